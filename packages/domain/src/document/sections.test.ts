import { expect, test } from 'vitest'
import { noteId, stepId } from '../ids.js'
import { compose } from '../manifest/compose.js'
import { part, step } from '../templateTestData.js'
import { org } from '../testData.js'
import { composeResult } from './composeResult.js'
import * as data from './documentTestData.js'

const rule = { minimumSignatures: 2, closingDate: '2027-01-23' }
const { aState, boardOf, fieldOf, judges, noteOf, options, sectionOf, writes } = data
const resultOf = (state: Parameters<typeof composeResult>[0], board = boardOf({})) => composeResult(state, board)
const records = (result: ReturnType<typeof resultOf>, id: string) =>
  result?.sections.find((one) => one.id === id)?.records ?? []

test('[DOC-1] a workshop whose document is signed has no result; one that nobody signs has its title and days', () => {
  const steps = [writes('klacht')]
  expect(resultOf(aState(steps, { kind: 'agreement' }))).toBeNull()
  expect(resultOf(aState(steps, { kind: 'manifest' }))).toBeNull()
  expect(resultOf(aState(steps, { kind: 'shelf' }))).toMatchObject({
    document: 'shelf',
    title: 'Onze waarden, Polderrand',
    meetingDates: [expect.any(String)],
    sections: [expect.objectContaining({ id: 'aanhef' })],
  })
})

test('[DOC-2] a section is filled by the steps whose output it is and those that it names; an empty one is left out', () => {
  const steps = [
    writes('idee', { output: { section: 'ideeen', take: 'all' } }),
    writes('klacht'),
    writes('anders', { output: { section: 'leeg', take: 'all' } }),
  ]
  const sections = [sectionOf('ideeen', { from: ['klacht'] }), sectionOf('leeg')]
  const board = boardOf({ idee: [noteOf('i1')], klacht: [noteOf('k1')] })
  const result = resultOf(aState(steps, { kind: 'harvest', sections }), board)
  expect(result?.sections.map(({ id }) => id)).toEqual(['ideeen'])
  expect(records(result, 'ideeen').map(({ text }) => text)).toEqual(['Tekst van i1.', 'Tekst van k1.'])
})

test('[DOC-3] the body of a text is said once for every subject, in the words of the content language', () => {
  const steps = [
    writes('klacht', {
      fields: [fieldOf('vaak', 'choice', { options: options('soms', 'week') }), fieldOf('wie', 'organisations')],
    }),
  ]
  const body = { nl: '{klacht} Dit zagen wij: {vaak}. Met {wie}.', en: '{klacht} Seen: {vaak}.' }
  const sections = [sectionOf('klacht', { render: 'text', from: ['klacht'], body })]
  const note = noteOf('k1', { fields: { vaak: 'week', wie: 'o-ggd o-gemeente' } })
  const board = boardOf({ klacht: [note, noteOf('k2')] })
  const result = resultOf(aState(steps, { kind: 'harvest', sections }), board)
  expect(result?.sections[0]?.body).toBe('Tekst van k1. Dit zagen wij: Woord week. Met ggd en gemeente.\nTekst van k2.')
  expect(result?.sections[0]?.records).toBeUndefined()
})

test('[DOC-4] all takes every revealed note; selected what was ticked, in its words of then; came of it what the room went on with', () => {
  const vote = step('kiezen', 'vote', [part(4, 'vote')], {
    input: ['klacht'],
    voting: { method: 'dots', unit: 'person', purpose: 'advice' },
  })
  const steps = [
    writes('klacht', { output: { section: 'alle', take: 'all' } }),
    vote,
    step('slot', 'harvest', [part(4, 'round')]),
  ]
  const sections = [sectionOf('alle'), sectionOf('gekozen', { from: ['klacht'] })]
  const board = boardOf({ klacht: [noteOf('k1'), noteOf('k2')] })
  const chosen = { answers: {}, disagreed: [], reason: null, chosen: true }
  const polls = data.pollWith('kiezen', [data.polledOf('k1'), data.polledOf('k2', { record: chosen })])
  const state = aState(steps, { kind: 'harvest', sections }, { polls })
  expect(records(resultOf(state, board), 'gekozen').map(({ subject }) => subject)).toEqual(['k2'])
  const ticked = aState(
    [writes('klacht', { output: { section: 'alle', take: 'selected' }, fields: [fieldOf('gevolg', 'text')] })],
    { kind: 'harvest', sections: [sectionOf('alle')] },
    {
      items: [
        {
          ...{
            id: 'i1' as never,
            kind: 'klacht',
            step: stepId('klacht'),
            subject: noteId('k1'),
            bundle: null,
            round: null,
          },
          ...{ fields: { gevolg: 'Toen.' }, text: 'Woorden van toen.', behaviour: null, sources: [], sharedBy: [] },
          ...{ status: 'agreed', reopenedWhy: null },
        },
      ],
    },
  )
  expect(records(resultOf(ticked, board), 'alle')).toEqual([
    { subject: 'k1', text: 'Woorden van toen.', values: { 'klacht-gevolg': { text: 'Toen.' } } },
  ])
})

test('[DOC-5] a name stands beside a note only where its author lets it, and then the organisation; a person elsewhere is only an organisation', () => {
  const steps = [
    writes('voornemen', {
      contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'person' },
      fields: [fieldOf('contact', 'person')],
      output: { section: 'lijst', take: 'all' },
    }),
  ]
  const board = boardOf({
    voornemen: [
      noteOf('v1', { author: 'Marit Hoekstra', organisation: org('ggd'), fields: { contact: 'p-ggd' } }),
      noteOf('v2', { author: null, organisation: org('gemeente') }),
    ],
  })
  const state = aState(steps, { kind: 'harvest', sections: [sectionOf('lijst', { render: 'list' })] })
  const [first, second] = records(resultOf(state, board), 'lijst')
  expect(first?.values).toMatchObject({
    author: { text: 'Marit Hoekstra' },
    organisation: { organisations: ['o-ggd'] },
  })
  expect(second?.values).toEqual({})
})

test('[DOC-6] a judgement says whose it is and of which day, with its answer; what is no judgement does not', () => {
  const room = { id: 'ruimte', question: { nl: 'Hoeveel ruimte?' }, answers: options('kan-al', 'wet') }
  const rules = judges('regels', 'knelpunt', { fields: [fieldOf('oordeel', 'longtext')], assess: [room] })
  const steps = [writes('knelpunt', { fields: [fieldOf('soort', 'choice', { options: options('geld') })] }), rules]
  const sections = [
    sectionOf('knelpunten', { from: ['knelpunt', 'regels'] }),
    sectionOf('ruimte', { from: ['regels'] }),
  ]
  const board = boardOf({ knelpunt: [noteOf('n1', { fields: { soort: 'geld' } }), noteOf('n2')] })
  const answer = (option: string) => ({ answers: { ruimte: option }, disagreed: [], reason: null, chosen: true })
  const state = aState(
    steps,
    { kind: 'shelf', sections },
    {
      sheets: data.sheetsWith('regels', { n1: { oordeel: 'Het mag al.' }, n2: { oordeel: 'Alleen met een wet.' } }),
      polls: data.pollWith('regels', [
        data.polledOf('n2', { record: answer('wet') }),
        data.polledOf('n1', { record: answer('kan-al') }),
      ]),
    },
  )
  const result = resultOf(state, board)
  expect(records(result, 'knelpunten')[0]?.values).toEqual({
    'knelpunt-soort': { text: 'Woord geld' },
    'regels-oordeel': { text: 'Het mag al.', judged: { by: 'o-ggd', on: data.today } },
    'regels-ruimte': { text: 'Woord kan-al' },
  })
  // the step that asks for room, alone, sorts its subjects by the answer, in the order of the answers
  expect(records(result, 'ruimte').map(({ text, group }) => [group, text])).toEqual([
    ['Woord kan-al', 'Tekst van n1.'],
    ['Woord wet', 'Tekst van n2.'],
  ])
})

test('[DOC-7] dots are told after showing only, and as a number only where a number is no name', () => {
  const vote = step('stemmen', 'vote', [part(4, 'vote')], {
    input: ['paal'],
    voting: { method: 'dots', unit: 'person', purpose: 'advice' },
  })
  const steps = [writes('paal', { output: { section: 'palen', take: 'all' } }), vote]
  const board = boardOf({ paal: [noteOf('n1')] })
  const ballots = (voters: number) =>
    new Map(
      Array.from({ length: voters }, (_, at) => [
        `p-${at}`,
        new Map([['dots', { option: '2', reason: null, paper: null }]]),
      ]),
    )
  const dots = (voters: number, shown: boolean) => {
    const polls = data.pollWith('stemmen', [data.polledOf('n1', { ballots: ballots(voters) })], { shown })
    const state = aState(steps, { kind: 'harvest', sections: [sectionOf('palen', { from: ['stemmen'] })] }, { polls })
    return records(resultOf(state, board), 'palen')[0]?.values
  }
  expect(dots(5, true)).toEqual({ dots: { text: '10' } })
  expect(dots(5, false)).toEqual({})
  expect(dots(3, true)).toEqual({})
})

test('[DOC-8] only what an owner took on has an owner; what is asked says whom, and what was let go is not there', () => {
  const steps = [
    writes('oplossing'),
    step('toezeggen', 'assign', [part(5, 'plenary')], {
      input: ['oplossing'],
      fields: [fieldOf('soort', 'choice', { options: options('proberen') })],
      output: { section: 'acties', take: 'selected' },
    }),
  ]
  const commitments = new Map(
    [
      data.promiseOf('a1'),
      data.promiseOf('a2', { status: 'asked', acceptedBy: null }),
      data.promiseOf('a3', { status: 'shelved', asked: null }),
      data.promiseOf('a4'),
    ].map((one) => [one.subject, one]),
  )
  const state = aState(
    steps,
    { kind: 'shelf', sections: [sectionOf('acties')] },
    {
      commitments,
      letGo: new Map([[noteId('a4'), 'Te duur.']]),
      sheets: data.sheetsWith('toezeggen', { a1: { soort: 'proberen' } }),
    },
  )
  expect(records(resultOf(state), 'acties').map(({ subject, values }) => [subject, values])).toEqual([
    [
      'a1',
      {
        owner: { text: '', organisations: ['o-ggd'] },
        due: { text: '2027-03-01' },
        firstStep: { text: 'Bellen.' },
        'toezeggen-soort': { text: 'Woord proberen' },
      },
    ],
    ['a2', { asked: { text: '', organisations: ['o-ggd'] } }],
    ['a3', {}],
  ])
})

test('[DOC-10] what is signed takes from its steps only what a section names; the rest stands in agreed sentences', () => {
  const steps = [
    writes('klacht', { output: { section: 'los', take: 'all' } }),
    judges('zaak', 'klacht', { fields: [fieldOf('kosten', 'money')] }),
  ]
  const sections = [
    sectionOf('zaak', { from: ['zaak'] }),
    sectionOf('los'),
    sectionOf('niets', { from: ['zaak'], render: 'text' }),
  ]
  const state = aState(
    steps,
    { kind: 'agreement', sections },
    { sheets: data.sheetsWith('zaak', { k1: { kosten: '12000' } }) },
  )
  const frozen = compose(state, rule, boardOf({ klacht: [noteOf('k1')] }))
  expect(frozen.document).toBe('agreement')
  expect(frozen.sections.map(({ id, records: list }) => [id, list?.length])).toEqual([
    ['zaak', 1],
    ['los', undefined],
  ])
  expect(frozen.sections[0]).toMatchObject({
    fields: [{ id: 'zaak-kosten', label: 'Vraag kosten', type: 'money' }],
    records: [{ subject: 'k1', values: { 'zaak-kosten': { text: '12000' } } }],
  })
  expect(JSON.stringify(frozen)).not.toContain('"p-')
})
