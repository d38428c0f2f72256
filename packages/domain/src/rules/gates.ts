import { unreachable } from '../result.js'
import type { TemplateGate, TemplateStep } from '../template.js'
import type { GateFinding } from '../view/facilitatorView.js'
import type { BundleFacts } from '../workshop/facts.js'
import type { WorkshopState } from '../workshop/state.js'
import { agreedItemOf, isOpenObjection, takingPart } from './find.js'

/** Bundles of the step, as the board has them now. */
export type BundlesOf = (step: TemplateStep['id']) => readonly BundleFacts[]

/**
 * The gates of a step that are not met, with how many things miss (INV-22).
 * A check that this version cannot run counts as not met: such a template is not runnable in the first place.
 */
export function gateFindings(state: WorkshopState, step: TemplateStep, bundlesOf: BundlesOf): readonly GateFinding[] {
  return (step.gate ?? []).flatMap((gate) => {
    const count = missingCount(gate, { state, step, bundlesOf })
    return count === 0 ? [] : [{ check: gate.check, severity: gate.severity, message: gate.message ?? null, count }]
  })
}

interface Closing {
  readonly state: WorkshopState
  readonly step: TemplateStep
  readonly bundlesOf: BundlesOf
}

function missingCount(gate: TemplateGate, { state, step, bundlesOf }: Closing): number {
  switch (gate.check) {
    case 'min-notes':
      return Math.max(0, Number(gate.value ?? 1) - (state.revealed.get(step.id)?.noteCount ?? 0))
    case 'min-organisations-contributed': {
      const contributed = state.revealed.get(step.id)?.organisations ?? new Set()
      if (gate.value === undefined || gate.value === 'all')
        return takingPart(state).filter((id) => !contributed.has(id)).length
      return Math.max(0, Number(gate.value) - contributed.size)
    }
    case 'every-cluster-named':
      return bundlesOf(step.id).filter((bundle) => bundle.name.trim() === '').length
    case 'every-vote-cast':
      return bundlesOf(step.id).filter(
        (bundle) =>
          !agreedItemOf(state, bundle.id) &&
          !state.rounds.some((round) => round.bundle === bundle.id && round.status === 'not-shared'),
      ).length
    case 'no-open-objections':
      return state.objections.filter(isOpenObjection).length
    case 'every-item-linked':
    case 'principle-check-done':
    case 'every-item-has-owner':
    case 'owner-accepted':
    case 'result-noticed':
    case 'every-ambition-has-milestone':
    case 'first-step-within':
      return 1
    default:
      return unreachable(gate.check)
  }
}
