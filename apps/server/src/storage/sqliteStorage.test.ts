import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { createGroupCommit } from './groupCommit.js'
import { openSqlite } from './sqliteDriver.js'
import { openSqliteStorage } from './sqliteStorage.js'
import type { Storage, WriteOp } from './storage.js'
import { storageContract } from './storageContract.js'
import { primaryKeys } from './tables.js'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const fail = (error: Error) => {
  throw error
}
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'siroop-storage-'))
  cleanups.push(() => rm(path, { recursive: true }))
  return path
}
async function open(path: string): Promise<Storage> {
  const opened = await openSqliteStorage(path, fail)
  if (!opened.ok) throw new Error(opened.error)
  cleanups.push(() => opened.value.close())
  return opened.value
}

// Starting a thread takes most of a second on a busy machine: the contract's tests share one, and empty it in between.
vi.setConfig({ testTimeout: 30_000 })
let shared: { readonly storage: Storage; readonly path: string } | null = null
afterAll(async () => {
  await shared?.storage.close()
})
storageContract('SQLite', async () => {
  const path = shared?.path ?? join(await mkdtemp(join(tmpdir(), 'siroop-storage-')), 'siroop.db')
  const opened = shared === null ? await openSqliteStorage(path, fail) : { ok: true as const, value: shared.storage }
  if (!opened.ok) throw new Error(opened.error)
  shared = { storage: opened.value, path }
  const storage: Storage = {
    ...opened.value,
    close() {
      shared = null
      return opened.value.close()
    },
  }
  return {
    storage,
    async remove() {
      if (shared === null) return rm(dirname(path), { recursive: true })
      const database = openSqlite(path, 'write')
      for (const table of Object.keys(primaryKeys)) database.exec(`DELETE FROM ${table}`)
      database.close()
    },
  }
})

test('[STO-13] what was committed is there after closing and opening again', async () => {
  const path = join(await folder(), 'siroop.db')
  const first = await open(path)
  await first.transact([{ kind: 'append-update', room: 'board/w1/1', bytes: Uint8Array.of(4, 2) }])
  await first.close()
  const second = await open(path)
  expect(Array.from((await second.loadRoom('board/w1/1')).updates[0]?.bytes ?? [])).toEqual([4, 2])
})

test('[STO-14] a database of a newer version is refused and left as it is', async () => {
  const path = join(await folder(), 'siroop.db')
  await (await open(path)).close()
  const database = openSqlite(path, 'write')
  database.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-future', '2030-01-01')")
  database.close()
  expect(await openSqliteStorage(path, () => undefined)).toEqual({ ok: false, error: 'newer' })
})

test('[STO-15] a second server on the same database is refused while the first one is open', async () => {
  const path = join(await folder(), 'siroop.db')
  const first = await open(path)
  expect(await openSqliteStorage(path, () => undefined)).toEqual({ ok: false, error: 'in-use' })
  await first.close()
  await open(path)
})

test('[STO-16] on a full disk the write that does not fit fails whole, smaller ones of the same group are kept', async () => {
  const path = join(await folder(), 'siroop.db')
  await (await open(path)).close()
  const connection = openSqlite(path, 'write')
  const pages = connection.prepare('PRAGMA page_count').all([])[0] as { page_count: number }
  connection.exec(`PRAGMA max_page_count = ${pages.page_count + 20}`)
  const commit = createGroupCommit(connection)
  const setting = (key: string, length: number): WriteOp => {
    return { kind: 'insert', table: 'setting', row: { key, value: 'x'.repeat(length) } }
  }
  const outcomes = commit([[setting('a', 10)], [setting('b', 10), setting('big', 400_000)], [setting('c', 10)]])
  expect(outcomes).toEqual([{ seqs: [] }, 'failed', { seqs: [] }])
  connection.exec('PRAGMA max_page_count = 100000')
  expect(commit([[setting('big', 400_000)]])).toEqual([{ seqs: [] }])
  connection.close()
  const keys = (await (await open(path)).list('setting', {})).map((row) => row.key)
  expect(keys).toEqual(['a', 'big', 'c'])
})

test('[STO-17] erased text is not left behind in the file', async () => {
  const path = join(await folder(), 'siroop.db')
  const storage = await open(path)
  const row = { workshop: 'w1', participant: 'p1', name: 'Naam-die-weg-moet', blanked: 0, locale: 'nl' } as const
  await storage.transact([{ kind: 'insert', table: 'person', row }])
  await storage.transact([
    { kind: 'patch', table: 'person', where: { participant: 'p1' }, set: { name: null, blanked: 1 } },
  ])
  await storage.close()
  for (const file of await readdir(join(path, '..'))) {
    expect((await readFile(join(path, '..', file))).includes('Naam-die-weg-moet')).toBe(false)
  }
})
