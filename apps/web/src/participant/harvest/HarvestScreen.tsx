import '../assign/assign.css'
import type { HarvestNow, ParticipantView } from '@siroop/domain'
import { limits } from '@siroop/domain'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { usePick, useProblem, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { useDraft } from '../drafts/useDraft.js'
import { useCommand } from '../useCommand.js'
import { NoteField } from '../write/NoteField.js'
import { textProblem } from '../write/textProblem.js'

/** One line for the room, and the own lines below it. */
export function HarvestScreen({ view, now }: { view: ParticipantView; now: HarvestNow }) {
  const frame = useT(participantCopy)
  const t = useT(workCopy).harvest
  const pick = usePick()
  const command = useCommand()
  const { step } = now.texts
  const draft = useDraft(draftKey('h', step))
  const [problem, setProblem] = useProblem()
  const handleAdd = async () => {
    const wrong = textProblem(frame, { text: draft.text, max: limits.reason })
    setProblem(wrong)
    if (wrong !== null || command.busy) return
    if (await command.run({ type: 'addLine', step, text: draft.text })) draft.clear()
  }
  return (
    <>
      <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      <main className="body harvest">
        <h1>{pick(now.texts.question)}</h1>
        {now.mayAdd ? (
          <NoteField
            label={pick(now.texts.question)}
            text={draft.text}
            onText={(text) => {
              setProblem(null)
              draft.write(text)
            }}
            onEnter={() => void handleAdd()}
            maxChars={limits.reason}
            problem={problem}
            size="mid"
            autoFocus
          />
        ) : (
          <p className="second">{t.enough}</p>
        )}
        {now.own.length > 0 && (
          <>
            <h2>{t.own}</h2>
            {now.own.map(({ line, text }) => (
              <article key={line} className="slip">
                <p className="voice">{text}</p>
              </article>
            ))}
          </>
        )}
        {(now.talks || now.sentences) && (
          <>
            <h2>{t.talks}</h2>
            <ul className="talks">
              {now.sentences?.map(({ id, text, restore }) => (
                <li key={id} className="voice">
                  {restore === null ? text : t.putBack(restore)}
                </li>
              ))}
              {now.talks?.map((talk) => (
                <li key={talk} className="voice">
                  {talk}
                </li>
              ))}
            </ul>
          </>
        )}
        {now.mayAdd && (
          <div className="stack at-end">
            <ErrorLine text={command.problem} />
            <Button main wide disabled={command.busy} onClick={() => void handleAdd()}>
              {t.add}
            </Button>
          </div>
        )}
      </main>
    </>
  )
}
