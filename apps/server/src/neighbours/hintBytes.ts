import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Hint } from './neighbours.js'

/** One hint as bytes: a number for its kind, then its values. */
export function writeHint(hint: Hint): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kinds.indexOf(hint.kind))
    switch (hint.kind) {
      case 'update':
        encoding.writeVarString(encoder, hint.room)
        encoding.writeVarUint(encoder, hint.seq)
        return encoding.writeVarUint8Array(encoder, hint.bytes)
      case 'events':
        return encoding.writeVarUint(encoder, hint.seq)
      case 'present':
        encoding.writeVarUint(encoder, hint.participants.length)
        for (const participant of hint.participants) encoding.writeVarString(encoder, participant)
        return
      case 'awareness':
        encoding.writeVarString(encoder, hint.room)
        return encoding.writeVarUint8Array(encoder, hint.bytes)
      case 'disconnect':
        encoding.writeVarUint(encoder, hint.code)
        return encoding.writeVarString(encoder, hint.participant ?? '')
      case 'ended':
        return encoding.writeVarString(encoder, hint.credential)
    }
  })
}

/** Reads what `writeHint` wrote. Null for anything else, also for bytes left over: it is dropped, the database knows. */
export function readHint(bytes: Uint8Array): Hint | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const hint = read(decoder)
    return decoding.hasContent(decoder) ? null : hint
  } catch {
    // lib0 throws when bytes end too early; what it throws says nothing more.
    return null
  }
}

function read(decoder: decoding.Decoder): Hint | null {
  const kind = kinds[decoding.readVarUint(decoder)]
  switch (kind) {
    case 'update': {
      const [room, seq] = [decoding.readVarString(decoder), decoding.readVarUint(decoder)]
      return seq === 0 ? null : { kind, room, seq, bytes: decoding.readVarUint8Array(decoder) }
    }
    case 'events':
      return { kind, seq: decoding.readVarUint(decoder) }
    case 'present': {
      const count = decoding.readVarUint(decoder)
      // Each takes a byte at least: a number that cannot be true is not counted up to.
      if (count > decoder.arr.length) return null
      return { kind, participants: Array.from({ length: count }, () => decoding.readVarString(decoder)) }
    }
    case 'awareness':
      return { kind, room: decoding.readVarString(decoder), bytes: decoding.readVarUint8Array(decoder) }
    case 'disconnect': {
      const [code, participant] = [decoding.readVarUint(decoder), decoding.readVarString(decoder)]
      return { kind, code, participant: participant === '' ? null : participant }
    }
    case 'ended':
      return { kind, credential: decoding.readVarString(decoder) }
    default:
      return null
  }
}

/** Their numbers in the bytes: kinds are only ever added, at the end. */
const kinds: readonly (Hint['kind'] | undefined)[] = ['update', 'events', 'present', 'awareness', 'disconnect', 'ended']
