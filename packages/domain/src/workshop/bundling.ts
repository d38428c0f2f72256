import type { NoteId } from '../ids.js'

/** Names one pair of notes, whichever of the two comes first. */
export const pairOf = (one: NoteId, other: NoteId): string => [one, other].sort().join(' ')

/** Commands of bundling by hand that are no edits of the board. */
export type BundlingCommand =
  /** `unlike`: two notes that were offered to one another are not alike; false takes that back. */
  { readonly type: 'judgePair'; readonly note: NoteId; readonly like: NoteId; readonly unlike: boolean }

/** What happened while notes were bundled by hand. */
export type BundlingEvent = {
  readonly type: 'pairJudged'
  readonly note: NoteId
  readonly like: NoteId
  readonly unlike: boolean
}

/** The part of the state that bundling by hand decides. */
export interface BundlingState {
  /** Pairs (`pairOf`) that somebody said are not alike: they are not offered again, on no screen. */
  readonly unlike: ReadonlySet<string>
}
/** Before anything was bundled. */
export const nothingBundled: BundlingState = { unlike: new Set() }
