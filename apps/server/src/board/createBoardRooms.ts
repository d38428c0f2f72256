import { parseRoom, type RoomName } from '@siroop/board'
import { err } from '@siroop/domain'
import { closeCodes, closeReason, writeSpread } from '@siroop/protocol'
import { noNeighbours } from '../neighbours/neighbours.js'
import type { BoardRooms, BoardRoomsOptions } from './boardRooms.js'
import { serveChannel } from './channel/serveChannel.js'
import { socketIoChannel } from './channel/socketIoChannel.js'
import { commitEdits } from './commitEdits.js'
import type { SyncSocket } from './connection.js'
import { type Asked, type Line, openLine } from './entrance.js'
import { defaultLimits, type SyncLimits } from './limits.js'
import { Room } from './room.js'
import { loadDocument } from './roomDocument.js'
import { createOtherServers } from './servers/otherServers.js'
import { createUpgrade } from './upgrade.js'

/** The board rooms, and for tests the door behind the WebSocket. */
export interface OpenBoardRooms extends BoardRooms {
  /** Connects one socket, as `handleUpgrade` does after the HTTP part. */
  connect(socket: SyncSocket, asked: Asked): Line
  /** Number of documents in memory and of lines, for numbers and tests. */
  size(): { readonly rooms: number; readonly lines: number }
  /** Edits that came in over the lines that are open, and are not committed yet. */
  uncommitted(): number
}

/** Opens the sync server on a storage. Holds no document in memory until somebody needs it. */
export function createBoardRooms(options: BoardRoomsOptions): OpenBoardRooms {
  const limits: SyncLimits = { ...defaultLimits, ...options.limits }
  const { storage, clock } = options
  const rooms = new Map<RoomName, Promise<Room>>()
  const live = new Set<Room>()
  const lines = new Set<Line>()
  let draining = false

  const disconnect = (workshop: string, participant: string | null, code: number): void => {
    const reason = closeReason(code) ?? 'forbidden'
    for (const { connection } of lines) {
      const { actor } = connection
      if (actor?.workshop !== workshop || (participant !== null && actor.participant !== participant)) continue
      connection.close(reason)
    }
    // Nobody may keep a document of what is not there any more: it would be written again.
    if (participant === null && code === closeCodes.unknownRoom)
      for (const room of [...live]) if (parseRoom(room.name)?.workshop === workshop) room.end(reason)
  }
  const neighbours = options.neighbours ?? noNeighbours
  const others = createOtherServers({ storage, neighbours, clock, rooms, live, onDisconnect: disconnect })

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
    const leave = others.attend(name)
    const loaded = await loadDocument(storage, name).catch((error: unknown) => {
      leave()
      throw error
    })
    const onEnd = () => {
      live.delete(room)
      rooms.delete(name)
      leave()
    }
    const onCommitted = (seq: number, update: Uint8Array) => others.tellUpdate(name, seq, update)
    const onShown = (changes: Uint8Array) => others.tellShown(name, changes)
    const told = { onCommitted, onShown, onBehind: others.isBehind, onEnd }
    const room = new Room({ name, room: parsed, loaded, server: options, limits, ...told })
    live.add(room)
    return room
  }
  /** Runs with all these documents held, in the order of their names so that no two wait for one another. */
  const hold = async <T>(
    names: readonly RoomName[],
    held: readonly Room[],
    job: (held: readonly Room[]) => Promise<{ done: T } | 'again'>,
  ): Promise<{ done: T } | 'again'> => {
    const name = names[held.length]
    if (name === undefined) return job(held)
    const room = await open(name)
    return room.exclusive(async () => (room.ended ? 'again' : hold(names, [...held, room], job)))
  }
  const holdAll = async <T>(
    names: readonly RoomName[],
    job: (held: readonly Room[]) => Promise<{ done: T } | 'again'>,
  ): Promise<T> => {
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
  const isFull = () => lines.size >= limits.connections
  const upgrade = createUpgrade({ limits, openLine: connect, isFull })

  let stopTicking: (() => void) | null = null
  const tick = () => {
    for (const room of live) room.tick()
    stopTicking = clock.after(tickMs, tick)
  }
  stopTicking = clock.after(tickMs, tick)

  const disconnectEverywhere: BoardRooms['disconnect'] = (workshop, participant, code) => {
    disconnect(workshop, participant, code)
    others.tellDisconnect(workshop, participant, code)
  }

  return {
    connect,
    size: () => ({ rooms: live.size, lines: lines.size }),
    uncommitted: () => [...lines].reduce((sum, { connection }) => sum + connection.uncommitted, 0),
    handleUpgrade: upgrade.handle,
    serveChannel: (socket) => serveChannel({ clock, limits, openLine: connect, isFull }, socketIoChannel(socket)),
    read: (name, reader) => holdAll([name], async ([room]) => ({ done: reader((room as Room).doc) })),
    async commit(edits, writes, pictures = []) {
      const names = [...new Set([...edits, ...pictures].map(({ room }) => room))].sort()
      try {
        await Promise.all(names.map(async (name) => (await open(name)).awake()))
      } catch (error) {
        options.onAlarm?.(names[0] ?? '', 'not-loadable', error)
        return err('failed')
      }
      return holdAll(names, (held) => commitEdits({ storage, names, held, edits, writes, pictures }))
    },
    catchUp: others.catchUp,
    readersChanged(workshop) {
      for (const { connection, document } of [...lines]) {
        const room = parseRoom(document)
        if (room?.kind !== 'table' || room.workshop !== workshop || connection.actor === null) continue
        if (options.mayStay?.(connection.actor, document) === false) connection.close('forbidden')
      }
    },
    disconnect: disconnectEverywhere,
    end: (workshop) => disconnectEverywhere(workshop, null, closeCodes.unknownRoom),
    async drain() {
      draining = true
      const wereOpen = lines.size
      const spread = writeSpread(spreadMs(wereOpen))
      for (const { connection } of lines) connection.restartNote = spread
      stopTicking?.()
      others.stop()
      await Promise.allSettled(rooms.values())
      await Promise.all([...live].map((room) => room.drain()))
      for (const { connection } of lines) connection.close('restart')
      await new Promise<void>((resolve) => {
        clock.after(goodbyeMs, resolve)
        // A line that is gone here may still have to fetch its goodbye.
        if (wereOpen === 0 && lines.size === 0) resolve()
      })
      upgrade.terminateAll()
    },
  }
}

const tickMs = 1000
/** A hundred lines a second come back easily: what they ask for is cached. Few wait for nothing, a full server half a minute. */
const spreadMs = (lines: number): number => Math.min(30_000, lines * 10)
/** Time for goodbyes to reach the clients before the lines are cut. */
const goodbyeMs = 300
