import type { StepId } from './ids.js'
import type { Template, TemplateField, TemplateStep } from './template.js'
import { aTemplate, both, part, step } from './templateTestData.js'
import { anOpenMeeting, facilitator, organisations, type Table } from './testData.js'
import { at, note, reveal } from './visionTestData.js'
import type { SheetCommand } from './workshop/sheets/sheets.js'
import type { SubjectId } from './workshop/working.js'

const field = (id: string, type: TemplateField['type'], more: Partial<TemplateField> = {}): TemplateField => ({
  id,
  type,
  label: both(id),
  ...more,
})
const options = ['ja', 'nee'].map((id) => ({ id, label: both(id) }))

/** Fields of the business case, one of every type that a sheet asks. */
const caseFields: readonly TemplateField[] = [
  field('kosten', 'money', { required: true, min: 0 }),
  field('wie', 'organisation', { required: true }),
  field('voordeel', 'organisations'),
  field('wint', 'text', { maxChars: 20 }),
  field('oordeel', 'choice', { options }),
  field('merk', 'multichoice', { options }),
  field('aantal', 'number', { min: 1, max: 50 }),
  field('jaar', 'year', { min: 2026 }),
  field('begin', 'date'),
  field('vraag-aan', 'person'),
  field('open', 'boolean'),
]

/** Solutions get a business case, an owner and a trial, are looked at, become an agreement and are signed: the form of the koppelzone. */
export function aSheetTemplate(change: Partial<Template> = {}, steps: readonly TemplateStep[] = []): Template {
  const second = { session: step('x', 'inform', []).session }
  const about = { ...second, input: ['oplossing'] }
  return aTemplate({
    sessions: [{ id: second.session, title: both('Avond'), minutes: 120, start: '16:00' }],
    steps:
      steps.length > 0
        ? steps
        : [
            step('oplossingen', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
              noteKind: 'oplossing',
              contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
            }),
            step('zaak', 'assess', [part(5, 'small-group'), part(5, 'vote'), part(5, 'plenary')], {
              ...about,
              fields: caseFields,
              assess: [{ id: 'gezond', question: both('Gezond?'), answers: options }],
            }),
            step('proef', 'assign', [part(5, 'plenary'), part(5, 'round')], {
              ...about,
              fields: [
                field('trekker', 'person', { required: true }),
                field('start', 'date', { required: true }),
                field('einde', 'date', { required: true }),
                field('vraag', 'text'),
              ],
            }),
            step('merken', 'check', [part(5, 'listen'), part(5, 'plenary')], {
              ...about,
              fields: [field('gemerkt', 'choice', { options, required: true }), field('bewijs', 'longtext')],
            }),
            step('afspraak', 'draft', [part(5, 'write')], { ...about, fields: [field('als', 'text')] }),
            step('delen', 'sign', [part(5, 'round'), part(5, 'plenary')], {
              fields: [field('name', 'person'), field('trefwoorden', 'text'), field('contact', 'person')],
            }),
          ],
    ...change,
  })
}

export const zaak: StepId = at('zaak')
export const solution = (name: string): SubjectId => note(`s-${name}`)

/** Two solutions lie open; the business cases are filled in. */
export function atSheets(names: readonly string[] = organisations, template = aSheetTemplate()): Table {
  const table = anOpenMeeting(names, template)
  const written = names.slice(0, 2).map((name) => ({ id: `s-${name}`, name }))
  return reveal(table, 'oplossingen', written).goTo('zaak')
}

type Filled = Partial<Pick<SheetCommand, 'step' | 'subject' | 'value' | 'was'>>
/** Fills in one field about the first solution. */
export const fill = (fieldId: string, value: string | null, more: Filled = {}): SheetCommand => ({
  type: 'fillSheet',
  step: more.step ?? zaak,
  subject: more.subject ?? solution('welzijn'),
  field: fieldId,
  value,
  was: more.was ?? null,
})

/** In the step with owners: the first solution was chosen, the second was not. */
export function atTrial(begun = atSheets()): Table {
  const table = begun.goTo('zaak', 2)
  for (const subject of [solution('welzijn'), solution('ggd')]) {
    for (const organisation of table.now.organisations)
      table.do(facilitator, {
        type: 'markVoterMissing',
        step: zaak,
        organisation: organisation.id,
        why: 'abstains',
        reason: 'Praat mee.',
      })
    table.do(facilitator, { type: 'showPoll', step: zaak, subject })
    const chosen = subject === solution('welzijn')
    table.do(facilitator, {
      type: 'recordAnswer',
      step: zaak,
      subject,
      answers: { gezond: chosen ? 'ja' : 'nee' },
      disagreed: [],
      reason: null,
      chosen,
    })
  }
  return table.goTo('proef')
}
