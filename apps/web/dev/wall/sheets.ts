import { noteId, organisationId, stepId, type WallNow } from '@siroop/domain'
import { caseFields, solutions } from '../solutions.js'

const short = [
  { field: 'kosten', value: '12000' },
  { field: 'kostenbij', value: organisationId('o-3') },
  { field: 'baten', value: '30000' },
]
const long = 'Wij rekenen met tien gesprekken per maand van een half uur, en met zestig euro per uur. '
const full = [
  ...short,
  { field: 'batenbij', value: [organisationId('o-2'), organisationId('o-3'), organisationId('o-6')].join(' ') },
  { field: 'anja', value: 'Zij houdt haar huis, en hoeft haar verhaal maar één keer te vertellen.' },
  { field: 'verdeel', value: 'De gemeente betaalt de helft van de uren van de woonconsulent.' },
  { field: 'aannames', value: long.repeat(2).trim() },
]

/** A sheet on the wall: half, whole, far too long, and none. */
export function sheetScenes(): Readonly<Record<string, WallNow>> {
  const texts = {
    step: stepId('businesscase'),
    kind: 'assess',
    title: { nl: 'Kan het uit?', en: 'Does it pay its way?' },
    question: {
      nl: 'Wat kost het, wat levert het op, en bij wie?',
      en: 'What does it cost, what does it yield, and to whom?',
    },
    explanation: {},
    prompts: [],
  } as const
  const item = { subject: noteId('s-0'), text: solutions[0] ?? '', index: 1, of: 3 }
  const half: Extract<WallNow, { kind: 'sheet' }> = {
    kind: 'sheet',
    texts,
    item,
    finding: null,
    fields: caseFields,
    entries: short,
  }
  return {
    sheet: half,
    sheetfull: { ...half, entries: full, item: { ...item, text: solutions[1] ?? '', index: 2 } },
    sheetlong: {
      ...half,
      entries: full.map((one) =>
        ['verdeel', 'aannames', 'anja'].includes(one.field) ? { ...one, value: long.repeat(8) } : one,
      ),
    },
    sheetnone: { ...half, item: null, entries: [] },
  }
}
