import { err, ok, type Result, type Template } from '@siroop/domain'
import type { z } from 'zod'
import { checkTemplate } from './templateCheck.js'
import type { TemplateProblem } from './templateMethod.js'
import { templateShape } from './templateShape.js'

/**
 * Reads the parsed content (YAML or JSON) of a template file.
 * Returns a template that can be used, or every problem with its place. Source: workshop-template/1.
 */
export function readTemplateFile(content: unknown): Result<Template, readonly TemplateProblem[]> {
  const shape = templateShape.safeParse(content)
  if (!shape.success) return err(shape.error.issues.map(inWords))
  const problems = checkTemplate(shape.data)
  return problems.length === 0 ? ok(shape.data) : err(problems)
}

/** Path as its author would write it: `steps[2].segments[0].minutes`. The top of the file is `(file)`. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return text === '' ? '(file)' : text.replace(/^\./, '')
}

function inWords(issue: z.core.$ZodIssue): TemplateProblem {
  const path = pathText(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return { path, message: `does not know ${issue.keys.map((key) => `"${key}"`).join(', ')}` }
    case 'invalid_value':
      return { path, message: `must be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}` }
    case 'custom':
      return { path, message: 'has no text in any language' }
    default:
      return { path, message: issue.message }
  }
}
