import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { newDatabase } from '../realServers/sharedTestData.js'
import { type DatabasePlace, databaseFile } from '../storage/moment/moment.js'
import { openPostgresStorage } from '../storage/postgresStorage.js'
import { openSqlite } from '../storage/sqliteDriver.js'
import { openSqliteStorage } from '../storage/sqliteStorage.js'
import type { Storage } from '../storage/storage.js'
import { primaryKeys, type TableName } from '../storage/tables.js'
import { changesToCome, makeBackup, restoreBackup } from './backups.js'

vi.setConfig({ testTimeout: 60_000 })
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
let fixtures: Record<'sqlite' | 'postgres', string>
beforeAll(async () => {
  const stored = (name: string) => readFile(new URL(`../storage/fixtures/${name}`, import.meta.url), 'utf8')
  fixtures = { sqlite: await stored('second.sqlite.sql'), postgres: await stored('second.postgres.sql') }
})
const fail = (error: Error) => {
  throw error
}
const nowMs = Date.parse('2026-11-27T03:00:00Z')
const made = { version: '0.1.0', nowMs }

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-backup-'))
  cleanups.push(() => rm(folder, { recursive: true }))
  return folder
}
type Kind = 'sqlite' | 'postgres'
async function emptyPlace(kind: Kind): Promise<DatabasePlace> {
  return { databaseUrl: kind === 'postgres' ? await newDatabase() : null, dataFolder: await newFolder() }
}
/** A place as an earlier version left it, with the key of its seal. */
async function usedPlace(kind: Kind): Promise<DatabasePlace> {
  const place = await emptyPlace(kind)
  if (place.databaseUrl === null) {
    const database = openSqlite(databaseFile(place.dataFolder), 'write')
    database.exec(fixtures.sqlite)
    database.close()
  } else {
    const client = new pg.Client({ connectionString: place.databaseUrl })
    await client.connect()
    await client.query(fixtures.postgres)
    await client.end()
  }
  await mkdir(join(place.dataFolder, 'seal'))
  for (const name of ['root.pem', 'root.key', 'seal.pem', 'seal.key'])
    await writeFile(join(place.dataFolder, 'seal', name), `the ${name} of then`)
  return place
}
async function opened({ databaseUrl, dataFolder }: DatabasePlace): Promise<Storage> {
  const storage =
    databaseUrl === null
      ? await openSqliteStorage(databaseFile(dataFolder), fail)
      : await openPostgresStorage(databaseUrl, fail)
  if (!storage.ok) throw new Error(storage.error)
  return storage.value
}
/** Every row of every table that is not made anew from others. */
async function everything(storage: Storage): Promise<Record<string, unknown>> {
  const tables = (Object.keys(primaryKeys) as TableName[]).filter((table) => table !== 'findable')
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await storage.list(table, {})])))
}
async function backupOf(place: DatabasePlace): Promise<string> {
  const file = join(await newFolder(), 'all.siroop-backup')
  const answer = await makeBackup({ place, into: { file }, ...made })
  expect(answer).toMatchObject({ ok: true, value: { path: file, files: 4 } })
  return file
}

test.each([
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
  ['postgres', 'postgres'],
] as const)('[BAK-1] a backup of %s that an earlier version wrote is put back into %s whole', async (from, to) => {
  const place = await usedPlace(from)
  const file = await backupOf(place)
  const target = await emptyPlace(to)
  expect(await restoreBackup(file, { place: target, nowMs })).toMatchObject({ ok: true, value: { sealAside: null } })
  const before = await opened(place)
  const after = await opened(target)
  const rows = await everything(after)
  expect(rows).toEqual(await everything(before))
  expect(Object.values(rows).flat().length).toBeGreaterThan(30)
  expect(await readFile(join(target.dataFolder, 'seal', 'seal.key'), 'utf8')).toBe('the seal.key of then')
  if (process.platform !== 'win32')
    expect((await stat(join(target.dataFolder, 'seal', 'seal.key'))).mode & 0o777).toBe(0o600)
  await before.close()
  await after.close()
})

test.each(['sqlite', 'postgres'] as const)(
  '[BAK-2] a %s that is written to meanwhile is backed up as it was at one moment',
  async (kind) => {
    const place = await usedPlace(kind)
    const storage = await opened(place)
    let seq = (await storage.events('w1', 0)).length
    const event = { type: 'x', json: '{}', atMs: 1, actor: null, commandId: null }
    let writing = true
    let written = 0
    const busy = (async () => {
      while (writing) {
        await storage.transact([
          { kind: 'append-events', workshop: 'w1', afterSeq: seq++, events: [event] },
          { kind: 'put', table: 'setting', row: { key: 'last', value: String(seq) } },
        ])
        written += 1
      }
    })()
    const file = await backupOf(place)
    writing = false
    await busy
    await storage.close()
    expect(written).toBeGreaterThan(0)
    const target = await emptyPlace('sqlite')
    expect((await restoreBackup(file, { place: target, nowMs })).ok).toBe(true)
    const back = await opened(target)
    const events = await back.events('w1', 0)
    const last = await back.get('setting', { key: 'last' })
    expect(events.at(-1)?.seq ?? 0).toBe(last === null ? 2 : Number(last.value))
    await back.close()
  },
)

test('[BAK-3] a file that is cut off, changed or something else is refused, and nothing is done', async () => {
  const file = await backupOf(await usedPlace('sqlite'))
  const bytes = await readFile(file)
  const lines = gunzipSync(bytes).toString().split('\n')
  const zipped = (changed: readonly string[]) => gzipSync(changed.join('\n'))
  const end = lines.at(-2) as string
  const bad: Record<string, readonly [Uint8Array, string]> = {
    cut: [bytes.subarray(0, bytes.length - 20), 'broken'],
    'no end': [zipped([...lines.slice(0, -2), '']), 'broken'],
    'a row less': [zipped([...lines.slice(0, 5), ...lines.slice(6)]), 'broken'],
    'a letter changed': [zipped(lines.map((line) => line.replace('Polderrand', 'Polderland'))), 'broken'],
    'behind the end': [zipped([...lines.slice(0, -1), end, '']), 'broken'],
    text: [Buffer.from('hallo'), 'broken'],
    'other lines': [zipped(['{"hello":1}', '']), 'not-one'],
    'of a newer form': [zipped([lines[0]?.replace('"form":1', '"form":2') ?? '', ...lines.slice(1)]), 'newer'],
    'out of its folder': [zipped([...lines.slice(0, -2), '{"file":"../x.pem","bytes":""}', end, '']), 'broken'],
    empty: [new Uint8Array(), 'broken'],
  }
  for (const [name, [wrong, refusal]] of Object.entries(bad)) {
    const path = join(await newFolder(), 'wrong.siroop-backup')
    await writeFile(path, wrong)
    const target = await emptyPlace('sqlite')
    expect(await restoreBackup(path, { place: target, nowMs }), name).toEqual({ ok: false, error: refusal })
    expect(await readdir(target.dataFolder), name).toEqual([])
  }
  const target = await emptyPlace('sqlite')
  const away = await restoreBackup(join(target.dataFolder, 'nowhere'), { place: target, nowMs })
  expect(away).toEqual({ ok: false, error: 'not-there' })
})

test.each(['sqlite', 'postgres'] as const)(
  '[BAK-3] a %s in which somebody works, or that a server has open, is left as it is',
  async (kind) => {
    const file = await backupOf(await usedPlace('sqlite'))
    const target = await usedPlace(kind)
    expect(await restoreBackup(file, { place: target, nowMs })).toEqual({ ok: false, error: 'not-empty' })
    const storage = await opened(target)
    expect(await restoreBackup(file, { place: target, nowMs })).toEqual({ ok: false, error: 'in-use' })
    await storage.close()
  },
)

test.each(['sqlite', 'postgres'] as const)(
  '[BAK-3] a %s that was only started once gives way, and its key is put aside',
  async (kind) => {
    const file = await backupOf(await usedPlace('postgres'))
    const target = await emptyPlace(kind)
    const storage = await opened(target)
    await storage.transact([{ kind: 'put', table: 'setting', row: { key: 'first', value: 'start' } }])
    await storage.close()
    await mkdir(join(target.dataFolder, 'seal'))
    await writeFile(join(target.dataFolder, 'seal', 'seal.key'), 'a key of today')
    const answer = await restoreBackup(file, { place: target, nowMs })
    expect(answer).toMatchObject({ ok: true, value: { sealAside: expect.any(String) } })
    const aside = answer.ok ? (answer.value.sealAside ?? '') : ''
    expect(await readFile(join(aside, 'seal.key'), 'utf8')).toBe('a key of today')
    const back = await opened(target)
    expect(await back.get('setting', { key: 'first' })).toBeNull()
    expect(await back.count('workshop', {})).toBe(2)
    await back.close()
  },
)

test('[BAK-5] data of a newer Siroop is refused, and of an older one what will change is told', async () => {
  const place = await usedPlace('sqlite')
  expect(await changesToCome(place)).toContain('0003-findable')
  await (await opened(place)).close()
  expect(await changesToCome(place)).toEqual([])
  const database = openSqlite(databaseFile(place.dataFolder), 'write')
  database.exec(`insert into kysely_migration values ('9999-later', '2040-01-01')`)
  database.close()
  expect(await changesToCome(place)).toBeNull()
  const file = await backupOf(place)
  const target = await emptyPlace('sqlite')
  expect(await restoreBackup(file, { place: target, nowMs })).toEqual({ ok: false, error: 'newer' })
})

test('[BAK-1] nothing to back up is told, and a folder that cannot be written leaves no half a file', async () => {
  const empty = await emptyPlace('sqlite')
  expect(await makeBackup({ place: empty, into: { file: join(empty.dataFolder, 'x') }, ...made })).toEqual({
    ok: false,
    error: 'nothing',
  })
  const place = await usedPlace('sqlite')
  const notAFolder = join(await newFolder(), 'file')
  await writeFile(notAFolder, '')
  const answer = await makeBackup({ place, into: { folder: notAFolder, kind: 'nightly' }, ...made })
  expect(answer).toMatchObject({ ok: false, error: { disk: expect.any(String) } })
})

test('[BAK-4] in a folder it gets a name of its own, for its owner only, and older ones make room', async () => {
  const place = await usedPlace('sqlite')
  const folder = join(await newFolder(), 'backups')
  for (let night = 0; night < 12; night += 1) {
    const order = { place, into: { folder, kind: 'nightly' as const }, version: '0.1.0' }
    expect((await makeBackup({ ...order, nowMs: nowMs + night * 86_400_000 })).ok).toBe(true)
  }
  const names = await readdir(folder)
  expect(names.length).toBeLessThan(10)
  expect(names).toContain('siroop-nightly-20261208T030000Z.siroop-backup')
  if (process.platform !== 'win32') expect((await stat(join(folder, names[0] as string))).mode & 0o777).toBe(0o600)
})
