import type { SyncClock } from '../clock.js'

/** Time between two answers to one client that polls: every answer costs a whole request. */
const answerEveryMs = 50

export interface Gathered {
  /** Sends it now, or with what comes within the next 50 milliseconds. */
  add(bytes: number, send: () => void): void
  /** Sends what was gathered. */
  flush(): void
  /** Bytes that were gathered and not sent. */
  bytes(): number
}

/** Gathers frames for a client that polls: at once while it is calm, else together. Their order stays. */
export function gather(clock: SyncClock): Gathered {
  let held: (() => void)[] = []
  let heldBytes = 0
  let sentMs = Number.NEGATIVE_INFINITY
  let callOff: (() => void) | null = null
  const flush = () => {
    callOff?.()
    callOff = null
    if (held.length === 0) return
    sentMs = clock.nowMs()
    const sending = held
    held = []
    heldBytes = 0
    for (const send of sending) send()
  }
  return {
    add(bytes, send) {
      held.push(send)
      heldBytes += bytes
      if (callOff !== null) return
      const waitMs = sentMs + answerEveryMs - clock.nowMs()
      // Not in this turn: what a commit sends to one client, the update and the acknowledgement, goes in one answer.
      callOff = waitMs > 0 ? clock.after(waitMs, flush) : clock.soon(flush)
    },
    flush,
    bytes: () => heldBytes,
  }
}
