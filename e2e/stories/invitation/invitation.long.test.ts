import { anInvitation, codeIn, secretIn } from '@siroop/server/http/invites/inviteTestData.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../../run/browser.js'
import { Inspection } from '../inspect.js'
import { Screen } from '../screen.js'

// The invitation of the Projectenbrigade: an open letter to councillors, with a form that works without JavaScript.

let made: Awaited<ReturnType<typeof anInvitation>>
let stories: Awaited<ReturnType<typeof openBrowser>>
let maker: Screen
const inspection = new Inspection()
/** Path of the invitation that the facilitator made on the screen. */
let path: string
/** Its id. */
let page: string

beforeAll(async () => {
  made = await anInvitation()
  stories = await openBrowser()
  maker = new Screen((await stories.person(laptopScreen)).page, 'the facilitator')
})
afterAll(async () => {
  await stories.close()
  await made.close()
})
const person = async (who: string, hasScript: boolean) => {
  const { page } = await stories.person(phoneScreen)
  await page.setJavaScriptEnabled(hasScript)
  return new Screen(page, who)
}
/** The newest mail to an address; on a server without mail the facilitator passes it on. */
const mailTo = async (email: string) => {
  const [row] = await made.server.storage.list('registration', { page, email })
  const where = { workshop: page, participant: row?.key ?? '' }
  const mails = await made.server.storage.list('mail', where, { orderBy: 'made_at_ms' })
  return mails.at(-1)?.text ?? ''
}
async function fillsIn(screen: Screen, who: { first: string; last: string; email: string }) {
  await screen.page.type('#firstName', who.first)
  await screen.page.type('#lastName', who.last)
  await screen.page.type('#municipality', 'Polderrand')
  await screen.page.type('#group', 'Wijk en Water')
  await screen.page.type('#email', who.email)
}
/** Sends the form; without a script every page is a new one. */
const goesOn = (screen: Screen, button = '.form button.btn-main') =>
  Promise.all([screen.page.waitForNavigation(), screen.page.click(button)])
const reads = (screen: Screen) => screen.page.$eval('body', (body) => (body as HTMLElement).innerText)

test('[WEB-460] Projectenbrigade, Uitnodiging: a facilitator makes an invitation with one seat at a table, and opens it', async () => {
  await maker.open(made.server.url + (await made.server.app.createLoginLink()))
  await maker.sees('Uw bijeenkomsten')
  await maker.open(`${made.server.url}/regie/${made.workshop}/uitnodiging`)
  await maker.press('Maak een uitnodiging')
  await maker.press('Bewaar als concept')
  await maker.sees('Hier staat nog niets. Vul dit in.')
  await maker.write('Wie nodigt uit?', 'Raden van Polderrand')
  await maker.write('Aan wie?', 'Aan de raadsleden van de gemeenten in Polderrand')
  await maker.write('Titel', 'Ruimte in de regels')
  await maker.write('Aanhef', 'Beste raadsleden,')
  await maker.write(
    'Brief',
    'U neemt binnenkort beslissingen over zorg en ondersteuning. Wij nodigen u uit om vooruit te kijken.',
  )
  await maker.write('Vragen om vast over na te denken (mag leeg blijven)', 'Welke afspraken legt u vast in de raad?')
  await maker.set('1. Van productdenken naar resultaten', '1')
  await maker.press('Bewaar als concept')
  await maker.sees('Concept')
  await maker.press('Open de uitnodiging')
  await maker.sees('Adres van de uitnodiging', '0 mensen hebben een plaats')
  path = await maker.page.$eval('a[href^="/uitnodiging/"]', (link) => link.getAttribute('href') ?? '')
  page = path.split('/')[2] ?? ''
})

test('[INVT-11] somebody with a script registers on a phone, and gets a place, a code of their own and a calendar file', async () => {
  const anja = await person('Anja', true)
  await anja.open(made.server.url + path)
  await anja.sees('Beste raadsleden,', 'Woensdag 9 december 2026', 'nog 1 plaats')
  await inspection.look(anja.page, 'invitation', '320', 'aa', '200%', 'keys')
  await fillsIn(anja, { first: 'Anja', last: 'Vermeer', email: 'anja@polderrand.example' })
  await anja.pressRow('label', 'Van productdenken naar resultaten')
  await goesOn(anja)
  await anja.sees('U krijgt een code')
  await inspection.look(anja.page, 'invitation, code', '320', 'aa', '200%', 'keys')
  const mail = await mailTo('anja@polderrand.example')
  await anja.open(made.server.url + (/\/uitnodiging\/\S+\/bevestig#\S+/.exec(mail)?.[0] ?? ''))
  await anja.press('Bevestig')
  await anja.sees('U bent erbij', '1. Van productdenken naar resultaten', 'Zet in mijn agenda')
  await inspection.look(anja.page, 'invitation, own place', '320', 'aa', '200%', 'keys')
})

test('[INVT-11] somebody without a script is told what is wrong, keeps what was typed, and stands in line for a full table', async () => {
  const bram = await person('Bram', false)
  await bram.open(made.server.url + path)
  expect(await reads(bram)).toContain('vol, u komt op de wachtlijst')
  await fillsIn(bram, { first: 'Bram', last: 'Stil', email: 'bram@polderrand' })
  await goesOn(bram)
  expect(await reads(bram)).toContain('Hier mist een deel, bijvoorbeeld .nl')
  expect(await reads(bram)).toContain('Kies een tafel.')
  expect(await bram.page.$eval('#lastName', (field) => (field as HTMLInputElement).value)).toBe('Stil')
  await bram.page.$eval('#email', (field) => field.setAttribute('value', ''))
  await bram.page.type('#email', 'bram@polderrand.example')
  await bram.page.click('input[name=first][value=t1]')
  await goesOn(bram)
  await bram.page.type('#code', '000 000')
  await goesOn(bram)
  await bram.page.type('#code', codeIn(await mailTo('bram@polderrand.example')))
  await goesOn(bram)
  expect(await reads(bram)).toContain('U staat op de wachtlijst')
  expect(await reads(bram)).toContain('nummer 1 op de wachtlijst')
})

test('[INVT-14] somebody cancels without a script: the one who waits has the place, and hears it', async () => {
  const anja = await person('Anja', false)
  await anja.open(`${made.server.url + path}/mijn`)
  await anja.page.type('#email', 'anja@polderrand.example')
  made.clock.nowMs += 60_000
  await goesOn(anja, '#ask button')
  await anja.page.type('#code', codeIn(await mailTo('anja@polderrand.example')))
  await goesOn(anja)
  expect(await reads(anja)).toContain('U bent erbij')
  await anja.page.click('summary')
  await goesOn(anja, 'details button')
  expect(await reads(anja)).toContain('U bent afgemeld')
  const told = await mailTo('bram@polderrand.example')
  expect(told).toContain('Nu is er plaats voor u.')
  const bram = await person('Bram', true)
  await bram.open(`${made.server.url + path}/mijn#secret=${encodeURIComponent(secretIn(told))}`)
  await bram.press('Laat zien')
  await bram.sees('U bent erbij')
})

test('[WEB-460] the facilitator sees who comes, moves somebody, and closes the invitation', async () => {
  await maker.open(`${made.server.url}/regie/${made.workshop}/uitnodiging`)
  await maker.press('Ruimte in de regels')
  await maker.sees('1 mens heeft een plaats', 'Bram Stil')
  await inspection.look(maker.page, 'invitation, its maker')
  await maker.pick('Andere tafel voor Bram Stil (Eerste keus)', '2. Verantwoording en vertrouwen')
  // only who sits at the second table can be moved back to the first
  await maker.pick('Andere tafel voor Bram Stil (Eerste keus)', '1. Van productdenken naar resultaten')
  await maker.press('Sluit de aanmelding')
  await maker.sees('Gesloten')
  const late = await person('who comes late', false)
  await late.open(made.server.url + path)
  expect(await reads(late)).toContain('Aanmelden kan niet meer')
  expect(inspection.found).toEqual([])
})
