import { join } from 'node:path'
import { Database } from '@hocuspocus/extension-database'
import { Redis } from '@hocuspocus/extension-redis'
import { Server } from '@hocuspocus/server'
import { DatabaseSync } from '@photostructure/sqlite'

// Hocuspocus with its defaults. Its own SQLite extension needs a compiler or a download for better-sqlite3; this is the same
// schema and the same two statements (extension-sqlite 4.7.0) over the driver that Siroop uses. With REDIS_URL it is one
// of several instances.
const database = new DatabaseSync(join(process.env.STORE ?? '', 'hocuspocus.db'))
database.exec('PRAGMA busy_timeout = 5000')
database.exec(
  'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
)
// Held on to: a database that nobody names any more is closed under its own statements.
process.on('exit', () => database.close())
const select = database.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC')
const upsert = database.prepare(
  'INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data',
)
const store = new Database({
  fetch: async ({ documentName }) => select.get(documentName)?.data ?? null,
  store: async ({ documentName, state }) => void upsert.run(documentName, state),
})
const redis = process.env.REDIS_URL ? new URL(process.env.REDIS_URL) : null
const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [store, ...(redis === null ? [] : [new Redis({ host: redis.hostname, port: Number(redis.port) })])],
})
await server.listen()
console.log(`ready on port ${server.address.port}`)
