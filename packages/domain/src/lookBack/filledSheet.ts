import { stepOf } from '../rules/find.js'
import { labelled } from '../rules/notes/fields.js'
import { fieldWords } from '../rules/notes/fieldWords.js'
import { sheetFields } from '../rules/sheets/fields.js'
import { sheetOf } from '../rules/sheets/sheets.js'
import { sheetOptions } from '../rules/sheets/values.js'
import { inLocale, type Locale, type TemplateField, type Translated } from '../template.js'
import type { EventOf } from '../workshop/events.js'
import type { WorkshopState } from '../workshop/state.js'

const locales: readonly Locale[] = ['nl', 'en']

/** What stands on a sheet, a line per field in both languages: of a person only that somebody was named. */
export function linesOfSheet(
  state: WorkshopState,
  { step: id, subject }: EventOf<'sheetFilled'>,
): readonly Translated[] {
  const step = stepOf(state, id)
  const { entries } = sheetOf(state, id, subject)
  return (step ? sheetFields(state.template, step) : []).flatMap((field) => {
    const entry = entries.get(field.id)
    return entry ? [lineOf(state, field, entry.value)] : []
  })
}

function lineOf(state: WorkshopState, field: TemplateField, value: string): Translated {
  const options = sheetOptions(state.template, field)
  const asked = options ? { ...field, options: labelled(options) } : field
  const { organisations } = state
  return Object.fromEntries(
    locales.map((locale) => {
      const label = inLocale(field.label, locale)
      if (field.type === 'person') return [locale, label]
      return [locale, `${label}: ${fieldWords(asked, value, { organisations, locale, day: dayFirst })}`]
    }),
  )
}

/** `1-6-2027`: read the same in both languages. */
const dayFirst = (date: string): string => date.split('-').map(Number).reverse().join('-')
