import { setTimeout as wait } from 'node:timers/promises'
import { boardRoom, readBoard } from '@siroop/board'
import { expect, test } from 'vitest'
import type { Wire } from '../run/wire.js'
import { demoEvenings } from './demoEvening.js'
import type { Phone } from './phone.js'

const begin = demoEvenings()

interface Seat {
  readonly at: number
  readonly wire: Wire
  readonly phone: Phone
}
const people = 20
const question = 'Vanuit welke waarden vertrekt u?'
/** From 5 to 60 seconds, a different time for everybody. */
const awayMs = (at: number): number => 5_000 + (at * 55_000) / (people - 1)
const textsOf = (at: number): readonly string[] => ['eerst', 'dan', 'ten slotte'].map((when) => `Mens ${at} ${when}`)

test('[WEB-12] twenty phones lose their network for 5 to 60 seconds and the server is killed twice: every note lies there once, in the order of its owner', async () => {
  const demo = await begin()
  const { course, evening } = demo
  await demo.comesToWriting()
  const organisations = await course.lead.see('the organisations', (view) => view.organisations.map(({ name }) => name))
  const seats: Seat[] = []
  for (let at = 0; at < people; at++) {
    const { wire, address } = await evening.lay()
    const phone = await evening.phone(`phone ${at}`)
    const organisation = organisations[at % organisations.length] ?? ''
    await phone.enterByCode(`${address}${course.demo.join}`, { name: `Mens ${at}`, organisation }, question)
    seats.push({ at, wire, phone })
  }
  const put = async ({ at, phone }: Seat, which: number) =>
    phone.puts({ text: textsOf(at)[which] ?? '', behaviour: `Dat merkt u aan ${which}.` })

  for (const seat of seats) await put(seat, 0)
  await evening.powerCut(async () => {
    for (const { wire } of seats) wire.pull()
  })
  let back = 0
  let isKilledAgain: Promise<void> | null = null
  for (const seat of seats) await put(seat, 1)
  await Promise.all(
    seats.map(async ({ at, wire }) => {
      await wait(awayMs(at))
      wire.plugIn()
      back++
      // Half of them are back, the others are still away.
      if (back === people / 2) isKilledAgain = evening.powerCut()
    }),
  )
  await isKilledAgain
  for (const seat of seats) await put(seat, 2)
  for (const { phone } of seats) await phone.isSafe(3)

  await course.next()
  const room = boardRoom(course.lead.seat.workshop, 1)
  const all = seats.flatMap(({ at }) => textsOf(at)).sort()
  await course.lead.read(room, (doc) => readBoard(doc).notes.length >= all.length)
  const board = readBoard(await course.lead.open(room))
  expect(board.notes.map(({ text }) => text).sort()).toEqual(all)
  for (const { at, phone } of seats) {
    await phone.press('Mijn briefjes (3)')
    await phone.sees(...textsOf(at))
    const words = await phone.words()
    const places = textsOf(at).map((text) => words.indexOf(text))
    expect(places).toEqual([...places].sort((one, other) => one - other))
  }
})
