import type { ReactNode } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useT } from '../../ui/language.js'

export interface AskedProps {
  /** The words of the note. */
  readonly note: string
  readonly question: string
  readonly hints: readonly string[]
  readonly required: boolean
  readonly problem: string | null
  readonly onLater: () => void
  readonly onSave: () => void
  readonly busy?: boolean
  readonly children: ReactNode
}

/** One question about a note: its words on top, the question, the answer, and always the way past it. */
export function Asked(props: AskedProps) {
  const { note, question, hints, required, problem, onLater, onSave, busy = false, children } = props
  const t = useT(participantCopy)
  return (
    <main className="body tight asks">
      <p className="quoted voice">{note}</p>
      <h1>
        {question}
        {!required && <span className="second optional"> {t.ask.optional}</span>}
      </h1>
      {hints.map((hint) => (
        <p key={hint} className="hint second">
          {hint}
        </p>
      ))}
      {children}
      <ErrorLine text={problem} />
      <div className="two">
        <Button onClick={onLater}>{required ? t.later : t.ask.skip}</Button>
        <Button main disabled={busy} onClick={onSave}>
          {t.write.add}
        </Button>
      </div>
    </main>
  )
}
