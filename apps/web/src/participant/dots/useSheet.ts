import type { DotsNow } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../useCommand.js'
import { newestOnly } from './newestOnly.js'
import { castOf, type Sheet, sheetOf, stateOf } from './sheet.js'

/** The own dots and whether one said to be done. */
export interface Placed {
  readonly sheet: Sheet
  readonly done: boolean
}
export interface SheetInHand extends Placed {
  readonly problem: string | null
  readonly place: (next: Placed) => void
}

/**
 * The own dots on this screen, at once, and to the server one after the other: while one is on its way only the newest
 * waits. What comes from the server afterwards (changed words, a colleague who took over) takes their place.
 */
export function useSheet(now: DotsNow): SheetInHand {
  const { run, problem } = useCommand()
  const [inHand, setInHand] = useState<Placed | null>(null)
  const latest = useRef({ now, run })
  latest.current = { now, run }
  const [line] = useState(() => newestOnly((next: Placed) => latest.current.run(castOf(latest.current.now, next))))
  const state = stateOf(now)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state of the server is what it is about
  useEffect(() => {
    if (!line.isSending) setInHand(null)
  }, [state])
  const place = (next: Placed) => {
    setInHand(next)
    line.put(next)
  }
  const { sheet, done } = inHand ?? { sheet: sheetOf(now), done: now.ready }
  return { sheet, done, problem, place }
}
