import type { Page } from 'puppeteer'
import type { Seat } from '../play/person.js'
import type { Screen as Size } from '../run/browser.js'
import type { Evening } from './evening.js'
import { Inspection } from './inspect.js'
import type { Screen } from './screen.js'

/** Screens beside those who play, with everything that is wrong with them. Each of them asked for less motion. */
export class Onlookers {
  readonly inspection = new Inspection()
  readonly #evening: Evening
  constructor(evening: Evening) {
    this.#evening = evening
  }

  /** What a screen is made on: the page of a new person that is watched. */
  async page(who: string, size: Size): Promise<Page> {
    const page = await this.#evening.page(size)
    await this.inspection.watch(page, who)
    return page
  }
  async screen(who: string, size: Size): Promise<Screen> {
    const screen = await this.#evening.screen(who, size)
    await this.inspection.watch(screen.page, who)
    return screen
  }
  /** A screen of somebody who leads, on a seat that was taken elsewhere. */
  async leading(who: string, { seat, size }: { readonly seat: Seat; readonly size: Size }): Promise<Screen> {
    const screen = await this.screen(who, size)
    const { workshop, participant, token } = seat
    await this.keep(screen.page, `siroop:regie:${workshop}`, { participant, token })
    return screen
  }
  /** Keeps a setting on the device of this page, as coming in would have done. */
  async keep(page: Page, key: string, value: object): Promise<void> {
    await page.goto(`${this.#evening.address}/privacy`)
    await page.evaluate((name, text) => localStorage.setItem(name, text), key, JSON.stringify(value))
  }
  /** Takes everything that was found so far. */
  take(): readonly string[] {
    return this.inspection.found.splice(0)
  }
}
