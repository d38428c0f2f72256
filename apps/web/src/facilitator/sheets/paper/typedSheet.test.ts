import { organisationId, type SheetField, type SheetsView, type SheetView, stepId, subjectId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { answersOf, emptySheet, isOvertaken, waiting, withText } from './typedSheet.js'

const field = (id: string, type: SheetField['type']): SheetField => ({
  id,
  type,
  label: { nl: id, en: id },
  required: false,
  maxChars: 300,
})
const [costs, day, words] = [field('kosten', 'money'), field('begin', 'date'), field('wint', 'text')] as const
const sheetWith = (...entries: SheetView['entries']): SheetView => ({
  subject: subjectId('n1'),
  text: 'Vaste contactpersoon',
  filled: entries.length,
  missing: [],
  whole: true,
  entries,
})
const sheetsWith = (sheet: SheetView): SheetsView => ({
  step: stepId('zaak'),
  fields: [costs, day, words],
  sheets: [sheet],
  phones: true,
  alone: true,
  people: [],
})
const stands = (id: string, value: string) => ({ field: id, value, by: organisationId('o1'), on: '2026-11-23' })

test('[FLD-10] a sheet of paper is put on the sheet field by field, as it is kept, and what the paper left empty stays', () => {
  const sheet = sheetWith(stands('wint', 'Rust'))
  const here = { sheets: sheetsWith(sheet), sheet }
  const typed = withText(withText(emptySheet, { sheet, field: costs }, '1.200,50'), { sheet, field: words }, 'Rust')
  expect(answersOf(typed, here, 'nl')).toEqual([
    { type: 'fillSheet', step: 'zaak', subject: 'n1', field: 'kosten', value: '1200.5', was: null },
  ])
  expect(withText(typed, { sheet, field: costs }, '').given).toEqual({ wint: { text: 'Rust', was: 'Rust' } })
})

test('[FLD-10] what is of another form, and what somebody else filled in since it was begun, waits', () => {
  const before = sheetWith()
  const begun = withText(emptySheet, { sheet: before, field: costs }, '1200')
  const after = sheetWith(stands('kosten', '800'))
  const later = withText(begun, { sheet: after, field: costs }, '1250')
  const here = { sheets: sheetsWith(after), sheet: after }
  expect(isOvertaken(later, { sheet: after, field: costs }, 'nl')).toBe(true)
  expect(waiting(later, here, 'nl')).toEqual([costs])
  // the same value needs no choice, and no command
  const same = withText(begun, { sheet: after, field: costs }, '800')
  expect([waiting(same, here, 'nl'), answersOf(same, here, 'nl')]).toEqual([[], []])
  expect(waiting(withText(emptySheet, { sheet: before, field: day }, '30 februari'), here, 'nl')).toEqual([day])
})
