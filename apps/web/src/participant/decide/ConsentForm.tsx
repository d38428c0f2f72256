import { type ConsentAnswer, limits, type RoundId } from '@siroop/domain'
import { useState } from 'react'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { useDraft } from '../drafts/useDraft.js'
import { useCommand } from '../useCommand.js'
import { type ChoiceRow, Choices } from './Choices.js'
import { reasonProblem } from './reasonProblem.js'

export interface ConsentFormProps {
  readonly round: RoundId
  readonly organisation: string
  readonly before: { readonly answer: ConsentAnswer; readonly reason: string | null } | null
  readonly onDone: () => void
}

/** Three answers in words. The button waits for a choice; an objection needs its reason. */
export function ConsentForm({ round, organisation, before, onDone }: ConsentFormProps) {
  const t = useT(participantCopy)
  const command = useCommand()
  const [chosen, setChosen] = useState<ConsentAnswer | null>(before?.answer ?? null)
  const reason = useDraft(draftKey('r', round), before?.reason ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const rows: readonly ChoiceRow<ConsentAnswer>[] = [
    { answer: 'stand-for', label: t.consent.answers['stand-for'], icon: 'check' },
    { answer: 'live-with', label: t.consent.answers['live-with'], icon: 'ellipsis' },
    { answer: 'object', label: t.consent.answers.object, icon: 'hand' },
  ]
  const handleGive = async () => {
    if (chosen === null) return
    const wrong = chosen === 'object' ? reasonProblem(t, reason.text, limits.reason) : null
    setProblem(wrong)
    if (wrong !== null) return
    const said = chosen === 'object' ? reason.text : null
    if (!(await command.run({ type: 'answerRound', round, answer: chosen, reason: said }))) return
    reason.clear()
    onDone()
  }
  return (
    <>
      <Choices
        legend={t.consent.question(organisation)}
        rows={rows}
        chosen={chosen}
        onChoose={setChosen}
        words={{
          answer: 'object',
          label: t.consent.why,
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
        {chosen !== 'object' && (
          <p className="priv centred">
            <Icon name="lock" size={16} />
            <span>{t.consent.closed}</span>
          </p>
        )}
        <Button main wide disabled={chosen === null || command.busy} onClick={() => void handleGive()}>
          {t.consent.give}
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
