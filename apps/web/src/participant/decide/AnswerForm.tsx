import { type Command, limits, type StepId } from '@siroop/domain'
import { type ReactNode, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useProblem, useT } from '../../ui/language.js'
import { useDraft } from '../drafts/useDraft.js'
import { useCommand } from '../useCommand.js'
import { textProblem } from '../write/textProblem.js'
import { type ChoiceRow, Choices } from './Choices.js'

export interface AnswerFormProps<A extends string> {
  readonly legend: string
  readonly rows: readonly ChoiceRow<A>[]
  /** The answer that needs a reason, the question for it, and the key under which the half-typed reason is kept. */
  readonly objection: { readonly answer: A; readonly label: string; readonly draft: StepId }
  /** What this organisation answered before; null while it did not. */
  readonly before: { readonly answer: A; readonly reason: string | null } | null
  /** Words on the button for what is chosen. */
  readonly give: (chosen: A | null) => string
  /** Stands above the button. */
  readonly note?: (chosen: A | null) => ReactNode
  /** The command that gives the answer; null when another screen took over. */
  readonly onGive: (answer: A, reason: string | null) => Command | null
  readonly onDone: () => void
}

/** Answers in words. The button waits for a choice; an objection needs its reason. */
export function AnswerForm<A extends string>(props: AnswerFormProps<A>) {
  const { legend, rows, objection, before, give, note, onGive, onDone } = props
  const t = useT(participantCopy)
  const { run, busy, problem: refused } = useCommand()
  const [chosen, setChosen] = useState<A | null>(before?.answer ?? null)
  const reason = useDraft(objection.draft, before?.reason ?? '')
  const [problem, setProblem] = useProblem()
  const handleGive = async () => {
    if (chosen === null) return
    const objects = chosen === objection.answer
    const wrong = objects ? textProblem(t, { text: reason.text, max: limits.reason }) : null
    setProblem(wrong)
    if (wrong !== null) return
    const command = onGive(chosen, objects ? reason.text : null)
    if (command === null || !(await run(command))) return
    reason.clear()
    onDone()
  }
  return (
    <>
      <Choices
        legend={legend}
        // With its reason open the button stays in sight, on a phone of 360 × 740 too.
        legendHidden={chosen === objection.answer}
        rows={rows}
        chosen={chosen}
        onChoose={setChosen}
        words={{
          answers: [objection.answer],
          label: objection.label,
          hint: t.consent.whyHint,
          text: reason.text,
          onText: (text) => {
            setProblem(null)
            reason.write(text)
          },
          problem,
        }}
      />
      <div className="stack at-end">
        <ErrorLine text={refused} />
        {note?.(chosen)}
        <Button main wide disabled={chosen === null || busy} onClick={() => void handleGive()}>
          {give(chosen)}
        </Button>
        {before !== null && (
          <Button plain wide onClick={onDone}>
            {t.consent.keep}
          </Button>
        )}
      </div>
    </>
  )
}
