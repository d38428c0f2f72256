import { type Event, evolve, type WorkshopId, type WorkshopState } from '@siroop/domain'
import type { Storage } from '../storage/storage.js'
import type { RoomMemory } from './roomParts.js'
import { readSideRows } from './sideRows.js'

/** Reads a workshop: its events one after the other, and the rows beside them. Null: there is no such workshop. */
export async function readMemory(storage: Storage, id: WorkshopId): Promise<RoomMemory | null> {
  const rows = await storage.events(id, 0)
  if (rows.length === 0) return null
  const events = rows.map((row) => ({ seq: row.seq, event: JSON.parse(row.json) as Event }))
  let state: WorkshopState | null = null
  for (const { event } of events) state = evolve(state, event)
  const side = await readSideRows(storage, id, { events, before: null })
  return side === null ? null : { state, side, seq: rows.at(-1)?.seq ?? 0 }
}
