import { spokenValue, valueIn } from '../../../document/values.js'
import { stepOf } from '../../../rules/find.js'
import { isSheetOfStep, sheetFields } from '../../../rules/sheets/fields.js'
import { sheetOf, sheetSubjects, whoFilled } from '../../../rules/sheets/sheets.js'
import { inLocale } from '../../../template.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { PaperMark } from '../../base.js'
import type { BesideSignatures } from '../../manifestView.js'

const nothingOnBoard = { notes: () => [], bundles: () => [] }

/** The sheet that was filled in while the text was signed, in words. Never a person: of whom to ask stands the organisation. */
export function besideSignatures(state: WorkshopState): readonly BesideSignatures[] {
  return state.template.steps.filter(isSheetOfStep).flatMap((step) => {
    const [subject] = sheetSubjects(state, step, nothingOnBoard)
    if (subject === undefined) return []
    const { entries } = sheetOf(state, step.id, subject.id)
    return sheetFields(state.template, step).flatMap((field) => {
      const entry = entries.get(field.id)
      const value = valueIn(state, field, entry?.value)
      if (entry === undefined || value === null) return []
      const paper = whoFilled(state, step.id, entry) === null ? null : (entry.paper ?? null)
      return [{ label: inLocale(field.label, state.locale), text: spokenValue(state, value), paper }]
    })
  })
}

/** Organisations for which a sheet was typed from a card, where they may be named. */
export const sheetMarks = (state: WorkshopState): readonly PaperMark[] =>
  [...state.sheets].flatMap(([step, sheets]) =>
    stepOf(state, step) === undefined
      ? []
      : [...sheets.values()].flatMap(({ entries }) =>
          [...entries.values()].flatMap((entry) => {
            const organisation = whoFilled(state, step, entry)
            return organisation === null || entry.paper === undefined ? [] : [{ organisation, paper: entry.paper }]
          }),
        ),
  )
