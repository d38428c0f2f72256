import { client, startProvider, type TestProvider } from '@siroop/server/spaces/signOn/providerTestData.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../../run/browser.js'
import { type StoryServer, startServer } from '../../run/server.js'
import { Inspection } from '../inspect.js'
import { Screen } from '../screen.js'

vi.hoisted(() => {
  process.env.SIROOP_STORY_HOST = 'localhost'
})

// An organisation with a sign-on of its own, a real OpenID Connect provider: nobody needs a link or a password of Siroop.

let provider: TestProvider
let server: StoryServer
let stories: Awaited<ReturnType<typeof openBrowser>>
let noor: Screen
const inspection = new Inspection()

beforeAll(async () => {
  provider = await startProvider()
  const environment: Record<string, string> = {}
  server = await startServer({ mode: 'box', environment })
  // Its public address has its port in it, which is known now.
  Object.assign(environment, {
    SIROOP_PUBLIC_URL: server.address,
    SIROOP_OIDC_ISSUER: provider.issuer,
    SIROOP_OIDC_CLIENT_ID: client.id,
    SIROOP_OIDC_CLIENT_SECRET: client.secret,
  })
  provider.allow(`${server.address}/inloggen/organisatie/terug`)
  await server.stop()
  await server.start()
  stories = await openBrowser()
  noor = new Screen((await stories.person(laptopScreen)).page, 'Noor')
})
afterAll(async () => {
  // The pages of the provider are not ours: what they ask for elsewhere does not count.
  await stories.browser.close()
  await server.remove()
  await provider.close()
})
/** What somebody does at the provider: says who they are, and that Siroop may know it. */
async function signsOnAs({ page }: Screen, who: string) {
  await page.waitForSelector('input[name=login]')
  await page.type('input[name=login]', who)
  await page.type('input[name=password]', 'x')
  await Promise.all([page.waitForNavigation(), page.click('button[type=submit]')])
  await Promise.all([page.waitForNavigation(), page.click('button[type=submit]')])
}
const way = () => `Inloggen via ${new URL(provider.issuer).host}`

test('[WEB-602] an invited colleague signs in by the organisation; somebody it does not know is told how to come in', async () => {
  provider.people.set('sam', { email: 'sam@polderrand.example', email_verified: true })
  provider.people.set('vreemd', { email: 'vreemd@elders.example', email_verified: true })
  await noor.open(server.startLink())
  await noor.sees('Uw bijeenkomsten')
  await noor.press('Collega’s', 'link')
  await noor.write('Naam', 'Sam Visser')
  await noor.write('Mailadres', 'sam@polderrand.example')
  await noor.press('Maak de uitnodiging')
  await noor.sees('Uitgenodigd, nog niet binnen')

  const sam = new Screen((await stories.person(phoneScreen)).page, 'Sam')
  await sam.open(`${server.address}/inloggen`)
  await sam.finds(way(), 'link')
  await inspection.look(sam.page, 'sign in by the organisation', '320', 'aa', '200%')
  await sam.press(way(), 'link')
  await signsOnAs(sam, 'sam')
  await sam.sees('Uw bijeenkomsten')

  const stranger = new Screen((await stories.person(phoneScreen)).page, 'a stranger')
  await stranger.open(`${server.address}/inloggen`)
  await stranger.press(way(), 'link')
  await signsOnAs(stranger, 'vreemd')
  await stranger.sees('Dit account kent Siroop niet.')
  await inspection.look(stranger.page, 'not known', '320')
})

test('[WEB-603] somebody links the organisation to an account, sees so where that is shown, signs in with it, and unlinks it', async () => {
  provider.people.set('noor', { email: 'elders@polderrand.example', email_verified: true })
  await noor.open(`${server.address}/regie/account`)
  await noor.sees('Inloggen via uw organisatie', 'Koppel uw account aan')
  await inspection.look(noor.page, 'account, not linked', '320', '200%')
  await noor.press('Koppel')
  await signsOnAs(noor, 'noor')
  await noor.sees('Uw account', 'is gekoppeld aan')
  await noor.press('Log uit')
  await noor.sees('Waar doet u mee?')
  await noor.open(`${server.address}/inloggen`)
  // The provider remembers her: one press, and she is in.
  await noor.press(way(), 'link')
  await noor.sees('Uw bijeenkomsten')
  await noor.press('Uw account', 'link')
  await noor.press('Maak los')
  await noor.sees('Koppel uw account aan')
  expect(inspection.found).toEqual([])
})
