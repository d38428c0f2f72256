import {
  askedOnSheets,
  inLocale,
  type Organisation,
  type SheetField,
  type SheetsView,
  type StepId,
  type WorkshopState,
} from '@siroop/domain'
import type { BlankSheets, PaperField } from '@siroop/manifest'

type Sheet = BlankSheets['sheets'][number]

/**
 * Sheets to fill in by hand. Of the step that is on one for each subject, with the numbers of the cockpit (`now`); of any
 * other step one with room to write what it is about. Null for every step at once. Empty where nothing has sheets.
 */
export function composeSheets(
  state: WorkshopState,
  now: Pick<SheetsView, 'step' | 'sheets'> | null,
  step: StepId | null,
): readonly Sheet[] {
  const steps = state.template.steps.filter(({ id }) => step === null || id === step)
  return steps.flatMap((one): readonly Sheet[] => {
    const fields = askedOnSheets(state, one).map((field) => paperField(field, state))
    if (fields.length === 0) return []
    const title = inLocale(one.title, state.locale)
    const known = step !== null && now?.step === step ? now.sheets.filter(({ text }) => text !== '') : []
    if (known.length === 0) return [{ step: title, about: null, fields }]
    return known.map(({ text }, index) => ({ step: title, about: { number: index + 1, text }, fields }))
  })
}

const forms: Partial<Record<SheetField['type'], PaperField['form']>> = {
  choice: 'one',
  scale: 'one',
  boolean: 'one',
  organisation: 'one',
  multichoice: 'many',
  principles: 'many',
  organisations: 'many',
  money: 'euros',
  date: 'day',
  longtext: 'lines',
}
const yesNo = { nl: ['Ja', 'Nee'], en: ['Yes', 'No'] } as const

function paperField(field: SheetField, { organisations, locale }: WorkshopState): PaperField {
  return {
    label: inLocale(field.label, locale),
    help: inLocale(field.help, locale),
    form: forms[field.type] ?? 'line',
    options: optionsOf(field, organisations, locale),
  }
}

function optionsOf(
  { type, options }: SheetField,
  organisations: readonly Organisation[],
  locale: WorkshopState['locale'],
): readonly string[] {
  if (type === 'boolean') return yesNo[locale]
  if (type === 'organisation' || type === 'organisations') return organisations.map(({ name }) => name)
  return (options ?? []).map(({ label }) => inLocale(label, locale))
}
