import {
  type AssignNow,
  noteId,
  type ParticipantNow,
  type SheetEntryView,
  type SheetField,
  type SheetsNow,
  type SheetsView,
  type SheetView,
  stepId,
} from '@siroop/domain'
import { caseFields, solutions, trialFields } from '../solutions.js'
import { at, type Part } from './at.js'
import { nothing, texts } from './fixtures.js'
import { asked, assign } from './owners.js'
import { assess } from './polls.js'
import { org } from './work.js'

const entry = (field: string, value: string, by: string | null = null): SheetEntryView => ({
  field,
  value,
  by: by === null ? null : org(by),
  on: '2026-11-26',
})
function sheetOf(place: number, entries: readonly SheetEntryView[], fields: readonly SheetField[]): SheetView {
  const filled = new Set(entries.map((one) => one.field))
  const missing = fields.filter(({ id, required }) => required && !filled.has(id)).map(({ id }) => id)
  const text = solutions[place] ?? ''
  return { subject: noteId(`s-${place}`), text, filled: entries.length, missing, whole: true, entries }
}
const half = [
  entry('kosten', '12000', 'corporatie'),
  entry('kostenbij', org('corporatie'), 'corporatie'),
  entry('baten', '30000.5', 'ggd'),
]
const full = [
  ...half,
  entry('batenbij', `${org('ggd')} ${org('gemeente')}`, 'ggd'),
  entry('anja', 'Zij houdt haar huis, en hoeft haar verhaal maar één keer te vertellen.', 'welzijn'),
  entry('verdeel', 'De gemeente betaalt de helft van de uren van de woonconsulent.'),
  entry('aannames', 'Tien gesprekken per maand, een half uur per gesprek.\nWij rekenen met 60 euro per uur.', 'ggd'),
]
const view = (all: readonly (readonly SheetEntryView[])[], fields: readonly SheetField[] = caseFields): SheetsView => ({
  step: stepId('businesscase'),
  fields,
  sheets: all.map((entries, place) => sheetOf(place, entries, fields)),
  phones: true,
  alone: true,
  people: [],
})
const now = (all: readonly (readonly SheetEntryView[])[], more: Partial<SheetsNow> = {}): ParticipantNow => ({
  kind: 'sheets',
  texts: {
    ...texts('businesscase', 'Kan het uit?', 'Wat kost het, wat levert het op, en bij wie?'),
    kind: 'assess',
  },
  sheets: view(all),
  pointed: null,
  mayFill: true,
  poll: null,
  ...more,
})
const trial: AssignNow = {
  ...assign,
  texts: { ...assign.texts, title: { nl: 'De proef', en: 'The trial' } },
  asked: [{ ...asked, subject: noteId('s-0'), text: solutions[0] ?? '' }],
  sheets: view([[entry('start', '2026-12-01', 'gemeente')]], trialFields),
  mayFill: true,
}
const list = now([half, full, []], { pointed: noteId('s-1') })
const one = at(now([half]))
const onlyField = (id: string) => caseFields.filter((field) => field.id === id)
const asksOnly = (id: string, entries: readonly SheetEntryView[] = []) =>
  at(now([entries], { sheets: view([entries], onlyField(id)) }))

/** Sheets on a phone: the list, one of them, each kind of field, and somebody who was first. */
export const sheetStates: Readonly<Record<string, Part>> = {
  sheets: at(list),
  'sheets-listens': at({ ...list, mayFill: false } as ParticipantNow),
  'sheets-none': at(now([])),
  sheet: one,
  'sheet-full': at(now([full, half])),
  'sheet-question': at(now([full], { poll: assess })),
  'sheet-money': asksOnly('baten'),
  'sheet-organisations': asksOnly('batenbij', [entry('batenbij', org('ggd'), 'ggd')]),
  'sheet-words': { ...asksOnly('anja'), mine: { ...nothing, drafts: { 'h-s-0-anja': 'Zij houdt haar huis.' } } },
  'sheet-meanwhile': { ...asksOnly('anja'), mine: { ...nothing, drafts: { 'h-s-0-anja': 'Zij houdt haar huis.' } } },
  'sheet-promise': at(trial),
  'sheet-standing': at({ ...trial, asked: [] }),
}
/** What comes in while somebody types in `sheet-meanwhile`: another phone was first. */
export const meanwhile: ParticipantNow = now([[entry('anja', 'Zij slaapt weer, en belt ons zelf.', 'welzijn')]], {
  sheets: view([[entry('anja', 'Zij slaapt weer, en belt ons zelf.', 'welzijn')]], onlyField('anja')),
})
