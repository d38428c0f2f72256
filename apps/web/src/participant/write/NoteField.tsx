import './write.css'
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { useT } from '../../ui/language.js'
import { counterFor } from '../../ui/words/counter.js'

export interface NoteFieldProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  /** Enter puts the note on the table; Shift+Enter makes a new line. */
  readonly onEnter: () => void
  readonly maxChars: number
  readonly placeholder?: string | undefined
  /** Refused: what is wrong, read out. */
  readonly problem?: string | null
  readonly size: 'big' | 'mid' | 'sentence'
  readonly autoFocus?: boolean
}

/** A slip of paper to write on. Grows with its text; counts near the limit; never cuts. */
export function NoteField(props: NoteFieldProps) {
  const { label, text, onText, onEnter, maxChars, placeholder, problem = null, size, autoFocus = false } = props
  const t = useT(participantCopy)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const counter = counterFor(text, maxChars)
  useLayoutEffect(() => {
    const area = field.current
    if (!area || text === null) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [text])
  useLayoutEffect(() => {
    const area = field.current
    if (!autoFocus || !area) return
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
  }, [autoFocus])
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    // the next field has the focus by then: what a held key says there was not meant
    if (!event.repeat) onEnter()
  }
  return (
    <div className="slip write">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className={`line voice ${size}`}
        rows={1}
        value={text}
        placeholder={placeholder}
        enterKeyHint="done"
        aria-invalid={counter.over || problem !== null ? true : undefined}
        aria-describedby={`${id}c ${id}p`}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={handleKey}
      />
      <p id={`${id}c`} className={counter.over ? 'counter over' : 'counter'} aria-live="polite">
        {counter.over ? t.write.over(-counter.left) : counter.shown && text !== '' ? t.write.left(counter.left) : ''}
      </p>
      <p id={`${id}p`} className="error" role="alert" hidden={problem === null}>
        {problem}
      </p>
    </div>
  )
}
