import type { DotsView, SubjectId } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { ClosedUntilShown } from '../consent/ClosedUntilShown.js'
import { type OpenCard, speakersOnPaper } from '../paper/paperCards.js'
import { CardAnswer } from '../paperAnswers/CardAnswer.js'
import { useRegie } from '../regie.js'

/** Dots of a card that speaks for an organisation: a number beside every item. */
export function DotsOnPaper({ dots }: { dots: DotsView }) {
  const { view, t } = useRegie()
  if (dots.status !== 'open' || dots.items.length === 0) return null
  const { button, lead } = t.paper.answers
  return (
    <CardAnswer button={button} lead={lead} cards={speakersOnPaper(view)}>
      {(card, onDone) => <DotsCard dots={dots} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface DotsCardProps {
  readonly dots: DotsView
  readonly card: OpenCard
  readonly onDone: () => void
}
function DotsCard({ dots, card, onDone }: DotsCardProps) {
  const { t, run, problem } = useRegie()
  const [given, setGiven] = useState<ReadonlyMap<SubjectId, number>>(new Map())
  const { step, perVoter, perItem, items } = dots
  const left = perVoter - [...given.values()].reduce((sum, count) => sum + count, 0)
  const again = dots.onPaper.some(({ paper }) => paper === card.paper.number)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const placed = items.flatMap(({ subject, attempt }) => {
      const count = given.get(subject) ?? 0
      return count > 0 ? [{ subject, attempt, dots: count }] : []
    })
    const answer = { type: 'castDots', step, dots: placed, done: true } as const
    if (await run({ type: 'answerOnPaper', participant: card.id, answer })) onDone()
  }
  return (
    <form className="stack" onSubmit={handleSubmit} noValidate>
      {again && <p className="meta">{t.paper.answers.again}</p>}
      <h3>{t.dots.onCard}</h3>
      <p className="meta" role="status">
        {t.dots.leftOnCard(left)}
      </p>
      {items.map(({ subject, text }) => {
        const own = given.get(subject) ?? 0
        const most = Math.min(perItem, own + left)
        return (
          <Field key={subject} label={text}>
            {(ids) => (
              <select
                {...ids}
                value={own}
                onChange={(event) => setGiven(new Map(given).set(subject, Number(event.target.value)))}
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
        )
      })}
      <ClosedUntilShown />
      <ErrorLine text={problem} />
      <Button main wide type="submit">
        {t.paper.answers.give}
      </Button>
    </form>
  )
}
