import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoToPlay, Table } from '../../play/table.js'
import { playWorkshop } from '../../play/workshop.js'
import { laptopScreen, phoneScreen, roomScreen } from '../../run/browser.js'
import { commandLine } from '../../run/server.js'
import { Evening } from '../evening.js'
import type { Narrow } from '../inspect.js'
import { Keyboard } from '../keyboard.js'
import { Onlookers } from '../onlookers.js'
import type { Screen } from '../screen.js'
import { smallScript, smallVision } from './smallVision.js'
import { VisionPhone } from './visionPhone.js'

type Demo = DemoToPlay & { readonly login: string; readonly regie: string; readonly code: string }
/** Beside those who play. The phone is that of the housing association: it is asked as owner. */
interface Screens {
  readonly cockpit: Screen
  readonly wall: Screen
  readonly board: Screen
  readonly phone: VisionPhone
}
let evening: Evening
let onlookers: Onlookers
let demo: Demo
let seen: Screens | null = null
const visited = new Set<string>()
const keyboards: Keyboard[] = []

beforeAll(async () => {
  // Every document line of everybody who plays lets go of its server when this process ends.
  process.setMaxListeners(100)
  evening = await Evening.begin('box')
  onlookers = new Onlookers(evening)
  const { server } = evening
  demo = { ...(JSON.parse(commandLine(server, 'demo', '--json')) as Demo), address: `http://127.0.0.1:${server.port}` }
})
afterAll(() => evening.end())

const at = (path: string) => `${evening.address}${path}`

/** Opens the screens beside those who play, on their seats. */
async function openScreens({ lead, people }: Table): Promise<Screens> {
  const facilitator = await onlookers.screen('the facilitator', laptopScreen)
  const wall = await onlookers.screen('the room', roomScreen)
  await wall.open(at('/zaal'))
  await wall.sees('Typ deze code op de laptop')
  await facilitator.open(at(demo.login))
  await facilitator.sees('Uw bijeenkomsten')
  await facilitator.open(at(`${demo.regie}/voorbereiden`))
  await facilitator.write('Zes cijfers van het zaalscherm', /\b\d{6}\b/.exec(await wall.words())?.[0] ?? '')
  await facilitator.press('Koppel')
  await facilitator.sees('Gekoppeld.')
  await facilitator.page.browserContext().close()
  const own = { seat: lead.seat, size: { width: 1280, height: 800 } }
  const [cockpit, board] = [await onlookers.leading('the cockpit', own), await onlookers.leading('the board', own)]
  await cockpit.open(at(demo.regie))
  const owner = people.find(({ type }) => type === 'corporatie')?.person.seat
  if (owner === undefined) throw new Error('Nobody speaks for the housing association')
  const phone = new VisionPhone(await onlookers.page('the phone', phoneScreen), 'the phone')
  const { workshop, participant, token } = owner
  await onlookers.keep(phone.page, `siroop:${participant}`, { workshop, token, code: demo.code })
  await phone.open(at(`/b/${demo.code}/d/${participant}`))
  return { cockpit, wall, board, phone }
}

/** What is looked at per station of the play: words to wait for, and the sizes besides the own one. */
const stations: Readonly<Record<string, (screens: Screens) => Promise<void>>> = {
  'trechter begins': async ({ cockpit, wall, phone }) => {
    await look(wall, 'funnel', 'Wat gebeurt er als we doorgaan zoals nu?')
    await look(cockpit, 'funnel', 'De zaal ziet de trechter.')
    await phone.press('Lees mee')
    await look(phone, 'funnel', 'Zingeving', '320', '200%')
  },
  'pauze-1 begins': async ({ wall, phone }) => {
    await look(wall, 'break', 'Hier staan wij voor')
    await look(phone, 'break', 'Pauze', '320')
  },
  'spelregeltoets begins': async ({ cockpit, wall, phone }) => {
    await look(phone, 'check', 'Spelregel 1 van 8', '320', '200%')
    await phone.press('Ja, breekt', 'radio')
    await look(phone, 'check breaks', 'Wat breekt?', '320')
    await look(wall, 'check', 'Breekt deze toekomst een van de acht spelregels?')
    const keyboard = keyboardOf(cockpit)
    await keyboard.press('Iedereen woont veilig en betaalbaar., Gezondheid: nog open')
    await look(cockpit, 'check', 'Houdt dit iets in stand', '320', '200%')
    await keyboard.around()
  },
  'spelregeltoets is done': async ({ cockpit, wall }) => {
    await look(cockpit, 'checked', 'Elke ambitie is langs elke spelregel geweest.')
    await look(wall, 'checked', 'breekt niet')
  },
  'visie-peiling begins': async ({ cockpit, wall, phone }) => {
    await look(wall, 'poll closed', 'ambitie 1 van 3')
    await look(cockpit, 'poll closed', '0 van 7 organisaties klaar')
    await look(phone, 'poll', 'Waar staat u namens', '320', '200%')
    await phone.press('Ik heb een zwaarwegend bezwaar, en leg dat uit', 'radio')
    await look(phone, 'poll objection', 'Wat is uw bezwaar?', '320')
    await keyboardOf(phone).around()
  },
  'visie-peiling shown': async ({ cockpit, wall, phone }) => {
    await look(cockpit, 'poll shown', 'Hoor eerst de zorgen', '320', '200%')
    await look(wall, 'poll shown', 'Wij luisteren eerst naar de zorgen.')
    await again(phone)
    await look(phone, 'poll shown', 'Dit zei de zaal', '320')
  },
  'slot-1 begins': async ({ phone }) => look(phone, 'harvest', 'Zeg dit in de zaal', '320', '200%'),
  'herinneren begins': async ({ cockpit, wall, phone }) => {
    await look(wall, 'reading', 'Wij lezen voor')
    await look(cockpit, 'reading', 'Dit spraken wij af', '320', '200%')
    await phone.press('Lees mee')
    await look(phone, 'reading', 'Onze ambities', '320')
  },
  'vandaag begins': async ({ phone }) => {
    await phone.lays('Hoe ver staan we nu van 2040 af?', 'Doorstromen lukt slecht.')
    await look(phone, 'link', 'Waar gaat dit over?', '320', '200%')
    await phone.picks('Waar gaat dit over?', 'Iedereen woont')
    await look(phone, 'choice', 'Soort', '320')
    await phone.leaves('Soort')
    await phone.leaves('Hoe weten we dit?')
    await look(phone, 'words', 'Geen namen van inwoners.', '320')
    await phone.leaves('Cijfer of verhaal')
    await phone.press('Mijn briefjes (3)')
    await look(phone, 'mine', 'Hoe weten we dit?', '320', '200%')
    await keyboardOf(phone).around()
    // who plays writes the notes of this seat: this one was only to look at
    const takeBack = '::-p-xpath((//article[contains(., "Doorstromen")]//button[contains(., "Neem terug")])[1])'
    await phone.page.locator(takeBack).click()
    await phone.press('Terug naar de vraag')
  },
  'vandaag is done': async ({ cockpit, wall }) => {
    await look(wall, 'today talk', 'Hoe ver staan we nu van 2040 af?')
    await look(cockpit, 'today', 'in het manifest', '320', '200%')
  },
  'terugredeneren begins': async ({ wall, phone }) => {
    await look(wall, 'line empty', 'Nu open')
    await look(phone, 'lane', '2040 ligt open', '320', '200%')
  },
  'terugredeneren is done': async ({ cockpit, wall, board }) => {
    await look(wall, 'line', 'Wat moest er klaar zijn')
    const keyboard = keyboardOf(cockpit)
    await keyboard.press('Er is één toegang')
    await look(cockpit, 'line', 'Kies nu een tweede mijlpaal', '320', '200%')
    await keyboard.escape()
    await board.open(at(`${demo.regie}/bord`))
    await look(board, 'line', 'Overzicht als tekst', '320', '200%')
    await keyboardOf(board).around()
  },
  'kiezen begins': async ({ wall, phone }) => {
    await look(phone, 'assess', 'Vraag 1 van 3', '320', '200%')
    await look(wall, 'assess closed', 'stap 1 van 3')
  },
  'kiezen shown': async ({ cockpit, wall, phone }) => {
    await look(cockpit, 'assess shown', 'Wat is het antwoord van de zaal?', '320', '200%')
    await keyboardOf(cockpit).around()
    await look(wall, 'assess shown', 'De antwoorden liggen open.')
    await again(phone)
    await look(phone, 'assess shown', 'Nu op tafel', '320')
  },
  'corporatie asked': async ({ cockpit, wall, phone }) => {
    await look(wall, 'route asked', 'gevraagd')
    await look(cockpit, 'assign', 'gevraagd aan', '320', '200%')
    await keyboardOf(cockpit).around()
    await look(phone, 'assign', 'Neemt u dit op u?', '320', '200%')
    await phone.press('Ja, ik trek dit', 'radio')
    await phone.press('Verder: datum en eerste stap')
    await phone.press('Ik neem dit op mij')
    await look(phone, 'assign date', 'Kies een datum.', '320', '200%')
  },
  'toezeggen is done': async ({ cockpit, wall, phone }) => {
    await look(wall, 'route', 'aangenomen')
    await look(cockpit, 'assigned', 'komt erop terug')
    await look(phone, 'assigned', 'Dit neemt u op u', '320', '200%')
  },
  'slot-3 begins': async ({ cockpit, wall }) => {
    await look(cockpit, 'dates', 'Voorstel van Siroop.', '320')
    await look(wall, 'dates', 'Wanneer kijken we elkaar weer aan?')
  },
  'instemmen begins': async ({ cockpit }) => look(cockpit, 'whole', 'Leg de hele tekst voor', '320'),
  'instemmen asked': async ({ cockpit, wall, phone }) => {
    await look(phone, 'whole', 'zwaarwegend bezwaar', '320', '200%')
    await look(cockpit, 'whole asked', 'De hele tekst', '320')
    await look(wall, 'whole asked', 'De hele tekst')
  },
  'tekenen is done': async ({ wall }) => look(wall, 'signed', 'getekend'),
  'checkin asked': async ({ cockpit, wall, phone }) => {
    await look(phone, 'checkin', 'Hoe staat deze zin er nu voor?', '320', '200%')
    await look(cockpit, 'checkin', 'Check-in')
    await look(wall, 'checkin', 'zin 1 van')
  },
  'checkin shown': async ({ cockpit, wall }) => {
    await look(cockpit, 'checkin shown', 'Dikke siroop', '320')
    await look(wall, 'checkin shown', 'Dikke siroop')
  },
}

async function look(screen: Screen, state: string, words: string, ...narrow: readonly Narrow[]): Promise<void> {
  await screen.sees(words)
  await onlookers.inspection.look(screen.page, `${screen.who} ${state}`, ...narrow)
  if (screen === seen?.wall) await onlookers.inspection.lookFromAfar(screen.page, `${screen.who} ${state}`)
}
/** Who plays answered on this seat: the page comes in anew, as on another phone. */
const again = (screen: Screen): Promise<void> => screen.open(screen.page.url())
function keyboardOf({ page: of }: Screen): Keyboard {
  const keyboard = new Keyboard(of)
  keyboards.push(keyboard)
  return keyboard
}

test('every screen of the three chapters can be read and reached by everybody, on 320 pixels and with large letters too', async () => {
  await playWorkshop(demo, {
    template: smallVision(),
    script: smallScript,
    pdfPath: join(evening.server.dataFolder, 'small.pdf'),
    look: async (station, table) => {
      const visit = stations[station]
      if (visit === undefined || visited.has(station)) return
      visited.add(station)
      seen ??= await openScreens(table)
      await visit(seen)
    },
  })
  expect(Object.keys(stations).filter((station) => !visited.has(station))).toEqual([])
  expect(keyboards.flatMap(({ unseen }) => [...unseen])).toEqual([])
  expect(onlookers.take()).toEqual([])
})
