import { openedBy } from '@siroop/server/openedTestData.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../../run/browser.js'
import { Inspection } from '../inspect.js'
import { Typist } from '../keys/typist.js'
import { Phone } from '../phone.js'
import { Screen } from '../screen.js'

// Somebody of the room asks what is kept of her, and then to be erased. Who leads does it without a mouse.

let evening: Awaited<ReturnType<typeof openedBy>>
let stories: Awaited<ReturnType<typeof openBrowser>>
const inspection = new Inspection()
const noor = 'Noor Dijkstra'

beforeAll(async () => {
  evening = await openedBy(2)
  stories = await openBrowser()
})
afterAll(async () => {
  await stories.close()
  await evening.close()
})

test('[WEB-622] with the keyboard alone somebody is found, told and erased; their phone says that it belongs to nobody here any more', async () => {
  const { server, regie, cookie } = evening
  const content = {
    ...{ locale: 'nl', title: 'Ja, ik kies positie.', lead: 'Ik sta ervoor.', promise: 'U kunt ervan op aan.' },
    ...{ steps: [{ title: 'Begin', text: `Bel ${noor} van het wijkteam.` }], period: '', addressees: [] },
    ...{ sender: 'Werkgroep', asksRole: false, closesOn: null },
  }
  expect((await server.post('/api/support', { content }, { cookie })).status).toBeLessThan(300)
  const { joinCode, organisations } = await regie.until(() => true)
  const phone = new Phone((await stories.person(phoneScreen)).page, noor)
  const person = { name: noor, organisation: organisations[2]?.name ?? '' }
  await phone.enterByCode(`${server.url}/${joinCode}`, person, 'Mijn briefjes (0)')
  await regie.until(({ roster }) => roster.some(({ name }) => name === noor))

  const laptop = new Typist(new Screen((await stories.person(laptopScreen)).page, 'who leads'))
  const { screen } = laptop
  await screen.open(server.url + (await server.app.createLoginLink()))
  await screen.sees('Uw bijeenkomsten')
  await laptop.follows('Uw account', 'Waar u bent ingelogd')
  await laptop.follows('Iemand vraagt om de eigen gegevens', 'Mailadres of naam')
  await laptop.presses('Zoek', 'Vul een mailadres in')
  await laptop.keyboard.write('Mailadres of naam', 'Niemand Zo')
  await laptop.enters('Niemand gevonden.', 'Niet in de teksten die u nu kunt lezen.')
  await laptop.keyboard.write('Mailadres of naam', 'noor@elders.example')
  await laptop.enters('Niemand gevonden met dit mailadres.', 'zoek ook op de naam')
  await laptop.keyboard.write('Mailadres of naam', 'noor dijk')
  await laptop.enters(
    'Op 1 plek gevonden.',
    'deed mee',
    'Staat de naam ook in een tekst?',
    'Bel Noor Dijkstra van het wijkteam.',
  )
  await inspection.look(screen.page, 'somebody asks, found', '320', 'aa', '200%')
  await laptop.presses('Overzicht om te geven', 'Vink eerst aan wie het is.')
  await laptop.ticks(noor)
  const [file] = await Promise.all([
    screen.page.waitForResponse((answer) => answer.url().endsWith('/api/people/file')),
    laptop.presses('Overzicht om te geven'),
  ])
  expect([file.status(), file.headers()['content-disposition']]).toEqual([200, expect.stringContaining('attachment')])
  await laptop.presses('Wis deze gegevens', 'Dit wordt gewist', 'Dit kunt u niet terugdraaien.')
  await inspection.look(screen.page, 'somebody asks, sure', '320', 'aa', '200%')
  await laptop.presses('Toch niet', 'Wis deze gegevens')
  await laptop.presses('Wis deze gegevens', 'Dit wordt gewist')
  await laptop.presses('Wis nu', 'Gewist.', 'Bel Noor Dijkstra van het wijkteam.')
  await inspection.look(screen.page, 'somebody asks, erased', '320', 'aa', '200%')

  await phone.sees('Dit toestel hoort niet meer bij deze bijeenkomst')
  await inspection.look(phone.page, 'phone of who was erased', '320', 'aa', '200%')
  await regie.until(({ roster }) => !JSON.stringify(roster).includes(noor))
  await laptop.keyboard.write('Mailadres of naam', noor)
  await laptop.enters('Niemand gevonden.')
  // the text that somebody typed is where the page leads to
  await laptop.follows('steunpagina', 'Ja, ik kies positie.')
  expect([...laptop.keyboard.unseen]).toEqual([])
  expect(inspection.found).toEqual([])
})
