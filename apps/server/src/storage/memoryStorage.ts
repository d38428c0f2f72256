import { err, ok } from '@siroop/domain'
import { foundAmong } from './finding/memorySearch.js'
import type { Storage, WriteOp, WriteRefusal } from './storage.js'
import { primaryKeys, type TableName, type Tables, uniqueColumns } from './tables.js'

type Row = Record<string, unknown>
type Rows = Map<TableName, readonly Row[]>

/** Keeps everything in memory, with the rules of the port. For tests; forgets all when the process ends. */
export function createMemoryStorage(): Storage {
  let rows: Rows = new Map()
  let open = true
  const select = (table: TableName, where: Row) => (rows.get(table) ?? []).filter((row) => fits(row, where))

  return {
    async transact(ops) {
      if (!open) return err('failed')
      const draft: Rows = new Map(rows)
      const seqs: number[] = []
      for (const op of ops) {
        const refusal = applyToRows(draft, structuredClone(op))
        if (refusal !== null) return err(refusal)
        if (op.kind === 'append-update') seqs.push(headOf(draft, op.room))
      }
      rows = draft
      return ok({ seqs })
    },
    async get<T extends TableName>(table: T, where: Partial<Tables[T]>) {
      return (structuredClone(select(table, where as Row)[0]) as unknown as Tables[T] | undefined) ?? null
    },
    async list(table, where, options = {}) {
      const order: readonly string[] = options.orderBy === undefined ? primaryKeys[table] : [options.orderBy]
      const sign = options.descending === true ? -1 : 1
      const sorted = select(table, where as Row).sort((a, b) => sign * compare(a, b, order))
      return structuredClone(sorted.slice(0, options.limit)) as never
    },
    async count(table, where) {
      return select(table, where as Row).length
    },
    async events(workshop, afterSeq) {
      const found = select('event', { workshop }) as unknown as Tables['event'][]
      return structuredClone(found.filter((event) => event.seq > afterSeq).sort((a, b) => a.seq - b.seq))
    },
    async loadRoom(name) {
      const snapshots = select('room_snapshot', { room: name, name: '' }) as unknown as Tables['room_snapshot'][]
      const [snapshot] = snapshots.sort((a, b) => b.seq - a.seq)
      const updates = select('room_update', { room: name }) as unknown as Tables['room_update'][]
      const after = updates.filter((update) => update.seq > (snapshot?.seq ?? 0)).sort((a, b) => a.seq - b.seq)
      return structuredClone({
        head: headOf(rows, name),
        snapshot: snapshot === undefined ? null : { seq: snapshot.seq, bytes: snapshot.bytes },
        updates: after.map(({ seq, bytes }) => ({ seq, bytes })),
      })
    },
    async updatesAfter(name, afterSeq) {
      if (afterSeq > headOf(rows, name)) return null
      const updates = select('room_update', { room: name }) as unknown as Tables['room_update'][]
      const after = updates.filter((update) => update.seq > afterSeq).sort((a, b) => a.seq - b.seq)
      if (after.length !== headOf(rows, name) - afterSeq) return null
      return structuredClone(after.map(({ seq, bytes }) => ({ seq, bytes })))
    },
    async heads({ rooms, workshops }) {
      const lastEvent = (workshop: string) =>
        Math.max(0, ...select('event', { workshop }).map((row) => row.seq as number))
      return {
        rooms: new Map(rooms.map((name) => [name, headOf(rows, name)])),
        workshops: new Map(workshops.map((workshop) => [workshop, lastEvent(workshop)])),
      }
    },
    search: async (asked) => structuredClone(foundAmong(select('findable', {}), select('seat', {}), asked)),
    shared: false,
    exclusively: (_key, job) => job(),
    async close() {
      open = false
    },
  }
}

function applyToRows(rows: Rows, op: WriteOp): WriteRefusal | null {
  switch (op.kind) {
    case 'insert':
      return add(rows, op.table, op.row as unknown as Row)
    case 'put': {
      const row = op.row as unknown as Row
      const key = Object.fromEntries(primaryKeys[op.table].map((column) => [column, row[column]]))
      drop(rows, op.table, (other) => fits(other, key))
      return add(rows, op.table, row)
    }
    case 'patch': {
      const before = rows.get(op.table) ?? []
      const hit = before.filter((row) => fits(row, op.where as Row))
      if (hit.length === 0) return op.optional === true ? null : 'conflict'
      drop(rows, op.table, (row) => hit.includes(row))
      for (const row of hit) {
        const refusal = add(rows, op.table, { ...row, ...(op.set as Row) })
        if (refusal !== null) return refusal
      }
      return null
    }
    case 'remove':
      if (Object.keys(op.where).length === 0) throw new Error(`Refusing to empty ${op.table}`)
      drop(rows, op.table, (row) => fits(row, op.where as Row))
      return null
    case 'append-events':
      return appendEvents(rows, op)
    case 'append-update': {
      const head = headOf(rows, op.room) + 1
      drop(rows, 'room', (row) => row.name === op.room)
      add(rows, 'room', { name: op.room, head })
      return add(rows, 'room_update', { room: op.room, seq: head, bytes: op.bytes })
    }
    case 'put-snapshot': {
      const { room, seq, name, bytes } = op
      drop(rows, 'room_snapshot', (row) => fits(row, { room, seq, name }))
      return add(rows, 'room_snapshot', { room, seq, name, bytes })
    }
    case 'compact': {
      const working = (rows.get('room_snapshot') ?? []).filter((row) => fits(row, { room: op.room, name: '' }))
      const before = working.map((row) => row.seq as number).sort((a, b) => b - a)[1]
      if (before === undefined) return null
      const old = (row: Row) => row.room === op.room && (row.seq as number) < before
      drop(rows, 'room_update', (row) => row.room === op.room && (row.seq as number) <= before)
      drop(rows, 'room_snapshot', (row) => row.name === '' && old(row))
      return null
    }
    case 'remove-rooms': {
      if (op.prefix.length < 6) throw new Error(`Too short a prefix to remove documents: ${op.prefix}`)
      drop(rows, 'room', (row) => String(row.name).startsWith(op.prefix))
      drop(rows, 'room_update', (row) => String(row.room).startsWith(op.prefix))
      drop(rows, 'room_snapshot', (row) => String(row.room).startsWith(op.prefix))
      return null
    }
  }
}

const headOf = (rows: Rows, room: string): number =>
  ((rows.get('room') ?? []).find((row) => row.name === room)?.head as number | undefined) ?? 0

function appendEvents(rows: Rows, op: Extract<WriteOp, { kind: 'append-events' }>): WriteRefusal | null {
  const seqs = (rows.get('event') ?? []).filter((row) => row.workshop === op.workshop).map((row) => row.seq as number)
  if (Math.max(0, ...seqs) !== op.afterSeq) return 'conflict'
  op.events.forEach((event, index) => {
    const { type, json, atMs, actor, commandId } = event
    const seq = op.afterSeq + 1 + index
    add(rows, 'event', { workshop: op.workshop, seq, type, json, at_ms: atMs, actor, command_id: commandId })
  })
  return null
}

function add(rows: Rows, table: TableName, row: Row): WriteRefusal | null {
  const keys: readonly string[] = primaryKeys[table]
  const unique: readonly string[] = uniqueColumns[table] ?? []
  const others = rows.get(table) ?? []
  const same = (other: Row, column: string) => other[column] === row[column]
  const taken = others.some(
    (other) =>
      keys.every((key) => same(other, key)) ||
      unique.some((column) => (row[column] ?? null) !== null && same(other, column)),
  )
  if (taken) return 'duplicate'
  rows.set(table, [...others, row])
  return null
}

function drop(rows: Rows, table: TableName, gone: (row: Row) => boolean): void {
  rows.set(
    table,
    (rows.get(table) ?? []).filter((row) => !gone(row)),
  )
}

const fits = (row: Row, where: Row) => Object.entries(where).every(([column, value]) => (row[column] ?? null) === value)

function compare(a: Row, b: Row, columns: readonly string[]): number {
  for (const column of columns) {
    const [left, right] = [a[column], b[column]] as [string | number | null, string | number | null]
    if (left === right) continue
    if (left === null) return -1
    if (right === null) return 1
    return left < right ? -1 : 1
  }
  return 0
}
