import { expect, test } from 'vitest'
import { meetingId, stepId } from '../ids.js'
import { aTemplate } from '../templateTestData.js'
import { aNote, aWorkshop, facilitator, join, speaker } from '../testData.js'
import { aVisionTemplate } from '../visionTestData.js'

const step = stepId('waarden')
const ask = (asked: typeof step | null = step) => ({ type: 'askBeforehand', step: asked }) as const
const phone = (table: ReturnType<typeof aWorkshop>, name = 'ggd') =>
  table.view({ kind: 'participant', id: speaker(name) })
const regie = (table: ReturnType<typeof aWorkshop>, notes = 0) =>
  table.view({ kind: 'facilitator', id: facilitator }, { silent: () => ({ notes, ready: 0, late: 0, closed: notes }) })
const invited = () =>
  join(aWorkshop(), 'ggd').do(facilitator, {
    type: 'planMeeting',
    meeting: meetingId('s1'),
    date: '2026-12-01',
    start: '13:30',
  })

test('[PREP-7] who leads asks a question beforehand, and phones have it until the meeting opens', () => {
  const table = invited()
  expect(phone(table)).toMatchObject({ now: { kind: 'before' } })
  expect(table.try(speaker('ggd'), ask())).toBe('not-allowed')
  table.do(facilitator, ask())
  expect(phone(table)).toMatchObject({
    now: { kind: 'write', texts: { step }, beforehand: { date: '2026-12-01', start: '13:30' } },
  })
  expect(table.view({ kind: 'participant', id: facilitator })).toMatchObject({ now: { kind: 'before' } })
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') })
  expect(phone(table)?.audience === 'participant' && phone(table)).not.toMatchObject({ now: { kind: 'write' } })
  table.goTo('waarden')
  expect(phone(table)).toMatchObject({ now: { kind: 'write', texts: { step }, beforehand: null } })
})

test('[PREP-7] asking is taken back, and asking twice is nothing new', () => {
  const table = invited().do(facilitator, ask())
  const events = table.events.length
  table.do(facilitator, ask())
  expect(table.events.length).toBe(events)
  table.do(facilitator, ask(null))
  expect(phone(table)).toMatchObject({ now: { kind: 'before' } })
})

test('[PREP-7] a template can ask by itself', () => {
  const template = aTemplate()
  const steps = template.steps.map((one) =>
    one.id === step && one.contribution ? { ...one, contribution: { ...one.contribution, prework: true } } : one,
  )
  expect(phone(join(aWorkshop(['ggd'], { ...template, steps }), 'ggd'))).toMatchObject({ now: { kind: 'write' } })
})

test('[PREP-7] what is no silent question, rests on a decision, or lies open already is refused', () => {
  const table = invited()
  expect(table.try(facilitator, ask(stepId('nergens')))).toBe('unknown-step')
  expect(table.try(facilitator, ask(stepId('groeperen')))).toBe('not-in-this-step')
  const vision = aWorkshop(undefined, aVisionTemplate())
  const linked = vision.now.template.steps.filter(
    (one) => one.kind === 'backcast' || (one.kind === 'contribute' && (one.links ?? []).length > 0),
  )
  expect(linked.length).toBeGreaterThan(0)
  for (const { id } of linked) expect(vision.try(facilitator, ask(id))).toBe('not-in-this-step')
  table.submitted.set(step, [aNote('n1', 'ggd')])
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') }).goTo('groeperen')
  expect(table.now.revealed.has(step)).toBe(true)
  expect(table.try(facilitator, ask())).toBe('not-in-this-step')
})

test('[PREP-8] the regie gets a number of what lies closed, and in the meeting the step itself tells', () => {
  const table = invited()
  expect(regie(table, 3)).toMatchObject({ beforehand: { asked: null, notes: 0 } })
  table.do(facilitator, ask())
  expect(regie(table, 3)).toMatchObject({ beforehand: { asked: step, notes: 3, askable: [{ step }] } })
  for (const audience of [{ kind: 'roomScreen' }, { kind: 'routeTeam' }, { kind: 'public' }] as const)
    expect(JSON.stringify(table.view(audience))).not.toContain('beforehand')
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') })
  expect(regie(table, 3)).toMatchObject({ beforehand: { askable: [], asked: null, notes: 0 } })
})
