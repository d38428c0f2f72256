import { err, ok, type Result, type Template } from '@siroop/domain'
import { looseTemplate } from './looseTemplate.js'
import { formatProblem, shapeProblems } from './shapeProblems.js'
import { checkTemplate } from './templateCheck.js'
import { isWarning, type TemplateProblem } from './templateProblem.js'
import { templateShape } from './templateShape.js'

/** A template file as Siroop sees it. */
export interface JudgedTemplate {
  /** The template, when it can be used; it may still have warnings. */
  readonly template: Template | null
  /** Everything that is wrong with it at once, in the order of the rules. */
  readonly problems: readonly TemplateProblem[]
}

/**
 * Judges the parsed content (YAML or JSON) of a template file: its form first, then what can be read of it by every rule.
 * Never throws, whatever the content. Source: workshop-template/1.
 */
export function judgeTemplateFile(content: unknown): JudgedTemplate {
  const other = formatProblem(content)
  if (other !== null) return { template: null, problems: [other] }
  const shape = templateShape.safeParse(content)
  if (shape.success) {
    const problems = checkTemplate(shape.data, shape.data)
    return { template: problems.every(isWarning) ? shape.data : null, problems }
  }
  const problems = shapeProblems(content, shape.error.issues)
  const readable = looseTemplate(
    content,
    problems.map(({ at }) => at),
  )
  return { template: null, problems: [...problems, ...checkTemplate(readable, null)] }
}

/**
 * Reads the parsed content (YAML or JSON) of a template file.
 * Returns a template that can be used, or every problem with its place.
 */
export function readTemplateFile(content: unknown): Result<Template, readonly TemplateProblem[]> {
  const { template, problems } = judgeTemplateFile(content)
  return template === null ? err(problems) : ok(template)
}
