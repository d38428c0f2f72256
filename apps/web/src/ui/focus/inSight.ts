/**
 * Does something lie over this one, from its top to its bottom? A tick is its whole row. What only a screen reader sees is
 * never covered.
 *
 * @param topAt what is on top at a point of the window; null outside of it.
 */
export function isCovered(one: Element, topAt: (x: number, y: number) => Element | null): boolean {
  const target = one.closest('label') ?? one
  const { left, top, width, height } = target.getBoundingClientRect()
  if (width <= 1 || height <= 1) return false
  return [0.1, 0.5, 0.9].some((part) => {
    const over = topAt(left + width / 2, top + height * part)
    return over !== null && !target.contains(over) && !over.contains(target)
  })
}

/**
 * What gets the focus by a key is not left under a bar that stays in sight, however tall that bar is: with large letters, or
 * with a question in it. A browser thinks that it is in sight, and does not scroll. Returns how to stop. Rule: SPEC WEB-645.
 */
export function keepInSight(page: HTMLElement): () => void {
  let byKeys = false
  const handleKey = () => {
    byKeys = true
  }
  const handlePointer = () => {
    byKeys = false
  }
  const look = ({ target }: FocusEvent) => {
    if (!byKeys || !(target instanceof Element)) return
    const isHidden = () => isCovered(target, (x, y) => document.elementFromPoint(x, y))
    // As the browser would; then in the middle, and at last at the top.
    for (const block of ['nearest', 'center', 'start'] as const) {
      target.scrollIntoView({ block })
      if (!isHidden()) return
    }
  }
  document.addEventListener('keydown', handleKey, true)
  document.addEventListener('pointerdown', handlePointer, true)
  page.addEventListener('focusin', look)
  return () => {
    document.removeEventListener('keydown', handleKey, true)
    document.removeEventListener('pointerdown', handlePointer, true)
    page.removeEventListener('focusin', look)
  }
}
