import { expect, test } from 'vitest'
import { meetingId } from '../ids.js'
import { facilitator, newestRound, org, organisations, sign, speaker, type Table } from '../testData.js'
import { at, atAssign, note } from '../visionTestData.js'
import type { ManifestEdition, ManifestView } from './manifestView.js'

/** Open for signing: welzijn said yes to x1, nobody took x2, and a milestone was ticked. */
function atSigning(): Table {
  const table = atAssign()
  table
    .do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('welzijn') })
    .do(speaker('welzijn'), {
      type: 'answerAsk',
      subject: note('x1'),
      answer: 'accept',
      due: '2027-06-01',
      firstStep: 'Twee dorpen vragen wie wil.',
    })
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
