import type { FrozenRecord } from '../../manifest/frozen.js'
import { agreedItems } from '../../rules/find.js'
import { idsInField, laneField } from '../../rules/notes/fields.js'
import { subjectsOf } from '../../rules/subjects.js'
import { inLocale, type TemplateField, type TemplateStep } from '../../template.js'
import type { NoteWithName } from '../../workshop/facts.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Feed } from '../feeds.js'
import { columnFor, columnOf, labels, valueIn } from '../values.js'
import { given, type MakePart, ownField } from './part.js'

/**
 * Notes of a step with what was asked beside them: `all` that was revealed; `selected` what was ticked, in the words in
 * which it was taken; what came of it: what the room went on with. Who wrote a note stands there as on the board, and a
 * name only where its author lets it go along. Rules: SPEC DOC-4, DOC-5.
 */
export const notesPart: MakePart = (state, { step, take }, board) => ({
  fields: [...columnsOf(state, step), ownField('author'), ownField('organisation')],
  records:
    take === 'selected'
      ? ticked(state, step)
      : byTable(step, board.notes(step.id).filter(isTaken(state, { step, take }, board))).map((note) =>
          noteRecord(state, step, note),
        ),
})

/** What tables wrote comes in the order of the tables, whatever the order in which it was opened. */
function byTable(step: TemplateStep, notes: readonly NoteWithName[]): readonly NoteWithName[] {
  const place = new Map((step.tables ?? []).map(({ id }, at) => [id, at] as const))
  const at = ({ fields }: NoteWithName) => place.get(fields[laneField] ?? '') ?? place.size
  return notes.toSorted((one, other) => at(one) - at(other))
}

const columnsOf = (state: WorkshopState, step: TemplateStep) =>
  (step.fields ?? []).flatMap((field) => columnFor(state, step, field) ?? [])

function isTaken(state: WorkshopState, { step, take }: Feed, board: Parameters<MakePart>[2]) {
  if (take !== 'came-of-it') return () => true
  const last = state.template.steps.at(-1)?.id ?? step.id
  const left = new Set(subjectsOf(state, { kind: step.noteKind ?? '', seenFrom: last }, board).map(({ id }) => id))
  return ({ id }: NoteWithName) => left.has(id)
}

const ticked = (state: WorkshopState, step: TemplateStep): readonly FrozenRecord[] =>
  agreedItems(state)
    .filter((item) => item.step === step.id && item.bundle === null)
    .map(({ subject, text, fields }) => ({ subject, text, values: answers(state, step, fields) }))

function noteRecord(state: WorkshopState, step: TemplateStep, note: NoteWithName): FrozenRecord {
  const table = step.tables?.find(({ id }) => id === note.fields[laneField])
  const name = note.author ?? null
  const isPersonal = step.contribution?.attribution === 'person'
  return {
    subject: note.id,
    text: note.text,
    ...(table === undefined ? {} : { group: inLocale(table.title, state.locale) }),
    values: {
      ...answers(state, step, note.fields),
      ...given({
        author: name === null ? null : { text: name },
        // an organisation beside a note whose author kept the name back could be one person
        organisation:
          note.organisation === null || (isPersonal && name === null)
            ? null
            : { text: '', organisations: [note.organisation] },
      }),
    },
  }
}

const answers = (state: WorkshopState, step: TemplateStep, fields: Readonly<Record<string, string>>) =>
  given(
    Object.fromEntries(
      (step.fields ?? []).map((field) => [columnOf(step, field), valueIn(state, field, fields[field.id])]),
    ),
  )

const isPicked = ({ type }: TemplateField): boolean => type === 'choice' || type === 'multichoice'

/**
 * Bundles that the room went on with, each with what was picked beside its notes: every option once. What people typed
 * beside a single note stays with that note.
 */
export const bundlesPart: MakePart = (state, { step }, board) => {
  const last = state.template.steps.at(-1)?.id ?? step.id
  const kinds = step.input ?? []
  const writing = state.template.steps.filter(({ noteKind }) => noteKind !== undefined && kinds.includes(noteKind))
  const notes = new Map(writing.flatMap(({ id }) => board.notes(id).map((note) => [String(note.id), note] as const)))
  const picked = writing.flatMap((one) => (one.fields ?? []).filter(isPicked).map((field) => ({ one, field })))
  return {
    fields: picked.flatMap(({ one, field }) => columnFor(state, one, field) ?? []),
    records: kinds.flatMap((kind) =>
      subjectsOf(state, { kind, seenFrom: last }, board).map(({ id, text, sources }) => ({
        subject: id,
        text,
        values: given(
          Object.fromEntries(
            picked.map(({ one, field }) => {
              const ids = sources.flatMap((note) => idsInField(notes.get(note)?.fields[field.id]))
              const words = labels(state, field, ids).join(', ')
              return [columnOf(one, field), words === '' ? null : { text: words }]
            }),
          ),
        ),
      })),
    ),
  }
}

/** Lines that were written down in a harvest, and what it read out. */
export const harvestPart: MakePart = (state, { step, take }, board) => {
  const kinds = step.input ?? []
  const read = state.template.steps
    .filter(({ noteKind }) => noteKind !== undefined && kinds.includes(noteKind))
    .map((source) =>
      notesPart(state, { step: source, take: take === 'selected' ? 'came-of-it' : take, alone: false }, board),
    )
  const lines = state.lines
    .filter((line) => line.step === step.id && (take !== 'selected' || line.ticked))
    .map(
      ({ id, text, organisation }): FrozenRecord => ({
        subject: id as FrozenRecord['subject'],
        text,
        values: given({ organisation: organisation === null ? null : { text: '', organisations: [organisation] } }),
      }),
    )
  return {
    fields: [...read.flatMap(({ fields }) => fields), ownField('organisation')],
    records: [...read.flatMap(({ records }) => records), ...lines],
  }
}
