import type { SubjectId } from '../working.js'

/**
 * How thick a sentence still is (*siroopgehalte*, product.md §3.3): as signed, thinner, thinnest, gone from a later
 * text. `unsaid`: the room did not say yet. Never a number, and never of one organisation.
 */
export type ThicknessLevel = 'thick' | 'thinner' | 'thinnest' | 'gone' | 'unsaid'

/** One sentence of then, with how thick the room says that it is now. */
export interface SentenceThickness {
  readonly subject: SubjectId
  readonly text: string
  readonly level: ThicknessLevel
}
