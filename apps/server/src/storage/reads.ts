import type { CompiledQuery, Kysely } from 'kysely'
import { matches } from './applyWrite.js'
import { type AnyTables, rowsOf, type Steps } from './statements.js'
import type { Heads, ListOptions, Storage, StoredRoom, StoredUpdate, Where } from './storage.js'
import { primaryKeys, type TableName, type Tables } from './tables.js'

type Db = Kysely<AnyTables>

/** Matching rows; null comes first, or last when descending, on every database. */
export function* listRows<T extends TableName>(
  db: Db,
  table: T,
  { where, options = {} }: { where: Where<T>; options?: ListOptions<T> },
): Steps<Tables[T][]> {
  let query = db
    .selectFrom(table as string)
    .selectAll()
    .where(matches(where))
  const order: readonly string[] = options.orderBy === undefined ? primaryKeys[table] : [options.orderBy]
  for (const column of order) {
    query = query.orderBy(column, (by) => (options.descending === true ? by.desc().nullsLast() : by.asc().nullsFirst()))
  }
  if (options.limit !== undefined) query = query.limit(options.limit)
  return [...(yield* rowsOf<Tables[T]>(query))]
}

/** How many rows match. */
export function* countRows<T extends TableName>(db: Db, table: T, where: Where<T>): Steps<number> {
  const query = db.selectFrom(table as string).select(({ fn }) => fn.countAll().as('count'))
  return Number((yield* rowsOf<{ count: number | string }>(query.where(matches(where))))[0]?.count ?? 0)
}

/**
 * The first matching row, in no particular order. Every door asks for some: what is asked of one table by the same columns
 * is the same text, and making it costs more than running it, so it is made once.
 */
export function* firstRow<T extends TableName>(db: Db, table: T, where: Where<T>): Steps<Tables[T] | null> {
  const known = firstRowQueries.get(db) ?? new Map<string, CompiledQuery>()
  firstRowQueries.set(db, known)
  const asked = Object.entries(where)
  const name = [table, ...asked.map(([column, value]) => (value === null ? `${column} is null` : column))].join()
  const query =
    known.get(name) ??
    db
      .selectFrom(table as string)
      .selectAll()
      .where(matches(where))
      .limit(1)
      .compile()
  known.set(name, query)
  const values = asked.flatMap(([, value]) => (value === null ? [] : [value]))
  const { rows } = yield { ...query, parameters: [...values, 1] }
  return (rows[0] as Tables[T] | undefined) ?? null
}
const firstRowQueries = new WeakMap<Db, Map<string, CompiledQuery>>()

/** Events of a workshop after a number, ascending. */
export function* eventsAfter(db: Db, workshop: string, afterSeq: number): Steps<Tables['event'][]> {
  const query = db.selectFrom('event').selectAll().where('workshop', '=', workshop).where('seq', '>', afterSeq)
  return [...(yield* rowsOf<Tables['event']>(query.orderBy('seq')))]
}

/** A document as stored. Several queries: to be run where nothing changes in between. */
export function* readRoom(db: Db, room: string): Steps<StoredRoom> {
  const snapshots = db.selectFrom('room_snapshot').select(['seq', 'bytes']).where('room', '=', room)
  const newest = snapshots.where('name', '=', '').orderBy('seq', 'desc').limit(1)
  const [snapshot = null] = yield* rowsOf<StoredUpdate>(newest)
  const updates = yield* updatesOf(db, room, snapshot?.seq ?? 0)
  return { head: yield* headOf(db, room), snapshot, updates }
}

/** Every update after a number, or null when not all of them are there. Run it where nothing changes in between. */
export function* readUpdatesAfter(db: Db, room: string, afterSeq: number): Steps<readonly StoredUpdate[] | null> {
  const found = yield* updatesOf(db, room, afterSeq)
  return found.length === (yield* headOf(db, room)) - afterSeq ? found : null
}

/** See `Storage.heads`: one query for all documents and one for all workshops. */
export function* readHeads(db: Db, { rooms, workshops }: Heads): Steps<Awaited<ReturnType<Storage['heads']>>> {
  const inRooms = db.selectFrom('room').select(['name', 'head']).where('name', 'in', rooms)
  const heads = rooms.length === 0 ? [] : yield* rowsOf<{ name: string; head: number }>(inRooms)
  const inWorkshops = db.selectFrom('event').select(({ fn }) => ['workshop', fn.max('seq').as('seq')])
  const last = inWorkshops.where('workshop', 'in', workshops).groupBy('workshop')
  const seqs = workshops.length === 0 ? [] : yield* rowsOf<{ workshop: string; seq: number }>(last)
  const headOfRoom = new Map(heads.map(({ name, head }) => [name, head]))
  const seqOfWorkshop = new Map(seqs.map(({ workshop, seq }) => [workshop, seq]))
  return {
    rooms: new Map(rooms.map((room) => [room, headOfRoom.get(room) ?? 0])),
    workshops: new Map(workshops.map((workshop) => [workshop, seqOfWorkshop.get(workshop) ?? 0])),
  }
}

function* updatesOf(db: Db, room: string, afterSeq: number): Steps<readonly StoredUpdate[]> {
  const updates = db.selectFrom('room_update').select(['seq', 'bytes']).where('room', '=', room)
  return yield* rowsOf<StoredUpdate>(updates.where('seq', '>', afterSeq).orderBy('seq'))
}

function* headOf(db: Db, room: string): Steps<number> {
  return (yield* rowsOf<{ head: number }>(db.selectFrom('room').select('head').where('name', '=', room)))[0]?.head ?? 0
}
