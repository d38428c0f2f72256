import type { Screen } from '../screen.js'

/** Where somebody works who has an account: the address of the server. */
export interface ShelfPlace {
  readonly address: string
  /** The workshop that the thing comes from. */
  readonly workshop: string
}

/** The hand of who leads, between two workshops: what one agreed goes on the shelf, and the other takes it along. */
export class ShelfHand {
  readonly #screen: Screen
  readonly #place: ShelfPlace
  constructor(screen: Screen, place: ShelfPlace) {
    this.#screen = screen
    this.#place = place
  }
  /** Puts the first thing that the workshop agreed on the shelf, under this title. */
  async puts(title: string): Promise<void> {
    const screen = this.#screen
    await screen.open(`${this.#place.address}/regie/plank`)
    await screen.set('Kies een bijeenkomst', this.#place.workshop)
    await (await screen.page.waitForSelector('.pl-offers button'))?.click()
    await screen.sees('Op de plank zetten')
    await screen.write('Wat lukte er?', title)
    if ((await screen.valueOf('Wat was het probleem?')) === '')
      await screen.write('Wat was het probleem?', 'Niemand wist van elkaar wie er belde.')
    expectNone(await screen.axe())
    await screen.press('Zet op de plank')
    await screen.sees('Van mij', title)
  }
  /** In the cockpit of another workshop, beside the step that is like it: shown in the room, and taken along. */
  async takesAlong(regie: string, title: string): Promise<void> {
    const screen = this.#screen
    await screen.open(this.#place.address + regie)
    await (await screen.page.waitForSelector('.rt-list .rt-row'))?.click()
    await screen.sees('Eerder gelukt', 'Alleen u ziet dit, tot u het toont.')
    await screen.press(`Toon aan de zaal: ${title}`)
    await screen.press(`Haal van het scherm: ${title}`)
    await screen.press(`Neem mee: ${title}`)
    await screen.sees('Eerder gelukt in Polderrand')
    expectNone(await screen.axe())
  }
}

function expectNone(found: readonly string[]): void {
  if (found.length > 0) throw new Error(found.join('\n'))
}
