import { parseRoom, type RoomName } from '@siroop/board'
import { err, ok } from '@siroop/domain'
import { closeReason } from '@siroop/protocol'
import * as Y from 'yjs'
import type { WriteOp } from '../storage/storage.js'
import type { BoardRooms, BoardRoomsOptions, RoomEdit, RoomPicture } from './boardRooms.js'
import type { SyncSocket } from './connection.js'
import { type Asked, type Line, openLine } from './entrance.js'
import { defaultLimits, type SyncLimits } from './limits.js'
import { type Published, Room } from './room.js'
import { loadDocument } from './roomDocument.js'
import { createUpgrade } from './upgrade.js'

/** The board rooms, and for tests the door behind the WebSocket. */
export interface OpenBoardRooms extends BoardRooms {
  /** Connects one socket, as `handleUpgrade` does after the HTTP part. */
  connect(socket: SyncSocket, asked: Asked): Line
  /** Number of documents in memory and of lines, for `/readyz` and tests. */
  size(): { readonly rooms: number; readonly lines: number }
}

/** Opens the sync server on a storage. Holds no document in memory until somebody needs it. */
export function createBoardRooms(options: BoardRoomsOptions): OpenBoardRooms {
  const limits: SyncLimits = { ...defaultLimits, ...options.limits }
  const { storage, clock } = options
  const rooms = new Map<RoomName, Promise<Room>>()
  const live = new Set<Room>()
  const lines = new Set<Line>()
  let draining = false

  const open = (name: RoomName): Promise<Room> => {
    const known = rooms.get(name)
    if (known !== undefined) return known
    const fresh = load(name)
    rooms.set(name, fresh)
    // A document that could not be loaded is tried again by the next who asks.
    fresh.catch(() => forget(name, fresh))
    return fresh
  }
  const forget = (name: RoomName, room: Promise<Room>) => {
    if (rooms.get(name) === room) rooms.delete(name)
  }
  const load = async (name: RoomName): Promise<Room> => {
    const parsed = parseRoom(name)
    if (parsed === null) throw new Error('No document has such a name')
    const loaded = await loadDocument(storage, name)
    const onEnd = () => {
      live.delete(room)
      rooms.delete(name)
    }
    const room = new Room({ name, room: parsed, loaded, server: options, limits, onCommitted: () => undefined, onEnd })
    live.add(room)
    return room
  }
  /** Runs with all these documents held, in the order of their names so that no two wait for one another. */
  const hold = async <T>(
    names: readonly RoomName[],
    held: readonly Room[],
    job: (held: readonly Room[]) => Promise<T>,
  ) => {
    const name = names[held.length]
    if (name === undefined) return { done: await job(held) }
    const room = await open(name)
    return room.exclusive(async (): Promise<{ done: T } | 'again'> => {
      return room.ended ? 'again' : hold(names, [...held, room], job)
    })
  }
  const holdAll = async <T>(names: readonly RoomName[], job: (held: readonly Room[]) => Promise<T>): Promise<T> => {
    for (;;) {
      const outcome = await hold(names, [], job)
      if (outcome !== 'again') return outcome.done
    }
  }

  const connect = (socket: SyncSocket, asked: Asked): Line => {
    const line = openLine({ server: options, limits, open, isOpen: () => !draining }, socket, asked)
    const tracked: Line = {
      ...line,
      gone() {
        lines.delete(tracked)
        line.gone()
      },
    }
    lines.add(tracked)
    return tracked
  }
  const upgrade = createUpgrade({ limits, openLine: connect })

  let stopTicking: (() => void) | null = null
  const tick = () => {
    for (const room of live) room.tick()
    stopTicking = clock.after(tickMs, tick)
  }
  stopTicking = clock.after(tickMs, tick)

  return {
    connect,
    size: () => ({ rooms: live.size, lines: lines.size }),
    handleUpgrade: upgrade.handle,
    read: (name, reader) => holdAll([name], async ([room]) => reader((room as Room).doc)),
    async commit(edits, writes, pictures = []) {
      const names = [...new Set([...edits, ...pictures].map(({ room }) => room))].sort()
      try {
        await Promise.all(names.map(open))
      } catch (error) {
        options.onAlarm?.(names[0] ?? '', 'not-loadable', error)
        return err('failed')
      }
      return holdAll(names, (held) => commitHeld(held, { names, edits, writes, pictures }))
    },
    async catchUp(names) {
      const inMemory = names.filter((name) => rooms.has(name))
      if (!storage.shared || inMemory.length === 0) return
      const { rooms: heads } = await storage.heads({ rooms: inMemory, workshops: [] })
      for (const name of inMemory) {
        const room = await open(name)
        await room.exclusive(() => room.follow(heads.get(name) ?? 0))
      }
    },
    disconnect(workshop, participant, code) {
      const reason = closeReason(code) ?? 'forbidden'
      for (const { connection } of lines) {
        const { actor } = connection
        if (actor?.workshop !== workshop || (participant !== null && actor.participant !== participant)) continue
        connection.close(reason)
      }
    },
    async drain() {
      draining = true
      stopTicking?.()
      await Promise.allSettled(rooms.values())
      await Promise.all([...live].map((room) => room.drain()))
      for (const { connection } of lines) connection.close('restart')
      await new Promise<void>((resolve) => {
        clock.after(goodbyeMs, resolve)
        if (lines.size === 0) resolve()
      })
      upgrade.terminateAll()
    },
  }

  async function commitHeld(held: readonly Room[], { names, edits, writes, pictures }: Commit) {
    const changed: { room: Room; update: Uint8Array; before: Uint8Array; name: RoomName }[] = []
    let kept: boolean | null = null
    try {
      held.forEach((room, index) => {
        const name = names[index] as RoomName
        const before = Y.encodeStateVector(room.doc)
        const update = room.edit(edits.filter((edit) => edit.room === name).map(({ edit }) => edit))
        if (update !== null) changed.push({ room, update, before, name })
      })
      const appended = changed.map(
        ({ name, update }): WriteOp => ({ kind: 'append-update', room: name, bytes: update }),
      )
      const taken = pictures.flatMap(({ room: name, name: picture }): WriteOp[] => {
        const room = held[names.indexOf(name)] as Room
        const seq = room.head + (changed.some((one) => one.room === room) ? 1 : 0)
        return [
          { kind: 'remove', table: 'room_snapshot', where: { room: name, name: picture } },
          { kind: 'put-snapshot', room: name, seq, name: picture, bytes: Y.encodeStateAsUpdate(room.doc) },
        ]
      })
      const result = await storage.transact([...appended, ...taken, ...writes])
      kept = result.ok
      if (result.ok) await publish(changed.map((one, index) => ({ ...one, seq: result.value.seqs[index] ?? 0 })))
      return result.ok ? ok(undefined) : result
    } finally {
      // Refused, or an edit or the storage threw: what is in memory is not what is stored.
      if (kept !== true) for (const room of kept === false ? changed.map((one) => one.room) : held) room.end('resync')
    }
  }
  async function publish(committed: readonly (Published & { room: Room })[]): Promise<void> {
    for (const { room, seq, before } of committed) {
      // It is committed, whatever we can read now: who is connected gets it from its log then.
      await room.follow(seq - 1, before).catch(() => room.end('resync'))
    }
    for (const { room, ...update } of committed) room.published(update)
  }
}

interface Commit {
  readonly names: readonly RoomName[]
  readonly edits: readonly RoomEdit[]
  readonly writes: readonly WriteOp[]
  readonly pictures: readonly RoomPicture[]
}
const tickMs = 1000
/** Time for goodbyes to reach the clients before the lines are cut. */
const goodbyeMs = 300
