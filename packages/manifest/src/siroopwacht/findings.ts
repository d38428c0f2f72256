/** What the watch says of two texts of one sentence. */
export type WatchVerdict = 'thinner' | 'same' | 'stronger'
/** In what a sentence lost or gained weight. */
export const watchKinds = [
  'year',
  'deadline',
  'number',
  'frequency',
  'owner',
  'absolute',
  'scope',
  'verb',
  'modality',
  'hedge',
  'condition',
  'negation',
  'promise',
] as const
/** One of {@link watchKinds}. */
export type WatchKind = (typeof watchKinds)[number]

/** One thing that was lost or gained, with the words as they were typed. */
export interface WatchFinding {
  readonly kind: WatchKind
  readonly change: 'lost' | 'gained'
  /** What stood there; null when only something was added. */
  readonly before: string | null
  /** What stands there now; null when only something went. */
  readonly after: string | null
  /** The same in a plain sentence, in the language of the texts. */
  readonly sentence: string
}
/** Two texts of one sentence, compared. What was lost comes first. */
export interface SentenceComparison {
  readonly verdict: WatchVerdict
  readonly findings: readonly WatchFinding[]
}
