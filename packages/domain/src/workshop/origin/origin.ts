import {
  type CoverageCommand,
  type CoverageEvent,
  type CoverageState,
  nothingDiscussed,
} from '../recognition/recognition.js'
import { noReasons, type ReasonCommand, type ReasonEvent, type ReasonState } from './reasons.js'
import { nothingSeeded, type SeededState } from './seeded.js'

/** The part of the state about who and what is found back in the text. */
export interface OriginState extends CoverageState, ReasonState, SeededState {}
/** Before the text was looked at. */
export const nothingTraced: OriginState = { ...nothingDiscussed, ...noReasons, ...nothingSeeded }

/** Commands about it. */
export type OriginCommand = CoverageCommand | ReasonCommand
/** What happened. */
export type OriginEvent = CoverageEvent | ReasonEvent
