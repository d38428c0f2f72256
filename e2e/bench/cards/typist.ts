import { setTimeout as wait } from 'node:timers/promises'
import type { KeyInput, Page } from 'puppeteer'

/**
 * Seconds of a hand and an eye (keystroke-level model: Card, Moran and Newell, 1980). `key`: 5 characters a second, which is
 * 60 words a minute and a good typist of that model (0.2 s; 0.28 s is the average one). `read`: one mental act a card, to take
 * in what stands there. `hand`: from the keyboard to the pile or back. `lay`: a reach, for laying the card aside with
 * the next one under it.
 */
export const seconds = { key: 0.2, averageKey: 0.28, read: 1.35, hand: 0.4, lay: 1.1 } as const
/** Between two cards: to the pile, the card aside, back to the keys, and read the next one. */
export const perCard = seconds.hand + seconds.lay + seconds.hand + seconds.read

/** Somebody who types a pile of cards. Remembers how much of the time is theirs: all the rest is the page's. */
export class Typist {
  readonly #page: Page
  #typedMs = 0
  #handledMs = 0
  #presses = 0
  constructor(page: Page) {
    this.#page = page
  }

  /** Takes the next card of the pile and reads it. */
  async takesCard(): Promise<void> {
    this.#handledMs += perCard * 1_000
    await wait(perCard * 1_000)
  }
  /** Types into what has the focus. What a key takes beyond the pace of the hand is the page's. */
  async types(text: string): Promise<void> {
    for (const key of text) await this.#atPace(() => this.#page.keyboard.type(key))
  }
  /** A key that is not part of the text. */
  async presses(key: KeyInput): Promise<void> {
    this.#presses += 1
    await this.#atPace(() => this.#page.keyboard.press(key))
  }
  async #atPace(act: () => Promise<void>): Promise<void> {
    const began = performance.now()
    await act()
    await wait(Math.max(0, seconds.key * 1_000 - (performance.now() - began)))
    this.#typedMs += seconds.key * 1_000
  }

  get typedMs(): number {
    return this.#typedMs
  }
  get handledMs(): number {
    return this.#handledMs
  }
  /** Keys besides the text. */
  get besides(): number {
    return this.#presses
  }
}
