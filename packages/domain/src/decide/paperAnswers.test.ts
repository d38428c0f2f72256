import { expect, test } from 'vitest'
import { meetingId, participantId, sentenceId } from '../ids.js'
import {
  atConsent,
  atDraft,
  atSigning,
  facilitator,
  newestRound,
  org,
  organisations,
  sign,
  speaker,
  type Table,
} from '../testData.js'
import { ambition, at, atAssign, atPoll, note, vote } from '../visionTestData.js'
import type { CardAnswer, CommandOf } from '../workshop/commands.js'
import type { Event } from '../workshop/events.js'

const card = participantId('papier-a')
const secret = 'Wij zijn met te weinig mensen.'
const typed = (answer: CardAnswer, participant = card) => ({ type: 'answerOnPaper', participant, answer }) as const
const inRound = (table: Table, change: Partial<CommandOf<'answerRound'>> = {}) =>
  ({ type: 'answerRound', round: newestRound(table), answer: 'object', reason: secret, ...change }) as const

/** The GGD is there with a paper card, which has the word. */
const onPaper = (table: Table): Table =>
  table
    .do(facilitator, { type: 'addPaperSeat', participant: card, organisation: org('ggd') })
    .do(facilitator, { type: 'appointSpokesperson', organisation: org('ggd'), participant: card })
const regie = (table: Table) => {
  const view = table.view({ kind: 'facilitator', id: facilitator })
  if (view?.audience !== 'facilitator') throw new Error('no view')
  return view
}
const lastOf = (table: Table, type: Event['type']) => table.events.findLast((event) => event.type === type)

const loose = sentenceId('z1')
/** A loose sentence is asked of everybody. */
function asked(): Table {
  const table = onPaper(atDraft()).do(facilitator, { type: 'addSentence', section: 'waarden', sentence: loose })
  table.pen.set(loose, 'Wij bellen binnen een dag terug.')
  return table
    .do(facilitator, { type: 'proposeSentence', sentence: loose })
    .do(facilitator, { type: 'askSentence', sentence: loose, version: 1 })
}
const toSentence = (change: Partial<CommandOf<'answerSentence'>> = {}): CommandOf<'answerSentence'> => ({
  type: 'answerSentence',
  sentence: loose,
  version: 1,
  answer: 'proposal',
  text: 'Wij bellen dezelfde dag.',
  reason: null,
  ...change,
})
const signature = (table: Table, change: Partial<CommandOf<'sign'>> = {}): CommandOf<'sign'> => ({
  type: 'sign',
  edition: 1,
  fingerprint: table.now.editions.at(-1)?.fingerprint ?? '',
  organisation: org('ggd'),
  authority: 'own',
  person: { name: 'Mw. Vos', function: 'bewoner', sentence: null, condition: null },
  ...change,
})
const markOf = (table: Table) => {
  const mark = table.now.editions.at(-1)?.signatures.find((one) => one.organisation === org('ggd'))
  if (!mark) throw new Error('not signed')
  return mark
}

test('[PAP-13] who leads types the answer of a card that speaks for its organisation, in a round', () => {
  const table = onPaper(atConsent())
  table.do(facilitator, typed(inRound(table)))
  expect(table.now.rounds[0]?.ballots.get(org('ggd'))).toEqual({ answer: 'object', reason: secret, by: card, paper: 1 })
  expect(table.try(facilitator, typed(inRound(table, { reason: ' ' })))).toBe('reason-needed')
})

test('[PAP-13] nobody else is answered for: no card without the word, no phone, not by a phone, not who leads', () => {
  const table = atConsent().do(facilitator, { type: 'addPaperSeat', participant: card, organisation: org('ggd') })
  expect(table.try(facilitator, typed(inRound(table)))).toBe('paper-card-without-word')
  expect(table.try(facilitator, typed(inRound(table), speaker('welzijn')))).toBe('unknown-paper-card')
  expect(table.try(facilitator, typed(inRound(table), facilitator))).toBe('unknown-paper-card')
  table.do(facilitator, { type: 'appointSpokesperson', organisation: org('ggd'), participant: card })
  expect(table.try(speaker('ggd'), typed(inRound(table)))).toBe('not-allowed')
  expect(table.try(speaker('ggd'), inRound(table))).toBe('not-spokesperson')
  expect(table.try(facilitator, inRound(table))).toBe('not-allowed')
})

test('[PAP-13] who leads types a ballot in a poll, with the reason that the answer asks for', () => {
  const table = onPaper(atPoll())
  expect(table.try(facilitator, typed(vote('g7')))).toBe('reason-needed')
  table.do(facilitator, typed(vote('g7', { reason: secret })))
  const polled = table.now.polls.get(at('peiling'))?.subjects.get(ambition)
  expect(polled?.ballots.get(org('ggd'))?.get('stance')).toEqual({ option: 'g7', reason: secret, paper: 1 })
  for (const name of organisations) if (name !== 'ggd') table.do(speaker(name), vote('g1'))
  expect(regie(table).poll?.items.find((one) => one.subject === ambition)).toMatchObject({
    onPaper: [{ organisation: org('ggd'), paper: 1 }],
  })
  table.do(facilitator, { type: 'showPoll', step: at('peiling'), subject: ambition })
  expect(table.now.objections).toMatchObject([{ organisation: org('ggd'), reason: secret }])
})

test('[PAP-13] who leads types an answer to a sentence, and that an organisation recognises itself in it', () => {
  const table = asked().do(facilitator, typed(toSentence()))
  table.do(facilitator, typed({ type: 'recogniseSentence', sentence: loose, version: 1, recognised: true }))
  const sentence = table.now.sentences.find((one) => one.id === loose)
  expect(sentence?.answers.get(org('ggd'))).toMatchObject({ answer: 'proposal', by: card, paper: 1 })
  expect([...(sentence?.recognisedBy ?? [])]).toEqual([org('ggd')])
  expect(table.try(facilitator, typed(toSentence({ version: 2 })))).toBe('version-changed')
})

test('[PAP-13] who leads types a signature by the rules of a phone: the text, the organisation, the ground', () => {
  const table = onPaper(atSigning())
  const tried = (change: Partial<CommandOf<'sign'>>) => table.try(facilitator, typed(signature(table, change)))
  expect(tried({ fingerprint: 'andere' })).toBe('fingerprint-differs')
  expect(tried({ organisation: org('welzijn') })).toBe('other-organisation')
  expect(tried({ authority: 'proxy' })).toBe('condition-needed')
  expect(tried({})).toBeNull()
  expect(markOf(table)).toMatchObject({ participant: card, organisation: org('ggd'), status: 'standing' })
  expect(tried({})).toBe('already-signed')
})

test('[PAP-13] a card says that its organisation signs later, or not', () => {
  const table = onPaper(atSigning())
  const row = () => regie(table).edition?.signing.find((one) => one.organisation === org('ggd'))
  table.do(facilitator, typed({ type: 'signLater', edition: 1, until: '2026-12-15' }))
  expect(row()).toMatchObject({ state: 'later', until: '2026-12-15', paper: 1 })
  table.do(facilitator, typed({ type: 'declineSigning', edition: 1, reason: null }))
  expect(row()).toMatchObject({ state: 'declined', paper: 1 })
})

test('[PAP-14] the event of a typed answer carries the number of the card, and what follows from it does not', () => {
  const table = onPaper(atConsent())
  const marked = { organisation: org('ggd'), why: 'abstains', reason: 'leest nog' } as const
  table.do(facilitator, { type: 'markMissing', round: newestRound(table), ...marked })
  table.do(facilitator, typed(inRound(table)))
  expect(lastOf(table, 'roundAnswered')).toMatchObject({ by: card, paper: 1 })
  expect(lastOf(table, 'missingUnmarked')).not.toHaveProperty('paper')
  table.do(speaker('welzijn'), inRound(table))
  expect(lastOf(table, 'roundAnswered')).not.toHaveProperty('paper')
  const signing = onPaper(atSigning())
  signing.do(facilitator, typed(signature(signing)))
  expect(lastOf(signing, 'signed')).toMatchObject({ participant: card, paper: 1 })
})

test('[PAP-15] [INV-7] until it is shown no view holds a typed answer, that of who typed it included', () => {
  const table = onPaper(atConsent())
  table.do(facilitator, typed(inRound(table)))
  const others = [
    { kind: 'facilitator', id: facilitator },
    { kind: 'roomScreen' },
    { kind: 'public' },
    { kind: 'participant', id: speaker('welzijn') },
  ] as const
  for (const audience of others) expect(JSON.stringify(table.view(audience))).not.toContain(secret)
  expect(regie(table).rounds[0]).toMatchObject({
    answered: [org('ggd')],
    onPaper: [{ organisation: org('ggd'), paper: 1 }],
    result: null,
  })
  for (const name of organisations)
    if (name !== 'ggd') table.do(speaker(name), inRound(table, { answer: 'stand-for', reason: null }))
  table.do(facilitator, { type: 'showRound', round: newestRound(table) })
  expect(regie(table).rounds[0]).toMatchObject({ onPaper: [{ organisation: org('ggd'), paper: 1 }] })
  expect(regie(table).objections).toMatchObject([{ organisation: org('ggd'), reason: secret }])
})

test('[PAP-15] of a sentence the regie sees from which card an answer came, and the answer when all are open', () => {
  const table = asked().do(facilitator, typed(toSentence()))
  const seen = () => regie(table).sentences.find((one) => one.id === loose)
  expect(JSON.stringify(regie(table))).not.toContain('Wij bellen dezelfde dag.')
  expect(seen()).toMatchObject({
    answered: [{ organisation: org('ggd'), answer: null }],
    onPaper: [{ organisation: org('ggd'), paper: 1 }],
  })
  for (const name of organisations)
    if (name !== 'ggd') table.do(speaker(name), toSentence({ answer: 'sign-as-is', text: null }))
  expect(seen()?.proposals).toMatchObject([{ organisation: org('ggd'), text: 'Wij bellen dezelfde dag.' }])
})

test('[PAP-16] the phone that takes the card over sees what was answered for it, and nobody types for it any more', () => {
  const table = onPaper(atConsent())
  table.do(facilitator, typed(inRound(table))).do('system', { type: 'claimPaperSeat', participant: card })
  expect(table.view({ kind: 'participant', id: card })).toMatchObject({
    me: { spokesperson: true },
    now: { kind: 'consent', mayAnswer: true, ownAnswer: { answer: 'object', reason: secret } },
  })
  expect(table.try(facilitator, typed(inRound(table)))).toBe('paper-card-claimed')
  table.do(card, inRound(table, { answer: 'live-with', reason: null }))
  const { ballots } = table.now.rounds[0] ?? {}
  expect(ballots?.size).toBe(1)
  expect(ballots?.get(org('ggd'))).toMatchObject({ answer: 'live-with', paper: null })
  expect(regie(table).rounds[0]?.onPaper).toEqual([])
})

test('[PAP-16] who signed on paper and goes on by phone sees the own signature, and takes it back there', () => {
  const table = onPaper(atSigning())
  table.do(facilitator, typed(signature(table))).do('system', { type: 'claimPaperSeat', participant: card })
  expect(table.view({ kind: 'participant', id: card })).toMatchObject({
    now: { kind: 'sign', own: { kind: 'signed', byMe: true, mayWithdraw: true } },
  })
  const back = { type: 'withdrawSignature', signature: markOf(table).id } as const
  expect(regie(table).edition?.paperSignatures).toEqual([])
  expect(table.try(facilitator, typed(back))).toBe('paper-card-claimed')
  expect(table.try(card, back)).toBeNull()
})

test('[PAP-17] a signature on paper is taken back the same day for the holder of the card, also when a colleague has the word', () => {
  const table = onPaper(atSigning())
  table.do(facilitator, typed(signature(table)))
  const back = { type: 'withdrawSignature', signature: markOf(table).id } as const
  expect(regie(table).edition?.paperSignatures).toEqual([
    { card, organisation: org('ggd'), signature: markOf(table).id },
  ])
  table.do(facilitator, { type: 'appointSpokesperson', organisation: org('ggd'), participant: speaker('ggd') })
  table.do(facilitator, typed(back))
  expect(markOf(table).status).toBe('withdrawn')
  expect(lastOf(table, 'signatureWithdrawn')).toMatchObject({ paper: 1 })
  expect(regie(table).edition?.signing.find((one) => one.organisation === org('ggd'))).toMatchObject({
    state: 'open',
    paper: null,
  })
  expect(sign(table, 'ggd')).toBeNull()
  expect(regie(table).edition?.signing.find((one) => one.organisation === org('ggd'))).toMatchObject({
    state: 'signed',
    paper: null,
  })
})

test('[PAP-17] it is not taken back a day later, and a card takes back no signature of another', () => {
  const table = onPaper(atSigning())
  sign(table, 'welzijn')
  const other = table.now.editions.at(-1)?.signatures[0]
  if (!other) throw new Error('not signed')
  const back = (id = other.id) => table.try(facilitator, typed({ type: 'withdrawSignature', signature: id }))
  expect(back()).toBe('other-organisation')
  table.do(facilitator, typed(signature(table)))
  table.nowMs += 24 * 3_600_000
  expect(regie(table).edition?.paperSignatures).toEqual([])
  expect(back(markOf(table).id)).toBe('withdraw-too-late')
})

test('[PAP-18] around the frozen text stands what came from which card; the text and its fingerprint stay the same', () => {
  const table = asked().do(facilitator, typed(toSentence({ answer: 'sign-as-is', text: null })))
  for (const name of organisations)
    if (name !== 'ggd') table.do(speaker(name), toSentence({ answer: 'sign-as-is', text: null }))
  table
    .do(facilitator, { type: 'settleSentence', sentence: loose, version: 1 })
    .do(facilitator, { type: 'openSigning' })
    .goTo('tekenen')
  const before = table.now.editions.at(-1)
  table.do(facilitator, typed(signature(table)))
  const edition = table.now.editions.at(-1)
  expect(edition?.fingerprint).toBe(before?.fingerprint)
  expect(edition?.frozen).toBe(before?.frozen)
  const view = table.view({ kind: 'public' })
  const printed = view?.audience === 'public' ? view.editions.at(-1) : undefined
  expect(printed?.onPaper).toEqual([{ organisation: org('ggd'), paper: 1 }])
  expect(printed?.signing.filter(({ paper }) => paper !== null)).toMatchObject([
    { organisation: org('ggd'), state: 'signed', paper: 1 },
  ])
  expect(JSON.stringify(edition?.frozen)).not.toContain('papier-a')
})

test('[PAP-10] a colleague with a phone asks for the word of a card: who leads sees it and gives it', () => {
  const table = onPaper(atConsent()).do(speaker('ggd'), { type: 'askForTheWord' })
  expect(table.view({ kind: 'participant', id: speaker('ggd') })).toMatchObject({
    me: { spokenFor: true, spokenOnPaper: true, iAsked: true },
  })
  expect(regie(table).roster.find(({ id }) => id === speaker('ggd'))?.asksForTheWord).toBe(true)
  table.do(facilitator, { type: 'appointSpokesperson', organisation: org('ggd'), participant: speaker('ggd') })
  expect(table.view({ kind: 'participant', id: speaker('ggd') })).toMatchObject({
    me: { spokesperson: true, spokenOnPaper: false, iAsked: false },
  })
})

/** Two actions were chosen; the GGD, there on paper, is asked to take the first on. */
const askedOnPaper = (): Table =>
  onPaper(atAssign()).do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('ggd') })
const promise = (change: Partial<CommandOf<'answerAsk'>> = {}): CommandOf<'answerAsk'> => ({
  type: 'answerAsk',
  subject: note('x1'),
  answer: 'accept',
  due: '2027-06-01',
  firstStep: 'Twee dorpen vragen wie wil.',
  ...change,
})
const saysNot = (answer: 'later' | 'refuse') => promise({ answer, due: null, firstStep: null })
const stepOne = (table: Table) => table.now.commitments.get(note('x1'))

test('[PAP-19] a step is taken on from a card by the rules of a phone: asked of its organisation, with a date and a first step', () => {
  const table = askedOnPaper()
  const tried = (change: Partial<CommandOf<'answerAsk'>>) => table.try(facilitator, typed(promise(change)))
  expect(table.try(facilitator, promise())).toBe('not-allowed')
  expect(tried({ due: null })).toBe('bad-date')
  expect(tried({ due: '2026-01-01' })).toBe('date-in-past')
  expect(tried({ firstStep: ' ' })).toBe('text-empty')
  expect(tried({ subject: note('x2') })).toBe('not-asked-you')
  expect(tried({})).toBeNull()
  expect(lastOf(table, 'ownerAnswered')).toMatchObject({ by: card, organisation: org('ggd'), paper: 1 })
  expect(stepOne(table)).toMatchObject({ status: 'accepted', acceptedBy: card, due: '2027-06-01', paper: 1 })
  expect(table.try(facilitator, { type: 'removePaperSeat', participant: card })).toBe('paper-card-in-use')
})

test('[PAP-19] the card stands with a step as long as its answer does: later, yes, and no more once it is given back', () => {
  const table = askedOnPaper().do(facilitator, typed(saysNot('later')))
  expect(stepOne(table)).toMatchObject({ status: 'later', asked: org('ggd'), paper: 1 })
  table.do(facilitator, typed(promise())).do(facilitator, typed(saysNot('refuse')))
  expect(stepOne(table)).toMatchObject({ status: 'shelved', refusedBy: [org('ggd')], paper: null })
  table.do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('ggd') })
  table.do('system', { type: 'claimPaperSeat', participant: card }).do(card, promise())
  expect(stepOne(table)).toMatchObject({ status: 'accepted', paper: null })
  expect(lastOf(table, 'ownerAnswered')).not.toHaveProperty('paper')
})

test('[PAP-19] the regie sees the card with the step and no number for a name; the phone that takes over gives it back', () => {
  const table = askedOnPaper().do(facilitator, typed(promise()))
  expect(regie(table).route?.commitments[0]).toMatchObject({ status: 'accepted', ownerName: null, paper: 1 })
  table.do('system', { type: 'claimPaperSeat', participant: card })
  expect(table.view({ kind: 'participant', id: card })).toMatchObject({
    now: { kind: 'assign', mayAnswer: true, own: [{ subject: 'x1', due: '2027-06-01', paper: 1 }] },
  })
  table.do(card, saysNot('refuse'))
  expect(stepOne(table)).toMatchObject({ status: 'shelved', paper: null })
})

/** The third meeting: everybody has a phone there but the GGD, whose card of the second meeting has the word. */
function inThirdMeeting(): Table {
  const table = onPaper(atAssign())
  table.connected = organisations.filter((name) => name !== 'ggd').map(speaker)
  for (const subject of ['x1', 'x2'].map(note)) table.do(facilitator, { type: 'shelveAction', subject, shelved: true })
  return table
    .goTo('slot')
    .do(facilitator, { type: 'closeMeeting' })
    .do(facilitator, { type: 'openMeeting', meeting: meetingId('s3') })
    .do(facilitator, { type: 'planCheckins', dates: ['2027-05-18'] })
    .do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2027-01-23' } })
    .goTo('instemmen')
    .do(facilitator, { type: 'openTextRound', step: at('instemmen') })
}

test('[PAP-20] in a later meeting an organisation on paper takes part once its card is typed for', () => {
  const table = inThirdMeeting()
  expect(regie(table).rounds[0]?.waitingFor).not.toContain(org('ggd'))
  table.do(facilitator, typed(inRound(table)))
  expect(table.now.meetings[2]?.attended.has(org('ggd'))).toBe(true)
  expect(regie(table).rounds[0]?.answered).toContain(org('ggd'))
  expect(lastOf(table, 'organisationArrived')).toEqual({
    type: 'organisationArrived',
    meeting: meetingId('s3'),
    organisation: org('ggd'),
  })
})

test('[PAP-20] the round waits for it once its holder is seen in the room', () => {
  const table = inThirdMeeting().do(facilitator, { type: 'confirmInRoom', participant: card, seen: true })
  expect(regie(table).rounds[0]?.waitingFor).toContain(org('ggd'))
  table.do(facilitator, { type: 'confirmInRoom', participant: card, seen: false })
  expect(table.events.filter(({ type }) => type === 'organisationArrived')).toHaveLength(1)
})
