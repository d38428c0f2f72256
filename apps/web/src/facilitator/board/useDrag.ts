import type { NoteId } from '@siroop/domain'
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'

/** A note, or another thing with an id, in the hand: where it is, and what lies under it (`data-drop` of the element). */
export interface Drag<Id extends string = NoteId> {
  readonly note: Id
  readonly x: number
  readonly y: number
  /** Where in the note it was picked up, and how wide it is, in px. */
  readonly grabX: number
  readonly grabY: number
  readonly width: number
  readonly over: string | null
}
/** So far a press is a press and not yet a drag, in px. */
const slack = 6

/**
 * Dragging with mouse, pen or finger. Only a convenience: menu and keyboard do the same.
 *
 * @param onDrop what was dropped, and the `data-drop` of the place; not called outside of one.
 */
export function useDrag<Id extends string = NoteId>(onDrop: (note: Id, place: string) => void) {
  const [drag, setDrag] = useState<Drag<Id> | null>(null)
  const pressed = useRef<{ note: Id; x: number; y: number; element: HTMLElement } | null>(null)
  const dragging = useRef<Drag<Id> | null>(null)
  const drop = useRef(onDrop)
  drop.current = onDrop

  const update = useCallback((next: Drag<Id> | null) => {
    dragging.current = next
    setDrag(next)
  }, [])
  useEffect(() => {
    const handleMove = (event: globalThis.PointerEvent) => {
      const start = pressed.current
      if (!start) return
      const { clientX: x, clientY: y } = event
      if (!dragging.current && Math.hypot(x - start.x, y - start.y) < slack) return
      event.preventDefault()
      const box = start.element.getBoundingClientRect()
      const over = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset.drop ?? null
      const { grabX, grabY, width } = dragging.current ?? {
        grabX: start.x - box.left,
        grabY: start.y - box.top,
        width: box.width,
      }
      update({ note: start.note, x, y, grabX, grabY, width, over })
    }
    const handleUp = () => {
      const ended = dragging.current
      pressed.current = null
      if (!ended) return
      update(null)
      // The click that follows a drag is no click.
      const swallow = (event: MouseEvent) => event.stopPropagation()
      window.addEventListener('click', swallow, { capture: true, once: true })
      requestAnimationFrame(() => window.removeEventListener('click', swallow, { capture: true }))
      if (ended.over !== null) drop.current(ended.note, ended.over)
    }
    const handleCancel = () => {
      pressed.current = null
      update(null)
    }
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && dragging.current) handleCancel()
    }
    window.addEventListener('pointermove', handleMove)
    window.addEventListener('pointerup', handleUp)
    window.addEventListener('pointercancel', handleCancel)
    window.addEventListener('keydown', handleKey)
    return () => {
      window.removeEventListener('pointermove', handleMove)
      window.removeEventListener('pointerup', handleUp)
      window.removeEventListener('pointercancel', handleCancel)
      window.removeEventListener('keydown', handleKey)
    }
  }, [update])

  const press = useCallback((note: Id, event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    // A finger scrolls; it drags only by the grip, which has `touch-action: none`.
    const onGrip = (event.target as HTMLElement).closest('.grip') !== null
    if (event.pointerType === 'touch' && !onGrip) return
    pressed.current = { note, x: event.clientX, y: event.clientY, element: event.currentTarget }
  }, [])
  return { drag, press }
}
