import type { Page } from 'puppeteer'
import { afterEach } from 'vitest'
import { type Device, openDevice } from '../run/device.js'
import { Course } from './course.js'
import { Evening, type Mode } from './evening.js'
import type { Phone } from './phone.js'

interface GuestOptions {
  /** Which of the personal cards; the first when it is left out. */
  readonly card?: number
  /** Where this phone finds the server, when it has a cable of its own. */
  readonly address?: string
  /** What is done with the page before anything is opened. */
  readonly before?: (page: Page) => Promise<unknown>
}

/** A demo meeting with everybody at the table by commands, and screens for whom the story is about. */
export class DemoEvening {
  readonly evening: Evening
  readonly course: Course
  private constructor(evening: Evening, course: Course) {
    this.evening = evening
    this.course = course
  }
  static async begin(mode: Mode = 'box', options: Parameters<typeof Evening.begin>[1] = {}): Promise<DemoEvening> {
    const evening = await Evening.begin(mode, options)
    const course = await Course.begin(evening.server)
    evening.endsWith(() => course.leave())
    return new DemoEvening(evening, course)
  }

  /** An address on the server as the browsers know it. */
  at(path: string): string {
    return `${this.evening.address}${path}`
  }
  /** The address on a personal card. */
  card({ card = 0, address = this.evening.address }: GuestOptions = {}): string {
    return `${address}${this.course.demo.cards[card]?.path ?? ''}`
  }
  /** The meeting is open, and everybody is asked to write. */
  async comesToWriting(): Promise<void> {
    await this.course.open()
    await this.course.next()
  }
  /** The phone of somebody at the table, who scanned the own card again. */
  async guest(who: string, options: GuestOptions = {}): Promise<Phone> {
    const phone = await this.evening.phone(who)
    await options.before?.(phone.page)
    await phone.open(this.card(options))
    await phone.press('Ga verder')
    return phone
  }
  /** A device whose browser can be killed and started again. */
  async device(): Promise<Device> {
    const device = await openDevice()
    this.evening.endsWith(() => device.remove())
    return device
  }
}

/** How the stories of one file begin their evening: it ends with its story, whatever happened. */
export function demoEvenings(): typeof DemoEvening.begin {
  const begun: DemoEvening[] = []
  afterEach(async () => {
    for (const { evening } of begun.splice(0).reverse()) await evening.end()
  })
  return async (...options) => {
    const evening = await DemoEvening.begin(...options)
    begun.push(evening)
    return evening
  }
}
