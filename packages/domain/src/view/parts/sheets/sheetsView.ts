import type { OrganisationId, ParticipantId, StepId } from '../../../ids.js'
import type { TemplateField } from '../../../template.js'
import type { SubjectId } from '../../../workshop/working.js'

/** One field of a sheet, with what can be chosen in it from the template; organisations and people are told elsewhere. */
export interface SheetField extends TemplateField {
  readonly required: boolean
  /** Longest text, in graphemes. */
  readonly maxChars: number
}
/** What stands in a field. `by` is null for who leads, and where nobody is named (SPEC SHT-8). */
export interface SheetEntryView {
  readonly field: string
  readonly value: string
  readonly by: OrganisationId | null
  /** YYYY-MM-DD. */
  readonly on: string
  /** Number of the paper card that it was typed from, where its organisation is named; absent in any other case. */
  readonly paper?: number
}
/** The sheet of one subject. `text` is empty for a sheet of the step itself. */
export interface SheetView {
  readonly subject: SubjectId
  readonly text: string
  /** How many fields are filled in. */
  readonly filled: number
  /** Required fields that are empty. */
  readonly missing: readonly string[]
  /** False: what stands there is not told now (SPEC SHT-12); it comes when the subject lies on the table. */
  readonly whole: boolean
  readonly entries: readonly SheetEntryView[]
}
/** Somebody who can be named in a field. `name` is null after erasure. */
export interface SheetPerson {
  readonly id: ParticipantId
  readonly name: string | null
  readonly organisation: OrganisationId | null
}
/** The sheets of the step, as phone and cockpit see them. */
export interface SheetsView {
  readonly step: StepId
  readonly fields: readonly SheetField[]
  readonly sheets: readonly SheetView[]
  /** Phones fill them in, in this part. */
  readonly phones: boolean
  /** Closed questions of the step come later: in this part nothing is asked or shown beside the sheets. */
  readonly alone: boolean
  /** Empty where no field asks for a person. On a phone: the own people, and who is named already. */
  readonly people: readonly SheetPerson[]
}
/** What the cockpit knows of the sheets of the step that is on; null in a step without. */
export interface WithSheets {
  readonly sheets: SheetsView | null
}
