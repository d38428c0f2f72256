import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from './sqliteDriver.js'

test('[STO-18] the driver from npm is loaded only by a Node that has none', () => {
  openSqlite(':memory:', 'write').close()
  const loaded = Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('@photostructure'))
  expect(loaded).toBe(process.getBuiltinModule?.('node:sqlite') === undefined)
})

test('[STO-28] a commit never makes the log file larger, also after a crash: flushing it writes data only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-log-'))
  const path = join(folder, 'siroop.db')
  const logBytes = async () => (await stat(`${path}-wal`)).size
  const crashed = openSqlite(path, 'write')
  crashed.exec('CREATE TABLE told (word TEXT); PRAGMA user_version = 7')
  // Who writes after a crash finds the log as it was left: a second connection, while the first one never closes.
  const connection = openSqlite(path, 'write')
  const before = await logBytes()
  for (let commit = 0; commit < 200; commit++) connection.exec("INSERT INTO told VALUES ('afspraak')")
  expect(before).toBeGreaterThan(4_000_000)
  expect(await logBytes()).toBe(before)
  expect(connection.prepare('SELECT count(*) AS words FROM told').all([])).toEqual([{ words: 200 }])
  expect(connection.prepare('PRAGMA user_version').all([])).toEqual([{ user_version: 7 }])
  connection.close()
  crashed.close()
  await rm(folder, { recursive: true })
})
