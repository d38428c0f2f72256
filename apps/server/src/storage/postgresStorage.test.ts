import pg from 'pg'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { type RealPostgres, startPostgres } from '../realServers/postgresTestData.js'
import { newDatabase } from '../realServers/sharedTestData.js'
import { layBreakableWire } from './brokenWireTestData.js'
import { openPostgresStorage } from './postgresStorage.js'
import type { NewEvent, Storage, WriteOp } from './storage.js'
import { storageContract } from './storageContract.js'
import { primaryKeys } from './tables.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const fail = (error: Error) => {
  throw error
}
async function open(url: string, onFatal = fail as (error: Error) => void): Promise<Storage> {
  const opened = await openPostgresStorage(url, onFatal)
  if (!opened.ok) throw new Error(opened.error)
  cleanups.push(() => opened.value.close())
  return opened.value
}
async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
const setting = (key: string, value = key): WriteOp => ({ kind: 'insert', table: 'setting', row: { key, value } })
const append = (room: string, ...bytes: number[]): WriteOp => {
  return { kind: 'append-update', room, bytes: Uint8Array.from(bytes) }
}
const event = (type: string): NewEvent => ({ type, json: '{}', atMs: 5, actor: null, commandId: null })
const keys = async (storage: Storage) => (await storage.list('setting', {})).map(({ key }) => key)
const done = expect.objectContaining({ ok: true })
const failed = { ok: false, error: 'failed' }

// Making a database takes a moment: the contract's tests share one, and empty it in between.
let shared: { readonly storage: Storage; readonly url: string } | null = null
afterAll(() => shared?.storage.close())
storageContract('PostgreSQL', async () => {
  if (shared === null) {
    const url = await newDatabase()
    const opened = await openPostgresStorage(url, fail)
    if (!opened.ok) throw new Error(opened.error)
    shared = { storage: opened.value, url }
  }
  const { storage, url } = shared
  return {
    storage: {
      ...storage,
      close() {
        shared = null
        return storage.close()
      },
    },
    remove: async () => void (await ask(url, `TRUNCATE ${Object.keys(primaryKeys).join(', ')}`)),
  }
})

test('[STO-21] of two servers that append the same event one is told that there is a conflict', async () => {
  const url = await newDatabase()
  const [one, two] = [await open(url), await open(url)]
  for (let seq = 0; seq < 20; seq++) {
    const append = (storage: Storage, type: string) =>
      storage.transact([
        { kind: 'append-events', workshop: 'w1', afterSeq: seq, events: [event(type)] },
        { kind: 'put', table: 'setting', row: { key: 'last', value: type } },
      ])
    const answers = await Promise.all([append(one, `one${seq}`), append(two, `two${seq}`)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, error: 'conflict' })
    const winner = answers[0].ok ? `one${seq}` : `two${seq}`
    expect((await two.get('setting', { key: 'last' }))?.value).toBe(winner)
  }
  expect((await one.events('w1', 0)).map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test('[STO-21] a log that two servers append to has no holes, no doubles, and the places that each was told', async () => {
  const url = await newDatabase()
  const servers = [await open(url), await open(url)]
  const rooms = ['board/w1/1', 'board/w2/1', 'mine/w1/p1/1']
  const told = new Map<string, number[]>(rooms.map((room) => [room, []]))
  const calls = Array.from({ length: 300 }, async (_, index) => {
    const storage = servers[index % 2] as Storage
    // In the one order and the other, alone and with something else, so that locks would be taken in a circle.
    const [first, second] = index % 4 < 2 ? [0, 1] : [1, 0]
    const written = [rooms[first] ?? '', rooms[second] ?? '', rooms[2] ?? '']
    const extra = index % 5 === 0 ? [setting(`s${index}`)] : []
    const answer = await storage.transact([...extra, ...written.map((room) => append(room, index % 250))])
    if (!answer.ok) throw new Error(answer.error)
    for (const [place, room] of written.entries()) told.get(room)?.push(answer.value.seqs[place] ?? 0)
  })
  await Promise.all(calls)
  for (const room of rooms) {
    const places = Array.from({ length: 300 }, (_, index) => index + 1)
    expect((await servers[0]?.loadRoom(room))?.updates.map(({ seq }) => seq)).toEqual(places)
    expect([...(told.get(room) ?? [])].sort((a, b) => a - b)).toEqual(places)
  }
})

test.each([
  ['small', 3],
  ['large', 200_000],
])('[STO-21] %s updates that are appended together stand in the order of the calls', async (_size, length) => {
  const storage = await open(await newDatabase())
  const long = (room: string, first: number): WriteOp => {
    return { kind: 'append-update', room, bytes: Uint8Array.from({ length }, (_, at) => (at === 0 ? first : 0)) }
  }
  const [a, b] = ['board/w2/1', 'board/w1/1']
  const answers = await Promise.all([
    storage.transact([long(a, 1), long(b, 2), long(a, 3)]),
    storage.transact([long(b, 4)]),
    storage.transact([long(a, 5), long(b, 6)]),
  ])
  expect(answers.map((answer) => answer.ok && answer.value.seqs)).toEqual([[1, 1, 2], [2], [3, 3]])
  const firsts = async (room: string) => (await storage.loadRoom(room)).updates.map(({ bytes }) => bytes[0])
  expect([await firsts(a), await firsts(b)]).toEqual([
    [1, 3, 5],
    [2, 4, 6],
  ])
  expect((await storage.loadRoom(a)).head).toBe(3)
})

test('[STO-22] a job runs on one server at a time, and jobs of one server take one connection per key', async () => {
  const url = await newDatabase()
  const [one, two] = [await open(url), await open(url)]
  let running = 0
  let most = 0
  const order: string[] = []
  const job = (name: string) => async () => {
    running += 1
    most = Math.max(most, running)
    order.push(name)
    // The other connections of the server are free meanwhile.
    await one.transact([{ kind: 'put', table: 'setting', row: { key: 'x', value: name } }])
    expect((await one.get('setting', { key: 'x' }))?.value).toBe(name)
    running -= 1
    return name
  }
  const jobs = Array.from({ length: 30 }, (_, index) =>
    (index % 2 === 0 ? one : two).exclusively('compact:board/w1/1', job(`${index}`)),
  )
  expect(await Promise.all(jobs)).toEqual(jobs.map((_, index) => `${index}`))
  expect(most).toBe(1)
  expect(order.filter((name) => Number(name) % 2 === 0)).toEqual(
    order.filter((name) => Number(name) % 2 === 0).sort(byNumber),
  )
  await expect(one.exclusively('k', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await two.exclusively('k', async () => 'free')).toBe('free')
})
const byNumber = (a: string, b: string) => Number(a) - Number(b)

test('[STO-22] the turn of a server that dies goes to the next one', async () => {
  const url = await newDatabase()
  const wire = await layBreakableWire(url)
  cleanups.push(() => wire.close())
  const [one, two] = [await open(wire.url), await open(url)]
  let finish: () => void = fail.bind(null, new Error('The job did not start'))
  const started = new Promise<void>((isRunning) => {
    const held = one.exclusively('k', () => {
      isRunning()
      return new Promise<void>((resolve) => {
        finish = resolve
      })
    })
    cleanups.push(() => held)
  })
  await started
  const next = two.exclusively('k', async () => 'mine now')
  await wire.close()
  expect(await next).toBe('mine now')
  finish()
})

// Starting one takes seconds: the tests that kill it share it.
let killed: RealPostgres | null = null
afterAll(() => killed?.remove())
async function ownServer(): Promise<RealPostgres> {
  killed ??= await startPostgres()
  return killed
}

test('[STO-23] a PostgreSQL that is gone makes reads reject and writes fail; it is used again when it is back', async () => {
  const server = await ownServer()
  const storage = await open(await server.newDatabase())
  expect(await storage.transact([setting('a')])).toEqual(done)
  await server.kill9()
  expect(await storage.transact([setting('b')])).toEqual(failed)
  await expect(storage.get('setting', { key: 'a' })).rejects.toThrow()
  await expect(storage.loadRoom('board/w1/1')).rejects.toThrow()
  await expect(storage.exclusively('k', async () => undefined)).rejects.toThrow()
  await server.start()
  expect(await storage.transact([setting('c')])).toEqual(done)
  expect(await keys(storage)).toEqual(['a', 'c'])
  // A restart of the server in between goes by unseen: nothing was on its way.
  await server.stop()
  await server.start()
  expect(await storage.transact([setting('d')])).toEqual(done)
  expect(await keys(storage)).toEqual(['a', 'c', 'd'])
})

test('[STO-23] what is acknowledged while PostgreSQL is killed again and again is there afterwards, and nothing else', async () => {
  const server = await ownServer()
  const storage = await open(await server.newDatabase())
  const answers = new Map<number, boolean>()
  let next = 0
  let stop = false
  let back = Promise.resolve()
  const write = async () => {
    while (!stop) {
      const number = next++
      const answer = await storage.transact([append(`room/${number % 3}`, number % 250, Math.floor(number / 250))])
      answers.set(number, answer.ok)
      if (!answer.ok) await back
    }
  }
  const writers = Array.from({ length: 12 }, write)
  for (let kill = 0; kill < 2; kill++) {
    const goal = next + 100
    await vi.waitUntil(() => next >= goal, { timeout: 20_000, interval: 5 })
    back = server.kill9().then(() => server.start())
    await back
  }
  stop = true
  await Promise.all(writers)
  const stored: number[] = []
  for (const room of ['room/0', 'room/1', 'room/2']) {
    const { updates } = await storage.loadRoom(room)
    expect(updates.map(({ seq }) => seq)).toEqual(updates.map((_, index) => index + 1))
    stored.push(...updates.map(({ bytes }) => (bytes[0] ?? 0) + 250 * (bytes[1] ?? 0)))
  }
  const acknowledged = [...answers].filter(([, ok]) => ok).map(([number]) => number)
  expect(stored.sort((a, b) => a - b)).toEqual(acknowledged.sort((a, b) => a - b))
  expect(acknowledged.length).toBeGreaterThan(100)
})

test.each(['before', 'after'] as const)(
  '[STO-24] a write whose connection breaks %s the server has its COMMIT is written once',
  async (when) => {
    const url = await newDatabase()
    const wire = await layBreakableWire(url)
    cleanups.push(() => wire.close())
    const storage = await open(wire.url)
    await storage.transact([setting('a')])
    wire.cutAtCommit(when)
    // Found to be lost, it is tried again; found to be written, it is not: that would have been a duplicate.
    expect(await storage.transact([setting('b'), append('board/w1/1', 1)])).toEqual({ ok: true, value: { seqs: [1] } })
    expect(await keys(storage)).toEqual(['a', 'b'])
    expect((await storage.loadRoom('board/w1/1')).head).toBe(1)
  },
)

test('[STO-24] while it is not known what became of a commit, later writes fail, and closing does not wait for ever', async () => {
  const url = await newDatabase()
  const wire = await layBreakableWire(url)
  const storage = await open(wire.url)
  await storage.transact([setting('a')])
  wire.cutAtCommit('after', 'and stay cut')
  const inDoubt = storage.transact([setting('b')])
  inDoubt.catch(() => undefined)
  // Asked past the wire: by the time of the answer the first one is on its way, and a second one is not in its group.
  await ask(url, 'select 1')
  expect(await storage.transact([setting('c')])).toEqual(failed)
  await storage.close()
  await expect(inDoubt).rejects.toThrow('what became of')
  await wire.close()
  expect((await ask(url, 'select key from setting order by key')).map(({ key }) => key)).toEqual(['a', 'b'])
})

test('[STO-24] when another database has taken the place of this one, the process is told to end', async () => {
  const url = await newDatabase()
  const told: string[] = []
  const storage = await open(url, ({ message }) => told.push(message))
  await ask(url, 'delete from write_mark')
  await expect(storage.transact([setting('a')])).rejects.toThrow('another one')
  expect(told).toHaveLength(1)
  expect(await storage.transact([setting('b')])).toEqual(failed)
  expect(await keys(storage)).toEqual([])
})

test('[STO-25] of servers that start at once on an empty database one makes the tables; a newer one is refused', async () => {
  const url = await newDatabase()
  const servers = await Promise.all([open(url), open(url), open(url)])
  expect(await servers[0]?.transact([setting('a')])).toEqual(done)
  expect(await keys(servers[2] as Storage)).toEqual(['a'])
  await ask(url, `insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')`)
  expect(await openPostgresStorage(url, fail)).toEqual({ ok: false, error: 'newer' })
})

test('[STO-25] a first connection that is not made is a refusal that says why', async () => {
  const url = new URL(await newDatabase())
  url.pathname = '/nowhere'
  expect(await openPostgresStorage(url.href, fail)).toEqual({ ok: false, error: 'no-database' })
  url.port = '1'
  expect(await openPostgresStorage(url.href, fail)).toEqual({ ok: false, error: 'unreachable' })
})

test('[STO-27] what the server refuses is alone in that, among others that were on their way together', async () => {
  const url = await newDatabase()
  const storage = await open(url)
  // Stands for a full disk, which a test cannot make: the server refuses these rows with the code that it uses for that.
  await ask(
    url,
    `create function full_disk() returns trigger language plpgsql as $$
       begin raise exception 'no space left' using errcode = '53100'; end $$;
     create trigger full_disk before insert on setting for each row when (new.value = 'big') execute function full_disk()`,
  )
  const answers = await Promise.all([
    storage.transact([setting('a')]),
    storage.transact([setting('b'), setting('c', 'big')]),
    storage.transact([append('board/w1/1', 1)]),
    storage.transact([append('board/w1/1', 2)]),
    storage.transact([setting('a')]),
  ])
  expect(answers).toEqual([done, failed, done, done, { ok: false, error: 'duplicate' }])
  expect(await keys(storage)).toEqual(['a'])
  expect((await storage.loadRoom('board/w1/1')).updates.map(({ bytes }) => bytes[0])).toEqual([1, 2])
  await ask(url, 'drop trigger full_disk on setting')
  expect(await storage.transact([setting('c', 'big')])).toEqual(done)
})
