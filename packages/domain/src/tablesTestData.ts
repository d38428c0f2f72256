import { type ParticipantId, type StepId, stepId } from './ids.js'
import type { Template } from './template.js'
import { aTemplate, both, part, step } from './templateTestData.js'
import { anOpenMeeting, facilitator, join, type Table } from './testData.js'

export const tafels: StepId = stepId('tafels')
export const parties = ['groen', 'blauw', 'geel', 'rood'] as const

/** An evening at two theme tables, two rounds: tables, harvest, dots, intentions. In the form of the shipped template. */
export function aTablesTemplate(change: Partial<Template> = {}): Template {
  const scribe = { mode: 'scribe', reveal: 'live', attribution: 'anonymous', maxChars: 240 } as const
  const steps = [
    step('opening', 'inform', [part(5, 'listen')]),
    step('tafels', 'tables', [part(25, 'small-group'), part(25, 'small-group')], {
      noteKind: 'randvoorwaarde',
      tables: ['t1', 't2'].map((id) => ({
        id,
        title: both(`Tafel ${id}`),
        dilemma: both(`Dilemma ${id}`),
        poleA: both('A'),
        poleB: both('B'),
        questions: [both('Wat nu?')],
      })),
      contribution: scribe,
      lanes: { by: 'theme' },
      fields: [{ id: 'zodat', type: 'text', label: both('zodat'), required: true }],
    }),
    step('oogst', 'harvest', [part(15, 'listen')], { input: ['randvoorwaarde'] }),
    step('stemmen', 'vote', [part(5, 'vote'), part(5, 'plenary')], {
      input: ['randvoorwaarde'],
      voting: { method: 'dots', unit: 'person', dots: 5, maxPerItem: 2, ownItems: true, purpose: 'advice' },
    }),
    step('voornemen', 'contribute', [part(5, 'silent'), part(5, 'round')], {
      noteKind: 'voornemen',
      contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'person' },
    }),
  ]
  const organisationTypes = [{ id: 'fractie', label: both('Fractie') }]
  const participants = { min: 2, max: 60, municipality: true }
  return aTemplate({ steps, organisationTypes, participants, ...change })
}

/** In the first round. `p-groen`, … sit nowhere yet; everybody holds a phone that is in reach. */
export function atTables(names: readonly string[] = parties, template = aTablesTemplate()): Table {
  // organisations of a type that the template has
  const table = anOpenMeeting(names, template).goTo('tafels')
  table.connected = [...table.now.participants.keys()]
  return table
}

/** One more person of an organisation, who came in by the general code. */
export function another(table: Table, name: string, id: ParticipantId): Table {
  join(table, name, id, false)
  table.connected = [...table.connected, id]
  return table
}

export const sit = (table: string) => ({ type: 'sitAtTable', step: tafels, table }) as const
export const takePen = { type: 'takeTablePen', step: tafels } as const
export const layDownPen = { type: 'layDownTablePen', step: tafels } as const
export const seat = (table: Table, participant: ParticipantId, at: string | null): string | null =>
  table.try(facilitator, { type: 'seatAtTable', step: tafels, participant, table: at })
