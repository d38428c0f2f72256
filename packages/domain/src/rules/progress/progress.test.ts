import { expect, test } from 'vitest'
import { subjectId, workshopId } from '../../ids.js'
import { aWorkshop, facilitator, speaker, type Table } from '../../testData.js'
import type { LookedBack } from '../../workshop/progress/lookedBack.js'
import { lateBy } from './late.js'
import { wayOf } from './way.js'
import { aWay, routeTeam, step, told, withRouteTeam } from './wayTestData.js'

const pageOf = (table: Table, audience: 'routeTeam' | 'public' = 'routeTeam') => {
  const view = table.view({ kind: audience })
  if (view === null || !('way' in view)) throw new Error('no page')
  return view
}
const rowOf = (table: Table, id: string) => pageOf(table).way.find(({ subject }) => subject === id)
const heldCheckin = (change: Partial<LookedBack> = {}): LookedBack => ({
  ...{ checkin: workshopId('w-later'), manifest: 'abcd', on: '2027-11-20', edition: 1, sentences: [], next: null },
  ...{ way: [], ...change },
})

test('[PRG-1] the way of the newest edition is what was promised by date, then the milestones with the last day of their year', () => {
  expect(wayOf(aWorkshop().now)).toEqual([])
  expect(
    wayOf(aWay().now).map(({ subject, kind, owner, others, due, noticed }) => [
      subject,
      kind,
      owner,
      others,
      due,
      noticed,
    ]),
  ).toEqual([
    ['s1', 'step', 'o-ggd', ['o-welzijn'], '2027-06-01', 'Er is één deur.'],
    ['s2', 'step', 'o-gemeente', [], '2027-09-01', null],
    ['z-2028', 'milestone', null, ['o-welzijn'], '2028-12-31', 'Er neemt iemand op.'],
  ])
})

test('[PRG-2] who leads and the route team tell about all of it, an organisation about what it carries, a room screen about nothing', () => {
  const table = withRouteTeam(aWay())
  for (const who of [facilitator, routeTeam])
    for (const id of ['s1', 's2', 'z-2028']) expect(table.try(who, told(id))).toBeNull()
  expect(['s1', 's2', 'z-2028'].map((id) => table.try(speaker('ggd'), told(id)))).toEqual([
    null,
    'not-allowed',
    'not-allowed',
  ])
  expect(['s1', 's2', 'z-2028'].map((id) => table.try(speaker('welzijn'), told(id)))).toEqual([
    null,
    'not-allowed',
    null,
  ])
  const screen = 'p-scherm' as never
  table.do('system', {
    type: 'admitParticipant',
    participant: screen,
    role: 'roomScreen',
    organisation: null,
    byCard: false,
  })
  expect(table.try(screen, told('s1'))).toBe('not-allowed')
  expect(table.try('system', told('s1'))).toBe('not-allowed')
})

test('[PRG-3] an entry has a day that is not still to come, words, and is about something of the way', () => {
  const table = withRouteTeam(aWay())
  const refusal = (change: Parameters<typeof told>[1], id = 's1') => table.try(routeTeam, told(id, change))
  expect(refusal({ on: '2026-11-24' })).toBe('bad-date')
  expect(refusal({ on: 'gisteren' })).toBe('bad-date')
  expect(refusal({ words: ' ' })).toBe('text-empty')
  expect(refusal({ words: 'x'.repeat(301) })).toBe('text-too-long')
  expect(refusal({ noticed: 'x'.repeat(301) })).toBe('text-too-long')
  expect(refusal({}, 's9')).toBe('unknown-subject')
  expect(aWorkshop().try(facilitator, told('s1'))).toBe('unknown-subject')
})

test('[PRG-4] an entry never changes: a new one puts it right, both stay, and it is put right once', () => {
  const table = withRouteTeam(aWay()).do(routeTeam, told('s1', { stand: 'done', words: 'Klaar.' }))
  const [first] = table.now.progress
  const right = { stand: 'under-way', words: 'Toch nog niet.', corrects: first?.id ?? '' } as const
  expect(table.try(routeTeam, told('s2', right))).toBe('unknown-line')
  expect(table.try(routeTeam, told('s1', { ...right, corrects: 'onbekend' }))).toBe('unknown-line')
  table.do(routeTeam, told('s1', right))
  expect(table.try(routeTeam, told('s1', right))).toBe('already-decided')
  expect(table.now.progress[0]).toEqual(first)
  const row = rowOf(table, 's1')
  expect(row?.stand).toBe('under-way')
  expect(row?.told.map(({ words, corrected }) => [words, corrected])).toEqual([
    ['Klaar.', true],
    ['Toch nog niet.', false],
  ])
})

test('[PRG-5] a row stands as the newest thing says that was told about it, by its day and not by when it was written', () => {
  const table = withRouteTeam(aWay())
  expect(rowOf(table, 's1')).toMatchObject({ stand: null, standOn: null, nothingHappened: true, told: [] })
  table.do(routeTeam, told('s1', { stand: 'done', on: '2026-11-20' })).do(routeTeam, told('s1', { on: '2026-11-10' }))
  expect(rowOf(table, 's1')).toMatchObject({ stand: 'done', standOn: '2026-11-20', nothingHappened: false })
  table.do(routeTeam, told('s2', { stand: 'agreed', words: 'Nog niet begonnen.' }))
  expect(rowOf(table, 's2')).toMatchObject({ stand: 'agreed', nothingHappened: true })
})

test('[PRG-6] everybody reads what was told, with its organisation and never a person', () => {
  const table = withRouteTeam(aWay())
    .do(speaker('ggd'), told('s1', { noticed: 'Er nam iemand op.' }))
    .do(routeTeam, told('s1'))
  const { told: entries } = pageOf(table, 'public').way[0] ?? { told: [] }
  expect(entries).toMatchObject([
    {
      words: 'Wij zijn begonnen.',
      noticed: 'Er nam iemand op.',
      organisation: 'o-ggd',
      routeTeam: false,
      on: '2026-11-23',
      writtenOn: '2026-11-23',
    },
    { organisation: null, routeTeam: true },
  ])
  expect(JSON.stringify(pageOf(table).way)).not.toMatch(/p-ggd|p-veranderteam|Naam/)
})

test('[PRG-7] late is told of what is not done as of today, of what is done as of that day, and never of what stopped', () => {
  const table = withRouteTeam(aWay())
  expect(rowOf(table, 's1')?.late).toBeNull()
  table.nowMs = Date.parse('2027-06-22T10:00:00Z')
  expect(rowOf(table, 's1')?.late).toEqual({ unit: 'week', count: 3 })
  table.do(routeTeam, told('s1', { stand: 'done', on: '2027-06-03' }))
  expect(rowOf(table, 's1')?.late).toEqual({ unit: 'day', count: 2 })
  table.nowMs = Date.parse('2028-02-01T10:00:00Z')
  expect(rowOf(table, 's1')?.late).toEqual({ unit: 'day', count: 2 })
  expect(rowOf(table, 's2')?.late).toEqual({ unit: 'month', count: 5 })
  table.do(routeTeam, told('s2', { stand: 'stopped', on: '2028-01-31', words: 'De wet laat het niet toe.' }))
  expect(rowOf(table, 's2')?.late).toBeNull()
})

test.each([
  ['2027-06-01', '2027-06-01', null],
  ['2027-06-01', '2027-05-01', null],
  ['2027-06-01', '2027-06-02', { unit: 'day', count: 1 }],
  ['2027-06-01', '2027-06-14', { unit: 'day', count: 13 }],
  ['2027-06-01', '2027-06-15', { unit: 'week', count: 2 }],
  ['2027-06-01', '2027-07-30', { unit: 'week', count: 8 }],
  ['2027-06-01', '2027-08-01', { unit: 'month', count: 2 }],
  ['2027-06-30', '2028-06-29', { unit: 'month', count: 11 }],
  ['2027-12-31', '2040-01-01', { unit: 'month', count: 144 }],
  ['2027-06-01', 'ooit', null],
])(
  '[PRG-8] %s and %s: late is said in days up to thirteen, in weeks up to fifty-nine days, then in whole months',
  (due, day, late) => {
    expect(lateBy(due, day)).toEqual(late)
  },
)

test('[PRG-9] what a check-in said stands among what was told, with its report; told again it takes its own place', () => {
  const table = withRouteTeam(aWay()).do(routeTeam, told('s1'))
  const way = [{ subject: step('s1'), stand: 'done', words: 'De deur is er.' }] as const
  table.do('system', { type: 'tellLookedBack', lookedBack: heldCheckin() })
  table.do('system', { type: 'tellLookedBack', lookedBack: heldCheckin({ way }) })
  expect(table.now.lookedBack).toHaveLength(1)
  expect(rowOf(table, 's1')).toMatchObject({ stand: 'done', standOn: '2027-11-20' })
  expect(rowOf(table, 's1')?.told.at(-1)).toMatchObject({
    id: null,
    words: 'De deur is er.',
    report: 'abcd',
    organisation: null,
  })
  const { length } = table.events
  table.do('system', { type: 'tellLookedBack', lookedBack: heldCheckin({ way }) })
  expect(table.events).toHaveLength(length)
  expect(table.try('system', { type: 'tellLookedBack', lookedBack: heldCheckin({ checkin: table.now.id }) })).toBe(
    'not-in-this-workshop',
  )
  expect(table.try(facilitator, { type: 'tellLookedBack', lookedBack: heldCheckin() })).toBe('not-allowed')
})

test('[PRG-9] check-ins stand by their day, whichever was told first', () => {
  const table = aWay()
  for (const [id, on] of [
    ['w-2028', '2028-05-01'],
    ['w-2027', '2027-05-01'],
  ] as const)
    table.do('system', { type: 'tellLookedBack', lookedBack: heldCheckin({ checkin: workshopId(id), on }) })
  expect(pageOf(table).checkins.map(({ checkin }) => checkin)).toEqual(['w-2027', 'w-2028'])
})

test('[PRG-13] with each sentence stands who decided on its value, and no answer that was an objection', () => {
  const [edition] = pageOf(aWay()).editions
  expect(edition?.decided[0]).toEqual({
    sentence: edition?.frozen.sections.flatMap(({ sentences }) => sentences)[0]?.id,
    by: ['o-welzijn', 'o-ggd', 'o-gemeente', 'o-corporatie'],
    why: null,
  })
})

test('[PRG-14] while a next edition is written, beside a sentence stands what the newest check-in proposed for it, and why', () => {
  const table = aWay().do(facilitator, { type: 'closeMeeting' })
  const [first] = wordsThen(table)
  const said = (text: string | null) => ({
    ...{ subject: subjectId(first?.id ?? ''), level: 'thinner' as const, now: null },
    proposal: text === null ? null : { text, why: 'Te weinig mensen.' },
  })
  const tell = (id: string, on: string, text: string | null) =>
    table.do('system', {
      type: 'tellLookedBack',
      lookedBack: heldCheckin({ checkin: workshopId(id), on, sentences: [said(text)] }),
    })
  tell('w-2027', '2027-05-01', 'Wij bellen soms.')
  tell('w-2028', '2028-05-01', 'Wij bellen waar mogelijk.')
  table.do(facilitator, { type: 'beginEdition', edition: 1 })
  const proposed = () => sentencesFor(table).map(({ atCheckin }) => atCheckin ?? null)
  expect(proposed()[0]).toEqual({ text: 'Wij bellen waar mogelijk.', why: 'Te weinig mensen.', on: '2028-05-01' })
  tell('w-2028', '2028-05-01', null)
  expect(proposed()[0]).toBeNull()
})
const wordsThen = (table: Table) => table.now.editions[0]?.frozen.sections.flatMap(({ sentences }) => sentences) ?? []
const sentencesFor = (table: Table) => {
  const view = table.view({ kind: 'facilitator', id: facilitator })
  if (view === null || !('sentences' in view)) throw new Error('no cockpit')
  return view.sentences
}
