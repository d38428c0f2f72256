import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, newFolder, type RealServer, runAs, startProgram, unprivileged } from './programTestData.js'

/** A PostgreSQL of our own: on 127.0.0.1, everybody is trusted, every commit is flushed to the disk as in production. */
export interface RealPostgres extends RealServer {
  /** Makes an empty database and gives its `DATABASE_URL`. */
  newDatabase(): Promise<string>
}

const user = 'siroop'

/**
 * Starts PostgreSQL 15 or newer from the machine's own package, in a temporary folder, on a free port; as root under
 * another user, because PostgreSQL refuses root. `settings` are lines for its configuration. Takes about two seconds;
 * a test that needs nothing but a database takes one of the run's shared server with `newDatabase` of `sharedTestData.ts`.
 */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<RealPostgres> {
  const programs = findPrograms()
  const account = unprivileged('postgres')
  const folder = newFolder('postgres', account)
  const port = await freePort()
  const data = join(folder, 'data')
  const how = ['--username', user, '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C', '--no-sync']
  await runAs(account, join(programs, 'initdb'), ['--pgdata', data, ...how])
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'on',
    synchronous_commit: 'on',
    max_connections: '100',
    shared_buffers: '32MB',
    log_min_messages: 'log',
    ...settings,
  }
  const server = await startProgram(
    {
      command: join(programs, 'postgres'),
      args: ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      ready: /ready to accept connections/,
      // A fast shutdown: connections are closed, what is committed is kept.
      stopSignal: 'SIGINT',
    },
    { folder, port, account },
  )
  let made = 0
  return {
    ...server,
    async newDatabase() {
      made += 1
      const name = `siroop${made}`
      const where = ['--host', '127.0.0.1', '--port', String(port), '--username', user]
      await runAs(account, join(programs, 'createdb'), [...where, name])
      return `postgres://${user}@127.0.0.1:${port}/${name}`
    },
  }
}

/** Where Debian keeps the programs of the newest PostgreSQL; elsewhere the folder on PATH that has them. */
function findPrograms(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Number.isFinite) : []
  const folders = versions.sort((a, b) => b - a).map((version) => join(debian, String(version), 'bin'))
  const found = [...folders, ...(process.env.PATH ?? '').split(':')].find((folder) =>
    existsSync(join(folder, 'initdb')),
  )
  if (found === undefined) throw new Error('The tests need PostgreSQL: sudo apt-get install postgresql')
  return found
}
