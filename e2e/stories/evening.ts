import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  laptopScreen,
  openBrowser,
  phoneScreen,
  roomScreen,
  type Screen as Size,
  type StoryBrowser,
} from '../run/browser.js'
import { type StoryServer, type StoryServerOptions, startServer } from '../run/server.js'
import { layWire, type Wire } from '../run/wire.js'
import { Cockpit } from './cockpit.js'
import { settled } from './inspect.js'
import { Laptop } from './laptop.js'
import type { Guest } from './people.js'
import { Phone } from './phone.js'
import type { Screen } from './screen.js'
import { VisionPhone } from './vision/visionPhone.js'
import { Wall } from './wall.js'

/** Somebody at the table with the phone that is in use now. */
export interface Seat {
  readonly guest: Guest
  phone: Phone
}

/** The server and everybody's screens for one story. */
export class Evening {
  readonly server: StoryServer
  readonly wire: Wire
  readonly #stories: StoryBrowser
  readonly #looksAtEverything: boolean
  readonly #screens: Screen[] = []
  /** What axe had against any screen. */
  readonly found: string[] = []

  private constructor(parts: { server: StoryServer; wire: Wire; stories: StoryBrowser; axe: boolean }) {
    this.server = parts.server
    this.wire = parts.wire
    this.#stories = parts.stories
    this.#looksAtEverything = parts.axe
  }
  /**
   * @param axe look at every screen with axe: once is enough, and it takes time.
   * @param nowMs what time it is for the server; without it the clock of the machine.
   */
  static async begin(
    mode: StoryServerOptions['mode'],
    { axe, nowMs }: { axe: boolean; nowMs?: number },
  ): Promise<Evening> {
    const server = await startServer({ mode, ...(nowMs === undefined ? {} : { nowMs }) })
    return new Evening({ server, wire: await layWire(server.port), stories: await openBrowser(), axe })
  }

  get address(): string {
    return this.server.address
  }
  /** The address by which the one with the loose cable reaches the server. */
  get wiredAddress(): string {
    return this.address.replace(/\d+$/, String(this.wire.port))
  }

  cockpit = async (): Promise<Cockpit> => this.#add(new Cockpit(await this.#page(laptopScreen), 'the facilitator'))
  laptop = async (): Promise<Laptop> => this.#add(new Laptop(await this.#page(laptopScreen), 'the co-facilitator'))
  wall = async (): Promise<Wall> => this.#add(new Wall(await this.#page(roomScreen), 'the room'))
  phone = async (who: string): Promise<Phone> => this.#add(new Phone(await this.#page(phoneScreen), who))
  visionPhone = async (who: string): Promise<VisionPhone> =>
    this.#add(new VisionPhone(await this.#page(phoneScreen), who))

  async #page(size: Size) {
    return (await this.#stories.person(size)).page
  }
  #add<S extends Screen>(screen: S): S {
    this.#screens.push(screen)
    return screen
  }
  /** A screen that is not used any more. */
  async putsAway(screen: Screen): Promise<void> {
    this.#screens.splice(this.#screens.indexOf(screen), 1)
    await screen.page.browserContext().close()
  }

  /** Looks at a screen: is there anything against it, and a picture when SIROOP_SHOTS names a folder. */
  async look(screen: Screen, name: string): Promise<void> {
    const folder = process.env.SIROOP_SHOTS
    // paper that is still opening is pale for a moment: that is not what anybody reads
    await settled(screen.page)
    if (this.#looksAtEverything) this.found.push(...(await screen.axe()).map((line) => `${name}: ${line}`))
    if (folder === undefined) return
    mkdirSync(folder, { recursive: true })
    await screen.page.screenshot({ path: join(folder, `${name}.png`) })
  }
  /** Pictures of all screens as they are, for somebody who looks for what went wrong. */
  async lookForTrouble(): Promise<void> {
    const folder = process.env.SIROOP_SHOTS
    if (folder === undefined) return
    mkdirSync(folder, { recursive: true })
    for (const [at, screen] of this.#screens.entries())
      await screen.page.screenshot({ path: join(folder, `trouble-${at}.png`) }).catch(() => undefined)
  }

  /** The lights go out: the process of the server ends at once, and is started again. */
  async powerCut(meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    await this.server.kill9()
    await meanwhile()
    await this.server.start()
  }
  /** Throws when a page asked another host for anything, or broke. */
  async end(): Promise<void> {
    await this.wire.close()
    await this.server.remove()
    await this.#stories.close()
  }
}
