import { expect, test } from 'vitest'
import { commitmentsOf, detailOf } from '../../manifest/details.js'
import { facilitator, org, speaker, type Table } from '../../testData.js'
import type { FacilitatorView } from '../../view/facilitatorView.js'
import type { ParticipantView } from '../../view/participantView.js'
import { shownNow } from '../../view/parts/route.js'
import type { WallView } from '../../view/wallView.js'
import { at, atAssign, atLine, atPoll, note } from '../../visionTestData.js'

const taken = { item: 'i1', title: 'Eén briefadres', place: 'Polderrand, 2026' }
const needs = { law: '', money: '', people: 'Een dagdeel' }
const shown = { ...taken, problem: 'Geen adres, geen huis.', needs, works: 'Het werkt.' }
const take = (subject = 'x1', from = taken) => ({ type: 'takeFromShelf', subject: note(subject), taken: from }) as const
const leave = { type: 'leaveOnShelf', subject: note('x1'), item: 'i1' } as const
const accepted = (table: Table) =>
  table.do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('ggd') }).do(speaker('ggd'), {
    type: 'answerAsk',
    subject: note('x1'),
    answer: 'accept',
    due: '2027-06-01',
    firstStep: 'Bellen.',
  })
const screens = (table: Table) => ({
  wall: (table.view({ kind: 'roomScreen' }) as WallView).now,
  phone: (table.view({ kind: 'participant', id: speaker('ggd') }) as ParticipantView).now,
  cockpit: table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView,
})

test('[SHLF-12] what is taken from the shelf comes from the server, stands with its step once, and can be taken away', () => {
  const table = atAssign()
  expect(table.try(facilitator, take())).toBe('not-allowed')
  table.do('system', take()).do('system', take())
  expect(table.now.takenFrom.get(note('x1'))).toEqual([taken])
  expect(screens(table).cockpit.route?.commitments.find(({ subject }) => subject === 'x1')?.takenFrom).toEqual([taken])
  expect(table.try('system', take('geen'))).toBe('not-chosen')
  expect(table.try(speaker('ggd'), leave)).toBe('not-allowed')
  expect(table.do(facilitator, leave).now.takenFrom.get(note('x1'))).toEqual([])
})

test('[SHLF-12] a milestone of the line takes from the shelf too, until its text lies open; only who leads is told', () => {
  const table = atLine().do('system', take('m1'))
  const nodes = (view: unknown) => (view as FacilitatorView).nodes.find((one) => one.note === 'm1')
  expect(nodes(table.view({ kind: 'facilitator', id: facilitator }))?.takenFrom).toEqual([taken])
  expect(JSON.stringify(table.view({ kind: 'roomScreen' }))).not.toContain(taken.title)
  expect(table.try('system', take('geen'))).toBe('not-chosen')
  table.do('system', { type: 'withdrawNote', note: note('m1') })
  expect(table.try('system', take('m1'))).toBe('not-chosen')
})

test('[SHLF-13] what is shown of the shelf the room and the phones see in that step, until who leads takes it off', () => {
  const table = atAssign()
  expect(table.try(facilitator, { type: 'showFromShelf', shown })).toBe('not-allowed')
  table.do('system', { type: 'showFromShelf', shown })
  const { wall, phone, cockpit } = screens(table)
  expect(wall).toMatchObject({ kind: 'shelf', shown })
  expect(phone).toMatchObject({ kind: 'assign', shelf: shown })
  expect(cockpit.shelfShown).toBe('i1')
  table.do(facilitator, { type: 'hideFromShelf' })
  expect(screens(table).wall.kind).toBe('route')
  expect(screens(table).phone).toMatchObject({ shelf: null })
})

test('[SHLF-13] beside a milestone of the line it is shown too, and in another step it is not', () => {
  const line = atLine().do('system', { type: 'showFromShelf', shown })
  expect(line.view({ kind: 'roomScreen' })).toMatchObject({ now: { kind: 'shelf', shown } })
  line.do(facilitator, { type: 'hideFromShelf' })
  expect(line.view({ kind: 'roomScreen' })).toMatchObject({ now: { kind: 'line' } })
  const table = atAssign().do('system', { type: 'showFromShelf', shown })
  const elsewhere = atPoll()
  expect(elsewhere.try('system', { type: 'showFromShelf', shown })).toBe('not-in-this-step')
  expect(shownNow(table.now)).toEqual(shown)
  expect(shownNow({ ...table.now, position: elsewhere.now.position })).toBeNull()
})

test('[SHLF-14] where a step was done before stands in the text that is signed, and nothing where none was taken', () => {
  const table = accepted(atAssign())
  expect(commitmentsOf(table.now)[0]).not.toHaveProperty('doneBefore')
  table.do('system', take())
  expect(commitmentsOf(table.now)[0]?.doneBefore).toEqual(['Polderrand, 2026'])
  table.do(facilitator, leave).do('system', take('x1', { ...taken, place: '' }))
  expect(commitmentsOf(table.now)[0]?.doneBefore).toEqual(['Eén briefadres'])
})

test('[SHLF-14] under a milestone stands where it was done before, and nothing where none was taken', () => {
  const table = atAssign().do('system', take('m2'))
  const [agreed] = table.now.items
  if (agreed === undefined) throw new Error('nothing was agreed')
  const milestone = (id: string) => ({ ...agreed, bundle: null, subject: note(id), step: at('terug'), fields: {} })
  expect(detailOf(table.now, milestone('m2'))).toMatchObject({ kind: 'milestone', doneBefore: ['Polderrand, 2026'] })
  expect(detailOf(table.now, milestone('m1'))).not.toHaveProperty('doneBefore')
})
