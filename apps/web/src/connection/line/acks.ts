/**
 * Keeps count of which own changes the server has durably. The server acknowledges frames, cumulatively per connection:
 * "the first n sync frames (sub-types 1 and 2) of this connection are durable". Changes made before a connection travel
 * in its answer to the server's state vector (sub-type 1), so no frame before that answer proves anything about them.
 */
export interface AckLedger {
  /** A change was made on this device. */
  edited(): void
  /** A new connection: its frames are counted from zero. */
  connected(): void
  /** A frame was sent over this connection. */
  sent(frame: Uint8Array): void
  /** The server has the first `frames` sync frames of this connection on disk. */
  acked(frames: number): void
  /** Own changes that are not proven to be on the server. */
  waiting(): number
}

/** @param unsure true when changes of an earlier visit may never have reached the server. */
export function createAckLedger(unsure: boolean): AckLedger {
  let edits = unsure ? 1 : 0
  let safe = 0
  let answered = false
  let counted = 0
  // Per sync frame on its way: up to which change everything is on the server once this frame is.
  let onTheWay: number[] = []
  return {
    edited: () => {
      edits += 1
    },
    connected: () => {
      answered = false
      counted = 0
      onTheWay = []
    },
    sent: (frame) => {
      const [message, subType] = frame
      if (message !== 0 || (subType !== 1 && subType !== 2)) return
      if (subType === 1) answered = true
      onTheWay.push(answered ? edits : 0)
    },
    acked: (frames) => {
      const covered = onTheWay.splice(0, frames - counted)
      counted = Math.max(counted, frames)
      safe = Math.max(safe, covered.at(-1) ?? 0)
    },
    waiting: () => edits - safe,
  }
}
