import { expect, test } from 'vitest'
import { type ParticipantId, participantId } from '../../ids.js'
import { dueReminders } from '../../rules/overDays/overDays.js'
import { atSigning, facilitator, org, sign, speaker, type Table } from '../../testData.js'
import type { Command } from '../../workshop/commands.js'

const day = 24 * 3_600_000
const asked = (name: string): ParticipantId => participantId(`t-${name}`)
const invite = (table: Table, name: string, signatory = asked(name)) =>
  table.try(facilitator, { type: 'inviteSignatory', edition: 1, organisation: org(name), signatory })
const edition = (table: Table) => {
  const found = table.now.editions.at(-1)
  if (!found) throw new Error('no edition')
  return found
}
const signCommand = (table: Table, name: string): Extract<Command, { type: 'sign' }> => ({
  type: 'sign',
  edition: 1,
  fingerprint: edition(table).fingerprint,
  organisation: org(name),
  authority: 'own',
  person: { name: 'Iemand', function: 'bestuurder', sentence: null, condition: null },
})
const signs = (table: Table, name: string, who = asked(name), change: Partial<Command> = {}) =>
  table.try(who, { ...signCommand(table, name), ...change } as Command)
const declines = (table: Table, name: string, who = asked(name)) =>
  table.try(who, { type: 'declineSigning', edition: 1, reason: 'te vroeg' })
const row = (table: Table, name: string) => {
  const view = table.view({ kind: 'facilitator', id: facilitator })
  const rows = view?.audience === 'facilitator' ? view.edition?.signing : undefined
  return rows?.find(({ organisation }) => organisation === org(name))
}
const open = (...names: readonly string[]): Table => {
  const table = atSigning()
  for (const name of names) expect(invite(table, name)).toBeNull()
  return table
}

test('[SGN-7] who was asked by mail signs for one organisation, and the record says how they were identified', () => {
  const table = open('ggd')
  expect(row(table, 'ggd')).toMatchObject({ state: 'open', invited: { reminders: 0, delegated: false } })
  expect(signs(table, 'welzijn', asked('ggd'))).toBe('other-organisation')
  expect(signs(table, 'ggd')).toBeNull()
  expect(table.events.at(-1)).toMatchObject({ type: 'signed', identified: 'link-code', presenceConfirmed: false })
  expect(row(table, 'ggd')?.state).toBe('signed')
  expect(signs(table, 'ggd')).toBe('already-signed')
  // in the room nothing changed: no code, and it is not said
  expect(sign(table, 'welzijn')).toBeNull()
  expect(table.events.at(-1)).not.toHaveProperty('identified')
})

test('[SGN-7] who was asked by mail has no seat, does nothing else, and is counted nowhere', () => {
  const table = open('ggd')
  const more: readonly Command[] = [
    { type: 'openSigning' },
    { type: 'askForTheWord' },
    { type: 'signLater', edition: 1, until: '2026-12-20' },
    { type: 'inviteSignatory', edition: 1, organisation: org('ggd'), signatory: asked('x') },
    { type: 'closeEdition', edition: 1 },
  ]
  for (const command of more) expect(table.try(asked('ggd'), command), command.type).toBe('not-allowed')
  expect(table.now.participants.has(asked('ggd'))).toBe(false)
  expect(table.try(asked('vreemd'), { type: 'declineSigning', edition: 1, reason: null })).toBe('not-in-this-workshop')
  expect(invite(table, 'gemeente', speaker('gemeente'))).toBe('already-exists')
  expect(
    table.try(speaker('ggd'), { type: 'inviteSignatory', edition: 1, organisation: org('ggd'), signatory: asked('y') }),
  ).toBe('not-allowed')
})

test('[SGN-8] passing on is a new invitation; who was asked before can do nothing any more', () => {
  const table = open('ggd')
  expect(table.try(asked('ggd'), { type: 'delegateSigning', edition: 1, signatory: asked('ander') })).toBeNull()
  expect(table.events.at(-1)).toMatchObject({ type: 'signatoryInvited', delegatedBy: asked('ggd') })
  expect(row(table, 'ggd')?.invited).toMatchObject({ delegated: true })
  expect(signs(table, 'ggd')).toBe('not-in-this-workshop')
  expect(declines(table, 'ggd')).toBe('not-in-this-workshop')
  expect(signs(table, 'ggd', asked('ander'))).toBeNull()
  const { id } = edition(table).signatures[0] ?? (undefined as never)
  expect(table.try(asked('ggd'), { type: 'withdrawSignature', signature: id })).toBe('not-in-this-workshop')
  expect(table.try(asked('ander'), { type: 'withdrawSignature', signature: id })).toBeNull()
  expect(row(table, 'ggd')).toMatchObject({ state: 'open', withdrawn: true })
})

test.each([
  ['the signature first', [signs, declines], 'signed', 'already-signed'],
  ['the decline first', [declines, signs], 'declined', 'already-declined'],
] as const)('[SGN-9] a decline and a signature at the same moment, %s: one outcome', (_name, acts, state, refusal) => {
  const table = open('ggd')
  const [first, second] = acts
  expect(first(table, 'ggd')).toBeNull()
  expect(second(table, 'ggd')).toBe(refusal)
  expect(row(table, 'ggd')?.state).toBe(state)
  expect(table.events.filter(({ type }) => type === 'signed' || type === 'signingDeclined')).toHaveLength(1)
})

test('[SGN-9] who declined is asked anew, and then signs', () => {
  const table = open('ggd')
  declines(table, 'ggd')
  expect(invite(table, 'ggd', asked('weer'))).toBeNull()
  expect(row(table, 'ggd')?.state).toBe('open')
  expect(signs(table, 'ggd', asked('weer'))).toBeNull()
})

test('[SGN-10] after a decline whoever signed before it may take it back on a later day, and whoever signed after it not', () => {
  const table = open('ggd', 'welzijn', 'corporatie')
  signs(table, 'ggd')
  table.nowMs += 3 * day
  const early = edition(table).signatures[0]?.id
  if (!early) throw new Error('nobody signed')
  const takeBack = (who: ParticipantId, signature: typeof early) =>
    table.try(who, { type: 'withdrawSignature', signature })
  expect(takeBack(asked('ggd'), early)).toBe('withdraw-too-late')
  declines(table, 'welzijn')
  table.nowMs += 1
  signs(table, 'corporatie')
  table.nowMs += 2 * day
  const late = edition(table).signatures[1]?.id ?? early
  expect(takeBack(asked('corporatie'), late)).toBe('withdraw-too-late')
  expect(takeBack(asked('ggd'), early)).toBeNull()
})

test('[SGN-11] reminders come after 5 days, then every 2, at most 5, and not to who answered', () => {
  const table = open('ggd', 'welzijn', 'corporatie')
  signs(table, 'welzijn')
  signs(table, 'corporatie')
  const { id } = edition(table).signatures[1] ?? (undefined as never)
  table.do(asked('corporatie'), { type: 'withdrawSignature', signature: id })
  const startMs = table.nowMs
  const due = () => dueReminders(edition(table), table.facts).map(({ organisation }) => organisation)
  const days: number[] = []
  for (let passed = 0; passed < 25; passed++) {
    table.nowMs = startMs + passed * day
    if (due().length === 0) continue
    expect(due()).toEqual([org('ggd')])
    days.push(passed)
    table.do('system', { type: 'remindSignatory', edition: 1, organisation: org('ggd') })
  }
  expect(days).toEqual([5, 7, 9, 11, 13])
  expect(row(table, 'ggd')?.invited?.reminders).toBe(5)
  expect(table.try(facilitator, { type: 'remindSignatory', edition: 1, organisation: org('ggd') })).toBe(
    'reminded-enough',
  )
  expect(table.try(facilitator, { type: 'remindSignatory', edition: 1, organisation: org('gemeente') })).toBe(
    'nobody-invited',
  )
})

test('[SGN-12] municipality last: it signs when the others signed or declined, in the room and by mail alike', () => {
  const table = open('ggd', 'gemeente')
  table.do(facilitator, { type: 'setSigningOrder', edition: 1, order: 'municipality-last' })
  table.nowMs += 6 * day
  const due = () => dueReminders(edition(table), table.facts).map(({ organisation }) => organisation)
  expect(due()).toEqual([org('ggd')])
  const remind = { type: 'remindSignatory', edition: 1, organisation: org('gemeente') } as const
  expect(table.try(facilitator, remind)).toBe('not-your-turn')
  const waits = () => {
    const view = table.view({ kind: 'facilitator', id: facilitator })
    const asked = view?.audience === 'facilitator' ? view.edition?.signatories : undefined
    return asked?.map((one) => [one.organisation, one.waits, one.mayRemind])
  }
  expect(waits()).toEqual([
    [org('ggd'), false, true],
    [org('gemeente'), true, false],
  ])
  expect(signs(table, 'gemeente')).toBe('not-your-turn')
  expect(sign(table, 'gemeente')).toBe('not-your-turn')
  signs(table, 'ggd')
  sign(table, 'welzijn')
  table.do(speaker('corporatie'), { type: 'declineSigning', edition: 1, reason: null })
  // its five days count from its turn
  expect(due()).toEqual([])
  table.nowMs += 5 * day
  expect(due()).toEqual([org('gemeente')])
  expect(waits()?.at(-1)).toEqual([org('gemeente'), false, true])
  expect(signs(table, 'gemeente')).toBeNull()
})

test('[SGN-13] a reservation is lifted by who made it, and by nobody else; it is lifted once', () => {
  const table = open('ggd')
  const person = { name: 'I', function: 'b', sentence: null, condition: 'raad van toezicht' }
  expect(signs(table, 'ggd', asked('ggd'), { authority: 'subject-to-approval', person } as Partial<Command>)).toBeNull()
  expect(row(table, 'ggd')?.state).toBe('signed-with-reservation')
  table.nowMs += 9 * day
  const signature = edition(table).signatures[0]?.id
  if (!signature) throw new Error('nobody signed')
  const lift: Command = { type: 'liftReservation', signature }
  expect(table.try(facilitator, lift)).toBe('not-allowed')
  expect(table.try(speaker('ggd'), lift)).toBe('other-organisation')
  expect(table.try(asked('ggd'), lift)).toBeNull()
  expect(row(table, 'ggd')).toMatchObject({ state: 'signed', liftedAtMs: table.nowMs, signature })
  const events = table.events.length
  expect(table.try(asked('ggd'), lift)).toBeNull()
  expect(table.events).toHaveLength(events)
})

test('[SGN-14] after the closing date nobody is asked and nobody signs by mail; a reservation can still be lifted', () => {
  const table = open('ggd')
  table.nowMs = Date.parse('2026-12-24T10:00:00Z')
  expect(invite(table, 'welzijn')).toBe('closing-date-passed')
  expect(signs(table, 'ggd')).toBe('closing-date-passed')
  expect(declines(table, 'ggd')).toBe('closing-date-passed')
  expect(dueReminders(edition(table), table.facts)).toEqual([])
})
