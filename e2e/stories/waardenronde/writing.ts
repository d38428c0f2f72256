import type { Evening, Seat } from '../evening.js'
import { guests } from '../people.js'
import { onDevice } from '../phone.js'
import {
  all,
  awayMs,
  day,
  halfSentence,
  halfTyped,
  late,
  onPaper,
  type Silence,
  seatOf,
  type Table,
  title,
} from './table.js'

export async function everybodyComesIn(evening: Evening): Promise<Table> {
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
export async function silentWriting(evening: Evening, table: Table): Promise<Silence> {
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
export async function opening(
  evening: Evening,
  table: Table,
  { written, awaySince }: Silence,
): Promise<readonly string[]> {
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
