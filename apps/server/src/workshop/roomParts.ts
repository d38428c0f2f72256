import type {
  Actor,
  Command,
  CommandId,
  Event,
  FrozenManifest,
  ParticipantId,
  WorkshopId,
  WorkshopState,
} from '@siroop/domain'
import type { CommandAck, WireRefusal } from '@siroop/protocol'
import type { Neighbours } from '../neighbours/neighbours.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Boards } from './documents.js'
import type { SideRows } from './sideRows.js'

/** What every room of the server shares; handed in by `app.ts`, stepped by hand in tests. */
export interface RoomParts {
  readonly storage: Storage
  /** The other servers on the same database. */
  readonly neighbours: Neighbours
  readonly boards: Boards
  readonly nowMs: () => number
  readonly newId: () => string
  readonly shuffled: <T>(items: readonly T[]) => T[]
  readonly fingerprintOf: (frozen: FrozenManifest) => string
  /** Address for QR codes and the room screen, without a slash at the end. */
  readonly address: () => string
  /** Runs once after `delayMs`; the returned function cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void
  /** Told when somebody has no seat any more, after the commit. */
  readonly seatEnded: (workshop: WorkshopId, participant: ParticipantId) => void
  /** Told of everybody who begins to look at a workshop. */
  readonly looked?: (workshop: WorkshopId) => void
  /** Told when something was decided in a workshop, after the commit. */
  readonly decided?: (workshop: WorkshopId) => void
  /** Told when a workshop leaves memory. */
  readonly letGo?: (workshop: WorkshopId) => void
  /** Mails that events bring about, as rows of the same transaction. */
  readonly mailsOf?: (told: ToldEvents) => readonly WriteOp[]
  /** Told of a failure that no client can be told of. Never with content. */
  readonly report: (problem: string, error: unknown) => void
}
/** Events with the state around them, for who writes mails about them. */
export interface ToldEvents {
  readonly events: readonly Event[]
  readonly before: WorkshopState | null
  readonly after: WorkshopState
  readonly side: SideRows
  readonly nowMs: number
}
/** One command with who sends it. */
export interface Act {
  readonly actor: Actor
  readonly command: Command
}
export interface Handling {
  /** With an id the answer is kept, and a second command with that id gets it again. Null: the server's own acts. */
  readonly id: CommandId | null
  /** Done together or not at all. */
  readonly acts: readonly [Act, ...Act[]]
  /** Rows that belong to it (a token, a name), in the same transaction. */
  readonly writes?: readonly WriteOp[]
  /** Brings the rows in memory up to date after the commit. */
  readonly remember?: (side: SideRows) => void
}
/** The state of a room in memory: always what is committed. */
export interface RoomMemory {
  state: WorkshopState | null
  side: SideRows
  /** Number of the last event. */
  seq: number
}

/** An answer as stored: with what asked for it, so that an id is not used for something else. */
export interface StoredAnswer {
  readonly asked: string
  readonly ack: CommandAck
}
export const refused = (refusal: WireRefusal, detail?: unknown): CommandAck =>
  detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail }
