import type { Page } from 'puppeteer'
import { laptopScreen, phoneScreen, roomScreen, type StoryBrowser } from '../run/browser.js'
import type { Crowd } from './crowd.js'
import { keepClock, slowDown } from './screenClock.js'

/** How many times slower than this machine a cheap laptop is taken to be. */
export const cheapLaptop = 4
/** What a page still does after it was opened is not what a press costs. */
const settleMs = 2_000
type Opened = Awaited<ReturnType<StoryBrowser['person']>>
type Size = Parameters<StoryBrowser['person']>[0]

/** Opens the screens of the big workshop in real browsers, each with the seat that is meant for it. */
export class Screens {
  readonly #stories: StoryBrowser
  readonly #address: string
  readonly #crowd: Crowd
  constructor(stories: StoryBrowser, address: string, crowd: Crowd) {
    this.#stories = stories
    this.#address = address
    this.#crowd = crowd
  }

  /** The laptop board at the speed of a cheap laptop. */
  onBoard = (use: (page: Page) => Promise<void>): Promise<void> =>
    this.#on(() => this.#regie(`${this.#crowd.demo.regie}/bord`, '[data-note]'), use)
  /** The cockpit, likewise. */
  onCockpit = (use: (page: Page) => Promise<void>): Promise<void> =>
    this.#on(() => this.#regie(this.#crowd.demo.regie, '.cbot'), use)
  /** The phone of somebody who speaks for an organisation, when it asks something. */
  async onPhone(times: number, use: (page: Page) => Promise<void>): Promise<void> {
    const [, speaker] = this.#crowd.table.people
    if (!speaker) throw new Error('Nobody speaks')
    const { participant, workshop, token } = speaker.person.seat
    const code = this.#crowd.demo.join.slice(1)
    const kept = { workshop, token, code }
    const open = async () => {
      const opened = await this.#open(phoneScreen, `/b/${code}/d/${participant}`, [`siroop:${participant}`, kept])
      await opened.page.waitForSelector('.choice.big, .step')
      await slowDown(opened.page, times)
      return opened
    }
    await this.#on(open, use)
  }
  /** The screen of the room, as fast as this machine. The caller closes it. */
  async wall(): Promise<Opened> {
    const opened = await this.#open(roomScreen, '/zaal', ['siroop:zaal', this.#crowd.wall.seat])
    await opened.page.waitForSelector('main.room')
    return opened
  }
  /** A page of this server with nothing on it. The caller closes it. */
  async empty(size: Size, times: number): Promise<Opened> {
    const opened = await this.#stories.person(size)
    await keepClock(opened.page)
    await opened.page.goto(`${this.#address}/privacy`)
    await opened.page.evaluate(() => document.body.replaceChildren())
    await slowDown(opened.page, times)
    return opened
  }
  emptyLaptop = (times: number) => this.empty(laptopScreen, times)
  emptyPhone = (times: number) => this.empty(phoneScreen, times)

  async #regie(path: string, ready: string): Promise<Opened> {
    const { workshop, participant, token } = this.#crowd.lead.seat
    const opened = await this.#open(laptopScreen, path, [`siroop:regie:${workshop}`, { participant, token }])
    await opened.page.waitForSelector(ready)
    await slowDown(opened.page, cheapLaptop)
    return opened
  }
  async #open(size: Size, path: string, [key, seat]: readonly [string, object]): Promise<Opened> {
    const opened = await this.#stories.person(size)
    await keepClock(opened.page)
    await opened.page.goto(`${this.#address}/privacy`)
    await opened.page.evaluate((name, text) => localStorage.setItem(name, text), key, JSON.stringify(seat))
    await opened.page.goto(`${this.#address}${path}`)
    return opened
  }
  async #on(open: () => Promise<Opened>, use: (page: Page) => Promise<void>): Promise<void> {
    const { context, page } = await open()
    try {
      await new Promise((resolve) => setTimeout(resolve, settleMs))
      await use(page)
    } finally {
      await context.close()
    }
  }
}
