import { noteId, type OrganisationId, participantId, stepId } from '../ids.js'
import type { Template, TemplateField, TemplateSection, TemplateStep } from '../template.js'
import { aTemplate, both, part, step } from '../templateTestData.js'
import { anOpenMeeting, org } from '../testData.js'
import type { NoteWithName } from '../workshop/facts.js'
import type { WorkshopState } from '../workshop/state.js'
import type { Commitment, Poll, PolledSubject } from '../workshop/working.js'

export const today = '2026-11-26'
/** What lies open on the board: notes per step. */
export const boardOf = (notes: Readonly<Record<string, readonly NoteWithName[]>>) => ({
  today,
  dateOf: () => today,
  notes: (id: string) => notes[id] ?? [],
  bundles: () => [],
})
export const noteOf = (id: string, more: Partial<NoteWithName> = {}): NoteWithName => ({
  id: noteId(id),
  text: `Tekst van ${id}.`,
  fields: {},
  organisation: null,
  ...more,
})
export const fieldOf = (id: string, type: TemplateField['type'], more: Partial<TemplateField> = {}): TemplateField => ({
  id,
  type,
  label: both(`Vraag ${id}`, `Question ${id}`),
  ...more,
})
export const options = (...ids: readonly string[]) =>
  ids.map((id) => ({ id, label: both(`Woord ${id}`, `Word ${id}`) }))
export const sectionOf = (id: string, more: Partial<TemplateSection> = {}): TemplateSection => ({
  id,
  render: 'table',
  title: both(`Deel ${id}`),
  ...more,
})
export const writes = (id: string, more: Partial<TemplateStep> = {}): TemplateStep =>
  step(id, 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
    noteKind: id,
    contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
    ...more,
  })
export const judges = (id: string, input: string, more: Partial<TemplateStep> = {}): TemplateStep =>
  step(id, 'assess', [part(5, 'small-group')], { input: [input], ...more })

/** A workshop that is open, with these steps and sections; `kind` of the document. */
export function aState(
  steps: readonly TemplateStep[],
  document: Partial<Template['document']>,
  more: Partial<WorkshopState> = {},
): WorkshopState {
  const base = aTemplate()
  const template = { ...base, steps, document: { ...base.document, ...document } }
  return { ...anOpenMeeting().now, template, ...more }
}

/** What is filled in on the sheet of a subject, by an organisation, today. */
export function sheetsWith(
  id: string,
  sheets: Readonly<Record<string, Readonly<Record<string, string>>>>,
  by: OrganisationId | null = org('ggd'),
): WorkshopState['sheets'] {
  const filled = Object.entries(sheets).map(([subject, entries]) => [
    noteId(subject),
    {
      subject: noteId(subject),
      text: `Tekst van ${subject}.`,
      entries: new Map(Object.entries(entries).map(([field, value]) => [field, { value, by, on: today }])),
    },
  ])
  return new Map([[stepId(id), new Map(filled as never)]])
}

/** A subject of a poll that was shown, with what the room answered. */
export const polledOf = (id: string, more: Partial<PolledSubject> = {}): PolledSubject => ({
  subject: noteId(id),
  text: `Tekst van ${id}.`,
  sources: [noteId(id)],
  wroteIn: [],
  attempt: 1,
  status: 'decided',
  ballots: new Map(),
  record: null,
  ...more,
})
export const pollWith = (
  id: string,
  subjects: readonly PolledSubject[],
  more: Partial<Poll> = {},
): WorkshopState['polls'] =>
  new Map([
    [
      stepId(id),
      {
        subjects: new Map(subjects.map((one) => [one.subject, one])),
        done: new Map(),
        shown: true,
        missing: new Map(),
        ...more,
      },
    ],
  ])
export const promiseOf = (id: string, more: Partial<Commitment> = {}): Commitment => ({
  ...{ subject: noteId(id), text: `Tekst van ${id}.`, status: 'accepted', asked: org('ggd'), refusedBy: [] },
  ...{ acceptedBy: participantId('p-ggd'), paper: null, acceptedOn: today, due: '2027-03-01', firstStep: 'Bellen.' },
  ...{ firstStepBy: today, seen: null, means: null, effort: null, partners: [], leftAsked: null, ...more },
})
