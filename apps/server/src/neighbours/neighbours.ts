/**
 * What servers on one database say to one another about one workshop. A hint only: it says where the database has news,
 * so that nobody has to ask. Whoever missed one finds the gap by the numbers.
 */
export type Hint =
  /** Update `seq` of document `room` was committed; `bytes` is that update, or nothing when it is too large to be told. */
  | { readonly kind: 'update'; readonly room: string; readonly seq: number; readonly bytes: Uint8Array }
  /** The workshop has events up to `seq`, or rows beside them changed. */
  | { readonly kind: 'events'; readonly seq: number }
  /** Who of this workshop is connected to the server that says so; said again every few seconds. */
  | { readonly kind: 'present'; readonly participants: readonly string[] }
  /** Awareness of document `room`, as one frame. Never kept. */
  | { readonly kind: 'awareness'; readonly room: string; readonly bytes: Uint8Array }
  /** Connections of this participant (null: of everybody) are to be closed with this code. */
  | { readonly kind: 'disconnect'; readonly participant: string | null; readonly code: number }
  /** This token or login (its hash) is good no longer: said of `everyWorkshop`, since a login may be at home in many. */
  | { readonly kind: 'ended'; readonly credential: string }

/** Stands for a workshop in what is said of all of them. No workshop has it for an id. */
export const everyWorkshop = '*'

/** The other servers on the same database. */
export interface Neighbours {
  /** Tells every other server that listens to this workshop. Never throws, never waits; may get lost. */
  tell(workshop: string, hint: Hint): void
  /** Hears what other servers say of a workshop, `from` being the server that says it; own hints are not heard. */
  listen(workshop: string, hear: (hint: Hint, from: string) => void): () => void
  /** `alone`: there are no others. `up`: hints come through. `down`: they may not, so the database has to be asked. */
  state(): 'alone' | 'up' | 'down'
  /** Calls the listener when the state has changed. */
  onState(listener: () => void): () => void
  close(): Promise<void>
}

/** A server that has its database for itself. */
export const noNeighbours: Neighbours = {
  tell: () => undefined,
  listen: () => () => undefined,
  state: () => 'alone',
  onState: () => () => undefined,
  close: async () => undefined,
}
