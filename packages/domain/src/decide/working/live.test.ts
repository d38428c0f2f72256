import { expect, test } from 'vitest'
import { turnsOf } from '../../rules/notes/live.js'
import { isRunnable } from '../../rules/runnable.js'
import type { TemplateStep } from '../../template.js'
import { aTemplate, part, step } from '../../templateTestData.js'
import { aNote, anOpenMeeting, facilitator, join, organisations, speaker, type Table } from '../../testData.js'
import type { FacilitatorView } from '../../view/facilitatorView.js'
import type { ParticipantView } from '../../view/participantView.js'
import type { WallView } from '../../view/wallView.js'
import { at } from '../../visionTestData.js'

type Contribution = NonNullable<TemplateStep['contribution']>
const ronde = at('ronde')

function aLiveTemplate(mode: Contribution['mode'], attribution: Contribution['attribution'] = 'organisation') {
  return aTemplate({
    steps: [
      step('ronde', 'contribute', [part(5, 'listen'), part(5, 'round'), part(5, 'plenary')], {
        noteKind: 'oogst',
        contribution: { mode, reveal: 'live', attribution },
      }),
      step('slot', 'inform', [part(5, 'listen')]),
    ],
  })
}
/** In the round, with everybody at the table. */
const inRound = (mode: Contribution['mode'] = 'round', attribution?: Contribution['attribution']): Table =>
  anOpenMeeting(organisations, aLiveTemplate(mode, attribution)).next()
const opened = (table: Table) =>
  table.events.flatMap((event) => (event.type === 'notesRevealed' ? [...event.notes] : []))
const phone = (table: Table, name: string) =>
  (table.view({ kind: 'participant', id: speaker(name) }) as ParticipantView).now
const regie = (table: Table) => table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
const give = (to: string | null, from: string | null, left: 'spoke' | 'passed' = 'spoke') =>
  ({
    type: 'giveTurn',
    step: ronde,
    to: to === null ? null : speaker(to),
    from: from === null ? null : speaker(from),
    left,
  }) as const

test('[LIV-1] in an open step everybody writes in each part but listening, and what is laid down is open at once', () => {
  const table = anOpenMeeting(organisations, aLiveTemplate('open'))
  expect(phone(table, 'ggd').kind).toBe('look-ahead')
  expect(table.try('system', { type: 'openNotes', step: ronde })).toBe('not-in-this-step')
  table.next()
  expect(phone(table, 'ggd')).toMatchObject({ kind: 'write', live: 'open' })
  table.submitted.set(ronde, [aNote('n1', 'ggd')])
  table.do('system', { type: 'openNotes', step: ronde })
  expect(opened(table)).toEqual(['n1'])
  expect(table.try(facilitator, { type: 'openNotes', step: ronde })).toBe('not-allowed')
  expect((table.view({ kind: 'roomScreen' }) as WallView).now).toMatchObject({ kind: 'notes', live: true, round: null })
  expect(phone(table.next(), 'ggd')).toMatchObject({ kind: 'write', live: 'open' })
})

test('[LIV-2] what comes after the first is opened too, and is not late', () => {
  const table = inRound('open')
  table.submitted.set(ronde, [aNote('n1', 'ggd')])
  table.do('system', { type: 'openNotes', step: ronde })
  table.submitted.delete(ronde)
  table.late.set(ronde, [aNote('n2', 'welzijn')])
  table.do('system', { type: 'openNotes', step: ronde })
  expect(table.events.flatMap((event) => (event.type === 'notesRevealed' ? [event.late] : []))).toEqual([false, false])
  table.late.delete(ronde)
  expect(table.do('system', { type: 'openNotes', step: ronde }).events.at(-1)?.type).toBe('notesRevealed')
})

test('[LIV-3] without names notes come two at a time, and the last one when the room leaves the step', () => {
  const table = inRound('open', 'anonymous')
  table.submitted.set(ronde, [aNote('n1', 'ggd')])
  table.do('system', { type: 'openNotes', step: ronde })
  expect(opened(table)).toEqual([])
  table.submitted.set(ronde, [aNote('n1', 'ggd'), aNote('n2', 'welzijn')])
  table.do('system', { type: 'openNotes', step: ronde })
  expect(opened(table)).toEqual(['n1', 'n2'])
  table.submitted.delete(ronde)
  table.late.set(ronde, [aNote('n3', 'ggd')])
  table.do('system', { type: 'openNotes', step: ronde }).next()
  expect(opened(table)).toEqual(['n1', 'n2'])
  expect(opened(table.next())).toEqual(['n1', 'n2', 'n3'])
})

test('[LIV-4] in a round who is called by name has the floor and a phone to write on; the others see how far it is', () => {
  const table = inRound()
  expect(phone(table, 'ggd')).toMatchObject({ kind: 'turn', own: 'waiting', had: 0, of: 4 })
  expect(regie(table).now?.turns).toMatchObject({ called: null, next: speaker('welzijn') })
  table.do(facilitator, give('ggd', null))
  expect(phone(table, 'ggd')).toMatchObject({ kind: 'write', live: 'round' })
  expect(regie(table).phonesCan).toBe('write')
  expect(phone(table, 'welzijn').kind).toBe('turn')
  table.do(facilitator, give('welzijn', 'ggd'))
  expect(phone(table, 'ggd')).toMatchObject({ kind: 'turn', own: 'spoke', had: 1 })
  expect(regie(table).now?.turns?.people.map(({ turn }) => turn)).toEqual(['called', 'spoke', 'waiting', 'waiting'])
  expect(regie(table.next()).now?.turns).toBeNull()
})

test('[LIV-5] somebody is passed over or passes, and can be called again; nobody is called twice by itself', () => {
  const table = inRound().do(facilitator, give('ggd', null)).do(speaker('ggd'), { type: 'passTurn', step: ronde })
  expect(phone(table, 'ggd')).toMatchObject({ kind: 'turn', own: 'passed' })
  table.do(speaker('gemeente'), { type: 'passTurn', step: ronde })
  table.do(facilitator, give('welzijn', null)).do(facilitator, give('corporatie', 'welzijn', 'passed'))
  expect(regie(table).now?.turns).toMatchObject({ called: speaker('corporatie'), next: null, had: 3, of: 4 })
  table.do(facilitator, give('ggd', 'corporatie'))
  expect(phone(table, 'ggd').kind).toBe('write')
  expect(regie(table.do(facilitator, give(null, 'ggd'))).now?.turns).toMatchObject({ called: null, had: 4 })
})

test('[LIV-5] who was passed over did not speak, and who is called again has not had a turn until it is over', () => {
  const table = inRound()
    .do(facilitator, give('welzijn', null))
    .do(facilitator, give('ggd', 'welzijn', 'passed'))
  expect(phone(table, 'welzijn')).toMatchObject({ kind: 'turn', own: 'passed', had: 1 })
  table.do(facilitator, give('gemeente', 'ggd'))
  expect(phone(table, 'ggd')).toMatchObject({ own: 'spoke', had: 2 })
  // somebody who spoke is called again, and then is passed over after all
  table.do(facilitator, give('ggd', 'gemeente')).do(facilitator, give(null, 'ggd', 'passed'))
  expect(phone(table, 'ggd')).toMatchObject({ own: 'passed', had: 3 })
  expect(turnsOf(table.now, ronde)).toEqual({
    called: null,
    spoke: new Set([speaker('gemeente')]),
    passed: new Set([speaker('welzijn'), speaker('ggd')]),
  })
  // and nobody had a turn twice
  table.do(facilitator, give('welzijn', null)).do(facilitator, give(null, 'welzijn'))
  expect(turnsOf(table.now, ronde)).toMatchObject({ passed: new Set([speaker('ggd')]) })
})

test('[LIV-5] who passes while somebody else speaks does not take the floor from them', () => {
  const table = inRound().do(facilitator, give('ggd', null)).do(speaker('gemeente'), { type: 'passTurn', step: ronde })
  expect(phone(table, 'ggd')).toMatchObject({ kind: 'write', live: 'round' })
  expect(regie(table).now?.turns).toMatchObject({ called: speaker('ggd') })
  const from = table.events.length
  expect(table.do(speaker('gemeente'), { type: 'passTurn', step: ronde }).events.length).toBe(from)
})

test('[LIV-6] a round is led by who leads, on what they saw, and only while the room goes round', () => {
  const table = inRound().do(facilitator, give('ggd', null))
  expect(table.try(facilitator, give('welzijn', null))).toBe('somewhere-else-now')
  expect(table.try(speaker('ggd'), give('welzijn', 'ggd'))).toBe('not-allowed')
  expect(table.try(facilitator, { ...give('welzijn', 'ggd'), to: facilitator })).toBe('unknown-participant')
  join(table, 'ggd', speaker('collega'), false)
  expect(table.try(facilitator, { ...give(null, 'ggd'), to: speaker('collega') })).toBeNull()
  table.next()
  expect(table.try(facilitator, give('welzijn', 'collega'))).toBe('not-in-this-step')
  expect(table.try(speaker('ggd'), { type: 'passTurn', step: ronde })).toBe('not-in-this-step')
})

test('[LIV-6] the room screen tells how far the round is, and nobody who spoke', () => {
  const table = inRound().do(facilitator, give('ggd', null))
  const wall = table.view({ kind: 'roomScreen' }) as WallView
  expect(wall.now).toMatchObject({ kind: 'notes', round: { had: 0, of: 4 } })
  expect(JSON.stringify(wall)).not.toContain(speaker('ggd'))
})

test('[LIV-7] a template with open steps and rounds is run; a round is never anonymous', () => {
  expect([isRunnable(aLiveTemplate('open')), isRunnable(aLiveTemplate('open', 'anonymous'))]).toEqual([true, true])
  expect([isRunnable(aLiveTemplate('round')), isRunnable(aLiveTemplate('round', 'anonymous'))]).toEqual([true, false])
  expect([isRunnable(aLiveTemplate('facilitator')), isRunnable(aLiveTemplate('silent'))]).toEqual([false, false])
})
