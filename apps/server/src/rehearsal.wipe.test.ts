import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boardRoom, mineRoom, penRoom, tableRoom } from '@siroop/board'
import { participantId, workshopId } from '@siroop/domain'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { keyOf } from './logos/logoList.js'
import { newDatabase } from './realServers/sharedTestData.js'
import { createMemoryStorage } from './storage/memoryStorage.js'
import { openPostgresStorage } from './storage/postgresStorage.js'
import { openSqliteStorage } from './storage/sqliteStorage.js'
import type { Storage, WriteOp } from './storage/storage.js'
import { workshopRow } from './storage/storageContract.js'
import { primaryKeys, type TableName, type Tables } from './storage/tables.js'
import { letterRow, wifiRow } from './workshop/papers/paperRows.js'
import { logosOnlyOf, removalOf } from './workshop/rehearsal/removal.js'

vi.setConfig({ testTimeout: 60_000 })
const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const fail = (error: Error) => {
  throw error
}
const storages: Readonly<Record<string, () => Promise<Storage>>> = {
  memory: async () => createMemoryStorage(),
  SQLite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'siroop-wipe-'))
    cleanups.push(() => rm(folder, { recursive: true }))
    const opened = await openSqliteStorage(join(folder, 'siroop.db'), fail)
    if (!opened.ok) throw new Error(opened.error)
    cleanups.push(() => opened.value.close())
    return opened.value
  },
  PostgreSQL: async () => {
    const opened = await openPostgresStorage(await newDatabase(), fail)
    if (!opened.ok) throw new Error(opened.error)
    cleanups.push(() => opened.value.close())
    return opened.value
  },
}

const atMs = { created_at_ms: 1, expires_at_ms: null }
/** A row of a workshop in every table. A table that is not named here does not compile; null: it belongs to no workshop. */
const rowsOf = (
  workshop: string,
): { readonly [T in TableName]: Tables[T] | null | 'with a document' | 'with events' | 'under a key' } => ({
  workshop: { ...workshopRow(workshop, null), manifest_id: `m-${workshop}` },
  event: 'with events',
  command: { workshop, command_id: `c-${workshop}`, answer_json: '{}', at_ms: 1 },
  room: 'with a document',
  room_update: 'with a document',
  room_snapshot: 'with a document',
  person: {
    workshop,
    participant: `p-${workshop}`,
    name: 'Naam',
    blanked: 0,
    locale: 'nl',
    email: 'naam@polderrand.example',
    function: 'wethouder',
  },
  token: { hash: `t-${workshop}`, kind: 'participant', workshop, participant: 'p1', ...atMs, revoked_at_ms: null },
  secret: {
    hash: `s-${workshop}`,
    purpose: 'sign',
    handle: `sign-code ${workshop} p1`,
    workshop,
    payload_json: JSON.stringify({ signatory: 'p1', organisation: 'o1', edition: 1 }),
    ...atMs,
    used_at_ms: null,
  },
  word_code: { workshop, hash: `v-${workshop}`, participant: 'p1', expires_at_ms: 9, used_at_ms: null },
  facilitator: null,
  findable: {
    ...{ workshop, place: '', part: 'workshop', owner: null, title: 'Naam', text: '', about: '', path: '' },
    ...{ title_words: 'naam', text_words: '', at_ms: 1, seq: 1 },
  },
  support_page: null,
  supporter: null,
  agreement: null,
  invite_page: { id: `u-${workshop}`, workshop, rev: 1, writing: 0, changed_at_ms: 1, json: '{}' },
  registration: {
    ...{ page: `u-${workshop}`, key: 'k1', workshop, participant: 'p9', first_name: 'Anja', last_name: 'Vermeer' },
    ...{ municipality: 'Polderrand', group_name: '', email: null, locale: 'nl', state: 'asked', place: 0 },
    ...{ first_table: 't1', first_state: 'waiting', second_table: '', second_state: 'spare', organisation: '' },
    ...{ mailed: 0, asked_at_ms: 1, confirmed_at_ms: 0 },
  },
  // a rehearsal has no stories: its page is read by nobody
  story: null,
  story_reader: null,
  story_comment: null,
  story_part: null,
  seat: { facilitator: 'f1', workshop, participant: 'p0' },
  follower: { account: 'f2', workshop, participant: 'p7' },
  login: null,
  space: null,
  member: null,
  colleague: null,
  passkey: null,
  sign_on: null,
  // Messages to other programs are of real workshops only.
  api_token: null,
  hook: null,
  hook_event: null,
  hook_message: null,
  note_origin: { workshop, note: `n-${workshop}`, step: 'waarden', participant: null, organisation: null },
  register: { workshop, seq: 1, edition: 1, json: '{}', previous_hash: '', hash: `h-${workshop}`, at_ms: 1 },
  register_person: { workshop, entry: 1, field: 'name', salt: Uint8Array.of(1), value: 'Naam' },
  edition_pdf: { workshop, edition: 1, register_head: 'h', locale: 'nl', bytes: Uint8Array.of(1), made_at_ms: 1 },
  manifest: { id: `m-${workshop}`, workshop },
  setting: 'under a key',
  mail: {
    id: `mail-${workshop}`,
    workshop,
    participant: 'p1',
    subject: 's',
    text: 't',
    state: 'waiting',
    tries: 0,
    next_at_ms: 1,
    made_at_ms: 1,
    ended_at_ms: null,
    problem: null,
  },
})
const logoSet = (sha256: string) => ({
  type: 'logoSet',
  json: JSON.stringify({ type: 'logoSet', organisation: 'o1', sha256 }),
  atMs: 1,
  actor: null,
  commandId: null,
})
/** Everything that there can be of a workshop. `logos`: hashes that its organisations have, or had. */
function everythingOf(id: string, ...logos: readonly string[]): readonly WriteOp[] {
  const workshop = workshopId(id)
  const rows = Object.entries(rowsOf(id)).flatMap(([table, row]) =>
    row === null || typeof row === 'string' ? [] : [{ kind: 'insert', table, row } as WriteOp],
  )
  const rooms = [
    boardRoom(workshop),
    mineRoom(workshop, participantId('p1')),
    tableRoom(workshop, 't1'),
    tableRoom(workshop, 't2', 2),
    penRoom(workshop),
  ]
  const documents = rooms.flatMap((room): WriteOp[] => [
    { kind: 'append-update', room, bytes: Uint8Array.of(1) },
    { kind: 'put-snapshot', room, seq: 1, name: 'waarden', bytes: Uint8Array.of(1) },
  ])
  return [
    ...rows,
    ...documents,
    { kind: 'append-events', workshop: id, afterSeq: 0, events: logos.map(logoSet) },
    ...logos.map((hash): WriteOp => ({ kind: 'put', table: 'setting', row: { key: keyOf(hash), value: 'png' } })),
    wifiRow(workshop, { network: 'Zaal', password: 'geheim123' }),
    letterRow(workshop, 'Beste'),
  ]
}
async function allRows(storage: Storage): Promise<Record<string, readonly string[]>> {
  const rows: Record<string, readonly string[]> = {}
  for (const table of Object.keys(primaryKeys) as TableName[])
    rows[table] = (await storage.list(table, {})).map((row) => JSON.stringify(row))
  return rows
}

describe.each(Object.keys(storages))('%s', (name) => {
  test('[RHS-4] a wipe takes every row and document of a rehearsal, and leaves every byte of the others', async () => {
    const storage = await (storages[name]?.() ?? Promise.reject(new Error('No storage')))
    const done = expect.objectContaining({ ok: true })
    const common: WriteOp[] = [
      { kind: 'insert', table: 'facilitator', row: { id: 'f1', name: null, locale: 'nl', created_at_ms: 1 } },
      { kind: 'insert', table: 'login', row: { hash: 'l1', facilitator: 'f1', created_at_ms: 1, expires_at_ms: 9 } },
      { kind: 'insert', table: 'space', row: { id: 'r1', name: '', created_at_ms: 1 } },
      { kind: 'insert', table: 'member', row: { space: 'r1', account: 'f1', role: 'administrator', since_ms: 1 } },
      {
        kind: 'insert',
        table: 'colleague',
        row: {
          ...{ id: 'c1', space: 'r1', name: 'Sam', email: 'sam@polderrand.example', role: 'facilitator' },
          ...{ state: 'asked', locale: 'nl', made_at_ms: 1, ended_at_ms: null },
        },
      },
      {
        kind: 'insert',
        table: 'passkey',
        row: {
          ...{ id: 'k1', account: 'f1', public_key: Uint8Array.of(1), counter: 0, name: '' },
          ...{ created_at_ms: 1, used_at_ms: null },
        },
      },
      { kind: 'insert', table: 'sign_on', row: { issuer: 'i', subject: 's', account: 'f1', created_at_ms: 1 } },
      {
        kind: 'insert',
        table: 'support_page',
        row: { id: 's1', owner: 'f1', rev: 1, writing: 0, changed_at_ms: 1, json: '{}' },
      },
      {
        kind: 'insert',
        table: 'story',
        row: {
          ...{ id: 'b1', workshop: 'w-echt', rev: 1, published: 1, reads: 0, yes: 0, partly: 0, no: 0 },
          ...{ changed_at_ms: 1, json: '{}' },
        },
      },
      {
        kind: 'insert',
        table: 'story_reader',
        row: {
          ...{ id: 'l1', workshop: 'w-echt', name: 'Noor', circle: 'partners', theme_table: null },
          ...{ hash: 'x', made_at_ms: 1 },
        },
      },
      {
        kind: 'insert',
        table: 'story_comment',
        row: { id: 'c1', story: 'b1', workshop: 'w-echt', reader: 'l1', state: 'waiting', text: 'Ja', at_ms: 1 },
      },
      { kind: 'insert', table: 'story_part', row: { story: 'b1', part: 0, bytes: Uint8Array.of(1) } },
      {
        kind: 'insert',
        table: 'agreement',
        row: {
          ...{ id: 'a1', owner: 'f1', workshop: null, subject: null, adopted_from: null, rev: 1, published: 0 },
          ...{ changed_at_ms: 1, json: '{}' },
        },
      },
      {
        kind: 'insert',
        table: 'supporter',
        row: {
          ...{ page: 's1', key: 'k1', first_name: 'Anja', last_name: 'Vermeer', email: null, role: '', listed: 0 },
          ...{ informed: 0, locale: 'nl', state: 'asked', mailed: 0, asked_at_ms: 1, confirmed_at_ms: 0 },
        },
      },
      {
        kind: 'insert',
        table: 'api_token',
        row: {
          ...{
            id: 't1',
            hash: 'h1',
            space: 'r1',
            made_by: 'f1',
            name: 'x',
            scopes: '[]',
            workshops: null,
            made_at_ms: 1,
          },
          ...{ expires_at_ms: 9, ended_at_ms: null, ended_by: null, used_at_ms: null },
        },
      },
      {
        kind: 'insert',
        table: 'hook',
        row: {
          ...{
            id: 'k1',
            space: 'r1',
            made_by: 'f1',
            name: 'x',
            url: 'https://x.example',
            kinds: '[]',
            workshops: null,
          },
          ...{ secret: 's', state: 'on', made_at_ms: 1 },
        },
      },
      {
        kind: 'insert',
        table: 'hook_event',
        row: { id: 'e1', kind: 'manifest.signed', workshop: 'w-echt', json: '{}', at_ms: 1 },
      },
      {
        kind: 'insert',
        table: 'hook_message',
        row: {
          ...{ id: 'm1', hook: 'k1', event: 'e0', kind: 'manifest.signed', workshop: 'w-echt', json: '{}' },
          ...{ state: 'waiting', tries: 0, next_at_ms: 1, made_at_ms: 1, ended_at_ms: null, problem: null },
        },
      },
    ]
    expect(await storage.transact([...common, ...everythingOf('w-echt', 'a'.repeat(64))])).toEqual(done)
    // Its id begins as that of the rehearsal: a wipe by prefix must not take it along.
    expect(await storage.transact(everythingOf('w-proef2', 'b'.repeat(64)))).toEqual(done)
    const listed = (...workshops: readonly string[]): WriteOp => {
      const logos = { ['a'.repeat(64)]: { workshops: ['w-echt', ...workshops], idleSinceMs: null } }
      return {
        kind: 'put',
        table: 'setting',
        row: { key: 'logo-list', value: JSON.stringify({ lookedAtMs: 1, logos }) },
      }
    }
    expect(await storage.transact([listed()])).toEqual(done)
    const before = await allRows(storage)
    for (const [table, rows] of Object.entries(before)) expect(rows.length, table).toBeGreaterThan(0)

    const logos = ['a'.repeat(64), 'c'.repeat(64)]
    expect(await storage.transact([...everythingOf('w-proef', ...logos), listed('w-proef')])).toEqual(done)
    const during = await allRows(storage)
    for (const table of ['room', 'room_update', 'room_snapshot'] as const)
      expect(during[table]?.filter((row) => row.includes('table/w-proef/')).length, table).toBe(2)
    for (const [table, row] of Object.entries(rowsOf('w-proef')))
      if (row !== null) expect(during[table]?.length, table).toBeGreaterThan(before[table]?.length ?? 0)

    const own = await logosOnlyOf(workshopId('w-proef'), storage)
    expect(await storage.transact([...removalOf(workshopId('w-proef')), ...own])).toEqual(done)
    expect(await allRows(storage)).toEqual(before)
  })
})
