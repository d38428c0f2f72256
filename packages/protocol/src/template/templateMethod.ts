import type { Template, TemplateField, TemplateStep } from '@siroop/domain'
import { decidedUnbundled, reservedFields } from '@siroop/domain'

/** One mistake in a template file: where (`steps[2].input[0]`) and what, in a sentence that its author understands. */
export interface TemplateProblem {
  readonly path: string
  readonly message: string
}

/** Fields that bring today's figures, money or forecasts into a step. */
const figures: ReadonlySet<TemplateField['type']> = new Set(['money', 'number', 'year', 'scale', 'date'])

/**
 * What contradicts the method of backcasting from principles (method.md, TNS-4 and TNS-9): figures, budgets or votes where
 * the vision is written, and judging where milestones and possible actions are written. Also names that Siroop keeps, and
 * decisions about what was never bundled.
 */
export function methodProblems(template: Template): readonly TemplateProblem[] {
  return template.steps.flatMap((step, index) => {
    const say = (where: string, message: string): TemplateProblem => ({ path: `steps[${index}].${where}`, message })
    return [
      ...(step.fields ?? []).flatMap((field, at) =>
        reservedFields.has(field.id) ? [say(`fields[${at}].id`, `Siroop keeps "${field.id}" for itself`)] : [],
      ),
      ...decidedUnbundled(template, step).map((kind) =>
        say(
          `input[${step.input?.indexOf(kind) ?? 0}]`,
          `decides about "${kind}", which no earlier step bundles: bundle it first, or let the vote be advice`,
        ),
      ),
      ...(isVision(template, step)
        ? [
            ...(step.voting ? [say('voting', 'a vision is written, not voted on: vote in a later step')] : []),
            ...(step.fields ?? []).flatMap((field, at) =>
              figures.has(field.type)
                ? [say(`fields[${at}].type`, 'a vision is written from 2040, without figures of today')]
                : [],
            ),
          ]
        : []),
      ...(step.phase === 'C' && (step.voting || step.assess)
        ? [say(step.voting ? 'voting' : 'assess', 'nobody judges while possible steps are written: judge in phase D')]
        : []),
    ]
  })
}

/** What a facilitator should know before using the template, and may decide otherwise: a way back without an honest today (TNS-3). */
export function templateWarnings(template: Template): readonly TemplateProblem[] {
  return template.steps.flatMap((step, index) => {
    if (step.kind !== 'backcast') return []
    const before = template.steps.slice(0, index)
    const honest = before.some(
      (one) => one.phase === 'B' && (one.links ?? []).some(({ to }) => isVisionKind(template, to)),
    )
    return honest
      ? []
      : [
          {
            path: `steps[${index}]`,
            message: 'reasons back without a step that says where we are today, per ambition (phase B)',
          },
        ]
  })
}

/** Notes of this kind are bundled and agreed as ambitions: milestones contribute to them. */
const isVisionKind = (template: Template, kind: string): boolean =>
  template.steps.some((step) => step.kind === 'backcast' && (step.input ?? []).includes(kind))

const isVision = (template: Template, step: TemplateStep): boolean =>
  step.kind === 'contribute' &&
  step.phase === 'A' &&
  step.noteKind !== undefined &&
  isVisionKind(template, step.noteKind)
