import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok } from '@siroop/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askLocally, serveLocalCommands } from './localCommands.js'

let folder = ''
let close: () => Promise<void> = async () => undefined
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siroop-local-'))
  close = await serveLocalCommands(folder, {
    hello: async (word) => (word === 'wereld' ? err('unknown-template') : ok({ text: 'é', word })),
    broken: async () => Promise.reject(new Error('x')),
  })
})
afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

test('the command line gets the answer of the running server', async () => {
  expect(await askLocally(folder, 'hello')).toEqual({ ok: true, value: { text: 'é', word: null } })
  expect(await askLocally(folder, 'hello polder')).toEqual({ ok: true, value: { text: 'é', word: 'polder' } })
  expect(await askLocally(folder, 'hello wereld')).toEqual({ ok: false, problem: 'unknown-template' })
})

test('a command that does not exist, or that fails, is an answer and harms nothing', async () => {
  expect(await askLocally(folder, 'constructor')).toEqual({ ok: false, problem: 'unknown-command' })
  expect(await askLocally(folder, 'broken')).toEqual({ ok: false, problem: 'failed' })
  expect((await askLocally(folder, 'hello')).ok).toBe(true)
})

test('only the user that runs the server can open the socket', () => {
  expect(statSync(join(folder, 'siroop.sock')).mode & 0o077).toBe(0)
})

test('without a server the answer is not-running, and a stale socket does not stop the next server', async () => {
  await close()
  expect(await askLocally(folder, 'hello')).toEqual({ ok: false, problem: 'not-running' })
  close = await serveLocalCommands(folder, { hello: async () => ok(1) })
  expect(await askLocally(folder, 'hello')).toEqual({ ok: true, value: 1 })
})
