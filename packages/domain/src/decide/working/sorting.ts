import { ok } from '../../result.js'
import { isFrozen, stepOf } from '../../rules/find.js'
import { fieldRefusal } from '../../rules/notes/contribution.js'
import { themeFieldOf } from '../../rules/notes/fields.js'
import { type Rules, refuse } from '../context.js'

/**
 * Under which theme an opened note lies. Its words are its author's and stay; under which theme the room talks about it is
 * for who leads (SPEC THM-1).
 */
export const sortingRules: Rules<'moveToTheme'> = {
  moveToTheme: ({ step: id, note, from, theme }, { state, facts }) => {
    const step = stepOf(state, id)
    const field = step && themeFieldOf(step)
    if (!step || !field) return refuse('not-in-this-step')
    if (isFrozen(state)) return refuse('edition-frozen')
    const shown = facts.notes(id).find((one) => one.id === note)
    if (!shown) return refuse('unknown-subject')
    if (fieldRefusal(state, step, { id: field.id, value: theme }) !== null) return refuse('not-an-option')
    const lies = shown.fields[field.id] ?? ''
    if (lies === theme) return ok([])
    if (lies !== from) return refuse('moved-meanwhile')
    return ok([{ type: 'noteMovedToTheme', note, field: field.id, theme }])
  },
}
