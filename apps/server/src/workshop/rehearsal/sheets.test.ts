import { organisationId, type SheetField, type SheetsView, type SheetView, stepId, subjectId } from '@siroop/domain'
import { expect, test } from 'vitest'
import type { Looking } from './answering.js'
import { sheetsNext } from './sheets.js'

const field = (id: string, type: SheetField['type'], more: Partial<SheetField> = {}): SheetField => ({
  id,
  type,
  label: { nl: id },
  required: true,
  maxChars: 300,
  ...more,
})
const fields = [
  field('kosten', 'money'),
  field('wie', 'organisation'),
  field('soort', 'choice', { options: ['proberen', 'overnemen'].map((id) => ({ id, label: { nl: id } })) }),
  field('klaar', 'date'),
  field('wint', 'text'),
  field('vragen', 'person'),
  field('meer', 'text', { required: false }),
]
const sheet = (id: string, more: Partial<SheetView> = {}): SheetView => ({
  subject: subjectId(id),
  text: id,
  filled: 0,
  missing: [],
  whole: true,
  entries: [],
  ...more,
})
const sheets = (all: readonly SheetView[]): SheetsView => ({
  step: stepId('zaak'),
  fields,
  sheets: all,
  phones: true,
  alone: true,
  people: [],
})
/** Who speaks for the second of two organisations, in a step that no script knows. */
const looking = (spokesperson = true): Looking =>
  ({
    casting: { organisations: 2, locale: 'nl', script: { sheets: {} } },
    me: { voice: 1, type: 'ggd' },
    seen: {
      view: {
        me: { spokesperson, organisation: organisationId('o-ggd') },
        serverNowMs: Date.parse('2026-11-26T12:00:00Z'),
        organisations: [],
      },
    },
  }) as unknown as Looking
const filledBy = (act: ReturnType<typeof sheetsNext>) =>
  act?.kind === 'ask'
    ? act.commands.map((command) =>
        command.type === 'fillSheet' ? [command.subject, command.field, command.value] : [],
      )
    : null

test('[RHS-20] where no script says it, an organisation fills in what its sheets need, and names nobody', () => {
  const act = sheetsNext({ sheets: sheets([sheet('s1'), sheet('s2')]), mayFill: true }, looking())
  expect(filledBy(act)).toEqual([
    ['s2', 'kosten', '1200'],
    ['s2', 'wie', 'o-ggd'],
    ['s2', 'soort', 'overnemen'],
    ['s2', 'klaar', '2026-11-26'],
    ['s2', 'wint', 'Wij komen hier over een half jaar op terug.'],
  ])
})
test('[RHS-20] what stands there already is left as it is, and nobody writes who may not', () => {
  const entry = (name: string) => ({ field: name, value: 'x', by: null, on: '2026-11-26' })
  const begun = sheet('s2', { entries: ['kosten', 'wie', 'soort', 'klaar'].map(entry) })
  const next = (mayFill: boolean, who: Looking, one = begun) =>
    sheetsNext({ sheets: sheets([sheet('s1'), one]), mayFill }, who)
  expect(filledBy(next(true, looking()))).toEqual([['s2', 'wint', 'Wij komen hier over een half jaar op terug.']])
  expect(next(false, looking())).toBeNull()
  expect(next(true, looking(false))).toBeNull()
  expect(next(true, looking(), { ...begun, whole: false, entries: [] })).toBeNull()
})
