import { noteId, stepId } from '@siroop/domain'
import { folders } from '@siroop/server/folders.js'
import { Vision } from '@siroop/server/visionTestData.js'
import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../run/browser.js'
import { Phone } from './phone.js'
import { Screen } from './screen.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const types = ['welzijn', 'ggd', 'gemeente', 'inwoners']
const solution = 'De woonconsulent belt bij de eerste gemiste huur.'

test('[SHT-7] [SHT-23] a sheet is filled in by hand, seen by others at once, and who was second keeps what was typed and chooses', async () => {
  const vision = await Vision.begin(types, null, { id: 'koppelzone-anja', folder: folders.templates })
  cleanups.push(() => vision.close())
  const { server, workshop, cookie } = vision
  const organisation = vision.phone('ggd').organisation
  const card = await server.post<{ path: string }>(`/api/workshops/${workshop}/cards`, { organisation }, { cookie })
  await vision.openFirstMeeting()
  await vision.goTo('oplossing')
  await vision.write('welzijn', [{ id: 'opl-1', step: 'oplossing', kind: 'oplossing', text: solution }])
  await vision.goTo('businesscase')

  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const phone = new Phone((await stories.person(phoneScreen)).page, 'the phone')
  await phone.open(server.url + card.body.path)
  await phone.press('Ja, doe mee')
  await phone.sees(solution, '0 van 7 ingevuld')
  await phone.press('Vul in: Kosten per jaar')
  await phone.write('Kosten per jaar', '€ 12.000,50')
  await phone.sees('Zo komt het er te staan: € 12.000,50')
  await phone.page.keyboard.press('Enter')
  // the next field that is needed comes by itself
  await phone.sees('Wie betaalt?')
  await phone.press('ggd Polderrand', 'radio')
  await phone.press('Zet op het blad')
  await phone.sees('Opbrengst per jaar')
  await phone.press('Terug naar het blad')
  await phone.sees('€ 12.000,50', '2 van 7 ingevuld')
  expect(await phone.axe()).toEqual([])

  // while this phone types, another one is first
  await phone.pressRow('button', 'Wat wint Anja?')
  await phone.write('Wat wint Anja?', 'Zij houdt haar huis.')
  const fill = { type: 'fillSheet', step: stepId('businesscase'), subject: noteId('opl-1'), was: null } as const
  await vision.say('welzijn', { ...fill, field: 'anja', value: 'Zij slaapt weer.' })
  await phone.sees('dit in:', '“Zij slaapt weer.”', 'U typte: “Zij houdt haar huis.”')
  expect(await phone.axe()).toEqual([])
  await phone.press('Toch het mijne')
  await vision.regie.until(
    ({ sheets }) => sheets?.sheets[0]?.entries.some(({ value }) => value === 'Zij houdt haar huis.') === true,
  )

  const laptop = new Screen((await stories.person(laptopScreen)).page, 'the facilitator')
  await laptop.open(server.url + (await server.app.createLoginLink()))
  await laptop.sees('Uw bijeenkomsten')
  await laptop.open(`${server.url}/regie/${workshop}`)
  await laptop.sees(solution, '3 van 7 ingevuld')
  await laptop.standsIn('Wat wint Anja?', 'Zij houdt haar huis.')
  await laptop.write('Afspraak over verdelen', 'Ieder de helft.')
  await laptop.press('Zet op het blad: Afspraak over verdelen')
  await laptop.sees('4 van 7 ingevuld')
  expect(await laptop.axe()).toEqual([])
  await phone.press('Terug naar het blad')
  await phone.sees('4 van 7 ingevuld', 'Ieder de helft.')
})
