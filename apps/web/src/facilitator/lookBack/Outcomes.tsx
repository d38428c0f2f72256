import type { Organisation } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { lookBackCopy } from '../../copy/lookBack.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import type { PastStep } from '../api.js'
import { OrganisationName } from '../OrganisationName.js'
import { grouped } from './walk.js'

type Outcome = PastStep['decided'][number]
/** Gold is only for what was agreed. */
const golden: ReadonlySet<Outcome['what']> = new Set(['agreed', 'text-agreed', 'in-force'])

/** What was decided in a step, in order. */
export function Outcomes({ step, organisations }: { step: PastStep; organisations: readonly Organisation[] }) {
  const t = useT(lookBackCopy)
  return (
    <section className="lb-part">
      <h3>{t.decided}</h3>
      {step.decided.length === 0 ? (
        <p className="second">{t.nothingDecided}</p>
      ) : (
        grouped(step.decided).map(({ what, outcomes }, group) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is past never changes its order
          <section key={`${step.step} ${group}`} className={golden.has(what) ? 'lb-group is-agreed' : 'lb-group'}>
            <h4 className="lb-what">
              {golden.has(what) && <Icon name="check" size={16} />}
              {t.outcomes[what]}
            </h4>
            <ul className="lb-outcomes">
              {outcomes.map((outcome, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what is past never changes its order
                <OutcomeRow key={at} outcome={outcome} organisations={organisations} />
              ))}
            </ul>
          </section>
        ))
      )}
    </section>
  )
}

function OutcomeRow({ outcome, organisations }: { outcome: Outcome; organisations: readonly Organisation[] }) {
  const pick = usePick()
  const [locale] = useLanguage()
  const { what, text, more, labels, dates } = outcome
  const organisation = organisations.find(({ id }) => id === outcome.organisation)
  // The name of a value stands above what it means; a reason stands under what it is about.
  const heading = what === 'agreed' ? more : null
  const reason = what === 'agreed' ? null : more
  const words = labels.map(pick).filter((label) => label !== '')
  return (
    <li>
      {heading !== null && <p className="voice lb-heading">{heading}</p>}
      {text !== '' && <p className="voice">{text}</p>}
      {words.length > 0 && <p className="second">{words.join(' · ')}</p>}
      {reason !== null && <p className="second">{reason}</p>}
      {dates.map((date) => (
        <p key={date}>{dayInWords(date, locale)}</p>
      ))}
      {organisation && (
        <p className="lb-who">
          <OrganisationName organisation={organisation} />
        </p>
      )}
    </li>
  )
}
