import { join } from 'node:path'
import type { FacilitatorView, ManifestView, ParticipantView } from '@siroop/domain'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { download } from '../../play/door.js'
import { Person, type Seat } from '../../play/person.js'
import { type Played, playWorkshop } from '../../play/workshop.js'
import { laptopScreen, phoneScreen } from '../../run/browser.js'
import { commandLine } from '../../run/server.js'
import type { Cockpit } from '../cockpit.js'
import { ShelfHand } from '../plank/shelfHand.js'
import { PlayedDemo } from '../playedDemo.js'
import type { Screen } from '../screen.js'
import { CheckinHour } from './checkinHour.js'
import { NewBoardMember } from './newBoardMember.js'
import { SecondEdition } from './secondEdition.js'

const dayMs = 86_400_000
const why = 'Er zijn te weinig mensen om iedereen te bellen.'
const begin = Date.now()
let played: PlayedDemo
let then: Played
let cockpit: Cockpit
let team: Screen
const people: { leave(): void }[] = []

beforeAll(async () => {
  played = await PlayedDemo.begin('visie-2040-middag', begin)
  const { evening, demo, template } = played
  const pdfPath = join(evening.server.dataFolder, 'then.pdf')
  then = await playWorkshop(demo, { template, script: scriptOf('visie-2040-middag', 'nl'), pdfPath })
  cockpit = await evening.cockpit()
  const login = commandLine(evening.server, 'login-link').trim()
  await cockpit.signIn(login.replace(/^.*\/start/, `${evening.address}/start`))
})
afterAll(async () => {
  for (const person of people) person.leave()
  await played.end()
})
const address = () => `${played.evening.address}${then.manifestPath}`
const page = async () =>
  JSON.parse((await download(played.demo.address, `/api${then.manifestPath}`)).toString()) as ManifestView
/** Opens what was told about the first step. */
const opensFirstStep = (screen: Screen) =>
  screen.page.evaluate(() => (document.querySelector('.way-log summary') as HTMLElement | null)?.click())

test('[AFT-10] a text is signed, and its route team tells by a link what became of a step; what was wrong is put right and stays', async () => {
  expect(then.signatures).toBe(7)
  const { evening, demo } = played
  await cockpit.open(`${evening.address}${demo.regie}`)
  await cockpit.sees('Wat komt er van de route terecht?')
  await cockpit.press('Maak een link voor het veranderteam')
  const link = await cockpit.valueOf('Link voor het veranderteam')
  await evening.server.setClock(begin + 120 * dayMs)
  team = await evening.screen('the route team', phoneScreen)
  await team.open(`${evening.address}${link.replace(/^https?:\/\/[^/]+/, '')}`)
  await team.sees('De route', 'U bent van het veranderteam')
  await team.write('Uw naam', 'Noor')
  await team.press('Doe mee')
  await team.sees('U kunt vertellen wat er gebeurde')
  expect(team.page.url()).not.toContain('veranderteam=')
  await opensFirstStep(team)
  await team.pressRow('button', 'Vertel wat er gebeurde')
  await team.pressRow('label', 'Gedaan')
  await team.write('Wat gebeurde er?', 'Alle dorpen doen mee.')
  await team.press('Schrijf het op')
  await team.sees('Het staat erbij.', 'gedaan op')
  await team.pressRow('button', 'Verbeter dit')
  await team.pressRow('label', 'Loopt')
  await team.write('Wat gebeurde er?', 'Twee van de zes dorpen doen mee.')
  await team.press('Schrijf het op')
  await team.sees('Dit klopte niet. Het is hieronder verbeterd.', 'Twee van de zes dorpen doen mee.')
  await evening.look(team, '70-phone-route-team')
  expect(await team.axe()).toEqual([])
  const [first] = (await page()).way
  expect(first?.told.map(({ words, corrected }) => [words, corrected])).toEqual([
    ['Alle dorpen doen mee.', true],
    ['Twee van de zes dorpen doen mee.', false],
  ])
})

test('[AFT-11] at the check-in a year on another wording is proposed: pen and room see what it loses, a reason is asked, the page tells it', async () => {
  const { evening } = played
  await evening.server.setClock(begin + 170 * dayMs)
  await cockpit.open(cockpit.page.url())
  await cockpit.press('Maak de check-in')
  await cockpit.sees('Hier kijkt u op terug')
  const hour = await CheckinHour.begin(played, cockpit)
  people.push(hour.table.lead, ...hour.table.people.map(({ person }) => person))
  const wall = await hour.pairs()
  await hour.answersAlone()
  await cockpit.open(`${evening.address}/regie/${hour.workshop}`)
  await cockpit.press('Toon de antwoorden')
  const signed = await hour.sentenceOnTable()
  const wording = 'Zou u de zin nu anders zeggen? (mag leeg blijven)'
  await cockpit.write(wording, `${signed.replace(/\.$/, '')}, waar mogelijk.`)
  await cockpit.sees('Deze zin is dunner geworden:')
  await cockpit.write('Waarom zegt deze zin minder?', why)
  await cockpit.press('Bewaar het voorstel')
  await wall.sees('Voorstel voor de volgende editie', 'Deze zin is dunner geworden:', why)
  await evening.look(cockpit, '71-cockpit-proposal')
  await evening.look(wall, '71-wall-proposal')
  expect(await cockpit.axe()).toEqual([])
  expect(await wall.axe()).toEqual([])
  await hour.saysOfAll()
  await cockpit.sees('sindsdien niets gebeurd', 'loopt')
  await evening.look(cockpit, '72-cockpit-since')
  await hour.ends()
  const told = await page()
  expect(told.checkins).toHaveLength(1)
  expect(told.checkins[0]?.sentences[0]).toMatchObject({ level: 'thinner', proposal: { why } })
  const reader = await evening.screen('a reader', laptopScreen)
  await reader.open(address())
  await reader.sees('Siroopgehalte', '1 dunner', 'Toen en nu', 'Check-in van')
  await reader.press('Lees het verslag', 'link')
  await reader.sees('In het kort', 'Voorstel voor de volgende editie')
})

test('[SUC-1] [SUC-2] who came after a signatory reads what was promised, takes over with a remark, and the page tells it beside the signature', async () => {
  const { evening, demo } = played
  await evening.server.setClock(begin + 180 * dayMs)
  const login = commandLine(evening.server, 'login-link').trim()
  await cockpit.signIn(login.replace(/^.*\/start/, `${evening.address}/start`))
  const before = (await page()).editions[0]
  const [step] = before?.frozen.sections.flatMap(({ commitments = [] }) => commitments) ?? []
  const organisation = before?.frozen.organisations.find(({ id }) => id === step?.owner)?.name ?? ''
  const asked = { regie: demo.regie, organisation, name: 'Noor de Wit' }
  const successor = await NewBoardMember.isAsked(evening, cockpit, asked)
  const { screen } = successor
  await screen.sees('Dit is beloofd door uw voorganger', `u bent nieuw als bestuurder van ${organisation}`)
  await screen.sees('Dit nam uw organisatie op zich', step?.text ?? 'a step', 'Vingerafdruk')
  // the origin of the sentences comes a moment after the text
  await screen.page.waitForSelector('.mf-origin summary')
  await evening.look(screen, '75-phone-handover')
  expect(await screen.axe()).toEqual([])
  await successor.answers('Ik neem over, met opmerking', 'De eerste stap kan pas na de zomer.')
  await screen.sees(`${organisation} neemt over, met een opmerking`, 'De handtekening van toen blijft staan.')
  await evening.look(screen, '75-phone-handed-over')
  const after = (await page()).editions[0]
  expect(after?.fingerprint).toBe(before?.fingerprint)
  expect(after?.handovers).toMatchObject([{ answer: { kind: 'with-remark', number: 1 } }])
  const reader = await evening.screen('a reader after the handover', laptopScreen)
  await reader.open(address())
  await reader.sees('Wie staat er nu voor', 'neemt over, met een opmerking', 'Aanvulling 1 (PDF)')
})

test('[AFT-12] in the second edition three sentences say less: each is asked why, all sign anew, and the page says what became thinner and why', async () => {
  const { evening, demo } = played
  await evening.server.setClock(begin + 730 * dayMs)
  const [lead, ...seats] = then.seats
  if (lead === undefined) throw new Error('nobody led')
  const seatOf = ({ participant, token }: (typeof then.seats)[number]) =>
    ({ workshop: demo.workshop, participant, token }) as unknown as Seat
  const leading = await played.onlookers.leading('who leads', { seat: seatOf(lead), size: laptopScreen })
  await leading.open(`${evening.address}${demo.regie}`)
  const second = new SecondEdition(leading, {
    lead: new Person<FacilitatorView>(demo.address, seatOf(lead)),
    people: seats.map((seat) => new Person<ParticipantView>(demo.address, seatOf(seat))),
  })
  people.push(second.lead, ...second.people)
  await second.begins()
  const texts = await second.firstThree()
  for (const text of texts) await second.thins(text, why)
  await evening.look(leading, '73-cockpit-second')
  await second.laysDown(new Date(begin + 900 * dayMs).toISOString().slice(0, 10))
  await second.isSigned()
  const reader = await evening.screen('a reader of 2028', laptopScreen)
  await reader.open(address())
  await reader.sees('editie 2', '3 dunner, 0 weg')
  await reader.page.evaluate(() => {
    for (const story of document.querySelectorAll('.story')) (story as HTMLDetailsElement).open = true
  })
  await reader.sees('Deze zin is dunner geworden:', why, 'Akkoord met deze zin')
  expect(await reader.axe()).toEqual([])
  await reader.open(`${address()}?editie=1`)
  await reader.sees('Dit is een eerdere editie.', ...texts)

  // the route team comes back with the phone of two years ago
  await team.open(address())
  await team.sees('U kunt vertellen wat er gebeurde')
  await opensFirstStep(team)
  await team.pressRow('button', 'Vertel wat er gebeurde')
  await team.pressRow('label', 'Gedaan')
  await team.write('Wat gebeurde er?', 'Nu doen alle dorpen mee.')
  await team.press('Schrijf het op')
  await team.sees('Nu doen alle dorpen mee.', 'later dan gedacht')
  await evening.look(team, '74-phone-late')
})

test('[SHLF-12] what was promised in 2026 and worked lies on the shelf, and a workshop of 2028 takes it along with its source', async () => {
  const { evening, demo } = played
  const login = commandLine(evening.server, 'login-link').trim()
  await cockpit.signIn(login.replace(/^.*\/start/, `${evening.address}/start`))
  const other = played.beside('visie-2040-middag')
  const hand = new ShelfHand(cockpit, { address: evening.address, workshop: demo.workshop })
  const enough = new Error('Everything was seen')
  const play = playWorkshop(other.demo, {
    template: other.template,
    script: scriptOf('visie-2040-middag', 'nl'),
    pdfPath: join(evening.server.dataFolder, 'other.pdf'),
    look: async (station, { lead }) => {
      if (station !== 'toezeggen is done') return
      const step = await lead.see('a step of the route', ({ route }) => route?.commitments[0]?.text)
      await hand.puts(step)
      await evening.look(cockpit, '76-shelf')
      await hand.takesAlong(other.demo.regie, step)
      await evening.look(cockpit, '76-cockpit-taken-along')
      throw enough
    },
  })
  // the rest of that evening is another story
  await expect(play).rejects.toBe(enough)
})
