import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { parse } from 'yaml'
import { serverFlags } from '../bin/serverFlags.mjs'
import { readConfig } from './config.js'
import { freePort, newFolder, startProgram } from './realServers/programTestData.js'

const example = (name: string) => readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8')
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

interface Compose {
  readonly services: Readonly<Record<string, { readonly environment?: Readonly<Record<string, string>> }>>
}

test('[EXA-1] the compose file starts servers that nginx knows, with settings that Siroop takes', () => {
  const { services } = parse(example('compose.yaml'), { merge: true }) as Compose
  const named = [...example('nginx.conf').matchAll(/server (\w+):4600/g)].map(([, name]) => name)
  expect([...new Set(named)]).toEqual(Object.keys(services).filter((name) => name.startsWith('siroop')))
  for (const name of ['siroop1', 'siroop2']) {
    const filled = Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [key, fill(value)])
    const read = readConfig(Object.fromEntries(filled))
    expect(read).toMatchObject({ ok: true, value: { trustedProxies: 1, publicUrl: 'http://localhost:8080' } })
    expect(read).toMatchObject({ value: { databaseUrl: 'postgres://siroop:x1@postgres:5432/siroop' } })
  }
  const start = ['node', ...serverFlags, 'apps/server/dist/main.js'].map((word) => `"${word}"`)
  expect(example('Dockerfile')).toContain(`CMD [${start.join(', ')}]`)
})
const fill = (text: string) => text.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_all, _name, otherwise) => otherwise ?? 'x1')

test('[EXA-2] nginx sends everybody of a document to one server, passes WebSockets, and skips a server that is gone', async () => {
  const servers = [await startEcho(), await startEcho()]
  const nginx = await startNginx(servers.map(({ port }) => port))
  const where = async (path: string) => (await (await fetch(`http://127.0.0.1:${nginx}${path}`)).json()) as Answer
  const rooms = Array.from({ length: 30 }, (_, index) => `/sync/board/w${index}/1`)
  const places = new Map<string, number>()
  for (const room of rooms) places.set(room, (await where(`${room}?token=a`)).port)
  for (const room of rooms) expect((await where(`${room}?token=b`)).port).toBe(places.get(room))
  expect(new Set(places.values()).size).toBe(2)
  const visits = await Promise.all(['/', '/control/?transport=polling', '/api/x'].map(where))
  expect(new Set(visits.map(({ port }) => port)).size).toBe(1)
  expect(visits[0]?.forwarded).toBe('127.0.0.1')

  const socket = new WebSocket(`ws://127.0.0.1:${nginx}${rooms[0]}?token=a`)
  const first = await new Promise((resolve) => socket.once('message', (data) => resolve(String(data))))
  expect(first).toBe(`${places.get(rooms[0] ?? '')} ${rooms[0]}?token=a`)
  socket.terminate()

  await servers[0]?.close()
  for (const room of rooms) expect((await where(room)).port).toBe(servers[1]?.port)
})

interface Answer {
  readonly port: number
  readonly forwarded: string
}
/** Stands for a Siroop: says by which port it was reached. */
async function startEcho(): Promise<{ port: number; close(): Promise<void> }> {
  const port = await freePort()
  const server: Server = createServer((request, response) =>
    response.end(JSON.stringify({ port, forwarded: request.headers['x-forwarded-for'] })),
  )
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket, request) => socket.send(`${port} ${request.url}`))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () => {
    for (const socket of sockets.clients) socket.terminate()
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  cleanups.push(close)
  return { port, close }
}

/** The example, as nginx would include it, with our ports in place of the names that only compose knows. */
async function startNginx([one, two]: readonly number[]): Promise<number> {
  const folder = newFolder('nginx', null)
  const port = await freePort()
  const file = example('nginx.conf')
    .replaceAll('siroop1:4600', `127.0.0.1:${one}`)
    .replaceAll('siroop2:4600', `127.0.0.1:${two}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`)
  const whole = `daemon off; pid ${folder}/pid; error_log stderr notice; ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {} http { ${temporary.join(' ')} ${file} }`
  const path = join(folder, 'whole.conf')
  writeFileSync(path, whole)
  const args = ['-e', 'stderr', '-c', path]
  // Debian keeps it where only root has it on PATH.
  const command = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx'
  const program = { command, args, ready: /start worker process/, stopSignal: 'SIGTERM' } as const
  const nginx = await startProgram(program, { folder, port, account: null })
  cleanups.push(() => nginx.remove())
  return port
}
