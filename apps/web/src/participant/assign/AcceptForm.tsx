import type { CommitmentView, ParticipantView } from '@siroop/domain'
import { useState } from 'react'
import { serverNowMs } from '../../connection/viewStore.js'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import { useDraft } from '../drafts/useDraft.js'
import { ownOrganisation } from '../seat.js'
import { useCommand } from '../useCommand.js'
import { type AcceptProblems, acceptProblems } from './acceptProblems.js'

export interface AcceptFormProps {
  readonly view: ParticipantView
  readonly asked: CommitmentView
  readonly onDone: () => void
}
const none: AcceptProblems = { due: null, firstStep: null }
/** Today by the server's clock, in the time zone of this device. */
const today = (): string => new Date(serverNowMs()).toLocaleDateString('sv-SE')

/** After the yes: only the date and the first step. */
export function AcceptForm({ view, asked, onDone }: AcceptFormProps) {
  const frame = useT(participantCopy)
  const work = useT(workCopy)
  const t = work.assign
  const command = useCommand()
  const due = useDraft(draftKey('d', asked.subject), asked.due ?? '')
  const firstStep = useDraft(draftKey('s', asked.subject), asked.firstStep ?? '')
  const [tried, setTried] = useState(false)
  // Worked out again at every showing: who changes the language reads what is wrong in the new one.
  const wrong = acceptProblems({ due: due.text, firstStep: firstStep.text, today: today() }, { frame, work })
  const problems = tried ? wrong : none
  const handleTake = async () => {
    setTried(true)
    if (wrong.due !== null || wrong.firstStep !== null) return
    const { subject } = asked
    const yes = { type: 'answerAsk', subject, answer: 'accept', due: due.text, firstStep: firstStep.text } as const
    if (!(await command.run(yes))) return
    due.clear()
    firstStep.clear()
    onDone()
  }
  return (
    <main className="body assign">
      <h1>{t.onBehalf(ownOrganisation(view)?.name ?? frame.yourOrganisation)}</h1>
      <blockquote className="held sm slip2" lang={view.workshop.locale} data-aloud>
        <p className="voice">{asked.text}</p>
      </blockquote>
      <Field label={t.due} error={problems.due}>
        {(ids) => (
          <input
            {...ids}
            className={`${ids.className} nums`}
            type="date"
            min={today()}
            value={due.text}
            onChange={(event) => {
              setTried(false)
              due.write(event.target.value)
            }}
          />
        )}
      </Field>
      <Field label={t.firstStep} error={problems.firstStep}>
        {(ids) => (
          <textarea
            {...ids}
            className={`${ids.className} voice`}
            rows={2}
            value={firstStep.text}
            onChange={(event) => {
              setTried(false)
              firstStep.write(event.target.value)
            }}
          />
        )}
      </Field>
      <p className="second under">{t.onRoute}</p>
      <div className="stack at-end">
        <ErrorLine text={command.problem} />
        <Button main wide disabled={command.busy} onClick={() => void handleTake()}>
          {t.take}
        </Button>
        <p className="meta centred">{t.canGiveBack}</p>
      </div>
    </main>
  )
}
