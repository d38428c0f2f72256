import { sheetOf } from '../rules/sheets/sheets.js'
import type { SheetState } from '../workshop/sheets/sheets.js'
import type { WorkshopState } from '../workshop/state.js'
import type { SubjectId } from '../workshop/working.js'
import type { Handlers } from './handlers.js'
import { withKey, withoutKey } from './immutable.js'

/** Sheets: field by field, and gone with the note that they are about. */
export const sheetHandlers: Handlers<'sheetFilled'> = {
  sheetFilled: (state, { step, subject, text, field, value, by, on, paper }) => {
    const { entries } = sheetOf(state, step, subject)
    const typed = paper === undefined ? {} : { paper }
    const filled = value === null ? withoutKey(entries, field) : withKey(entries, field, { value, by, on, ...typed })
    const sheets = withKey(state.sheets.get(step) ?? new Map(), subject, { subject, text, entries: filled })
    return { ...state, sheets: withKey(state.sheets, step, sheets) }
  },
}

/** Without what was filled in about a note that its author took back. */
export const withoutSheetsOf = ({ sheets }: WorkshopState, subject: SubjectId): SheetState['sheets'] =>
  new Map([...sheets].map(([step, ofStep]) => [step, withoutKey(ofStep, subject)]))
