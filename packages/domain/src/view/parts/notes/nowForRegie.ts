import type { StepId } from '../../../ids.js'
import type { SortedBy } from '../../../rules/notes/sorting.js'
import type { SegmentMode, StepPicture, TemplateField, Translated } from '../../../template.js'
import type { StepTexts } from '../../base.js'
import type { LinkTargets } from '../../workingView.js'
import type { ScribesView } from './scribeView.js'
import type { TurnsView } from './turnView.js'

/** The step where the room is, as the regie sees it. */
export interface NowForRegie {
  readonly texts: StepTexts
  readonly mode: SegmentMode
  readonly facilitatorNotes: readonly Translated[]
  readonly fields: readonly TemplateField[]
  readonly noteKind: string | null
  readonly maxChars: number
  readonly perPerson: { readonly min: number; readonly max: number | null } | null
  readonly sourceSteps: readonly StepId[]
  readonly picture: StepPicture | null
  readonly links: readonly LinkTargets[]
  /** How the opened notes of a contribute step lie beside one another; null: they are not sorted. */
  readonly sorted: SortedBy | null
  /** The field by which a note is laid under another theme; null where notes are not sorted by theme. */
  readonly themeField: string | null
  /** In the last segment of a step whose notes can be ticked: for the manifest, or as the proposal to go on with. */
  readonly ticking: false | 'manifest' | 'proposal'
  /** Its notes are opened as they come, in this part. */
  readonly opening: boolean
  /** Who is called by name in a round; null where there is none. */
  readonly turns: TurnsView | null
  /** Who writes for which organisation; null where everybody writes for themselves. */
  readonly scribes: ScribesView | null
  /** A harvest in which the dates of the check-ins are chosen. */
  readonly plansDates: boolean
}
