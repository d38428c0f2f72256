/*
 * Where a network lets no WebSocket through, the frames of documents travel over the socket.io connection of the page
 * (decision 0017): several numbered lines over one channel. The frames, acknowledgements and close codes are the same.
 */

/** Namespace of the channel, beside the control connection on the same socket.io connection. */
export const channelNamespace = '/lines'

/**
 * Bytes of one piece of a frame from a client, at most; every piece but the last has exactly so many. In base64 it fits
 * in one message of the control connection, whose limit stays small for everybody.
 */
export const pieceBytes = 32 * 1024

/** What a client says when it opens a line: the document, its token ('' when the cookie says who it is), `ack=1` or not. */
export interface OpenedLine {
  readonly room: string
  readonly token: string
  readonly acks: boolean
}
/** What a client sends. It gives every line a number of its own and never uses one twice on a connection. */
export interface ChannelToServer {
  readonly open: (line: number, asked: OpenedLine) => void
  readonly piece: (line: number, bytes: Uint8Array, last: boolean) => void
  readonly close: (line: number) => void
}
/** What the server sends: whole frames, and why it ended a line, as a WebSocket would say it. */
export interface ChannelToClient {
  readonly frame: (line: number, bytes: Uint8Array) => void
  readonly closed: (line: number, code: number, reason: string) => void
}
