import { unreachable } from '../result.js'
import type { TemplateGate, TemplateStep } from '../template.js'
import type { GateFinding } from '../view/facilitatorView.js'
import type { WorkshopState } from '../workshop/state.js'
import type { Commitment } from '../workshop/working.js'
import { isEarlierMilestone } from './checkin/earlier.js'
import { answersNow } from './checks.js'
import { undecidedTexts } from './consent/texts.js'
import { addDuration } from './dates.js'
import { dotsWaitFor } from './dots/dots.js'
import { isDotted } from './dots/dotted.js'
import { countsVisible, isOpenObjection, takingPart } from './find.js'
import { leftOver, named, undiscussedBundles } from './leftOver.js'
import { linkedTo, linkTargets } from './links.js'
import { isPolled, pollOf, undecidedSubjects } from './polls.js'
import { incompleteSheets } from './sheets/sheets.js'
import { type BoardFacts, consentsOneByOne, subjectsOf, subjectsOfStep } from './subjects.js'
import { onTrial, unnoticed } from './trials/tried.js'

/** The gates of a step that are not met, with how many things miss (INV-22), and what would go away without a word. */
export function gateFindings(state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly GateFinding[] {
  const unmet = (step.gate ?? []).flatMap((gate) => {
    const { check, severity, message = null } = gate
    const missing = missingOf(gate, { state, step, board })
    if (typeof missing === 'number')
      return missing === 0 ? [] : [{ check, severity, message, count: isTold(state, check) ? missing : 0 }]
    return missing.length === 0 ? [] : [{ check, severity, message, ...named(missing) }]
  })
  return [...unmet, ...leftOver(state, step, board)]
}

/** Of two or three organisations a number says who wrote the notes that lie there: then only that not everybody did. */
const isTold = (state: WorkshopState, check: TemplateGate['check']): boolean =>
  check !== 'min-organisations-contributed' || countsVisible(state)

interface Closing {
  readonly state: WorkshopState
  readonly step: TemplateStep
  readonly board: BoardFacts
}

/** How many things miss, or which ones in their own words. */
function missingOf(gate: TemplateGate, closing: Closing): number | readonly { readonly text: string }[] {
  const { state, step, board } = closing
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
      return board.bundles(step.id).filter((bundle) => bundle.name.trim() === '').length
    case 'every-vote-cast':
      if (isDotted(step)) return pollOf(state, step.id).shown ? 0 : Math.max(1, dotsWaitFor(state, step).length)
      if (consentsOneByOne(step)) return undecidedTexts(state, step, board).length
      return isPolled(step)
        ? undecidedSubjects(state, step.id).filter((one) => !isEarlierMilestone(state, one.subject)).length
        : undiscussedBundles(state, step, board)
    case 'no-open-objections':
      return state.objections.filter(isOpenObjection).length
    case 'every-item-linked':
      return unlinkedNotes(closing)
    case 'principle-check-done':
      return uncheckedPrinciples(closing)
    case 'every-ambition-has-milestone':
      return ambitionsWithoutMilestone(closing)
    case 'every-item-has-owner':
      return commitments(state).filter(({ status }) => status === 'unasked')
    case 'owner-accepted':
      return commitments(state).filter(
        ({ status, leftAsked }) => (status === 'asked' || status === 'later') && leftAsked === null,
      )
    case 'first-step-within':
      return commitments(state).filter((one) => one.status === 'accepted' && !startsWithin(one, gate.value))
    case 'result-noticed':
      // where it is recorded a resident notices it already; where it is promised it is said what one will notice
      if (step.kind === 'draft') return onTrial(state).length === 0 ? 1 : unnoticed(state, step)
      return commitments(state).filter(({ status, seen }) => status === 'accepted' && seen === null)
    case 'every-sheet-filled':
      return incompleteSheets(state, step, board)
    default:
      return unreachable(gate.check)
  }
}

/** Notes of the step that lack a link which the step requires (INV-9). */
function unlinkedNotes({ state, step, board }: Closing): number {
  const required = linkTargets(state, step, board).filter((targets) => targets.required)
  return board
    .notes(step.id)
    .filter(({ id }) => !state.parked.has(id) && required.some((targets) => linkedTo(state, id, targets).length === 0))
    .length
}

/** Every subject against every principle, the three of nature too (TNS-2). One that breaks a rule is adjusted or let go. */
function uncheckedPrinciples({ state, step, board }: Closing): number {
  const principles = state.template.principles ?? []
  return subjectsOfStep(state, step, board).reduce((missing, asked) => {
    const answers = answersNow(state, asked)
    return missing + principles.filter((one) => (answers.get(one.id)?.answer ?? 'breekt') === 'breekt').length
  }, 0)
}

/** Agreed ambitions that no milestone contributes to. */
function ambitionsWithoutMilestone({ state, step, board }: Closing): number {
  const targets = linkTargets(state, step, board).find(({ required, enables }) => required && !enables)
  const kind = step.links?.find(({ required }) => required)?.to ?? step.input?.[0] ?? ''
  const linked = new Set(
    targets === undefined
      ? []
      : board.notes(step.id).flatMap(({ id }) => (state.parked.has(id) ? [] : linkedTo(state, id, targets))),
  )
  return subjectsOf(state, { kind, seenFrom: step.id }, board).filter(({ id }) => !linked.has(id)).length
}

const commitments = (state: WorkshopState): readonly Commitment[] => [...state.commitments.values()]

function startsWithin({ acceptedOn, firstStepBy }: Commitment, value: TemplateGate['value']): boolean {
  if (acceptedOn === null || firstStepBy === null) return false
  const last = addDuration(acceptedOn, typeof value === 'string' ? value : 'P30D')
  return last !== null && firstStepBy <= last
}
