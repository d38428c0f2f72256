import { type RefObject, useEffect, useRef } from 'react'

/** True while somebody is typing: then nothing may take the focus away. */
export const isTyping = (): boolean =>
  document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])') ?? false

/**
 * When another screen comes (`place` changes), the page goes to the top and its heading takes the focus, so that a screen reader
 * reads where one is. Not at the first screen, and not when the new screen already put the cursor in its field.
 */
export function useArrival(page: RefObject<HTMLElement | null>, place: string): void {
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    window.scrollTo(0, 0)
    if (page.current?.contains(document.activeElement) && isTyping()) return
    const heading = page.current?.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }, [page, place])
}
