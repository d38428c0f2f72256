import { beforehandSteps } from '../../rules/notes/beforehand.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { ViewContext } from '../base.js'
import type { FacilitatorView } from '../facilitatorView.js'

/** What is asked before its meeting. In a meeting nothing of it is shown: then the step itself tells. */
export function beforehandOf(state: WorkshopState, context: ViewContext): FacilitatorView['beforehand'] {
  if (state.position !== null) return { askable: [], asked: null, notes: 0 }
  const steps = beforehandSteps(state)
  const asked = steps.find(({ id }) => id === state.beforehand)?.id ?? null
  return {
    askable: steps.map(({ id: step, title }) => ({ step, title })),
    asked,
    notes: asked === null ? 0 : context.silent(asked).notes,
  }
}
