import { type EarlierCommand, type EarlierEvent, type EarlierState, nothingEarlier } from '../checkin/earlier.js'
import { type LookedBackCommand, type LookedBackEvent, type LookedBackState, notLookedBack } from './lookedBack.js'
import { nothingTold, type ProgressCommand, type ProgressEvent, type ProgressState } from './progress.js'

/** What comes after the evening: looking back, and what became of what was promised. */
export interface AfterwardsState extends EarlierState, ProgressState, LookedBackState {}
/** Before there was an afterwards. */
export const nothingAfterwards: AfterwardsState = { ...nothingEarlier, ...nothingTold, ...notLookedBack }

/** Commands about it. */
export type AfterwardsCommand = EarlierCommand | ProgressCommand | LookedBackCommand
/** What happened. */
export type AfterwardsEvent = EarlierEvent | ProgressEvent | LookedBackEvent
