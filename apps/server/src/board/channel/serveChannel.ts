import { closeCodes, openedLine, pieceBytes } from '@siroop/protocol'
import type { SyncClock } from '../clock.js'
import type { SyncSocket } from '../connection.js'
import type { Asked, Line } from '../entrance.js'
import type { SyncLimits } from '../limits.js'
import { gather } from './gather.js'

/** What a channel needs of a socket.io socket; tests step one by hand. */
export interface ChannelSocket {
  readonly cookieHeader: string | undefined
  /** What a client says, one event each; nothing in it is trusted. */
  on(event: 'open' | 'piece' | 'close', listener: (...said: readonly unknown[]) => void): void
  onSignOfLife(listener: () => void): void
  onGone(listener: () => void): void
  frame(line: number, bytes: Uint8Array): void
  closed(line: number, end: { readonly code: number; readonly reason: string }): void
  /** True while every answer to the client costs a request of its own. */
  isPolling(): boolean
  /** Bytes handed over that the network has not taken yet, of all lines together. */
  bufferedBytes(): number
}
export interface ChannelOptions {
  readonly clock: SyncClock
  readonly limits: SyncLimits
  readonly openLine: (socket: SyncSocket, asked: Asked) => Line
  /** True when the server takes no more lines, of whatever transport. */
  readonly isFull: () => boolean
}

/** Open lines of one channel: a page has at most one per document. */
const linesAtOnce = 8
/** Lines that may be opened in a row, and then per second: a page comes back after pauses. */
const openBurst = 24
const opensPerSecond = 2

interface Carried {
  readonly line: Line
  pieces: Uint8Array[]
  bytes: number
}

/**
 * Carries lines over one socket.io socket, for networks that let no WebSocket through (decision 0017). Every line is let
 * in, limited and closed as if it had a WebSocket of its own; a refused line harms no other one of its channel.
 */
export function serveChannel(options: ChannelOptions, socket: ChannelSocket): void {
  const { clock, limits } = options
  const carried = new Map<number, Carried>()
  const mayOpen = bucket(clock)
  const gathered = gather(clock)
  const send = (number: number, frame: Uint8Array): void => {
    if (!carried.has(number)) return
    if (socket.isPolling()) gathered.add(frame.byteLength, () => socket.frame(number, frame))
    else socket.frame(number, frame)
  }

  const end = (number: number, code: number, reason = ''): void => {
    const ending = carried.get(number)
    if (ending === undefined) return
    carried.delete(number)
    gathered.flush()
    socket.closed(number, { code, reason })
    // Not within the call that closes it: a WebSocket tells that it is gone later, too.
    clock.soon(() => ending.line.gone())
  }
  const syncSocket = (number: number): SyncSocket => ({
    send: (frame) => send(number, frame),
    close: (code, reason) => end(number, code, reason),
    terminate: () => end(number, brokenLine),
    // socket.io asks by itself, and gives up a client that does not answer.
    ping: () => undefined,
    bufferedBytes: () => socket.bufferedBytes() + gathered.bytes(),
  })

  socket.on('open', (number, said) => {
    if (!isNumber(number)) return
    if (carried.has(number)) return end(number, closeCodes.malformed)
    const asked = openedLine.safeParse(said)
    if (!asked.success) return socket.closed(number, { code: closeCodes.malformed, reason: '' })
    if (options.isFull() || carried.size >= linesAtOnce || !mayOpen())
      return socket.closed(number, { code: closeCodes.slow, reason: '' })
    const { room, token, acks } = asked.data
    const line = options.openLine(syncSocket(number), {
      room,
      token,
      cookieHeader: socket.cookieHeader,
      wantsAcks: acks,
    })
    carried.set(number, { line, pieces: [], bytes: 0 })
  })
  socket.on('piece', (number, piece, last) => {
    const to = isNumber(number) ? carried.get(number) : undefined
    // Of a line that was closed meanwhile.
    if (to === undefined) return
    if (!(piece instanceof Uint8Array) || typeof last !== 'boolean') return to.line.text()
    // Whole pieces only: many small ones would cost more than they are counted for.
    if (!last && piece.byteLength !== pieceBytes) return to.line.text()
    to.pieces.push(piece)
    to.bytes += piece.byteLength
    if (!last && to.bytes <= limits.frameBytes) return
    const frame = joined(to)
    to.pieces = []
    to.bytes = 0
    to.line.frame(frame)
  })
  socket.on('close', (number) => {
    const ended = isNumber(number) ? carried.get(number) : undefined
    if (ended === undefined) return
    carried.delete(number as number)
    ended.line.gone()
  })
  socket.onSignOfLife(() => {
    for (const { line } of carried.values()) line.pong()
  })
  socket.onGone(() => {
    const ended = [...carried.values()]
    carried.clear()
    for (const { line } of ended) line.gone()
  })
}

/** What a WebSocket reports when it broke. */
const brokenLine = 1006
const isNumber = (said: unknown): said is number => Number.isSafeInteger(said)

/** A copy in one piece: what socket.io hands over may be a window on a larger buffer, which a kept update would hold on to. */
function joined({ pieces, bytes }: Carried): Uint8Array {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

function bucket(clock: SyncClock): () => boolean {
  let left = openBurst
  let atMs = clock.nowMs()
  return () => {
    const nowMs = clock.nowMs()
    left = Math.min(openBurst, left + ((nowMs - atMs) / 1000) * opensPerSecond)
    atMs = nowMs
    if (left < 1) return false
    left--
    return true
  }
}
