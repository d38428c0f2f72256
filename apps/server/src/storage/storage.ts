import type { Result } from '@siroop/domain'
import type { Found, SearchFor } from './finding/search.js'
import type { TableName, Tables } from './tables.js'

/** Column values that rows must have: equality on each, null matches null. An empty object matches every row. */
export type Where<T extends TableName> = Partial<Tables[T]>

/** One event to append; `seq` is given by its place after `afterSeq`. `json` is the event as text. */
export interface NewEvent {
  readonly type: string
  readonly json: string
  readonly atMs: number
  readonly actor: string | null
  readonly commandId: string | null
}

type InsertOp = { [T in TableName]: { readonly kind: 'insert'; readonly table: T; readonly row: Tables[T] } }[TableName]
type PutOp = { [T in TableName]: { readonly kind: 'put'; readonly table: T; readonly row: Tables[T] } }[TableName]
type PatchOp = {
  [T in TableName]: {
    readonly kind: 'patch'
    readonly table: T
    readonly where: Where<T>
    readonly set: Partial<Tables[T]>
    /** Default false: no matching row is a conflict. True: nothing to change is fine. */
    readonly optional?: boolean
  }
}[TableName]
type RemoveOp = {
  [T in TableName]: { readonly kind: 'remove'; readonly table: T; readonly where: Where<T> }
}[TableName]

/**
 * One write of a transaction.
 * - `insert`: a new row; `duplicate` when its primary key or a unique value exists.
 * - `put`: a new row, or in place of the one with the same primary key; `duplicate` on another row's unique value.
 * - `patch`: changes all matching rows; `conflict` when none matches (so a one-time secret is used once: match
 *   `used_at_ms: null` and set it).
 * - `remove`: removes all matching rows; none is fine. An empty `where` throws.
 * - `append-events`: `conflict` when the workshop's last event is not `afterSeq` (0 = none yet).
 * - `append-update`: one Yjs update at the end of a document's log; makes the document when it is new.
 * - `put-snapshot`: the document after update `seq`; `name` '' is a working snapshot, other names are kept for ever.
 * - `compact`: keeps the last two working snapshots and all updates after the older of the two; drops what lies before.
 * - `remove-rooms`: removes documents whose name starts with `prefix` (erasure; at least 6 characters, else throws).
 */
export type WriteOp =
  | InsertOp
  | PutOp
  | PatchOp
  | RemoveOp
  | {
      readonly kind: 'append-events'
      readonly workshop: string
      readonly afterSeq: number
      readonly events: readonly NewEvent[]
    }
  | { readonly kind: 'append-update'; readonly room: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'put-snapshot'
      readonly room: string
      readonly seq: number
      readonly name: string
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'compact'; readonly room: string }
  | { readonly kind: 'remove-rooms'; readonly prefix: string }

/** `conflict`, `duplicate`: see `WriteOp`. `failed`: the medium said no (disk full, gone); nothing of it was written. */
export type WriteRefusal = 'conflict' | 'duplicate' | 'failed'

/** What a transaction did: the places in their logs of its `append-update` ops, in the order of those ops. */
export interface Committed {
  readonly seqs: readonly number[]
}
/** One update of a document's log. */
export interface StoredUpdate {
  readonly seq: number
  readonly bytes: Uint8Array
}
/** A document as stored: apply `snapshot` (the last working one), then `updates` in order. `head` 0 = nothing stored. */
export interface StoredRoom {
  readonly head: number
  readonly snapshot: { readonly seq: number; readonly bytes: Uint8Array } | null
  readonly updates: readonly StoredUpdate[]
}

export interface Heads {
  readonly rooms: readonly string[]
  readonly workshops: readonly string[]
}
export interface ListOptions<T extends TableName> {
  readonly orderBy?: keyof Tables[T] & string
  readonly descending?: boolean
  readonly limit?: number
}

/**
 * The one place where anything is kept. Every adapter passes `storageContract.ts`.
 *
 * Writes go through `transact` only: all or nothing, durable when the promise resolves, in the order of the calls.
 * Reads see everything whose `transact` has resolved. A read that cannot be done rejects; no read answers "nothing"
 * for data that could not be reached.
 */
export interface Storage {
  transact(ops: readonly WriteOp[]): Promise<Result<Committed, WriteRefusal>>
  /** The first matching row or null. */
  get<T extends TableName>(table: T, where: Where<T>): Promise<Tables[T] | null>
  /** All matching rows, ordered by primary key unless told otherwise. */
  list<T extends TableName>(table: T, where: Where<T>, options?: ListOptions<T>): Promise<Tables[T][]>
  /** How many rows match. */
  count<T extends TableName>(table: T, where: Where<T>): Promise<number>
  /** Events with `seq` > `afterSeq`, ascending. */
  events(workshop: string, afterSeq: number): Promise<Tables['event'][]>
  loadRoom(room: string): Promise<StoredRoom>
  /** Every update of a document with `seq` > `afterSeq`, ascending. Null: not all of them are there; load the document. */
  updatesAfter(room: string, afterSeq: number): Promise<readonly StoredUpdate[] | null>
  /** Numbers of the last update of documents and of the last event of workshops, 0 for none; asked in one go. */
  heads(of: Heads): Promise<{
    readonly rooms: ReadonlyMap<string, number>
    readonly workshops: ReadonlyMap<string, number>
  }>
  /** Rows of `findable` that this account may see and that hold every word, by the full text of the database. */
  search(asked: SearchFor): Promise<Found>
  /** True when other servers may write to the same database; what this one has in memory may then be behind. */
  readonly shared: boolean
  /**
   * Runs `job` while no other server runs one with the same key; jobs of one server with one key wait for one another
   * only when `shared`. It keeps servers out of each other's way: what must never go wrong is refused by `transact`.
   */
  exclusively<T>(key: string, job: () => Promise<T>): Promise<T>
  /** Waits for writes in flight, then closes. Later writes answer `failed`. */
  close(): Promise<void>
}
