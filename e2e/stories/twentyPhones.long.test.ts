import { setTimeout as wait } from 'node:timers/promises'
import { boardRoom, readBoard } from '@siroop/board'
import { afterEach, expect, test } from 'vitest'
import { openBrowser, phoneScreen } from '../run/browser.js'
import { startServer } from '../run/server.js'
import { layWire, type Wire } from '../run/wire.js'
import { Course } from './course.js'
import { Phone } from './phone.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

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
  const server = await startServer({ mode: 'box' })
  cleanups.push(() => server.remove())
  const course = await Course.begin(server)
  cleanups.push(() => course.leave())
  await course.open()
  await course.next()
  const organisations = await course.lead.see('the organisations', (view) => view.organisations.map(({ name }) => name))
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const seats: Seat[] = []
  for (let at = 0; at < people; at++) {
    const wire = await layWire(server.port)
    cleanups.push(() => wire.close())
    const phone = new Phone((await stories.person(phoneScreen)).page, `phone ${at}`)
    const address = `${server.address.replace(/\d+$/, String(wire.port))}${course.demo.join}`
    const organisation = organisations[at % organisations.length] ?? ''
    await phone.enterByCode(address, { name: `Mens ${at}`, organisation }, question)
    seats.push({ at, wire, phone })
  }
  const put = async ({ at, phone }: Seat, which: number) =>
    phone.puts({ text: textsOf(at)[which] ?? '', behaviour: `Dat merkt u aan ${which}.` })

  for (const seat of seats) await put(seat, 0)
  await server.kill9()
  for (const { wire } of seats) wire.pull()
  await server.start()
  let back = 0
  let isKilledAgain: Promise<void> | null = null
  const killAgain = async () => {
    await server.kill9()
    await server.start()
  }
  for (const seat of seats) await put(seat, 1)
  await Promise.all(
    seats.map(async ({ at, wire }) => {
      await wait(awayMs(at))
      wire.plugIn()
      back++
      // Half of them are back, the others are still away.
      if (back === people / 2) isKilledAgain = killAgain()
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
