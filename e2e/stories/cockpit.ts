import { Screen } from './screen.js'

export interface Partner {
  readonly organisation: string
  readonly type: string
}
export interface Plan {
  readonly date: string
  readonly start: string
  readonly place: string
}

/** The tablet of the facilitator: home, preparing and the cockpit. */
export class Cockpit extends Screen {
  /** Opens a link that signs in, and is at home. */
  async signIn(link: string): Promise<void> {
    await this.open(link)
    await this.sees('Uw bijeenkomsten')
  }
  async makesWorkshop(template: string, title: string, region: string): Promise<void> {
    await this.press('Nieuwe bijeenkomst', 'link')
    await this.sees(template)
    await this.write('Titel', title)
    await this.write('Regio', region)
    await this.press('Maak de bijeenkomst')
    await this.sees('Voorbereiden', title)
  }
  async invites({ organisation, type }: Partner): Promise<void> {
    await this.write('Organisatie', organisation)
    await this.pick('Soort', type)
    await this.press('Voeg toe')
    await this.finds(`Haal ${organisation} weg`, 'button')
  }
  async plans({ date, start, place }: Plan): Promise<void> {
    await this.set('Datum', date)
    await this.set('Begin', start)
    await this.write('Plaats', place)
    await this.page.keyboard.press('Tab')
    await this.sees('Datum gekozen', 'Begintijd gekozen', 'Plaats ingevuld')
  }
  /** The personal card of an organisation: path and secret, without the address. */
  async makesCard(organisation: string): Promise<string> {
    await this.press(`Maak kaart voor ${organisation}`)
    await this.finds(`Kaart van ${organisation}`, 'textbox')
    return pathOf(await this.valueOf(`Kaart van ${organisation}`))
  }
  async pairsRoomScreen(code: string): Promise<void> {
    await this.write('Zes cijfers van het zaalscherm', code)
    await this.press('Koppel')
    await this.sees('Gekoppeld. Het zaalscherm staat klaar.')
  }
  /** The path of a link that makes somebody co-facilitator. */
  async makesCoLink(): Promise<string> {
    await this.press('Medebegeleider erbij')
    await this.finds('Medebegeleider', 'textbox')
    const link = pathOf(await this.valueOf('Medebegeleider'))
    await this.press('Sluit')
    return link
  }
  async roomCode(): Promise<string> {
    const code = /Code voor de zaal\s*(\d{4})/.exec(await this.words())?.[1]
    if (code === undefined) throw new Error(`There is no code for the room in: ${await this.words()}`)
    return code
  }
  async toCockpit(): Promise<void> {
    await this.press('Naar de regie', 'link')
    await this.finds('Open de bijeenkomst', 'button')
  }
  /** Makes somebody the spokesperson of the own organisation. */
  async appoints(name: string): Promise<void> {
    await (await this.page.waitForSelector('::-p-text(binnen)'))?.click()
    await this.press(`${name} is woordvoerder`, 'checkbox')
    await this.page.waitForSelector(`::-p-aria([name="${name} is woordvoerder"][role="checkbox"]):is(:checked)`)
    await this.press('Sluit')
  }

  /** Puts the next bundle to the organisations. */
  async putsForward(button: string, behaviour: string): Promise<void> {
    await this.press(behaviour)
    await this.press(button)
    await this.sees('Antwoorden zijn dicht tot u toont.')
  }
  async showsAnswers(): Promise<void> {
    await this.press('Toon de antwoorden')
    await this.sees('Hier staan voor')
  }
}

/** The part of an address that does not depend on how the server is reached. */
const pathOf = (link: string): string => {
  const { pathname, hash } = new URL(link)
  return `${pathname}${hash}`
}
