import { expect, test } from 'vitest'
import { Story } from '../../../../dev/facilitator/story.js'
import { dutchRegie } from '../../../copy/facilitatorTestData.js'
import type { KnownRoom } from '../../api.js'
import { detailOf, titleOf } from './checkWords.js'
import { roomCheckOf, trialFor } from './roomCheck.js'

const view = () => ({ ...new Story().people().view(), address: 'http://192.168.1.20:4600' })
const screen = view().roster.find(({ role }) => role === 'roomScreen')?.id
if (screen === undefined) throw new Error('There is no room screen')
const done: NonNullable<KnownRoom['done']> = {
  meeting: view().meetings[0]?.id ?? null,
  tried: 42,
  opened: 42,
  openedWithinMs: 640,
  answeredWithinMs: 31,
  atMs: Date.UTC(2026, 8, 24, 7, 13),
}
const room: KnownRoom = {
  screens: [{ participant: screen, width: 1920, height: 1080, ratio: 1 }],
  pictureWidthMetres: 3,
  done,
}
const good = { readiness: { database: 'ok', browser: 'ok', mail: 'ok' }, isStraight: true, room } as const
const words = (item: 'picture' | 'phones', change: Partial<KnownRoom> = {}, isStraight = true) =>
  detailOf(item, {
    view: view(),
    facts: { ...good, isStraight, room: { ...room, ...change } },
    words: dutchRegie.ready,
    locale: 'nl',
  })
const open = (...[of, facts]: Parameters<typeof roomCheckOf>) =>
  roomCheckOf(of, facts)
    .filter((one) => !one.done)
    .map((one) => one.item)

test('[WEB-130] the room check says what Siroop found out: storage, printing, the line, the address, the minutes', () => {
  const left = open(view(), good)
  for (const item of ['fits', 'address', 'line', 'storage', 'printer', 'picture', 'phones'])
    expect(left).not.toContain(item)
  expect(open(view(), { ...good, isStraight: false })).toContain('line')
  expect(open(view(), { ...good, readiness: { database: 'error', browser: 'warning', mail: 'warning' } })).toEqual(
    expect.arrayContaining(['storage', 'printer', 'mail']),
  )
  const noMail = roomCheckOf(view(), { ...good, readiness: { ...good.readiness, mail: 'off' } })
  expect(noMail.map(({ item }) => item)).not.toContain('mail')
  const meetings = view().meetings.map((meeting) => ({ ...meeting, minutes: 1 }))
  expect(open({ ...view(), meetings }, good)).toContain('fits')
  expect(open({ ...view(), address: 'http://localhost:4600' }, good)).toContain('address')
})

test('[WEB-130] nothing is said of the server before it has answered, and what is left stands first', () => {
  const found = roomCheckOf(view(), { ...good, readiness: null })
  for (const item of ['storage', 'printer']) expect(found.map((one) => one.item)).not.toContain(item)
  const firstDone = found.findIndex((one) => one.done)
  expect(found.slice(firstDone).every((one) => one.done)).toBe(true)
})

test('[WEB-283] a server in the room works without internet, and of one on the internet nothing is ticked', () => {
  const items = (address: string) => roomCheckOf({ ...view(), address }, good).map(({ item }) => item)
  expect(items('http://192.168.1.20:4600')).toContain('offline')
  expect(items('https://siroop.example')).not.toContain('offline')
})

test('[WEB-130] lines that were tried for another meeting, or not well, are left to try; nothing is said of a room that is not known', () => {
  for (const one of [null, { ...done, meeting: null }, { ...done, opened: 41 }, { ...done, answeredWithinMs: null }])
    expect(open(view(), { ...good, room: { ...room, done: one } })).toContain('phones')
  const unknown = roomCheckOf(view(), { ...good, room: null }).map(({ item }) => item)
  for (const item of ['picture', 'phones']) expect(unknown).not.toContain(item)
})

test('[WEB-130] a picture counts while its screen is connected, and one that is too small is left to change', () => {
  const small = [{ participant: screen, width: 1000, height: 700, ratio: 2 }]
  expect(open(view(), { ...good, room: { ...room, screens: small } })).toContain('picture')
  const away = new Story().people()
  away.away.add(screen)
  const without = { ...away.view(), address: view().address }
  expect(roomCheckOf(without, good).map(({ item }) => item)).not.toContain('picture')
})

test('[WEB-281] the picture is told with its size, from how far it reads well, and what it needs', () => {
  expect(words('picture')).toEqual(['beeld 1920 × 1080, goed leesbaar tot ±\u00a07,5\u00a0meter'])
  expect(words('picture', { pictureWidthMetres: null })).toEqual(['beeld 1920 × 1080'])
  const small = [{ participant: screen, width: 800, height: 600, ratio: 1 }]
  expect(words('picture', { screens: small, pictureWidthMetres: null })).toEqual([
    'beeld 800 × 600',
    'nodig is minstens 1024 × 768',
  ])
})

test('[WEB-281] the lines are told as they opened and answered, with when; before that, with how many it will be', () => {
  const { people, lines } = trialFor(view())
  expect(titleOf('phones', true, { view: view(), t: dutchRegie })).toBe(`${people} telefoons tegelijk`)
  expect(words('phones', { done: null })).toEqual([`nog niet geprobeerd; Siroop doet het met ${lines} verbindingen`])
  const when = 'geprobeerd op 24 september 2026, 09.13 uur'
  expect(words('phones')).toEqual([
    '42 van 42 verbindingen binnen 1\u00a0seconde',
    'antwoord binnen 0,1\u00a0seconde',
    when,
  ])
  expect(words('phones', { done: { ...done, opened: 40, openedWithinMs: 2100, answeredWithinMs: null } })).toEqual([
    '40 van 42 verbindingen binnen 3\u00a0seconden',
    expect.stringContaining('niet elk antwoord kwam aan'),
    when,
  ])
  const none = { done: { ...done, opened: 0, openedWithinMs: 0, answeredWithinMs: null } }
  expect(words('phones', none)).toEqual(['geen van 42 verbindingen ging open', when])
  expect(words('phones', none, false)[0]).toContain('houdt de snelle verbinding tegen')
})
