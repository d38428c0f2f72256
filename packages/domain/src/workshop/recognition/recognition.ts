import type { OrganisationId } from '../../ids.js'

/** The part of the state about organisations that do not find themselves back in the text. */
export interface CoverageState {
  /** What came of the talk with an organisation that recognises itself nowhere, in the facilitator's words. */
  readonly coverageDiscussed: ReadonlyMap<OrganisationId, string>
}
/** Nothing was talked about. */
export const nothingDiscussed: CoverageState = { coverageDiscussed: new Map() }

/** *Besproken*: the facilitator talked with this organisation, and writes down what came of it. */
export interface CoverageCommand {
  readonly type: 'discussCoverage'
  readonly organisation: OrganisationId
  /** At most 280 graphemes, not empty. */
  readonly words: string
}
/** What was talked about. A later word replaces an earlier one. */
export interface CoverageEvent {
  readonly type: 'coverageDiscussed'
  readonly organisation: OrganisationId
  readonly words: string
}
