import * as Y from 'yjs'
import { capture } from '../capture.js'
import type { Room, RoomKind } from '../rooms.js'
import { roots } from '../schema.js'
import { Before } from './before.js'
import { type HostileWhy, inspect, maxUpdateBytes } from './inspect.js'
import { type Judge, review, type TakenBackRecord } from './review.js'

/** What is needed to admit an update. */
export interface AdmitOptions {
  readonly room: Room
  /** Asked for every record that the update changed, with the actor of the connection already filled in. */
  readonly judge: Judge
  /** Origin of the transaction, so that an own `update` listener can tell these from the server's own edits. */
  readonly origin?: unknown
}

/**
 * What became of an update.
 * - `nothing`: it changed nothing (an update that was sent again, an empty one). Count it for the ack, send nothing.
 * - `accepted`: store `update` and send it to everybody else. It is not the client's frame but what the document took
 *   of it, without content that was deleted again.
 * - `taken-back`: store `update` and send it to **everybody, the sender too**. It holds what was allowed, what was taken
 *   back as deleted structs without content, and the previous values again; so the sender's view goes back, peers read
 *   nothing of it, and all clocks stay equal. `refusals`: one per record, for the message to the sender.
 * - `resync`: it builds on something that the document has not seen. Ask the client to sync anew (4500). Nothing to
 *   store or send.
 * - `hostile`: close the connection for good (4403). Nothing to store or send.
 *
 * With `rebuild: true` the document in memory is spoiled: throw it away and build it from its committed bytes before
 * anything else happens to it. With false it was not touched.
 */
export type Admission =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'accepted'; readonly update: Uint8Array }
  | { readonly kind: 'taken-back'; readonly update: Uint8Array; readonly refusals: readonly TakenBackRecord[] }
  | { readonly kind: 'resync'; readonly rebuild: boolean }
  | { readonly kind: 'hostile'; readonly why: HostileWhy; readonly rebuild: boolean }

/**
 * Admits one update of a client to a room's one live document. Reads it first, applies it, judges every record that it
 * changed, and takes back what is not allowed, all in one transaction: no observer and no peer ever sees the forbidden
 * state. Work is proportional to the update, not to the document. The document must collect garbage (`gc: true`), or
 * the text of what was taken back would stay in it. Source: decisions.md, Admission.
 */
export function admit(doc: Y.Doc, update: Uint8Array, options: AdmitOptions): Admission {
  if (!doc.gc) throw new Error('A document that admits updates has to collect garbage')
  const { room, judge, origin = null } = options
  if (update.byteLength > maxUpdateBytes) return { kind: 'hostile', why: 'too-large', rebuild: false }
  const decoded = decode(update)
  if (decoded === null) return { kind: 'hostile', why: 'malformed', rebuild: false }
  // What every client answers who has nothing new: a hall that comes in asks for no transaction of the document each.
  if (decoded.structs.length === 0 && decoded.ds.clients.size === 0) return { kind: 'nothing' }
  openRoots(doc, room.kind)
  const found = inspect(doc, room.kind, decoded)
  if (found === 'incomplete') return { kind: 'resync', rebuild: false }
  if (found !== 'fine') return { kind: 'hostile', why: found, rebuild: false }

  let refusals: readonly TakenBackRecord[] = []
  let spoiled: 'thrown' | 'pending' | null = null
  const bytes = capture(
    doc,
    (transaction) => {
      spoiled = apply(doc, update)
      if (spoiled !== null) return
      refusals = review(transaction, { doc, room, judge }, new Before(transaction))
      // What is put back is the server's own writing. Else Yjs takes it for a stranger under this document's client id,
      // warns on the console and takes another id for every edit that was taken back.
      if (refusals.length > 0) transaction.local = true
    },
    origin,
  )
  if (spoiled === 'thrown') return { kind: 'hostile', why: 'malformed', rebuild: true }
  if (spoiled === 'pending') return { kind: 'resync', rebuild: true }
  if (bytes === null) return { kind: 'nothing' }
  return refusals.length === 0 ? { kind: 'accepted', update: bytes } : { kind: 'taken-back', update: bytes, refusals }
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    // Yjs throws errors of many kinds on bytes that are no update; none of them says more than this.
    return null
  }
}

function apply(doc: Y.Doc, update: Uint8Array): 'thrown' | 'pending' | null {
  try {
    Y.applyUpdate(doc, update)
  } catch {
    return 'thrown'
  }
  // Structs that wait on one another in a circle pass the inspection and would run later, on another person's account.
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null ? 'pending' : null
}

/** Gives the known roots their type, so that an update cannot make them something else. */
function openRoots(doc: Y.Doc, kind: RoomKind): void {
  for (const name of [...roots[kind].records, ...roots[kind].values]) doc.getMap(name)
}
