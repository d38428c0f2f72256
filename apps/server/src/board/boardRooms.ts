import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Judge, RoomName, TakenBackRecord } from '@siroop/board'
import type { ParticipantId, Result, WorkshopId } from '@siroop/domain'
import type { ChannelToClient, ChannelToServer, CloseCode } from '@siroop/protocol'
import type { Socket } from 'socket.io'
import type * as Y from 'yjs'
import type { Neighbours } from '../neighbours/neighbours.js'
import type { OpenLine } from '../openLines.js'
import type { Storage, WriteOp, WriteRefusal } from '../storage/storage.js'
import type { Identity } from './awareness/presence.js'
import type { SyncClock } from './clock.js'
import type { SyncLimits } from './limits.js'

/** One change that the server itself makes in a document. `edit` runs once, synchronously, on the committed document. */
export interface RoomEdit {
  readonly room: RoomName
  readonly edit: (doc: Y.Doc) => void
}
/** A picture of a document to keep for ever under a name; it takes the place of the one that had that name. */
export interface RoomPicture {
  readonly room: RoomName
  readonly name: string
}
/** Who holds a connection. */
export interface SyncActor {
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
}

/** The live Yjs documents of this process, and everybody connected to them. */
export interface BoardRooms {
  /** Takes over a WebSocket upgrade of path `/sync/{document}`. Refuses a foreign Origin with HTTP 403. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Takes over a socket of the namespace `channelNamespace`: lines of who cannot open a WebSocket (decision 0017). */
  serveChannel(socket: Socket<ChannelToServer, ChannelToClient>): void
  /**
   * Edits documents and writes rows in one durable transaction; connected clients get the edits at the commit.
   * When it is refused nothing is written and no document keeps anything of it; `failed` also when a document cannot be
   * loaded. Rejects when an edit throws, and keeps nothing then either. `pictures` are of the documents after the edits,
   * and are kept in the same transaction.
   */
  commit(
    edits: readonly RoomEdit[],
    writes: readonly WriteOp[],
    pictures?: readonly RoomPicture[],
  ): Promise<Result<void, WriteRefusal>>
  /** Reads the committed document, loading it when needed. Rejects when it cannot be loaded. The reader must not edit. */
  read<T>(room: RoomName, reader: (doc: Y.Doc) => T): Promise<T>
  /**
   * Brings documents that are in memory up to what other servers have committed, with one question for all of them.
   * Asks nothing when this server has its storage for itself. Rejects when the storage cannot be asked.
   */
  catchUp(rooms: readonly RoomName[]): Promise<void>
  /** Closes connections of one participant, or of the whole workshop (null), with a code of the table; on all servers. */
  disconnect(workshop: WorkshopId, participant: ParticipantId | null, code: CloseCode): void
  /** Others may read the documents of theme tables than before: closes who may not any more (4403), on this server. */
  readersChanged(workshop: WorkshopId): void
  /** A workshop is no more: closes everybody of it (4404) and forgets its documents, on all servers, whatever came in. */
  end(workshop: WorkshopId): void
  /** For a restart: accepts nobody, commits what came in, closes everybody with 1012, unloads every document. */
  drain(): Promise<void>
}

export type RoomProblem = 'snapshot-differs' | 'snapshot-failed' | 'not-loadable' | 'turn-failed'

/** What `app.ts` hands in. */
export interface BoardRoomsOptions {
  readonly storage: Storage
  /** The other servers on this storage, if it is shared; none when absent. */
  readonly neighbours?: Neighbours
  /**
   * Who this is, or the code to close with: `token` from the query ('' when absent), the Cookie header, the document.
   * Whether the document's epoch is current is checked afterwards by the board itself.
   */
  readonly authorise: (asked: {
    readonly token: string
    readonly cookieHeader: string | undefined
    readonly room: RoomName
  }) => Promise<SyncActor | CloseCode>
  /**
   * What this person may do now; asked anew in every turn. Null: may read only, their edits are taken back. `later`: not
   * known at this moment; the client keeps its edits and comes in again (4500), by way of `authorise`, which loads what
   * is needed. Must answer at once and must not wait for a document: it is asked while the document is held.
   */
  readonly judge: (actor: SyncActor, room: RoomName) => Judge | 'later' | null
  /** Whether somebody who was let in may go on reading; asked when readers changed. Must answer at once. Without it: yes. */
  readonly mayStay?: (actor: SyncActor, room: RoomName) => boolean
  /**
   * What others of the document may see of this person beside what they do: stamped on it by the server, whatever their
   * client says. Null: nothing of what they do is passed on. Asked often and in between: must answer at once.
   */
  readonly presenceOf?: (actor: SyncActor, room: RoomName) => Identity | null
  /** Told after every commit that changed a document, also after the server's own edits. */
  readonly onChanged: (room: RoomName) => void
  /** Told when edits of a person were taken back, per record why. The client gets the reasons by itself. */
  readonly onTakenBack?: (actor: SyncActor, room: RoomName, records: readonly TakenBackRecord[]) => void
  /**
   * Told when somebody should look at a document: its snapshot differs from its log or could not be written (the log is
   * kept), it could not be loaded, or a turn failed by a mistake of ours. Never carries content.
   */
  readonly onAlarm?: (room: RoomName, problem: RoomProblem, error?: unknown) => void
  /** Told of every line before it is asked who holds it, so that the line can be asked again; what it returns is called at its end. */
  readonly onLine?: (line: OpenLine) => () => void
  readonly clock: SyncClock
  readonly limits?: Partial<SyncLimits>
}
