import type { OrganisationId, StepId } from '../../../ids.js'
import type { Translated } from '../../../template.js'
import type { SubjectId } from '../../../workshop/working.js'
import type { PaperMark, StepTexts } from '../../base.js'
import type { PollView } from '../../workingView.js'

/**
 * One subject of a vote by dots, as everybody may see it. `spread`: after showing, the dots of each voter who gave it any,
 * the most first and without whose; null while closed, and where a number would be a name.
 */
export interface DotItem {
  readonly subject: SubjectId
  readonly text: string
  readonly spread: readonly number[] | null
  /** True when the room takes it further, false when that was taken back, null when nothing was said. */
  readonly further: boolean | null
  /** The theme that the room gave it: an id of `themes`. */
  readonly theme: string | null
}
/** The same for a phone, with the own dots. */
export interface DotItemForPhone extends DotItem {
  /** The words of which attempt: dots for older words are refused. */
  readonly attempt: number
  readonly own: number
}
/** The same for the regie, with why it is taken further. */
export interface DotItemForRegie extends DotItem {
  readonly attempt: number
  readonly reason: string | null
}
/** What every screen shows of a vote by dots. */
export interface DotsRound {
  readonly status: 'open' | 'shown'
  /** Dots of one voter, and how many of them may lie on one subject. */
  readonly perVoter: number
  readonly perItem: number
  /** Voters that said to be done, of those that are there: persons or organisations, as the step says. */
  readonly done: number
  readonly of: number
  /** False where a number of dots would be a name. */
  readonly countsVisible: boolean
  /** Empty where nothing is sorted by theme. */
  readonly themes: readonly { readonly id: string; readonly label: Translated }[]
}
/** A vote by dots as the regie sees it. */
export interface DotsView extends DotsRound {
  readonly step: StepId
  readonly unit: 'person' | 'organisation'
  /** Closed: in the order in which they lie. Shown: the most dots first. */
  readonly items: readonly DotItemForRegie[]
  /** Organisations of which somebody is done; nobody learns how far another is. */
  readonly ready: readonly OrganisationId[]
  readonly onPaper: readonly PaperMark[]
  readonly waitingFor: readonly OrganisationId[]
  readonly missing: PollView['missing']
}

/** Phone: dots to spread, in my own order. */
export interface DotsNow extends DotsRound {
  readonly kind: 'dots'
  readonly texts: StepTexts
  readonly step: StepId
  readonly unit: 'person' | 'organisation'
  /** Closed: without what I wrote where the step says so. Shown: all of it, the most dots first. */
  readonly items: readonly DotItemForPhone[]
  /** What happened to the own notes: `hidden` may be none at all, `unknown` says that they are anonymous and so among the others. */
  readonly ownNotes: 'votable' | 'hidden' | 'unknown'
  readonly mayVote: boolean
  readonly ready: boolean
}
