import type { ParticipantNow } from '@siroop/domain'
import type { ReactNode } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, usePick, useProblem, useT } from '../../ui/language.js'
import { beforehandLine } from './beforehandLine.js'
import { NoteField } from './NoteField.js'
import { privacyLine } from './privacyLine.js'
import { textProblem } from './textProblem.js'

export interface ComposeProps {
  readonly now: Extract<ParticipantNow, { kind: 'write' }>
  readonly organisation: string | null
  readonly text: string
  readonly onText: (text: string) => void
  /** My submitted notes of this step, and those of them that wait on this device. */
  readonly notes: number
  readonly waiting: number
  /** Puts the text on the table. */
  readonly onPut: () => void
  readonly onReady: () => void
  /** What lies open already, where it is opened as it comes. */
  readonly children?: ReactNode
}

/** One question, one field, one button. */
export function Compose({ now, organisation, text, onText, notes, waiting, onPut, onReady, children }: ComposeProps) {
  const t = useT(participantCopy)
  const pick = usePick()
  const [language] = useLanguage()
  const [problem, setProblem] = useProblem()
  const { max } = now.perPerson
  const question = now.lane === null ? pick(now.texts.question) : t.write.laneQuestion
  const laneHint = pick(now.lane?.hint)
  const full = max !== null && notes >= max
  const handlePut = () => {
    const wrong = textProblem(t, { text, max: now.maxChars })
    setProblem(wrong)
    if (wrong === null) onPut()
  }
  return (
    <main className={notes === 0 ? 'body tight' : 'body'}>
      {now.beforehand !== null && <p className="meta">{beforehandLine(t, now.beforehand, language)}</p>}
      {notes === 0 && (
        <p className="priv">
          <Icon name={now.live === null ? 'lock' : 'info'} size={16} />
          <span>{privacyLine(t, now, organisation)}</span>
        </p>
      )}
      <div>
        {now.live === 'round' && (
          <p className="lane" role="status">
            {t.write.called}
          </p>
        )}
        {now.lane !== null && (
          <p className="lane" role="status">
            {t.write.lane(pick(now.lane.label))}
          </p>
        )}
        <h1>{question}</h1>
        {laneHint !== '' && (
          <p className="second lane-hint" data-aloud>
            {laneHint}
          </p>
        )}
      </div>
      {full ? (
        <div className="well">
          <p>{t.write.full(max)}</p>
          <p className="second">{t.write.fullText}</p>
        </div>
      ) : (
        <NoteField
          label={question}
          text={text}
          onText={(next) => {
            setProblem(null)
            onText(next)
          }}
          onEnter={handlePut}
          maxChars={now.maxChars}
          placeholder={notes > 0 ? t.write.example[now.noteKind] : undefined}
          problem={problem}
          size="big"
          autoFocus
        />
      )}
      {waiting > 0 && (
        <p className="meta wait">
          <Icon name="mail" size={16} />
          {t.write.waiting(Math.max(0, notes - waiting), waiting)}
        </p>
      )}
      {now.texts.prompts.length > 0 && !full && (
        <details className="help" open={now.promptsOpen || undefined}>
          <summary>
            <Icon name="chevron-right" size={16} />
            <span>{t.write.prompts}</span>
          </summary>
          <ul>
            {now.texts.prompts.map((prompt) => (
              <li key={pick(prompt)}>{pick(prompt)}</li>
            ))}
          </ul>
        </details>
      )}
      {children}
      <div className="stack at-end">
        {!full && (
          <Button main wide onClick={handlePut}>
            {t.write.put}
          </Button>
        )}
        {notes > 0 && (
          <Button wide main={full} className={full ? '' : 'no-keyboard'} onClick={onReady}>
            {t.write.ready}
          </Button>
        )}
      </div>
    </main>
  )
}
