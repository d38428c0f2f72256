import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { openSqlite } from './sqliteDriver.js'

test('[STO-18] the driver from npm is loaded only by a Node that has none', () => {
  openSqlite(':memory:', 'write').close()
  const loaded = Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('@photostructure'))
  expect(loaded).toBe(process.getBuiltinModule?.('node:sqlite') === undefined)
})
