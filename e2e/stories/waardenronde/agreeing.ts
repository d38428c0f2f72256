import { expect } from 'vitest'
import { commandLine } from '../../run/server.js'
import type { Cockpit } from '../cockpit.js'
import type { Evening } from '../evening.js'
import { wordsOfPdf } from '../paper.js'
import { type Guest, guests } from '../people.js'
import {
  all,
  type Bundles,
  better,
  day,
  first,
  objection,
  seatOf,
  second,
  type Table,
  takeOverMs,
  working,
} from './table.js'

/** Everybody puts cards in bundles, and the laptop puts every other note in one of the two. */
export async function bundling(evening: Evening, table: Table, placed: readonly string[]): Promise<Bundles> {
  const { cockpit, laptop, wall, seats } = table
  const bram = seatOf(seats, 'Bram Kuiper')
  const ina = seatOf(seats, 'Ina Wierda')
  const count = placed.length
  await cockpit.press('Volgende stap: gedeelde waarden')
  await all(seats, ({ phone }) => phone.sees('Hoort bij …'))
  await evening.look(ina.phone, 'phone-bundle')
  await ina.phone.putsCardInNewBundle(first.name)
  await bram.phone.putsCardInNewBundle(working)
  await all(seats, async ({ phone }, at) => {
    await phone.sees(first.name, working)
    if (at % 2 === 0) await phone.putsCardIn(first.name)
    else await phone.leavesCard()
  })
  // two new bundles and a card of every other phone: what is still on its way here is not loose
  const bundled = 2 + seats.filter((_, at) => at % 2 === 0).length
  await laptop.sees(`${bundled} van ${count} briefjes liggen in een bundel`)
  await evening.look(laptop, 'board-laptop')
  const loose = (await laptop.lies()).filter(({ bundle }) => bundle === 'Los')
  for (const [at, { text }] of loose.entries()) await laptop.moves(text, at % 3 === 0 ? first.name : working)
  await laptop.renames(working, second.name)
  await laptop.sees(`${count} van ${count} briefjes liggen in een bundel`)
  await laptop.holds(placed)
  await wall.sees(first.name, second.name, `${count} van ${count} briefjes liggen in een bundel`)
  await evening.look(wall, 'wall-bundles')
  await evening.look(cockpit, 'cockpit-bundling')
  const lies = await laptop.lies()
  return new Map([first.name, second.name].map((name) => [name, lies.filter(({ bundle }) => bundle === name).length]))
}

/** The co-facilitator takes over on the laptop, leads for one step, and the facilitator takes over again. */
export async function takingOver({ address }: Evening, { cockpit, laptop }: Table): Promise<void> {
  await laptop.openCockpit(address)
  await laptop.sees('heeft de regie')
  expect(await laptop.pressUntil('Ik neem over', 'Regie: medebegeleider')).toBeLessThanOrEqual(takeOverMs)
  await cockpit.sees('Sanne Dijk heeft de regie')
  await laptop.open(laptop.page.url())
  await laptop.sees('Regie: medebegeleider')
  await laptop.press('Volgende stap: namen geven')
  await laptop.finds('Volgende stap: instemmen per waarde', 'button')
  await cockpit.finds('Volgende stap: instemmen per waarde', 'button')
  expect(await cockpit.pressUntil('Ik neem over', 'Regie: begeleider')).toBeLessThanOrEqual(takeOverMs)
  await laptop.sees('heeft de regie')
  await cockpit.open(cockpit.page.url())
  await cockpit.sees('Regie: begeleider')
}

/** Two values, one of them after an objection that was worked in. */
export async function consent(evening: Evening, { cockpit, wall, seats }: Table): Promise<void> {
  const sem = seatOf(seats, 'Sem Hofman')
  const ina = seatOf(seats, 'Ina Wierda')
  await cockpit.press('Volgende stap: instemmen per waarde')
  await cockpit.sees(first.name, second.name)
  await cockpit.press(`1 ${first.name}`)
  await cockpit.write('Dit ziet u terug als …', first.behaviour)
  await cockpit.press('Leg deze waarde voor: nog 2')
  await ina.phone.sees(first.name, first.behaviour)
  await evening.look(ina.phone, 'phone-consent')
  await all(seats, ({ phone }, at) => phone.answers(first.name, at % 3 === 2 ? 'Kan ik mee leven' : 'Hier sta ik voor'))
  await evening.look(cockpit, 'cockpit-consent')
  await cockpit.showsAnswers()
  await wall.sees(first.name)
  await evening.look(wall, 'wall-consent')
  await cockpit.press('Stel deze waarde vast')
  await ina.phone.sees('Gedeeld door')

  await cockpit.sees('Kies de volgende waarde')
  await cockpit.write('Dit ziet u terug als …', second.behaviour)
  await cockpit.press('Leg de laatste waarde voor')
  await all(seats, (seat) =>
    seat === sem
      ? seat.phone.answers(second.name, 'Ik heb bezwaar', objection)
      : seat.phone.answers(second.name, 'Hier sta ik voor'),
  )
  await cockpit.showsAnswers()
  await cockpit.sees(objection, 'Stel vast: 1 bezwaar open')
  await evening.look(cockpit, 'cockpit-objection')
  await wall.sees('1 bezwaar op tafel')
  await evening.look(wall, 'wall-objection')
  await cockpit.press('Verwerkt')
  await cockpit.press('Nieuwe ronde')
  await cockpit.write('Dit ziet u terug als …', better)
  await cockpit.press('Vraag opnieuw')
  await all(seats, async ({ phone }) => {
    await phone.sees(better)
    await phone.answers(second.name, 'Hier sta ik voor')
  })
  await cockpit.showsAnswers()
  await evening.look(ina.phone, 'phone-consent-shown')
  await cockpit.press('Stel deze waarde vast')
  await cockpit.sees('Alle waarden zijn besproken.')
}

/** The day to meet again, reading aloud, the rule, and a tablet that breaks at the worst moment. Returns the new one. */
export async function readingAndOpening(evening: Evening, { cockpit, wall, seats }: Table): Promise<Cockpit> {
  await cockpit.press('Volgende stap: wanneer zien wij elkaar weer?')
  await cockpit.press('Leg deze dagen vast')
  await cockpit.sees('Vastgelegd:')
  await evening.look(cockpit, 'cockpit-harvest')
  await cockpit.press('Volgende stap: hardop lezen')
  await cockpit.sees('Nog niet afgesproken. Zonder afspraak kan er niet getekend worden.')
  await wall.sees('Wij lezen de tekst voor')
  await evening.look(cockpit, 'cockpit-draft')
  await evening.look(seatOf(seats, 'Ina Wierda').phone, 'phone-draft')
  await evening.look(wall, 'wall-draft')
  const cockpitAddress = cockpit.page.url()
  await evening.putsAway(cockpit)

  const tablet = await evening.cockpit()
  await tablet.signIn(loginLink(evening))
  await tablet.press('Open de regie', 'link')
  await tablet.sees('Regie: begeleider')
  expect(tablet.page.url()).toBe(cockpitAddress)
  await tablet.write('Minstens zoveel handtekeningen', '5')
  await tablet.set('Sluitdatum', day(30))
  await tablet.press('Bewaar')
  await tablet.press('Leg ter ondertekening')
  await tablet.sees('Volgende stap: ondertekenen')
  await tablet.press('Volgende stap: ondertekenen')
  return tablet
}

/** Six sign, one with a reservation; one signs later. The meeting closes and everybody keeps the PDF. */
export async function signing(evening: Evening, { cockpit, wall, seats }: Table, bundles: Bundles): Promise<void> {
  const ina = seatOf(seats, 'Ina Wierda')
  const loes = seatOf(seats, 'Loes Terpstra')
  const sem = seatOf(seats, 'Sem Hofman')
  await ina.phone.finds('Ik teken namens Gemeente Polderrand', 'button')
  await evening.look(ina.phone, 'phone-read')
  await ina.phone.reads('Gemeente Polderrand')
  await all(seats, async ({ guest, phone }) => {
    const { organisation, name, signature } = guest
    if ('later' in signature) await phone.signsLater(organisation, day(14))
    else await phone.signs({ ...signature, organisation, name })
  })
  await evening.look(loes.phone, 'phone-signed')
  const fingerprint = await loes.phone.fingerprint()
  await cockpit.sees('6 van 7 organisaties tekenden', 'getekend, onder voorbehoud')
  await wall.sees('getekend, onder voorbehoud', 'tekent na overleg')
  await evening.look(cockpit, 'cockpit-sign')
  await evening.look(wall, 'wall-sign')
  await cockpit.press('Sluit de bijeenkomst')
  await cockpit.sees('Gesloten', 'Niets te doen')
  await all(seats, ({ phone, guest: { signature } }) => phone.sees(whatIsLeft(signature)))
  await evening.look(ina.phone, 'phone-closed')
  await evening.look(wall, 'wall-closed')
  await ina.phone.press('Waar zijn uw briefjes gebleven?')
  await ina.phone.sees('De inwoner voorop', 'gedeeld door', 'van het manifest')
  await evening.look(ina.phone, 'phone-where')

  const pdf = await loes.phone.keepsPdf()
  const paper = wordsOfPdf(pdf)
  for (const text of ['Onze waarden, Polderrand', first.name, first.behaviour, second.name, better])
    expect(paper).toContain(text)
  expect(paper).toContain(fingerprint)
  for (const { organisation, name, signature } of guests) {
    expect(paper).toContain(organisation)
    if (!('later' in signature)) expect(paper).toContain(name)
  }
  expect(paper).toContain('de raad van toezicht')
  expect(paper).toContain('Wij bellen voortaan eerst.')
  const lines = wordsOfPdf(pdf, ['-layout'])
  for (const [name, notes] of bundles) expect(lines).toContain(`${name} ${notes} `)

  await sem.phone.press('Lees de tekst en teken alsnog')
  await sem.phone.reads('Politie Polderrand')
  const { name, organisation } = sem.guest
  await sem.phone.fillsSignature({ name, organisation, role: 'teamchef', authority: 'Ik ben zelf bevoegd' })
  await sem.phone.press('Teken')
  await sem.phone.sees('De bijeenkomst is gesloten')
  await cockpit.sees('Editie 1 is van kracht', '7 van 7 organisaties tekenden')
  await evening.look(cockpit, 'cockpit-in-force')
  const complete = wordsOfPdf(await loes.phone.keepsPdf())
  for (const { organisation, name } of guests) expect(complete).toMatch(new RegExp(`${organisation}.*${name}`))
  expect(complete).toContain(fingerprint)
}

/** A login link from the command on the machine of the server. */
function loginLink({ server, address }: Evening): string {
  return commandLine(server, 'login-link')
    .trim()
    .replace(/^.*\/start/, `${address}/start`)
}

/** After the meeting a phone says what its organisation can still do: sign, lift its reservation, or nothing. */
function whatIsLeft(signature: Guest['signature']): string {
  if ('later' in signature) return 'Tekenen kan ook nu nog.'
  return signature.condition === undefined ? 'De bijeenkomst is gesloten' : 'Hef het voorbehoud op'
}
