import {
  type CheckedSubject,
  limits,
  type OrganisationId,
  type ParticipantView,
  type PrincipleAnswer,
  type SubjectId,
} from '@siroop/domain'
import { useState } from 'react'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useProblem, useT } from '../../ui/language.js'
import { Choices } from '../decide/Choices.js'
import { useDraft } from '../drafts/useDraft.js'
import { organisationIn } from '../seat.js'
import { useCommand } from '../useCommand.js'
import { textProblem } from '../write/textProblem.js'

export interface CheckFormProps {
  readonly view: ParticipantView
  readonly subject: SubjectId
  readonly principle: string
  /** The room's answer as it stands, whoever gave it. */
  readonly shared: CheckedSubject['answers'][number] | null
  readonly organisation: OrganisationId | null
  readonly mayAnswer: boolean
  /** What the main button leads to. */
  readonly onward: string
  readonly onBack: (() => void) | null
  readonly onNext: () => void
}
const answers: readonly PrincipleAnswer[] = ['breekt-niet', 'twijfel', 'breekt']

/** Three answers in words; doubt and breaking ask one sentence, in place. An answer of another replaces this one, and says so. */
export function CheckForm(props: CheckFormProps) {
  const { view, subject, principle, shared, organisation, mayAnswer, onward, onBack, onNext } = props
  const t = useT(workCopy)
  const frame = useT(participantCopy)
  const command = useCommand()
  const [picked, setPicked] = useState<PrincipleAnswer | null>(null)
  const chosen = picked ?? shared?.answer ?? null
  const reason = useDraft(draftKey('c', subject, principle))
  const [typed, setTyped] = useState(reason.text !== '')
  const words = typed ? reason.text : (shared?.reason ?? '')
  const [problem, setProblem] = useProblem()
  const needsWords = chosen === 'twijfel' || chosen === 'breekt'
  const by = shared && (organisationIn(view, shared.by)?.name ?? null)
  const handleNext = async () => {
    if (!mayAnswer) return onNext()
    if (chosen === null) return
    const wrong = needsWords ? textProblem(frame, { text: words, max: limits.reason }) : null
    setProblem(wrong)
    if (wrong !== null) return
    const said = needsWords ? words : null
    const changed = shared === null || shared.answer !== chosen || shared.reason !== said
    const answer = { type: 'answerCheck', subject, principle, answer: chosen, reason: said, organisation } as const
    if (changed && !(await command.run(answer))) return
    reason.clear()
    onNext()
  }
  return (
    <>
      <fieldset className="plainset" disabled={!mayAnswer}>
        <Choices
          legend={t.check.legend}
          legendHidden
          tight={needsWords}
          rows={answers.map((answer) => ({ answer, label: t.check.answers[answer] }))}
          chosen={chosen}
          onChoose={(answer) => {
            setProblem(null)
            setPicked(answer)
          }}
          words={{
            answers: ['twijfel', 'breekt'],
            label: chosen === 'breekt' ? t.check.why.breekt : t.check.why.twijfel,
            text: words,
            onText: (text) => {
              setProblem(null)
              setTyped(true)
              reason.write(text)
            },
            problem,
            lines: 2,
          }}
        />
      </fieldset>
      {shared !== null && (
        <p className="by">
          <Icon name="smartphone" size={16} />
          <span>{by === null ? t.check.byRoom : t.check.by(by)}</span>
        </p>
      )}
      {!mayAnswer && <p className="second under">{t.check.listen}</p>}
      <div className="stack at-end">
        <ErrorLine text={command.problem} />
        <div className={onBack === null ? undefined : 'two back'}>
          {onBack !== null && (
            <Button onClick={onBack}>
              <Icon name="arrow-left" label={t.back} />
            </Button>
          )}
          <Button main wide disabled={(mayAnswer && chosen === null) || command.busy} onClick={() => void handleNext()}>
            {onward}
          </Button>
        </div>
      </div>
    </>
  )
}
