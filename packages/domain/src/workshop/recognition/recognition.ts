import type { OrganisationId, SentenceId } from '../../ids.js'

/** The part of the state about organisations that do not find themselves back in the text. */
export interface CoverageState {
  /** What came of the talk with an organisation that recognises itself nowhere, in the facilitator's words. */
  readonly coverageDiscussed: ReadonlyMap<OrganisationId, string>
}
/** Nothing was talked about. */
export const nothingDiscussed: CoverageState = { coverageDiscussed: new Map() }

/** *Besproken*: the facilitator talked with this organisation, and writes down what came of it. */
interface DiscussCommand {
  readonly type: 'discussCoverage'
  readonly organisation: OrganisationId
  /** At most 280 graphemes, not empty. */
  readonly words: string
}
/** What was talked about. A later word replaces an earlier one. */
interface DiscussEvent {
  readonly type: 'coverageDiscussed'
  readonly organisation: OrganisationId
  readonly words: string
}

/** The part of a sentence about why this version of it says less. */
export interface Explained {
  /** Why this version says less than the one before, in one line of who proposed it; null while nobody said so. */
  readonly why: string | null
}
/** Whoever leads says why a version says less than the one before. Never needed to go on. */
interface ExplainCommand {
  readonly type: 'explainSentence'
  readonly sentence: SentenceId
  readonly version: number
  /** One line, at most 280 graphemes, not empty. */
  readonly reason: string
}
/** Why a version says less. Kept with the version; a later reason replaces an earlier one. */
interface ExplainEvent {
  readonly type: 'sentenceExplained'
  readonly sentence: SentenceId
  readonly version: number
  readonly reason: string
}
/** Commands about what a text still says, and to whom. */
export type CoverageCommand = DiscussCommand | ExplainCommand
/** What was said about what a text still says. */
export type CoverageEvent = DiscussEvent | ExplainEvent
