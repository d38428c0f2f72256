import './poll.css'
import '../decide/decide.css'
import { limits, type ParticipantView, type PollItemForPhone, type PollNow, type PollQuestion } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useProblem, useT } from '../../ui/language.js'
import { Choices, type ChoiceWords, WordsField } from '../decide/Choices.js'
import { useDraft } from '../drafts/useDraft.js'
import { ownOrganisation } from '../seat.js'
import { useCommand } from '../useCommand.js'
import { textProblem } from '../write/textProblem.js'
import { ownAnswer } from './pollPlace.js'
import { optionIn, questionInWords, reasonLabel } from './pollWords.js'
import { Steps } from './Steps.js'

export interface PollFormProps {
  readonly view: ParticipantView
  readonly now: PollNow
  readonly item: PollItemForPhone
  readonly question: PollQuestion
  /** What the main button says: the next question, or the answer. */
  readonly button: string
  readonly onBack: (() => void) | null
  readonly onNext: () => void
}
/** Above this many options a scale is one frame with rows; below it large rows. */
const rowsUpTo = 4

/** One question about one item: the answer in words, and a sentence where the answer asks for one. */
export function PollForm({ view, now, item, question, button, onBack, onNext }: PollFormProps) {
  const t = useT(workCopy)
  const frame = useT(participantCopy)
  const pick = usePick()
  const command = useCommand()
  const own = ownAnswer(item, question.id)
  const [chosen, setChosen] = useState<string | null>(own?.option ?? null)
  const draft = useDraft(draftKey('b', item.subject, item.attempt, question.id), own?.reason ?? '')
  const [problem, setProblem] = useProblem()
  const asks = (chosen === null ? undefined : optionIn(question, chosen)?.reason) ?? 'none'
  const field = useRef<HTMLDivElement>(null)
  const long = question.options.length > rowsUpTo
  // The field of a long scale stands below it: it comes into sight when an answer opens it.
  useEffect(() => {
    if (asks !== 'none' && long) field.current?.scrollIntoView({ block: 'nearest' })
  }, [asks, long])
  const speaksFor = now.unit === 'organisation' ? (ownOrganisation(view)?.name ?? null) : null
  const wrongWords = () => {
    const empty = asks === 'needed' ? frame.write.empty : null
    return asks === 'none' ? null : textProblem(frame, { text: draft.text, max: limits.reason, empty })
  }
  const handleGive = async () => {
    if (chosen === null) return
    const wrong = wrongWords()
    setProblem(wrong)
    if (wrong !== null) return
    const reason = asks === 'none' || draft.text.trim() === '' ? null : draft.text
    const { subject, attempt } = item
    const ballot = { type: 'castBallot', step: now.step, subject, attempt, question: question.id } as const
    const changed = own === null || own.option !== chosen || own.reason !== reason
    if (changed && !(await command.run({ ...ballot, option: chosen, reason }))) return
    draft.clear()
    onNext()
  }
  const choose = (next: string) => {
    setProblem(null)
    setChosen(next)
  }
  const legend = question.question === null ? questionInWords(t, now, speaksFor) : t.poll.legend
  const rows = question.options.map(({ id, label }) => ({ answer: id, label: pick(label) }))
  const opening = question.options.filter(({ reason }) => reason !== 'none').map(({ id }) => id)
  const words: ChoiceWords<string> = {
    answers: opening,
    label: asks === 'none' ? '' : reasonLabel(t, now, asks),
    text: draft.text,
    onText: (text) => {
      setProblem(null)
      draft.write(text)
    },
    problem,
    lines: long ? 1 : 2,
  }
  return (
    <>
      {long ? (
        <>
          <Steps legend={legend} rows={rows} chosen={chosen} onChoose={choose} />
          <div ref={field}>{asks !== 'none' && <WordsField id={`${item.subject}-`} words={words} />}</div>
        </>
      ) : (
        <Choices
          legend={legend}
          legendHidden={question.question !== null}
          tight={opening.length > 0}
          rows={rows}
          chosen={chosen}
          onChoose={choose}
          words={words}
        />
      )}
      {(asks === 'none' || !long) && (
        <p className="priv">
          <Icon name="lock" size={16} />
          <span>{now.texts.kind === 'assess' ? t.poll.advice : t.closed}</span>
        </p>
      )}
      <div className="stack at-end">
        <ErrorLine text={command.problem} />
        <div className={onBack === null ? undefined : 'two back'}>
          {onBack !== null && (
            <Button onClick={onBack}>
              <Icon name="arrow-left" label={t.back} />
            </Button>
          )}
          <Button main wide disabled={chosen === null || command.busy} onClick={() => void handleGive()}>
            {button}
          </Button>
        </div>
      </div>
    </>
  )
}
