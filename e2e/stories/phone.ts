import { Screen } from './screen.js'

const question = 'Vanuit welke waarden vertrekt u?'
const behaviour = 'Dit ziet u terug als …'
/** What a phone says that could not send what was written. */
export const onDevice = 'Bewaard op dit toestel'
export type Stand = 'Hier sta ik voor' | 'Kan ik mee leven' | 'Ik heb bezwaar'
export interface Note {
  readonly text: string
  readonly behaviour: string
}
export interface Signature {
  readonly organisation: string
  readonly name: string
  readonly role: string
  readonly authority: 'Ik ben zelf bevoegd' | 'Na besluit van bestuur of college' | 'Onder voorbehoud van …'
  readonly condition?: string
  readonly sentence?: string
}

/** The phone of somebody in the room. */
export class Phone extends Screen {
  /** Comes in with a personal card. */
  async enterByCard(card: string, asked: string): Promise<void> {
    await this.open(card)
    await this.sees(asked)
    await this.press('Ja, doe mee')
    await this.sees('U bent binnen')
  }
  /** Comes in by the code on the room screen; sees these words when it worked. */
  async enterByCode(
    address: string,
    person: { readonly name: string; readonly organisation: string },
    inside = 'U bent binnen',
  ): Promise<void> {
    await this.open(address)
    await this.write('Naam', person.name)
    await this.press(person.organisation, 'radio')
    await this.press('Doe mee')
    await this.sees(inside)
  }
  /** Goes on as somebody who holds the four words of another phone. */
  async enterByWords(address: string, code: string, words: string): Promise<void> {
    await this.open(address)
    await (await this.page.waitForSelector('summary'))?.click()
    await this.page.locator('#words-code').fill(code)
    await this.write('Vier woorden', words)
    await this.press('Verder als uzelf')
  }
  async fourWords(): Promise<string> {
    await this.press('Hulp')
    await this.press('Geef mij vier woorden')
    await this.sees('Geef deze woorden aan niemand anders')
    const words = await this.page.$eval('.four-words', (element) => element.textContent ?? '')
    await this.press('Sluit')
    return words.trim()
  }

  async types(text: string, into: string = question): Promise<void> {
    await this.write(into, text)
  }
  async findsHalfTyped(text: string): Promise<void> {
    await this.standsIn(question, text)
  }
  /** Types on, while the phone says that it keeps everything itself. */
  async typesOnDevice(text: string): Promise<void> {
    await this.types(text)
    await this.standsIn(question, text)
    await this.sees(onDevice)
  }
  /** Milliseconds on this phone since its page was opened. */
  async clock(): Promise<number> {
    return this.page.evaluate(() => performance.now())
  }
  /** Waits until the clock of this phone is so far past a moment; all that time these words are on the screen. */
  async keepsSeeing(text: string, { since, ms }: { readonly since: number; readonly ms: number }): Promise<void> {
    const ended = await this.page.waitForFunction(
      (wanted, until) => {
        const words = document.body.innerText.replace(/\s+/g, ' ')
        if (!words.includes(wanted)) return words
        return performance.now() >= until ? 'until the end' : ''
      },
      { polling: 100, timeout: ms + 45_000 },
      text,
      since + ms,
    )
    const words = await ended.jsonValue()
    if (words !== 'until the end') throw new Error(`${this.who} sees “${text}” no longer but: ${words}`)
  }
  /** Puts a note on the table, with the behaviour that belongs to it. */
  async puts({ text, behaviour: seen }: Note): Promise<void> {
    await this.write(question, text)
    await this.press('Leg op tafel')
    await this.sees(behaviour)
    await this.write(behaviour, seen)
    await this.press('Leg erbij')
    await this.finds('Klaar met schrijven', 'button')
  }
  async isSafe(notes: number): Promise<void> {
    await this.sees('Op tafel', notes === 1 ? '1 briefje, dicht' : `${notes} briefjes, dicht`)
  }
  async isReady(): Promise<void> {
    await this.press('Klaar met schrijven')
    await this.sees('U bent klaar met schrijven')
  }

  /** The words on the card that is on top; null when there is none left. */
  async card(): Promise<string | null> {
    await this.page.waitForFunction(() => /Hoort bij …|Uw kaarten zijn gelegd/i.test(document.body.innerText), {
      polling: 60,
    })
    return this.page.evaluate(() => document.querySelector('.onecard .voice')?.textContent ?? null)
  }
  async putsCardInNewBundle(name: string): Promise<void> {
    await this.press('Nieuwe bundel')
    await this.write('Naam van de bundel', name)
    await this.press('Maak bundel')
    await this.sees('Bundel gemaakt')
  }
  async putsCardIn(name: string): Promise<void> {
    const before = await this.card()
    const row = `::-p-xpath(//button[contains(@class,"brow")][contains(., "${name}")])`
    await this.page.locator(row).click()
    await this.page.waitForFunction(
      (text) => document.querySelector('.onecard .voice')?.textContent !== text,
      { polling: 60 },
      before,
    )
  }
  async leavesCard(): Promise<void> {
    await this.press('Laat los liggen')
    await this.sees('Ligt los')
  }

  async answers(value: string, stand: Stand, reason?: string): Promise<void> {
    await this.sees(value)
    await this.press(stand, 'radio')
    if (reason !== undefined) await this.write('Wat is uw bezwaar?', reason)
    await this.press('Geef antwoord')
    await this.sees('Dicht tot de begeleider het toont.', 'Verander antwoord')
  }

  /** Reads the manifest to its end, a third of a screen at a time. */
  async reads(organisation: string): Promise<void> {
    await this.finds(`Ik teken namens ${organisation}`, 'button')
    await this.page.waitForFunction(
      () => {
        scrollBy(0, innerHeight / 3)
        return /alles gezien/i.test(document.body.innerText)
      },
      { polling: 100 },
    )
  }
  async fillsSignature(signature: Signature): Promise<void> {
    await this.press(`Ik teken namens ${signature.organisation}`)
    await this.write('Naam', signature.name)
    await this.write('Functie', signature.role)
    await this.press(signature.authority, 'radio')
    if (signature.condition !== undefined) await this.write('Onder voorbehoud van wie of wat?', signature.condition)
    if (signature.sentence !== undefined) await this.write('Mijn zin (mag leeg blijven)', signature.sentence)
  }
  async signs(signature: Signature): Promise<void> {
    await this.reads(signature.organisation)
    await this.fillsSignature(signature)
    await this.press('Teken')
    await this.sees(`U tekende namens ${signature.organisation}`)
  }
  async signsLater(organisation: string, until: string): Promise<void> {
    await this.finds(`Ik teken namens ${organisation}`, 'button')
    await this.press('Nu niet')
    await this.press('Wij tekenen later', 'radio')
    await this.set('Voor welke datum?', until)
    await this.press('Geef dit door')
    await this.sees(`${organisation} tekent later`)
  }

  /** The fingerprint of the text that was signed, as the phone shows it. */
  async fingerprint(): Promise<string> {
    return (await this.page.$eval('.fp code', (element) => element.textContent ?? '')).trim()
  }
  /** Fetches the PDF that the button keeps. */
  async keepsPdf(): Promise<Buffer> {
    const link = await this.page.waitForSelector('::-p-aria([name="Bewaar het manifest (PDF)"][role="link"])')
    const bytes = await link?.evaluate(async (button) => {
      const answer = await fetch((button as HTMLAnchorElement).href)
      if (!answer.ok) throw new Error(`the PDF answered ${answer.status}: ${await answer.text()}`)
      return [...new Uint8Array(await answer.arrayBuffer())]
    })
    return Buffer.from(bytes ?? [])
  }
}
