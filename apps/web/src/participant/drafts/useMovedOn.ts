import type { ParticipantView } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'
import { useMine } from '../../connection/mine.js'
import { placeOf } from '../seat.js'
import { type Drafts, halfTyped } from './halfTyped.js'

/** What the meeting's going on did to half-typed text: `note` is kept in *Mijn briefjes*, `answer` in its own field. */
export type MovedOn = 'note' | 'answer' | 'called' | null

const showMs = 9_000
const nothing: Drafts = {}

/**
 * Tells, for some seconds, that the meeting went on while something was half typed, or that everybody is called here.
 * Nothing is lost by it; the telling is only so that nobody looks for the text.
 */
export function useMovedOn(view: ParticipantView): MovedOn {
  const [moved, setMoved] = useState<MovedOn>(null)
  const drafts = useMine()?.drafts ?? nothing
  const place = placeOf(view)
  const { calledAtMs } = view
  const steps = view.noteKindByStep
  const latest = useRef({ drafts, steps })
  const before = useRef({ place, calledAtMs, drafts })
  useEffect(() => {
    latest.current = { drafts, steps }
  }, [drafts, steps])
  useEffect(() => {
    const was = before.current
    if (was.place === place && was.calledAtMs === calledAtMs) return
    const now = latest.current
    before.current = { place, calledAtMs, drafts: now.drafts }
    const left = was.place === place ? null : halfTyped(was.drafts, now.drafts, Object.keys(now.steps))
    const told = left ?? (was.calledAtMs === calledAtMs ? null : 'called')
    setMoved(told)
    if (told === null) return
    const timer = setTimeout(() => setMoved(null), showMs)
    return () => clearTimeout(timer)
  }, [place, calledAtMs])
  return moved
}
