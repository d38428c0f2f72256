import type { BundleId, ConsentText } from '@siroop/domain'
import { useState } from 'react'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { useRegie } from '../regie.js'
import { nextText } from '../steps/texts.js'
import { Objections } from './Objections.js'

/** The text that is put to them next, in a step that consents to several. */
export function NextText({ choice }: Pick<ChoiceProps, 'choice'>) {
  const { view, t } = useRegie()
  const words = t.texts
  const next = nextText(view, choice.bundle)
  const open = view.objections.filter((one) => one.state === 'raised' || one.state === 'in-treatment')
  return (
    <>
      <div className="cap">
        <h1>{next ? words.next : view.texts?.length === 0 ? words.none : words.allDone}</h1>
        {next && <span className="meta">{words.nextMeta}</span>}
      </div>
      {next && (
        <blockquote className="txt">
          <p className="voice">{next.text}</p>
        </blockquote>
      )}
      <Objections objections={open} about />
    </>
  )
}

/** The row of texts with how each stands; one that waits can be chosen, one that was agreed opened again with a reason. */
export function TextList({ choice, onChoose }: ChoiceProps) {
  const { view, t, run } = useRegie()
  const words = t.texts
  const [reopening, setReopening] = useState<ConsentText | null>(null)
  const texts = view.texts ?? []
  if (texts.length === 0) return null
  const busy = texts.some(({ state }) => state === 'open' || state === 'objection')
  const chosen = nextText(view, choice.bundle)?.bundle
  const isCurrent = ({ bundle, state }: ConsentText) =>
    busy ? state === 'open' || state === 'objection' : bundle === chosen
  const handleChoose = (bundle: BundleId) => onChoose({ bundle, behaviour: null })
  return (
    <section className="can-part">
      <h2>{words.title}</h2>
      <ol className="vals">
        {texts.map((one, at) => (
          <li key={one.bundle} className={isCurrent(one) ? 'cur' : ''} aria-current={isCurrent(one)}>
            <Mark state={one.state} />
            {one.state === 'waiting' && !busy ? (
              <button type="button" className="lk" onClick={() => handleChoose(one.bundle)}>
                {at + 1} {one.text}
              </button>
            ) : (
              <span>
                {at + 1} {one.text}
                <span className="vh">, {words.states[one.state]}</span>
                {one.state === 'agreed' && (
                  <button
                    type="button"
                    className="lk again"
                    aria-label={t.consent.reopenOf(one.text)}
                    onClick={() => setReopening(one)}
                  >
                    {t.consent.reopen}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
      {reopening && (
        <ReasonDialog
          title={t.consent.reopenOf(reopening.text)}
          action={t.consent.reopenDo}
          onReason={(reason) => run({ type: 'reopenItem', bundle: reopening.bundle, reason })}
          onClose={() => setReopening(null)}
        />
      )}
    </section>
  )
}

function Mark({ state }: Pick<ConsentText, 'state'>) {
  if (state === 'agreed') return <span className="agreed" />
  if (state === 'objection') return <Icon name="hand" size={16} />
  if (state === 'not-shared') return <Icon name="minus" size={16} />
  return <span className="dot" />
}
