import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'puppeteer'

/** Characters a second: 36 words a minute, the mean of 37,000 people on their own phones (Palin et al., MobileHCI 2019). */
export const typesPerSecond = 3
/** How long somebody reads a screen, or looks for the next button. */
export const looksMs = 1_000

/** The hand and the eye of one person. Remembers how much of the time is theirs: all the rest is the page's. */
export class Pace {
  #typedMs = 0
  #lookedMs = 0
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }
  async look(): Promise<void> {
    this.#lookedMs += looksMs
    await wait(looksMs)
  }
  /** Into what has the focus, a key at a time. What a key takes beyond the pace of the hand is the page's. */
  async type(text: string): Promise<void> {
    const keyMs = 1_000 / typesPerSecond
    for (const key of text) {
      const began = performance.now()
      await this.#page.keyboard.type(key)
      await wait(Math.max(0, keyMs - (performance.now() - began)))
      this.#typedMs += keyMs
    }
  }
  get typedMs(): number {
    return this.#typedMs
  }
  get lookedMs(): number {
    return this.#lookedMs
  }
}
