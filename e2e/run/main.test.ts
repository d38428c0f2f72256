import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newDatabase } from '@siroop/server/realServers/sharedTestData.js'
import { afterEach, expect, test } from 'vitest'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

interface Run {
  readonly process: ChildProcess
  /** Resolves with everything that was printed when the program has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>
  /** Resolves when it has printed this. */
  printed(text: RegExp): Promise<string>
}
/** Starts a program of the built server. */
function start(file: 'main' | 'cli', args: readonly string[], env: Readonly<Record<string, string>>): Run {
  const path = fileURLToPath(new URL(`../../apps/server/dist/${file}.js`, import.meta.url))
  const settings = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'debug', REDIS_URL: '', DATABASE_URL: '' }
  const child = spawn(process.execPath, [path, ...args], {
    env: { ...process.env, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  )
  cleanups.push(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const hears = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output += part.toString('utf8')
      for (const hear of hears) hear()
    })
  return {
    process: child,
    ended,
    printed: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (text.test(output)) resolve(output)
        }
        hears.add(check)
        check()
        void ended.then(({ output: all }) => reject(new Error(`It ended:\n${all}`)))
      }),
  }
}
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'siroop-main-'))
  cleanups.push(() => rm(path, { recursive: true, force: true }))
  return path
}

test('[CFG-8] with DATABASE_URL a server keeps everything there, and the command line finds it by its folder', async () => {
  const env = { DATABASE_URL: await newDatabase(), SIROOP_DATA: await folder() }
  const server = start('main', [], env)
  expect(await server.printed(/Ctrl-C stops/)).toContain('/start#')
  const asked = await start('cli', ['login-link'], { ...env, PORT: '4600' }).ended
  expect(asked).toMatchObject({ code: 0, output: expect.stringMatching(/\/start#[\w-]+\n$/) })
  // A second server shares the database, never the folder.
  const second = await start('main', [], env).ended
  expect(second).toMatchObject({ code: 1, output: expect.stringContaining('SIROOP_DATA') })
  server.process.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
})

test('[CFG-6] a database that cannot be reached is told without its password', async () => {
  const env = { DATABASE_URL: 'postgres://siroop:geheim@127.0.0.1:1/siroop', SIROOP_DATA: await folder() }
  const { code, output } = await start('main', [], env).ended
  expect(code).toBe(1)
  expect(output).toContain('does not answer')
  expect(output).not.toContain('geheim')
})
