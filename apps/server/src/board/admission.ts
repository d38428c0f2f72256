import { type Admission, admit, type Judge, type Room as ParsedRoom, type TakenBackRecord } from '@siroop/board'
import type { CloseReason } from '@siroop/protocol'
import type * as Y from 'yjs'
import type { SyncActor } from './boardRooms.js'
import type { Connection } from './connection.js'
import { type ClientFrame, takenBackFrame } from './syncFrames.js'

/** One frame that waits for its turn. */
export interface Waiting {
  readonly connection: Connection
  readonly frame: Extract<ClientFrame, { kind: 'ask' | 'update' }>
  /** Sync frames of sub-types 1 and 2 of this connection, up to and with this one. */
  readonly count: number
}
/** What a turn takes from its frames. */
export interface Taken {
  readonly updates: Uint8Array[]
  readonly takenBack: { readonly connection: Connection; readonly records: readonly TakenBackRecord[] }[]
  /** How many frames of each connection are durable once `updates` are. */
  readonly acks: Map<Connection, number>
  /** Whose updates these are; null when the server put something back. */
  readonly authors: Set<Connection | null>
}
export interface AdmissionOptions {
  readonly doc: Y.Doc
  readonly room: ParsedRoom
  /** The document is at its largest: it takes no edits any more. */
  readonly isFull: boolean
  readonly judgeOf: (actor: SyncActor) => Judge | 'later' | null
}

/**
 * Admits frames in the order in which they came, each with the rights of the connection that brought it (never of the
 * client id inside). Closes a connection whose frame cannot be admitted; of that connection nothing further counts.
 * `spoiled`: the document must be built anew and the rest tried again.
 */
export function admitAll(waiting: readonly Waiting[], options: AdmissionOptions): Taken | 'spoiled' {
  const taken: Taken = { updates: [], takenBack: [], acks: new Map(), authors: new Set() }
  const judges = new Map<SyncActor, Judge | 'later'>()
  for (const { connection, frame, count } of waiting) {
    const { actor } = connection
    if (frame.kind !== 'update' || actor === null || connection.isRefused) continue
    const judge = judges.get(actor) ?? options.judgeOf(actor) ?? readOnly
    judges.set(actor, judge)
    if (judge === 'later') {
      connection.close('resync')
      continue
    }
    // An empty update (two bytes) is always welcome: it is the answer of a client that has nothing new.
    if (options.isFull && frame.bytes.byteLength > 2) {
      connection.close('tooLarge')
      continue
    }
    const admission = admit(options.doc, frame.bytes, { room: options.room, judge })
    if (admission.kind === 'hostile' || admission.kind === 'resync') {
      connection.close(reasonOf(admission))
      if (admission.rebuild) return 'spoiled'
      continue
    }
    taken.acks.set(connection, count)
    if (admission.kind === 'nothing') continue
    taken.updates.push(admission.update)
    taken.authors.add(connection)
    if (admission.kind === 'accepted') continue
    // Put back by the server: its sender has to get it too.
    taken.authors.add(null)
    taken.takenBack.push({ connection, records: admission.refusals })
  }
  return taken
}

/** Tells everybody what was taken back of them, per reason which records. */
export function tellTakenBack(
  { takenBack }: Taken,
  onTakenBack: (actor: SyncActor, records: readonly TakenBackRecord[]) => void,
): void {
  for (const { connection, records } of takenBack) {
    for (const why of new Set(records.map((one) => one.why))) {
      const named = records.filter((one) => one.why === why).map((one) => one.record)
      connection.send(takenBackFrame({ why, records: named }))
    }
    if (connection.actor !== null) onTakenBack(connection.actor, records)
  }
}

const readOnly: Judge = () => 'not-allowed'

function reasonOf(admission: Extract<Admission, { kind: 'hostile' | 'resync' }>): CloseReason {
  if (admission.kind === 'resync') return 'resync'
  return admission.why === 'too-large' ? 'tooLarge' : admission.why === 'malformed' ? 'malformed' : 'forbidden'
}
