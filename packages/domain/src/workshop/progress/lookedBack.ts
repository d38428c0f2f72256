import type { WorkshopId } from '../../ids.js'
import type { SentenceThickness } from '../checkin/thickness.js'
import type { SubjectId } from '../working.js'
import type { RouteStand } from './progress.js'

/** Another text for a signed sentence, for the next edition. The signed one stays until that is signed. */
export interface ChangeProposal {
  readonly text: string
  /** Why it says less, in one line; null when nobody said so, or when it does not say less. */
  readonly why: string | null
}

/** What a check-in said of one sentence, for the room. */
export interface SentenceLookedAt extends Pick<SentenceThickness, 'subject' | 'level'> {
  /** What is true now, in a sentence; or null. */
  readonly now: string | null
  readonly proposal: ChangeProposal | null
}
/** What a check-in that was held said about a text: by what was recorded for the room, of no organisation and no person. */
export interface LookedBack {
  readonly checkin: WorkshopId
  /** Printed address of its report; null when it has none. */
  readonly manifest: string | null
  /** YYYY-MM-DD. */
  readonly on: string
  /** Number of the edition that it was about; null when that was not signed. */
  readonly edition: number | null
  readonly sentences: readonly SentenceLookedAt[]
  /** Steps of the route and milestones of which was said how they stand. */
  readonly way: readonly { readonly subject: SubjectId; readonly stand: RouteStand; readonly words: string | null }[]
  /** The next agreed day, YYYY-MM-DD, or null. */
  readonly next: string | null
  /** Ids of what was on its list of sentences to talk about: that is done. Absent when nothing was. */
  readonly brought?: readonly string[]
}

/** Who leads writes down, at a check-in, how the room would word a sentence from now on; null takes it back. */
interface ProposeCommand {
  readonly type: 'proposeChange'
  readonly subject: SubjectId
  readonly proposal: ChangeProposal | null
}
/** From the server only, which read the check-in: what it said about this workshop. */
interface TellCommand {
  readonly type: 'tellLookedBack'
  readonly lookedBack: LookedBack
}
/** Commands about it. */
export type LookedBackCommand = ProposeCommand | TellCommand
/** What happened. A later telling of the same check-in takes the place of the one before. */
export type LookedBackEvent =
  | { readonly type: 'changeProposed'; readonly subject: SubjectId; readonly proposal: ChangeProposal | null }
  | { readonly type: 'lookedBack'; readonly lookedBack: LookedBack }

/** The part of the state that holds it. */
export interface LookedBackState {
  /** In a check-in: by sentence. */
  readonly proposedChanges: ReadonlyMap<SubjectId, ChangeProposal>
  /** Check-ins about this workshop that were held, in the order of their day. */
  readonly lookedBack: readonly LookedBack[]
}
/** Before anybody looked back. */
export const notLookedBack: LookedBackState = { proposedChanges: new Map(), lookedBack: [] }
