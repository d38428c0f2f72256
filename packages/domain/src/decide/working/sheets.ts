import { ok } from '../../result.js'
import { isFrozen, isPaperSeat, placeOf } from '../../rules/find.js'
import { isSheetOfStep, sheetFields } from '../../rules/sheets/fields.js'
import { hasSheets, isFilledByPhone, sheetOf, sheetSubjects, whoFilled } from '../../rules/sheets/sheets.js'
import { sheetValue } from '../../rules/sheets/values.js'
import { isFacilitating } from '../../workshop/roles.js'
import { type Rules, refuse } from '../context.js'

/**
 * Sheets are filled in by who sits at the table, in the part of the step that works on them, and by who leads for the
 * room; of the step that is on, about its own subjects only (SPEC SHT-1..7).
 */
export const sheetRules: Rules<'fillSheet'> = {
  fillSheet: ({ step: id, subject, field, value, was }, { state, actor, facts }) => {
    const place = placeOf(state)
    if (place === null) return refuse('meeting-not-open')
    const { step, segment } = place
    if (step.id !== id || !hasSheets(state, step)) return refuse('not-in-this-step')
    const leads = actor !== null && isFacilitating(actor.role)
    // a sheet of paper is collected when its part is over
    const onPaper = actor !== null && isPaperSeat(state, actor.id)
    if (!leads && !onPaper && isSheetOfStep(step)) return refuse('not-allowed')
    if (!leads && !onPaper && !isFilledByPhone(state, step, segment.mode)) return refuse('not-in-this-segment')
    // what stands beside the signatures is no part of the text that is signed
    if (isFrozen(state) && !isSheetOfStep(step)) return refuse('edition-frozen')
    const asked = sheetSubjects(state, step, facts).find((one) => one.id === subject)
    if (!asked) return refuse('unknown-subject')
    const known = sheetFields(state.template, step).find((one) => one.id === field)
    if (!known) return refuse('unknown-field', { field })
    const wanted = value === null ? ok(null) : sheetValue(state, known, value)
    if (!wanted.ok) return refuse(wanted.error, { field })
    const entry = sheetOf(state, id, subject).entries.get(field)
    const stands = entry?.value ?? null
    if (stands === wanted.value) return ok([])
    if (stands !== was) {
      const by = entry ? whoFilled(state, id, entry) : null
      return refuse('filled-meanwhile', { field, value: stands, by })
    }
    const by = leads ? null : (actor?.organisation ?? null)
    return ok([
      { type: 'sheetFilled', step: id, subject, text: asked.text, field, value: wanted.value, by, on: facts.today },
    ])
  },
}
