import { mineRoom } from '@siroop/board'
import { type Event, evolve, groupsOf, isContributor, type WorkshopId } from '@siroop/domain'
import type { Heads, Storage } from '../../storage/storage.js'
import type { Boards, Documents } from '../documents.js'
import type { RoomMemory } from '../roomParts.js'
import { readMemory } from '../roomStore.js'
import { readSideRows } from '../sideRows.js'

/** Numbers of the last event and the last updates, as the database gave them. */
export type HeadNumbers = Awaited<ReturnType<Storage['heads']>>
/** What other servers have done to a workshop that this one has in memory. */
export interface News {
  /** What to ask the heads of. */
  asked(): Heads
  /** Asks the database, and takes over what is new. Does nothing where no other server can write. */
  catchUp(): Promise<void>
  /** The same, with an answer that was asked for together with that of other workshops. */
  take(heads: HeadNumbers): Promise<void>
  /** Rows beside the events have changed. */
  rereadRows(): Promise<void>
  /** Reads everything anew, after our own write was refused. False: there is no such workshop. */
  readAgain(): Promise<boolean>
}
export interface NewsOptions {
  readonly id: WorkshopId
  readonly memory: RoomMemory
  readonly storage: Storage
  readonly boards: Boards
  readonly documents: Documents
  /** Told when memory has changed; `revealed`: perhaps also what lies on the board. */
  readonly onMemory: (revealed: boolean) => void
  /** Told when a document has changed since it was last asked about; also when this server did it. */
  readonly onDocument: (room: string) => void
}

/** Compares memory with the numbers of the database. Calls must not overlap: they run in the queue of the room. */
export function createNews({ id, memory, storage, boards, documents, ...tell }: NewsOptions): News {
  /** Updates of each document that its snapshot has at least. */
  const known = new Map<string, number>()
  const names = (): string[] => {
    const { rooms } = documents
    const writers = [...(memory.state?.participants.values() ?? [])].filter((one) => isContributor(one.role))
    const tables = memory.state ? groupsOf(memory.state).map(rooms.table) : []
    return [rooms.board, rooms.pen, ...tables, ...writers.map((one) => mineRoom(id, one.id, memory.side.epoch))]
  }
  const takeEvents = async () => {
    const rows = await storage.events(id, memory.seq)
    if (rows.length === 0) return
    const events = rows.map((row) => ({ seq: row.seq, event: JSON.parse(row.json) as Event }))
    let { state } = memory
    for (const { event } of events) state = evolve(state, event)
    const side = await readSideRows(storage, id, { events, before: memory.side })
    if (side === null) return
    const revealed = side.origins !== memory.side.origins
    Object.assign(memory, { state, side, seq: rows.at(-1)?.seq ?? memory.seq } satisfies RoomMemory)
    tell.onMemory(revealed)
  }
  const takeDocuments = async (heads: HeadNumbers['rooms']) => {
    const changed = [...heads].filter(([name, head]) => head > (known.get(name) ?? -1))
    if (changed.length === 0) return
    const news = changed.filter(([name, head]) => head > 0 || known.has(name)).map(([name]) => name)
    await boards.catchUp(news)
    for (const [name, head] of changed) known.set(name, head)
    for (const name of news) tell.onDocument(name)
  }
  const take = async (heads: HeadNumbers) => {
    if ((heads.workshops.get(id) ?? 0) > memory.seq) await takeEvents()
    await takeDocuments(heads.rooms)
  }
  return {
    asked: () => ({ rooms: names(), workshops: [id] }),
    take,
    async catchUp() {
      if (!storage.shared || memory.state === null) return
      await take(await storage.heads({ rooms: names(), workshops: [id] }))
      // Whoever came in by these events has a document too.
      const more = names().filter((name) => !known.has(name))
      if (more.length > 0) await takeDocuments((await storage.heads({ rooms: more, workshops: [] })).rooms)
    },
    async rereadRows() {
      const side = await readSideRows(storage, id, { events: [], before: memory.side })
      if (side === null) return
      memory.side = side
      tell.onMemory(false)
    },
    async readAgain() {
      const fresh = memory.state === null ? null : await readMemory(storage, id)
      if (fresh === null) return false
      Object.assign(memory, fresh)
      tell.onMemory(true)
      if (storage.shared) await takeDocuments((await storage.heads({ rooms: names(), workshops: [] })).rooms)
      return true
    },
  }
}
