import { expect, test } from 'vitest'
import { part, step } from '../templateTestData.js'
import { org } from '../testData.js'
import { composeResult } from './composeResult.js'
import * as data from './documentTestData.js'

const { aState, boardOf, fieldOf, judges, options, polledOf, promiseOf, sheetsWith } = data
const asked = {
  id: 'ruimte',
  question: { nl: 'Hoeveel ruimte?' },
  answers: options('kan-al', 'lokaal', 'afspraak', 'wet'),
}
const steps = [
  judges('regels', 'knelpunt', {
    fields: [fieldOf('wet', 'choice', { options: options('wmo', 'geen') }), fieldOf('oordeel', 'longtext')],
    assess: [asked],
  }),
  step('toezeggen', 'assign', [part(5, 'plenary')], {
    input: ['knelpunt'],
    fields: [fieldOf('geadresseerde', 'text')],
  }),
]
const answer = (option: string) => ({ answers: { ruimte: option }, disagreed: [], reason: null, chosen: true })
const filled = (subject: string) => ({ [subject]: { wet: 'wmo', oordeel: 'Alleen met een andere wet.' } })

function questions(kind: 'shelf' | 'harvest', promise: Parameters<typeof promiseOf>[1] = {}, second = 'afspraak') {
  const promised = promiseOf('n1', promise)
  const state = aState(
    steps,
    { kind, sections: [] },
    {
      sheets: new Map([
        ...sheetsWith('regels', { ...filled('n1'), ...filled('n2') }),
        ...sheetsWith('toezeggen', { n1: { geadresseerde: 'De minister' } }),
      ]),
      polls: data.pollWith('regels', [
        polledOf('n1', { record: answer('wet') }),
        polledOf('n2', { record: answer(second) }),
      ]),
      commitments: new Map([[promised.subject, promised]]),
    },
  )
  return composeResult(state, boardOf({}))?.sections
}

test('[DOC-11] a shelf ends with what only a law takes away, with its judgement, to whom it goes and who sends it', () => {
  const [section, ...more] = questions('shelf') ?? []
  expect(more).toEqual([])
  expect(section?.title).toBe('Vraag aan het Rijk')
  expect(section?.records).toEqual([
    {
      subject: 'n1',
      text: 'Tekst van n1.',
      values: {
        sender: { text: '', organisations: [org('ggd')] },
        addressee: { text: 'De minister' },
        law: { text: 'Woord wmo' },
        judgement: { text: 'Alleen met een andere wet.', judged: { by: org('ggd'), on: data.today } },
        due: { text: '2027-03-01' },
      },
    },
  ])
  expect(questions('harvest')).toEqual([])
})

test('[DOC-11] who was asked and did not say yes sends nothing, and no day is promised', () => {
  const values = questions('shelf', { status: 'asked', acceptedBy: null })?.[0]?.records?.[0]?.values
  expect(values).toMatchObject({ asked: { text: '', organisations: [org('ggd')] } })
  expect(values).not.toHaveProperty('sender')
  expect(values).not.toHaveProperty('due')
})

test('[DOC-19] [OBS-6] what a by-law of our own takes away is a question to the council, after those to national government', () => {
  const all = questions('shelf', {}, 'lokaal') ?? []
  expect(all.map(({ title }) => title)).toEqual(['Vraag aan het Rijk', 'Vraag aan de raad'])
  expect(all[1]?.records).toEqual([
    {
      subject: 'n2',
      text: 'Tekst van n2.',
      values: {
        law: { text: 'Woord wmo' },
        judgement: { text: 'Alleen met een andere wet.', judged: { by: org('ggd'), on: data.today } },
      },
    },
  ])
})
