import { inLocale, type Locale, type TemplateField } from '../../template.js'
import type { SheetEntry } from '../../workshop/sheets/sheets.js'

/** Stands in the label of a field where its value comes: "Als … ", "binnen …". */
const gap = '…'

/** Fields that together are one sentence, in its order: those with a gap in their label. */
const sentenceFields = (fields: readonly TemplateField[], locale: Locale): readonly TemplateField[] =>
  fields.filter(({ label }) => inLocale(label, locale).includes(gap))

/**
 * The agreement in one sentence, made from the filled fields: "Als een huurder een maand huur mist, dan belt de
 * woonconsulent binnen vijf werkdagen." What was typed stands in the gap of its label; a word of the label that was typed
 * again stands there once. Null while a part is empty, and in a step without such fields.
 */
export function agreementSentence(
  fields: readonly TemplateField[],
  entries: ReadonlyMap<string, Pick<SheetEntry, 'value'>>,
  locale: Locale,
): string | null {
  const parts = sentenceFields(fields, locale).map(({ id, label }) => {
    const value =
      entries
        .get(id)
        ?.value.trim()
        .replace(/[.,;:]+$/u, '') ?? ''
    return value === '' ? null : inGap(inLocale(label, locale), value)
  })
  const [condition, ...rest] = parts.flatMap((part) => part ?? [])
  if (condition === undefined || parts.includes(null)) return null
  const sentence = rest.length === 0 ? condition : `${condition}, ${rest.join(' ')}`
  return `${sentence.charAt(0).toLocaleUpperCase(locale)}${sentence.slice(1)}.`
}

function inGap(label: string, value: string): string {
  const [before = '', after = ''] = label.split(gap)
  const lead = before.trim()
  const isTwice = lead !== '' && value.toLocaleLowerCase().startsWith(`${lead.toLocaleLowerCase()} `)
  const words = isTwice ? value.slice(lead.length + 1) : value
  return [lead, words.trim(), after.trim()].filter((part) => part !== '').join(' ')
}
