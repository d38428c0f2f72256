import { isTicking } from '../../rules/leftOver.js'
import { judgedObstacles } from '../../rules/obstacles/obstacles.js'
import { roomQuestion } from '../../rules/obstacles/ruleStep.js'
import { type BoardFacts, subjectsOf } from '../../rules/subjects.js'
import type { TemplateStep } from '../../template.js'
import type { Event } from '../../workshop/events.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Commitment } from '../../workshop/working.js'

type Action = Pick<Commitment, 'subject' | 'text'>

/**
 * Entering a step in which owners are asked takes along what nobody judged one by one: notes that were ticked (all of them
 * where none are ticked by design), and of obstacles those that only a change of law takes away. What is judged on its
 * direction comes by its recorded answer (INV-13). What is no longer wanted goes, unless somebody was asked for it.
 */
export function gatherActions(state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly Event[] {
  if (step.kind !== 'assign') return []
  const kinds = (step.input ?? []).filter((kind) => !isJudged(state, kind))
  if (kinds.length === 0) return []
  const wanted = kinds.flatMap((kind) => actionsOf(state, { kind, step }, board))
  const actions = wanted.filter(({ subject }) => !state.commitments.has(subject))
  const gone = [...state.commitments.values()]
    .filter(({ subject, status }) => status === 'unasked' && !wanted.some((one) => one.subject === subject))
    .filter(({ subject }) => !isChosen(state, subject))
    .map(({ subject }) => subject)
  return actions.length + gone.length === 0 ? [] : [{ type: 'actionsGathered', step: step.id, actions, gone }]
}

/** True for a kind of which each is judged on its direction first. */
const isJudged = (state: WorkshopState, kind: string): boolean =>
  state.template.steps.some(
    (step) => step.kind === 'assess' && roomQuestion(step) === undefined && step.input?.includes(kind),
  )
const isChosen = (state: WorkshopState, subject: Commitment['subject']): boolean =>
  [...state.polls.values()].some(({ subjects }) => subjects.get(subject)?.record?.chosen === true)

function actionsOf(
  state: WorkshopState,
  { kind, step }: { readonly kind: string; readonly step: TemplateStep },
  board: BoardFacts,
): readonly Action[] {
  const { steps } = state.template
  if (steps.some((one) => roomQuestion(one) !== undefined && one.input?.includes(kind)))
    return judgedObstacles(state)
      .filter(({ finding }) => finding === 'law')
      .map(({ subject, text }) => ({ subject, text }))
  const ticked: ReadonlySet<string> = state.ticked
  const isTicked = steps.some((one) => one.noteKind === kind && isTicking(one))
  return subjectsOf(state, { kind, seenFrom: step.id }, board)
    .filter(({ id }) => !isTicked || ticked.has(id))
    .map(({ id, text }) => ({ subject: id, text }))
}
