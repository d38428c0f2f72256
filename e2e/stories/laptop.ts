import type { Note } from './phone.js'
import { Screen } from './screen.js'

/** The laptop of the co-facilitator, with the board. */
export class Laptop extends Screen {
  async enter(link: string, name: string): Promise<void> {
    await this.open(link)
    await this.sees('U begeleidt mee')
    await this.write('Naam', name)
    await this.press('Begin')
    await this.sees('heeft de regie')
  }
  async openBoard(address: string): Promise<void> {
    await this.open(`${address}${this.#regie()}/bord`)
    await this.sees('Overzicht als tekst')
  }
  /** The board while people write: makes a paper card for somebody without a phone. */
  async makesPaperCard(address: string, organisation: string): Promise<void> {
    await this.open(`${address}${this.#regie()}/bord`)
    await this.sees('Voor wie geen telefoon heeft.')
    await this.pick('Nieuwe kaart voor', organisation)
    await this.press('Maak Papier 1')
    await this.sees('Papier 1 is gemaakt. Schrijf dit nummer op de kaart.')
  }
  /** Types what is on the card that was chosen, and lays it on the table. */
  async typesCard({ text, behaviour }: Note): Promise<void> {
    await this.write('Vanuit welke waarden vertrekt u?', text)
    await this.write('Dit ziet u terug als … (mag leeg blijven)', behaviour)
    await this.press('Leg op tafel')
    await this.sees('Het briefje van Papier 1 ligt op tafel, dicht.')
    await this.standsIn('Vanuit welke waarden vertrekt u?', '')
  }
  async openCockpit(address: string): Promise<void> {
    await this.open(`${address}${this.#regie()}`)
    await this.sees('Andere volgorde')
  }
  #regie(): string {
    return new URL(this.page.url()).pathname.split('/', 3).join('/')
  }
  /** Every note that lies on the board with the bundle that it lies in, read from the outline. */
  lies(): Promise<readonly { readonly text: string; readonly bundle: string }[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.bd-outline ul')].flatMap((list) => {
        const heading = list.previousElementSibling?.firstChild?.textContent ?? ''
        return [...list.querySelectorAll('li')].map((note) => ({
          text: note.firstChild?.textContent ?? '',
          bundle: heading,
        }))
      }),
    )
  }
  /** Waits until exactly these notes lie on the board, each once, in whatever order. */
  async holds(texts: readonly string[]): Promise<void> {
    const same = (wanted: string) =>
      JSON.stringify(
        [...document.querySelectorAll('.bd-outline li')].map((note) => note.firstChild?.textContent ?? '').sort(),
      ) === wanted
    try {
      await this.page.waitForFunction(same, { polling: 60 }, JSON.stringify([...texts].sort()))
    } catch {
      const lies = (await this.lies()).map(({ text }) => text).sort()
      throw new Error(`The board holds ${JSON.stringify(lies)}, not ${JSON.stringify([...texts].sort())}`)
    }
  }
  /** Puts a note in a bundle by its menu. */
  async moves(note: string, bundle: string): Promise<void> {
    await this.press((await this.has(note, 'button')) ? note : `${note} nagekomen`)
    await this.press(bundle, 'menuitem')
    await this.sees(`“${note}” ligt nu bij ${bundle}.`)
  }
  /** Lays a loose note in a bundle of its own that gets its words as name, and others with it. */
  async makesBundle(first: string, others: readonly string[]): Promise<void> {
    await this.press(first)
    await this.press('Nieuwe bundel', 'menuitem')
    await this.sees(`“${first}” ligt in een nieuwe bundel.`)
    await this.write('Naam van de bundel', first)
    await this.page.keyboard.press('Enter')
    await this.finds(first, 'button')
    for (const note of others) await this.moves(note, first)
  }
  async renames(from: string, to: string): Promise<void> {
    await this.press(from)
    await this.write('Naam van de bundel', to)
    await this.page.keyboard.press('Enter')
    await this.finds(to, 'button')
  }
}
