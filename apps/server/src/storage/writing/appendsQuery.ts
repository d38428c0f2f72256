import type { ConnectionQuery } from '../postgresDriver.js'
import { lockKeys } from '../postgresLocks.js'
import type { WriteOp } from '../storage.js'

export type Append = Extract<WriteOp, { kind: 'append-update' }>

/** Bytes travel as text here: above this, the statements of `appendUpdates` are cheaper. */
const smallBytes = 256 * 1024
export const isSmall = (appends: readonly Append[]): boolean =>
  appends.length > 0 && appends.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= smallBytes

/**
 * All that a transaction of appends does, as one statement of which the text never changes: its mark, its locks in the
 * order of their names, the new heads, and the updates at their places. Everything that writes reads what comes before
 * it, so that it happens in this order. Must run as the first statement of a transaction.
 */
export function appendsQuery(mark: { writer: string; number: number }, appends: readonly Append[]): ConnectionQuery {
  const counts = new Map<string, number>()
  const nths = appends.map(({ room }) => {
    const nth = (counts.get(room) ?? 0) + 1
    counts.set(room, nth)
    return nth
  })
  const rooms = [...counts.keys()].sort()
  return {
    name: 'appends',
    sql: text,
    parameters: [
      mark.writer,
      mark.number,
      Date.now(),
      [...new Set(appends.flatMap(lockKeys))].sort(),
      rooms,
      rooms.map((room) => counts.get(room)),
      appends.map(({ room }) => room),
      nths,
      appends.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    ],
  }
}

/** The places of these updates in their logs, in the order of the updates, from the rows that the statement gave. */
export function placesOf(appends: readonly Append[], rows: readonly unknown[]): number[] {
  const next = new Map((rows as readonly { room: string; first: number }[]).map(({ room, first }) => [room, first]))
  return appends.map(({ room }) => {
    const seq = next.get(room)
    if (seq === undefined) throw new Error('The database gave no head')
    next.set(room, seq + 1)
    return seq
  })
}

const text = `
  with mark as (update write_mark set number = $2, at_ms = $3 where writer = $1 returning 1),
  locks as materialized (
    select count(pg_advisory_xact_lock(hashtextextended(k, 0))) as held from unnest($4::text[]) as k),
  wanted as (select name, added from unnest($5::text[], $6::bigint[]) as r(name, added), locks where held > 0),
  heads as (
    insert into room (name, head) select name, added from wanted
    on conflict (name) do update set head = room.head + excluded.head
    returning name, head),
  placed as (
    insert into room_update (room, seq, bytes)
    select u.room, heads.head - wanted.added + u.nth, u.bytes
    from unnest($7::text[], $8::bigint[], $9::bytea[]) as u(room, nth, bytes)
    join heads on heads.name = u.room join wanted on wanted.name = u.room
    returning 1)
  select heads.name as room, heads.head - wanted.added + 1 as first, (select count(*) from mark) as marked
  from heads join wanted on wanted.name = heads.name where (select count(*) from placed) > 0`
