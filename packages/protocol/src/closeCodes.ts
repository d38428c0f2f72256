/**
 * Every code with which the server closes a sync connection, and what the client does. y-websocket 3 takes 4400 to 4499
 * as final (it stops and emits `closed`); it tries all others again. Source: architecture.md, Admission.
 */
export const closeCodes = {
  /** A frame that is no sync message. The client has a bug; it stops and shows "herlaad de pagina". */
  malformed: 4400,
  /** Token or cookie unknown, expired or withdrawn. The client forgets the token and asks to scan again. */
  unauthorised: 4401,
  /** A hostile document change, or a document of somebody else. The client stops. */
  forbidden: 4403,
  /** No such workshop or document. The client stops and says so. */
  unknownRoom: 4404,
  /** A document of an older epoch. The client moves its copy to a rescue entry and opens the new one. */
  oldEpoch: 4410,
  /** A frame or document above the limits. The client keeps its copy and says that it is too much. */
  tooLarge: 4413,
  /** Far too many frames, or connections of one person. The client stops until the person does something. */
  tooMany: 4429,
  /** Something passing: full disk, missing history, a document that cannot be loaded. The client connects anew. */
  resync: 4500,
  /** The server restarts. The client connects anew after a random pause. */
  restart: 1012,
  /** The connection could not keep up, or the server is full. The client connects anew and gets the difference. */
  slow: 1013,
} as const

/** Why a sync connection is closed. */
export type CloseReason = keyof typeof closeCodes
/** One of the numbers of `closeCodes`. */
export type CloseCode = (typeof closeCodes)[CloseReason]

/** What a client does after each reason: `stop` for good, or `retry` by itself. Total, so that a new reason needs a decision. */
export const closeRecovery: Record<CloseReason, 'stop' | 'retry'> = {
  malformed: 'stop',
  unauthorised: 'stop',
  forbidden: 'stop',
  unknownRoom: 'stop',
  oldEpoch: 'stop',
  tooLarge: 'stop',
  tooMany: 'stop',
  resync: 'retry',
  restart: 'retry',
  slow: 'retry',
}

/** The reason behind a code that came over the wire, or null when it is none of ours (1006: the line broke). */
export function closeReason(code: number): CloseReason | null {
  for (const reason of Object.keys(closeCodes) as CloseReason[]) if (closeCodes[reason] === code) return reason
  return null
}

/** Text beside a close code: over how many milliseconds all who are closed should spread their coming back. */
export const writeSpread = (ms: number): string => `spread=${Math.round(ms)}`

/** The milliseconds in such a text, at most a minute; 0 when there are none. */
export function readSpread(text: string): number {
  const [, digits] = /^spread=(\d{1,7})$/.exec(text) ?? []
  return digits === undefined ? 0 : Math.min(60_000, Number(digits))
}
