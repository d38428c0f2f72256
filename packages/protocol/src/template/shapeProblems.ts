import type { z } from 'zod'
import { isGroup, valueAt } from './looseTemplate.js'
import { problem, type TemplatePath, type TemplateProblem } from './templateProblem.js'

/** The format that this version reads. */
export const templateFormat = 'workshop-template/1'

/**
 * The problem of content that is no template of this format at all, or null. Nothing else is said about such a file: it
 * would be about another format.
 */
export function formatProblem(content: unknown): TemplateProblem | null {
  if (!isGroup(content)) return problem([], 'no-template')
  const found = valueAt(content, ['format'])
  if (found === templateFormat) return null
  const newer = /^workshop-template\/(?!1$)[0-9]+$/.test(typeof found === 'string' ? found : '')
  return newer
    ? problem(['format'], 'newer-format', { found: String(found), known: templateFormat })
    : problem(found === undefined ? [] : ['format'], 'no-template')
}

/** What zod found, in our words and places. `content` is what was judged. */
export const shapeProblems = (content: unknown, issues: readonly z.core.$ZodIssue[]): readonly TemplateProblem[] =>
  issues.flatMap((issue) => {
    const at = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => problem([...at, key], 'unknown-key', { key }))
    return [oneProblem(issue, at, content)]
  })

function oneProblem(issue: z.core.$ZodIssue, at: TemplatePath, content: unknown): TemplateProblem {
  const value = valueAt(content, at)
  if (value === undefined) return problem(at, 'missing', { key: String(at.at(-1) ?? '') })
  const found = typeof value === 'object' ? '' : String(value)
  const form = formed[String(at.at(-1))]
  switch (issue.code) {
    case 'invalid_value':
      return problem(at, 'one-of', { values: issue.values.map(String).join(', ') })
    case 'invalid_type':
      return typeof value === 'number' && form !== undefined
        ? problem(at, form, { found })
        : problem(at, wanted[issue.expected] ?? 'wants-other-value')
    case 'too_small':
      if (issue.origin === 'string') return problem(at, 'text-empty')
      if (issue.origin === 'array') return problem(at, 'list-empty')
      return at.at(-1) === 'minutes'
        ? problem(at, 'minutes-not-positive', { found })
        : problem(at, 'number-too-small', { found, least: String(issue.minimum) })
    case 'too_big':
      if (issue.origin === 'string') return problem(at, 'text-too-long', { most: String(issue.maximum) })
      if (issue.origin === 'array') return problem(at, 'list-too-long', { most: String(issue.maximum) })
      return problem(at, 'number-too-large', { found, most: String(issue.maximum) })
    case 'invalid_format':
      return problem(at, form ?? 'bad-id', { found })
    case 'invalid_key':
      return problem(at, 'bad-id', { found: String(at.at(-1)) })
    case 'custom':
      return problem(at, 'no-language')
    default:
      return problem(at, 'wants-other-value')
  }
}

const wanted: Readonly<Partial<Record<string, TemplateProblem['fault']>>> = {
  string: 'wants-text',
  number: 'wants-number',
  int: 'wants-whole-number',
  boolean: 'wants-yes-or-no',
  array: 'wants-list',
  object: 'wants-keys',
  record: 'wants-keys',
}

/** Texts with a form of their own; everything else with a form is an id. */
const formed: Readonly<Partial<Record<string, TemplateProblem['fault']>>> = {
  version: 'bad-version',
  start: 'bad-time',
}
