import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ParticipantView } from '@siroop/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine, type StoryServer, startServer } from '../run/server.js'
import { pictureOfTerminal, scan } from '../stories/box/picture.js'
import { download } from './door.js'
import { Person, type Seat } from './person.js'
import type { DemoToPlay } from './table.js'
import type { Played } from './workshop.js'

const short = ['--template', 'korte-waardenronde']
let server: StoryServer
beforeAll(async () => {
  server = await startServer({ mode: 'box' })
})
afterAll(() => server.remove())

/** Everything that a command writes to standard output. */
const siroop = (...words: readonly string[]): string => commandLine(server, ...words)

/** In the order in which it was written: by place on the page the big letters of DEMO would stand in the middle of it. */
const textOf = (pdf: string): string =>
  execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')

test('the whole vision of 2040 is played in one go: four meetings, 24 steps, a signed paper, a check-in', () => {
  const pdf = join(server.dataFolder, 'vision.pdf')
  const began = Date.now()
  const told = JSON.parse(siroop('demo', '--play', '--json', pdf)) as DemoToPlay & Played
  expect(Date.now() - began).toBeLessThan(180_000)
  expect(told.template).toBe('visie-2040-sociaal-domein')
  expect(told.steps).toHaveLength(24)
  expect(told.steps.at(-1)?.step).toBe('checkin')
  expect(new Set(told.meetings.map(({ date }) => date)).size).toBe(4)
  expect(told).toMatchObject({ notes: 88, signatures: 7, pdf })
  expect(told.agreed).toHaveLength(14)

  const paper = textOf(pdf)
  for (const text of [...told.agreed, ...told.cards.map(({ name }) => name)]) expect(paper).toContain(text)
  // adjusted for a rule, worked in for an objection, bettered by the pen
  for (const text of [
    'Wij bouwen waar al gebouwd is.',
    'Inwoners beslissen mee over hun buurt en over één gezamenlijk',
  ])
    expect(paper).toContain(text)
  expect(paper).toContain('De gemeente en de adviesraad bereiden de eerste check-in samen voor.')
  // a popular action in the wrong direction is nowhere, and what was only asked is no promise
  expect(paper).not.toContain('één groot loket')
  expect(paper).toMatch(/Gevraagd, nog niet toegezegd.*De raad bespreekt dit in het voorjaar\./)
  expect(paper).toMatch(/Nog zonder trekker.*Begin in één dorp met één team/)
})

test('a demo that is played tells a program its links, tokens, times and paper', async () => {
  const pdf = join(server.dataFolder, 'manifest.pdf')
  const told = JSON.parse(siroop('demo', '--play', '--json', ...short, pdf)) as DemoToPlay &
    Played & { links: readonly { path: string }[] }
  expect(told.address).toBe(`http://localhost:${server.port}`)
  for (const { path } of told.links) expect((await download(told.address, path)).length).toBeGreaterThan(0)
  expect(told.steps.map(({ step }) => step)).toEqual(['welkom', 'waarden', 'groeperen', 'weerzien', 'lezen', 'tekenen'])
  expect(told.steps.every(({ ms }) => Number.isInteger(ms) && ms >= 0)).toBe(true)
  expect(told).toMatchObject({ notes: 14, signatures: 7, pdf })

  expect(told.seats).toHaveLength(told.cards.length + 1)
  const seat = { ...told.seats.at(-1), workshop: told.workshop } as unknown as Seat
  const person = new Person<ParticipantView>(told.address, seat)
  await person.see('the signed text', (view) => view.me.id === seat.participant)
  person.leave()

  const paper = textOf(pdf)
  for (const text of [...told.agreed, ...told.cards.map(({ name }) => name)]) expect(paper).toContain(text)
  expect(paper).toContain((told.fingerprint.match(/.{4}/g) ?? []).slice(0, 3).join(' '))
})

test('[QR-2] a camera reads the code in the terminal as the address under it', () => {
  const told = siroop('demo', ...short)
  const address = told.match(/http:\/\/\S+\/\d{4}$/gm)?.at(-1)
  expect(address).toBeDefined()
  expect(scan(pictureOfTerminal(told))).toEqual([address])
})

test('a template that is not offered is refused in words, and nothing is made', () => {
  for (const more of [[], ['--play']])
    expect(() => siroop('demo', '--template', 'van-niemand', ...more)).toThrow(
      "There is no template 'van-niemand' that can be run.",
    )
})
