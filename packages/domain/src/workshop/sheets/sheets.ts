import type { OrganisationId, StepId } from '../../ids.js'
import type { FromPaper } from '../paperEvents.js'
import type { SubjectId } from '../working.js'

/**
 * One filled field. `value` has the shape of a field of a note: an option's id; ids with one space between them; YYYY-MM-DD;
 * a number or an amount of euros as a canonical decimal (`12000`, `12.5`); the id of a participant, never a name; `yes` or
 * `no`; else text.
 */
export interface SheetEntry extends FromPaper {
  readonly value: string
  /** Who filled it in last; null: a facilitator wrote it down for the room. */
  readonly by: OrganisationId | null
  /** YYYY-MM-DD by the server's clock: a judgement has its day. */
  readonly on: string
}
/** The sheet (*blad*) of one subject: what the room fills in about it, field by field, each kept at once. */
export interface Sheet {
  readonly subject: SubjectId
  /** The words of the subject when it was last filled in; empty for a sheet of the step itself. */
  readonly text: string
  /** Per field of the step. */
  readonly entries: ReadonlyMap<string, SheetEntry>
}
/** The sheets of every step that has them. */
export interface SheetState {
  readonly sheets: ReadonlyMap<StepId, ReadonlyMap<SubjectId, Sheet>>
}
/** Before anything was filled in. */
export const noSheets: SheetState = { sheets: new Map() }

/**
 * Fills in or empties (`null`) one field. `was`: the value that the sender saw there; it is refused when that changed
 * meanwhile, so that nobody writes over what somebody else just filled in.
 */
export interface SheetCommand {
  readonly type: 'fillSheet'
  readonly step: StepId
  readonly subject: SubjectId
  readonly field: string
  readonly value: string | null
  readonly was: string | null
}
/** What happened to a sheet. */
export interface SheetEvent extends FromPaper {
  readonly type: 'sheetFilled'
  readonly step: StepId
  readonly subject: SubjectId
  readonly text: string
  readonly field: string
  readonly value: string | null
  readonly by: OrganisationId | null
  readonly on: string
}
