import './checkin.css'
import type { ParticipantNow, ParticipantView } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { workCopy } from '../../copy/work.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'

type PromisesNow = Extract<ParticipantNow, { kind: 'promises' }>

/** Every promise of then and how it stands now, to read along while its lead tells. Nothing is asked of a phone. */
export function PromisesScreen({ view, now }: { readonly view: ParticipantView; readonly now: PromisesNow }) {
  const t = useT(workCopy).checkin
  const pick = usePick()
  const [language] = useLanguage()
  const { promises, stands, couldBeTold } = now
  return (
    <>
      <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      <main className="body promised">
        <h1>{pick(now.texts.question)}</h1>
        <p className="second under">{promises.length === 0 ? t.noPromises : t.leadTells}</p>
        <ul>
          {promises.map(({ subject, text, owner, due, year, stand, said, lately, bothAnd }) => {
            const words = pick(stands.find(({ id }) => id === stand)?.label)
            return (
              <li key={subject}>
                <p className="voice">{text}</p>
                <p className="second">
                  {[
                    year === null ? '' : t.milestoneFor(year),
                    owner,
                    due === null ? '' : t.due(dayInWords(due, language)),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </p>
                {(lately !== undefined || (couldBeTold && stand === null)) && (
                  <p className="second">
                    {lately === undefined
                      ? t.nothingSince
                      : t.lately(t.sinceStands[lately.stand], dayInWords(lately.on, language))}
                  </p>
                )}
                {bothAnd && <p className="second">{t.bothAnd}</p>}
                <p className={stand === null ? 'second' : 'stand'}>{stand === null ? t.notYet : words}</p>
                {said !== null && <p className="second">“{said}”</p>}
              </li>
            )
          })}
        </ul>
      </main>
    </>
  )
}
