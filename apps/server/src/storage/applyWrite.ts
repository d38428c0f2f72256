import { type Kysely, sql } from 'kysely'
import { type AnyTables, rowsOf, type Steps } from './statements.js'
import type { WriteOp } from './storage.js'
import { primaryKeys, type TableName } from './tables.js'

type Db = Kysely<AnyTables>
type Row = Record<string, unknown>

/** One write as queries. `conflict` only where `WriteOp` says so. An appended update gives its place in the log. */
export function* applyWrite(db: Db, op: WriteOp): Steps<'done' | 'conflict' | number> {
  switch (op.kind) {
    case 'insert':
      yield db.insertInto(op.table).values(asRow(op.row)).compile()
      return 'done'
    case 'put':
      return yield* put(db, op.table, asRow(op.row))
    case 'patch': {
      const query = db
        .updateTable(op.table)
        .set(asRow(op.set))
        .where(matches(asRow(op.where)))
      return (yield query.compile()).changes > 0 || op.optional === true ? 'done' : 'conflict'
    }
    case 'remove':
      if (Object.keys(op.where).length === 0) throw new Error(`Refusing to empty ${op.table}`)
      yield db
        .deleteFrom(op.table)
        .where(matches(asRow(op.where)))
        .compile()
      return 'done'
    case 'append-events':
      return yield* appendEvents(db, op)
    case 'append-update':
      return (yield* appendUpdates(db, [op]))[0] ?? 'conflict'
    case 'put-snapshot': {
      const { room, seq, name, bytes } = op
      return yield* put(db, 'room_snapshot', { room, seq, name, bytes })
    }
    case 'compact':
      return yield* compact(db, op.room)
    case 'remove-rooms':
      return yield* removeRooms(db, op.prefix)
  }
}

/**
 * Appends updates to the logs of any number of documents; gives their places, in the order of the updates. The row lock
 * on `room` keeps the places of a log gapless and in commit order, also with several servers; rows are locked in the
 * order of their names, so that two servers never wait for one another.
 */
export function* appendUpdates(
  db: Db,
  updates: readonly { readonly room: string; readonly bytes: Uint8Array }[],
): Steps<number[]> {
  const counts = new Map<string, number>()
  for (const { room } of updates) counts.set(room, (counts.get(room) ?? 0) + 1)
  const rooms = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, head]) => ({ name, head }))
  const query = db
    .insertInto('room')
    .values(rooms)
    .onConflict((on) => on.column('name').doUpdateSet({ head: sql`room.head + excluded.head` }))
    .returning(['name', 'head'])
  const next = new Map<string, number>()
  for (const { name, head } of yield* rowsOf<{ name: string; head: number }>(query)) {
    next.set(name, head - (counts.get(name) ?? 0) + 1)
  }
  const placed = updates.map(({ room, bytes }) => {
    const seq = next.get(room)
    if (seq === undefined) throw new Error('The database gave no head')
    next.set(room, seq + 1)
    return { room, seq, bytes }
  })
  yield db.insertInto('room_update').values(placed).compile()
  return placed.map(({ seq }) => seq)
}

/** `where` as SQL: equality on each column, null matches null. */
export function matches(where: Row) {
  const parts = Object.entries(where).map(([column, value]) =>
    value === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`,
  )
  return parts.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(parts, sql` and `)}`
}

function asRow(row: object): Row {
  for (const [column, value] of Object.entries(row)) {
    if (value === undefined) throw new TypeError(`Column ${column} is undefined`)
  }
  return row as Row
}

function* put(db: Db, table: TableName, row: Row): Steps<'done'> {
  const keys: readonly string[] = primaryKeys[table]
  const rest = Object.entries(row).filter(([column]) => !keys.includes(column))
  const query = db.insertInto(table).values(row)
  const replacing = query.onConflict((on) =>
    rest.length === 0 ? on.columns([...keys]).doNothing() : on.columns([...keys]).doUpdateSet(Object.fromEntries(rest)),
  )
  yield replacing.compile()
  return 'done'
}

function* appendEvents(db: Db, op: Extract<WriteOp, { kind: 'append-events' }>): Steps<'done' | 'conflict'> {
  const last = db.selectFrom('event').select(({ fn }) => fn.max('seq').as('seq'))
  const [row] = yield* rowsOf<{ seq: number | null }>(last.where('workshop', '=', op.workshop))
  if ((row?.seq ?? 0) !== op.afterSeq) return 'conflict'
  const rows = op.events.map((event, index) => ({
    workshop: op.workshop,
    seq: op.afterSeq + 1 + index,
    type: event.type,
    json: event.json,
    at_ms: event.atMs,
    actor: event.actor,
    command_id: event.commandId,
  }))
  if (rows.length > 0) yield db.insertInto('event').values(rows).compile()
  return 'done'
}

function* compact(db: Db, room: string): Steps<'done'> {
  const snapshots = db.selectFrom('room_snapshot').select('seq').where('room', '=', room).where('name', '=', '')
  const kept = yield* rowsOf<{ seq: number }>(snapshots.orderBy('seq', 'desc').limit(2))
  const before = kept[1]?.seq
  if (before === undefined) return 'done'
  yield db.deleteFrom('room_update').where('room', '=', room).where('seq', '<=', before).compile()
  const older = db.deleteFrom('room_snapshot').where('room', '=', room).where('name', '=', '')
  yield older.where('seq', '<', before).compile()
  return 'done'
}

function* removeRooms(db: Db, prefix: string): Steps<'done'> {
  if (prefix.length < 6) throw new Error(`Too short a prefix to remove documents: ${prefix}`)
  // As a range, which an index answers: text is compared by its bytes, and no character comes after the last one.
  const end = `${prefix}\u{10ffff}`
  const starts = (column: string) => sql<boolean>`${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${end}`
  // The document's own row first: whoever appends to it holds that one.
  yield db.deleteFrom('room').where(starts('name')).compile()
  yield db.deleteFrom('room_update').where(starts('room')).compile()
  yield db.deleteFrom('room_snapshot').where(starts('room')).compile()
  return 'done'
}
