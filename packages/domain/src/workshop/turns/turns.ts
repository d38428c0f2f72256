import type { ParticipantId, StepId } from '../../ids.js'

/** Who has the floor in a round, who spoke, and who passed or was passed over. Nobody is in two of them. */
export interface Turns {
  readonly called: ParticipantId | null
  readonly spoke: ReadonlySet<ParticipantId>
  readonly passed: ReadonlySet<ParticipantId>
}
/** The rounds of the contribute steps that go round. */
export interface TurnState {
  readonly turns: ReadonlyMap<StepId, Turns>
}
/** Before anybody was called. */
export const noTurns: TurnState = { turns: new Map() }

/** Commands of a round. `left`: what became of who had the floor until then. */
export type TurnCommand =
  /** Who leads calls somebody by name, or nobody. `from`: who had the floor when that was pressed. */
  | {
      readonly type: 'giveTurn'
      readonly step: StepId
      readonly to: ParticipantId | null
      readonly from: ParticipantId | null
      readonly left: 'spoke' | 'passed'
    }
  /** Somebody has nothing to say, called or not yet called. */
  | { readonly type: 'passTurn'; readonly step: StepId }
  /** The server opens what was laid down in a step that opens notes as they come. */
  | { readonly type: 'openNotes'; readonly step: StepId }

/** What happened in a round. */
export type TurnEvent =
  | {
      readonly type: 'turnGiven'
      readonly step: StepId
      readonly to: ParticipantId | null
      readonly from: ParticipantId | null
      readonly left: 'spoke' | 'passed'
    }
  | { readonly type: 'turnPassed'; readonly step: StepId; readonly participant: ParticipantId }
