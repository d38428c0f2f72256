import { limits, type SentenceAnswer, type SentenceForPhone } from '@siroop/domain'
import { useState } from 'react'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import { useDraft } from '../drafts/useDraft.js'
import { useCommand } from '../useCommand.js'
import { type ChoiceRow, Choices } from './Choices.js'
import { reasonProblem } from './reasonProblem.js'

export interface DraftFormProps {
  readonly sentence: SentenceForPhone
  readonly organisation: string
  readonly onPropose: () => void
  readonly onDone: () => void
}

/** Three answers to one version of one sentence. A proposal opens its own screen. */
export function DraftForm({ sentence, organisation, onPropose, onDone }: DraftFormProps) {
  const t = useT(participantCopy)
  const command = useCommand()
  const [chosen, setChosen] = useState<SentenceAnswer | null>(sentence.ownAnswer)
  const reason = useDraft(draftKey('o', sentence.id, sentence.version))
  const [problem, setProblem] = useState<string | null>(null)
  const rows: readonly ChoiceRow<SentenceAnswer>[] = [
    { answer: 'sign-as-is', label: t.draft.answers['sign-as-is'], icon: 'check' },
    { answer: 'proposal', label: t.draft.answers.proposal, icon: 'pencil' },
    { answer: 'objection', label: t.draft.answers.objection, icon: 'hand' },
  ]
  const handleGive = async () => {
    if (chosen === null) return
    if (chosen === 'proposal') return onPropose()
    const wrong = chosen === 'objection' ? reasonProblem(t, reason.text, limits.reason) : null
    setProblem(wrong)
    if (wrong !== null) return
    const { id, version } = sentence
    const said = chosen === 'objection' ? reason.text : null
    const sent = { type: 'answerSentence', sentence: id, version, answer: chosen, text: null, reason: said } as const
    if (!(await command.run(sent))) return
    reason.clear()
    onDone()
  }
  return (
    <>
      <Choices
        legend={t.draft.question(organisation)}
        rows={rows}
        chosen={chosen}
        onChoose={setChosen}
        words={{
          answer: 'objection',
          label: t.draft.why,
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
        {command.problem !== null && (
          <p className="error" role="alert">
            {command.problem}
          </p>
        )}
        <Button main wide disabled={chosen === null || command.busy} onClick={() => void handleGive()}>
          {chosen === 'proposal' ? t.draft.better : t.draft.give}
        </Button>
        {sentence.ownAnswer !== null && (
          <Button plain wide onClick={onDone}>
            {t.consent.keep}
          </Button>
        )}
      </div>
    </>
  )
}
