import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askedWords } from '@siroop/manifest'
import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { newDatabase } from '../realServers/sharedTestData.js'
import { accountColumns } from './accounts/accountTables.js'
import { connectionColumns } from './connections/connectionTables.js'
import { openPostgresStorage } from './postgresStorage.js'
import { openSqlite } from './sqliteDriver.js'
import { openSqliteStorage } from './sqliteStorage.js'
import type { Storage } from './storage.js'
import { firstVersion, secondVersion } from './storedTestData.js'
import { storyColumns } from './stories/storyTables.js'
import { primaryKeys, type TableName } from './tables.js'

vi.setConfig({ testTimeout: 60_000 })
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const fail = (error: Error) => {
  throw error
}
const stored = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')

/** @param later SQL that runs in the database of that version, before this one opens it. */
async function sqliteOf(version: string, later = ''): Promise<Storage> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-migration-'))
  cleanups.push(() => rm(folder, { recursive: true }))
  const path = join(folder, 'siroop.db')
  const database = openSqlite(path, 'write')
  database.exec(await stored(`${version}.sqlite.sql`))
  database.exec(later)
  database.close()
  const opened = await openSqliteStorage(path, fail)
  if (!opened.ok) throw new Error(opened.error)
  cleanups.push(() => opened.value.close())
  return opened.value
}
async function postgresOf(version: string, later = ''): Promise<Storage> {
  const url = await newDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(await stored(`${version}.postgres.sql`))
  await client.query(`set search_path to public; ${later}`)
  await client.end()
  const opened = await openPostgresStorage(url, fail)
  if (!opened.ok) throw new Error(opened.error)
  cleanups.push(() => opened.value.close())
  return opened.value
}

test.each([
  ['first', 'SQLite', sqliteOf],
  ['first', 'PostgreSQL', postgresOf],
  ['second', 'SQLite', sqliteOf],
  ['second', 'PostgreSQL', postgresOf],
] as const)(
  '[STO-26] what the %s version wrote on %s is read whole, and the log goes on',
  async (version, _name, make) => {
    const storage = await make(version)
    for (const [table, rows] of Object.entries({ first: firstVersion, second: secondVersion }[version])) {
      const found = await storage.list(table as TableName, {})
      expect(found, table).toHaveLength(rows.length)
      for (const [index, row] of rows.entries()) expect(found[index], table).toMatchObject(row)
    }
    const mail = { id: 'm9', workshop: 'w1', participant: 'p1', subject: 's', text: 't', state: 'waiting' as const }
    const row = { ...mail, tries: 0, next_at_ms: 1, made_at_ms: 1, ended_at_ms: null, problem: null }
    const where = { workshop: 'w1', participant: 'p1' }
    await storage.transact([
      { kind: 'insert', table: 'mail', row },
      { kind: 'patch', table: 'person', where, set: { email: 'noor@polderrand.example', function: 'wethouder' } },
    ])
    expect(await storage.get('mail', { id: 'm9' })).toMatchObject(row)
    expect(await storage.get('person', where)).toMatchObject({
      email: 'noor@polderrand.example',
      function: 'wethouder',
    })
    const words = { title_words: 'waarden', text_words: '', title: 'Waarden', text: '', about: '', path: '/regie/w1' }
    const findable = { workshop: 'w1', place: '', part: 'workshop' as const, owner: null, ...words, at_ms: 1, seq: 2 }
    await storage.transact([{ kind: 'insert', table: 'findable', row: findable }])
    const asked = { account: 'f1', part: 'workshop' as const, offset: 0, limit: 9, words: askedWords('Waarde') }
    expect(await storage.search(asked)).toMatchObject({ total: 1, rows: [{ path: '/regie/w1' }] })
    const page = { id: 's1', owner: 'f1', rev: 1, writing: 0, changed_at_ms: 1, json: '{}' } as const
    await storage.transact([{ kind: 'insert', table: 'support_page', row: page }])
    expect(await storage.count('support_page', { owner: 'f1' })).toBe(1)
    expect(await storage.count('supporter', {})).toBe(0)
    const agreed = { workshop: null, subject: null, adopted_from: null, published: 1, changed_at_ms: 1 } as const
    const agreement = { id: 'a1', owner: 'f1', rev: 1, json: '{}', ...agreed }
    await storage.transact([{ kind: 'insert', table: 'agreement', row: agreement }])
    expect(await storage.list('agreement', { published: 1 }, { orderBy: 'changed_at_ms' })).toMatchObject([agreement])
    const invitation = { id: 'u1', workshop: 'w1', rev: 1, writing: 0, changed_at_ms: 1, json: '{}' } as const
    await storage.transact([{ kind: 'insert', table: 'invite_page', row: invitation }])
    expect(await storage.count('invite_page', { workshop: 'w1' })).toBe(1)
    expect(await storage.count('registration', {})).toBe(0)
    expect((await storage.list('mail', {})).every(({ calendar }) => calendar === null)).toBe(true)
    const counts = { reads: 0, yes: 0, partly: 0, no: 0 }
    const story = { id: 'b1', workshop: 'w1', rev: 1, published: 1 as const, changed_at_ms: 1, json: '{}', ...counts }
    const part = { story: 'b1', part: 0, bytes: Uint8Array.of(7) }
    await storage.transact([
      { kind: 'insert', table: 'story', row: story },
      { kind: 'insert', table: 'story_part', row: part },
    ])
    expect(await storage.list('story', { workshop: 'w1' })).toMatchObject([story])
    expect(await storage.get('story_part', { story: 'b1', part: 0 })).toMatchObject({ bytes: Uint8Array.of(7) })
    expect(await storage.count('story_reader', {})).toBe(0)
    expect(await storage.count('story_comment', {})).toBe(0)
    // Who led before has a Space, looks after it, and their workshops belong to it.
    expect(await storage.list('space', {})).toMatchObject([{ id: 'f1', name: '' }, { id: 'f2' }])
    const led = await storage.list('member', {})
    expect(led).toMatchObject(['f1', 'f2'].map((id) => ({ space: id, account: id, role: 'administrator' })))
    expect(await storage.list('seat', { space: 'f1' })).toMatchObject([{ facilitator: 'f1', workshop: 'w1' }])
    const twice = ['f1', 'f2'].map((id) => ({
      ...({ kind: 'patch', table: 'facilitator', where: { id } } as const),
      set: { email: 'sam@polderrand.example' },
    }))
    expect(await storage.transact(twice)).toEqual({ ok: false, error: 'duplicate' })
    const key = { id: 'k1', account: 'f1', public_key: Uint8Array.of(1), counter: 0, name: '', created_at_ms: 1 }
    await storage.transact([{ kind: 'insert', table: 'passkey', row: { ...key, used_at_ms: null } }])
    expect(await storage.list('passkey', { account: 'f1' })).toMatchObject([key])
    const made = { space: 'f1', made_by: 'f1', name: '', workshops: null, made_at_ms: 1 }
    const ends = { expires_at_ms: 9, ended_at_ms: null, ended_by: null, used_at_ms: null }
    const token = { id: 't1', hash: 'h', scopes: '[]', ...made, ...ends }
    await storage.transact([{ kind: 'insert', table: 'api_token', row: token }])
    expect(await storage.list('api_token', { space: 'f1' })).toMatchObject([token])
    const second = await storage.transact([{ kind: 'insert', table: 'api_token', row: { ...token, id: 't2' } }])
    expect(second).toEqual({ ok: false, error: 'duplicate' })
    for (const table of ['hook', 'hook_event', 'hook_message'] as const) expect(await storage.count(table, {})).toBe(0)
    const room = 'board/w1/1'
    const updates = [{ seq: 4, bytes: Uint8Array.of(4) }]
    expect(await storage.loadRoom(room)).toEqual({ head: 4, snapshot: { seq: 3, bytes: Uint8Array.of(0, 3) }, updates })
    expect((await storage.events('w1', 1)).map(({ seq }) => seq)).toEqual([2])
    const event = { type: 'x', json: '{}', atMs: 1, actor: null, commandId: null }
    const answer = await storage.transact([
      { kind: 'append-update', room, bytes: Uint8Array.of(5) },
      { kind: 'append-events', workshop: 'w1', afterSeq: 2, events: [event] },
    ])
    expect(answer).toEqual({ ok: true, value: { seqs: [5] } })
  },
)

test.each([
  ['SQLite', sqliteOf],
  ['PostgreSQL', postgresOf],
] as const)(
  '[SEAL-22] a text that an earlier version laid down for signing is found by its fingerprint on %s',
  async (_name, make) => {
    const foot = '7f3a91c40be2'
    const json = `{"seq":9,"type":"editionFrozen","edition":1,"fingerprint":"${foot.padEnd(64, '0')}","atMs":5,"person":{}}`
    const row = `'w1', 9, 1, '${json}', 'abc', 'def', 5`
    const columns = 'workshop, seq, edition, json, previous_hash, hash, at_ms'
    const storage = await make('second', `insert into register (${columns}) values (${row})`)
    expect(await storage.list('register', { foot })).toMatchObject([{ workshop: 'w1', seq: 9, json }])
    expect(await storage.count('register', { foot: null })).toBe(1)
  },
)

test('[STO-26] the stored databases have rows of every table of the second version', () => {
  // A table that comes later gets a migration, and a stored database of the version before it. Third came what can be found,
  // and pages to support with who supports them, then invitations with who registered.
  const later = [
    'findable',
    'support_page',
    'supporter',
    'invite_page',
    'registration',
    'agreement',
    ...Object.keys(storyColumns),
    ...Object.keys(accountColumns),
    ...Object.keys(connectionColumns),
  ]
  expect([...Object.keys(secondVersion), ...later].sort()).toEqual(Object.keys(primaryKeys).sort())
})
