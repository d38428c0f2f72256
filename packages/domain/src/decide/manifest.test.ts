import { expect, test } from 'vitest'
import { sentenceId, signatureId } from '../ids.js'
import { compose } from '../manifest/compose.js'
import {
  agree,
  atConsent,
  atDraft,
  atSigning,
  facilitator,
  org,
  organisations,
  sign,
  speaker,
  type Table,
} from '../testData.js'
import type { SentenceAnswer } from '../workshop/state.js'

const loose = sentenceId('z1')
/** A loose sentence that the pen wrote, asked of everybody. */
function asked(text = 'Wij bellen binnen een dag terug.'): Table {
  const table = atDraft().do(facilitator, { type: 'addSentence', section: 'waarden', sentence: loose })
  table.pen.set(loose, text)
  return table
    .do(facilitator, { type: 'proposeSentence', sentence: loose })
    .do(facilitator, { type: 'askSentence', sentence: loose, version: 1 })
}
const answer = (
  table: Table,
  name: string,
  how: SentenceAnswer,
  text: string | null = null,
  reason: string | null = 'omdat',
) => table.do(speaker(name), { type: 'answerSentence', sentence: loose, version: 1, answer: how, text, reason })
const sentence = (table: Table, id = loose) => table.now.sentences.find((one) => one.id === id)

test('[DRF-1] [INV-14] every agreed item becomes a settled sentence in the agreed words', () => {
  expect(atDraft().now.sentences).toMatchObject([
    {
      heading: 'Dichtbij',
      text: 'Wij bellen eerst.',
      version: 1,
      status: 'settled',
      free: false,
      section: 'waarden',
      sources: ['b1-welzijn-0', 'b1-ggd-1', 'b1-gemeente-2'],
    },
  ])
})

test('[INV-14] free text is marked and has to be asked; the agreed words themselves need no second consent', () => {
  const table = asked()
  expect(sentence(table)).toMatchObject({ free: true, status: 'asked' })
  const seeded = table.now.sentences[0]
  if (!seeded) throw new Error('no sentence')
  table.pen.set(seeded.id, 'Wij bellen soms eerst.')
  table.do(facilitator, { type: 'proposeSentence', sentence: seeded.id })
  expect(sentence(table, seeded.id)).toMatchObject({ status: 'unasked', version: 2, previousText: 'Wij bellen eerst.' })
  table.pen.set(seeded.id, 'Wij bellen eerst.')
  table.do(facilitator, { type: 'proposeSentence', sentence: seeded.id })
  expect(sentence(table, seeded.id)).toMatchObject({ status: 'settled', version: 3 })
})

test('[DRF-2] [INV-7] answers to a sentence stay closed until the last one is there', () => {
  const table = asked()
  answer(table, 'welzijn', 'proposal', 'Wij bellen binnen een uur terug.')
  answer(table, 'ggd', 'objection', null, 'niet haalbaar')
  answer(table, 'gemeente', 'sign-as-is')
  const before = JSON.stringify([
    table.view({ kind: 'facilitator', id: facilitator }),
    table.view({ kind: 'roomScreen' }),
    table.view({ kind: 'participant', id: speaker('gemeente') }),
  ])
  for (const hidden of ['binnen een uur', 'niet haalbaar', '"objection"', '"proposal"'])
    expect(before).not.toContain(hidden)
  table.do(facilitator, {
    type: 'markSentenceMissing',
    sentence: loose,
    organisation: org('corporatie'),
    why: 'absent',
    reason: 'weg',
  })
  expect(sentence(table)?.proposals).toMatchObject([
    { organisation: 'o-welzijn', text: 'Wij bellen binnen een uur terug.', decision: null },
  ])
  expect(table.now.objections).toMatchObject([{ organisation: 'o-ggd', reason: 'niet haalbaar', state: 'raised' }])
  expect(
    table.try(speaker('ggd'), {
      type: 'answerSentence',
      sentence: loose,
      version: 1,
      answer: 'sign-as-is',
      text: null,
      reason: null,
    }),
  ).toBe('already-decided')
})

test('[DRF-6] a missing mark is taken back while the answers are closed; then the sentence waits again', () => {
  const table = asked()
  const corporatie = org('corporatie')
  const mark = { type: 'markSentenceMissing', sentence: loose, why: 'abstains', reason: 'overlegt' } as const
  const unmark = { type: 'unmarkSentenceMissing', sentence: loose, organisation: corporatie } as const
  const before = table.view({ kind: 'facilitator', id: facilitator })
  table.do(facilitator, { ...mark, organisation: corporatie })
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({
    sentences: [{}, { missing: [{ organisation: corporatie, why: 'abstains', reason: 'overlegt' }] }],
  })
  expect(table.try(speaker('ggd'), unmark)).toBe('not-allowed')
  table.do(facilitator, unmark)
  expect(table.view({ kind: 'facilitator', id: facilitator })).toEqual(before)
  // Twice is as good as once.
  const events = table.events.length
  table.do(facilitator, unmark)
  expect(table.events).toHaveLength(events)
  for (const name of ['welzijn', 'ggd', 'gemeente']) answer(table, name, 'sign-as-is')
  expect(sentence(table)?.shown).toBe(false)
  table.do(facilitator, { ...mark, organisation: corporatie })
  expect(sentence(table)?.shown).toBe(true)
  expect(table.try(facilitator, unmark)).toBe('sentence-not-asked')
})

test('[DRF-3] proposals are decided once; an accepted one asks for a new version', () => {
  const table = asked()
  answer(table, 'welzijn', 'proposal', 'Wij bellen binnen een uur terug.')
  expect(table.try(facilitator, { type: 'decideProposals', sentence: loose, version: 1, accepted: [] })).toBe(
    'answers-missing',
  )
  for (const name of ['ggd', 'gemeente', 'corporatie']) answer(table, name, 'sign-as-is')
  const proposal = sentence(table)?.proposals[0]
  if (!proposal) throw new Error('no proposal')
  expect(table.try(facilitator, { type: 'settleSentence', sentence: loose, version: 1 })).toBe('proposals-undecided')
  table.do(facilitator, { type: 'decideProposals', sentence: loose, version: 1, accepted: [proposal.id] })
  expect(table.try(facilitator, { type: 'decideProposals', sentence: loose, version: 1, accepted: [] })).toBe(
    'already-decided',
  )
  expect(table.try(facilitator, { type: 'settleSentence', sentence: loose, version: 1 })).toBe('proposals-undecided')
  table.pen.set(loose, proposal.text)
  table.do(facilitator, { type: 'proposeSentence', sentence: loose })
  expect(sentence(table)).toMatchObject({ version: 2, status: 'unasked', proposals: [] })
})

test('[DRF-4] a sentence settles when everybody would sign it, and not while an objection is open', () => {
  const table = asked()
  answer(table, 'ggd', 'objection', null, 'niet haalbaar')
  for (const name of ['welzijn', 'gemeente', 'corporatie']) answer(table, name, 'sign-as-is')
  expect(table.try(facilitator, { type: 'settleSentence', sentence: loose, version: 1 })).toBe('objection-open')
  const objection = table.now.objections[0]
  if (objection) table.do(facilitator, { type: 'treatObjection', objection: objection.id, state: 'withdrawn' })
  table.do(facilitator, { type: 'settleSentence', sentence: loose, version: 1 })
  expect(sentence(table)?.status).toBe('settled')
})

test('[DRF-5] an answer to a version that was replaced is refused', () => {
  const table = asked()
  table.pen.set(loose, 'Wij bellen dezelfde dag terug.')
  table.do(facilitator, { type: 'proposeSentence', sentence: loose })
  const old = {
    type: 'answerSentence',
    sentence: loose,
    version: 1,
    answer: 'sign-as-is',
    text: null,
    reason: null,
  } as const
  expect(table.try(speaker('ggd'), old)).toBe('version-changed')
})

test('[SGN-1] [TNS-14] signing opens only with settled sentences, a date, a rule and no objection', () => {
  const table = atConsent()
  expect(table.try(facilitator, { type: 'openSigning' })).toBe('no-sentences')
  expect(asked().try(facilitator, { type: 'openSigning' })).toBe('sentences-unsettled')
  const noDate = atDraft().do(facilitator, { type: 'planCheckins', dates: [] })
  expect(noDate.try(facilitator, { type: 'openSigning' })).toBe('no-checkin-date')
})

test('[INV-15] [TNS-15] a text that lies open for signing cannot change in any way', () => {
  const table = atSigning()
  const seeded = table.now.sentences[0]
  if (!seeded) throw new Error('no sentence')
  table.pen.set(seeded.id, 'Dunner.')
  const attempts = [
    table.try(facilitator, { type: 'proposeSentence', sentence: seeded.id }),
    table.try(facilitator, { type: 'addSentence', section: 'waarden', sentence: loose }),
    table.try(facilitator, { type: 'dropSentence', sentence: seeded.id, reason: 'weg' }),
    table.try(facilitator, { type: 'planCheckins', dates: ['2030-01-01'] }),
    table.try(facilitator, { type: 'reopenItem', bundle: 'b1' as never, reason: 'toch niet' }),
    table.try(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 1, closingDate: '2030-01-01' } }),
  ]
  expect(new Set(attempts)).toEqual(new Set(['edition-frozen']))
  expect(table.try(facilitator, { type: 'openSigning' })).toBe('already-open-for-signing')
})

test('[INV-15] before the first signature the edition can be reopened, with the same number; after it not', () => {
  const table = atSigning().do(facilitator, { type: 'reopenEdition', edition: 1, reason: 'een tikfout' })
  table.do(facilitator, { type: 'planCheckins', dates: ['2027-06-01'] }).do(facilitator, { type: 'openSigning' })
  expect(table.now.editions.map((edition) => [edition.number, edition.status])).toEqual([
    [1, 'reopened'],
    [1, 'open-for-signing'],
  ])
  expect(sign(table, 'ggd')).toBeNull()
  expect(table.try(facilitator, { type: 'reopenEdition', edition: 1, reason: 'nog een' })).toBe(
    'edition-has-signatures',
  )
})

test('[SGN-2] [INV-16] [INV-17] another text, another organisation or a second signature is refused', () => {
  const table = atSigning()
  expect(sign(table, 'ggd', { fingerprint: 'een andere tekst' })).toBe('fingerprint-differs')
  expect(sign(table, 'ggd', { organisation: org('gemeente') })).toBe('other-organisation')
  expect(sign(table, 'ggd')).toBeNull()
  expect(sign(table, 'ggd')).toBe('already-signed')
  expect(sign(table, 'welzijn', { edition: 7 })).toBe('unknown-edition')
})

test('[SGN-3] a proxy and a reservation name their condition, and a colleague cannot sign', () => {
  const table = atSigning()
  const person = { name: 'Iemand', function: 'bestuurder', sentence: null, condition: null }
  expect(sign(table, 'ggd', { authority: 'subject-to-approval', person })).toBe('condition-needed')
  expect(sign(table, 'ggd', { person: { ...person, name: ' ' } })).toBe('text-empty')
  expect(sign(table, 'ggd', { person: { ...person, sentence: 'x'.repeat(201) } })).toBe('text-too-long')
  expect(
    sign(table, 'ggd', { authority: 'subject-to-approval', person: { ...person, condition: 'de raad' } }),
  ).toBeNull()
  table.do(facilitator, { type: 'appointSpokesperson', organisation: org('welzijn'), participant: null })
  expect(sign(table, 'welzijn')).toBe('not-spokesperson')
})

test('[SGN-4] a signature is withdrawn the same day by who gave it, and stays in sight', () => {
  const table = atSigning()
  sign(table, 'ggd')
  const mark = table.now.editions[0]?.signatures[0]
  if (!mark) throw new Error('not signed')
  expect(table.try(speaker('welzijn'), { type: 'withdrawSignature', signature: mark.id })).toBe('other-organisation')
  expect(table.try(speaker('ggd'), { type: 'withdrawSignature', signature: signatureId('s-9') })).toBe(
    'unknown-signature',
  )
  const nextDay = atSigning()
  sign(nextDay, 'ggd')
  nextDay.nowMs += 24 * 3_600_000
  const old = nextDay.now.editions[0]?.signatures[0]
  if (old)
    expect(nextDay.try(speaker('ggd'), { type: 'withdrawSignature', signature: old.id })).toBe('withdraw-too-late')
  table.do(speaker('ggd'), { type: 'withdrawSignature', signature: mark.id })
  expect(table.now.editions[0]?.signatures).toMatchObject([{ status: 'withdrawn' }])
  expect(sign(table, 'ggd')).toBeNull()
})

test('[SGN-5] who signs later or declines can still sign', () => {
  const table = atSigning()
  expect(table.try(speaker('ggd'), { type: 'signLater', edition: 1, until: '2020-01-01' })).toBe('bad-date')
  table.do(speaker('ggd'), { type: 'signLater', edition: 1, until: '2026-12-15' })
  table.do(speaker('gemeente'), { type: 'declineSigning', edition: 1, reason: null })
  expect(table.view({ kind: 'roomScreen' })).toMatchObject({
    now: {
      signing: [{ state: 'open' }, { state: 'later', until: '2026-12-15' }, { state: 'declined' }, { state: 'open' }],
    },
  })
  expect(sign(table, 'gemeente')).toBeNull()
  expect(table.now.editions[0]?.declined.size).toBe(0)
})

test('[INV-18] in force only by the rule that was written before: all, or enough on the closing date', () => {
  const all = atSigning()
  for (const name of organisations) sign(all, name)
  expect(all.now.editions[0]?.status).toBe('in-force')
  const some = atSigning()
  for (const name of ['ggd', 'welzijn', 'gemeente']) sign(some, name)
  expect(some.try(facilitator, { type: 'closeEdition', edition: 1 })).toBe('not-in-force-yet')
  some.nowMs = Date.parse('2026-12-23T09:00:00Z')
  some.do(facilitator, { type: 'closeEdition', edition: 1 })
  expect(some.now.editions[0]?.status).toBe('in-force')
})

test('[SGN-6] the frozen value holds the agreed text and no person, signature or time, and is the same when composed again', () => {
  const table = atSigning()
  const frozen = table.now.editions[0]?.frozen
  expect(frozen).toMatchObject({
    title: 'Onze waarden, Polderrand',
    edition: 1,
    locale: 'nl',
    checkinDates: ['2027-11-23'],
    signingStatement: 'Ik teken namens {organisatie}.',
    sections: [
      { body: 'Wij, welzijn, ggd, gemeente en corporatie, werken in Polderrand.' },
      { sentences: [{ heading: 'Dichtbij', bundle: { name: 'Dichtbij' } }] },
      {},
      {},
    ],
  })
  expect(JSON.stringify(frozen)).not.toMatch(/p-ggd|Naam|atMs/)
  const { inForceRule } = table.now
  if (!inForceRule) throw new Error('no rule')
  const before = { ...table.now, editions: [] }
  expect(compose(before, inForceRule, { today: '2026-11-23', notes: () => [], bundles: () => [] })).toEqual(frozen)
})

test('[DRF-8] a ticked line becomes a sentence once: when its words are bettered, the line does not come back', () => {
  const table = agree(atConsent()).goTo('weerzien')
  const [step] = table.now.template.steps.filter(({ id }) => id === 'weerzien')
  if (!step) throw new Error('no harvest')
  table.do(facilitator, { type: 'addLine', step: step.id, text: 'De GGD bereidt de check-in voor.' })
  table.do(facilitator, { type: 'tickLine', line: table.now.lines[0]?.id ?? '', ticked: true }).goTo('lezen')
  const seeded = table.now.sentences.find(({ text }) => text === 'De GGD bereidt de check-in voor.')
  if (!seeded) throw new Error('no sentence')
  table.pen.set(seeded.id, 'De GGD en de inwoners bereiden de check-in voor.')
  table.do(facilitator, { type: 'proposeSentence', sentence: seeded.id })
  table.do(facilitator, { type: 'goBack', from: table.at }).goTo('lezen')
  const fromLines = table.now.sentences.filter(({ section }) => section === seeded.section).map(({ text }) => text)
  expect(fromLines).toEqual(['De GGD en de inwoners bereiden de check-in voor.'])
})
