import { startMailCatcher } from '@siroop/server/mail/catcherTestData.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../../run/browser.js'
import { type StoryServer, startServer } from '../../run/server.js'
import { Inspection } from '../inspect.js'
import { Screen } from '../screen.js'
import { openSupportPage } from './maker.js'

// The Manifest van Anja: a pledge in the ik-form that anybody signs, on a page that works without JavaScript.

let catcher: Awaited<ReturnType<typeof startMailCatcher>>
let server: StoryServer
let stories: Awaited<ReturnType<typeof openBrowser>>
let maker: Screen
const inspection = new Inspection()
/** Path of the page. */
let path: string

beforeAll(async () => {
  catcher = await startMailCatcher()
  const environment = { SIROOP_SMTP_URL: catcher.url, SIROOP_MAIL_FROM: 'Siroop <siroop@polderrand.example>' }
  server = await startServer({ mode: 'box', environment })
  stories = await openBrowser()
  maker = new Screen((await stories.person(laptopScreen)).page, 'the maker')
})
afterAll(async () => {
  await stories.close()
  await server.remove()
  await catcher.close()
})
const person = async (who: string, hasScript: boolean) => {
  const { page } = await stories.person(phoneScreen)
  await page.setJavaScriptEnabled(hasScript)
  return new Screen(page, who)
}
/** The newest mail to somebody with these words in its subject. */
const mailTo = async (who: string, subject: RegExp) => {
  const fits = ({ to, mail }: (typeof catcher.caught)[number]) =>
    to[0] === `${who}@polderrand.example` && subject.test(mail.subject ?? '')
  await catcher.until(fits)
  return catcher.caught.findLast(fits)?.mail.text ?? ''
}
const linkIn = (text: string, part: string) => new RegExp(`/steun/\\S+/${part}#\\S+`).exec(text)?.[0] ?? ''
/** Fills in and sends the form; without a script every field is typed and every page is a new one. */
async function signs(screen: Screen, { first, last, email }: { first: string; last: string; email: string }) {
  await screen.page.type('#firstName', first)
  await screen.page.type('#lastName', last)
  await screen.page.type('#email', email)
}
const goesOn = (screen: Screen) =>
  Promise.all([screen.page.waitForNavigation(), screen.page.click('.form button.btn-main')])
const reads = (screen: Screen) => screen.page.$eval('body', (body) => (body as HTMLElement).innerText)

test('[SUP-10] Manifest van Anja, Steunpagina: a facilitator makes a support page and opens it', async () => {
  path = await openSupportPage(maker, server.startLink())
  await inspection.look(maker.page, 'support page, its maker')
})

test('[SUP-10] somebody with a script signs by the link of the mail, on a phone, and stands on the list', async () => {
  const anja = await person('Anja', true)
  await anja.open(server.address + path)
  await inspection.look(anja.page, 'support page', '320', 'aa', '200%', 'keys')
  await signs(anja, { first: 'Anja', last: 'Vermeer', email: 'anja@polderrand.example' })
  await anja.pressRow('label', 'Zet mijn naam op de openbare lijst')
  await anja.pressRow('label', 'Mail mij hoe het gaat')
  await anja.press('Ja, ik teken')
  await anja.sees('Kijk in uw mail')
  await inspection.look(anja.page, 'support page, code', '320', 'aa', '200%', 'keys')
  await anja.open(server.address + linkIn(await mailTo('anja', /code/), 'bevestig'))
  await anja.press('Bevestig')
  await anja.sees('Dank u wel', '1 mens tekende')
  await anja.open(server.address + path)
  await anja.sees('Anja Vermeer')
})

test('[SUP-11] somebody without a script is told what is wrong, keeps what was typed, and signs with the code', async () => {
  const bram = await person('Bram', false)
  await bram.open(server.address + path)
  await signs(bram, { first: 'Bram', last: 'Stil', email: 'bram@polderrand' })
  await goesOn(bram)
  expect(await reads(bram)).toContain('Hier mist een deel, bijvoorbeeld .nl')
  expect(await bram.page.$eval('#lastName', (field) => (field as HTMLInputElement).value)).toBe('Stil')
  await bram.page.$eval('#email', (field) => field.setAttribute('value', ''))
  await bram.page.type('#email', 'bram@polderrand.example')
  await goesOn(bram)
  expect(await reads(bram)).toContain('Kijk in uw mail')
  await bram.page.type('#code', '000 000')
  await goesOn(bram)
  await bram.page.type('#code', /^\d{3} \d{3}$/m.exec(await mailTo('bram', /code/))?.[0] ?? '')
  await goesOn(bram)
  expect(await reads(bram)).toContain('Dank u wel')
  await bram.open(`${server.address}${path}/lijst`)
  expect(await reads(bram)).not.toContain('Bram')
})

test('[SUP-16] who asked for it hears how it goes, and takes the signature back with the link of that mail', async () => {
  await maker.open(`${server.address}/regie/steun`)
  await maker.press('Ja, ik kies positie.')
  await maker.sees('2 mensen tekenden', '1 van hen wil horen hoe het gaat')
  expect(await maker.words()).not.toContain('Vermeer')
  await maker.write('Onderwerp', 'Hoe het gaat')
  await maker.write('Tekst', 'De eerste afspraak is gemaakt.')
  await maker.press('Verstuur')
  await maker.sees('U kunt nog 2 keer mailen hoe het gaat.')
  const told = await mailTo('anja', /Hoe het gaat/)
  expect(told).toContain('De eerste afspraak is gemaakt.')
  const anja = await person('Anja', true)
  await anja.open(server.address + linkIn(told, 'terugnemen'))
  await anja.press('Neem terug')
  await anja.sees('Teruggenomen')
  await anja.open(server.address + path)
  await anja.sees('1 mens tekende')
  expect(await anja.words()).not.toContain('Anja Vermeer')
  expect(catcher.caught.filter(({ to }) => to[0] === 'bram@polderrand.example')).toHaveLength(1)
})

test('[SUP-17] a page that its maker closes is read, and signed by nobody', async () => {
  await maker.press('Sluit de pagina')
  await maker.sees('Schrijf het verslag')
  const late = await person('who comes late', false)
  await late.open(server.address + path)
  expect(await reads(late)).toContain('Tekenen kan niet meer')
  expect(inspection.found).toEqual([])
})
