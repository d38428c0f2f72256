import { err, ok, type Result, type Template } from '@siroop/domain'
import { isGroup, valueAt } from '../looseTemplate.js'
import { checkTemplate } from '../templateCheck.js'
import { exampleProblems } from '../templateExamples.js'
import { isWarning, type TemplatePath, type TemplateProblem } from '../templateProblem.js'
import { withValue } from './withValue.js'

/** A changed template, or what the change would break, in the words of the check. */
export type EditedTemplate = Result<Template, readonly TemplateProblem[]>

/** The list that stands at a place; empty when there is none. */
export const entriesAt = (template: Template, list: TemplatePath): readonly unknown[] => {
  const found = valueAt(template, list)
  return Array.isArray(found) ? found : []
}

/** The list without one of its entries. */
export const without = <T>(entries: readonly T[], at: number): readonly T[] => [
  ...entries.slice(0, at),
  ...entries.slice(at + 1),
]

/** The list with one of its entries at another place. */
export function moved<T>(
  entries: readonly T[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly T[] {
  const others = without(entries, from)
  return [...others.slice(0, to), ...entries.slice(from, from + 1), ...others.slice(to)]
}

/** Where options have a number they are numbered anew: the first stays the first. */
export function numbered(entries: readonly unknown[]): readonly unknown[] {
  const isNumbered = entries.some((entry) => isGroup(entry) && typeof entry.order === 'number')
  return isNumbered ? entries.map((entry, index) => ({ ...(entry as object), order: index + 1 })) : entries
}

/** The change, unless something would be wrong after it that was right before. */
export function unlessBroken(before: Template, after: Template): EditedTemplate {
  const broken = newProblems(before, after).filter((one) => !isWarning(one))
  return broken.length === 0 ? ok(after) : err(broken)
}

/** What is wrong after a change and was not before it, warnings too. */
export function newProblems(before: Template, after: Template): readonly TemplateProblem[] {
  const known = new Set(checkTemplate(before, before).map((one) => nameOf(before, one)))
  return checkTemplate(after, after).filter((one) => !known.has(nameOf(after, one)))
}

/** Examples are for rehearsing: what they name and is no longer there is taken out of them. */
export function withoutStrangers(template: Template): Template {
  const strangers = exampleProblems(template).map(({ at }) => at)
  return strangers.reduceRight((left, at) => withValue(left, at, undefined), template)
}

/** What is wrong, where, by the ids of what it stands in: a place in a list changes when something else moves. */
function nameOf(template: Template, { at, fault }: TemplateProblem): string {
  const places = at.map((part, index) => {
    const entry = valueAt(template, at.slice(0, index + 1))
    return typeof part === 'number' && isGroup(entry) && typeof entry.id === 'string' ? entry.id : part
  })
  return JSON.stringify([fault, ...places])
}
