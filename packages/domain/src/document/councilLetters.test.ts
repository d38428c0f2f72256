import { expect, test } from 'vitest'
import { part, step } from '../templateTestData.js'
import { org } from '../testData.js'
import { composeResult } from './composeResult.js'
import * as data from './documentTestData.js'

const { aState, boardOf, noteOf, sectionOf, writes } = data
const tables = step('tafels', 'tables', [part(5, 'small-group')], {
  noteKind: 'paal',
  contribution: { mode: 'scribe', reveal: 'live', attribution: 'anonymous' },
  tables: ['t1', 't2'].map((id) => ({ id, title: { nl: `Tafel ${id}` }, dilemma: { nl: 'Of?' } })),
  output: { section: 'palen', take: 'all' },
})
const vote = step('stemmen', 'vote', [part(4, 'vote')], {
  input: ['paal'],
  voting: { method: 'dots', unit: 'organisation', purpose: 'advice' },
})
const intention = writes('voornemen', {
  contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'person' },
  output: { section: 'voornemens', take: 'all' },
})
const sections = [sectionOf('palen', { from: ['stemmen'] }), sectionOf('voornemens', { render: 'list' })]
const ballots = (...dots: readonly [string, string][]) =>
  new Map(dots.map(([voter, option]) => [org(voter), new Map([['dots', { option, reason: null, paper: null }]])]))

function letters() {
  const state = aState([tables, vote, intention], { kind: 'harvest', sections })
  const places: Readonly<Record<string, string>> = { welzijn: 'Zeedijk', ggd: 'Akkerrand', gemeente: 'Akkerrand' }
  const organisations = state.organisations.map((one) => {
    const municipality = places[one.name]
    return municipality === undefined ? one : { ...one, municipality }
  })
  const polls = data.pollWith('stemmen', [
    data.polledOf('p1', { ballots: ballots(['welzijn', '1']) }),
    data.polledOf('p2', { ballots: ballots(['ggd', '2'], ['gemeente', '1'], ['corporatie', '2']) }),
  ])
  const board = boardOf({
    tafels: [noteOf('p1', { fields: { lane: 't2' } }), noteOf('p2', { fields: { lane: 't1' } })],
    voornemen: [
      noteOf('v1', { author: 'Marit Hoekstra', organisation: org('ggd') }),
      noteOf('v2', { author: 'Joost van Beek', organisation: org('welzijn') }),
      noteOf('v3'),
    ],
  })
  return composeResult({ ...state, organisations, polls }, board)
}

test('[DOC-9] every municipality has a letter, by the alphabet, with the findings of the room that have most dots first', () => {
  const result = letters()
  expect(result?.letters.map(({ to }) => to)).toEqual(['Akkerrand', 'Zeedijk'])
  const stakes = result?.letters.map((letter) => letter.sections.find(({ id }) => id === 'palen')?.records)
  for (const list of stakes ?? [])
    expect(list?.map(({ subject, values }) => [subject, values.dots?.text])).toEqual([
      ['p2', '5'],
      ['p1', '1'],
    ])
  expect(result?.sections[0]?.records?.map(({ group }) => group)).toEqual(['Tafel t1', 'Tafel t2'])
  // beside the numbers of the room those of two groups would tell what one of them chose
  expect(JSON.stringify(stakes)).not.toContain('ownDots')
})

test('[DOC-9] a letter holds what its own people wrote with their name, and of nobody else', () => {
  const result = letters()
  const intentions = result?.letters.map((letter) =>
    letter.sections.find(({ id }) => id === 'voornemens')?.records?.map(({ values }) => values.author?.text),
  )
  expect(intentions).toEqual([['Marit Hoekstra'], ['Joost van Beek']])
  expect(result?.organisations.map(({ name }) => name)).toEqual([
    'welzijn (Zeedijk)',
    'ggd (Akkerrand)',
    'gemeente (Akkerrand)',
    'corporatie',
  ])
})
