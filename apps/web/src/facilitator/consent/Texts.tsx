import type { BundleId } from '@siroop/domain'
import type { ChoiceProps } from '../choice.js'
import { useRegie } from '../regie.js'
import { nextText } from '../steps/texts.js'
import { Objections } from './Objections.js'
import { Queue } from './Queue.js'

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

/** The row of texts in their turn. */
export function TextList({ choice, onChoose }: ChoiceProps) {
  const { view, t } = useRegie()
  const { title, states } = t.texts
  const queue = view.texts ?? []
  if (queue.length === 0) return null
  const chosen = nextText(view, choice.bundle)?.bundle
  const inTurn = queue.filter(({ state }) => state === 'open' || state === 'objection').map(({ bundle }) => bundle)
  const isCurrent = (bundle: BundleId) => (inTurn.length > 0 ? inTurn.includes(bundle) : bundle === chosen)
  return <Queue {...{ title, states, queue, isCurrent }} onChoose={(bundle) => onChoose({ bundle, behaviour: null })} />
}
