import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { laptopScreen } from '../../run/browser.js'
import { Cockpit } from '../cockpit.js'
import { Evening } from '../evening.js'

/** What has to be ended after a story, the last first. */
export type Ends = (() => unknown)[]
/** A folder for files, gone after the story. */
export function folderFor(ends: Ends): string {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-template-'))
  ends.push(() => rmSync(folder, { recursive: true }))
  return folder
}
/** A server of its own, and a facilitator who is signed in and looks at the templates. */
export async function deskOfTemplates(ends: Ends): Promise<{ evening: Evening; at: TemplateDesk }> {
  const evening = await Evening.begin('box')
  ends.push(() => evening.end())
  const at = new TemplateDesk(await evening.page(laptopScreen), 'the facilitator')
  await at.signIn(evening.server.startLink())
  await at.toTemplates(evening.address)
  return { evening, at }
}

/** The laptop of a facilitator who makes a template of their own. */
export class TemplateDesk extends Cockpit {
  async toTemplates(address: string): Promise<void> {
    await this.open(`${address}/regie`)
    await this.press('Mijn sjablonen', 'link')
    await this.sees('Van Siroop', 'Korte waardenronde')
  }
  async copies(title: string): Promise<void> {
    await this.press(`Kopieer ${title}`)
    await this.sees('Over het sjabloon', 'Samenvatting (Nederlands)')
  }
  /** Opens a part of the template by its name. */
  async opensPart(name: string): Promise<void> {
    await this.page.locator(`::-p-xpath(//nav[@aria-label]//li/button[contains(., "${name}")])`).click()
    await this.page.waitForFunction(
      (title) => document.querySelector('.eform h2')?.textContent === title,
      { polling: 60 },
      name,
    )
  }
  async writesBoth(label: string, dutch: string, english: string): Promise<void> {
    await this.write(`${label} (Nederlands)`, dutch)
    await this.write(`${label} (Engels)`, english)
  }
  /** Makes a workshop of the open template in which a partner of this kind and a municipality take part; gives the card of the first. */
  async makesMeeting(title: string, partner: { readonly organisation: string; readonly type: string }) {
    await this.press('Maak een bijeenkomst', 'link')
    await this.sees('Nieuwe bijeenkomst', title)
    await this.write('Titel', 'Avond in de Kern')
    await this.write('Regio', 'Polderrand')
    await this.press('Maak de bijeenkomst')
    await this.sees('Voorbereiden', 'Avond in de Kern')
    await this.invites(partner)
    await this.invites({ organisation: 'Gemeente Polderrand', type: 'Gemeente' })
    const card = await this.makesCard(partner.organisation)
    await this.toCockpit()
    return card
  }
  /** Adds a step behind another one, of the kind with this name. */
  async addsStep(meeting: string, kind: string, behind: string): Promise<void> {
    await this.press(`Stap erbij in ‘${meeting}’`)
    await this.sees('Wat gaat de groep doen?')
    await this.pick('Waar komt de stap?', `Na ‘${behind}’`)
    await this.page.locator(`::-p-xpath(//ul[@class="kinds"]//button[b[text()="${kind}"]])`).click()
    await this.sees('is erbij gekomen.')
  }
  /** Types a number in a field. */
  async counts(label: string, number: number): Promise<void> {
    await this.page.locator(`::-p-aria([name="${label}"])`).fill(String(number))
  }
  /** Takes everything out of a field, with the keyboard. */
  async empties(label: string): Promise<void> {
    const field = await this.page.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`)
    await field?.evaluate((element) => (element as HTMLTextAreaElement).select())
    await this.page.keyboard.press('Backspace')
  }
  /** The steps as they stand below one another. */
  steps(): Promise<readonly string[]> {
    return this.page.$$eval('.tparts ol button > span:first-child', (names) =>
      names.map((name) => name.textContent ?? ''),
    )
  }
  /** Takes a step by its grip and lets it go on another one. */
  async drags(step: string, onto: string): Promise<void> {
    const middleOf = async (name: string, part: string) => {
      const found = await this.page.waitForSelector(`::-p-xpath(//nav//li[contains(., "${name}")]${part})`)
      const box = await found?.boundingBox()
      if (box == null) throw new Error(`There is no step “${name}”`)
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    const [from, to] = [await middleOf(step, '/span'), await middleOf(onto, '')]
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 8 })
    await this.page.mouse.up()
  }
  async isKept(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('.keeping')?.textContent === 'Bewaard', {
      polling: 60,
    })
  }
  /** Keeps the template as a file in a folder; gives where it lies. */
  async keepsFile(folder: string): Promise<string> {
    const browser = await this.page.browser().target().createCDPSession()
    const browserContextId = this.page.browserContext().id
    const id = browserContextId === undefined ? {} : { browserContextId }
    await browser.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
      ...id,
    })
    let name = ''
    browser.on('Browser.downloadWillBegin', (begun) => {
      name = begun.suggestedFilename
    })
    const done = new Promise<void>((resolve) =>
      browser.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve()),
    )
    await this.press('Bewaar als bestand')
    await done
    return join(folder, name)
  }
  async takesFile(path: string): Promise<void> {
    const field = await this.page.waitForSelector('input[type="file"]')
    if (field === null) throw new Error('There is no place for a file')
    await (field as Awaited<ReturnType<typeof this.page.$<'input'>>>)?.uploadFile(path)
  }
}
