import { expect, test } from 'vitest'
import { openLane } from '../../rules/lanes.js'
import { facilitator, speaker } from '../../testData.js'
import { ambition, at, atLine, atSecond, aVisionTemplate, note, other, reveal } from '../../visionTestData.js'

const link = (from: string, to: string) => ({ type: 'linkNote', note: note(from), to: note(to) }) as const

test('[LAN-1] [INV-11] [TNS-5] horizons open from far to near, one at a time, and stay open', () => {
  const table = atSecond('terug')
  const open = (lane: string) => table.try(facilitator, { type: 'openLane', step: at('terug'), lane })
  expect(openLane(table.now, at('terug'))).toBe('h2040')
  expect(open('nu')).toBe('lane-not-next')
  expect(open('h2099')).toBe('unknown-lane')
  expect(open('h2040')).toBeNull()
  expect(open('h2030')).toBeNull()
  expect(table.now.lanes.get(at('terug'))).toEqual({ opened: ['h2040', 'h2030'], revealed: ['h2040'] })
  expect(table.try(speaker('ggd'), { type: 'openLane', step: at('terug'), lane: 'nu' })).toBe('not-allowed')
})

test('[LAN-2] opening the next horizon reveals the notes of the one before, and no others', () => {
  const table = reveal(atSecond('terug'), 'terug', [
    { id: 'm1', name: 'welzijn', lane: 'h2040' },
    { id: 'm2', name: 'ggd', lane: 'h2030' },
  ])
  table.do(facilitator, { type: 'openLane', step: at('terug'), lane: 'h2030' })
  expect([...table.now.notes.keys()]).toEqual(['m1'])
  table.goTo('terug', 2)
  expect(table.now.notes.get(note('m2'))).toEqual({ step: 'terug', lane: 'h2030' })
  expect(table.now.lanes.get(at('terug'))?.revealed).toEqual(['h2040', 'h2030'])
})

test('[LAN-2] a horizon that was opened after the silence is revealed when the room leaves the step', () => {
  const table = reveal(atSecond('terug'), 'terug', [
    { id: 'm1', name: 'welzijn', lane: 'h2040', links: ['a1', 'a2'] },
    { id: 'm2', name: 'ggd', lane: 'nu', links: ['a1'] },
  ]).goTo('terug', 2)
  for (const lane of ['h2030', 'nu']) table.do(facilitator, { type: 'openLane', step: at('terug'), lane })
  table.next('wij gaan door')
  expect(table.now.notes.get(note('m2'))).toEqual({ step: 'terug', lane: 'nu' })
  expect(openLane(table.now, at('terug'))).toBeNull()
})

test('[LAN-3] a milestone moves to another open horizon, unless an arrow would then run backwards', () => {
  const table = atLine().do(facilitator, link('m2', 'm1'))
  const move = (id: string, lane: string) => table.try(facilitator, { type: 'moveToLane', note: note(id), lane })
  expect(move('m1', 'nu')).toBe('lane-breaks-link')
  expect(move('m2', 'h2040')).toBeNull()
  expect(move('m3', 'h2099')).toBe('unknown-lane')
  expect(move('m9', 'nu')).toBe('unknown-subject')
  expect(table.now.notes.get(note('m2'))?.lane).toBe('h2040')
})

test('[LNK-1] a note leads only to what its step asks for and what is there', () => {
  const table = atLine()
  expect(table.try(facilitator, link('m1', 'a1'))).toBeNull()
  expect(table.try(facilitator, link('m1', 'a9'))).toBe('unknown-subject')
  expect(table.try(facilitator, link('m9', 'a1'))).toBe('unknown-subject')
  expect(table.try(facilitator, link('m1', 'm1'))).toBe('link-to-itself')
})

test('[LNK-2] [INV-10] what a milestone makes possible lies in the same or a later horizon', () => {
  const table = atLine()
  expect(table.try(facilitator, link('m1', 'm3'))).toBe('link-backwards')
  expect(table.try(facilitator, link('m3', 'm1'))).toBeNull()
  expect(table.now.links.get(note('m3'))).toEqual(['a1', 'm1'])
})

test('[LNK-3] [INV-10] a circle inside one horizon is refused with the notes on it', () => {
  const table = reveal(atSecond('terug'), 'terug', [
    { id: 'm1', name: 'welzijn', lane: 'h2040' },
    { id: 'm2', name: 'ggd', lane: 'h2040' },
    { id: 'm3', name: 'ggd', lane: 'h2040' },
  ]).goTo('terug', 2)
  table.do(facilitator, link('m1', 'm2')).do(facilitator, link('m2', 'm3'))
  expect(table.refused(facilitator, link('m3', 'm1'))).toEqual({
    refusal: 'link-makes-circle',
    detail: { circle: ['Tekst van m1.', 'Tekst van m2.', 'Tekst van m3.'] },
  })
})

test('[LNK-4] the facilitator links every note, somebody at the table only their own', () => {
  const table = atLine()
  expect(table.try(speaker('welzijn'), link('m1', 'a2'))).toBeNull()
  expect(table.try(speaker('ggd'), link('m1', 'a2'))).toBe('not-your-note')
  const undo = { type: 'unlinkNote', note: note('m1'), to: other } as const
  expect(table.try(speaker('ggd'), undo)).toBe('not-your-note')
  expect(table.try(speaker('welzijn'), undo)).toBeNull()
  expect(table.now.links.get(note('m1'))).toEqual([ambition])
})

test('[LNK-5] links made in silence come along with the reveal, without the ones that may not be', () => {
  const table = reveal(atSecond('terug'), 'terug', [
    { id: 'm1', name: 'welzijn', lane: 'h2040', links: ['a1', 'a9', 'm1', 'a1'] },
    { id: 'm2', name: 'ggd', lane: 'h2040', links: ['m1', 'a2'] },
  ]).goTo('terug', 2)
  expect(table.now.links.get(note('m1'))).toEqual(['a1'])
  // m1 was not on the table yet when m2 was written to it, so only what was there is kept
  expect(table.now.links.get(note('m2'))).toContain('a2')
})

test('[LNK-6] [INV-9] a step with a note that leads nowhere needs a reason, an ambition without a milestone stops it', () => {
  const table = reveal(atSecond('terug'), 'terug', [
    { id: 'm1', name: 'welzijn', lane: 'h2040', links: ['a1'] },
    { id: 'm2', name: 'ggd', lane: 'h2040' },
  ]).goTo('terug', 2)
  const on = (waiveReason: string | null) => table.try(facilitator, { type: 'advance', from: table.at, waiveReason })
  expect(on('geen tijd')).toBe('gate-blocked')
  table.do(facilitator, link('m1', 'a2'))
  expect(on(null)).toBe('gate-needs-reason')
  table.do(facilitator, link('m2', 'a2'))
  // a milestone that was set aside carries nothing
  table.do(facilitator, { type: 'unlinkNote', note: note('m1'), to: other })
  table.do(facilitator, { type: 'park', subject: note('m2'), where: 'friction' })
  expect(on('geen tijd')).toBe('gate-blocked')
  table.do(facilitator, { type: 'park', subject: note('m2'), where: null })
  table.do(facilitator, { type: 'tickNote', note: note('m1'), ticked: true })
  expect(on(null)).toBeNull()
})

test('[PRK-1] [TNS-6] an ambition or note is kept as a possible action with one act, and comes back with another', () => {
  const table = atLine()
  const park = (where: 'actions' | 'friction' | null) => ({ type: 'park', subject: note('m2'), where }) as const
  table.do(facilitator, park('actions'))
  expect(table.now.parked.get(note('m2'))).toEqual({ where: 'actions', text: 'Tekst van m2.' })
  expect(table.try(facilitator, { type: 'park', subject: ambition, where: 'friction' })).toBe('already-agreed')
  expect(table.try(facilitator, { type: 'park', subject: note('m9'), where: 'friction' })).toBe('unknown-subject')
  table.do(facilitator, park(null))
  expect(table.now.parked.size).toBe(0)
})

test('[PRK-2] a difficult talk lies beside the agreed text that its note is linked to, or beside another one that is chosen', () => {
  const table = atLine()
  const items = table.now.items.filter((item) => item.status === 'agreed').map((item) => item.subject)
  const linked = table.now.links.get(note('m2'))?.find((one) => items.includes(one))
  expect(linked).toBeDefined()
  const park = (beside?: (typeof items)[number]) =>
    ({ type: 'park', subject: note('m2'), where: 'friction', ...(beside && { beside }) }) as const
  table.do(facilitator, park())
  expect(table.now.parked.get(note('m2'))?.beside).toBe(linked)
  expect(table.try(facilitator, park(note('m1') as (typeof items)[number]))).toBe('unknown-subject')
  const another = items.find((one) => one !== linked)
  expect(another).toBeDefined()
  table.do(facilitator, park(another))
  expect(table.now.parked.get(note('m2'))?.beside).toBe(another)
  const events = table.events.length
  table.do(facilitator, park())
  expect(table.events.length).toBe(events)
  const regie = table.view({ kind: 'facilitator', id: facilitator })
  expect(regie).toMatchObject({
    placesForTalks: expect.arrayContaining([{ subject: another, text: expect.any(String) }]),
  })
  table.do(facilitator, { type: 'park', subject: note('m2'), where: 'actions' })
  expect(table.now.parked.get(note('m2'))?.beside).toBeUndefined()
})

test('[TCK-1] notes are ticked in the last segment of their step, and become items when it closes', () => {
  const table = atLine()
  const tick = (id: string, ticked = true) => table.try(facilitator, { type: 'tickNote', note: note(id), ticked })
  expect(tick('m1')).toBeNull()
  expect(tick('m3')).toBeNull()
  expect(tick('m9')).toBe('unknown-subject')
  expect(table.now.items.some((item) => item.subject === note('m1'))).toBe(false)
  table.do(facilitator, { type: 'linkNote', note: note('m2'), to: other }).next('wij gaan door')
  const taken = () => table.now.items.filter((item) => item.bundle === null && item.status === 'agreed')
  expect(taken().map(({ subject, text, kind }) => [subject, text, kind])).toEqual([
    ['m1', 'Tekst van m1.', 'mijlpaal'],
    ['m3', 'Tekst van m3.', 'mijlpaal'],
  ])
  expect(tick('m2')).toBeNull()
  expect(tick('m1', false)).toBeNull()
  expect(taken().map(({ subject }) => subject)).toEqual(['m3', 'm2'])
})

test('[TCK-1] a ticked note that was set aside when its step closed becomes an item when it is ticked again', () => {
  const table = atLine()
  const tick = { type: 'tickNote', note: note('m1'), ticked: true } as const
  table.do(facilitator, tick).do(facilitator, { type: 'park', subject: note('m1'), where: 'friction' })
  table.do(facilitator, link('m3', 'a1')).next('wij gaan door')
  table.do(facilitator, { type: 'park', subject: note('m1'), where: null })
  const isTaken = () => table.now.items.some(({ subject }) => subject === note('m1'))
  expect(isTaken()).toBe(false)
  table.do(facilitator, tick)
  expect(isTaken()).toBe(true)
})

test('[TCK-2] notes are not ticked before the last segment of their step', () => {
  const table = reveal(atSecond('vandaag'), 'vandaag', [{ id: 'o1', name: 'ggd', links: ['a1'] }])
  const tick = { type: 'tickNote', note: note('o1'), ticked: true } as const
  expect(table.try(facilitator, tick)).toBe('unknown-subject')
  table.goTo('vandaag', 1)
  expect(table.try(speaker('ggd'), tick)).toBe('not-allowed')
  expect(table.try(facilitator, tick)).toBeNull()
})

test('[PNT-1] the room screen points at a subject that is there, until the next step', () => {
  const table = atLine()
  expect(table.try(facilitator, { type: 'pointAt', subject: note('m9') })).toBe('unknown-subject')
  table.do(facilitator, { type: 'pointAt', subject: note('m2') })
  expect(table.now.pointedAt).toBe('m2')
  table.next('wij gaan door')
  expect(table.now.pointedAt).toBeNull()
})

test('[RUN-10] [LAN-2] who skips backcasting shows the notes of the open horizon first', () => {
  const table = reveal(atSecond('terug'), 'terug', [{ id: 'm1', name: 'welzijn', lane: 'h2040', links: ['a1'] }])
  const skip = (closedNotes: 'show' | 'leave') =>
    table.try(facilitator, { type: 'skipStep', from: table.at, reason: 'geen tijd', closedNotes })
  expect(skip('show')).toBe('gate-blocked')
  const ungated = aVisionTemplate()
  const steps = ungated.steps.map((one) => (one.id === 'terug' ? { ...one, gate: [] } : one))
  table.state = { ...table.now, template: { ...ungated, steps } }
  expect(skip('show')).toBeNull()
  expect(table.now.lanes.get(at('terug'))?.revealed).toEqual(['h2040'])
})
