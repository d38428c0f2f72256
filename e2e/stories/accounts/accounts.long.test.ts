import { startMailCatcher } from '@siroop/server/mail/catcherTestData.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../../run/browser.js'
import { type StoryServer, startServer } from '../../run/server.js'
import { Inspection } from '../inspect.js'
import { Screen } from '../screen.js'

// Passkeys work on https and on localhost only.
vi.hoisted(() => {
  process.env.SIROOP_STORY_HOST = 'localhost'
})

// Three colleagues: who looks after the Space, who leads along, and who follows what becomes of it.

let catcher: Awaited<ReturnType<typeof startMailCatcher>>
let server: StoryServer
let stories: Awaited<ReturnType<typeof openBrowser>>
let noor: Screen
let sam: Screen
const inspection = new Inspection()

beforeAll(async () => {
  catcher = await startMailCatcher()
  const environment = { SIROOP_SMTP_URL: catcher.url, SIROOP_MAIL_FROM: 'Siroop <siroop@polderrand.example>' }
  server = await startServer({ mode: 'box', environment })
  stories = await openBrowser()
  noor = new Screen((await stories.person(laptopScreen)).page, 'Noor')
  sam = new Screen((await stories.person(phoneScreen)).page, 'Sam')
})
afterAll(async () => {
  await stories.close()
  await server.remove()
  await catcher.close()
})
/** The newest link that was mailed to somebody. */
const mailedTo = async (who: string, ...before: readonly string[]) => {
  const link = ({ mail }: (typeof catcher.caught)[number]) =>
    server.address + (/\/start#\S+/.exec(mail.text ?? '')?.[0] ?? '')
  const fits = (one: (typeof catcher.caught)[number]) => one.to[0] === who && !before.includes(link(one))
  return link(await catcher.until(fits))
}

test('[WEB-560] who looks after a Space invites a colleague by mail, who comes in on a phone with a role', async () => {
  await noor.open(server.startLink())
  await noor.sees('Uw bijeenkomsten')
  await noor.press('Uw account', 'link')
  await noor.write('Naam', 'Noor van der Velde')
  await noor.press('Bewaar')
  await noor.sees('Bewaard.', 'Waar u bent ingelogd', 'dit toestel')
  await inspection.look(noor.page, 'account', '320', 'aa', '200%', 'keys')
  await noor.press('Collega’s', 'link')
  await noor.sees('Noor van der Velde')
  await noor.press('Stuur de uitnodiging')
  await noor.sees('Vul een mailadres in')
  await noor.write('Naam', 'Sam Visser')
  await noor.write('Mailadres', 'sam@polderrand.example')
  await noor.press('Stuur de uitnodiging')
  await noor.sees('De uitnodiging voor Sam Visser is verstuurd.', 'Uitgenodigd, nog niet binnen')
  await inspection.look(noor.page, 'colleagues', '320', 'aa', '200%')
  await sam.open(await mailedTo('sam@polderrand.example'))
  await sam.sees('Uw bijeenkomsten')
  await inspection.look(sam.page, 'home of a colleague', '320')
})

test('[WEB-561] a colleague helps along in a workshop, and who leads sees it', async () => {
  await noor.open(`${server.address}/regie/nieuw`)
  await noor.write('Titel', 'Samen in Polderrand')
  await noor.write('Regio', 'Polderrand')
  await noor.press('Maak de bijeenkomst')
  await noor.sees('Samen in Polderrand')
  await sam.open(`${server.address}/regie`)
  await sam.sees('Van collega’s', 'Samen in Polderrand', 'van Noor van der Velde')
  await inspection.look(sam.page, 'workshops of colleagues', '320', '200%')
  await sam.press('Help mee bij Samen in Polderrand')
  await sam.sees('Samen in Polderrand')
})

test('[WEB-660] who looks after a Space chooses its house style; its workshop wears it, and more contrast takes it away', async () => {
  const button = () => noor.page.$eval('.btn-main', (one) => getComputedStyle(one).backgroundColor.replace(/ /g, ''))
  await noor.open(`${server.address}/regie`)
  await noor.sees('Samen in Polderrand')
  expect(await button()).toBe('rgb(151,22,71)')
  await noor.press('Collega’s', 'link')
  await noor.sees('Huisstijl')
  await noor.page.$$eval('summary', (all) =>
    (all.find((one) => one.textContent === 'Huisstijl') as HTMLElement | undefined)?.click(),
  )
  await inspection.look(noor.page, 'house style of a Space', '320', 'aa', '200%')
  await noor.page.$$eval('.choice', (all) =>
    (all.find((one) => one.textContent?.includes('Voorbeeld')) as HTMLElement | undefined)?.click(),
  )
  await noor.page.waitForFunction(() =>
    document.querySelector('[name^="theme-"]:checked')?.closest('label')?.textContent?.includes('Voorbeeld'),
  )
  const [sheet] = await sam.page.$$eval('link[rel=stylesheet]', (all) =>
    all.map((one) => (one as HTMLLinkElement).href).filter((one) => one.includes('thema-')),
  )
  expect(sheet).toBeUndefined()
  await sam.open(sam.page.url())
  await sam.sees('Samen in Polderrand')
  await sam.page.waitForFunction(() => document.documentElement.style.getPropertyValue('--theme-600') === '#5115ef')
  await sam.press('Meer contrast')
  expect(await sam.page.$eval('html', (one) => getComputedStyle(one).getPropertyValue('--siroop-600'))).toBe('#5c0a2a')
  await inspection.look(sam.page, 'more contrast', '320', '200%')
  await sam.press('Meer contrast')
})

test('[WEB-562] somebody asks for a link at the page to sign in, and signs out everywhere', async () => {
  const first = await mailedTo('sam@polderrand.example')
  const other = new Screen((await stories.person(laptopScreen)).page, 'Sam at home')
  await other.open(`${server.address}/inloggen`)
  await inspection.look(other.page, 'sign in', '320', 'aa', '200%', 'keys')
  await other.write('Mailadres', 'sam@polderrand.example')
  await Promise.all([other.page.waitForNavigation(), other.press('Stuur mij een link')])
  await other.sees('Kent Siroop dit adres?')
  await inspection.look(other.page, 'asked for a link', '320')
  await other.open(await mailedTo('sam@polderrand.example', first))
  await other.press('Uw account', 'link')
  await other.sees('Waar u bent ingelogd')
  expect((await other.words()).match(/Chrome op Linux/g)).toHaveLength(2)
  await other.press('Meld overal af')
  await other.sees('Inloggen')
  await sam.open(`${server.address}/regie`)
  await sam.sees('Inloggen')
})

test('[WEB-564] [WEB-600] somebody makes a passkey, names it, signs in with it, and takes it away', async () => {
  const cdp = await noor.page.createCDPSession()
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  await noor.open(`${server.address}/regie/account`)
  await noor.press('Maak een toegangssleutel op dit toestel')
  await noor.sees('nog niet gebruikt')
  await inspection.look(noor.page, 'account with a passkey', '320', '200%')
  await noor.press('Log uit')
  await noor.sees('Waar doet u mee?')
  await noor.press('Begeleider? Log in', 'link')
  await noor.finds('Inloggen met een toegangssleutel', 'button')
  await inspection.look(noor.page, 'sign in with a passkey', '320')
  await noor.press('Inloggen met een toegangssleutel')
  await noor.sees('Uw bijeenkomsten')
  await noor.press('Uw account', 'link')
  await noor.sees('gebruikt op')
  await noor.press('Geef de toegangssleutel van Chrome op Linux een andere naam')
  await noor.write('Naam van deze toegangssleutel', 'Laptop in de hal')
  await inspection.look(noor.page, 'naming a passkey', '320', '200%')
  await noor.press('Bewaar de naam')
  await noor.seesNoLonger('Chrome op Linux gemaakt')
  await noor.press('Haal weg: de toegangssleutel van Laptop in de hal')
  await noor.seesNoLonger('gebruikt op')
})

test('[WEB-601] who leads in two Spaces chooses in which a workshop is made', async () => {
  await noor.open(`${server.address}/regie/nieuw`)
  await noor.sees('Over deze bijeenkomst')
  expect(await noor.words()).not.toContain('In welke werkruimte?')
  await noor.open(`${server.address}/regie/collegas`)
  await noor.sees('Nog een werkruimte')
  await noor.page.$$eval('summary', (all) => all.at(-1)?.click())
  await noor.write('Naam van de werkruimte', 'Polderrand Noord')
  await noor.press('Maak de werkruimte')
  await noor.sees('Polderrand Noord')
  await noor.open(`${server.address}/regie/nieuw`)
  await noor.sees('In welke werkruimte?')
  await inspection.look(noor.page, 'new, in two Spaces', '320', '200%')
  await noor.pressRow('label', 'Polderrand Noord')
  await noor.write('Titel', 'Alleen in het noorden')
  await noor.write('Regio', 'Polderrand')
  await noor.press('Maak de bijeenkomst')
  await noor.sees('Alleen in het noorden')
})

test('[WEB-563] a role that changes holds at once, and who is put out is out', async () => {
  await noor.open(`${server.address}/regie/collegas`)
  await noor.pick('Rol van Sam Visser', 'veranderteam')
  await noor.press('Haal uit de werkruimte: Sam Visser')
  await noor.sees('is dan meteen overal afgemeld')
  await inspection.look(noor.page, 'putting out', '320')
  await noor.press('Ja, doe het')
  await noor.seesNoLonger('Sam Visser')
  expect(inspection.found).toEqual([])
})
