import type { ParticipantId, StepId } from '../../../ids.js'
import type { StepTexts } from '../../base.js'

/** Where somebody stands in a round. */
export type TurnOf = 'waiting' | 'called' | 'spoke' | 'passed'
/** How far a round is: how many had a turn, of everybody at the table. */
export interface RoundStand {
  readonly had: number
  readonly of: number
}
/** Phone: a round in which somebody else has the floor. */
export interface TurnNow extends RoundStand {
  readonly kind: 'turn'
  readonly texts: StepTexts
  readonly own: Exclude<TurnOf, 'called'>
}
/** The round as the regie leads it; everybody in the order of calling. */
export interface TurnsView extends RoundStand {
  readonly step: StepId
  readonly called: ParticipantId | null
  readonly next: ParticipantId | null
  readonly people: readonly { readonly id: ParticipantId; readonly turn: TurnOf }[]
}
