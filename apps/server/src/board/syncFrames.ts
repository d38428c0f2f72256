import { syncMessages, type TakenBackMessage, writeTakenBack } from '@siroop/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * What a client said. `update` is sub-type 1 or 2 of the sync protocol, `awareness` what it shows of itself; `who` asks
 * what others show.
 */
export type ClientFrame =
  | { readonly kind: 'ask'; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'awareness'; readonly bytes: Uint8Array }
  | { readonly kind: 'who' }

/** Reads one frame of y-protocols as y-websocket sends it. Null for anything else, also for bytes left over. */
export function readFrame(frame: Uint8Array): ClientFrame | null {
  try {
    const decoder = decoding.createDecoder(frame)
    const read = readMessage(decoder)
    return decoding.hasContent(decoder) ? null : read
  } catch {
    // lib0 and Yjs throw on bytes that are no message; what they throw says nothing more.
    return null
  }
}

function readMessage(decoder: decoding.Decoder): ClientFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case syncMessages.sync: {
      const subType = decoding.readVarUint(decoder)
      const bytes = decoding.readVarUint8Array(decoder)
      if (subType === 0) return isStateVector(bytes) ? { kind: 'ask', stateVector: bytes } : null
      return subType === 1 || subType === 2 ? { kind: 'update', bytes } : null
    }
    case syncMessages.awareness:
      return { kind: 'awareness', bytes: decoding.readVarUint8Array(decoder) }
    case syncMessages.queryAwareness:
      return { kind: 'who' }
    default:
      return null
  }
}

/** Yjs reads a state vector without asking whether it ends where it says. Throws when it ends too early. */
function isStateVector(bytes: Uint8Array): boolean {
  const decoder = decoding.createDecoder(bytes)
  const clients = decoding.readVarUint(decoder)
  if (clients * 2 > bytes.length) return false
  for (let read = 0; read < clients * 2; read++) decoding.readVarUint(decoder)
  return !decoding.hasContent(decoder)
}

/**
 * A frame: small numbers, then bytes behind their length. Written by hand, in the pool of Node: an encoder of lib0 begins
 * with a buffer of its own, which costs more than all of the rest of a small frame.
 */
function frameOf(head: readonly number[], bytes: Uint8Array): Uint8Array {
  const front = [...head, ...varUint(bytes.byteLength)]
  const frame = Buffer.allocUnsafe(front.length + bytes.byteLength)
  frame.set(front)
  frame.set(bytes, front.length)
  return frame
}
/** As lib0 writes it: seven bits a byte, the lowest first. */
function varUint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128))
  return [...bytes, rest]
}
const syncFrame = (subType: 0 | 1 | 2, bytes: Uint8Array): Uint8Array => frameOf([syncMessages.sync, subType], bytes)

/** Step 1: what the server has; the client answers with what is missing. */
export const stepOneFrame = (stateVector: Uint8Array): Uint8Array => syncFrame(0, stateVector)
/** Step 2: everything that somebody with this state vector lacks. */
export const stepTwoFrame = (update: Uint8Array): Uint8Array => syncFrame(1, update)
/** A live update. */
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(2, update)
/** "The first `count` sync frames of sub-type 1 and 2 of this connection are durable." */
export const ackFrame = (count: number): Uint8Array => Uint8Array.from([syncMessages.ack, ...varUint(count)])
/** "Edits of yours were taken back, because": the permission message of y-protocols, which a stock provider only logs. */
export const takenBackFrame = (message: TakenBackMessage): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, syncMessages.auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, writeTakenBack(message))
  })
/** What others show of themselves. */
export const awarenessFrame = (bytes: Uint8Array): Uint8Array => frameOf([syncMessages.awareness], bytes)
/** Awareness of nobody: keeps a stock provider from giving up a quiet line. */
export const keepAliveFrame: Uint8Array = awarenessFrame(Uint8Array.of(0))
