import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { familyOf, rest } from './machine.js'

/** PostgreSQL and Redis for one run, on free ports and in temporary folders. */
export interface Stores {
  readonly environment: Readonly<Record<'DATABASE_URL' | 'REDIS_URL', string>>
  /** Their processes, those that serve a line included. */
  pids(): readonly number[]
  stop(): Promise<void>
}
const versions = ['18', '17', '16', '15']
const started = new Map<ChildProcess, string>()
/** Ends at once what was started here and still runs. */
export function endStores(): void {
  for (const [child, folder] of started) {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Starts what is asked for. A text, when this machine has not got it: what is missing. */
export async function startStores(wanted: { readonly postgres: boolean }): Promise<Stores | string> {
  const redisProgram = programOf(['redis-server', 'valkey-server'])
  const folder = wanted.postgres
    ? versions.map((one) => `/usr/lib/postgresql/${one}/bin`).find((one) => existsSync(one))
    : ''
  if (redisProgram === null) return 'Redis is not installed (apt install redis-server)'
  if (folder === undefined) return 'PostgreSQL is not installed (apt install postgresql)'
  const redis = await startRedis(redisProgram)
  const postgres = wanted.postgres ? await startPostgres(folder) : null
  return {
    environment: { REDIS_URL: redis.url, DATABASE_URL: postgres?.url ?? '' },
    pids: () => [redis, ...(postgres === null ? [] : [postgres])].flatMap(({ child }) => familyOf(child.pid ?? 0)),
    stop: async () => {
      await Promise.all([redis.stop(), postgres?.stop()])
    },
  }
}

interface Store {
  readonly url: string
  readonly child: ChildProcess
  stop(): Promise<void>
}

async function startRedis(program: string): Promise<Store> {
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'siroop-redis-'))]
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  return startStore(program, { args, folder, owner: null, url: `redis://127.0.0.1:${port}` })
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. Durable, as it comes. */
async function startPostgres(programs: string): Promise<Store> {
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'siroop-postgres-'))]
  const owner = process.getuid?.() === 0 ? ownerOf('postgres') : null
  if (owner !== null) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const init = ['-D', data, '-A', 'trust', '-U', 'siroop', '-E', 'UTF8', '--locale=C']
  execFileSync(join(programs, 'initdb'), init, { cwd: folder, stdio: 'pipe', ...owner })
  const args = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1']
  const url = `postgres://siroop@127.0.0.1:${port}/postgres`
  return startStore(join(programs, 'postgres'), { args, folder, owner, url })
}

interface StoreStart {
  readonly args: readonly string[]
  readonly folder: string
  readonly owner: { readonly uid: number; readonly gid: number } | null
  readonly url: string
}

async function startStore(program: string, { args, folder, owner, url }: StoreStart): Promise<Store> {
  const child = spawn(program, [...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...owner })
  started.set(child, folder)
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      printed = `${printed}${part.toString('utf8')}`.slice(-4_000)
    })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  void ended.then(() => started.delete(child))
  child.once('error', (error) => {
    printed += error.message
  })
  const giveUp = Date.now() + 20_000
  while (!/ready to accept connections/i.test(printed)) {
    if (child.exitCode !== null || Date.now() > giveUp) throw new Error(`${program} did not start:\n${printed}`)
    await rest(50)
  }
  const stop = async () => {
    // PostgreSQL: at once, with its lines cut; nothing of it is kept.
    child.kill('SIGINT')
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(timer)
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, child, stop }
}

function programOf(names: readonly string[]): string | null {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(':'))
      if (existsSync(join(folder, name))) return join(folder, name)
  return null
}
function ownerOf(name: string): { uid: number; gid: number } {
  const number = (option: string) => Number(execFileSync('id', [option, name], { encoding: 'utf8' }).trim())
  return { uid: number('-u'), gid: number('-g') }
}
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
