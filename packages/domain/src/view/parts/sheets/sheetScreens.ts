import type { Finding } from '../../../rules/obstacles/finding.js'
import type { SubjectId } from '../../../workshop/working.js'
import type { StepTexts } from '../../base.js'
import type { PollNow, SubjectText } from '../../workingView.js'
import type { SheetEntryView, SheetField, SheetsView } from './sheetsView.js'

/** Phone: sheets to fill in, one subject at a time. */
export interface SheetsNow {
  readonly kind: 'sheets'
  readonly texts: StepTexts
  readonly sheets: SheetsView
  /** The subject that lies on the table, when who leads points at one. */
  readonly pointed: SubjectId | null
  readonly mayFill: boolean
  /** The closed questions of the step, where it has no part of its own for them; null: they come later, or there are none. */
  readonly poll: PollNow | null
}
/** Room screen: one subject with what is filled in. Of a person only the organisation is told. */
export interface SheetOnWall {
  readonly kind: 'sheet'
  readonly texts: StepTexts
  readonly item: SubjectText | null
  /** Where the room looks at rules: what was found out about this one. */
  readonly finding: Finding | null
  readonly fields: readonly SheetField[]
  readonly entries: readonly Pick<SheetEntryView, 'field' | 'value'>[]
}
