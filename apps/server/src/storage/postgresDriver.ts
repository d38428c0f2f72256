import type { CompiledQuery, PostgresPool } from 'kysely'
import pg from 'pg'
import type { Answer } from './statements.js'

export type ConnectionQuery = Pick<CompiledQuery, 'sql' | 'parameters'> & { readonly name?: string }
/** One connection to PostgreSQL that its owner keeps for as long as it works. */
export interface PostgresConnection {
  /** A query with a `name` is read and planned once per connection: the name must always stand for the same text. */
  execute(query: ConnectionQuery): Promise<Answer & { readonly command: string }>
  /** False once the connection is gone; it never comes back. */
  readonly alive: () => boolean
  /** Ends it at once. What was on its way is undone by the server, unless it was a COMMIT that arrived. */
  destroy(): void
}
export interface PostgresDriver {
  connect(): Promise<PostgresConnection>
  /**
   * A pool of at most `size` connections for kysely; one that broke is not given out again. `patient` ones wait for an
   * answer as long as it takes: it may be another server's turn.
   */
  pool(size: number, patient?: 'patient'): PostgresPool
}

/** How long a connection may take to come about, and an answer of a query that waits for nobody. */
const connectMs = 5_000
const answerMs = 20_000
/** How long a connection of a pool stays when nobody needs it. */
const idleMs = 60_000

/**
 * Numbers come as numbers (all of ours are below 2^53) and bytes as a `Uint8Array` of their own. Codes of types:
 * PostgreSQL's catalogue `pg_type`.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === 20) return Number
    if (oid === 17) return (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex'))
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

/**
 * Asked of every connection once. A commit is on the disk when it returns, whatever the default of the database is. A
 * server that hangs or vanishes in the middle of a transaction does not keep the others waiting: PostgreSQL ends it.
 */
const settings = `
  select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off';
  set idle_in_transaction_session_timeout = 10000;
  set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3`

/**
 * PostgreSQL by the address that `DATABASE_URL` gives. Connections are made when they are asked for, and never again by
 * themselves. The only file that knows `pg`.
 */
export function createPostgresDriver(url: string): PostgresDriver {
  const config: pg.ClientConfig = {
    connectionString: url,
    application_name: 'siroop',
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    types,
  }
  return {
    async connect() {
      const client = new pg.Client({ ...config, query_timeout: answerMs })
      let alive = true
      const gone = () => {
        alive = false
      }
      // A connection that breaks while nobody uses it is told to the next one who does.
      client.on('error', gone)
      client.on('end', gone)
      const destroy = () => {
        alive = false
        client.end().catch(() => undefined)
        streamOf(client).destroy()
      }
      try {
        await client.connect()
        await client.query(settings)
      } catch (error) {
        destroy()
        throw error
      }
      return {
        async execute({ sql, parameters, name }) {
          const query = { text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) }
          const { rows, rowCount, command } = await client.query(query)
          return { rows, changes: rowCount ?? 0, command }
        },
        alive: () => alive,
        destroy,
      }
    },
    pool: (size, patient) =>
      poolOf({ ...config, max: size, idleTimeoutMillis: idleMs, ...(patient ? {} : { query_timeout: answerMs }) }),
  }
}

/** In a pool only making a connection has a limit; waiting for one that others use has none. */
class PooledClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super({ ...(typeof config === 'object' ? config : {}), connectionTimeoutMillis: connectMs })
  }
}

function poolOf(config: pg.PoolConfig): PostgresPool {
  const waiting = { connectionTimeoutMillis: 0, Client: PooledClient }
  const pool = new pg.Pool({ ...config, ...waiting, onConnect: async (client) => void (await client.query(settings)) })
  // A connection that breaks in the pool is left out of it; whoever needs one gets a new one, or the error.
  pool.on('error', () => undefined)
  return {
    async connect() {
      const client = await pool.connect()
      let broken = false
      const noteGone = () => {
        broken = true
      }
      client.on('error', noteGone)
      return {
        query: async (sql: string, parameters: readonly unknown[]) => {
          try {
            return await client.query(sql, [...parameters])
          } catch (error) {
            if (postgresProblem(error) === 'gone') broken = true
            throw error
          }
        },
        release() {
          client.off('error', noteGone)
          client.release(broken)
        },
      } as unknown as Awaited<ReturnType<PostgresPool['connect']>>
    },
    end: () => pool.end(),
  }
}

/** The socket below a client: a server that does not answer cannot be asked to end the connection. */
const streamOf = (client: pg.Client) =>
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream

/**
 * What an error means: a row that exists already; two transactions in each other's way (`again`: it may be tried once
 * more); a server that said no to this write (`refused`: disk full, out of memory); no server, or no connection any more
 * (`gone`); or a bug of ours. Codes: postgresql.org/docs/current/errcodes-appendix.html.
 */
export function postgresProblem(error: unknown): 'duplicate' | 'again' | 'refused' | 'gone' | 'bug' {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (error instanceof pg.DatabaseError) {
    const state = error.code ?? ''
    if (state === '23505') return 'duplicate'
    if (state === '40001' || state === '40P01' || state === '55P03') return 'again'
    // Broken, full, stopping, idle for too long, or a user or database that is not there any more.
    if (/^(08|53300|57P|25P03|28|3D)/.test(state)) return 'gone'
    return /^(25006|53|57|58|XX)/.test(state) ? 'refused' : 'bug'
  }
  if (typeof code === 'string' && /^(E[A-Z_]+|ERR_(SSL|TLS|STREAM|SOCKET)\w*)$/.test(code)) return 'gone'
  return typeof message === 'string' && /connection|timeout|not queryable|client was closed/i.test(message)
    ? 'gone'
    : 'bug'
}

/** Why a first connection was not made, for the person who set `DATABASE_URL`. */
export function connectProblem(error: unknown): 'no-access' | 'no-database' | 'unreachable' {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  if (/^(28|42501)/.test(code)) return 'no-access'
  return code === '3D000' ? 'no-database' : 'unreachable'
}
