import { type CompiledQuery, type Kysely, sql } from 'kysely'
import type { WriteOp } from './storage.js'
import { primaryKeys, type TableName } from './tables.js'

/** Any table by name: the ops are checked against the table types where they are made. */
export type AnyTables = Record<string, Record<string, unknown>>
/** Runs one compiled query now, inside the transaction that is open. */
export type Execute = (query: CompiledQuery) => { readonly rows: readonly unknown[]; readonly changes: number }
type Row = Record<string, unknown>

/**
 * Turns one write into SQL and runs it. Throws the driver's error; `conflict` only where `WriteOp` says so. An appended
 * update gives its place in the log.
 */
export function applyWrite(db: Kysely<AnyTables>, execute: Execute, op: WriteOp): 'done' | 'conflict' | number {
  switch (op.kind) {
    case 'insert':
      execute(db.insertInto(op.table).values(asRow(op.row)).compile())
      return 'done'
    case 'put':
      put(db, execute, { table: op.table, row: asRow(op.row) })
      return 'done'
    case 'patch': {
      const query = db
        .updateTable(op.table)
        .set(asRow(op.set))
        .where(matches(asRow(op.where)))
      return execute(query.compile()).changes > 0 || op.optional === true ? 'done' : 'conflict'
    }
    case 'remove':
      if (Object.keys(op.where).length === 0) throw new Error(`Refusing to empty ${op.table}`)
      execute(
        db
          .deleteFrom(op.table)
          .where(matches(asRow(op.where)))
          .compile(),
      )
      return 'done'
    case 'append-events':
      return appendEvents(db, execute, op)
    case 'append-update': {
      const head = nextHead(db, execute, op.room)
      execute(db.insertInto('room_update').values({ room: op.room, seq: head, bytes: op.bytes }).compile())
      return head
    }
    case 'put-snapshot': {
      const { room, seq, name, bytes } = op
      put(db, execute, { table: 'room_snapshot', row: { room, seq, name, bytes } })
      return 'done'
    }
    case 'compact':
      compact(db, execute, op.room)
      return 'done'
    case 'remove-rooms':
      removeRooms(db, execute, op.prefix)
      return 'done'
  }
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

function put(db: Kysely<AnyTables>, execute: Execute, { table, row }: { table: TableName; row: Row }): void {
  const keys: readonly string[] = primaryKeys[table]
  const rest = Object.entries(row).filter(([column]) => !keys.includes(column))
  const query = db.insertInto(table).values(row)
  const replacing = query.onConflict((on) =>
    rest.length === 0 ? on.columns([...keys]).doNothing() : on.columns([...keys]).doUpdateSet(Object.fromEntries(rest)),
  )
  execute(replacing.compile())
}

function appendEvents(db: Kysely<AnyTables>, execute: Execute, op: Extract<WriteOp, { kind: 'append-events' }>) {
  const last = db.selectFrom('event').select(({ fn }) => fn.max('seq').as('seq'))
  const [row] = execute(last.where('workshop', '=', op.workshop).compile()).rows as { seq: number | null }[]
  if ((row?.seq ?? 0) !== op.afterSeq) return 'conflict'
  op.events.forEach((event, index) => {
    const values = {
      workshop: op.workshop,
      seq: op.afterSeq + 1 + index,
      type: event.type,
      json: event.json,
      at_ms: event.atMs,
      actor: event.actor,
      command_id: event.commandId,
    }
    execute(db.insertInto('event').values(values).compile())
  })
  return 'done'
}

/** The row lock on `room` keeps `seq` gapless and in commit order, also with a server database. */
function nextHead(db: Kysely<AnyTables>, execute: Execute, room: string): number {
  const query = db
    .insertInto('room')
    .values({ name: room, head: 1 })
    .onConflict((on) => on.column('name').doUpdateSet({ head: sql`room.head + 1` }))
    .returning('head')
  const [row] = execute(query.compile()).rows as { head: number }[]
  if (row === undefined) throw new Error('The database gave no head')
  return row.head
}

function compact(db: Kysely<AnyTables>, execute: Execute, room: string): void {
  const snapshots = db.selectFrom('room_snapshot').select('seq').where('room', '=', room).where('name', '=', '')
  const kept = execute(snapshots.orderBy('seq', 'desc').limit(2).compile()).rows as { seq: number }[]
  const before = kept[1]?.seq
  if (before === undefined) return
  execute(db.deleteFrom('room_update').where('room', '=', room).where('seq', '<=', before).compile())
  const older = db.deleteFrom('room_snapshot').where('room', '=', room).where('name', '=', '')
  execute(older.where('seq', '<', before).compile())
}

function removeRooms(db: Kysely<AnyTables>, execute: Execute, prefix: string): void {
  if (prefix.length < 6) throw new Error(`Too short a prefix to remove documents: ${prefix}`)
  const starts = (column: string) => sql<boolean>`substr(${sql.ref(column)}, 1, ${prefix.length}) = ${prefix}`
  execute(db.deleteFrom('room_update').where(starts('room')).compile())
  execute(db.deleteFrom('room_snapshot').where(starts('room')).compile())
  execute(db.deleteFrom('room').where(starts('name')).compile())
}
