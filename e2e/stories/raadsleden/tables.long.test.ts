import { atFiveTables, tableIds } from '@siroop/server/tablesTestData.js'
import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen, roomScreen } from '../../run/browser.js'
import { Phone } from '../phone.js'
import { Screen } from '../screen.js'
import { Wall } from '../wall.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const titles = [
  'Van productdenken naar resultaten',
  'Verantwoording en vertrouwen',
  'Regelruimte voor burgerkracht',
  'Inrichting en integraliteit',
  'Opschalen door de inwoner zelf',
] as const
const words = (table: number) => `De raad van tafel ${table + 1} laat iets los`

test('[TAB-14] Projectenbrigade, theme tables: five tables write at once on real phones; a table reads along, the regie moves somebody, and the harvest is read out', async () => {
  const evening = await atFiveTables(1)
  cleanups.push(() => evening.close())
  const { server, workshop, cookie, regie } = evening
  const { organisations } = await regie.until(() => true)
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const enter = async (index: number): Promise<Phone> => {
    const asked = { organisation: organisations[index % organisations.length]?.id }
    const card = await server.post<{ path: string }>(`/api/workshops/${workshop}/cards`, asked, { cookie })
    const phone = new Phone((await stories.person(phoneScreen)).page, `phone ${index + 1}`)
    await phone.open(server.url + card.body.path)
    await phone.press('Ja, doe mee')
    await phone.sees('Aan welke tafel gaat u zitten?')
    return phone
  }
  const phones: Phone[] = []
  for (const index of [0, 1, 2, 3, 4, 5]) phones.push(await enter(index))
  const [reader] = phones.slice(5) as [Phone]
  expect(await reader.axe()).toEqual([])

  for (const [index] of tableIds.entries()) {
    const phone = phones[index] as Phone
    await phone.pressRow('button', titles[index] ?? '')
    await phone.sees('Er schrijft nog niemand')
    await phone.press('Ik schrijf voor de tafel')
    await phone.sees('U schrijft voor de tafel.')
  }
  await reader.pressRow('button', titles[0])
  await reader.sees('Uw tafel leest mee.')
  const scribe = phones[0] as Phone
  await scribe.write('Welk piketpaaltje slaan we hier?', 'De raad begint')
  await reader.sees('Nog niet af:', 'De raad begint')
  // half a sentence is there after the page is opened anew; who is asked whether to leave says yes
  await scribe.open(scribe.page.url())
  await scribe.sees('U schrijft voor de tafel.')
  for (const [index] of tableIds.entries()) {
    const phone = phones[index] as Phone
    await phone.write('Welk piketpaaltje slaan we hier?', words(index))
    await phone.press('Schrijf op')
    await phone.sees('zodat …')
    await phone.press('Later')
    await phone.pressRow('label', 'Loslaten')
    await phone.press('Leg erbij')
    await phone.press('Sla over')
    await phone.sees('1 zin van deze tafel', words(index))
  }
  await reader.sees(words(0), 'Loslaten')
  expect(await reader.words()).not.toContain('tafel 2 laat')
  expect(await scribe.axe()).toEqual([])

  const laptop = new Screen((await stories.person(laptopScreen)).page, 'the facilitator')
  await laptop.open(server.url + (await server.app.createLoginLink()))
  await laptop.sees('Uw bijeenkomsten')
  await laptop.open(`${server.url}/regie/${workshop}`)
  await laptop.sees('Ronde 1 van 3', '1 zonder tafel', '1 zin')
  expect(await laptop.axe()).toEqual([])
  const wall = new Wall((await stories.person(roomScreen)).page, 'the room screen')
  const code = await wall.pairingCode(server.url)
  await server.post(`/api/workshops/${workshop}/wall`, { code }, { cookie })
  await wall.sees('Ronde 1', ...titles)
  await evening.next()
  await scribe.sees('Aan welke tafel gaat u zitten?', 'U zat hier in ronde 1')
  await scribe.pressRow('button', titles[1])
  await scribe.sees('1 zin van deze tafel', words(1))
  await evening.next()
  await evening.next()
  await laptop.sees('Laat voorlezen')
  await laptop.press(`Laat voorlezen: ${titles[2]}`)
  await reader.sees(`Nu leest: ${titles[2]}`, words(2), 'Loslaten')
  await wall.sees(titles[2], words(2), 'tafel 3 van 5')
  expect(await reader.axe()).toEqual([])
  expect(await laptop.axe()).toEqual([])
})
