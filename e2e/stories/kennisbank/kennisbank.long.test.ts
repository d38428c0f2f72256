import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../../run/browser.js'
import { type StoryServer, startServer } from '../../run/server.js'
import { Inspection } from '../inspect.js'
import { Screen } from '../screen.js'

// The Manifest van Anja, third step: an agreement that proved to work, shared so that somebody else can take it over.

let server: StoryServer
let stories: Awaited<ReturnType<typeof openBrowser>>
let maker: Screen
const inspection = new Inspection()
/** Path of the shared agreement. */
let path: string

beforeAll(async () => {
  server = await startServer({ mode: 'box' })
  stories = await openBrowser()
  maker = new Screen((await stories.person(laptopScreen)).page, 'the maker')
})
afterAll(async () => {
  await stories.close()
  await server.remove()
})
const reads = (screen: Screen) => screen.page.$eval('body', (body) => (body as HTMLElement).innerText)
const reader = async (who: string, hasScript: boolean) => {
  const { page } = await stories.person(phoneScreen)
  await page.setJavaScriptEnabled(hasScript)
  return new Screen(page, who)
}

test('[KNB-3] an agreement goes on when all is there: without the words of a resident nothing is recorded', async () => {
  await maker.open(server.startLink())
  await maker.sees('Uw bijeenkomsten')
  await maker.press('Kennisbank', 'link')
  await maker.sees('U hebt nog geen afspraak.')
  await maker.press('Schrijf een afspraak')
  await maker.press('Bewaar')
  await maker.sees('Hier staat nog niets. Vul dit in.')
  await maker.write('Titel', 'Bellen bij de eerste gemiste huur')
  await maker.write('Waar loopt een inwoner vast, in eigen woorden?', 'Ik kreeg een brief over mijn huur.')
  await maker.write('De kleinste verandering die dit oplost', 'De woonconsulent belt meteen.')
  await maker.write('Organisatie 1', 'Woningcorporatie Polderrand')
  await maker.write('Organisatie 2', 'Gemeente Polderrand')
  await maker.write('Wie betaalt?', 'Woningcorporatie Polderrand')
  await maker.write('Wie heeft voordeel?', 'Gemeente Polderrand')
  await maker.set('Eerste dag', '2025-12-01')
  await maker.set('Laatste dag', '2025-12-20')
  await maker.press('Bewaar')
  await maker.press('Verder naar: oplossing')
  await maker.press('Begin de proef')
  await maker.sees('Nog nodig voor', 'Wat zei een inwoner', 'Zonder de woorden van een inwoner wordt niets vastgelegd.')
  await inspection.look(maker.page, 'knowledge base, one on trial')
  await maker.press('Verander')
  await maker.write('Wat zei een inwoner, in eigen woorden?', 'Er belde iemand. Ik sliep die nacht weer.')
  await maker.write('Wie zei het?', 'zes van de acht huurders')
  await maker.set('Wanneer?', '2025-12-18')
  await maker.write(
    'De afspraak in één zin',
    'Als een huurder één maand huur mist, dan belt de woonconsulent binnen vijf werkdagen.',
  )
  await maker.set('Opnieuw bekijken op', '2029-01-15')
  await inspection.look(maker.page, 'knowledge base, the form')
  await maker.press('Bewaar')
  await maker.press('Een inwoner merkt het')
  await maker.press('Leg vast')
  await maker.sees('Nog geen ja van: Woningcorporatie Polderrand, Gemeente Polderrand.')
})

test('[KNB-10] shared and for everyone it stands in the knowledge base, and the maker sees who has no agreement', async () => {
  await maker.press('Verander')
  await maker.set('Zei ja op (organisatie 1)', '2026-02-01')
  await maker.set('Zei ja op (organisatie 2)', '2026-02-02')
  await maker.write('Trefwoorden', 'huur, schulden')
  await maker.pressRow('label', 'iedereen')
  await maker.press('Bewaar')
  await maker.press('Deel de afspraak')
  await maker.sees('Adres in de kennisbank')
  path = `/kennisbank/${new URL(maker.page.url()).searchParams.get('afspraak')}`
  await maker.press('Alle afspraken')
  await maker.sees('Wie heeft met wie een afspraak?', 'Elk paar heeft een afspraak.')
  await inspection.look(maker.page, 'knowledge base, its maker', '320', '200%')
})

test('[KNB-10] somebody without a script searches and reads it on a phone; markup that is looked for is text', async () => {
  const bram = await reader('Bram', false)
  await bram.open(`${server.address}/kennisbank`)
  expect(await reads(bram)).toContain('1 afspraak')
  await bram.page.type('#zoek', '<huurders>')
  await Promise.all([bram.page.waitForNavigation(), bram.page.click('.kb-search button')])
  expect(await reads(bram)).toContain('Bellen bij de eerste gemiste huur')
  await Promise.all([bram.page.waitForNavigation(), bram.page.click('.kb-list a')])
  const words = await reads(bram)
  for (const said of ['Ik sliep die nacht weer.', 'Zichtbaar voor: iedereen', 'zei ja op 1 februari 2026'])
    expect(words).toContain(said)
  await Promise.all([bram.page.waitForNavigation(), bram.page.click('#other-language')])
  expect(await reads(bram)).toContain('This text is there in Dutch only.')
  expect(bram.page.url()).toContain(path)
})

test('[KNB-10] with a script it is the same, and fits a small phone and large text', async () => {
  const anja = await reader('Anja', true)
  await anja.open(`${server.address}/kennisbank?zoek=huur`)
  await anja.sees('1 afspraak over')
  await inspection.look(anja.page, 'public knowledge base', '320', 'aa', '200%', 'keys')
  await anja.press('Bellen bij de eerste gemiste huur', 'link')
  await anja.sees('De afspraak')
  await inspection.look(anja.page, 'public agreement', '320', 'aa', '200%', 'keys')
})

test('[KNB-7] who wants it takes it over, with where it came from and without its proof', async () => {
  await maker.open(server.address + path)
  await maker.press('Neem deze afspraak over', 'link')
  await maker.sees('Een afspraak overnemen', 'Bellen bij de eerste gemiste huur')
  await maker.press('Neem over')
  await maker.sees('Overgenomen van: Bellen bij de eerste gemiste huur', 'Nog niet bekend tussen wie')
  expect(await maker.words()).not.toContain('Ik sliep die nacht weer')
  expect(inspection.found).toEqual([])
})
