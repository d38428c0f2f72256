import { isSpoken, type TemplateField } from '@siroop/domain'
import { entriesOf, idsIn, type LooseTemplate, stepsOf } from '../looseTemplate.js'
import { problem, type TemplatePath, type TemplateProblem } from '../templateProblem.js'
import { namesOf } from '../templateReferences.js'

/** Sections that want to show what came of a step which is not there. */
export function sectionProblems(template: LooseTemplate): readonly TemplateProblem[] {
  const steps = idsIn(template, 'steps')
  return entriesOf(template.document?.sections).flatMap(([index, { from }]) =>
    entriesOf(from).flatMap(([place, id]) =>
      steps === null || steps.has(id)
        ? []
        : [problem(['document', 'sections', index, 'from', place], 'unknown-step', { id, known: namesOf(steps) })],
    ),
  )
}

/**
 * Words of the workshop itself that the body of a section may ask for: of the steps that fill it their kind of note and
 * their fields (SPEC DOC-3 of the domain). Empty for any other text of the template.
 */
export function wordsOfText(template: LooseTemplate, at: TemplatePath): ReadonlySet<string> {
  const [document, sections, index, key] = at
  if (document !== 'document' || sections !== 'sections' || key !== 'body') return new Set()
  const section = typeof index === 'number' ? template.document?.sections?.[index] : undefined
  if (section === undefined) return new Set()
  const filling = stepsOf(template).filter(
    ({ step }) =>
      (step.output?.section !== undefined && step.output.section === section.id) ||
      (step.id !== undefined && (section.from ?? []).includes(step.id)),
  )
  return new Set(
    filling.flatMap(({ step }) => [
      ...(step.noteKind === undefined ? [] : [step.noteKind]),
      ...entriesOf(step.fields).flatMap(([, { id, type }]) =>
        id !== undefined && isSpoken({ type: type as TemplateField['type'] }) ? [id] : [],
      ),
    ]),
  )
}
