import { type EarlierCommand, type EarlierEvent, type EarlierState, nothingEarlier } from '../checkin/earlier.js'
import { type LookedBackCommand, type LookedBackEvent, type LookedBackState, notLookedBack } from './lookedBack.js'
import { nothingTold, type ProgressCommand, type ProgressEvent, type ProgressState } from './progress.js'
import { nothingToCheckin, type ToCheckinCommand, type ToCheckinEvent, type ToCheckinState } from './toCheckin.js'

/** What comes after the evening: looking back, and what became of what was promised. */
export interface AfterwardsState extends EarlierState, ProgressState, LookedBackState, ToCheckinState {}
/** Before there was an afterwards. */
export const nothingAfterwards: AfterwardsState = {
  ...nothingEarlier,
  ...nothingTold,
  ...notLookedBack,
  ...nothingToCheckin,
}

/** Commands about it. */
export type AfterwardsCommand = EarlierCommand | ProgressCommand | LookedBackCommand | ToCheckinCommand
/** What happened. */
export type AfterwardsEvent = EarlierEvent | ProgressEvent | LookedBackEvent | ToCheckinEvent
