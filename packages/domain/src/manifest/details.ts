import type { NoteId } from '../ids.js'
import { organisationId } from '../ids.js'
import { standingSentences, stepOf } from '../rules/find.js'
import { choiceLabel, idsInField } from '../rules/notes/fields.js'
import { isBothAnd, servedBy } from '../rules/route/bothAnd.js'
import { partnersBeside } from '../rules/route/partners.js'
import { inLocale } from '../template.js'
import type { AgreedItem, WorkshopState } from '../workshop/state.js'
import type { Commitment, SubjectId } from '../workshop/working.js'
import type { FrozenCommitment, FrozenMilestone, FrozenObservation, FrozenSection, FrozenWish } from './frozen.js'

/** What stands beside the sentence of a ticked note: where it lies and what it leads to, from events alone. */
export function detailOf(state: WorkshopState, item: AgreedItem): FrozenMilestone | FrozenObservation | null {
  if (item.bundle !== null) return null
  const step = stepOf(state, item.step)
  // a sentence that was dropped is nothing to point at
  const printed = new Set(standingSentences(state).map((sentence) => sentence.item))
  const agreed = state.items.filter((one) => one.status === 'agreed' && printed.has(one.id))
  const leadsTo = (state.links.get(item.subject as NoteId) ?? []).flatMap((id) => {
    const target = agreed.find((one) => one.subject === id)
    return target ? [target] : []
  })
  const subjects = (sameKind: boolean): readonly SubjectId[] =>
    leadsTo.filter((one) => (one.kind === item.kind) === sameKind).map(({ subject }) => subject)
  const { fields } = item
  if (step?.lanes?.by === 'horizon')
    return {
      kind: 'milestone',
      lane: state.notes.get(item.subject as NoteId)?.lane ?? '',
      carriers: carriersOf(state, fields.carriers),
      noticed: fields.noticed || null,
      contributesTo: subjects(false),
      enables: subjects(true),
      ...doneBefore(state, item.subject),
    }
  if (step?.lanes?.by !== 'link') return null
  const choices = (step.fields ?? []).filter(({ type }) => type === 'choice')
  const story = (step.fields ?? []).find(({ type }) => type === 'longtext' || type === 'text')
  const words = (index: number) => {
    const field = choices[index]?.id
    return field === undefined ? null : choiceLabel(step, { field, value: fields[field] }, state.locale)
  }
  return {
    kind: 'observation',
    sort: words(0),
    source: words(1),
    story: (story && fields[story.id]) || null,
    about: subjects(false),
  }
}

const carriersOf = (state: WorkshopState, value: string | undefined) =>
  idsInField(value)
    .filter((id) => state.organisations.some((one) => one.id === id))
    .map(organisationId)

/** Horizons, far to near, in the content language. */
export const lanesOf = (state: WorkshopState): NonNullable<FrozenSection['lanes']> =>
  [...(state.template.horizons ?? [])]
    .sort((one, other) => one.order - other.order)
    .map(({ id, label }) => ({ id, label: inLocale(label, state.locale) }))

/** Only what an owner accepted in person (INV-12), by date. */
export function commitmentsOf(state: WorkshopState): readonly FrozenCommitment[] {
  // a trial that was stopped is promised by nobody any more
  const accepted = [...state.commitments.values()].filter(isAccepted).filter(({ subject }) => !state.letGo.has(subject))
  const standing = new Set(accepted.map(({ subject }) => subject))
  return accepted
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
    .map((one) => ({
      subject: one.subject,
      text: one.text,
      owner: one.asked,
      partners: partnersBeside(one),
      due: one.due,
      firstStep: one.firstStep,
      firstStepBy: one.firstStepBy,
      seen: one.seen,
      means: one.means,
      effort: one.effort,
      milestones: milestonesOf(state, one.subject),
      needs: neededActions(state, one.subject).filter((id) => standing.has(id)),
      ...(isBothAnd(servedBy(state, one)) ? { bothAnd: true as const } : {}),
      ...doneBefore(state, one.subject),
    }))
}

/** Where a step or milestone was done before, as it is printed: the place when that is known, else what it was called there. */
function doneBefore(state: WorkshopState, subject: SubjectId): Pick<FrozenCommitment, 'doneBefore'> {
  const places = (state.takenFrom.get(subject) ?? []).map(({ place, title }) => (place === '' ? title : place))
  return places.length === 0 ? {} : { doneBefore: places }
}

/** Asked and not promised, then what nobody took (TNS-12). */
export function wishesOf(state: WorkshopState): readonly FrozenWish[] {
  const open = [...state.commitments.values()].filter((one) => !isAccepted(one))
  const asked = open.filter(({ status }) => status === 'asked' || status === 'later')
  const shelf = open.filter(({ status }) => status === 'shelved' || status === 'unasked')
  return [
    ...asked.map(({ subject, text, asked: by, leftAsked }) => ({ subject, text, asked: by, reason: leftAsked })),
    ...shelf.map(({ subject, text }) => ({ subject, text, asked: null, reason: null })),
  ]
}

type Accepted = Commitment & {
  readonly asked: NonNullable<Commitment['asked']>
  readonly due: string
  readonly firstStep: string
  readonly firstStepBy: string
}
/** True when the owner said yes, with a date and a first step. */
export const isAccepted = (one: Commitment): one is Accepted =>
  one.status === 'accepted' &&
  one.asked !== null &&
  one.due !== null &&
  one.firstStep !== null &&
  one.firstStepBy !== null

/** Words of the milestones that an action contributes to and that were taken into the manifest (TNS-11). */
export const milestonesOf = (state: WorkshopState, action: SubjectId): readonly string[] =>
  (state.links.get(action as NoteId) ?? []).flatMap((id) => {
    const item = state.items.find((one) => one.subject === id && one.status === 'agreed')
    return item ? [item.text] : []
  })

/** Actions that have to come first: one of their milestones makes one of this action's milestones possible. */
export function neededActions(state: WorkshopState, action: SubjectId): readonly SubjectId[] {
  const mine = new Set(state.links.get(action as NoteId) ?? [])
  return [...state.commitments.keys()].filter(
    (other) =>
      other !== action &&
      (state.links.get(other as NoteId) ?? []).some(
        (milestone) =>
          !mine.has(milestone) && (state.links.get(milestone as NoteId) ?? []).some((enabled) => mine.has(enabled)),
      ),
  )
}
