import { expect, test } from 'vitest'
import { evolve } from '../evolve/evolve.js'
import { facilitator, org, speaker } from '../testData.js'
import { at, atAssign, note, other } from '../visionTestData.js'
import type { Event } from '../workshop/events.js'
import type { WorkshopState } from '../workshop/state.js'
import { compose } from './compose.js'

const rule = { minimumSignatures: 3, closingDate: '2027-01-23' }
const onDay = { today: '2026-11-23', notes: () => [], bundles: () => [] }

/** An accepted step without its note, a milestone of a reopened ambition, horizons without milestones. */
function anOddState() {
  const table = atAssign()
  for (const id of ['m1', 'm2']) table.do(facilitator, { type: 'tickNote', note: note(id), ticked: true })
  table.do(facilitator, { type: 'askOwner', subject: note('x2'), organisation: org('ggd') })
  table.do(speaker('ggd'), {
    type: 'answerAsk',
    subject: note('x2'),
    answer: 'accept',
    due: '2027-06-01',
    firstStep: 'Bellen.',
  })
  table.do(facilitator, { type: 'reopenItem', bundle: other, reason: 'Te vaag.' })
  for (const id of ['x2', 'm1']) table.do('system', { type: 'withdrawNote', note: note(id) })
  table.do(facilitator, { type: 'shelveAction', subject: note('x1'), shelved: true })
  table.goTo('slot').do(facilitator, { type: 'closeMeeting' })
  const meeting = table.now.meetings[2]?.id as never
  return table.do(facilitator, { type: 'openMeeting', meeting }).goTo('lezen')
}

test('[FRZ-5] what was reopened, taken back or left empty leaves no trace that points nowhere', () => {
  const frozen = compose(anOddState().now, rule, onDay)
  const section = (id: string) => frozen.sections.find((one) => one.id === id)
  const route = section('route')
  expect(route?.sentences.map(({ subject, detail }) => [subject, detail])).toMatchObject([
    ['m2', { kind: 'milestone', lane: 'h2030', contributesTo: [], enables: [] }],
  ])
  expect(route?.lanes?.map(({ id }) => id)).toEqual(['h2040', 'h2030', 'nu'])
  expect(section('ambities')?.sentences.map(({ subject }) => subject)).toEqual(['a1'])
  expect(section('veranderroute')?.commitments).toMatchObject([{ subject: 'x2', owner: 'o-ggd', milestones: [] }])
  const known = new Set(frozen.sections.flatMap(({ sentences }) => sentences.flatMap(({ subject }) => subject ?? [])))
  for (const { detail } of frozen.sections.flatMap(({ sentences }) => sentences))
    if (detail?.kind === 'milestone')
      for (const id of [...detail.contributesTo, ...detail.enables]) expect(known.has(id)).toBe(true)
})

test('[FRZ-5] an arrow to a milestone whose sentence was dropped is not in the frozen value', () => {
  const table = anOddState()
  table.do(facilitator, { type: 'tickNote', note: note('m3'), ticked: true })
  table.do(facilitator, { type: 'linkNote', note: note('m3'), to: note('m2') })
  const enables = () =>
    compose(table.now, rule, onDay)
      .sections.flatMap(({ sentences }) => sentences)
      .flatMap(({ subject, detail }) => (subject === 'm3' && detail?.kind === 'milestone' ? detail.enables : []))
  expect(enables()).toEqual(['m2'])
  const sentence = table.now.sentences.find(({ text }) => text === 'Tekst van m2.')?.id as never
  table.do(facilitator, { type: 'dropSentence', sentence, reason: 'Dubbel.' })
  expect(enables()).toEqual([])
})

test('[FRZ-5] events of an older version, without places, who was there and whose line it was, still lead to a text', () => {
  const older = anOddState().events.map((event): Event => {
    if (event.type === 'notesRevealed') {
      const { placed: _, ...rest } = event
      return rest
    }
    if (event.type === 'meetingOpened') {
      const { present: _, ...rest } = event
      return rest
    }
    return event
  })
  const state = older.reduce<WorkshopState | null>((now, event) => evolve(now, event), null)
  if (state === null) throw new Error('no workshop')
  expect(state.notes.size).toBe(0)
  expect(state.position?.step).toBe(at('lezen'))
  expect(compose(state, rule, onDay).sections.length).toBeGreaterThan(3)
})
