import type { GateCheck, StepKind, Template } from '../template.js'

/** Kinds of step that have all their screens. A template with another kind can be read, not run. */
const kinds: ReadonlySet<StepKind> = new Set<StepKind>([
  'inform',
  'contribute',
  'cluster',
  'harvest',
  'draft',
  'sign',
  'break',
])
const checks: ReadonlySet<GateCheck> = new Set<GateCheck>([
  'min-notes',
  'min-organisations-contributed',
  'every-cluster-named',
  'no-open-objections',
  'every-vote-cast',
])

/**
 * True when every step of the template can be run by this version of Siroop: known kinds, silent contributions only,
 * no lanes, tables or links, and gates that are really checked. A gate that nobody checks would be a promise not kept.
 */
export function isRunnable(template: Template): boolean {
  return template.steps.every(
    (step) =>
      kinds.has(step.kind) &&
      (step.gate ?? []).every((gate) => checks.has(gate.check)) &&
      (step.kind !== 'contribute' ||
        (step.contribution?.mode === 'silent' && step.contribution.reveal === 'on-reveal')) &&
      (step.kind !== 'cluster' || step.voting === undefined || step.voting.method === 'consent') &&
      (step.lanes === undefined || step.lanes.by === 'none') &&
      (step.links ?? []).length === 0,
  )
}
