import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParticipantView } from '@siroop/domain'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { download, post } from '../../play/door.js'
import { Person, type Seat } from '../../play/person.js'
import { playWorkshop } from '../../play/workshop.js'
import { commandLine } from '../../run/server.js'
import type { Cockpit } from '../cockpit.js'
import { PlayedDemo } from '../playedDemo.js'
import type { VisionPhone } from '../vision/visionPhone.js'
import type { Wall } from '../wall.js'

const example = 'In twee dorpen bellen wij. In de andere ligt een brief.'
const isTrue = 'Wij bellen in drie van de zes dorpen.'
const decision = 'Vanaf september belt de gemeente in elk dorp.'

let played: PlayedDemo
const guests: Person<ParticipantView>[] = []
beforeAll(async () => {
  played = await PlayedDemo.begin('visie-2040-middag')
})
afterAll(async () => {
  for (const guest of guests) guest.leave()
  await played.end()
})

/** The cards of all organisations, made where the check-in is prepared; in the order of the list. */
async function cardsOf(cockpit: Cockpit): Promise<readonly (readonly [organisation: string, path: string])[]> {
  const buttons = await cockpit.page.$$eval('button[aria-label^="Maak kaart voor "]', (all) =>
    all.map((one) => one.getAttribute('aria-label') ?? ''),
  )
  const cards: [string, string][] = []
  for (const name of buttons.map((label) => label.replace('Maak kaart voor ', '')))
    cards.push([name, await cockpit.makesCard(name)])
  return cards
}

/** Somebody without a screen says of every sentence that it is still thick, as soon as it is asked. */
async function answersThick(path: string): Promise<void> {
  const address = played.demo.address
  const secret = path.slice(path.indexOf('#') + 1)
  const guest = new Person<ParticipantView>(
    address,
    await post<Seat>(address, '/api/card/enter', { secret, name: 'Gast' }),
  )
  guests.push(guest)
  const now = await guest.see('the sentences', (view) => view.now.kind === 'poll' && view.now)
  for (const { subject, attempt } of now.items) {
    const about = { type: 'castBallot', step: now.step, subject, attempt, question: 'stance' } as const
    await guest.do({ ...about, option: 'dik', reason: null })
  }
}

/** After showing: what the room says of each sentence. The first is turning into squash, the others are thick. */
async function talksAboutAll(cockpit: Cockpit, wall: Wall, phone: VisionPhone): Promise<void> {
  await cockpit.press('Toon de antwoorden')
  await cockpit.sees(example)
  await wall.sees('De antwoorden liggen open.', 'Dikke siroop')
  await cockpit.press('Wordt ranja')
  await cockpit.write('Wat is er nu waar? (mag leeg blijven)', isTrue)
  await cockpit.press('Leg vast hoe het nu staat')
  await wall.sees('Toen en nu', 'Wordt ranja', isTrue)
  await phone.sees('Nu, zegt de zaal', isTrue)
  expect(await cockpit.axe()).toEqual([])
  expect(await wall.axe()).toEqual([])
  while (!(await cockpit.has('Toon het siroopgehalte', 'button'))) {
    await cockpit.press('Naar de volgende')
    await cockpit.press('Toon de antwoorden')
    await cockpit.press('Dikke siroop')
    await cockpit.press('Leg vast hoe het nu staat')
    await cockpit.page.waitForFunction(
      () => !document.querySelector('.cbot')?.textContent?.includes('Leg vast hoe het nu staat'),
      { polling: 60 },
    )
  }
}

const seat = 'Een andere bestuurder dan wie toen tekende'

test('[RND-44] a signed text comes back after its evening: made by one button, answered alone, talked about, poured, reported', async () => {
  const { evening, demo } = played
  const script = scriptOf('visie-2040-middag', 'nl')
  const pdfPath = join(evening.server.dataFolder, 'then.pdf')
  const then = await playWorkshop(demo, { template: played.template, script, pdfPath })
  expect(then.signatures).toBe(7)

  // one button in the cockpit of the text that is in force
  const cockpit = await evening.cockpit()
  await cockpit.signIn(
    commandLine(evening.server, 'login-link')
      .trim()
      .replace(/^.*\/start/, `${evening.address}/start`),
  )
  await cockpit.open(`${evening.address}${demo.regie}`)
  await cockpit.sees('De volgende check-in is op')
  await evening.look(cockpit, '60-cockpit-begin')
  await cockpit.press('Maak de check-in')
  await cockpit.sees('Hier kijkt u op terug', 'mijlpalen', 'Wie zit er nu aan tafel?', 'toen tekende')
  const [ours, ...cards] = await cardsOf(cockpit)
  const [residents, ...rest] = [...cards].reverse()
  if (!ours || !residents) throw new Error('There are no cards')
  await evening.look(cockpit, '61-prepare-checkin')

  const wall = await evening.wall()
  const code = await wall.pairingCode(evening.address)
  await cockpit.pairsRoomScreen(code)
  await cockpit.toCockpit()
  const phones: VisionPhone[] = []
  for (const [organisation, path] of [ours, residents]) {
    const phone = await evening.visionPhone(organisation)
    await phone.enterByCard(`${evening.address}${path}`, organisation)
    phones.push(phone)
  }
  const [first, second] = phones
  if (!first || !second) throw new Error('There are no phones')

  // alone first, and nobody knows what was answered
  await cockpit.press('Open de bijeenkomst')
  // who is new at the table is heard at the beginning, per organisation and without a name
  const other = await cockpit.page.waitForSelector('main .ci-seats li:nth-child(2) .seg button:nth-child(2)')
  await other?.evaluate((button) => (button as HTMLButtonElement).click())
  await wall.sees('Sinds toen', 'een andere bestuurder')
  expect(await wall.axe()).toEqual([])
  expect(await cockpit.axe()).toEqual([])
  await cockpit.goesOnTo('Ieder apart')
  let asked = 0
  await Promise.all([
    first.answersAll(() => {
      asked += 1
      return asked === 1 ? { answer: 'Wordt ranja', why: ['Een voorbeeld', example] } : { answer: 'Dikke siroop' }
    }),
    second.answersAll(() => ({ answer: 'Dikke siroop' })),
    ...rest.map(([, path]) => answersThick(path)),
  ])
  await first.sees('U gaf op alles antwoord')
  expect(await first.axe()).toEqual([])
  await cockpit.goesOnTo('Zin voor zin')
  for (const screen of [cockpit, wall, second]) expect(await screen.words()).not.toContain(example)

  await talksAboutAll(cockpit, wall, first)
  await first.sees('Nu, zegt de zaal', 'Wordt ranja')
  await cockpit.press('Toon het siroopgehalte')
  await wall.sees('Siroopgehalte', 'zinnen zijn nog dikke siroop.', 'Zin 1 wordt ranja.')
  await evening.look(wall, '62-wall-thickness')
  expect(await wall.axe()).toEqual([])

  // how the route stands: promises, and the milestones of the line with their years
  await cockpit.goesOnTo('Elke trekker')
  await cockpit.sees('mijlpaal voor', 'toegezegd door')
  await wall.sees('nog niet besproken')
  await first.sees('mijlpaal voor')
  const rows = (await cockpit.page.$$('.ci-list .seg')).length
  for (let at = 1; at <= rows; at += 1) {
    const pressed = `.ci-list li:nth-child(${at}) .seg button:nth-child(2)`
    await (await cockpit.page.waitForSelector(pressed))?.evaluate((button) => (button as HTMLButtonElement).click())
    await cockpit.page.waitForSelector(`${pressed}[aria-pressed="true"]`)
  }
  await evening.look(cockpit, '63-cockpit-route')
  await evening.look(first, '63-phone-route')
  expect(await cockpit.axe()).toEqual([])

  // decisions, the next date, the report
  for (const part of ['besluiten', 'besluiten verzamelen']) await cockpit.press(`Volgende stap: ${part}`)
  await cockpit.write('Regel erbij', decision)
  await cockpit.press('Leg vast')
  await cockpit.press('in het verslag', 'checkbox')
  await cockpit.goesOnTo('Datum kiezen')
  await cockpit.press('Leg deze dagen vast')
  await cockpit.sees('Het verslag')
  await cockpit.press('Sluit de bijeenkomst')
  const page = await cockpit.page.waitForSelector('.result a[href^="/m/"]:not([href*=".pdf"])')
  const path = (await page?.evaluate((link) => link.getAttribute('href'))) ?? ''
  const report = join(evening.server.dataFolder, 'report.pdf')
  writeFileSync(report, await download(demo.address, `${path}/manifest.pdf`))
  const paper = execFileSync('pdftotext', ['-enc', 'UTF-8', report, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  for (const text of ['Siroopgehalte', 'Zin 1 wordt ranja.', isTrue, example, 'Mijlpalen voor', decision, seat])
    expect(paper).toContain(text)
})
