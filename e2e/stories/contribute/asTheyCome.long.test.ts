import { mkdir } from 'node:fs/promises'
import { asTheyCome } from '@siroop/server/modesTestData.js'
import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen, roomScreen } from '../../run/browser.js'
import { layWire } from '../../run/wire.js'
import { onDevice, Phone } from '../phone.js'
import { Screen } from '../screen.js'
import { Wall } from '../wall.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
/** Where pictures are put, when somebody wants to look. */
const pictures = process.env.SIROOP_STORY_PICTURES

test('[LIV-13] notes come as they are written: while all write, in a round by name, and by one for an organisation', async () => {
  const evening = await asTheyCome(0)
  cleanups.push(() => evening.close())
  const { server, workshop, cookie, regie } = evening
  const { organisations } = await regie.until(() => true)
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const look = async (one: Screen, name: string) => {
    if (pictures === undefined) return
    await mkdir(pictures, { recursive: true })
    await one.page.screenshot({ path: `${pictures}/${name}.png` as const })
  }
  const wire = await layWire(server.app.port)
  cleanups.push(() => wire.close())
  const { joinCode } = await regie.until((view) => view.joinCode !== null)
  const enter = async (name: string, place: number, { address = server.url, sees = 'kans' } = {}) => {
    const phone = new Phone((await stories.person(phoneScreen)).page, name)
    const organisation = organisations[place]?.name ?? ''
    await phone.enterByCode(`${address}/${joinCode}`, { name, organisation }, sees)
    return phone
  }
  const ina = await enter('Ina', 0, { address: `http://127.0.0.1:${wire.port}` })
  const bram = await enter('Bram', 1)
  const carla = await enter('Carla', 0)
  const laptop = new Screen((await stories.person(laptopScreen)).page, 'the facilitator')
  await laptop.open(server.url + (await server.app.createLoginLink()))
  await laptop.sees('Uw bijeenkomsten')
  await laptop.open(`${server.url}/regie/${workshop}`)
  const wall = new Wall((await stories.person(roomScreen)).page, 'the room screen')
  const code = await wall.pairingCode(server.url)
  await server.post(`/api/workshops/${workshop}/wall`, { code }, { cookie })

  // everybody at once
  await ina.sees('Wat u schrijft, ligt meteen open', 'Welke kans ziet u?')
  await laptop.sees('Wat zij schrijven, ligt meteen open.')
  await look(laptop, 'open-cockpit-empty')
  await ina.write('Welke kans ziet u?', 'Een buurttuin bij elk verpleeghuis')
  await ina.press('Leg op tafel')
  await ina.sees('Bij welk thema hoort dit?')
  await bram.sees('1 briefje ligt open', 'Een buurttuin bij elk verpleeghuis')
  await wall.sees('Een buurttuin bij elk verpleeghuis')
  await ina.pressRow('label', 'Zorg')
  await ina.press('Leg erbij')
  await ina.sees('van u')
  await bram.write('Welke kans ziet u?', 'Huisarts en wijkteam in één gebouw')
  await bram.press('Leg op tafel')
  await bram.pressRow('label', 'Wonen')
  await bram.press('Leg erbij')
  await bram.sees('2 briefjes liggen open')
  for (const [one, name] of [
    [bram, 'open-phone'],
    [laptop, 'open-cockpit'],
    [wall, 'open-wall'],
  ] as const)
    await look(one, name)
  expect([...(await bram.axe()), ...(await laptop.axe())]).toEqual([])
  // the room says that it belongs elsewhere: by keyboard, told, and undone
  await laptop.press('Verplaats of zet apart: Huisarts en wijkteam in één gebouw')
  await laptop.finds('Verplaats naar thema: Zorg', 'menuitem')
  await look(laptop, 'theme-menu')
  await laptop.page.keyboard.press('Enter')
  await laptop.sees('“Huisarts en wijkteam in één gebouw” ligt nu bij Zorg.', '1 baan zonder briefje')
  const focused = () => laptop.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe('Verplaats of zet apart: Huisarts en wijkteam in één gebouw')
  await laptop.press('Ongedaan maken')
  await laptop.seesNoLonger('1 baan zonder briefje')

  // one after the other
  await evening.next()
  await evening.next()
  await bram.sees('Wat neemt u mee?', 'Iedereen komt aan de beurt')
  await laptop.sees('De ronde', '0 van 3 geweest')
  await laptop.press('Geef het woord aan Ina')
  await ina.sees('U bent aan de beurt')
  await look(ina, 'round-phone-called')
  await ina.write('Wat neemt u mee?', 'Wij zien elkaar te weinig')
  await ina.press('Leg op tafel')
  await bram.sees('Wij zien elkaar te weinig', '0 van 3 geweest')
  await bram.press('Ik pas')
  await bram.sees('U past.')
  await look(bram, 'round-phone')
  await laptop.press('Geef het woord aan Carla')
  await carla.sees('U bent aan de beurt')
  await ina.sees('U bent aan de beurt geweest')
  await look(laptop, 'round-cockpit')
  await look(wall, 'round-wall')
  expect([...(await bram.axe()), ...(await laptop.axe()), ...(await wall.axe())]).toEqual([])
  // somebody whose phone is gone is passed over
  await carla.page.close()
  await laptop.press('Sla Carla over')
  await laptop.sees('3 van 3 geweest')

  // one for an organisation
  await evening.next()
  const carlaAgain = await enter('Carla', 0, { sees: 'Wat doet uw organisatie?' })
  await ina.sees('Wat doet uw organisatie?', 'Er schrijft nog niemand')
  await ina.press('Ik schrijf voor ons')
  await ina.sees('U schrijft voor uw organisatie. Uw organisatie leest mee.')
  await ina.write('Wat doet uw organisatie?', 'Wij openen op')
  await carlaAgain.sees('Ina schrijft voor uw organisatie.', 'Nog niet af:', 'Wij openen op')
  await look(carlaAgain, 'scribe-phone-reader')
  expect(await bram.words()).not.toContain('Wij openen op')
  await ina.write('Wat doet uw organisatie?', 'Wij openen op zaterdag')
  await ina.press('Schrijf op')
  await ina.sees('zodat …')
  await wall.sees('Wij openen op zaterdag')
  await look(ina, 'scribe-phone-question')
  // the answer is given on a dead line, and comes when it is whole again
  wire.pull()
  await ina.write('zodat …', 'werkende ouders terechtkunnen')
  await ina.press('Leg erbij')
  await ina.sees(onDevice, '1 briefje van uw organisatie')
  expect(await carlaAgain.words()).not.toContain('werkende ouders')
  await look(ina, 'scribe-phone-away')
  wire.plugIn()
  await carlaAgain.sees('werkende ouders terechtkunnen')
  await look(ina, 'scribe-phone')
  await laptop.sees('Wie schrijft', '1 van 2 organisaties met iemand die schrijft')
  await laptop.pick(`Wie schrijft voor ${organisations[1]?.name}?`, 'Bram')
  await bram.sees('U schrijft voor uw organisatie.')
  await look(laptop, 'scribe-cockpit')
  await look(wall, 'scribe-wall')
  expect([...(await ina.axe()), ...(await carlaAgain.axe()), ...(await laptop.axe())]).toEqual([])
})
