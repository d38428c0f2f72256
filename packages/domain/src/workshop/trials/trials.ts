import type { StepId } from '../../ids.js'
import type { SubjectId } from '../working.js'

/** A trial that got a later last day because it was not noticed enough; in the order of the events. */
export interface Extension {
  /** YYYY-MM-DD. */
  readonly until: string
  /** What is done otherwise, or why it takes longer. */
  readonly reason: string
  /** YYYY-MM-DD by the server's clock. */
  readonly on: string
}
/** The part of the state that trials add. */
export interface TrialState {
  readonly extensions: ReadonlyMap<SubjectId, readonly Extension[]>
}
/** Before anything was tried. */
export const noTrials: TrialState = { extensions: new Map() }

/** Commands about what is tried out and recorded. Stopping a trial is letting go, with a reason. */
export type TrialCommand =
  /** A later last day, with what is done otherwise. */
  | { readonly type: 'extendTrial'; readonly subject: SubjectId; readonly until: string; readonly reason: string }
  /** The sentence of an agreement, made from its sheet; again when the sheet says something else since. */
  | { readonly type: 'writeAgreement'; readonly step: StepId; readonly subject: SubjectId }

/** What happened. */
export interface TrialEvent extends Extension {
  readonly type: 'trialExtended'
  readonly subject: SubjectId
}
