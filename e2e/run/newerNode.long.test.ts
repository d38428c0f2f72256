import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from './server.js'

/** The Node that the documentation asks for in production, as npm ships it. */
const version = '24.21.0'
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'siroop-node-'))
const system = process.platform === 'win32' ? 'win' : process.platform
const named = `node-${system}-${process.arch}`
const node = join(folder, 'node_modules', named, 'bin', system === 'win' ? 'node.exe' : 'node')

beforeAll(() => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', `${named}@${version}`]
  execFileSync(npm, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], timeout: 240_000 })
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test(`Node ${version}: every test of rules and server passes, the ones of the built-in database too`, async () => {
  expect(execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()).toBe(`v${version}`)
  const projects = ['rules', 'server', 'alone'].flatMap((name) => ['--project', name])
  const args = ['run', '--config', 'e2e/run/vitest.config.ts', ...projects, '--reporter=dot']
  // The run inside this run is one of its own.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const child = spawn(node, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    env: { ...Object.fromEntries(own), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => printed.push(part))
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code, Buffer.concat(printed).toString('utf8').slice(-20_000)).toBe(0)
}, 1_800_000)

test(`Node ${version}: the built server starts, answers and stops`, async () => {
  const server = await startServer({ mode: 'box', node })
  try {
    const answered = new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port: server.port, path: '/' }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).once('error', reject)
    })
    expect(await answered).toBe(200)
    expect(await server.stop()).toBe(0)
  } finally {
    await server.remove()
  }
})
