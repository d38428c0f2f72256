import type { StepId } from '../../../ids.js'
import type { BoardMemberSeat, SeatChange } from '../../../rules/checkin/boardMembers.js'
import type { Translated } from '../../../template.js'
import type { EarlierBrought, SinceThen } from '../../../workshop/checkin/earlier.js'
import type { SubjectId } from '../../../workshop/working.js'
import type { ReasonCount } from '../origin/originView.js'
import type { MirrorForRegie } from './mirrorView.js'

/** The earlier text that a check-in looks back on, in one line. */
export interface EarlierHead {
  readonly title: string
  /** Number of the signed edition; null when it was not signed with Siroop. */
  readonly edition: number | null
  /** YYYY-MM-DD, or null. */
  readonly agreedOn: string | null
  /** Its sentences were typed from a document. */
  readonly typed: boolean
  readonly sentences: number
  readonly promises: number
  readonly milestones: number
  readonly talks: number
}

/** One promise of the earlier workshop, or one milestone of its way. */
export interface PromiseView extends SinceThen {
  readonly subject: SubjectId
  readonly text: string
  /** Name of the organisation that promised it; of a milestone those that carry it, or empty. */
  readonly owner: string
  /** YYYY-MM-DD, or null. */
  readonly due: string | null
  /** Of a milestone: its horizon in words. Null for a promise. */
  readonly year: string | null
  /** Id of one of `stands`; null: not talked about yet. */
  readonly stand: string | null
  /** What was said about it, in a sentence; or null. */
  readonly said: string | null
}
/** How the promises stand, as every screen may know it. */
export interface PromisesView {
  readonly step: StepId
  /** They were signed here, so that somebody could tell since: of what was not told nothing happened. */
  readonly couldBeTold: boolean
  /** Agreed, under way, done, stopped: in this order. */
  readonly stands: readonly { readonly id: string; readonly label: Translated }[]
  readonly promises: readonly PromiseView[]
}
/** A seat at the table of which something changed since the text of then, as the room may know it: never a person. */
export interface ChangedSeat {
  readonly name: string
  readonly change: Exclude<SeatChange, 'same' | 'unsaid'>
}
/** What comes along for the talk about what the room takes along: never a person, and no words of a note. */
export interface BroughtAlong {
  /** The difficult talks of then, each with the sentence it lay beside. */
  readonly talks: readonly { readonly text: string; readonly beside: string | null }[]
  /** Sentences that were put on the list of this check-in; absent when there are none. */
  readonly sentences?: readonly EarlierBrought[]
  /** How many notes of then came back nowhere, by the one word of their reason. */
  readonly unused: readonly ReasonCount[]
}
/** What the regie knows besides of a check-in. */
export interface CheckinForRegie {
  /** In the step that is about them; else null. */
  readonly promises: PromisesView | null
  /** Of one sentence at least was said how thick it is: the room can see them together. */
  readonly hasThickness: boolean
  readonly mirror: MirrorForRegie
  /** A workshop about an earlier one: it begins when that is chosen. */
  readonly looksBack: boolean
  /** While the room decides what it takes along, and while it is prepared: sentences that were put on its list. */
  readonly earlierSentences: readonly EarlierBrought[]
  /** While the room decides what it takes along: the difficult talks of then, each with the sentence it lay beside. */
  readonly earlierTalks: readonly { readonly text: string; readonly beside: string | null }[]
  /** Who is at the table since then, an organisation at a time; empty while nothing was chosen to look back on. */
  readonly boardMembers: readonly BoardMemberSeat[]
  /** At the same time: how many notes of then came back nowhere, by the one word of their reason. */
  readonly earlierUnused: readonly ReasonCount[]
}
