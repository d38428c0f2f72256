import type { DotsView } from '@siroop/domain'
import type { FormEvent } from 'react'
import { Field } from '../../ui/Field.js'
import { type OpenCard, speakersOnPaper } from '../paper/paperCards.js'
import { useCardDraft } from '../paper/useCardDraft.js'
import { CardAnswer } from '../paperAnswers/CardAnswer.js'
import { CardForm } from '../paperAnswers/CardForm.js'
import { useRegie } from '../regie.js'

/** Per round: what was typed before a second vote is no answer to it. */
const aboutOf = ({ step, items }: DotsView): string => `dots ${step} ${items[0]?.attempt ?? 0}`

/** Dots of a card that speaks for an organisation: a number beside every item. */
export function DotsOnPaper({ dots }: { dots: DotsView }) {
  const { view, t } = useRegie()
  if (dots.status !== 'open' || dots.items.length === 0) return null
  const { button } = t.paper.answers
  return (
    <CardAnswer button={button} lead={t.dots.onCardLead} about={aboutOf(dots)} cards={speakersOnPaper(view)}>
      {(card, onDone) => <DotsCard dots={dots} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface Typed {
  /** Dots per item. */
  readonly given: Readonly<Record<string, number>>
}
const nothing: Typed = { given: {} }

interface DotsCardProps {
  readonly dots: DotsView
  readonly card: OpenCard
  readonly onDone: () => void
}
function DotsCard({ dots, card, onDone }: DotsCardProps) {
  const { t, run } = useRegie()
  const draft = useCardDraft({ card: card.id, about: aboutOf(dots) }, nothing)
  const { given } = draft.typed
  const { step, perVoter, perItem, items } = dots
  const placed = items.flatMap(({ subject, attempt }) => {
    const count = given[subject] ?? 0
    return count > 0 ? [{ subject, attempt, dots: count }] : []
  })
  const left = perVoter - placed.reduce((sum, one) => sum + one.dots, 0)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = { type: 'castDots', step, dots: placed, done: true } as const
    if (!(await run({ type: 'answerOnPaper', participant: card.id, answer }))) return
    draft.sent()
    onDone()
  }
  return (
    <CardForm
      draft={draft}
      again={dots.onPaper.some(({ paper }) => paper === card.paper.number)}
      closed
      put={t.paper.answers.give}
      onSubmit={handleSubmit}
    >
      <h3>{t.dots.onCard}</h3>
      <p className="dt-left" role="status">
        {t.dots.leftOnCard(left)}
      </p>
      {items.map(({ subject, text }) => {
        const own = given[subject] ?? 0
        const most = Math.min(perItem, own + Math.max(0, left))
        return (
          <div key={subject} className="dt-card">
            <Field label={text}>
              {(ids) => (
                <select
                  {...ids}
                  value={own}
                  onChange={(event) => draft.type({ given: { ...given, [subject]: Number(event.target.value) } })}
                >
                  {Array.from({ length: most + 1 }, (_, count) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: it is the number itself
                    <option key={count} value={count}>
                      {t.dots.dotsOf(count)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        )
      })}
    </CardForm>
  )
}
