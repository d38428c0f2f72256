import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { fenceAround } from './fence.js'

const folder = mkdtempSync(join(tmpdir(), 'siroop-fence-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Tries every way out, and a way that stays on this machine; says what came of it. Runs as a program and in a thread. */
const tries = `
const { isMainThread, parentPort, Worker, workerData } = require('node:worker_threads')
const { createSocket } = require('node:dgram')
const dns = require('node:dns')
const { spawn, spawnSync } = require('node:child_process')
const tried = (start) => new Promise((done) => start((error) => done(error ? error.code ?? error.message : 'done')))
const reached = (options) => tried((done) => {
  const asked = require('node:http').get(options, (answer) => { answer.resume(); done(null) })
  asked.once('error', done)
})
const promised = (work) => work.then(() => 'done', (error) => error.cause?.code ?? error.code)
const thrown = (work) => { try { work(); return 'done' } catch (error) { return error.code } }
const results = async (port) => ({
  here: await reached({ host: '127.0.0.1', port }),
  'here by name': await reached({ host: 'localhost', port, family: 4 }),
  'known address': await tried((done) => dns.lookup('203.0.113.7', done)),
  address: await reached({ host: '203.0.113.7', port: 80 }),
  name: await reached({ host: 'elsewhere.example', port: 80 }),
  tls: await tried((done) => require('node:tls').connect(443, '203.0.113.7').once('error', done)),
  fetch: await promised(fetch('http://203.0.113.7/x')),
  imported: await promised(import('node:dns/promises').then(({ lookup }) => lookup('elsewhere.example'))),
  'name server': await tried((done) => dns.resolveTxt('elsewhere.example', done)),
  'own name server': await promised(new dns.promises.Resolver().resolve4('elsewhere.example')),
  datagram: await tried((done) => { const one = createSocket('udp4'); one.send('x', 53, '203.0.113.7', (error) => { one.close(); done(error) }) }),
  program: thrown(() => spawn('curl', ['http://203.0.113.7'])),
  'program that is waited for': thrown(() => spawnSync('curl', ['http://203.0.113.7'])),
})
if (isMainThread) {
  const port = Number(process.argv[2])
  // Without flags of its own, as the thread of the server that writes.
  const thread = new Worker(__filename, { execArgv: [], workerData: port })
  thread.once('message', async (inThread) => console.log(JSON.stringify([await results(port), inThread])))
} else results(workerData).then((told) => parentPort.postMessage(told))
`

test('what is fenced in reaches this machine, and nothing else by any way; it is written down', async () => {
  const server = createServer((_request, response) => response.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  const fence = fenceAround(join(folder, 'book'))
  const file = join(folder, 'tries.cjs')
  writeFileSync(file, tries)
  const program = spawn(process.execPath, [file, String(port)], {
    env: { ...process.env, ...fence.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed: Buffer[] = []
  program.stdout.on('data', (part: Buffer) => printed.push(part))
  await new Promise((resolve) => program.once('close', resolve))
  server.closeAllConnections()
  server.close()

  const stays = { here: 'done', 'here by name': 'done', 'known address': 'done' }
  for (const results of JSON.parse(Buffer.concat(printed).toString('utf8')) as Record<string, string>[]) {
    expect(results).toMatchObject(stays)
    for (const [way, result] of Object.entries(results)) if (!(way in stays)) expect(result, way).toBe('ENETUNREACH')
  }
  const { threads, out } = fence.read()
  expect(threads).toBe(2)
  expect([...new Set(out)]).toEqual([
    'connect 203.0.113.7:80',
    'connect elsewhere.example:80',
    'connect 203.0.113.7:443',
    'lookup elsewhere.example',
    'resolveTxt elsewhere.example',
    'resolve4 elsewhere.example',
    'datagram 203.0.113.7',
    'start curl',
  ])
  expect(out).toHaveLength(20)
})
