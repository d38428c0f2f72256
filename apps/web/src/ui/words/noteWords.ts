import { fieldWords, type Locale, type Organisation, type TemplateField, type Translated } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'

/** What was answered with a note, in words. */
export interface NoteWords {
  readonly id: string
  readonly label: Translated
  readonly words: string
}

/** The answers that came with a note, in the order of asking; what is empty, or no longer asked, is left out. */
export function noteWords(
  note: { readonly fields: Readonly<Record<string, string>> },
  fields: readonly TemplateField[],
  { organisations, locale }: { readonly organisations: readonly Organisation[]; readonly locale: Locale },
): readonly NoteWords[] {
  const reading = { organisations, locale, day: (date: string) => dayInWords(date, locale) }
  return fields.flatMap((field) => {
    const words = fieldWords(field, note.fields[field.id] ?? '', reading)
    return words === '' ? [] : [{ id: field.id, label: field.label, words }]
  })
}
