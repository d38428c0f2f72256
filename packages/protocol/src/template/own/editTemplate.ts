import {
  err,
  type Locale,
  ok,
  reservedFields,
  type Template,
  type TemplateField,
  type TemplateOption,
  type Translated,
} from '@siroop/domain'
import { isGroup, valueAt } from '../looseTemplate.js'
import { problem, type TemplatePath, type TemplateProblem } from '../templateProblem.js'
import { type EditedTemplate, entriesAt, moved, numbered, unlessBroken, without, withoutStrangers } from './entries.js'
import { freeId, idFrom } from './ids.js'
import { withValue } from './withValue.js'

/**
 * Puts an entry of a list (a step, an option) at another place of that list. Refused when something would come before what
 * it needs. What was wrong already is no reason: a template is repaired step by step.
 */
export function moveEntry(
  template: Template,
  list: TemplatePath,
  { from, to }: { readonly from: number; readonly to: number },
): EditedTemplate {
  const entries = entriesAt(template, list)
  if (entries[from] === undefined || to < 0 || to >= entries.length) return ok(template)
  return unlessBroken(template, withValue(template, list, numbered(moved(entries, { from, to }))))
}

/**
 * Leaves out an entry of a list: a step, a field, an option. Invented examples that name it follow. Refused when something
 * else needs it. A principle always stays: the eight belong together (TNS-2).
 */
export function leaveOut(template: Template, path: TemplatePath): EditedTemplate {
  const list = path.slice(0, -1)
  if (list[0] === 'principles' && list.length === 1) return err(principleStays(template, path))
  const left = without(entriesAt(template, list), Number(path.at(-1)))
  return unlessBroken(template, withoutStrangers(withValue(template, list, numbered(left))))
}

/** One choice more at the end of a list: an organisation type, a theme, an answer to a field. */
export function addOption(template: Template, list: TemplatePath, label: Translated): Template {
  const options = entriesAt(template, list) as readonly TemplateOption[]
  const id = idFrom(wordsOf(label), new Set(options.map((option) => option.id)))
  return withValue(template, list, numbered([...options, { id, label }]))
}

/**
 * One thing more that is asked in a step. What is to be chosen begins with two choices. Its id is that of no other field of
 * the template, and none that Siroop keeps.
 */
export function addField(
  template: Template,
  step: number,
  { type, label, options }: Pick<TemplateField, 'type' | 'label' | 'options'>,
): Template {
  const fields = template.steps.flatMap((one) => one.fields ?? []).map((field) => field.id)
  const id = idFrom(wordsOf(label), new Set([...fields, ...reservedFields]))
  const field: TemplateField = { id, type, label, ...(options === undefined ? {} : { options }) }
  return withValue(template, ['steps', step, 'fields'], [...(template.steps[step]?.fields ?? []), field])
}

/** A text in one language. An optional text that is empty in every language is left out, key and all. */
export function withText(
  template: Template,
  path: TemplatePath,
  { locale, text, optional }: { readonly locale: Locale; readonly text: string; readonly optional: boolean },
): Template {
  const next = { ...(valueAt(template, path) as Translated | undefined), [locale]: text }
  const isEmpty = Object.values(next).every((one) => one === '')
  return withValue(template, path, optional && isEmpty ? undefined : next)
}

/** The template in one language less. The last one stays. */
export function withoutLanguage(template: Template, locale: Locale): Template {
  const [kept] = template.locales.filter((one) => one !== locale)
  if (kept === undefined) return template
  return { ...(stripped(template, locale) as Template), locales: [kept], defaultLocale: kept }
}

/** A template to make one's own of: the same content under an id that nobody has, called a copy. */
export function copyOfTemplate(template: Template, taken: ReadonlySet<string>): Template {
  const copy: Readonly<Record<Locale, string>> = { nl: 'kopie', en: 'copy' }
  const title = Object.fromEntries(
    Object.entries(template.title).map(([locale, text]) => [locale, `${text} (${copy[locale as Locale]})`]),
  )
  return { ...template, id: freeId(template.id, taken), version: '1.0.0', title }
}

const wordsOf = (label: Translated): string => label.nl || label.en || ''

function principleStays({ principles = [] }: Template, path: TemplatePath): readonly TemplateProblem[] {
  const group = principles[Number(path[1])]?.group
  const found = principles.filter((one) => one.group === group).length - 1
  return [problem(path, group === 'ecological' ? 'nature-left-out' : 'people-left-out', { found })]
}

function stripped(part: unknown, locale: Locale): unknown {
  if (Array.isArray(part)) return part.map((entry) => stripped(entry, locale))
  if (!isGroup(part)) return part
  const entries = Object.entries(part)
  const isText = entries.length > 1 && entries.every(([key, text]) => isLocale(key) && typeof text === 'string')
  return Object.fromEntries(
    isText
      ? entries.filter(([key]) => key !== locale)
      : entries.map(([key, entry]) => [key, stripped(entry, locale)] as const),
  )
}

const isLocale = (key: string): key is Locale => key === 'nl' || key === 'en'
