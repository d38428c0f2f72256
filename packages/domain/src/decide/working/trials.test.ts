import { expect, test } from 'vitest'
import { meetingId, sentenceId, stepId } from '../../ids.js'
import { gateFindings } from '../../rules/gates.js'
import { signingBlockers } from '../../rules/signing.js'
import { subjectsOf } from '../../rules/subjects.js'
import {
  atNoticing,
  atProposing,
  atRecording,
  atTrial,
  call,
  fill,
  fillAgreement,
  letter,
  promise,
  tell,
  writeAgreement,
} from '../../rules/trials/trialTestData.js'
import { facilitator, organisations, speaker, type Table } from '../../testData.js'

const solutions = (table: Table, seenFrom: string) =>
  subjectsOf(table.now, { kind: 'oplossing', seenFrom: stepId(seenFrom) }, table.facts).map(({ id }) => id)
const gates = (table: Table) => {
  const step = table.now.template.steps.find(({ id }) => id === table.at.step)
  return step ? gateFindings(table.now, step, table.facts) : []
}
const texts = (table: Table) => table.now.sentences.filter(({ status }) => status !== 'dropped').map(({ text }) => text)

test('[KOP-1] later steps work on the ticked proposals, and on all of them when none was ticked', () => {
  const table = atProposing()
  expect(solutions(table, 'kan-het')).toEqual([call, letter])
  table.do(facilitator, { type: 'tickNote', note: call, ticked: true })
  expect(solutions(table, 'kan-het')).toEqual([call])
  expect(solutions(table, 'oplossing')).toEqual([call, letter])
})

test('[KOP-1] a step that makes proposals closes with a reason when none was ticked, and puts none in the document', () => {
  const table = atProposing()
  expect(gates(table)).toContainEqual({ check: 'nothing-proposed', severity: 'warn', message: null, count: 2 })
  table.do(facilitator, { type: 'tickNote', note: call, ticked: true })
  expect(gates(table)).toEqual([])
  table.next()
  expect(table.now.items).toEqual([])
})

test('[KOP-12] "no, back" takes a solution off: nobody is asked, and nothing is tried', () => {
  const table = atTrial({ bellen: 'ja', brief: 'nee' })
  expect([...table.now.commitments.keys()]).toEqual([call])
  expect(table.try(facilitator, { type: 'askOwner', subject: letter, organisation: null })).toBe('not-chosen')
})

test('[KOP-2] after the trial steps work on what an owner took on and was not stopped', () => {
  const table = atTrial()
  fill(promise(table, call), 'proef', [call, 'start', '2026-12-01'])
  expect(solutions(table, 'merken')).toEqual([call])
  const both = atNoticing()
  expect(solutions(both, 'merken')).toEqual([call, letter])
  both.do(facilitator, { type: 'letGo', subject: letter, reason: 'Niemand las hem.' })
  expect(solutions(both, 'merken')).toEqual([call])
})

test.each(['citaat', 'wie', 'wanneer'])('[KOP-3] a yes without %s is not noticed', (field) => {
  const table = tell(atNoticing(), call)
  expect(solutions(table, 'afspraak')).toEqual([call])
  fill(table, 'merken', [call, field, null])
  expect(solutions(table, 'afspraak')).toEqual([])
})

test.each(['deels', 'nog-niet'])('[KOP-4] "%s" is not noticed, however well it is told', (gemerkt) => {
  expect(solutions(tell(atNoticing(), call, { gemerkt }), 'afspraak')).toEqual([])
})

test('[KOP-4] of what is not noticed no evidence is asked when the step closes', () => {
  const table = tell(atNoticing(), call, { gemerkt: 'nog-niet', citaat: null, wie: null, wanneer: null })
  tell(table, letter)
  expect(gates(table)).toEqual([])
})

test.each([
  ['still to come', '2027-01-05'],
  ['before the trial began', '2026-11-30'],
])('[KOP-5] a day that is %s is no evidence', (_, wanneer) => {
  expect(solutions(tell(atNoticing(), call, { wanneer }), 'afspraak')).toEqual([])
})

test('[KOP-6] what is not noticed is not recorded: no sentence, no next step, no skipping, no signing', () => {
  const table = tell(atNoticing(), call, { gemerkt: 'deels' }).goTo('afspraak')
  expect(table.try(facilitator, writeAgreement())).toBe('result-not-noticed')
  expect(table.try(facilitator, { type: 'advance', from: table.at, waiveReason: 'Toch.' })).toBe('gate-blocked')
  expect(table.try(facilitator, { type: 'skipStep', from: table.at, reason: 'Geen tijd.' })).toBe('gate-blocked')
  expect(signingBlockers(table.now, table.facts.today)).toContain('result-not-noticed')
  expect(gates(table)[0]).toMatchObject({ check: 'result-noticed', severity: 'block', count: 2 })
})

test('[KOP-6] nor does a free sentence record what nobody notices', () => {
  const table = tell(atNoticing(), call, { gemerkt: 'deels' }).goTo('afspraak')
  const add = (section: string) =>
    table.try(facilitator, { type: 'addSentence', section, sentence: sentenceId('z-vrij') })
  expect(add('klacht')).toBe('result-not-noticed')
  expect(add('afspraken')).toBe('only-from-sheet')
})

test('[KOP-6] a sentence of which the evidence is corrected afterwards is not laid down for signing', () => {
  const table = fillAgreement(atRecording()).do(facilitator, writeAgreement())
  expect(signingBlockers(table.now, table.facts.today)).not.toContain('result-not-noticed')
  table.do(facilitator, { type: 'goBack', from: table.at })
  fill(table, 'merken', [call, 'gemerkt', 'deels'])
  expect(signingBlockers(table.now, table.facts.today)).toContain('result-not-noticed')
})

test('[KOP-7] one of two that is not noticed stops the step until its trial goes on or is stopped', () => {
  const table = tell(tell(atNoticing(), call), letter, { gemerkt: 'nog-niet' }).goTo('afspraak')
  expect(gates(table)).toContainEqual(expect.objectContaining({ check: 'result-noticed', count: 1 }))
  const longer = { type: 'extendTrial', subject: letter, until: '2027-02-01', reason: 'In gewone taal.' } as const
  table.do(facilitator, longer)
  expect(gates(table).filter(({ check }) => check === 'result-noticed')).toEqual([])
  expect(table.now.commitments.get(letter)?.due).toBe('2027-02-01')
  expect(table.now.extensions.get(letter)).toEqual([
    { until: '2027-02-01', reason: 'In gewone taal.', on: '2027-01-04' },
  ])
})

test('[KOP-7] a trial is stopped with a reason, and a stop can be taken back', () => {
  const table = tell(atNoticing(), letter, { gemerkt: 'nog-niet' })
  expect(table.try(facilitator, { type: 'letGo', subject: letter, reason: ' ' })).toBe('reason-needed')
  table.do(facilitator, { type: 'letGo', subject: letter, reason: 'Niemand las hem.' })
  table.do(facilitator, { type: 'letGo', subject: letter, reason: null })
  expect(solutions(table, 'merken')).toEqual([call, letter])
})

test.each([
  ['a day that is gone', { until: '2027-01-04' }, 'date-in-past'],
  ['no real day', { until: '2027-02-30' }, 'bad-date'],
  ['nothing that is done otherwise', { reason: ' ' }, 'reason-needed'],
  ['a solution that is not tried', { subject: sentenceId('z') as never }, 'unknown-subject'],
])('[KOP-7] a trial does not go on with %s', (_, change, refusal) => {
  const longer = { type: 'extendTrial', subject: letter, until: '2027-02-01', reason: 'Anders.', ...change } as const
  expect(tell(atNoticing(), letter, { gemerkt: 'deels' }).try(facilitator, longer)).toBe(refusal)
})

test('[KOP-8] a meeting that is closed while a trial goes on comes back, and begins with what is noticed', () => {
  const table = tell(atNoticing(), call, { gemerkt: 'deels' })
    .do(facilitator, { type: 'extendTrial', subject: call, until: '2027-02-01', reason: 'Ook in de avond.' })
    .do(facilitator, { type: 'letGo', subject: letter, reason: 'Niemand las hem.' })
    .goTo('afspraak')
    .do(facilitator, { type: 'closeMeeting' })
  const meeting = table.now.meetings.find(({ id }) => id === 's2')
  expect([meeting?.status, meeting?.date]).toEqual(['planned', '2027-02-01'])
  table.nowMs = Date.parse('2027-02-02T15:00:00Z')
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s2') })
  expect(table.at.step).toBe('merken')
  fillAgreement(tell(table, call).goTo('afspraak')).do(facilitator, writeAgreement())
  expect(texts(table)).toHaveLength(1)
})

test('[KOP-8] without a trial that goes on it is closed as any other', () => {
  const table = atRecording().do(facilitator, { type: 'closeMeeting' })
  expect(table.now.meetings.find(({ id }) => id === 's2')?.status).toBe('closed')
})

test('[KOP-6] once something is noticed only its sentence misses before signing', () => {
  expect(signingBlockers(atRecording().now, '2026-11-23')).toContain('no-sentences')
  expect(signingBlockers(atRecording().now, '2026-11-23')).not.toContain('result-not-noticed')
})

test('[KOP-9] the agreement is one sentence made from its sheet, with the solution and the complaint behind it', () => {
  const table = atRecording()
  expect(table.refused(facilitator, writeAgreement())).toEqual({
    refusal: 'sheet-incomplete',
    detail: ['als', 'dan', 'binnen'],
  })
  fillAgreement(table).do(facilitator, writeAgreement())
  expect(table.now.sentences).toMatchObject([
    {
      section: 'afspraken',
      text: 'Als een huurder een maand huur mist, dan belt de woonconsulent binnen vijf werkdagen.',
      sources: [call, 'huur'],
      free: false,
      status: 'unasked',
    },
  ])
})

test('[KOP-9] it is asked and settled as any other sentence', () => {
  const table = fillAgreement(atRecording()).do(facilitator, writeAgreement())
  const [one] = table.now.sentences
  if (!one) throw new Error('no sentence')
  const asked = { sentence: one.id, version: 1 }
  table.do(facilitator, { type: 'askSentence', ...asked })
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerSentence', ...asked, answer: 'sign-as-is', text: null, reason: null })
  table.do(facilitator, { type: 'settleSentence', ...asked })
  expect(gates(table)).toEqual([])
  expect(signingBlockers(table.now, table.facts.today)).toEqual(['no-checkin-date', 'no-in-force-rule'])
})

test('[KOP-10] other words on the sheet make a next version of the sentence, to be asked anew', () => {
  const table = fillAgreement(atRecording()).do(facilitator, writeAgreement())
  expect(table.try(facilitator, writeAgreement())).toBe('nothing-changed')
  fill(table, 'afspraak', [call, 'binnen', 'drie werkdagen']).do(facilitator, writeAgreement())
  expect(table.now.sentences).toMatchObject([{ version: 2, status: 'unasked' }])
  expect(texts(table)).toEqual([
    'Als een huurder een maand huur mist, dan belt de woonconsulent binnen drie werkdagen.',
  ])
})

test('[KOP-10] a sentence that was taken out is written anew', () => {
  const table = fillAgreement(atRecording()).do(facilitator, writeAgreement())
  const [one] = table.now.sentences
  if (!one) throw new Error('no sentence')
  table
    .do(facilitator, { type: 'dropSentence', sentence: one.id, reason: 'Nog niet.' })
    .do(facilitator, writeAgreement())
  expect(texts(table)).toHaveLength(1)
})
