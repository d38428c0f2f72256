import { aTextToSign, type TextToSign } from '@siroop/server/signing/signingTestData.js'
import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen, type StoryBrowser } from '../run/browser.js'
import { Screen } from './screen.js'

const day = 24 * 3_600_000
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** Somebody who was never in the room, on a phone, with the link of the newest mail. */
class Signatory {
  readonly screen: Screen
  readonly #table: TextToSign
  readonly #who: string
  constructor(screen: Screen, table: TextToSign, who: string) {
    this.screen = screen
    this.#table = table
    this.#who = who
  }
  static async opens(stories: StoryBrowser, table: TextToSign, who: string, subject = /Uitnodiging/) {
    const { page } = await stories.person(phoneScreen)
    const screen = new Screen(page, who)
    await screen.open(`${table.server.url}/teken#${await table.secretOf(who, subject)}`)
    return new Signatory(screen, table, who)
  }
  /** What is asked has come to the code: it is read from the mailbox and typed. */
  async confirms(button: string, asks: () => Promise<void>) {
    const after = this.#table.catcher.caught.length
    await asks()
    await this.screen.sees('Code van zes cijfers')
    await this.screen.write('Code van zes cijfers', await this.#table.codeOf(this.#who, after))
    await this.screen.press(button)
    // the next code of the same person comes after a pause
    this.#table.clock.nowMs += 30_000
  }
  async signs(organisation: string, authority: string, condition?: { readonly label: string; readonly words: string }) {
    const { screen } = this
    await screen.sees('Vingerafdruk', 'Wij bellen binnen een dag terug')
    for (let page = 0; page < 12 && !(await screen.page.$('dialog')); page++)
      await screen.press(`Teken namens ${organisation}`)
    await screen.pressRow('label', authority)
    if (condition) await screen.write(condition.label, condition.words)
    await this.confirms('Teken', () => screen.press('Ga verder'))
    await screen.sees(`U tekende namens ${organisation}`)
  }
}

test('[SGM-7] over days six organisations sign by a link on a phone: one passes it on, one lifts a reservation, one declines and is heard of', async () => {
  const table = await aTextToSign()
  cleanups.push(table.close)
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const { context, page } = await stories.person(laptopScreen)
  const [name = '', value = ''] = table.cookie.split('=')
  await context.setCookie({
    name,
    value,
    domain: '127.0.0.1',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
  })
  const regie = new Screen(page, 'regie')
  await regie.open(`${table.server.url}/regie/${table.workshop}`)
  await regie.sees('Editie 1 ligt ter ondertekening')
  const invites = async (type: string) => {
    await regie.press(`Vraag iemand per mail te tekenen: ${type} Polderrand`)
    await regie.write('Naam', `Naam ${type}`)
    await regie.write('Functie', 'bestuurder')
    await regie.write('Mailadres', `${type}@polderrand.example`)
    await regie.press('Maak de uitnodiging')
    await regie.sees(`gevraagd: Naam ${type}`)
  }
  for (const type of ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie', 'zorggroep', 'inwoners'])
    await invites(type)

  // the first day
  const welzijn = await Signatory.opens(stories, table, 'welzijn')
  await welzijn.signs('welzijn Polderrand', 'Ik ben zelf bevoegd')
  const ggd = await Signatory.opens(stories, table, 'ggd')
  await ggd.signs('ggd Polderrand', 'Onder voorbehoud', {
    label: 'Onder voorbehoud van wie of wat?',
    words: 'de raad van toezicht',
  })
  await regie.sees('getekend, onder voorbehoud')

  // two days on somebody else is asked, and signs
  table.clock.nowMs += 2 * day
  const corporatie = await Signatory.opens(stories, table, 'corporatie')
  await corporatie.screen.press('Ik teken niet, of iemand anders')
  await corporatie.screen.pressRow('label', 'Iemand anders tekent')
  await corporatie.screen.write('Naam', 'Bo Vos')
  await corporatie.screen.write('Functie', 'directeur')
  await corporatie.screen.write('Mailadres', 'bo@polderrand.example')
  await corporatie.confirms('Vraag deze persoon', () => corporatie.screen.press('Ga verder'))
  await corporatie.screen.sees('Bo Vos krijgt een uitnodiging')
  await regie.sees('doorgegeven aan Bo Vos')
  const bo = await Signatory.opens(stories, table, 'bo')
  await bo.signs('corporatie Polderrand', 'Na besluit')

  // on the fifth day whoever said nothing is reminded, and one of them declines: who signed hears of it
  table.clock.nowMs += 3 * day + 60_000
  const politie = await Signatory.opens(stories, table, 'politie', /Herinnering/)
  await politie.screen.press('Ik teken niet, of iemand anders')
  await politie.screen.pressRow('label', 'Wij tekenen niet')
  await politie.screen.write('Waarom niet?', 'Wij wachten op het landelijke team.')
  await politie.confirms('Geef door dat wij niet tekenen', () => politie.screen.press('Ga verder'))
  await politie.screen.sees('politie Polderrand tekent niet')
  for (const who of ['welzijn', 'ggd', 'bo'])
    await table.catcher.until(
      ({ to, mail }) =>
        to[0] === `${who}@polderrand.example` && /politie Polderrand tekent niet/.test(mail.subject ?? ''),
    )

  // the others sign; the reservation is lifted by the link of the first day
  for (const type of ['gemeente', 'zorggroep', 'inwoners']) {
    const one = await Signatory.opens(stories, table, type, /Herinnering/)
    await one.screen.sees('Niet getekend hebben: politie Polderrand')
    await one.signs(`${type} Polderrand`, 'Ik ben zelf bevoegd')
  }
  table.clock.nowMs += 4 * day
  const later = await Signatory.opens(stories, table, 'ggd')
  await later.confirms('Hef het voorbehoud op', () => later.screen.press('Hef het voorbehoud op'))
  await later.screen.sees('Voorbehoud opgeheven op')
  await regie.sees('voorbehoud opgeheven', 'tekent niet', '1 keer herinnerd')
  expect(
    (await table.storage.list('register', { workshop: table.workshop })).map(({ json }) => JSON.parse(json).type),
  ).toEqual([
    ...['editionFrozen', 'signed', 'signed', 'signed', 'signingDeclined', 'signed', 'signed', 'signed'],
    'reservationLifted',
  ])
})
