import type { LaneView } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'

const none: ReadonlySet<string> = new Set()
/** All envelopes are open within this time. */
const openingMs = 1_500

/** Lanes of which the envelopes open at this moment. A screen that comes in later, or turns a page, sees no opening. */
export function useOpening(lanes: readonly LaneView[]): ReadonlySet<string> {
  const before = useRef<ReadonlySet<string>>(none)
  const [opening, setOpening] = useState(none)
  useEffect(() => {
    const opened = lanes.filter(({ id, state }) => state === 'revealed' && before.current.has(id)).map(({ id }) => id)
    before.current = new Set(lanes.filter(({ state }) => state === 'open').map(({ id }) => id))
    if (opened.length > 0) setOpening(new Set(opened))
  }, [lanes])
  useEffect(() => {
    if (opening.size === 0) return
    const timer = setTimeout(() => setOpening(none), openingMs)
    return () => clearTimeout(timer)
  }, [opening])
  return opening
}
