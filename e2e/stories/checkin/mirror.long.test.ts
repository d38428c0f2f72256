import type { MirrorLevel, MirrorNow } from '@siroop/domain'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareLookBack } from '../../play/checkin/lookBack.js'
import { asked, comeIn, type Guest, goOn, type Table } from '../../play/table.js'
import { phoneScreen } from '../../run/browser.js'
import type { Cockpit } from '../cockpit.js'
import { PlayedDemo } from '../playedDemo.js'
import type { Screen } from '../screen.js'
import type { Wall } from '../wall.js'

let played: PlayedDemo
let table: Table
let cockpit: Cockpit
let wall: Wall
beforeAll(async () => {
  played = await PlayedDemo.begin('check-in')
  const { evening, demo } = played
  table = await comeIn(demo, played.template, scriptOf('check-in', 'nl'))
  await prepareLookBack(table)
  cockpit = await evening.cockpit()
  await cockpit.signIn(`${evening.address}${demo.login}`)
  await cockpit.open(`${evening.address}${demo.regie}/voorbereiden`)
  wall = await evening.wall()
  await cockpit.pairsRoomScreen(await wall.pairingCode(evening.address))
  await cockpit.open(`${evening.address}${demo.regie}`)
})
afterAll(async () => {
  table.lead.leave()
  for (const { person } of table.people) person.leave()
  await played.end()
})

/** The phone of who speaks for an organisation, on the seat that was taken already. */
async function phoneOf({ person, name }: Guest): Promise<Screen> {
  const { evening, demo, onlookers } = played
  const screen = await evening.screen(name, phoneScreen)
  const { workshop, participant, token } = person.seat
  await onlookers.keep(screen.page, `siroop:${participant}`, { workshop, token, code: demo.code })
  await screen.open(`${evening.address}/b/${demo.code}/d/${participant}`)
  return screen
}

const words: Readonly<Record<MirrorLevel, string>> = {
  'not-yet': 'Nog niet',
  sometimes: 'Soms',
  often: 'Vaak',
  always: 'Bijna altijd',
}
/** Says a word about everything, one question after the other: of the own house this, of the cooperation that. */
async function looks(phone: Screen, now: MirrorNow, said: readonly [MirrorLevel, MirrorLevel]): Promise<void> {
  const all = now.values.length * 2
  for (let at = 0; at < all; at += 1) {
    await phone.sees(`${at + 1} van ${all}`, at % 2 === 0 ? 'Hoe vaak lukt dit bij' : 'Hoe vaak lukt dit ons samen?')
    await phone.press(words[said[at % 2 === 0 ? 0 : 1]], 'radio')
    await phone.press('Volgende')
  }
}
/** The same without a screen; who says nothing of counting is not done. */
async function looksElsewhere(guest: Guest, share: boolean): Promise<void> {
  const now = await asked(guest, 'mirror', ({ mayAnswer }) => mayAnswer)
  for (const { subject } of now.values)
    for (const about of ['own', 'together'] as const)
      await guest.person.do({ type: 'lookInMirror', subject, about, level: 'often' })
  await guest.person.do({ type: 'shareMirror', share })
}

test('[MIR-2] [MIR-4] [MIR-5] [MIR-7] [MIR-8] each organisation sees itself first; one no keeps the middle of the room closed and nobody hears whose; it is shown when all say yes, and closed it is gone', async () => {
  const { evening } = played
  const [one, other, ...rest] = table.people
  if (one === undefined || other === undefined) throw new Error('There are too few people')
  const phones = [await phoneOf(one), await phoneOf(other)] as const
  const [first, second] = phones
  const screens = [cockpit, wall, first, second]
  await cockpit.press('Open de bijeenkomst')
  await first.sees('Wat merkte een inwoner')

  await cockpit.pressRow('button', 'Open de spiegel over')
  await wall.sees('De spiegel: hoe leven wij naar onze waarden?', 'Kijk op uw telefoon.')
  await first.sees('De spiegel', 'Alleen uw organisatie ziet dit. De begeleider ook niet.')
  await evening.look(first, '64-phone-mirror')
  const now = await asked(one, 'mirror', ({ mayAnswer }) => mayAnswer)

  // the own result first, that nobody else sees
  await looks(first, now, ['not-yet', 'always'])
  await first.sees('Uw spiegel', 'Nog niet', 'Bijna altijd', 'Mag dit meetellen in het midden van de zaal?')
  await evening.look(first, '64-phone-mirror-own')
  await looks(second, now, ['often', 'often'])
  await second.sees('Uw spiegel')
  expect(await second.words()).not.toContain('Nog niet')
  await cockpit.sees('2 van 7 organisaties keken.', 'Vanaf vier kan het midden van de zaal in beeld.')
  await first.press('Ja, tel ons mee')
  await first.sees('Uw antwoorden tellen mee')

  // one no: the middle stays closed, and it looks as if an answer had not come yet
  await Promise.all(rest.map((guest) => looksElsewhere(guest, true)))
  const waiting = 'Het midden blijft dicht tot alle organisaties die keken ja zeggen.'
  await cockpit.sees('7 van 7 organisaties keken.', waiting)
  const before = await cockpit.words()
  await second.press('Nee, houd het bij ons')
  await second.sees('Uw antwoorden blijven bij u')
  await evening.look(second, '64-phone-mirror-no')
  await other.person.see('the no', ({ now: own }) => own.kind === 'mirror' && own.share === false)
  expect(await cockpit.words()).toBe(before)
  expect(await cockpit.has('Toon het midden van de zaal', 'button')).toBe(false)
  expect(await table.lead.try({ type: 'showMirror' })).toMatchObject({ ok: false, refusal: 'mirror-not-all' })
  for (const screen of [cockpit, wall, first]) expect(await screen.words()).not.toContain('Vaak')
  for (const screen of screens) expect(await screen.axe()).toEqual([])

  // all say yes: in words, of nobody
  await second.press('Ja, tel ons mee')
  await cockpit.sees('Allemaal zeiden zij ja.')
  await cockpit.press('Toon het midden van de zaal')
  await wall.sees('De spiegel: het midden van de zaal', 'bij onszelf', 'samen', 'van alle organisaties die keken')
  await first.sees('Het midden van de zaal', 'U zei:', 'Nog niet')
  await evening.look(first, '65-phone-mirror-room')
  await evening.look(wall, '65-wall-mirror-room')
  await evening.look(cockpit, '65-cockpit-mirror-room')
  for (const { name } of table.people) expect(await wall.words()).not.toContain(name)
  for (const screen of screens) expect(await screen.axe()).toEqual([])

  // closed: the words of organisations are nowhere any more, also when it is opened again
  await cockpit.press('Sluit de spiegel')
  await first.sees('Wat merkte een inwoner')
  expect(await first.words()).not.toContain('Nog niet')
  await cockpit.pressRow('button', 'Open de spiegel over')
  await first.sees(`1 van ${now.values.length * 2}`)
  expect(await first.page.$('input[type="radio"]:checked')).toBeNull()
  expect((await asked(one, 'mirror')).own).toEqual([])

  // it is beside the hour: where the room answers something else it waits
  while ((await table.lead.see('a place', ({ position }) => position)).step === 'welkom') await goOn(table)
  await first.sees('Hoe staat deze zin er nu voor?')
  await asked(one, 'poll', ({ mayAnswer }) => mayAnswer)
  expect(await wall.words()).not.toContain('De spiegel')
})
