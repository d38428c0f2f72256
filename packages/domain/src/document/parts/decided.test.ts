import { describe, expect, test } from 'vitest'
import { noteId, type OrganisationId, stepId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import { both, part, step } from '../../templateTestData.js'
import { anOpenMeeting, org, organisations } from '../../testData.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Commitment, PolledSubject } from '../../workshop/working.js'
import { composeResult } from '../composeResult.js'
import * as data from '../documentTestData.js'

const { aState, boardOf, fieldOf, judges, noteOf, options, polledOf, pollWith, sectionOf, sheetsWith, writes } = data

/** The section that this step fills alone. */
function told(steps: readonly TemplateStep[], from: string, more: Partial<WorkshopState> = {}, notes: string[] = []) {
  const state = aState(steps, { kind: 'harvest', sections: [sectionOf('lijst', { from: [from] })] }, more)
  const section = composeResult(state, boardOf({ klacht: notes.map((id) => noteOf(id)) }))?.sections[0]
  return { fields: section?.fields ?? [], records: section?.records ?? [] }
}
const values = (section: ReturnType<typeof told>) =>
  section.records.map(({ subject, values: of }) => [
    subject,
    Object.fromEntries(Object.entries(of).map(([id, { text }]) => [id, text])),
  ])

describe('what was answered about each subject', () => {
  const gradients = step('peiling', 'vote', [part(4, 'vote')], {
    input: ['klacht'],
    voting: {
      method: 'gradients',
      unit: 'organisation',
      purpose: 'advice',
      scale: options('mee', 'tegen', 'weet-niet'),
    },
  })
  const ballots = (answers: readonly string[]): PolledSubject['ballots'] =>
    new Map(
      answers.map((option, at) => [
        org(organisations[at] ?? `o${at}`),
        new Map([['stance', { option, reason: null, paper: null }]]),
      ]),
    )
  const said = (polled: Partial<PolledSubject>, more: Partial<WorkshopState> = {}) =>
    told([writes('klacht'), gradients], 'peiling', { polls: pollWith('peiling', [polledOf('k1', polled)]), ...more })
  const four = ballots(['mee', 'tegen', 'mee', 'mee'])
  const answer = (option: string) => ({ answers: { stance: option }, disagreed: [], reason: null, chosen: false })

  test('[DOC-20] how many organisations gave which answer, in the order of the answers, and no answer that nobody gave', () => {
    expect(values(said({ status: 'shown', ballots: four }))).toEqual([
      ['k1', { outcome: 'Woord mee: 3, Woord tegen: 1' }],
    ])
    // the only question of a vote has no words: Siroop names the column itself
    expect(said({ ballots: four }).fields).toEqual([{ id: 'outcome', label: null, type: 'words' }])
  })
  test('[DOC-20] the answer that the room gave after the talk stands in the place of the count', () => {
    expect(values(said({ ballots: four, record: answer('tegen') }))).toEqual([['k1', { outcome: 'Woord tegen' }]])
  })
  test('[DOC-20] a subject of which the answers are still closed is not in the document, however many answered', () => {
    expect(said({ status: 'open', ballots: four }).records).toEqual([])
  })
  test('[DOC-7] an answer is not counted where a count is a name: with fewer than four answers, or fewer than four organisations', () => {
    expect(values(said({ ballots: ballots(['mee', 'mee', 'tegen']) }))).toEqual([['k1', {}]])
    const { participants, meetings, position } = anOpenMeeting(organisations.slice(0, 3)).now
    expect(values(said({ ballots: four }, { participants, meetings, position }))).toEqual([['k1', {}]])
    // and what the room itself said is nobody's
    const room = said({ ballots: ballots(['mee']), record: answer('mee') }, { participants, meetings, position })
    expect(values(room)).toEqual([['k1', { outcome: 'Woord mee' }]])
  })
  test('[DOC-7] four who answered something else than what is asked now give no count of nothing', () => {
    expect(values(said({ ballots: ballots(['oud', 'oud', 'oud', 'oud']) }))).toEqual([['k1', {}]])
    const elsewhere = new Map([...four.keys()].map((id) => [id, new Map()]))
    expect(values(said({ ballots: elsewhere }))).toEqual([['k1', {}]])
  })

  const room = { id: 'ruimte', question: both('Hoeveel ruimte?', 'How much room?'), answers: options('kan-al', 'wet') }
  const second = { id: 'zwaar', question: both('Hoe zwaar?', 'How heavy?'), answers: options('licht', 'zwaar') }
  const rules = judges('regels', 'klacht', { assess: [second, room] })
  const looked = (id: string, ruimte: string | null) =>
    polledOf(id, {
      record: ruimte === null ? null : { ...answer(''), answers: { ruimte, zwaar: 'licht' } },
    })
  const listed = (...list: readonly PolledSubject[]) =>
    told([writes('klacht'), rules], 'regels', { polls: pollWith('regels', list) })

  test('[DOC-6] [DOC-20] a list of what rules allow is in groups by the room there is, and what was not answered comes last', () => {
    const section = listed(
      looked('n1', null),
      looked('n2', 'wet'),
      looked('n3', null),
      looked('n4', 'kan-al'),
      looked('n5', 'wet'),
    )
    expect(section.records.map(({ subject, group }) => [subject, group])).toEqual([
      ['n4', 'Woord kan-al'],
      ['n2', 'Woord wet'],
      ['n5', 'Woord wet'],
      ['n1', undefined],
      ['n3', undefined],
    ])
    // without a group there is no empty heading above it
    expect('group' in (section.records[3] ?? {})).toBe(false)
  })
  test('[DOC-6] the question of the groups has no column beside them, the other one has one in the words of the step', () => {
    const section = listed(looked('n1', 'wet'))
    expect(section.fields).toEqual([{ id: 'regels-zwaar', label: 'Hoe zwaar?', type: 'words' }])
    expect(values(section)).toEqual([['n1', { 'regels-zwaar': 'Woord licht' }]])
  })
  test('[DOC-6] beside another step nothing is in groups: how much room there is stands in a column', () => {
    const sections = [sectionOf('lijst', { from: ['klacht', 'regels'] })]
    const polls = pollWith('regels', [looked('n2', 'wet'), looked('n1', 'kan-al')])
    const state = aState([writes('klacht'), rules], { kind: 'harvest', sections }, { polls })
    const section = composeResult(state, boardOf({ klacht: [noteOf('n2'), noteOf('n1')] }))?.sections[0]
    expect(
      section?.records?.map(({ subject, group, values: of }) => [subject, group, of['regels-ruimte']?.text]),
    ).toEqual([
      ['n2', undefined, 'Woord wet'],
      ['n1', undefined, 'Woord kan-al'],
    ])
  })
})

describe('dots', () => {
  test('[DOC-7] dots stand in a column of numbers; who placed none of them counts for nothing', () => {
    const vote = step('stemmen', 'vote', [part(4, 'vote')], {
      input: ['klacht'],
      voting: { method: 'dots', unit: 'person', purpose: 'advice' },
    })
    const dots = (option: string) => new Map([['dots', { option, reason: null, paper: null }]])
    const ballots = new Map([
      ...[2, 1, 3].map((many, at) => [`p-${at}`, dots(String(many))] as const),
      ['p-3', new Map()],
    ])
    const polls = pollWith('stemmen', [polledOf('k1', { ballots: ballots as never })])
    const section = told([writes('klacht'), vote], 'stemmen', { polls })
    expect(section.fields).toEqual([{ id: 'dots', label: null, type: 'number' }])
    expect(values(section)).toEqual([['k1', { dots: '6' }]])
  })
})

describe('what was filled in on sheets', () => {
  const asked = [fieldOf('oordeel', 'longtext'), fieldOf('artikel', 'text')]
  const rules = judges('regels', 'klacht', { fields: asked })
  const filled = (sheets: Record<string, Record<string, string>>, by?: OrganisationId | null) =>
    told([writes('klacht'), rules], 'regels', { sheets: sheetsWith('regels', sheets, by) }, ['k1', 'k2'])

  test('[DOC-22] sheets stand in the order of their subjects, and one on which nothing stands any more is left out', () => {
    expect(values(filled({ k2: { oordeel: 'Mag.' }, k1: { artikel: 'Artikel 3' } }))).toEqual([
      ['k1', { 'regels-artikel': 'Artikel 3' }],
      ['k2', { 'regels-oordeel': 'Mag.' }],
    ])
    expect(values(filled({ k1: {}, k2: { oordeel: 'Mag.' } }))).toEqual([['k2', { 'regels-oordeel': 'Mag.' }]])
  })
  test('[DOC-22] what was filled in about a note that was withdrawn since, or that has no words, is not printed', () => {
    expect(filled({ weg: { oordeel: 'Over iets wat er niet meer is.' } }).records).toEqual([])
    const sheet = {
      subject: noteId('k1'),
      text: '',
      entries: new Map([['oordeel', { value: 'Mag.', by: null, on: data.today }]]),
    }
    const sheets = new Map([[stepId('regels'), new Map([[noteId('k1'), sheet]])]]) as never
    expect(told([writes('klacht'), rules], 'regels', { sheets }, ['k1']).records).toEqual([])
  })
  test('[DOC-6] a field that nobody answered has no judgement of anybody, and one that a facilitator wrote no name', () => {
    expect(filled({ k1: { oordeel: 'Mag.', artikel: ' ' } }).records[0]?.values).toEqual({
      'regels-oordeel': { text: 'Mag.', judged: { by: org('ggd'), on: data.today } },
    })
    expect(filled({ k1: { oordeel: 'Mag.' } }, null).records[0]?.values).toEqual({
      'regels-oordeel': { text: 'Mag.', judged: { by: null, on: data.today } },
    })
  })
})

describe('what owners were asked', () => {
  const promised = (fields: TemplateStep['fields'], ...commitments: readonly Commitment[]) =>
    told(
      [
        writes('klacht'),
        step('toezeggen', 'assign', [part(5, 'plenary')], { input: ['klacht'], ...(fields && { fields }) }),
      ],
      'toezeggen',
      {
        commitments: new Map(commitments.map((one) => [one.subject, one])),
      },
    )
  const columns = (fields: TemplateStep['fields']) =>
    promised(fields, data.promiseOf('a1')).fields.map(({ id, label }) => [id, label])

  test('[DOC-21] where the step asks nothing Siroop names the owner, the day and the first step itself, and whom it asked', () => {
    const section = promised(undefined, data.promiseOf('a1'))
    expect(section.fields).toEqual([
      { id: 'owner', label: null, type: 'words' },
      { id: 'due', label: null, type: 'date' },
      { id: 'firstStep', label: null, type: 'words' },
      { id: 'asked', label: null, type: 'words' },
    ])
  })
  test('[DOC-21] what the step asks comes in its order and words, the owner before it and the rest behind it', () => {
    expect(columns([fieldOf('soort', 'text'), fieldOf('klaar', 'date')])).toEqual([
      ['owner', null],
      ['toezeggen-soort', 'Vraag soort'],
      ['due', 'Vraag klaar'],
      ['firstStep', null],
      ['asked', null],
    ])
    expect(
      columns([fieldOf('soort', 'text'), fieldOf('trekker', 'organisation'), fieldOf('firststep', 'text')]),
    ).toEqual([
      ['toezeggen-soort', 'Vraag soort'],
      ['owner', 'Vraag trekker'],
      ['firstStep', 'Vraag firststep'],
      ['due', null],
      ['asked', null],
    ])
  })
  test('[DOC-21] a part of a promise that is no column (with whom, a name) and a link to a note give no column', () => {
    expect(columns([fieldOf('with', 'organisations'), fieldOf('naam', 'person'), fieldOf('bij', 'link')])).toEqual([
      ['owner', null],
      ['due', null],
      ['firstStep', null],
      ['asked', null],
    ])
  })
  const only = { acceptedBy: null, due: null, firstStep: null }
  const who = { text: '', organisations: [org('ggd')] }
  const cases: [string, Partial<Commitment>, object][] = [
    ['a yes without a day or a first step has an owner only', { due: null, firstStep: null }, { owner: who }],
    ['what is asked and not answered has no owner', { ...only, status: 'asked' }, { asked: who }],
    ['an answer that comes later has no owner', { ...only, status: 'later' }, { asked: who }],
    ['what was put away was promised by nobody, whoever was asked', { ...only, status: 'shelved' }, {}],
    ['what nobody was asked for says nothing', { ...only, status: 'unasked', asked: null }, {}],
  ]
  for (const [what, change, expected] of cases)
    test(`[DOC-8] [DOC-21] ${what}`, () => {
      expect(promised([], data.promiseOf('a1', change)).records[0]?.values).toEqual(expected)
    })
})
