import { parseRoom, type RoomName } from '@siroop/board'
import { type CloseReason, closeCodes, closeReason } from '@siroop/protocol'
import type { BoardRoomsOptions, SyncActor } from './boardRooms.js'
import { Connection, type SyncSocket } from './connection.js'
import type { SyncLimits } from './limits.js'
import type { Room } from './room.js'

/** What a client asked for when it opened its line. */
export interface Asked {
  readonly room: RoomName
  readonly token: string
  readonly cookieHeader: string | undefined
  readonly wantsAcks: boolean
}
/** Ears of one line: what its WebSocket says is told here. */
export interface Line {
  readonly connection: Connection
  /** The document that was asked for. */
  readonly document: RoomName
  frame(bytes: Uint8Array): void
  /** A text frame; there are none in this protocol. */
  text(): void
  pong(): void
  gone(): void
}
export interface EntranceOptions {
  readonly server: Omit<BoardRoomsOptions, 'limits'>
  readonly limits: SyncLimits
  /** The live document; rejects when it cannot be loaded. */
  readonly open: (room: RoomName) => Promise<Room>
  /** False while the server drains. */
  readonly isOpen: () => boolean
}

/**
 * Lets a client in: keeps what it says meanwhile within tight limits, finds out who it is and whether the document
 * exists, loads the document, and only then hands over. Whatever goes wrong closes with a code of the table.
 */
export function openLine(options: EntranceOptions, socket: SyncSocket, asked: Asked): Line {
  const { server, limits } = options
  const connection = new Connection({ socket, wantsAcks: asked.wantsAcks, clock: server.clock, limits })
  let early: Uint8Array[] = []
  let earlyBytes = 0
  let room: Room | null = null
  const forget = server.onLine?.({
    token: asked.token === '' ? null : asked.token,
    cookieHeader: asked.cookieHeader,
    holder: () => connection.actor,
    ask: async () => {
      const now = await whoIs(server, asked)
      if (typeof now === 'string') return closeCodes[now]
      return now.participant === connection.actor?.participant ? null : closeCodes.forbidden
    },
    close: (code) => connection.close(closeReason(code) ?? 'forbidden'),
  })
  const cancelPatience = server.clock.after(limits.entryMs, () => {
    if (room === null) connection.close('resync')
  })

  const keep = (bytes: Uint8Array): void => {
    // A copy: a frame is a window on a larger buffer of the network, which must not be held on to for this long.
    early.push(Uint8Array.from(bytes))
    earlyBytes += bytes.byteLength
    if (earlyBytes > limits.earlyFrameBytes) connection.close('tooLarge')
    else if (early.length > limits.earlyFrames) connection.close('tooMany')
    if (!connection.isOpen) early = []
  }
  const enter = async (): Promise<void> => {
    const refusal = await letIn(options, connection, asked)
    if (refusal !== null) return connection.close(refusal)
    let found = await options.open(asked.room)
    // It can leave memory between loading and here; then it is loaded once more.
    while (found.ended) found = await options.open(asked.room)
    if (!connection.isOpen) return
    // Who may read it can have changed since it was asked: nothing of it goes out then.
    if (connection.actor !== null && server.mayStay?.(connection.actor, asked.room) === false)
      return connection.close('forbidden')
    makePlace(found, connection, limits)
    room = found
    found.enter(connection)
    for (const bytes of early) found.receive(connection, bytes)
    early = []
  }
  enter()
    .catch((error: unknown) => {
      server.onAlarm?.(asked.room, 'not-loadable', error)
      connection.close('resync')
    })
    .finally(cancelPatience)

  return {
    connection,
    document: asked.room,
    frame(bytes) {
      if (!connection.isOpen) return
      const refusal = connection.measure(bytes.byteLength)
      if (refusal !== null) connection.close(refusal)
      else if (room === null) keep(bytes)
      else room.receive(connection, bytes)
    },
    text: () => connection.close('malformed'),
    pong: () => connection.heard(),
    gone() {
      forget?.()
      connection.lost()
      early = []
      room?.leave(connection)
    },
  }
}

/** Null when this client may come in; then the connection knows who it is. */
async function letIn(options: EntranceOptions, connection: Connection, asked: Asked): Promise<CloseReason | null> {
  if (!options.isOpen()) return 'restart'
  const actor = await whoIs(options.server, asked)
  if (typeof actor === 'string') return actor
  connection.actor = actor
  return options.isOpen() ? null : 'restart'
}

/** Who asks for this document now, or why they may not have it. */
async function whoIs(server: EntranceOptions['server'], asked: Asked): Promise<SyncActor | CloseReason> {
  const parsed = parseRoom(asked.room)
  if (parsed === null) return 'unknownRoom'
  const actor = await server.authorise({ token: asked.token, cookieHeader: asked.cookieHeader, room: asked.room })
  if (typeof actor === 'number') return closeReason(actor) ?? 'forbidden'
  // A second look, should `authorise` ever be too generous: another workshop's, or another person's own document.
  if (actor.workshop !== parsed.workshop) return 'forbidden'
  if (parsed.kind === 'mine' && parsed.participant !== actor.participant) return 'forbidden'
  const workshop = await server.storage.get('workshop', { id: parsed.workshop })
  if (workshop === null || parsed.epoch > workshop.epoch) return 'unknownRoom'
  if (parsed.epoch < workshop.epoch) return 'oldEpoch'
  return actor
}

/** A phone on a bad line leaves dead connections behind: the oldest of the same person goes. */
function makePlace(room: Room, connection: Connection, limits: SyncLimits): void {
  const same = room.everybody().filter((other) => other.actor?.participant === connection.actor?.participant)
  for (const oldest of same.slice(0, Math.max(0, same.length + 1 - limits.connectionsPerActor))) {
    oldest.close('tooMany')
  }
}
