import { phoneScreen } from '../../run/browser.js'
import type { Cockpit } from '../cockpit.js'
import type { Evening } from '../evening.js'
import type { Screen } from '../screen.js'

/**
 * Somebody who came after who signed, on a phone. Of a demo no mail leaves: the link and the code are read where who leads
 * reads what would have left.
 */
export class NewBoardMember {
  readonly screen: Screen
  readonly #cockpit: Cockpit
  readonly #posted: string
  private constructor(screen: Screen, cockpit: Cockpit, posted: string) {
    this.screen = screen
    this.#cockpit = cockpit
    this.#posted = posted
  }

  /** Who leads asks somebody of this organisation in the cockpit; that one opens the link of the mail. */
  static async isAsked(
    evening: Evening,
    cockpit: Cockpit,
    { regie, organisation, name }: { readonly regie: string; readonly organisation: string; readonly name: string },
  ): Promise<NewBoardMember> {
    const at = evening.address + regie
    await cockpit.open(`${at}/bestuurders`)
    await cockpit.press(`Vraag een nieuwe bestuurder van ${organisation}`)
    await cockpit.write('Naam', name)
    await cockpit.write('Functie', 'directeur')
    await cockpit.write('Mailadres', 'nieuw@polderrand.example')
    await cockpit.press('Stuur de vraag')
    await cockpit.sees('De vraag staat klaar bij de mail.', `${name}. Nog geen antwoord.`)
    const posted = `${at}/post`
    const link = await readIn(cockpit, posted, /\/overdracht#\S+/)
    const screen = await evening.screen('a new board member', phoneScreen)
    await screen.open(evening.address + link)
    return new NewBoardMember(screen, cockpit, posted)
  }
  /** Reads to the end, answers, and types the code of the mail. */
  async answers(answer: string, remark: string): Promise<void> {
    const { screen } = this
    for (let page = 0; page < 20 && !(await screen.page.$('dialog')); page++) await screen.press('Geef antwoord')
    await screen.pressRow('label', answer)
    await screen.write('Uw opmerking', remark)
    await screen.press('Ga verder')
    await screen.sees('Code van zes cijfers')
    await screen.write('Code van zes cijfers', await readIn(this.#cockpit, this.#posted, /\d{3} \d{3}/))
    await screen.press('Bevestig mijn antwoord')
  }
}

/** What a mail has in its text, on the page where who leads passes mail on. */
async function readIn(cockpit: Cockpit, posted: string, pattern: RegExp): Promise<string> {
  await cockpit.open(posted)
  const found = await cockpit.page.waitForFunction(
    (source) => {
      const texts = [...document.querySelectorAll<HTMLTextAreaElement>('textarea.mail-text')]
      return texts.map(({ value }) => new RegExp(source).exec(value)?.[0]).find((one) => one !== undefined)
    },
    { polling: 200 },
    pattern.source,
  )
  return String(await found.jsonValue())
}
