import type { CommitmentView, ParticipantView } from '@siroop/domain'
import { type ReactNode, useState } from 'react'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useT } from '../../ui/language.js'
import { type ChoiceRow, Choices } from '../decide/Choices.js'
import { Listener } from '../decide/Listener.js'
import { WordButton } from '../decide/WordButton.js'
import { useCommand } from '../useCommand.js'
import { Facts } from './Facts.js'

export interface AskFormProps {
  readonly view: ParticipantView
  readonly asked: CommitmentView
  readonly mayAnswer: boolean
  /** How many more are asked after this one. */
  readonly more: number
  /** Yes: date and first step follow on their own screen. */
  readonly onAccept: () => void
  readonly onDone: () => void
  /** What else is filled in about it; null where the step asks nothing more. */
  readonly sheet: ReactNode
}
type Answer = 'accept' | 'later' | 'refuse'

/** "Neemt u dit op u?" Three answers of the same size; nobody gives a step to somebody else. */
export function AskForm({ view, asked, mayAnswer, more, onAccept, onDone, sheet }: AskFormProps) {
  const t = useT(workCopy)
  const command = useCommand()
  const [chosen, setChosen] = useState<Answer | null>(null)
  const rows: readonly ChoiceRow<Answer>[] = [
    { answer: 'accept', label: t.assign.accept, icon: 'check' },
    { answer: 'later', label: t.assign.later, icon: 'clock' },
    { answer: 'refuse', label: t.assign.refuse, icon: 'minus' },
  ]
  const handleGive = async () => {
    if (chosen === null) return
    if (chosen === 'accept') return onAccept()
    const { subject } = asked
    if (await command.run({ type: 'answerAsk', subject, answer: chosen, due: null, firstStep: null })) onDone()
  }
  return (
    <main className="body decide assign">
      <h1>{t.assign.title}</h1>
      <blockquote className="held sm slip2" lang={view.workshop.locale} data-aloud>
        <p className="voice">{asked.text}</p>
      </blockquote>
      {asked.asksState && <p className="second">{t.assign.toState}</p>}
      <Facts view={view} asked={asked} />
      {sheet}
      {mayAnswer ? (
        <>
          <Choices legend={t.assign.legend} legendHidden tight rows={rows} chosen={chosen} onChoose={setChosen} />
          <div className="stack at-end">
            <ErrorLine text={command.problem} />
            <Button main wide disabled={chosen === null || command.busy} onClick={() => void handleGive()}>
              {chosen === 'accept' ? t.assign.onward : t.give}
            </Button>
            {more > 0 && <p className="meta centred">{t.assign.more(more)}</p>}
          </div>
        </>
      ) : (
        <>
          <Listener view={view} answered={null} />
          <WordButton me={view.me} />
        </>
      )}
    </main>
  )
}
