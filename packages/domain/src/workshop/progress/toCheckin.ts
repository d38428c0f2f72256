import type { SubjectId } from '../working.js'

/** Why a sentence is on the list of the next check-in: to talk about it, or to propose the words it had before. */
export type ToCheckinHow = 'talk' | 'restore'

/** One act about the list of the next check-in. Written once and never changed: the newest about a sentence counts. */
export interface ToCheckinEntry {
  readonly id: string
  /** A sentence of the text by its id. */
  readonly subject: SubjectId
  /** Null: taken off the list. */
  readonly how: ToCheckinHow | null
  /** The words that are proposed again, as they were signed; null when none are. */
  readonly restore: string | null
  /** YYYY-MM-DD. */
  readonly on: string
  /** By role: nobody is named. */
  readonly from: 'routeTeam' | 'lead'
}

/** Puts a sentence on the list of the next check-in, or takes it off with null. Rule: SPEC PRG-20..23. */
export interface ToCheckinCommand extends Pick<ToCheckinEntry, 'subject' | 'how'> {
  readonly type: 'takeToCheckin'
}
/** What was put on the list, or taken off. */
export interface ToCheckinEvent {
  readonly type: 'takenToCheckin'
  readonly entry: ToCheckinEntry
}

/** The part of the state that holds it. */
export interface ToCheckinState {
  /** In the order of writing. */
  readonly toCheckin: readonly ToCheckinEntry[]
}
/** Before anything was put on the list. */
export const nothingToCheckin: ToCheckinState = { toCheckin: [] }
