import { entriesOf, type LooseTemplate, stepsOf } from './looseTemplate.js'
import { problem, type TemplateProblem } from './templateProblem.js'
import { kindsOf } from './templateReferences.js'

/**
 * Links between kinds of note that nobody can lay: to a kind that is not collected, or only later, or round in a circle
 * (INV-10). Milestones may link to milestones, because their horizons put them in order.
 */
export function linkProblems(template: LooseTemplate): readonly TemplateProblem[] {
  const kinds = kindsOf(template.steps ?? [undefined])
  if (kinds === null) return []
  const linked = linkedKinds(template)
  return stepsOf(template).flatMap(({ step, index }) => {
    const soFar = kindsOf((template.steps ?? []).slice(0, index + 1)) ?? kinds
    return entriesOf(step.links).flatMap(([place, { to, rule }]) => {
      const at = ['steps', index, 'links', place, 'to']
      if (to === undefined) return []
      if (!kinds.has(to)) return [problem(at, 'link-not-collected', { kind: to })]
      if (to === step.noteKind)
        return rule === 'earlier-horizon-only' && step.lanes?.by === 'horizon'
          ? []
          : [problem(at, 'link-to-itself', { kind: to })]
      if (soFar.has(to)) return []
      const way = step.noteKind === undefined ? null : wayTo(linked, to, step.noteKind)
      return way === null
        ? [problem(at, 'link-to-later', { kind: to })]
        : [problem(at, 'link-circle', { circle: [step.noteKind, ...way].join(' → ') })]
    })
  })
}

/** Per kind of note the kinds that its notes are linked to. */
function linkedKinds(template: LooseTemplate): ReadonlyMap<string, readonly string[]> {
  const linked = new Map<string, string[]>()
  for (const { step } of stepsOf(template))
    if (step.noteKind !== undefined)
      linked.set(step.noteKind, [
        ...(linked.get(step.noteKind) ?? []),
        ...entriesOf(step.links).flatMap(([, { to }]) => (to === undefined ? [] : [to])),
      ])
  return linked
}

/** The shortest way along links from one kind to another, both included; null when there is none. */
function wayTo(linked: ReadonlyMap<string, readonly string[]>, from: string, to: string): readonly string[] | null {
  const ways: string[][] = [[from]]
  const seen = new Set([from])
  for (const way of ways) {
    const last = way.at(-1) ?? from
    if (last === to) return way
    for (const next of linked.get(last) ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        ways.push([...way, next])
      }
  }
  return null
}
