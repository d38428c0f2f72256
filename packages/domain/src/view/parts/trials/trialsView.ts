import type { NoteId, OrganisationId, SentenceId } from '../../../ids.js'
import type { Noticing } from '../../../rules/trials/noticing.js'
import type { TrialStage } from '../../../rules/trials/stages.js'
import type { Translated } from '../../../template.js'
import type { Extension } from '../../../workshop/trials/trials.js'
import type { SubjectId } from '../../../workshop/working.js'

/** What is tried out, from solution to shared agreement, as the regie sees it. */
export interface TrialView {
  readonly subject: SubjectId
  readonly text: string
  readonly stage: TrialStage
  /** Who promised to try it; null: nobody (yet). */
  readonly owner: OrganisationId | null
  /** Notes that it answers: their words are on the board. */
  readonly about: readonly NoteId[]
  /** First and last day of the trial, YYYY-MM-DD. */
  readonly from: string | null
  readonly until: string | null
  readonly extensions: readonly Extension[]
  readonly result: Noticing['result']
  /** Why a yes does not count yet: what the sheet still needs, or a day that cannot be. */
  readonly missing: readonly Translated[]
  readonly wrongDay: Noticing['wrongDay']
  /** Not noticed when the room looked, and the trial goes on since. */
  readonly goesOn: boolean
  /** Why it was stopped; null: it was not. */
  readonly stopped: string | null
  /** What is recorded of it; null before the step that records. */
  readonly agreement: AgreementView | null
}
/** The agreement that comes of a trial. */
export interface AgreementView {
  /** The sentence that stands; null: it is not written yet. */
  readonly sentence: SentenceId | null
  /** The words as the sheet gives them now; null while a part of it is empty. */
  readonly words: string | null
  /** What the sheet still needs. */
  readonly missing: readonly Translated[]
  /** True when the sentence stands, and the sheet gives other words since. */
  readonly changed: boolean
}
/** Every trial of the workshop, in the order of choosing. */
export interface TrialsView {
  readonly all: readonly TrialView[]
  /** The last day of the longest trial that is not noticed and not stopped, YYYY-MM-DD: the room meets after it. */
  readonly ends: string | null
  /** True in a step that looks at trials, or records them. */
  readonly open: boolean
}
