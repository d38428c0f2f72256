import { neededInPoll, openObjections } from '../../decide/working/polling.js'
import type { OrganisationId, ParticipantId } from '../../ids.js'
import { isAboutThickness } from '../../rules/checkin/thickness.js'
import { countsVisible } from '../../rules/find.js'
import { findingOf } from '../../rules/obstacles/finding.js'
import { seededOrder } from '../../rules/order.js'
import {
  answeredBy,
  ballotsOf,
  isAside,
  isPolled,
  pollOf,
  pollQuestions,
  pollWaitsFor,
  supportersOf,
} from '../../rules/polls.js'
import { decides } from '../../rules/subjects.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { PolledSubject } from '../../workshop/working.js'
import type { PaperMark } from '../base.js'
import { objectionView } from '../shared.js'
import type { PollItem, PollItemForPhone, PollItemForRegie, PollResult, PollView, PollVoices } from '../workingView.js'
import { oncePerState } from './oncePerState.js'

/** Items of every poll, in the order in which the subjects came: sixty of them, for the views of everybody. */
const itemsOf = oncePerState((state) => {
  const polls = state.template.steps.filter((step) => isPolled(step))
  return new Map(polls.map((step) => [step.id, itemsOfStep(state, step)]))
})

function itemsOfStep(state: WorkshopState, step: TemplateStep): ReadonlyMap<PolledSubject, PollItem> {
  const all = [...pollOf(state, step.id).subjects.values()].filter((polled) => !isAside(state, step.id, polled))
  return new Map(
    all.map((polled, index): [PolledSubject, PollItem] => {
      const { subject, text, attempt, status, record } = polled
      const result = status === 'open' ? null : resultOf(state, step, polled)
      const finding = findingOf(state, step.id, subject)
      const item = { subject, text, index: index + 1, of: all.length, attempt, status, result, record, finding }
      const change = status === 'open' || !isAboutThickness(step) ? null : changeOf(state, polled)
      return [polled, change === null ? item : { ...item, change }]
    }),
  )
}

/** The sentence of then with what was proposed in its place. */
const changeOf = (state: WorkshopState, { subject, text }: PolledSubject): NonNullable<PollItem['change']> => ({
  signed: state.earlier?.sentences.find((one) => one.subject === subject)?.text ?? text,
  proposal: state.proposedChanges.get(subject) ?? null,
  locale: state.locale,
})

/** Subjects of the poll that are not let go or set aside, in the order in which they came. */
export const polledSubjects = (state: WorkshopState, step: TemplateStep): readonly PolledSubject[] => [
  ...(itemsOf(state).get(step.id)?.keys() ?? []),
]

/** One of them as every audience may see it. The result opens when it is shown (INV-7). Throws for another subject. */
export function pollItem(state: WorkshopState, step: TemplateStep, polled: PolledSubject): PollItem {
  const item = itemsOf(state).get(step.id)?.get(polled)
  if (item === undefined) throw new Error(`${polled.subject} is not polled in ${step.id}`)
  return item
}

/** What was answered, in numbers; none with so few that a number is a name. Only of what was shown (INV-7). */
export function resultOf(state: WorkshopState, step: TemplateStep, polled: PolledSubject): PollResult {
  if (!countsVisible(state) || isFewPersons(step, polled)) return { counts: [], countsVisible: false }
  return {
    countsVisible: true,
    counts: pollQuestions(step).map(({ id, options }) => ({
      question: id,
      options: options.map((option) => ({
        option: option.id,
        count: [...polled.ballots.values()].filter((given) => given.get(id)?.option === option.id).length,
      })),
    })),
  }
}

/** Where each person votes, a number or an organisation of one of two or three voters is a name (SPEC FEW-7). */
const isFewPersons = (step: TemplateStep, polled: PolledSubject): boolean =>
  step.voting?.unit === 'person' && polled.ballots.size < 4

/** The poll in one person's own steady order, with the own ballots only. */
export function pollForPhone(
  state: WorkshopState,
  step: TemplateStep,
  me: { readonly id: ParticipantId; readonly organisation: OrganisationId | null },
): readonly PollItemForPhone[] {
  const voter = step.voting?.unit === 'person' ? me.id : me.organisation
  const all = polledSubjects(state, step)
  const onTable = subjectOnTable(state, all)
  const items = all.map((polled) => ({
    ...(polled === onTable || polled.status !== 'decided' ? pollItem : itemInList)(state, step, polled),
    own: [...((voter === null ? undefined : polled.ballots.get(voter)) ?? [])].map(
      ([question, { option, reason }]) => ({ question, option, reason }),
    ),
  }))
  return step.voting?.shuffle === true || step.kind === 'assess' ? seededOrder(items, me.id) : items
}

/** The poll for the regie: who answered, and after showing what, the low end first. */
export function pollForRegie(state: WorkshopState, step: TemplateStep): PollView {
  const all = polledSubjects(state, step)
  const onTable = subjectOnTable(state, all)
  const answered = all.map((polled) => new Set(answeredBy(state, step, polled)))
  return {
    step: step.id,
    decides: decides(step),
    questions: pollQuestions(step),
    items: all.map((polled) =>
      polled === onTable || polled.status === 'shown'
        ? wholeItem(state, step, polled)
        : closedItem(pollItem(state, step, polled)),
    ),
    ready: state.organisations
      .map(({ id }) => id)
      .filter((id) => all.length > 0 && answered.every((organisations) => organisations.has(id))),
    missing: [...pollOf(state, step.id).missing].map(([organisation, mark]) => ({ organisation, ...mark })),
  }
}

/** The subject that the room looks at: the one pointed at, else the first that is closed, else the first. */
const subjectOnTable = (state: WorkshopState, all: readonly PolledSubject[]): PolledSubject | undefined =>
  all.find(({ subject }) => subject === state.pointedAt) ?? all.find(({ status }) => status === 'open') ?? all[0]

/** What a list shows of a subject that does not lie on the table: its words and how it stands. */
function inList({ change: _, ...item }: PollItem): PollItem {
  const { record } = item
  return {
    ...item,
    result: null,
    record: record && { answers: {}, disagreed: [], reason: null, chosen: record.chosen },
  }
}

function itemInList(state: WorkshopState, step: TemplateStep, polled: PolledSubject): PollItem {
  const item = inList(pollItem(state, step, polled))
  // how thick the room says a sentence is stays beside it: one word, and the rest is read when it lies on the table
  if (step.kind !== 'checkin' || item.record === null || polled.record === null) return item
  return { ...item, record: { ...item.record, answers: polled.record.answers } }
}

const closedItem = (item: PollItem): PollItemForRegie => ({
  ...inList(item),
  whole: false,
  answered: [],
  onPaper: [],
  waitingFor: [],
  voices: [],
  objections: [],
  suggested: null,
  agreeing: null,
})

function wholeItem(state: WorkshopState, step: TemplateStep, polled: PolledSubject): PollItemForRegie {
  const open = polled.status === 'open'
  const answered = answeredBy(state, step, polled)
  // who said what belongs to the subject that the room looks at; of what was talked through the count stays
  const { pointedAt } = state
  const isPointed = pointedAt !== null && pollOf(state, step.id).subjects.has(pointedAt)
  const isHeard = isPointed ? pointedAt === polled.subject : polled.status === 'shown'
  return {
    ...pollItem(state, step, polled),
    whole: true,
    answered,
    onPaper: paperBallots(state, step, polled).filter(({ organisation }) => answered.includes(organisation)),
    waitingFor: open ? pollWaitsFor(state, step, polled) : [],
    voices: open || !isHeard ? [] : voicesOf(state, step, polled),
    objections: state.objections
      .filter(({ about }) => about.kind === 'poll' && about.subject === polled.subject)
      .map((one) => objectionView(state, one)),
    suggested: open ? null : suggestedFor(step, polled),
    agreeing: decides(step) ? agreeingOf(state, step, polled) : null,
  }
}

/** The card behind the answers of each organisation: of several questions one typed answer is enough to say so. */
export const paperBallots = (state: WorkshopState, step: TemplateStep, polled: PolledSubject): readonly PaperMark[] =>
  state.organisations.flatMap(({ id: organisation }) => {
    const answers = ballotsOf(state, step, { polled, organisation }).flatMap((given) => [...given.values()])
    const typed = answers.find(({ paper }) => paper !== null)?.paper ?? null
    return typed === null ? [] : [{ organisation, paper: typed }]
  })

function agreeingOf(state: WorkshopState, step: TemplateStep, polled: PolledSubject): PollItemForRegie['agreeing'] {
  if (polled.status === 'decided') return 'done'
  if (polled.status === 'open') return 'not-shown-yet'
  if (openObjections(state, polled.subject).length > 0) return 'objection-open'
  return supportersOf(state, step, polled).length < neededInPoll(state, step.id, polled) ? 'not-shared' : null
}

/** Who gave which answer, from the low end to the high end: the low end is heard first (method.md, Gradients). */
function voicesOf(state: WorkshopState, step: TemplateStep, polled: PolledSubject): readonly PollVoices[] {
  if (isFewPersons(step, polled)) return []
  return pollQuestions(step).flatMap(({ id: question, options }) =>
    [...options].reverse().flatMap(({ id: option }): readonly PollVoices[] => {
      const said = state.organisations.flatMap(({ id: organisation }) =>
        ballotsOf(state, step, { polled, organisation })
          .filter((given) => given.get(question)?.option === option)
          .map((given) => ({ organisation, reason: given.get(question)?.reason ?? null })),
      )
      if (said.length === 0) return []
      const reasons = said.flatMap(({ organisation, reason }) => (reason === null ? [] : [{ organisation, reason }]))
      return [{ question, option, organisations: [...new Set(said.map((one) => one.organisation))], reasons }]
    }),
  )
}

/** Advice for the recorded answer: the lowest option when more than half said so, else the one that most gave. */
function suggestedFor(step: TemplateStep, polled: PolledSubject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pollQuestions(step).map(({ id, options }) => {
      const counts = options.map(
        (option) => [...polled.ballots.values()].filter((given) => given.get(id)?.option === option.id).length,
      )
      const voters = counts.reduce((sum, count) => sum + count, 0)
      const lowest = options.at(-1)?.id ?? ''
      if ((counts.at(-1) ?? 0) * 2 > voters) return [id, lowest]
      const most = Math.max(...counts.slice(0, -1), 0)
      return [id, options[counts.indexOf(most)]?.id ?? lowest]
    }),
  )
}
