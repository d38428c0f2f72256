import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { makeBackup } from '../backup/backups.js'
import { serveLocalCommands } from '../localCommands.js'
import { openSqlite } from '../storage/sqliteDriver.js'
import { openSqliteStorage } from '../storage/sqliteStorage.js'
import { columns, documents, files, onDevices, settings } from './places.js'
import { grounds, type RegisterId, register } from './register.js'
import { registerDocument } from './registerDocument.js'
import { terms } from './terms.js'

const root = join(import.meta.dirname, '../../../..')
const sourcesIn = (folder: string): { path: string; text: string }[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(ts|tsx|js)$/.test(file.name) && !/\.test\.|TestData\./.test(file.name))
    .map((file) => {
      const path = relative(root, join(file.parentPath, file.name))
      return { path, text: readFileSync(join(root, path), 'utf8') }
    })

test('[PRV-1] every column of the database as it is made belongs to a line of the register', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-register-'))
  const path = join(folder, 'siroop.db')
  const opened = await openSqliteStorage(path, (error) => {
    throw error
  })
  if (!opened.ok) throw new Error(opened.error)
  const database = openSqlite(path, 'read')
  const rows = (sql: string) => database.execute(CompiledQuery.raw(sql)).rows as { name: string }[]
  const made = rows("select name from sqlite_master where type = 'table'")
    .map(({ name }) => name)
    .filter((name) => !/^(kysely_migration|kysely_migration_lock|findable_.*|sqlite_.*)$/.test(name))
  expect(made.sort()).toEqual(Object.keys(columns).sort())
  for (const table of made) {
    // by which the full text of SQLite finds the row
    const isInner = (name: string) => table === 'findable' && name === 'number'
    const named = rows(`select name from pragma_table_info('${table}')`).map(({ name }) => name)
    const own = named.filter((name) => !isInner(name))
    expect(own.sort(), table).toEqual(Object.keys(columns[table as keyof typeof columns]).sort())
  }
  // and everything that a running server puts into its folder
  const stop = await serveLocalCommands(folder, {})
  const place = { databaseUrl: null, dataFolder: folder }
  const into = { folder: join(folder, 'backups'), kind: 'nightly' } as const
  expect(await makeBackup({ place, into, version: '1', nowMs: 1_800_000_000_000 })).toMatchObject({ ok: true })
  const found = readdirSync(folder, { recursive: true }).map(String)
  expect(found.length).toBeGreaterThan(5)
  for (const name of found)
    expect(
      files.some((one) => one.path.test(name)),
      name,
    ).toBe(true)
  await stop()
  await opened.value.close()
  rmSync(folder, { recursive: true })
})

test('[PRV-1] whoever writes a setting, or something in a browser, is known to the register', () => {
  const server = sourcesIn('apps/server/src')
  const writers = server.filter(({ text }) => /table: 'setting',?\s*(row|set|where)/.test(text)).map(({ path }) => path)
  const known = new Set(Object.values(settings).map((one) => `apps/server/src/${one.in}`))
  // what writes what others made, or only tries
  const others = [
    'workshop/rehearsal/removal.ts',
    'logos/logos.ts',
    'keep/restoreKeep.ts',
    'storage/storageContract.ts',
  ]
  expect(writers.filter((path) => !known.has(path) && !others.some((one) => path.endsWith(one)))).toEqual([])
  for (const [key, { in: path }] of Object.entries(settings)) {
    const text = server.find((one) => one.path === `apps/server/src/${path}`)?.text ?? ''
    expect(text, key).toMatch(new RegExp(`['"\`]${key}['"\`$]`))
  }
  const keepers = [...server, ...sourcesIn('apps/web/src'), ...sourcesIn('apps/server/assets')]
    .filter(({ text }) => /localStorage\.|sessionStorage\.|\.indexedDB|document\.cookie|response\.cookie\(/.test(text))
    .map(({ path }) => path)
  expect(keepers.sort()).toEqual([...onDevices].sort())
})

test('[PRV-1] every line of the register is about something that is kept, and says everything in both languages', () => {
  const used = new Set<string>([
    ...Object.values(columns).flatMap((one) => Object.values(one)),
    ...Object.values(documents),
    ...Object.values(settings).map(({ line }) => line),
    ...files.map(({ line }) => line),
    // lines of the log and what browsers keep are in no database
    ...['log', 'device'],
  ])
  expect([...used].sort()).toEqual(Object.keys(register).sort())
  for (const { what, why, ground, term, readers } of Object.values(register))
    for (const words of [what, why, grounds[ground], terms[term], readers])
      for (const text of [words.nl, words.en]) expect(text.length).toBeGreaterThan(3)
})

test('[PRV-2] the document in the repository is the register as it is now', () => {
  for (const [locale, name] of [
    ['nl', 'register.md'],
    ['en', 'register.en.md'],
  ] as const) {
    const path = join(root, 'apps/server/operate/privacy', name)
    if (process.env.WRITE_REGISTER) writeFileSync(path, registerDocument(locale))
    expect(readFileSync(path, 'utf8')).toBe(registerDocument(locale))
  }
  for (const id of Object.keys(register) as RegisterId[]) expect(registerDocument('nl')).toContain(register[id].what.nl)
})
