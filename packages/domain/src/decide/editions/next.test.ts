import { expect, test } from 'vitest'
import { participantId } from '../../ids.js'
import { dueReminders } from '../../rules/overDays/overDays.js'
import { signingBlockers } from '../../rules/signing.js'
import { atDraft, atSigning, facilitator, org, organisations, sign, speaker, type Table } from '../../testData.js'
import type { Command } from '../../workshop/commands.js'

const day = 24 * 3_600_000
const begin = { type: 'beginEdition', edition: 1 } as const
const keep = { type: 'keepEdition', edition: 1 } as const
const rule = { minimumSignatures: 3, closingDate: '2027-02-01' }
const asked = participantId('t-ggd')
const sentenceOf = ({ now }: Table) => {
  const [sentence] = now.sentences
  if (!sentence) throw new Error('no sentence')
  return sentence
}
/** Signed by the ggd in the room. */
function signed(...names: readonly string[]): Table {
  const table = atSigning()
  for (const name of names.length === 0 ? ['ggd'] : names) expect(sign(table, name)).toBeNull()
  return table
}
/** The meeting is over, edition 2 was begun, and its one sentence says something else. */
function changed(table = signed()): Table {
  table.do(facilitator, { type: 'closeMeeting' }).do(facilitator, begin)
  table.pen.set(sentenceOf(table).id, 'Wij bellen binnen een uur.')
  return table.do(facilitator, { type: 'proposeSentence', sentence: sentenceOf(table).id })
}
/** Everybody would sign the changed sentence, and the rule is written anew. */
function consented(table = changed()): Table {
  const { id: sentence, version } = sentenceOf(table)
  table.do(facilitator, { type: 'askSentence', sentence, version })
  for (const name of organisations)
    table.do(speaker(name), {
      type: 'answerSentence',
      sentence,
      version,
      answer: 'sign-as-is',
      text: null,
      reason: null,
    })
  return table
    .do(facilitator, { type: 'settleSentence', sentence, version })
    .do(facilitator, { type: 'setInForceRule', rule })
}
const open = (table = consented()): Table => table.do(facilitator, { type: 'openSigning' })
const regie = (table: Table) => {
  const view = table.view({ kind: 'facilitator', id: facilitator })
  if (view?.audience !== 'facilitator') throw new Error('no view')
  return view
}
const phone = (table: Table, name: string) => {
  const view = table.view({ kind: 'participant', id: speaker(name) })
  if (view?.audience !== 'participant') throw new Error('no view')
  return view.now
}

test('[EDN-1] after a signature the next edition is begun; before it the text is reopened', () => {
  const table = atSigning()
  expect(table.try(facilitator, begin)).toBe('no-signatures-yet')
  expect(regie(table).edition).toMatchObject({ canReopen: true, canBegin: false })
  sign(table, 'ggd')
  expect(regie(table).edition).toMatchObject({ canReopen: false, canBegin: true, next: null })
  expect(table.try(speaker('ggd'), begin)).toBe('not-allowed')
  expect(table.try(facilitator, { type: 'beginEdition', edition: 2 })).toBe('unknown-edition')
  table.do(facilitator, begin)
  expect(regie(table).edition).toMatchObject({ canBegin: false, next: { number: 2, mayKeep: true, byMail: [] } })
  const { length } = table.events
  table.do(facilitator, begin)
  expect(table.events).toHaveLength(length)
})

test('[EDN-1] an edition that is in force is not touched either, until the next one is begun', () => {
  const table = signed(...organisations)
  const { id: sentence } = sentenceOf(table)
  table.pen.set(sentence, 'Dunner.')
  expect(table.try(facilitator, { type: 'proposeSentence', sentence })).toBe('begin-edition-first')
  expect(table.try(facilitator, { type: 'openSigning' })).toBe('begin-edition-first')
  table.do(facilitator, begin).do(facilitator, { type: 'proposeSentence', sentence })
  expect(table.now.editions[0]?.status).toBe('in-force')
})

test('[EDN-2] while the next edition is written nobody signs, is asked or reminded; what was signed can be taken back', () => {
  const table = signed()
  table.do(facilitator, { type: 'inviteSignatory', edition: 1, organisation: org('welzijn'), signatory: asked })
  table.nowMs += 6 * day
  const edition = () => table.now.editions[0] ?? (undefined as never)
  expect(dueReminders(edition(), table.facts)).toHaveLength(1)
  table.nowMs -= 6 * day
  table.do(facilitator, begin)
  const invite = { type: 'inviteSignatory', edition: 1, organisation: org('gemeente') } as const
  const refused: readonly (readonly [typeof asked, Command])[] = [
    [facilitator, { ...invite, signatory: participantId('t-gemeente') }],
    [facilitator, { type: 'remindSignatory', edition: 1, organisation: org('welzijn') }],
    [speaker('gemeente'), { type: 'signLater', edition: 1, until: '2026-12-20' }],
    [speaker('gemeente'), { type: 'declineSigning', edition: 1, reason: null }],
    [asked, { type: 'declineSigning', edition: 1, reason: null }],
  ]
  for (const [who, command] of refused) expect(table.try(who, command), command.type).toBe('text-changes')
  expect(sign(table, 'gemeente')).toBe('text-changes')
  expect(phone(table, 'gemeente')).toMatchObject({ kind: 'sign', changing: true, maySign: false })
  const mark = edition().signatures[0]?.id ?? (undefined as never)
  expect(table.try(speaker('ggd'), { type: 'withdrawSignature', signature: mark })).toBeNull()
  table.nowMs += 6 * day
  expect(dueReminders(edition(), table.facts)).toEqual([])
})

test('[EDN-3] it is taken back while nobody was told, with the words of the pens kept and the rule of then', () => {
  const table = signed().do(facilitator, begin)
  expect(table.now.inForceRule).toBeNull()
  table.pen.set(sentenceOf(table).id, 'Wij bellen binnen een uur.')
  table.do(facilitator, { type: 'proposeSentence', sentence: sentenceOf(table).id }).do(facilitator, keep)
  expect(table.now.inForceRule).toEqual({ minimumSignatures: 3, closingDate: '2026-12-23' })
  expect(sentenceOf(table).text).toBe('Wij bellen binnen een uur.')
  expect(sign(table, 'gemeente')).toBeNull()
  table.do(facilitator, begin)
  const { id: sentence, version } = sentenceOf(table)
  table.do(facilitator, { type: 'askSentence', sentence, version })
  expect(table.try(facilitator, keep)).toBe('edition-told')
  expect(regie(table).edition?.next?.mayKeep).toBe(false)
})

test('[EDN-3] once its text lay open for signing it is not taken back, also when that was opened again', () => {
  const table = open()
  expect(table.try(facilitator, keep)).toBe('unknown-edition')
  table.do(facilitator, { type: 'reopenEdition', edition: 2, reason: 'een tikfout' })
  expect(table.try(facilitator, keep)).toBe('edition-told')
  table.do(facilitator, { type: 'openSigning' })
  expect(table.now.editions.map(({ number, status }) => [number, status])).toEqual([
    [1, 'open-for-signing'],
    [2, 'reopened'],
    [2, 'open-for-signing'],
  ])
})

test('[EDN-4] between meetings the phones are asked about the sentence that changed, and only about that one', () => {
  const table = changed()
  expect(regie(table).sentences).toMatchObject([{ status: 'unasked', version: 2 }])
  expect(phone(table, 'welzijn')).toMatchObject({ kind: 'sign', changing: true })
  const { id: sentence, version } = sentenceOf(table)
  table.do(facilitator, { type: 'askSentence', sentence, version })
  expect(phone(table, 'welzijn')).toMatchObject({
    kind: 'draft',
    sentence: { text: 'Wij bellen binnen een uur.', previousText: 'Wij bellen eerst.' },
    mayAnswer: true,
  })
  // the words of edition 1 have their consent
  const back = changed()
  back.pen.set(sentenceOf(back).id, 'Wij bellen eerst.')
  back.do(facilitator, { type: 'proposeSentence', sentence: sentenceOf(back).id })
  expect(sentenceOf(back)).toMatchObject({ status: 'settled', version: 3 })
})

test('[EDN-5] a rule and a coming day to look back are asked anew, and another text', () => {
  const table = changed()
  expect(regie(table).main).toMatchObject({
    kind: 'open-signing',
    blockers: ['sentences-unsettled', 'no-in-force-rule'],
  })
  const ready = consented()
  ready.nowMs = Date.parse('2028-03-01T10:00:00Z')
  expect(signingBlockers(ready.now, ready.facts.today)).toEqual(['no-checkin-date', 'no-in-force-rule'])
  const same = signed().do(facilitator, begin)
  same.do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2026-12-23' } })
  expect(same.try(facilitator, { type: 'openSigning' })).toBe('nothing-changed')
  same.do(facilitator, { type: 'setInForceRule', rule })
  expect(same.try(facilitator, { type: 'openSigning' })).toBeNull()
})

test('[EDN-6] everybody signs edition 2 anew, by mail too; edition 1 keeps its signatures', () => {
  const table = signed('welzijn')
  table.do(facilitator, { type: 'inviteSignatory', edition: 1, organisation: org('ggd'), signatory: asked })
  table.do(asked, { type: 'declineSigning', edition: 1, reason: null })
  open(consented(changed(table)))
  const [first, second] = table.now.editions
  expect(first).toMatchObject({ number: 1, signatures: [{ organisation: org('welzijn'), status: 'standing' }] })
  expect(second).toMatchObject({ number: 2, signatures: [], invitations: [{ organisation: org('ggd') }] })
  expect(second?.fingerprint).not.toBe(first?.fingerprint)
  expect(sign(table, 'welzijn', { edition: 1, fingerprint: first?.fingerprint as string })).toBe('edition-not-open')
  expect(sign(table, 'welzijn')).toBeNull()
  expect(
    table.try(asked, {
      type: 'sign',
      edition: 2,
      fingerprint: second?.fingerprint ?? '',
      organisation: org('ggd'),
      authority: 'own',
      person: { name: 'Iemand', function: 'bestuurder', sentence: null, condition: null },
    }),
  ).toBeNull()
  // an address is kept for thirty days after the closing date
  const late = signed('welzijn')
  late.do(facilitator, { type: 'inviteSignatory', edition: 1, organisation: org('ggd'), signatory: asked })
  late.nowMs = Date.parse('2027-01-25T10:00:00Z')
  open(consented(changed(late)))
  expect(late.now.editions[1]?.invitations).toEqual([])
})

test('[EDN-9] while the next edition is written the room screen says so', () => {
  const wall = (table: Table) => {
    const view = table.view({ kind: 'roomScreen' })
    return view?.audience === 'roomScreen' ? view.now : null
  }
  const table = signed()
  expect(wall(table)).toMatchObject({ kind: 'sign', next: null })
  table.do(facilitator, begin)
  expect(wall(table)).toMatchObject({ kind: 'sign', edition: { number: 1 }, next: 2 })
  table.do(facilitator, keep)
  expect(wall(table)).toMatchObject({ next: null })
})

test('[EDN-7] a phone compares with what its organisation signed, and the regie says whom to call', () => {
  const table = open()
  expect(phone(table, 'ggd')).toMatchObject({ kind: 'sign', maySign: true, before: { number: 1, signed: true } })
  expect(phone(table, 'welzijn')).toMatchObject({ before: { number: 1, signed: false } })
  expect(regie(table).edition?.toCall).toMatchObject([{ organisation: org('ggd'), why: 'next-edition' }])
  sign(table, 'ggd')
  expect(regie(table).edition?.toCall).toEqual([])
})

test('[SGN-25] who signed in the room hears of a decline on the phone, and stands on the list of calls', () => {
  const table = signed('ggd', 'welzijn')
  table.nowMs += 1
  table.do(speaker('gemeente'), { type: 'declineSigning', edition: 1, reason: null })
  sign(table, 'corporatie')
  table.do(facilitator, { type: 'closeMeeting' })
  expect(phone(table, 'ggd')).toMatchObject({ kind: 'sign', own: { kind: 'signed' }, declined: [org('gemeente')] })
  expect(regie(table).edition?.toCall).toMatchObject([
    { organisation: org('welzijn'), why: 'declined', declined: [org('gemeente')] },
    { organisation: org('ggd'), why: 'declined' },
  ])
  // who signs afterwards saw it before signing
  expect(phone(table, 'corporatie')).toMatchObject({ kind: 'closed' })
})

test('[EDN-8] around edition 1 stands what stood there when edition 2 was begun', () => {
  const mark = { type: 'markSentenceMissing', organisation: org('corporatie'), why: 'absent', reason: 'ziek' } as const
  const table = atDraft()
  const { id: sentence } = sentenceOf(table)
  table.pen.set(sentence, 'Wij bellen dezelfde dag.')
  table.do(facilitator, { type: 'proposeSentence', sentence })
  table.do(facilitator, { type: 'askSentence', sentence, version: 2 }).do(facilitator, { ...mark, sentence })
  for (const name of ['welzijn', 'ggd', 'gemeente'])
    table.do(speaker(name), {
      type: 'answerSentence',
      sentence,
      version: 2,
      answer: 'sign-as-is',
      text: null,
      reason: null,
    })
  table
    .do(facilitator, { type: 'settleSentence', sentence, version: 2 })
    .do(facilitator, { type: 'openSigning' })
    .goTo('tekenen')
  sign(table, 'ggd')
  const around = () => {
    const view = table.view({ kind: 'routeTeam' })
    return view?.audience === 'routeTeam' ? view.editions[0]?.missing : undefined
  }
  const before = around()
  expect(before).toMatchObject([{ organisation: org('corporatie'), reason: 'ziek' }])
  changed(table)
  expect(around()).toEqual(before)
})
