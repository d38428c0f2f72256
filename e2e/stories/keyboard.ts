import type { Page } from 'puppeteer'

/** Somebody without a mouse. */
export class Keyboard {
  readonly #page: Page
  /** What had the focus without showing it. */
  readonly unseen = new Set<string>()
  constructor(page: Page) {
    this.#page = page
  }

  /** The words of what has the focus. */
  now(): Promise<string> {
    return this.#page.evaluate(() => {
      const at = document.activeElement
      const labelled = (at?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
      const isField = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some((kind) => at instanceof kind)
      const label = isField ? (at as HTMLInputElement).labels?.[0] : null
      const words = [at?.getAttribute('aria-label'), labelled[0]?.innerText, label?.innerText, at?.textContent]
      return (words.find((text) => text) ?? '').replace(/\s+/g, ' ').trim()
    })
  }
  /** Presses Tab until something with these words has the focus, at most once around the page. */
  async to(words: string): Promise<void> {
    const passed: string[] = []
    for (let steps = 0; steps < 120; steps++) {
      const now = await this.now()
      if (now.startsWith(words)) return
      passed.push(now)
      await this.#page.keyboard.press('Tab')
      await this.#seen()
    }
    throw new Error(`Tab does not come to “${words}” but to: ${[...new Set(passed)].join(' | ')}`)
  }
  /** Goes once around the page with Tab: everything that gets the focus has to show it. */
  async around(): Promise<void> {
    await this.#page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const seen = new Set<string>()
    for (let steps = 0; steps < 150; steps++) {
      await this.#page.keyboard.press('Tab')
      const at = await this.#page.evaluate(() => {
        const all = [...document.querySelectorAll('*')]
        return document.activeElement === null ? '' : String(all.indexOf(document.activeElement))
      })
      if (seen.has(at)) return
      seen.add(at)
      await this.#seen()
    }
  }
  /** Goes there with Tab and presses Enter. */
  async press(words: string): Promise<void> {
    await this.to(words)
    await this.#page.keyboard.press('Enter')
  }
  async escape(): Promise<void> {
    await this.#page.keyboard.press('Escape')
  }

  /** Remembers what has the focus when neither it nor what it lies in shows that. */
  async #seen(): Promise<void> {
    const hidden = await this.#page.evaluate(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return null
      const shows = (one: Element | null) => {
        if (one === null) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      }
      const { width, height } = at.getBoundingClientRect()
      const near = [at, at.parentElement, at.closest('label, li'), at.nextElementSibling]
      return near.some(shows) && width > 0 && height > 0 ? null : at.outerHTML.slice(0, 120)
    })
    if (hidden !== null) this.unseen.add(hidden)
  }
}
