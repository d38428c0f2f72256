import { expect } from 'vitest'
import { commandLine } from '../run/server.js'
import type { Cockpit } from './cockpit.js'
import { Evening, type Seat } from './evening.js'
import type { Laptop } from './laptop.js'
import { wordsOfPdf } from './paper.js'
import { guests } from './people.js'
import { onDevice } from './phone.js'
import type { Wall } from './wall.js'

const title = 'Samen in Polderrand'
const objection = 'Dit zegt niet wat een inwoner ervan merkt.'
const first = { name: 'De inwoner telt mee', behaviour: 'We missen iemand die er niet is.' }
const second = { name: 'Vertrouwen en nabijheid', behaviour: 'We bellen eerst en controleren daarna.' }
const working = 'Op elkaar aan kunnen'
const better = 'We bellen eerst, en de inwoner hoort wat wij afspraken.'
const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toLocaleDateString('sv')
/** What Bram writes on a phone without a connection: before the envelopes are opened in the room, and after. */
const late = [
  { text: 'Rust', behaviour: 'We komen terug als het stil is.' },
  { text: 'Ruimte voor twijfel', behaviour: 'We zeggen ook wat wij nog niet weten.' },
] as const
const halfSentence = ['Elkaar', 'Elkaar de vraag', 'Elkaar de vraag gunnen'] as const
const awayMs = 60_000
const takeOverMs = 2_000
const onPaper = { text: 'Tijd voor elkaar', behaviour: 'We kijken niet op de klok.' }
const halfTyped = { text: 'Leren van', behaviour: 'We bespreken ook wat niet lukte.' }

let evening: Evening | null = null
/** Ends what a story began, and looks for trouble when it failed. */
export async function endStory(failed: boolean): Promise<void> {
  if (failed) await evening?.lookForTrouble()
  await evening?.end()
  evening = null
}

/** A short values round, from the first start to the signed PDF, while nothing asks for another machine. */
export async function waardenronde(mode: 'https' | 'box'): Promise<void> {
  evening = await Evening.begin(mode, { axe: mode === 'https' })
  const table = await everybodyComesIn(evening)
  const silence = await silentWriting(evening, table)
  const notes = await opening(evening, table, silence)
  const bundles = await bundling(evening, table, notes)
  await takingOver(evening, table)
  await consent(evening, table)
  const tablet = await readingAndOpening(evening, table)
  await signing(evening, { ...table, cockpit: tablet }, bundles)
  await table.laptop.openBoard(evening.address)
  await table.laptop.holds(notes)
  expect(evening.found).toEqual([])
  const { threads, out } = evening.server.fence()
  expect(out).toEqual([])
  // the first start and two power cuts, each with a thread that writes
  expect(threads).toBeGreaterThanOrEqual(3 * 2)
}

interface Table {
  readonly cockpit: Cockpit
  readonly wall: Wall
  readonly laptop: Laptop
  readonly seats: readonly Seat[]
  /** The four digits on the room screen. */
  readonly code: string
}
interface Silence {
  /** The text of every note that lies on the table, closed, in the order of nothing. */
  readonly written: readonly string[]
  /** When Bram's phone lost its connection, by its own clock. */
  readonly awaySince: number
}
/** How many notes lie in a bundle, per name. */
type Bundles = ReadonlyMap<string, number>
const all = <T>(seats: readonly Seat[], work: (seat: Seat, at: number) => Promise<T>) => Promise.all(seats.map(work))
const seatOf = (seats: readonly Seat[], name: string): Seat => {
  const found = seats.find(({ guest }) => guest.name === name)
  if (found === undefined) throw new Error(`${name} is not at the table`)
  return found
}

async function everybodyComesIn(evening: Evening): Promise<Table> {
  const cockpit = await evening.cockpit()
  await cockpit.signIn(evening.server.startLink().replace(/^.*\/start/, `${evening.address}/start`))
  await evening.look(cockpit, 'home-empty')
  await cockpit.makesWorkshop('Korte waardenronde', title, 'Polderrand')
  for (const guest of guests) await cockpit.invites(guest)
  await cockpit.plans({ date: day(0), start: '16:00', place: 'Dorpshuis De Kern' })
  const cards = new Map<string, string>()
  for (const { asked, organisation } of guests)
    if (asked !== null) cards.set(organisation, await cockpit.makesCard(organisation))
  const wall = await evening.wall()
  const digits = await wall.pairingCode(evening.address)
  await evening.look(wall, 'wall-pairing')
  await cockpit.pairsRoomScreen(digits)
  await wall.sees(title, 'Scan de code')
  await evening.look(cockpit, 'prepare')
  const code = await cockpit.roomCode()
  await cockpit.toCockpit()

  const seats = await all(
    guests.map((guest) => ({ guest }) as Seat),
    async (seat) => {
      const { guest } = seat
      const address = guest.name === 'Bram Kuiper' ? evening.wiredAddress : evening.address
      const phone = await evening.phone(guest.name)
      if (guest.asked === null) await phone.enterByCode(`${evening.address}/${code}`, guest)
      else await phone.enterByCard(`${address}${cards.get(guest.organisation)}`, guest.asked)
      return { guest, phone }
    },
  )
  await wall.sees('7 binnen')
  await cockpit.sees('7 binnen', '7 verbonden')
  await evening.look(seatOf(seats, 'Ina Wierda').phone, 'phone-inside')
  await evening.look(wall, 'wall-welcome')
  await evening.look(cockpit, 'cockpit-before')
  await cockpit.appoints('Greetje Postma')
  const laptop = await evening.laptop()
  await laptop.enter(`${evening.address}${await cockpit.makesCoLink()}`, 'Sanne Dijk')
  return { cockpit, wall, laptop, seats, code }
}

/** Everybody writes; the power fails halfway, one phone is without a connection from then on, one is exchanged. */
async function silentWriting(evening: Evening, table: Table): Promise<Silence> {
  const { cockpit, laptop, wall, seats, code } = table
  const ina = seatOf(seats, 'Ina Wierda')
  const bram = seatOf(seats, 'Bram Kuiper')
  const karim = seatOf(seats, 'Karim Aziz')
  await cockpit.press('Open de bijeenkomst')
  await all(seats, ({ phone }) => phone.sees('Kijk naar voren', 'Waar vinden wij elkaar?'))
  await evening.look(ina.phone, 'phone-welcome')
  await cockpit.press('Volgende stap: waarden')
  await all(seats, ({ phone }) => phone.sees('Vanuit welke waarden vertrekt u?'))
  await ina.phone.sees('Dicht tot de begeleider het opent. Daarna staat er Gemeente Polderrand bij, niet uw naam.')
  await evening.look(ina.phone, 'phone-write')
  await all(seats, async ({ guest, phone }) => {
    await phone.puts(guest.notes[0])
    await phone.isSafe(1)
  })
  await evening.look(ina.phone, 'phone-table')
  await wall.shows('7 dichte enveloppen op tafel, zonder naam en zonder volgorde')
  await bram.phone.puts(bram.guest.notes[1])
  await bram.phone.isSafe(2)
  evening.wire.pull()
  const awaySince = await bram.phone.clock()
  await bram.phone.puts(late[0])
  await bram.phone.sees(onDevice)
  await cockpit.sees('6 verbonden', '1 bewaart lokaal')
  await karim.phone.types(halfTyped.text)

  const others = seats.filter((seat) => seat !== bram && seat !== karim && seat !== ina)
  const writing = others.map(({ guest, phone }) => phone.puts(guest.notes[1]))
  // The first of them is done and the others are somewhere between two keys.
  await Promise.race(writing)
  await evening.powerCut(async () => {
    await Promise.all(writing)
    await ina.phone.puts(ina.guest.notes[1])
    await ina.phone.sees(onDevice)
    await cockpit.sees('Geen verbinding met de server.')
    await evening.look(ina.phone, 'phone-offline')
  })
  await all([ina, ...others], ({ phone }) => phone.isSafe(2))
  await bram.phone.typesOnDevice(halfSentence[0])

  const words = await karim.phone.fourWords()
  const other = await evening.phone('Karim Aziz, on another phone')
  await other.enterByWords(evening.address, code, words)
  await other.findsHalfTyped(halfTyped.text)
  await evening.putsAway(karim.phone)
  karim.phone = other
  await karim.phone.puts({ text: `${halfTyped.text} elkaar`, behaviour: halfTyped.behaviour })
  await karim.phone.isSafe(2)
  await all(
    seats.filter((seat) => seat !== bram),
    ({ phone }) => phone.isReady(),
  )
  await cockpit.sees('14 briefjes, dicht', '6 van 7 klaar', '6 verbonden', '1 bewaart lokaal')
  await laptop.makesPaperCard(evening.address, 'Inwonersraad Polderrand')
  await laptop.typesCard({ text: 'Tijt voor elkaar', behaviour: '' })
  await evening.look(laptop, 'board-paper')
  await laptop.press('Ongedaan maken')
  await laptop.typesCard(onPaper)
  await cockpit.sees('15 briefjes, dicht', '6 van 7 klaar', '1 op papier')
  await evening.look(cockpit, 'cockpit-silent')
  await evening.look(wall, 'wall-silent')
  const byPhone = guests.flatMap(({ name, notes }) =>
    name === 'Karim Aziz' ? [notes[0].text, `${halfTyped.text} elkaar`] : notes.map(({ text }) => text),
  )
  return { written: [...byPhone, onPaper.text], awaySince }
}

/** Opens the envelopes, loses the power again, and gets what Bram wrote meanwhile. Returns the text of every note. */
async function opening(evening: Evening, table: Table, { written, awaySince }: Silence): Promise<readonly string[]> {
  const { cockpit, laptop, wall, seats } = table
  const bram = seatOf(seats, 'Bram Kuiper')
  await cockpit.press('Volgende stap: onthullen')
  await cockpit.sees('15 briefjes, open')
  await wall.sees('15 briefjes', ...written)
  await evening.look(wall, 'wall-open')
  await laptop.openBoard(evening.address)
  await laptop.holds(written)
  await bram.phone.findsHalfTyped(halfSentence[0])
  await bram.phone.puts(late[1])
  await bram.phone.typesOnDevice(halfSentence[1])

  await evening.powerCut(() => wall.finds('Geen verbinding, het laatste beeld blijft staan', 'image'))
  await laptop.open(laptop.page.url())
  await laptop.holds(written)
  await wall.sees('15 briefjes', ...written)
  await bram.phone.typesOnDevice(halfSentence[2])
  await evening.look(bram.phone, 'phone-away')
  await bram.phone.keepsSeeing(onDevice, { since: awaySince, ms: awayMs })
  await laptop.holds(written)
  evening.wire.plugIn()
  await cockpit.sees('2 briefjes kwamen later')
  await bram.phone.sees('Kijk naar voren')
  await bram.phone.press('Mijn briefjes (5)')
  await bram.phone.sees(...late.map(({ text }) => text), 'Nagekomen.', halfSentence[2])
  await evening.look(bram.phone, 'phone-mine')
  await cockpit.press('Leg erbij')
  const placed = [...written, ...late.map(({ text }) => text)]
  await laptop.holds(placed)
  return placed
}

/** Everybody puts cards in bundles, and the laptop puts every other note in one of the two. */
async function bundling(evening: Evening, table: Table, placed: readonly string[]): Promise<Bundles> {
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
async function takingOver({ address }: Evening, { cockpit, laptop }: Table): Promise<void> {
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
async function consent(evening: Evening, { cockpit, wall, seats }: Table): Promise<void> {
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
  await cockpit.press('Deel deze waarde')
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
  await cockpit.sees(objection, 'Deel: 1 bezwaar open')
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
  await cockpit.press('Deel deze waarde')
  await cockpit.sees('Alle waarden zijn besproken.')
}

/** The day to meet again, reading aloud, the rule, and a tablet that breaks at the worst moment. Returns the new one. */
async function readingAndOpening(evening: Evening, { cockpit, wall, seats }: Table): Promise<Cockpit> {
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
async function signing(evening: Evening, { cockpit, wall, seats }: Table, bundles: Bundles): Promise<void> {
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
  await all(seats, ({ phone, guest }) =>
    phone.sees('later' in guest.signature ? 'Tekenen kan ook nu nog.' : 'De bijeenkomst is gesloten'),
  )
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
