import type { Room as ParsedRoom, RoomName } from '@siroop/board'
import type { AwarenessOptions } from './awareness/awarenessRoom.js'
import type { BoardRoomsOptions } from './boardRooms.js'
import type { Connection } from './connection.js'
import type { SyncLimits } from './limits.js'
import type { LoadedDocument } from './roomDocument.js'

/** What a document needs of the server around it. */
export interface RoomOptions {
  readonly name: RoomName
  readonly room: ParsedRoom
  readonly loaded: LoadedDocument
  readonly server: Omit<BoardRoomsOptions, 'limits'>
  readonly limits: SyncLimits
  /** Told after every commit of this server: the number of the update in the log, and the update. */
  readonly onCommitted: (seq: number, update: Uint8Array) => void
  /** Told when the log could not be read on: other servers have written what is not in the document. */
  readonly onBehind: () => void
  /** Told what people here show anew, at the pace of the document. */
  readonly onShown: (changes: Uint8Array) => void
  /** Told once, when the document has left memory. */
  readonly onEnd: () => void
}

/** Whose update it is; null is the server. A sole author does not get it back. */
export type Authors = ReadonlySet<Connection | null>
/** An update of the server itself, or of another server. */
export const onlyServer: Authors = new Set([null])
/** One committed update; `before` is the state vector of the document before it. */
export interface Published {
  readonly seq: number
  readonly update: Uint8Array
  readonly before: Uint8Array
  readonly authors?: Authors
}

/** How a document shows the people of `connections` to one another and to other servers. */
export const awarenessOptions = (
  { server, name, onShown }: RoomOptions,
  connections: ReadonlySet<Connection>,
): AwarenessOptions => ({
  clock: server.clock,
  connections,
  userOf: ({ actor }) => (actor === null ? null : (server.presenceOf?.(actor, name) ?? null)),
  publish: onShown,
})
