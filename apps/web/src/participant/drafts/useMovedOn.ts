import type { ParticipantView } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'
import { useMine } from '../../connection/mine.js'
import { placeOf } from '../seat.js'
import { type Drafts, halfTyped, stillThere } from './halfTyped.js'

/** What the meeting's going on did to half-typed text: `note` is kept in *Mijn briefjes*, `answer` in its own field. */
export type MovedOn = 'note' | 'answer' | 'called' | null

const showMs = 9_000
/** What was sent is no longer half typed, but its answer may come after the next screen. */
const settleMs = 1_200
const nothing: Drafts = {}

/**
 * Tells, for some seconds, that the meeting went on while something was half typed, or that everybody is called here.
 * Nothing is lost by it; the telling is only so that nobody looks for the text.
 */
export function useMovedOn(view: ParticipantView): MovedOn {
  const [moved, setMoved] = useState<MovedOn>(null)
  const drafts = useMine()?.drafts ?? nothing
  const place = placeOf(view)
  const { calledAtMs, now } = view
  const openStep = now.kind === 'write' ? now.texts.step : null
  const latest = useRef(drafts)
  const before = useRef({ place, calledAtMs, drafts, openStep })
  useEffect(() => {
    latest.current = drafts
  }, [drafts])
  useEffect(() => {
    const was = before.current
    if (was.place === place && was.calledAtMs === calledAtMs) return
    const went = latest.current
    before.current = { place, calledAtMs, drafts: went, openStep }
    setMoved(was.calledAtMs === calledAtMs ? null : 'called')
    const tell = () => {
      const left = was.place === place ? null : halfTyped(was.drafts, stillThere(went, latest.current), was.openStep)
      if (left !== null) setMoved(left)
    }
    const timers = [setTimeout(tell, settleMs), setTimeout(() => setMoved(null), showMs)]
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [place, calledAtMs, openStep])
  return moved
}
