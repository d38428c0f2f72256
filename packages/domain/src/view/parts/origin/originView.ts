import type { NoteId } from '../../../ids.js'
import type { ReasonGroup } from '../../../rules/origin/reasons.js'
import type { UnusedWhy } from '../../../workshop/origin/reasons.js'

/** How many sentences there are, and how many have no note behind them. */
export interface SentencesTraced {
  readonly sentences: number
  readonly withoutNote: number
}
/** Where sentences came from and notes went, for who leads. Ids only: the words lie on the board. */
export interface OriginForRegie extends SentencesTraced {
  /** How many notes lie open. */
  readonly notes: number
  /** Notes that came back nowhere and of which nobody said why, in the order of the board. */
  readonly open: readonly NoteId[]
  /** Notes that came back nowhere, by the reason that was given. */
  readonly reasons: readonly ReasonGroup[]
}
/** How many notes have this reason; null: nobody said why yet. */
export interface ReasonCount {
  readonly why: UnusedWhy | null
  readonly notes: number
}
/** What is printed around an edition about its origin. Counts only: no words of a note, no own word of a reason, nobody. */
export interface OriginPrinted extends SentencesTraced {
  /** Of the newest edition, as of now; null for an older one, and where no note was written. */
  readonly notes: {
    readonly all: number
    /** Those that came back nowhere; the ones without a reason last. */
    readonly unused: readonly ReasonCount[]
  } | null
}
