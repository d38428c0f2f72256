import { type OpenedLine, pieceBytes } from '@siroop/protocol'

/** The part of a socket.io client in the namespace of the lines that is used; tests bring their own. */
export interface ChannelSocket {
  readonly connected: boolean
  connect(): unknown
  disconnect(): unknown
  on(event: string, listener: (...said: never[]) => void): unknown
  emit(event: string, ...said: readonly unknown[]): unknown
}
/** What a line hears; after `closed` nothing more. */
export interface Ears {
  opened(): void
  frame(bytes: ArrayBuffer | Uint8Array): void
  closed(code: number, reason: string): void
}
export interface ChannelLine {
  send(frame: Uint8Array): void
  close(): void
}
/** Several lines over one socket.io socket. */
export interface Channel {
  /** Opens a line, now or once the control connection is there. */
  open(asked: OpenedLine, ears: Ears): ChannelLine
  /** The control connection is there: lines that wait may go. */
  join(): void
  /** Ends every line, as a broken WebSocket would. */
  breakAll(): void
}

/** What a WebSocket reports when it broke. */
export const brokenLine = 1006

/** @param isReachable whether the control connection is there: the channel never opens a connection of its own. */
export function createChannel(socket: ChannelSocket, isReachable: () => boolean): Channel {
  interface Open {
    readonly asked: OpenedLine
    readonly ears: Ears
  }
  const open = new Map<number, Open>()
  let numbers = 0
  const start = (line: number, { asked, ears }: Open) => {
    socket.emit('open', line, asked)
    ears.opened()
  }
  const end = (line: number, code: number, reason: string) => {
    const ended = open.get(line)
    open.delete(line)
    ended?.ears.closed(code, reason)
  }
  const breakAll = () => {
    for (const line of [...open.keys()]) end(line, brokenLine, '')
  }
  socket.on('connect', () => {
    for (const [line, waiting] of [...open]) start(line, waiting)
  })
  socket.on('frame', (line: number, bytes: ArrayBuffer) => open.get(line)?.ears.frame(bytes))
  socket.on('closed', (line: number, code: number, reason: string) => end(line, code, reason))
  socket.on('disconnect', breakAll)
  socket.on('connect_error', breakAll)
  return {
    open: (asked, ears) => {
      numbers += 1
      const line = numbers
      open.set(line, { asked, ears })
      // Not within the call: whoever opens a line listens to it only after that.
      if (socket.connected) queueMicrotask(() => open.has(line) && socket.connected && start(line, { asked, ears }))
      else if (isReachable()) socket.connect()
      return {
        send: (frame) => {
          if (!open.has(line) || !socket.connected) return
          for (let at = 0; at === 0 || at < frame.length; at += pieceBytes) {
            const last = at + pieceBytes >= frame.length
            socket.emit('piece', line, at === 0 && last ? frame : frame.slice(at, at + pieceBytes), last)
          }
        },
        close: () => {
          if (open.delete(line) && socket.connected) socket.emit('close', line)
        },
      }
    },
    join: () => {
      if (open.size > 0 && !socket.connected) socket.connect()
    },
    breakAll,
  }
}
