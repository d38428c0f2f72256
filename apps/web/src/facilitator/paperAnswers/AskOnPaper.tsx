import type { CommitmentView } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { type FormEvent, useState } from 'react'
import { Field } from '../../ui/Field.js'
import { useOrganisationOf } from '../paper/CardHead.js'
import type { OpenCard } from '../paper/paperCards.js'
import { useCardDraft } from '../paper/useCardDraft.js'
import { useRegie } from '../regie.js'
import { answersTo, askCardAnswer, askCardProblems, cardsToAsk, emptyAsk } from './askCard.js'
import { CardAnswer } from './CardAnswer.js'
import { CardChoices, CardWordsField } from './CardFields.js'
import { CardForm } from './CardForm.js'

const aboutOf = ({ subject }: CommitmentView): string => `ask ${subject}`

/** What an organisation on paper says to the question whether it takes a step on: yes with a date and a first step, later, no. */
export function AskOnPaper({ commitment }: { commitment: CommitmentView }) {
  const { view, t } = useRegie()
  const { button, lead } = t.paper.answers
  return (
    <CardAnswer button={button} lead={lead} about={aboutOf(commitment)} cards={cardsToAsk(view, commitment)}>
      {(card, onDone) => <AskForm commitment={commitment} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface AskFormProps {
  readonly commitment: CommitmentView
  readonly card: OpenCard
  readonly onDone: () => void
}
function AskForm({ commitment, card, onDone }: AskFormProps) {
  const { view, t, run } = useRegie()
  const words = t.paper.asking
  const nameOf = useOrganisationOf()
  const draft = useCardDraft({ card: card.id, about: aboutOf(commitment) }, emptyAsk)
  const { typed, type: change } = draft
  const [tried, setTried] = useState(false)
  const today = dateOfMs(view.serverNowMs)
  const wrong = tried ? askCardProblems(t, typed, today) : {}
  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const [first] = Object.keys(askCardProblems(t, typed, today))
    if (first !== undefined) {
      event.currentTarget.querySelector<HTMLElement>(`[data-field="${first}"], [name="${first}-on-paper"]`)?.focus()
      return
    }
    const answer = askCardAnswer(typed, commitment.subject)
    if (!answer || !(await run({ type: 'answerOnPaper', participant: card.id, answer }))) return
    draft.sent()
    onDone()
  }
  return (
    <CardForm draft={draft} again={commitment.paper !== null} put={t.paper.answers.give} onSubmit={handleSubmit}>
      <blockquote className="txt">
        <p className="voice">{commitment.text}</p>
      </blockquote>
      <CardChoices
        name="answer-on-paper"
        legend={words.takes(nameOf(card))}
        rows={answersTo(commitment).map((answer) => ({ answer, label: words.choices[answer] }))}
        chosen={typed.answer}
        onChoose={(answer) => change({ answer })}
        error={wrong.answer ?? null}
      >
        {typed.answer === 'accept' && (
          <>
            <Field label={words.due} error={wrong.due}>
              {(ids) => (
                <input
                  {...ids}
                  data-field="due"
                  type="date"
                  min={today}
                  value={typed.due}
                  onChange={(event) => change({ due: event.target.value })}
                />
              )}
            </Field>
            <CardWordsField
              label={words.firstStep}
              field="firstStep"
              text={typed.firstStep}
              error={wrong.firstStep ?? null}
              onText={(firstStep) => change({ firstStep })}
            />
            <p className="meta">{words.onRoute}</p>
          </>
        )}
      </CardChoices>
    </CardForm>
  )
}
