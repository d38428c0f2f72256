import { expect, test } from 'vitest'
import * as data from '../document/documentTestData.js'
import { noteId } from '../ids.js'
import { part, step } from '../templateTestData.js'
import { org } from '../testData.js'
import type { WorkshopState } from '../workshop/state.js'
import { shelfOffers } from './shelfOffers.js'

const { aState, fieldOf, judges, options, polledOf, pollWith, promiseOf, sheetsWith, today } = data
const asked = { id: 'ruimte', question: { nl: 'Hoeveel ruimte?' }, answers: options('kan-al', 'afspraak', 'wet') }
const steps = [
  judges('regels', 'knelpunt', {
    fields: [fieldOf('wet', 'choice', { options: options('wmo', 'geen') }), fieldOf('oordeel', 'longtext')],
    assess: [asked],
  }),
  step('toezeggen', 'assign', [part(5, 'plenary')], { input: ['knelpunt'] }),
]
const answer = (option: string) => ({ answers: { ruimte: option }, disagreed: [], reason: null, chosen: true })
const promised = promiseOf('a1', { seen: 'Een inwoner belt één nummer.', means: 'Twee uur per week' })
const state = (more: Partial<WorkshopState> = {}) =>
  aState(
    steps,
    {},
    {
      position: null,
      sheets: sheetsWith('regels', { n1: { wet: 'wmo', oordeel: 'Alleen met een andere wet.' } }),
      polls: pollWith('regels', [
        polledOf('n1', { record: answer('wet') }),
        polledOf('n2', { record: answer('afspraak') }),
        polledOf('n3', { record: null }),
      ]),
      commitments: new Map([
        [promised.subject, promised],
        ...[promiseOf('a2', { status: 'asked', acceptedBy: null })].map((one) => [one.subject, one] as const),
      ]),
      links: new Map([[noteId('a1'), [noteId('n2')]]]),
      ...more,
    },
  )
const offersOf = (more: Partial<WorkshopState> = {}) => shelfOffers(state(more), () => today)

test('[SHLF-3] what somebody took on, what was agreed and what was found out about a rule can go on the shelf', () => {
  expect(offersOf().map(({ subject, content }) => [subject, content.kind])).toEqual([
    ['a1', 'solution'],
    ['n1', 'flaw'],
    ['n2', 'room'],
  ])
})

test('[SHLF-3] the workshop says itself what it knows: what it answered, what it took, what a resident noticed, the law', () => {
  const [solution, flaw] = offersOf().map(({ content }) => content)
  expect(solution).toMatchObject({
    title: 'Tekst van a1.',
    problem: 'Tekst van n2.',
    needs: { money: 'Twee uur per week' },
    works: { text: 'Een inwoner belt één nummer.', on: null },
    from: { organisation: state().organisations.find(({ id }) => id === org('ggd'))?.name, place: state().region },
  })
  expect(flaw).toMatchObject({ problem: 'Alleen met een andere wet.', needs: { law: 'Woord wmo' } })
})

test('[SHLF-4] nothing can go there while a meeting is open, or of a rehearsal; no person and no address goes along', () => {
  expect(offersOf({ position: aState(steps, {}).position })).toEqual([])
  expect(offersOf({ kind: 'rehearsal' })).toEqual([])
  for (const { content } of offersOf()) expect([content.call.function, content.call.address]).toEqual(['', ''])
})
