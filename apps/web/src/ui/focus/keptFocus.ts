/** What is asked of a part of the page: is it still there, and what stands above it. */
type Part = Pick<Element, 'isConnected' | 'querySelector'>

/**
 * Where the focus goes when what had it has gone: to the heading of the nearest part that is still there, or to the button
 * that this heading is. Null while that part shows nothing yet.
 *
 * @param parts what it lay in, from near to far.
 */
export function landingIn(parts: readonly Part[]): HTMLElement | null {
  for (const part of parts) {
    if (!part.isConnected) continue
    const heading = part.querySelector<HTMLElement>('h1') ?? part.querySelector<HTMLElement>('h2, h3')
    if (heading !== null) return heading.querySelector<HTMLElement>('button') ?? heading
  }
  return null
}

/**
 * Keeps the focus on the page while it is drawn anew: a button that goes away with its screen would leave it nowhere, and a
 * screen reader silent. Who pressed beside everything wanted it nowhere. Returns how to stop.
 */
export function keepFocus(page: HTMLElement): () => void {
  let held: readonly Element[] = []
  let byKeys = false
  const remember = ({ target }: FocusEvent) => {
    held = target instanceof Element ? [target, ...around(target, page)] : []
  }
  const handlePointer = () => {
    held = []
    byKeys = false
  }
  const handleKey = () => {
    byKeys = true
  }
  const look = () => {
    const [own, ...parts] = held
    if (own === undefined || own.isConnected || document.activeElement !== document.body) return
    const landing = landingIn(parts)
    if (landing === null) return
    if (!landing.matches('button')) landing.setAttribute('tabindex', '-1')
    // what one taps away does not move the page
    landing.focus({ preventScroll: !byKeys })
  }
  const changes = new MutationObserver(look)
  changes.observe(page, { childList: true, subtree: true })
  page.addEventListener('focusin', remember)
  document.addEventListener('pointerdown', handlePointer, true)
  document.addEventListener('keydown', handleKey, true)
  return () => {
    changes.disconnect()
    page.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', handlePointer, true)
    document.removeEventListener('keydown', handleKey, true)
  }
}

/** What an element lies in, from near to far, up to the whole page. */
function around(element: Element, page: HTMLElement): readonly Element[] {
  const parts: Element[] = []
  for (let up = element.parentElement; up !== null; up = up === page ? null : up.parentElement) parts.push(up)
  return parts
}
