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
    await this.pressRow('button', template)
    await this.write('Titel', title)
    await this.write('Regio', region)
    await this.press('Maak de bijeenkomst')
    await this.sees('Voorbereiden', title)
  }
  async invites({ organisation, type }: Partner): Promise<void> {
    await this.write('Organisatie', organisation)
    await this.pick('Soort', type)
    await this.press('Voeg toe')
    await this.finds(`Haal weg: ${organisation}`, 'button')
  }
  /** In preparing. `meeting`: its title, when there are more than one. */
  async plans({ date, start, place }: Plan, meeting?: string): Promise<void> {
    const label = (field: string) => (meeting === undefined ? field : `${field} ${meeting}`)
    await this.set(label('Datum'), date)
    await this.set(label('Begin'), start)
    await this.write(label('Plaats'), place)
    await this.page.keyboard.press('Tab')
    await this.sees('Datum gekozen', 'Begintijd gekozen', 'Plaats ingevuld')
  }
  /** In the cockpit, before a later meeting opens: its day and place, and then it opens. */
  async opensNext({ date, start, place }: Plan): Promise<void> {
    await this.set('Datum', date)
    await this.set('Begin', start)
    await this.write('Plaats', place)
    await this.page.keyboard.press('Tab')
    await this.press('Open de bijeenkomst')
  }
  /** While a meeting goes on: an organisation more. */
  async invitesLate(partner: Partner): Promise<void> {
    await this.opensRoster()
    await this.press('Organisatie of mensen erbij')
    await this.invites(partner)
    await this.press('Sluit')
  }
  async opensRoster(): Promise<void> {
    await (await this.page.waitForSelector('.ctop ::-p-text(binnen)'))?.click()
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
  /** The code of this meeting, where the cockpit helps somebody who cannot come in. */
  async codeForHelp(): Promise<string> {
    await this.press('Iemand kan er niet in')
    await this.sees('Nieuw in de zaal')
    const code = /typ de code (\d{4})/.exec(await this.words())?.[1]
    if (code === undefined) throw new Error(`There is no code for somebody new in: ${await this.words()}`)
    await this.press('Sluit')
    return code
  }
  async toCockpit(): Promise<void> {
    await this.press('Naar de regie', 'link')
    await this.finds('Open de bijeenkomst', 'button')
  }
  /** Makes somebody the spokesperson of the own organisation. */
  async appoints(name: string): Promise<void> {
    await this.opensRoster()
    await this.press(`${name} is woordvoerder`, 'checkbox')
    await this.page.waitForSelector(`::-p-aria([name="${name} is woordvoerder"][role="checkbox"]):is(:checked)`)
    await this.press('Sluit')
  }

  /** Opens the row of a step of the route. */
  async opensStep(text: string): Promise<void> {
    await this.pressRow('button', text)
    await this.finds('Toon deze in de zaal', 'button')
  }
  async asks(text: string, organisation: string): Promise<void> {
    await this.opensStep(text)
    await this.pick('Vraag wie dit trekt', organisation)
    await this.press('Vraag')
    await this.sees(`gevraagd aan ${organisation}`)
  }

  /** Puts the next bundle to the organisations. */
  async putsForward(button: string, behaviour: string): Promise<void> {
    await this.press(behaviour)
    await this.press(button)
    await this.sees('Antwoorden zijn dicht tot u toont.')
  }
  /** Presses the large button that goes on, part by part, until the programme says that the room is here. */
  async goesOnTo(place: string): Promise<void> {
    for (let at = await this.#here(); !at.row.includes(place); at = await this.#here()) {
      await this.press(at.label)
      // what comes next has another name: then the room is where the button brought it
      const hasGone = (label: string) =>
        !document.querySelector('.cbot')?.textContent?.includes(label) &&
        document.querySelector('.prog [aria-current="step"]') !== null
      await this.page.waitForFunction(hasGone, { polling: 60 }, at.label)
    }
  }
  /** The line of the programme in which the room is, and the name of the button that goes on from there. */
  async #here(): Promise<{ readonly row: string; readonly label: string }> {
    const found = await this.page.waitForFunction(
      () => {
        const row = document.querySelector('.prog [aria-current="step"]')?.textContent
        const label = [...document.querySelectorAll('.cbot button')].find((button) =>
          button.textContent?.startsWith('Volgende stap'),
        )?.textContent
        return row && label ? { row, label } : row ? { row, label: '' } : null
      },
      { polling: 60 },
    )
    return (await found.jsonValue()) ?? { row: '', label: '' }
  }
  /** Where the page of the manifest is, without the address of the server. */
  async manifestPath(): Promise<string> {
    const link = await this.page.waitForSelector('::-p-aria([name="Pagina van het manifest"][role="link"])')
    return (await link?.evaluate((element) => new URL((element as HTMLAnchorElement).href).pathname)) ?? ''
  }
  /** Talks with every organisation that finds itself back nowhere in the text, and writes down what came of it. */
  async talksWithWhoIsNowhere(outcome: string): Promise<void> {
    await this.sees('Vindt zich nergens in terug')
    const buttons = await this.page.$$eval('button[aria-label^="Besproken met "]', (found) =>
      found.map((button) => button.getAttribute('aria-label') ?? ''),
    )
    for (const button of buttons) {
      await this.press(button)
      await this.write('Reden', outcome)
      await this.press('Leg vast')
      await this.sees(`besproken: ${outcome}`)
    }
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
