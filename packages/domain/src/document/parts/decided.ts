import type { FrozenField, FrozenRecord, FrozenValue } from '../../manifest/frozen.js'
import { dotsOn, dotsVisible, dottedSubjects } from '../../rules/dots/dots.js'
import { isDotted } from '../../rules/dots/dotted.js'
import { countsVisible } from '../../rules/find.js'
import { roomQuestion } from '../../rules/obstacles/ruleStep.js'
import { pollOf, pollQuestions } from '../../rules/polls.js'
import { type PromisePart, promiseOf, sheetFields } from '../../rules/sheets/fields.js'
import { sheetOf, sheetSubjects, whoFilled } from '../../rules/sheets/sheets.js'
import { inLocale, type TemplateField, type TemplateStep } from '../../template.js'
import type { PollQuestion } from '../../view/workingView.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { PolledSubject } from '../../workshop/working.js'
import { columnFor, columnOf, valueIn } from '../values.js'
import { given, type MakePart, noPart, ownField } from './part.js'

/**
 * Dots of the room, only after they were shown; as a number where a number is no name, else only what goes further.
 * Rule: SPEC DOC-7.
 */
const dotsPart: MakePart = (state, { step }) => {
  if (!pollOf(state, step.id).shown) return noPart
  const visible = dotsVisible(state, step)
  return {
    fields: [ownField('dots', 'number')],
    records: dottedSubjects(state, step).map((polled) => ({
      subject: polled.subject,
      text: polled.text,
      values: visible ? { dots: { text: String(dotsOf(polled)) } } : {},
    })),
  }
}

const dotsOf = (polled: PolledSubject): number =>
  [...polled.ballots.keys()].reduce((sum, voter) => sum + dotsOn(polled, voter), 0)

/** What the room answered about each subject, in words: after the talk where that is recorded, else what was shown. */
export const answersPart: MakePart = (state, from, board) => {
  const { step, alone } = from
  if (isDotted(step)) return dotsPart(state, from, board)
  const questions = pollQuestions(step)
  // a list of what rules allow is sorted by how much room there is
  const room = roomQuestion(step)?.id
  const grouping = alone ? questions.find(({ id }) => id === room) : undefined
  const asked = questions.filter((question) => question !== grouping)
  const polled = [...pollOf(state, step.id).subjects.values()].filter((one) => one.status !== 'open')
  const groups = grouping?.options ?? []
  const records = polled.map((one): FrozenRecord & { readonly order: number } => {
    const at = groups.findIndex(({ id }) => id === one.record?.answers[grouping?.id ?? ''])
    const label = groups[at]?.label
    return {
      // what the room did not answer comes last
      order: label === undefined ? groups.length : at,
      subject: one.subject,
      text: one.text,
      ...(label === undefined ? {} : { group: inLocale(label, state.locale) }),
      values: given(
        Object.fromEntries(asked.map((question) => [questionColumn(step, question), answerIn(state, one, question)])),
      ),
    }
  })
  return {
    fields: asked.map((one): FrozenField => {
      const id = questionColumn(step, one)
      return one.question === null ? ownField(id) : { id, label: inLocale(one.question, state.locale), type: 'words' }
    }),
    records: records.toSorted((one, other) => one.order - other.order).map(({ order: _, ...record }) => record),
  }
}

/** The only question of a vote or a check-in has no words: its column is named by Siroop. */
const questionColumn = (step: TemplateStep, { id, question }: PollQuestion): string =>
  question === null ? 'outcome' : `${step.id}-${id}`

function answerIn(
  state: WorkshopState,
  { record, ballots }: PolledSubject,
  { id, options }: PollQuestion,
): FrozenValue | null {
  const label = (option: string | undefined) => {
    const found = options.find((one) => one.id === option)
    return found === undefined ? '' : inLocale(found.label, state.locale)
  }
  const recorded = label(record?.answers[id])
  if (recorded !== '') return { text: recorded }
  // beside an answer of a few a number is a name
  if (!countsVisible(state) || ballots.size < 4) return null
  const counts = options.flatMap((option) => {
    const count = [...ballots.values()].filter((given) => given.get(id)?.option === option.id).length
    return count === 0 ? [] : [`${inLocale(option.label, state.locale)}: ${count}`]
  })
  return counts.length === 0 ? null : { text: counts.join(', ') }
}

/** Kinds of step whose answers are judgements: they say whose they are, and of which day. */
const judging: ReadonlySet<TemplateStep['kind']> = new Set<TemplateStep['kind']>(['assess', 'check'])

/** What is filled in on the sheets of a step; a judgement with who gave it and when. Rule: SPEC DOC-6. */
export const sheetsPart: MakePart = (state, { step }, board) => {
  const fields = sheetFields(state.template, step)
  const value = (field: TemplateField, entry: Parameters<typeof whoFilled>[2] | undefined): FrozenValue | null => {
    if (entry === undefined) return null
    const said = valueIn(state, field, entry.value)
    if (said === null || !judging.has(step.kind)) return said
    return { ...said, judged: { by: whoFilled(state, step.id, entry), on: entry.on } }
  }
  return {
    fields: fields.flatMap((field) => columnFor(state, step, field) ?? []),
    records: sheetSubjects(state, step, board)
      .map(({ id }) => sheetOf(state, step.id, id))
      .filter(({ text, entries }) => text !== '' && entries.size > 0)
      .map(({ subject, text, entries }) => ({
        subject,
        text,
        values: given(
          Object.fromEntries(fields.map((field) => [columnOf(step, field), value(field, entries.get(field.id))])),
        ),
      })),
  }
}

/**
 * What owners were asked: with a yes its owner, the day and the first step; without one only whom it was asked of, so that
 * nothing is printed as promised that was not (INV-12, TNS-12).
 */
export const promisesPart: MakePart = (state, { step }) => ({
  fields: promiseFields(state, step),
  records: [...state.commitments.values()]
    .filter(({ subject }) => !state.letGo.has(subject))
    .map(({ subject, text, status, asked, due, firstStep }) => {
      const who = asked === null ? null : { text: '', organisations: [asked] }
      return {
        subject,
        text,
        values: given(
          status === 'accepted'
            ? {
                owner: who,
                due: due === null ? null : { text: due },
                firstStep: firstStep === null ? null : { text: firstStep },
              }
            : { asked: status === 'asked' || status === 'later' ? who : null },
        ),
      }
    }),
})

/** Columns of a promise by the parts that Siroop asks the owner. */
const promiseColumns: Readonly<Partial<Record<PromisePart, FrozenField>>> = {
  owner: ownField('owner'),
  due: ownField('due', 'date'),
  'first-step': ownField('firstStep'),
}

/** What the step asks, in its order and words, the owner first where it does not ask for one; then what else is promised. */
function promiseFields(state: WorkshopState, step: TemplateStep): readonly FrozenField[] {
  const asked = (step.fields ?? []).flatMap((field): readonly FrozenField[] => {
    const part = promiseOf(step, field)
    const own = part && promiseColumns[part]
    if (own) return [{ ...own, label: inLocale(field.label, state.locale) }]
    return part === null ? [columnFor(state, step, field)].flatMap((column) => column ?? []) : []
  })
  const known = new Set(asked.map(({ id }) => id))
  const unasked = Object.values(promiseColumns).filter(({ id }) => !known.has(id))
  const isOwner = ({ id }: FrozenField) => id === 'owner'
  return [...unasked.filter(isOwner), ...asked, ...unasked.filter((one) => !isOwner(one)), ownField('asked')]
}
