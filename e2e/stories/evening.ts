import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import {
  laptopScreen,
  openBrowser,
  phoneScreen,
  roomScreen,
  type Screen as Size,
  type StoryBrowser,
} from '../run/browser.js'
import { startHosted } from '../run/hosted.js'
import { type StoryServer, type StoryServerOptions, startServer } from '../run/server.js'
import { layWire, type Wire, type WireOptions } from '../run/wire.js'
import { Cockpit } from './cockpit.js'
import { settled } from './inspect.js'
import { Laptop } from './laptop.js'
import type { Guest } from './people.js'
import { Phone } from './phone.js'
import { Screen } from './screen.js'
import { VisionPhone } from './vision/visionPhone.js'
import { Wall } from './wall.js'

/** Somebody at the table with the phone that is in use now. */
export interface Seat {
  readonly guest: Guest
  phone: Phone
}
/** How the server stands in the room: by itself over https, on a box, or hosted behind a proxy with a good certificate. */
export type Mode = StoryServerOptions['mode'] | 'hosted'
/** A cable of one device to the server, and the address that it is found at by that cable. */
interface Cable {
  readonly wire: Wire
  readonly address: string
}
interface EveningParts extends Cable {
  readonly server: StoryServer
  readonly stories: StoryBrowser
  readonly axe: boolean
  readonly wired: string
}

/** The server and everybody's screens for one story. */
export class Evening {
  readonly server: StoryServer
  /** As the browsers know it. */
  readonly address: string
  readonly wire: Wire
  /** The address by which the one with the loose cable reaches the server. */
  readonly wiredAddress: string
  readonly stories: StoryBrowser
  readonly #looksAtEverything: boolean
  readonly #screens: Screen[] = []
  readonly #ends: (() => unknown)[] = []
  /** What axe had against any screen. */
  readonly found: string[] = []

  private constructor({ server, address, wire, wired, stories, axe }: EveningParts) {
    this.server = server
    this.address = address
    this.wire = wire
    this.wiredAddress = wired
    this.stories = stories
    this.#looksAtEverything = axe
  }
  /**
   * @param axe look at every screen with axe: once is enough, and it takes time.
   * @param nowMs what time it is for the server; without it the clock of the machine.
   */
  static async begin(mode: Mode, { axe = false, nowMs }: { axe?: boolean; nowMs?: number } = {}): Promise<Evening> {
    if (mode === 'hosted') {
      const { server, address, wire, trust } = await startHosted()
      return new Evening({ server, address, wire, wired: address, stories: await openBrowser(trust), axe })
    }
    const server = await startServer({ mode, ...(nowMs === undefined ? {} : { nowMs }) })
    const { address } = server
    const wire = await layWire(server.port)
    return new Evening({ server, address, wire, wired: by(wire, address), stories: await openBrowser(), axe })
  }

  cockpit = async (size: Size = laptopScreen): Promise<Cockpit> =>
    this.#add(new Cockpit(await this.page(size), 'the facilitator'))
  laptop = async (): Promise<Laptop> => this.#add(new Laptop(await this.page(laptopScreen), 'the co-facilitator'))
  wall = async (): Promise<Wall> => this.#add(new Wall(await this.page(roomScreen), 'the room'))
  phone = async (who: string): Promise<Phone> => this.#add(new Phone(await this.page(phoneScreen), who))
  visionPhone = async (who: string): Promise<VisionPhone> =>
    this.#add(new VisionPhone(await this.page(phoneScreen), who))
  screen = async (who: string, size: Size): Promise<Screen> => this.#add(new Screen(await this.page(size), who))

  /** An empty page of a new person. */
  async page(size: Size): Promise<Page> {
    return (await this.stories.person(size)).page
  }
  #add<S extends Screen>(screen: S): S {
    this.#screens.push(screen)
    return screen
  }
  /** One more cable, for one more device. */
  async lay(options: WireOptions = {}): Promise<Cable> {
    const wire = await layWire(this.server.port, options)
    this.endsWith(() => wire.close())
    return { wire, address: by(wire, this.address) }
  }
  /** What is ended with the evening, last begun first. */
  endsWith(end: () => unknown): void {
    this.#ends.push(end)
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
    for (const end of this.#ends.splice(0).reverse()) await end()
    await this.wire.close()
    await this.server.remove()
    await this.stories.close()
  }
}

const by = ({ port }: Wire, address: string): string => address.replace(/\d+$/, String(port))
