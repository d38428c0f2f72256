import {
  type Command,
  type Event,
  organisationId,
  participantId,
  signatureId,
  type WorkshopState,
} from '@siroop/domain'
import { expect, test } from 'vitest'
import { sha256 } from '../chance.js'
import type { WriteOp } from '../storage/storage.js'
import { registerEntries } from './register.js'
import { emptyRegister } from './sideRows.js'

const person = { name: ' Bestuurder Een\u200b ', function: 'directeur', sentence: '', condition: null }
const sign: Command = {
  type: 'sign',
  edition: 1,
  fingerprint: 'f'.repeat(64),
  organisation: organisationId('ggd'),
  authority: 'own',
  person,
}
const signed: Event = {
  type: 'signed',
  edition: 1,
  signature: signatureId('s1'),
  fingerprint: 'f'.repeat(64),
  organisation: organisationId('ggd'),
  participant: participantId('p1'),
  authority: 'own',
  presenceConfirmed: true,
  atMs: 7,
}
const inForce: Event = { type: 'editionInForce', edition: 1, atMs: 7 }
const entries = (kind: 'real' | 'demo', events: readonly Event[] = [signed, inForce]) =>
  registerEntries({
    state: { id: 'w1', kind } as unknown as WorkshopState,
    command: sign,
    events: events.map((event, index) => ({ seq: 40 + index, event })),
    head: emptyRegister,
    nowMs: 7,
  })
type Inserts = Extract<WriteOp, { kind: 'insert' }>
const rowsOf = (writes: readonly WriteOp[], table: Inserts['table']) =>
  writes.flatMap((write) => (write.kind === 'insert' && write.table === table ? [write.row as never] : [])) as Record<
    string,
    unknown
  >[]

test('[REG-1] each entry holds the hash of the one before it, and the head is the hash of the last', () => {
  const { writes, head } = entries('real')
  const [one, two] = rowsOf(writes, 'register')
  expect(one?.previous_hash).toBe(emptyRegister)
  expect(two?.previous_hash).toBe(one?.hash)
  expect(head).toBe(two?.hash)
  for (const row of [one, two]) expect(row?.hash).toBe(sha256(`${row?.previous_hash}\n${row?.json}`))
})
test('[REG-2] what a signatory typed stands beside the chain, normalised; in the chain is only SHA-256(salt ‖ value)', () => {
  const { writes } = entries('real')
  const [entry] = rowsOf(writes, 'register')
  const fields = rowsOf(writes, 'register_person')
  expect(fields.map((row) => [row.field, row.value])).toEqual([
    ['name', 'Bestuurder Een'],
    ['function', 'directeur'],
  ])
  expect(entry?.json).not.toContain('Bestuurder')
  const hashes = (JSON.parse(String(entry?.json)) as { person: Record<string, string> }).person
  for (const row of fields) expect(hashes[String(row.field)]).toBe(sha256(row.salt as Uint8Array, String(row.value)))
})
test('[REG-3] a demo has no register, but its signatories are remembered', () => {
  const { writes, head } = entries('demo')
  expect(rowsOf(writes, 'register')).toEqual([])
  expect(rowsOf(writes, 'register_person').length).toBe(2)
  expect(head).toBe(emptyRegister)
})
test('[REG-4] the same name signed twice gives two hashes', () => {
  const hash = () =>
    (JSON.parse(String(rowsOf(entries('real').writes, 'register')[0]?.json)) as { person: { name: string } }).person
      .name
  expect(hash()).not.toBe(hash())
})
