import { idsInField, inLocale, type Locale, type TemplateField } from '@siroop/domain'

/** The answers beside a stake in one line, each with its question where it is a sentence of its own; a choice in words. */
export function answersOf(
  fields: Readonly<Record<string, string>>,
  asked: readonly TemplateField[],
  locale: Locale,
): string {
  const parts = asked.flatMap((field) => {
    const value = fields[field.id] ?? ''
    if (value === '') return []
    const options = field.options ?? []
    if (options.length === 0) return [continued(inLocale(field.label, locale), value)]
    const words = idsInField(value).flatMap((id) => {
      const option = options.find((one) => one.id === id)
      return option ? [inLocale(option.label, locale)] : []
    })
    return words.length === 0 ? [] : [words.join(', ')]
  })
  return parts.join(' · ')
}

/** "zodat …" goes on in the answer: the label is its beginning. */
function continued(label: string, value: string): string {
  const begin = /^(.*?)\s*(…|\.\.\.)$/.exec(label)?.[1]
  return begin === undefined ? value : `${begin} ${value}`
}
