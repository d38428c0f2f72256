import { expect, test } from 'vitest'
import { type ParticipantId, participantId } from '../../ids.js'
import { askedAgain } from '../../rules/editions/next.js'
import { answeredHandovers, handoverDays } from '../../rules/overDays/handover.js'
import { atSigning, facilitator, org, sign, speaker, type Table } from '../../testData.js'
import type { ManifestView } from '../../view/manifestView.js'
import { handoversForRegie } from '../../view/parts/handover/handover.js'
import type { CommandOf } from '../../workshop/commands.js'

const day = 24 * 3_600_000
const asked = (name: string): ParticipantId => participantId(`t-${name}`)
const newest = (table: Table) => {
  const found = table.now.editions.at(-1)
  if (!found) throw new Error('no edition')
  return found
}
const ask = (table: Table, name: string, change: Partial<CommandOf<'askSuccessor'>> = {}) =>
  table.try(facilitator, {
    type: 'askSuccessor',
    edition: 1,
    organisation: org(name),
    successor: asked(name),
    replaces: null,
    ...change,
  })
const answer = (table: Table, who: ParticipantId, change: Partial<CommandOf<'answerHandover'>> = {}) =>
  table.try(who, {
    type: 'answerHandover',
    edition: 1,
    fingerprint: newest(table).fingerprint,
    answer: 'takes-over',
    person: { name: 'Noor de Wit', function: 'directeur', remark: null },
    ...change,
  })
const withRemark = (remark: string | null) => ({ name: 'Noor de Wit', function: 'directeur', remark })
/** Welzijn and the ggd signed; of the ggd somebody new was asked. */
function handedOn(authority: CommandOf<'sign'>['authority'] = 'own'): Table {
  const table = atSigning()
  expect(sign(table, 'welzijn')).toBeNull()
  const person = { name: 'Iemand', function: 'bestuurder', sentence: null, condition: 'de raad' }
  expect(sign(table, 'ggd', { authority, person })).toBeNull()
  expect(ask(table, 'ggd')).toBeNull()
  return table
}
const chain = (table: Table, name = 'ggd') =>
  answeredHandovers(newest(table), org(name)).map(({ successor, answer: given }) => [successor, given?.kind])

test('[OVD-1] a new board member is asked about what the organisation signed, and about nothing else', () => {
  const table = handedOn()
  expect(table.events.at(-1)).toEqual({
    type: 'successorAsked',
    edition: 1,
    organisation: org('ggd'),
    successor: asked('ggd'),
    atMs: table.nowMs,
  })
  expect(ask(table, 'gemeente')).toBe('nothing-to-hand-over')
  table.do(speaker('corporatie'), { type: 'declineSigning', edition: 1, reason: 'te vroeg' })
  expect(ask(table, 'corporatie')).toBe('nothing-to-hand-over')
  expect(ask(table, 'welzijn', { edition: 2 })).toBe('unknown-edition')
  expect(ask(table, 'welzijn', { successor: speaker('welzijn') })).toBe('already-exists')
  expect(ask(table, 'welzijn', { successor: asked('ggd') })).toBe('already-exists')
  const own = { edition: 1, organisation: org('welzijn'), successor: asked('welzijn'), replaces: null } as const
  expect(table.try(speaker('welzijn'), { type: 'askSuccessor', ...own })).toBe('not-allowed')
})

test('[OVD-1] a signature that was taken back leaves nothing to hand on', () => {
  const table = handedOn()
  const mark = newest(table).signatures.find(({ organisation }) => organisation === org('ggd'))
  table.do(speaker('ggd'), { type: 'withdrawSignature', signature: mark?.id ?? (undefined as never) })
  expect(answer(table, asked('ggd'))).toBe('nothing-to-hand-over')
})

test('[OVD-2] who was asked has no seat, does nothing else, and answers once', () => {
  const table = handedOn()
  expect(table.now.participants.has(asked('ggd'))).toBe(false)
  expect(table.try(asked('ggd'), { type: 'declineSigning', edition: 1, reason: null })).toBe('not-allowed')
  expect(table.try(asked('ggd'), { type: 'openSigning' })).toBe('not-allowed')
  expect(answer(table, asked('vreemd'))).toBe('not-in-this-workshop')
  expect(answer(table, speaker('ggd'))).toBe('not-allowed')
  expect(answer(table, asked('ggd'))).toBeNull()
  expect(answer(table, asked('ggd'), { answer: 'not' })).toBe('handover-answered')
  expect(chain(table)).toEqual([[asked('ggd'), 'takes-over']])
})

test('[OVD-3] another person takes the place of who did not answer; of two askers the second hears of it', () => {
  const table = handedOn()
  expect(ask(table, 'ggd', { successor: asked('ander') })).toBe('asked-meanwhile')
  expect(ask(table, 'ggd', { successor: asked('ander'), replaces: asked('ggd') })).toBeNull()
  expect(answer(table, asked('ggd'))).toBe('not-in-this-workshop')
  expect(answer(table, asked('ander'))).toBeNull()
  // who saw the person before waiting asks too late: the answer stands
  expect(ask(table, 'ggd', { successor: asked('laat'), replaces: asked('ander') })).toBe('asked-meanwhile')
  expect(chain(table)).toEqual([[asked('ander'), 'takes-over']])
})

test('[OVD-3] asking is taken back while there is no answer', () => {
  const table = handedOn()
  const letGo = (name: string) => table.try(facilitator, { type: 'letSuccessorGo', edition: 1, successor: asked(name) })
  expect(letGo('ggd')).toBeNull()
  expect(answer(table, asked('ggd'))).toBe('not-in-this-workshop')
  expect(letGo('ggd')).toBe('asked-no-more')
  expect(ask(table, 'ggd', { successor: asked('ander') })).toBeNull()
  expect(answer(table, asked('ander'))).toBeNull()
  expect(letGo('ander')).toBe('handover-answered')
})

test('[OVD-4] an answer is about what was read, with name and function and the remark that it announces', () => {
  const table = handedOn()
  const who = asked('ggd')
  expect(answer(table, who, { fingerprint: 'another' })).toBe('fingerprint-differs')
  expect(answer(table, who, { person: { ...withRemark(null), name: ' ' } })).toBe('text-empty')
  expect(answer(table, who, { answer: 'with-remark', person: withRemark(' ') })).toBe('remark-needed')
  expect(answer(table, who, { answer: 'with-remark', person: withRemark('x'.repeat(301)) })).toBe('text-too-long')
  expect(answer(table, who, { answer: 'not', person: withRemark(null) })).toBeNull()
  expect(table.events.at(-1)).not.toHaveProperty('person')
  expect(JSON.stringify(table.events.at(-1))).not.toContain('Noor')
})

test('[OVD-5] “niet” leaves signature, text and being in force as they are', () => {
  const table = handedOn()
  const before = newest(table)
  expect(answer(table, asked('ggd'), { answer: 'not', person: withRemark('Geen geld.') })).toBeNull()
  const after = newest(table)
  expect({ ...after, handovers: [] }).toEqual({ ...before, handovers: [] })
  expect(sign(table, 'ggd')).toBe('already-signed')
})

test('[OVD-6] answers are a chain behind the signature, numbered over the edition', () => {
  const table = handedOn()
  expect(ask(table, 'welzijn')).toBeNull()
  expect(answer(table, asked('welzijn'), { answer: 'not' })).toBeNull()
  expect(answer(table, asked('ggd'), { answer: 'with-remark', person: withRemark('Na de zomer.') })).toBeNull()
  expect(ask(table, 'ggd', { successor: asked('derde') })).toBeNull()
  table.nowMs += 400 * day
  expect(answer(table, asked('derde'))).toBeNull()
  expect(chain(table)).toEqual([
    [asked('ggd'), 'with-remark'],
    [asked('derde'), 'takes-over'],
  ])
  const numbers = newest(table).handovers.map(({ successor, answer: given }) => [successor, given?.number])
  expect(numbers).toEqual([
    [asked('ggd'), 2],
    [asked('welzijn'), 1],
    [asked('derde'), 3],
  ])
})

test('[OVD-7] who took over last lifts the reservation; who said no, or was followed, does not', () => {
  const lift = (table: Table, who: ParticipantId) => {
    const mark = newest(table).signatures.find(({ organisation }) => organisation === org('ggd'))
    return table.try(who, { type: 'liftReservation', signature: mark?.id ?? (undefined as never) })
  }
  const refusing = handedOn('subject-to-approval')
  expect(lift(refusing, asked('ggd'))).toBe('other-organisation')
  expect(answer(refusing, asked('ggd'), { answer: 'not' })).toBeNull()
  expect(lift(refusing, asked('ggd'))).toBe('other-organisation')
  expect(ask(refusing, 'ggd', { successor: asked('derde') })).toBeNull()
  expect(answer(refusing, asked('derde'))).toBeNull()
  expect(lift(refusing, asked('ggd'))).toBe('other-organisation')
  expect(lift(refusing, asked('derde'))).toBeNull()
  expect(newest(refusing).lifted.size).toBe(1)
})

test('[OVD-8] the next edition asks the last new board member, while the address is kept', () => {
  const table = handedOn()
  expect(answer(table, asked('ggd'), { answer: 'not' })).toBeNull()
  const again = (today: string) => askedAgain(newest(table), table.now.organisations, today)
  const { today, dateOf, nowMs } = table.facts
  expect(again(today)).toEqual([{ organisation: org('ggd'), signatory: asked('ggd') }])
  expect(again(dateOf(nowMs + (handoverDays + 1) * day))).toEqual([])
})

test('[OVD-9] an answer stands with its words, who waits without a name, and the public reads neither', () => {
  const table = handedOn()
  ask(table, 'welzijn')
  answer(table, asked('ggd'), { answer: 'with-remark', person: withRemark('Na de zomer.') })
  const known = { successor: (id: ParticipantId) => ({ ...withRemark('Na de zomer.'), name: `Naam ${id}` }) }
  const rows = (kind: 'routeTeam' | 'public') =>
    (table.view({ kind }, known) as ManifestView).editions[0]?.handovers ?? []
  expect(rows('routeTeam')).toEqual([
    { organisation: org('welzijn'), askedAtMs: table.nowMs, answer: null, details: null },
    {
      organisation: org('ggd'),
      askedAtMs: table.nowMs,
      answer: { kind: 'with-remark', atMs: table.nowMs, number: 1 },
      details: { name: 'Naam t-ggd', function: 'directeur', remark: 'Na de zomer.' },
    },
  ])
  expect(rows('public').map(({ details }) => details)).toEqual([null, null])
  const regie = handoversForRegie(table.now, table.context(known))
  expect(regie?.organisations).toMatchObject([
    { organisation: org('welzijn'), mayAsk: true, waiting: { name: 'Naam t-welzijn' }, chain: [] },
    { organisation: org('ggd'), mayAsk: true, waiting: null, chain: [{ answer: { number: 1 } }] },
    { organisation: org('gemeente'), mayAsk: false, signed: null },
    { organisation: org('corporatie'), mayAsk: false, signed: null },
  ])
})
