/**
 * Keeps the title of the window that of the screen, so that tabs, history and screen readers tell pages apart (WCAG 2.4.2): its
 * first heading, then what the page was called. A screen that is shown small in another one does not count. Returns how to stop.
 */
export function nameWindow(page: HTMLElement): () => void {
  const called = document.title
  const look = () => {
    const heading = [...page.querySelectorAll('h1')].find((one) => !one.closest('[inert]'))
    document.title = [heading?.textContent?.trim(), called].filter(Boolean).join(' · ')
  }
  const changes = new MutationObserver(look)
  changes.observe(page, { childList: true, subtree: true, characterData: true })
  return () => changes.disconnect()
}
