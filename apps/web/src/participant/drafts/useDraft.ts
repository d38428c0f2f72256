import type { StepId } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'
import { mine, useMine } from '../../connection/mine.js'

/**
 * Half-typed text that is kept with every letter in the participant's own document: it is back after a reload and on
 * another phone. What is typed here wins over what comes in, until the field is left empty.
 */
export function useDraft(
  key: StepId,
  initial = '',
): { text: string; write: (text: string) => void; clear: () => void } {
  const kept = useMine()?.drafts[key]
  const [text, setText] = useState(kept ?? initial)
  const touched = useRef(kept !== undefined)
  // The own document may open after the first render: then the kept text comes into the untouched field.
  useEffect(() => {
    if (kept === undefined || touched.current) return
    touched.current = true
    setText(kept)
  }, [kept])
  return {
    text,
    write: (next) => {
      touched.current = true
      setText(next)
      mine.setDraft(key, next)
    },
    clear: () => {
      touched.current = false
      setText(initial)
      mine.setDraft(key, '')
    },
  }
}
