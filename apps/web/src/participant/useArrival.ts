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
    if (page.current === null || headingTakesFocus(page.current)) return
    // The screen of this step is still being fetched.
    const coming = new MutationObserver((_, watch) => {
      if (page.current === null || isTyping() || headingTakesFocus(page.current)) watch.disconnect()
    })
    coming.observe(page.current, { childList: true, subtree: true })
    return () => coming.disconnect()
  }, [page, place])
}

/** False while there is no heading. */
function headingTakesFocus(page: HTMLElement): boolean {
  const heading = page.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  return heading !== null
}
