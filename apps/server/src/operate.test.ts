import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { parse } from 'yaml'
import { serverFlags } from '../bin/serverFlags.mjs'
import { readConfig } from './config.js'
import { freePort, newFolder, startProgram } from './realServers/programTestData.js'

const example = (name: string) => readFileSync(new URL(`../operate/${name}`, import.meta.url), 'utf8')
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const root = fileURLToPath(new URL('../../..', import.meta.url))
const fromRoot = (path: string) => readFileSync(join(root, path), 'utf8')
/** How everybody starts the built server. */
const start = ['node', ...serverFlags, 'apps/server/dist/main.js']

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly environment?: Readonly<Record<string, string>>
        readonly security_opt?: readonly string[]
        readonly cap_drop?: readonly string[]
      }
    >
  >
}

test('[EXA-1] the compose files start servers that their proxy knows, with settings that Siroop takes', () => {
  const several = parse(example('compose.several.yaml'), { merge: true }) as Compose
  const named = [...example('nginx.several.conf').matchAll(/server (\w+):4600/g)].map(([, name]) => name)
  expect([...new Set(named)]).toEqual(Object.keys(several.services).filter((name) => name.startsWith('siroop')))
  for (const name of ['siroop1', 'siroop2'])
    expect(settingsOf(several, name)).toMatchObject({
      ok: true,
      value: {
        trustedProxies: 1,
        publicUrl: 'http://localhost:8080',
        databaseUrl: 'postgres://siroop:x1@postgres:5432/siroop',
      },
    })
  const one = parse(example('compose.yaml')) as Compose
  expect(settingsOf(one, 'siroop')).toMatchObject({
    ok: true,
    value: { publicUrl: 'https://localhost', databaseUrl: null },
  })
  expect(one.services.caddy?.environment?.UPSTREAM).toBe('siroop:4600')
  for (const { security_opt, cap_drop, environment } of [one.services.siroop, several.services.siroop1].map(
    (it) => it ?? {},
  )) {
    expect(security_opt).toContain('seccomp=./seccomp.json')
    expect(cap_drop).toEqual(['ALL'])
    expect(environment).not.toHaveProperty('SIROOP_BROWSER_SANDBOX')
  }
})

test('[OPS-1] the image has the Node that is tested, starts it as all do, not as root, and is asked at its port whether it lives', () => {
  const file = example('Dockerfile')
  const tested = /const version = '([\d.]+)'/.exec(fromRoot('e2e/run/newerNode.long.test.ts'))?.[1]
  expect(file).toContain(`ARG NODE=${tested}\n`)
  expect(file).toContain(`CMD [${start.map((word) => `"${word}"`).join(', ')}]`)
  expect(file.lastIndexOf('USER node')).toBeLessThan(file.indexOf('HEALTHCHECK'))
  expect(file).toContain('EXPOSE 4600')
  expect(file).toContain("fetch('http://127.0.0.1:4600/healthz')")
  const made = new Set(['node_modules', 'apps/server/dist', 'apps/web/dist'])
  const copied = [...file.matchAll(/--from=build \/srv\/siroop\/(\S+)/g)].map(([, path = '']) => path)
  expect(copied.length).toBeGreaterThan(7)
  expect(copied.filter((path) => !made.has(path) && !existsSync(join(root, path)))).toEqual([])
  for (const name of [...file.matchAll(/chromium\S+|fonts-\S+/g)].map(([one]) => one))
    expect(fromRoot('apps/server/bin/browser.mjs')).toContain(`'${name}'`)
})

test('[OPS-2] the unit starts Siroop as all do, with settings that it takes and places where it may write', () => {
  const unit = example('siroop.service')
  expect(unit).toContain(`ExecStart=/usr/local/bin/${start.slice(0, -1).join(' ')} /opt/siroop/${start.at(-1)}\n`)
  const set = [...example('siroop.env').matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll('"', ''),
  ])
  const read = readConfig(Object.fromEntries(set))
  expect(read).toMatchObject({ ok: true, value: { host: '127.0.0.1', port: 4600, trustedProxies: 1 } })
  if (!read.ok) throw new Error('settings')
  expect(unit).toContain(`StateDirectory=${read.value.dataFolder.replace('/var/lib/', '')}\n`)
  expect(unit).toContain(`ReadWritePaths=${read.value.backupFolder}\n`)
})

test('[OPS-3] unit and container leave the browser what it needs to shut itself in, and no other worlds', () => {
  const unit = example('siroop.service')
  expect(unit).toContain('\nRestrictNamespaces=user pid net\n')
  expect(unit).not.toMatch(/^(MemoryDenyWriteExecute|PrivateUsers)=yes/m)
  const needed = ['chroot', 'seccomp', 'landlock_create_ruleset', 'landlock_add_rule', 'landlock_restrict_self']
  expect(/SystemCallFilter=@system-service (.*)/.exec(unit)?.[1]?.split(' ')).toEqual(needed)
  const { defaultAction, syscalls } = JSON.parse(example('seccomp.json')) as Profile
  expect(defaultAction).toBe('SCMP_ACT_ERRNO')
  const [free, worlds, unseen] = syscalls
  expect(free?.names).toEqual(expect.arrayContaining(needed))
  for (const name of [
    'mount',
    'ptrace',
    'bpf',
    'clone3',
    'setns',
    'keyctl',
    'unshare',
    'clone',
    'reboot',
    'io_uring_setup',
  ])
    expect(free?.names).not.toContain(name)
  // Mount, cgroup, uts and ipc; of what is left user, pid and net are worlds.
  const others = 0x2_0000 + 0x200_0000 + 0x400_0000 + 0x800_0000
  expect(worlds).toMatchObject({
    names: ['clone', 'unshare'],
    args: [{ index: 0, value: others, op: 'SCMP_CMP_MASKED_EQ' }],
  })
  // ENOSYS by name: with the EPERM of an older Docker not one program gets a thread.
  expect(unseen).toMatchObject({ names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: 38 })
})
interface Profile {
  readonly defaultAction: string
  readonly syscalls: readonly { readonly names: readonly string[] }[]
}

test('[OPS-4] the proxies in front of one server pass WebSockets and say who the visitor is, whatever the visitor says', async () => {
  const server = await startEcho()
  const nginx = await startNginx((listen) =>
    example('nginx.conf')
      .replace('127.0.0.1:4600', `127.0.0.1:${server.port}`)
      .replace('listen 80;', `listen unix:${newFolder('socket', null)}/plain;`)
      .replace('listen 443 ssl;', listen)
      .replace(/^\s+ssl_certificate.*$/gm, ''),
  )
  const answer = await fetch(`http://127.0.0.1:${nginx}/`, { headers: { 'X-Forwarded-For': '198.51.100.7' } })
  expect(await answer.json()).toEqual({ port: server.port, forwarded: '127.0.0.1' })
  const socket = new WebSocket(`ws://127.0.0.1:${nginx}/sync/x?token=a`)
  expect(await new Promise((resolve) => socket.once('message', (data) => resolve(String(data))))).toContain('/sync/x')
  socket.terminate()
  const caddy = example('Caddyfile')
  // Siroop says that itself; twice is wrong.
  for (const file of [caddy, example('nginx.conf')]) expect(file).not.toContain('Strict-Transport-Security')
  expect(caddy).toContain('127.0.0.1:4600')
  expect(caddy).not.toContain('trusted_proxies')
  for (const file of [caddy, example('nginx.conf'), example('nginx.several.conf')])
    expect(file).toMatch(/(max_size 10MB|client_max_body_size 10m)/)
})

function settingsOf({ services }: Compose, name: string) {
  const filled = Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [key, fill(value)])
  return readConfig(Object.fromEntries(filled))
}
const fill = (text: string) => text.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_all, _name, otherwise) => otherwise ?? 'x1')

test('[EXA-2] nginx sends everybody of a document to one server, passes WebSockets, and skips a server that is gone', async () => {
  const servers = [await startEcho(), await startEcho()]
  const [first, second] = servers.map(({ port }) => port)
  const nginx = await startNginx((listen) =>
    example('nginx.several.conf')
      .replaceAll('siroop1:4600', `127.0.0.1:${first}`)
      .replaceAll('siroop2:4600', `127.0.0.1:${second}`)
      .replace('listen 80;', listen),
  )
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
  const heard = await new Promise((resolve) => socket.once('message', (data) => resolve(String(data))))
  expect(heard).toBe(`${places.get(rooms[0] ?? '')} ${rooms[0]}?token=a`)
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

/** An example, as nginx would include it; `file` gets the line by which it listens. */
async function startNginx(file: (listen: string) => string): Promise<number> {
  const folder = newFolder('nginx', null)
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`)
  const whole = `daemon off; pid ${folder}/pid; error_log stderr notice; ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {} http { ${temporary.join(' ')} ${file(`listen 127.0.0.1:${port};`)} }`
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
