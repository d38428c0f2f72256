import { describe, expect, test } from 'vitest'
import { bundleId, noteId, participantId, sentenceId, stepId } from '../ids.js'
import { namesWriters, shownAttribution } from '../rules/notes/attribution.js'
import type { Attribution } from '../template.js'
import { aTemplate } from '../templateTestData.js'
import {
  aNote,
  anOpenMeeting,
  askLoose,
  atDraft,
  aWorkshop,
  facilitator,
  join,
  loose,
  newestRound,
  org,
  organisations,
  sign,
  speaker,
  type Table,
  talkedAboutCoverage,
} from '../testData.js'
import { ambition, at, atPoll, aVision, aVisionTemplate, vote } from '../visionTestData.js'
import type { ConsentAnswer } from '../workshop/state.js'
import type { Audience } from './base.js'
import type { FacilitatorView } from './facilitatorView.js'
import type { ManifestView } from './manifestView.js'
import type { ParticipantView } from './participantView.js'

const silent = stepId('waarden')
const sorting = stepId('groeperen')
const colleague = participantId('p-collega')
const sizes = [1, 2, 3].map((size) => ({ size, names: organisations.slice(0, size) }))

/** An open meeting of so few organisations that the first one has two people in the room. */
function fewOrganisations(names: readonly string[], attribution: Attribution = 'organisation'): Table {
  const template = aTemplate({ participants: { min: 1, max: 40, organisationsMin: 1 } })
  const steps = template.steps.map((one) =>
    one.contribution ? { ...one, contribution: { ...one.contribution, attribution } } : one,
  )
  const table = anOpenMeeting(names, { ...template, steps })
  return join(table, names[0] ?? '', colleague, false)
}

function audiencesOf(names: readonly string[]): readonly Audience[] {
  return [
    { kind: 'facilitator', id: facilitator },
    { kind: 'roomScreen' },
    { kind: 'routeTeam' },
    { kind: 'public' },
    ...[...names.map(speaker), colleague].map((id): Audience => ({ kind: 'participant', id })),
  ]
}

interface Seen {
  readonly sent: readonly string[]
  readonly table: Table
}
/** Where the room was at each look, and what everybody was sent there. */
function looksAt(table: Table, names: readonly string[], without: readonly Audience[] = []) {
  const sent: string[] = []
  const skipped = new Set(without.map((one) => JSON.stringify(one)))
  const look = () => {
    for (const audience of audiencesOf(names)) {
      if (skipped.has(JSON.stringify(audience))) continue
      const place = `${audience.kind} in ${table.now.position?.step}`
      sent.push(`${place}: ${JSON.stringify(table.view(audience))}`)
    }
  }
  return { sent, look }
}

interface Evening {
  readonly names: readonly string[]
  readonly answer: ConsentAnswer
  readonly swapped?: boolean
  readonly attribution?: Attribution
}
/** A whole evening about two notes by two people; `swapped`: each of them wrote the other note. */
function evening({ names, answer, swapped = false, attribution = 'organisation' }: Evening): Seen {
  const table = fewOrganisations(names, attribution)
  const { sent, look } = looksAt(table, names)
  table.next()
  const [first = '', last = first] = [names[0], names.at(-1)]
  const two = [
    { person: speaker(first), name: first },
    { person: names.length === 1 ? colleague : speaker(last), name: last },
  ]
  const writers = swapped ? two.toReversed() : two
  table.submitted.set(
    silent,
    writers.map(({ name }, at) => aNote(`n${at}`, name)),
  )
  for (const [at, { person }] of writers.entries()) table.authors.set(noteId(`n${at}`), person)
  look()
  table.next()
  table.notes.set(
    silent,
    writers.map((_, at) => ({ id: noteId(`n${at}`), text: `Woord ${at}`, fields: {}, organisation: null })),
  )
  look()
  table.bundles = writers.map(({ name }, at) => ({
    id: bundleId(`b${at}`),
    name: `Bundel ${at}`,
    notes: [noteId(`n${at}`)],
    organisations: [org(name)],
  }))
  table.goTo('groeperen', 2)
  look()
  for (const bundle of table.bundles) {
    table.do(facilitator, { type: 'openRound', step: sorting, bundle: bundle.id as never, behaviour: null })
    const round = newestRound(table)
    for (const name of names) table.do(speaker(name), { type: 'answerRound', round, answer, reason: null })
    look()
    table.do(facilitator, { type: 'showRound', round })
    look()
    table.do(facilitator, { type: 'closeRound', round })
    look()
  }
  table
    .goTo('weerzien')
    .do(facilitator, { type: 'planCheckins', dates: ['2027-11-23'] })
    .do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 1, closingDate: '2026-12-23' } })
    .goTo('lezen')
  look()
  // a meeting in which nothing was shared still reads and signs a text
  const loose = sentenceId('los')
  table.do(facilitator, { type: 'addSentence', section: 'waarden', sentence: loose })
  table.pen.set(loose, 'Wij bellen eerst.')
  table
    .do(facilitator, { type: 'proposeSentence', sentence: loose })
    .do(facilitator, { type: 'askSentence', sentence: loose, version: 1 })
  for (const name of names)
    table.do(speaker(name), {
      type: 'answerSentence',
      sentence: loose,
      version: 1,
      answer: 'sign-as-is',
      text: null,
      reason: null,
    })
  table.try(facilitator, { type: 'settleSentence', sentence: loose, version: 1 })
  talkedAboutCoverage(table)
  look()
  table.do(facilitator, { type: 'openSigning' }).goTo('tekenen')
  look()
  for (const name of names) expect(sign(table, name)).toBeNull()
  table.do(facilitator, { type: 'closeMeeting' })
  look()
  return { sent, table }
}

describe.each(sizes)('with $size organisations', ({ names }) => {
  const first = names[0] ?? ''

  test('[FEW-8] before writing, the phone says that no name will stand beside a value, and that holds when a fourth comes', () => {
    const table = fewOrganisations(names).next()
    const said = (name: string) => table.view({ kind: 'participant', id: speaker(name) }) as ParticipantView
    for (const name of names) expect(said(name).now).toMatchObject({ kind: 'write', attribution: 'anonymous' })
    for (const name of organisations.slice(names.length)) {
      const type = 'addOrganisation'
      table.do(facilitator, { type, organisation: org(name), name, organisationType: name })
      join(table, name, participantId(`p-laat-${name}`), true)
    }
    expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({ countsVisible: true })
    for (const name of names) expect(said(name).now).toMatchObject({ kind: 'write', attribution: 'anonymous' })
    expect(shownAttribution(table.now, silent)).toBe('anonymous')
    expect(namesWriters(table.now, sorting)).toBe(false)
  })

  test.each(['stand-for', 'live-with'] as const)(
    '[FEW-2] whoever wrote, every view of everybody is the same (%s)',
    (answer) => {
      const { sent } = evening({ names, answer })
      expect(sent.length).toBeGreaterThan(40)
      expect(evening({ names, answer, swapped: true }).sent).toEqual(sent)
    },
  )

  test('[FEW-1] a value is opened without a name, a milestone with the name that the template promises', () => {
    const table = fewOrganisations(names)
    expect(shownAttribution(table.now, silent)).toBe('anonymous')
    const { steps } = table.now.template
    const loose = { ...table.now, template: { ...table.now.template, steps: steps.filter(({ id }) => id !== sorting) } }
    expect(shownAttribution(loose, silent)).toBe('organisation')
    expect(shownAttribution(anOpenMeeting().now, silent)).toBe('organisation')
  })

  test('[FEW-3] what an organisation answers changes nothing for anybody else before it is shown', () => {
    const answered = (answer: ConsentAnswer, reason: string | null) => {
      const table = fewOrganisations(names)
      const own = [speaker(first), colleague].map((id): Audience => ({ kind: 'participant', id }))
      const { sent, look } = looksAt(table, names, own)
      table.bundles = [{ id: bundleId('b1'), name: 'Dichtbij', notes: [noteId('n0')], organisations: [] }]
      table
        .goTo('groeperen', 2)
        .do(facilitator, { type: 'openRound', step: sorting, bundle: bundleId('b1'), behaviour: null })
      table.do(speaker(first), { type: 'answerRound', round: newestRound(table), answer, reason })
      look()
      for (const name of names.slice(1)) {
        table.do(speaker(name), {
          type: 'answerRound',
          round: newestRound(table),
          answer: 'stand-for',
          reason: null,
        })
        look()
      }
      return sent
    }
    expect(answered('object', 'Dit kan niet.')).toEqual(answered('stand-for', null))
  })

  test('[FEW-4] shared or not yet shared, without a number or a name on phones and the room screen', () => {
    const table = fewOrganisations(names)
    table.bundles = [{ id: bundleId('b1'), name: 'Dichtbij', notes: [noteId('n0')], organisations: [] }]
    table
      .goTo('groeperen', 2)
      .do(facilitator, { type: 'openRound', step: sorting, bundle: bundleId('b1'), behaviour: null })
    const round = newestRound(table)
    for (const name of names) table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
    table.do(facilitator, { type: 'showRound', round }).do(facilitator, { type: 'closeRound', round })
    const nobody = { sharedBy: null, standFor: [], liveWith: [], countsVisible: false, outcome: 'agreed' }
    expect(table.view({ kind: 'roomScreen' })).toMatchObject({ now: { result: nobody } })
    expect(table.view({ kind: 'participant', id: speaker(first) })).toMatchObject({ now: { result: nobody } })
    expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({
      rounds: [{ isShared: true, result: { sharedBy: null } }],
      sharedBundles: [],
      countsVisible: false,
    })
    table.do(facilitator, { type: 'goBack', from: table.at })
    expect(table.view({ kind: 'roomScreen' })).toMatchObject({
      now: { kind: 'bundles', agreed: [{ bundle: 'b1', sharedBy: null }] },
    })
  })

  test('[FEW-4] that an organisation wrote nothing is told without a number', () => {
    const table = fewOrganisations(names).next()
    if (names.length > 1) table.submitted.set(silent, [aNote('n0', first)])
    const { main } = table.next().view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
    expect(main).toMatchObject({ gates: [{ check: 'min-organisations-contributed', count: 0 }] })
  })

  test('[FEW-5] a single late value waits for a second one while its step is open', () => {
    const table = fewOrganisations(names).next().next()
    table.late.set(silent, [aNote('n9', first)])
    expect(table.try(facilitator, { type: 'addLateNotes', step: silent })).toBe('one-late-note-waits')
    table.late.set(silent, [aNote('n8', first), aNote('n9', first)])
    expect(table.try(facilitator, { type: 'addLateNotes', step: silent })).toBeNull()
  })

  test('[FEW-6] the origin of what was agreed names nobody', () => {
    const { table } = evening({ names, answer: 'stand-for' })
    expect(herkomstOf(table).length).toBeGreaterThan(0)
    expect(herkomstOf(table).flatMap((row) => row.organisations)).toEqual([])
  })
})

test('[FEW-8] with four organisations the phone says the name that will stand there; before the meeting, on what it depends', () => {
  const template = aTemplate()
  const steps = template.steps.map((one) =>
    one.id === silent && one.contribution ? { ...one, contribution: { ...one.contribution, prework: true } } : one,
  )
  const before = aWorkshop(organisations, { ...template, steps })
  join(before, 'ggd', speaker('ggd'), true)
  expect(before.view({ kind: 'participant', id: speaker('ggd') })).toMatchObject({
    now: { kind: 'write', attribution: 'organisation', fromFour: true },
  })
  const evening = anOpenMeeting().next()
  expect(evening.view({ kind: 'participant', id: speaker('ggd') })).toMatchObject({
    now: { kind: 'write', attribution: 'organisation', fromFour: false },
  })
})

const herkomstOf = (table: Table) => (table.view({ kind: 'public' }) as ManifestView).editions[0]?.herkomst ?? []

test('[FEW-6] beside anonymous notes nobody is named with four organisations either', () => {
  const whole = { names: organisations, answer: 'stand-for' } as const
  const named = herkomstOf(evening(whole).table).flatMap((row) => row.organisations)
  const anonymous = herkomstOf(evening({ ...whole, attribution: 'anonymous' }).table)
  expect(named).toEqual([org('welzijn'), org('corporatie')])
  expect(anonymous.length).toBeGreaterThan(0)
  expect(anonymous.flatMap((row) => row.organisations)).toEqual([])
})

test('[VIEW-3] proposals stand in the order of the list, not in the order of answering', () => {
  const table = askLoose(atDraft())
  for (const name of organisations.toReversed())
    table.do(speaker(name), {
      type: 'answerSentence',
      sentence: loose,
      version: 1,
      answer: 'proposal',
      text: `Wij bellen ${name} eerst.`,
      reason: null,
    })
  const { sentences } = table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
  const proposals = sentences.find(({ id }) => id === loose)?.proposals ?? []
  expect(proposals.map(({ organisation }) => organisation)).toEqual(organisations.map(org))
})

test('[FEW-7] of a few votes of persons the regie hears the outcome, not which organisation gave which answer', () => {
  const template = aVisionTemplate()
  const steps = template.steps.map((step) =>
    step.voting && step.id === at('peiling') ? { ...step, voting: { ...step.voting, unit: 'person' as const } } : step,
  )
  const table = atPoll(aVision({ ...template, steps }))
  table.do(facilitator, { type: 'pointAt', subject: ambition })
  const [first = '', ...others] = organisations
  table.do(speaker(first), vote('g3'))
  for (const name of others)
    table.do(facilitator, {
      type: 'markVoterMissing',
      step: at('peiling'),
      organisation: org(name),
      why: 'abstains',
      reason: 'leest nog',
    })
  table.do(facilitator, { type: 'showPoll', step: at('peiling'), subject: ambition })
  const { poll } = table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
  expect(poll?.items[0]).toMatchObject({ subject: ambition, status: 'shown', voices: [], result: { counts: [] } })
})
