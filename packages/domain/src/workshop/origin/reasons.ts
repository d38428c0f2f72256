import type { NoteId } from '../../ids.js'

/**
 * Why a note came back nowhere, in one word: it stands in another note as well, belongs elsewhere, does not fit what is
 * worked on, is for later, was there for the talk, or for another reason in own words.
 */
export type UnusedWhy = 'double' | 'elsewhere' | 'off-topic' | 'later' | 'talked' | 'other'
/** Every reason, in the order in which it is offered. */
export const unusedWhys: readonly UnusedWhy[] = ['double', 'elsewhere', 'off-topic', 'later', 'talked', 'other']
/** The reason of one note. */
export interface UnusedReason {
  readonly why: UnusedWhy
  /** With `other`: at most 40 graphemes, for everybody in the workshop to read. Else null. */
  readonly words: string | null
}
/** A note with its reason; null: it has none (any more). */
export interface ReasonOfNote {
  readonly note: NoteId
  readonly reason: UnusedReason | null
}
/** The part of the state about notes that came back nowhere. */
export interface ReasonState {
  /** As it was given, also of a note that came back since: read it with `reasonsOf`. */
  readonly unusedReasons: ReadonlyMap<NoteId, UnusedReason>
}
/** Before anybody gave a reason. */
export const noReasons: ReasonState = { unusedReasons: new Map() }

/** Says of notes why they came back nowhere, of several at once; each replaces what was said before. */
export interface ReasonCommand {
  readonly type: 'giveReasons'
  /** At most 500. */
  readonly reasons: readonly ReasonOfNote[]
}
/** What was said. Names nobody: a reason is about a note. */
export interface ReasonEvent {
  readonly type: 'reasonsGiven'
  readonly reasons: readonly ReasonOfNote[]
}
