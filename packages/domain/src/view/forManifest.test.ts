import { expect, test } from 'vitest'
import { meetingId, participantId } from '../ids.js'
import { facilitator, newestRound, org, organisations, sign, speaker, type Table } from '../testData.js'
import { at, atAssign, note } from '../visionTestData.js'
import type { ViewContext } from './base.js'
import type { ManifestEdition, ManifestView } from './manifestView.js'

const yes = {
  type: 'answerAsk',
  subject: note('x1'),
  answer: 'accept',
  due: '2027-06-01',
  firstStep: 'Twee dorpen vragen wie wil.',
} as const
const onPhone = (table: Table): Table => table.do(speaker('welzijn'), yes)
const card = participantId('papier-a')
/** The same, while a paper card had the word. */
const onPaper = (table: Table): Table =>
  table
    .do(facilitator, { type: 'addPaperSeat', participant: card, organisation: org('welzijn') })
    .do(facilitator, { type: 'appointSpokesperson', organisation: org('welzijn'), participant: card })
    .do(facilitator, { type: 'answerOnPaper', participant: card, answer: yes })
    .do(facilitator, { type: 'appointSpokesperson', organisation: org('welzijn'), participant: speaker('welzijn') })

/** Open for signing: welzijn said yes to x1, nobody took x2, and a milestone was ticked. */
function atSigning(says = onPhone): Table {
  const table = atAssign()
  says(table.do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('welzijn') }))
    .do(facilitator, { type: 'shelveAction', subject: note('x2'), shelved: true })
    .do(facilitator, { type: 'tickNote', note: note('m2'), ticked: true })
    .goTo('slot')
    .do(facilitator, { type: 'closeMeeting' })
    .do(facilitator, { type: 'openMeeting', meeting: meetingId('s3') })
    .do(facilitator, { type: 'planCheckins', dates: ['2027-05-18'] })
    .do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2027-01-23' } })
    .goTo('instemmen')
    .do(facilitator, { type: 'openTextRound', step: at('instemmen') })
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
  return table
    .do(facilitator, { type: 'showRound', round })
    .do(facilitator, { type: 'closeRound', round })
    .do(facilitator, { type: 'openSigning' })
    .goTo('tekenen')
}

function editionOf(table: Table, ...asked: Parameters<Table['view']>): ManifestEdition {
  const edition = (table.view(...asked) as ManifestView).editions[0]
  if (edition === undefined) throw new Error('no edition')
  return edition
}

test('[FRZ-3] who said yes to a step stands around the text, under the name and function that were signed', () => {
  const table = atSigning()
  expect(editionOf(table, { kind: 'routeTeam' }).owners).toMatchObject([
    { subject: 'x1', name: 'Naam p-welzijn', function: null, organisations: ['o-welzijn'] },
  ])
  sign(table, 'welzijn')
  const details = { name: 'Marit Hoekstra', function: 'bestuurder', sentence: null, condition: null }
  const signed = editionOf(table, { kind: 'routeTeam' }, { signatory: () => details })
  expect(signed.owners[0]).toMatchObject({ name: 'Marit Hoekstra', function: 'bestuurder', acceptedOn: '2026-11-23' })
  expect(JSON.stringify(signed.frozen)).not.toContain('Naam p-')
  expect(editionOf(table, { kind: 'public' }, { signatory: () => details }).owners[0]).toMatchObject({
    name: null,
    function: null,
  })
})

test('[SGN-15] a decline stands with its moment and words, for the public without words, and goes with a signature', () => {
  const table = atSigning()
  table.do(speaker('welzijn'), { type: 'declineSigning', edition: 1, reason: 'te vroeg' })
  const known: Partial<ViewContext> = { declineReason: (edition, id) => `${edition} ${id} te vroeg` }
  const row = (kind: 'routeTeam' | 'public') =>
    editionOf(table, { kind }, known).signing.find(({ organisation }) => organisation === org('welzijn'))
  expect(row('routeTeam')).toMatchObject({ declined: { atMs: table.nowMs, reason: '1 o-welzijn te vroeg' } })
  expect(row('public')).toMatchObject({ declined: { atMs: table.nowMs, reason: null } })
  sign(table, 'welzijn')
  expect(row('routeTeam')?.declined).toBeNull()
})

test('[PAP-18] a promise from a card stands around the text with the number of the card and without a name', () => {
  const table = atSigning(onPaper)
  const edition = editionOf(table, { kind: 'routeTeam' })
  expect(edition.owners).toMatchObject([{ subject: 'x1', name: null, acceptedOn: '2026-11-23', paper: 1 }])
  expect(edition.onPaper).toEqual([{ organisation: org('welzijn'), paper: 1 }])
  expect(JSON.stringify(edition.frozen)).not.toContain('paper')
  expect(editionOf(table, { kind: 'public' }).owners[0]).toMatchObject({ name: null, paper: 1 })
  const byPhone = editionOf(atSigning(), { kind: 'routeTeam' })
  expect(byPhone.owners[0]).toMatchObject({ name: 'Naam p-welzijn', paper: null })
  expect(byPhone.onPaper).toEqual([])
})

test('[FRZ-4] the origin of an ambition is its bundle, of a milestone its note', () => {
  const { frozen, herkomst } = editionOf(atSigning(), { kind: 'routeTeam' })
  const ids = (section: string) => frozen.sections.find(({ id }) => id === section)?.sentences.map(({ id }) => id) ?? []
  const from = (section: string) => herkomst.filter(({ sentence }) => ids(section).includes(sentence))
  expect(from('ambities')).toMatchObject([
    { bundle: 'Niemand staat alleen.', organisations: ['o-welzijn', 'o-ggd', 'o-gemeente'] },
    { bundle: 'Wonen is betaalbaar.', organisations: ['o-ggd', 'o-gemeente', 'o-corporatie'] },
  ])
  expect(from('route')).toMatchObject([{ bundle: null, notes: 1, organisations: ['o-ggd'] }])
})

test('[FRZ-6] the words of the notes behind a sentence are for the route team, never with a name, never withdrawn', () => {
  const table = atSigning()
  const read = (kind: 'routeTeam' | 'public') => (table.view({ kind }) as ManifestView).notes
  expect(read('routeTeam')).toEqual([{ id: 'm2', text: 'Tekst van m2.' }])
  expect(read('public')).toEqual([])
  const milestones = table.notes.get(at('terug')) ?? []
  table.notes.set(
    at('terug'),
    milestones.filter(({ id }) => id !== 'm2'),
  )
  expect(read('routeTeam')).toEqual([])
})

test('[FRZ-6] notes stand by their id, whatever their order on the board', () => {
  const table = atSigning()
  const edition = editionOf(table, { kind: 'routeTeam' })
  const bundled = edition.herkomst.flatMap(({ noteIds }) => noteIds)
  const lying = bundled.map((id) => ({ id, text: `Woorden ${id}`, fields: {}, organisation: org('ggd') }))
  const read = (notes: typeof lying) =>
    (table.view({ kind: 'routeTeam' }, { notes: (step) => (step === at('terug') ? notes : []) }) as ManifestView).notes
  expect(read(lying)).toEqual(read(lying.toReversed()))
  expect(read(lying).map(({ id }) => id)).toEqual([...bundled].sort())
})
