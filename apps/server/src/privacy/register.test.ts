import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { makeBackup } from '../backup/backups.js'
import { serveLocalCommands } from '../localCommands.js'
import { newDatabase } from '../realServers/sharedTestData.js'
import { openPostgresStorage } from '../storage/postgresStorage.js'
import { openSqlite } from '../storage/sqliteDriver.js'
import { openSqliteStorage } from '../storage/sqliteStorage.js'
import { columns, documents, files, onDevices, onlyInPostgres, settings } from './places.js'
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

/** Tables and their columns as a database has them, held against those of the register. `inner`: its column for full text. */
function expectKnown(
  made: readonly { readonly table: string; readonly column: string }[],
  { inner, known }: { readonly inner: string; readonly known: Readonly<Record<string, object>> },
): void {
  const tables = [...new Set(made.map(({ table }) => table))].filter((name) => !/^kysely_migration(_lock)?$/.test(name))
  expect(tables.sort()).toEqual(Object.keys(known).sort())
  for (const table of tables) {
    const named = made.filter((one) => one.table === table && !(table === 'findable' && one.column === inner))
    expect(named.map(({ column }) => column).sort(), table).toEqual(Object.keys(known[table] ?? {}).sort())
  }
}

test('[PRV-1] every column of a PostgreSQL database as it is made belongs to a line of the register', async () => {
  const url = await newDatabase()
  const opened = await openPostgresStorage(url, (error) => {
    throw error
  })
  if (!opened.ok) throw new Error(opened.error)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const made = await client.query(
    'select table_name as "table", column_name as "column" from information_schema.columns where table_schema = current_schema()',
  )
  await client.end()
  await opened.value.close()
  expectKnown(made.rows, { inner: 'words', known: { ...columns, ...onlyInPostgres } })
})

test('[PRV-1] every column of an SQLite database as it is made belongs to a line of the register, and every file beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-register-'))
  const path = join(folder, 'siroop.db')
  const opened = await openSqliteStorage(path, (error) => {
    throw error
  })
  if (!opened.ok) throw new Error(opened.error)
  const database = openSqlite(path, 'read')
  const made = database.execute(
    CompiledQuery.raw(
      `select m.name as "table", c.name as "column" from sqlite_master m join pragma_table_info(m.name) c
       where m.type = 'table' and m.name not like 'findable\\_%' escape '\\' and m.name not like 'sqlite\\_%' escape '\\'`,
    ),
  ).rows as { table: string; column: string }[]
  expectKnown(made, { inner: 'number', known: columns })
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
    ...Object.values(onlyInPostgres).flatMap((one) => Object.values(one)),
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
