/**
 * True for an Enter that only comes because the key is still down, on something that it would press again: by then that may
 * mean what comes next, and nobody chose it. In a text it is a new line, and stays one.
 */
export const isHeldDown = ({ key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>, onText: boolean): boolean =>
  repeat && key === 'Enter' && !onText

/** A key that is held down presses once, anywhere on the page. Returns how to stop. */
export function pressOnce(page: HTMLElement): () => void {
  const handleKey = (event: KeyboardEvent) => {
    if (isHeldDown(event, event.target instanceof HTMLTextAreaElement)) event.preventDefault()
  }
  page.addEventListener('keydown', handleKey, true)
  return () => page.removeEventListener('keydown', handleKey, true)
}
