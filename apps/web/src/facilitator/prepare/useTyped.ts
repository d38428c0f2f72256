import { useEffect, useRef, useState } from 'react'
import { createSaver, isThrough, shownIn, type Typed } from './typed.js'

interface TypedField<T> {
  readonly value: T
  readonly type: (value: T) => void
  /** Saves a value, unless it is the view's or was sent already. */
  readonly keep: (value: T) => void
}

/** A field that is saved while the form stays open. `known` is what the view says. */
export function useTyped<T>(known: T, save: (value: T) => Promise<boolean>): TypedField<T> {
  const [typed, setTyped] = useState<Typed<T> | null>(null)
  const [inTurn] = useState(createSaver)
  const latest = useRef(known)
  useEffect(() => {
    latest.current = known
    setTyped((now) => (isThrough(now, known) ? null : now))
  }, [known])
  return {
    value: shownIn(typed, known),
    type: (value) => setTyped({ value, sent: false }),
    keep: (value) => {
      if (typed === null ? value === known : typed.sent && value === typed.value) return
      setTyped({ value, sent: true })
      void inTurn(() => save(value)).then((saved) => {
        const after = saved ? { value, sent: true, savedOver: latest.current } : { value, sent: false }
        setTyped((now) => (now?.value === value ? after : now))
      })
    },
  }
}
