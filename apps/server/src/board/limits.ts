/** What one connection and one server may ask for. Source: sync.md, "Slow client" and "Malformed message". */
export interface SyncLimits {
  /** Largest frame that is read at all; larger closes with 4413. */
  readonly frameBytes: number
  /** Largest frame and number of frames of a connection that is not let in yet. */
  readonly earlyFrameBytes: number
  readonly earlyFrames: number
  /** Time from the upgrade until the client's first question is answered; after it the connection closes with 4500. */
  readonly entryMs: number
  /** Frames and bytes a connection may send per second on average, and how much of a burst is saved up. */
  readonly framesPerSecond: number
  readonly frameBurst: number
  readonly bytesPerSecond: number
  readonly byteBurst: number
  /** Open connections of one participant in one document, and of the whole server. */
  readonly connectionsPerActor: number
  readonly connections: number
  /** Quiet connections get an empty awareness frame this often (a stock provider gives up after 30 s of silence). */
  readonly keepAliveMs: number
  /** A line without any sign of life for this long is cut; it is asked for one after a third of it. */
  readonly deadLineMs: number
  /** A document without connections is unloaded after this. */
  readonly idleUnloadMs: number
  /** A document that nobody edits or asks for leaves memory after this, also when people are connected. */
  readonly idleSleepMs: number
  /** Longest time that updates are gathered before a commit, under load; see `mergeWindow.ts`. */
  readonly mergeWindowMs: number
  /**
   * Bytes waiting in a socket: above the first it gets no awareness, above the second live frames are held back and one
   * difference is sent later, above the third it is closed.
   */
  readonly skipAwarenessBytes: number
  readonly holdBackBytes: number
  readonly slowCloseBytes: number
  /** How long frames may be held back before the connection is closed with 1013. */
  readonly slowCloseMs: number
  /** A log shorter than this loads as fast as a snapshot. */
  readonly unloadRows: number
  /** A log longer than this gets a snapshot. */
  readonly compactRows: number
  readonly compactBytes: number
  /** A document that grew above this takes no further edits (closes with 4413). */
  readonly roomBytes: number
}

export const defaultLimits: SyncLimits = {
  frameBytes: 512 * 1024,
  earlyFrameBytes: 256 * 1024,
  earlyFrames: 32,
  entryMs: 15_000,
  framesPerSecond: 60,
  frameBurst: 600,
  bytesPerSecond: 512 * 1024,
  byteBurst: 8 * 1024 * 1024,
  connectionsPerActor: 8,
  connections: 4000,
  keepAliveMs: 10_000,
  deadLineMs: 75_000,
  idleUnloadMs: 30_000,
  idleSleepMs: 10 * 60_000,
  mergeWindowMs: 12,
  skipAwarenessBytes: 1024 * 1024,
  holdBackBytes: 4 * 1024 * 1024,
  slowCloseBytes: 16 * 1024 * 1024,
  slowCloseMs: 30_000,
  unloadRows: 32,
  compactRows: 500,
  compactBytes: 256 * 1024,
  roomBytes: 32 * 1024 * 1024,
}
