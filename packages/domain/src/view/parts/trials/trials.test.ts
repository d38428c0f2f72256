import { expect, test } from 'vitest'
import {
  atNoticing,
  atRecording,
  atTrial,
  call,
  fillAgreement,
  letter,
  tell,
  writeAgreement,
} from '../../../rules/trials/trialTestData.js'
import { facilitator, organisations, sign, speaker, type Table } from '../../../testData.js'
import { trialsOf } from './trials.js'

const stages = (table: Table) => trialsOf(table.now)?.all.map(({ stage }) => stage)

test('[KOP-11] a solution is tried, noticed, recorded and shared, or stopped', () => {
  const table = atTrial()
  expect(stages(table)).toEqual(['solution', 'solution'])
  atNoticing(table)
  expect(stages(table)).toEqual(['trial', 'trial'])
  tell(table, call)
  expect(stages(table)).toEqual(['noticed', 'trial'])
  table.do(facilitator, { type: 'letGo', subject: letter, reason: 'Niemand las hem.' }).goTo('afspraak')
  fillAgreement(table).do(facilitator, writeAgreement())
  const [one] = table.now.sentences
  if (!one) throw new Error('no sentence')
  const asked = { sentence: one.id, version: 1 }
  table.do(facilitator, { type: 'askSentence', ...asked })
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerSentence', ...asked, answer: 'sign-as-is', text: null, reason: null })
  table.do(facilitator, { type: 'settleSentence', ...asked })
  expect(stages(table)).toEqual(['recorded', 'stopped'])
  table
    .do(facilitator, { type: 'planCheckins', dates: ['2027-04-01'] })
    .do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2027-02-01' } })
    .do(facilitator, { type: 'openSigning' })
    .goTo('delen')
  for (const name of organisations) expect(sign(table, name)).toBeNull()
  expect(stages(table)).toEqual(['shared', 'stopped'])
})

test('[KOP-11] the regie sees when the longest trial ends, and of each why it does not count yet', () => {
  const table = tell(atNoticing(), call, { wie: null, wanneer: '2027-01-05' })
  expect(trialsOf(table.now)).toMatchObject({ ends: '2026-12-20', open: true })
  const [one] = trialsOf(table.now)?.all ?? []
  expect(one).toMatchObject({
    from: '2026-12-01',
    until: '2026-12-20',
    about: ['huur'],
    result: 'unproven',
    missing: [{ nl: 'wie' }],
    wrongDay: 'to-come',
    agreement: null,
  })
})

test('[KOP-11] of what is noticed the regie reads the sentence as its sheet gives it, before it is written', () => {
  const table = atRecording()
  const agreement = () => trialsOf(table.now)?.all[0]?.agreement
  expect(agreement()).toMatchObject({ sentence: null, words: null, missing: [{ nl: 'Als …' }, {}, {}] })
  fillAgreement(table)
  expect(agreement()?.words).toBe(
    'Als een huurder een maand huur mist, dan belt de woonconsulent binnen vijf werkdagen.',
  )
})

test('[KOP-11] the room reads the sheet of an agreement while it is filled in, and its sentence once it is made', () => {
  const table = fillAgreement(atRecording())
  const onWall = () => {
    const view = table.view({ kind: 'roomScreen' })
    return view?.audience === 'roomScreen' ? view.now.kind : null
  }
  expect(onWall()).toBe('sheet')
  table.do(facilitator, writeAgreement())
  expect(onWall()).toBe('draft')
  table.do(facilitator, { type: 'pointAt', subject: call })
  expect(onWall()).toBe('sheet')
})
