import { Keyboard } from '../keyboard.js'
import type { Screen } from '../screen.js'

/** Somebody at one screen with a keyboard and nothing else. No act may leave the focus nowhere. */
export class Typist<S extends Screen = Screen> {
  readonly screen: S
  readonly keyboard: Keyboard
  constructor(screen: S) {
    this.screen = screen
    this.keyboard = new Keyboard(screen.page)
  }

  /** Presses what has this name; then these words come. */
  async presses(name: string, ...words: readonly string[]): Promise<void> {
    await this.keyboard.press(name)
    await this.#reads(name, words)
  }
  /** The same, going back from the end of the page, where the large buttons are. */
  async pressesFromTheEnd(name: string, ...words: readonly string[]): Promise<void> {
    await this.keyboard.press(name, 'Shift+Tab')
    await this.#reads(name, words)
  }
  /** Presses Enter where the focus is; then these words come. */
  async enters(...words: readonly string[]): Promise<void> {
    const name = await this.keyboard.now()
    await this.keyboard.enter()
    await this.#reads(name, words)
  }
  /** Follows a link, or sends a form, to another page. */
  async follows(name: string, ...words: readonly string[]): Promise<void> {
    await this.keyboard.press(name)
    await this.screen.sees(...words)
  }
  /** Ticks a box. */
  async ticks(name: string): Promise<void> {
    await this.keyboard.to(name)
    await this.keyboard.space()
    await this.screen.page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.checked)
  }
  async #reads(name: string, words: readonly string[]): Promise<void> {
    await this.screen.sees(...words)
    await this.keyboard.isSomewhere(`${this.screen.who} pressed “${name}”`)
  }
}
