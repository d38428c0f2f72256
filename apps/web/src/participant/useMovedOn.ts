import type { ParticipantView } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'
import { useMine } from '../connection/mine.js'
import { placeOf } from './seat.js'
import { isTyping } from './useArrival.js'

/** What the meeting's going on did to half-typed text: `note` is kept in *Mijn briefjes*, `answer` in its own field. */
export type MovedOn = 'note' | 'answer' | 'called' | null

const showMs = 9_000

/**
 * Tells, for some seconds, that the meeting went on while something was half typed, or that everybody is called here.
 * Nothing is lost by it; the telling is only so that nobody looks for the text.
 */
export function useMovedOn(view: ParticipantView): MovedOn {
  const [moved, setMoved] = useState<MovedOn>(null)
  const drafts = useMine()?.drafts
  const place = placeOf(view)
  const before = useRef({ place, kind: view.now.kind, step: stepOf(view), typing: false, called: view.calledAtMs })
  useEffect(() => {
    const handleFocus = () => {
      before.current.typing = isTyping()
    }
    document.addEventListener('focusin', handleFocus)
    return () => document.removeEventListener('focusin', handleFocus)
  }, [])
  useEffect(() => {
    const was = before.current
    if (was.place === place && was.called === view.calledAtMs) return
    before.current = { place, kind: view.now.kind, step: stepOf(view), typing: false, called: view.calledAtMs }
    const halfTyped = was.kind === 'write' && was.step !== null && (drafts?.[was.step] ?? '').trim() !== ''
    if (halfTyped && view.now.kind !== 'write') setMoved('note')
    else if (was.place !== place && was.typing) setMoved('answer')
    else if (was.called !== view.calledAtMs) setMoved('called')
    else return
    const timer = setTimeout(() => setMoved(null), showMs)
    return () => clearTimeout(timer)
  }, [place, view, drafts])
  return moved
}

const stepOf = ({ now }: ParticipantView) => (now.kind === 'write' ? now.texts.step : null)
