import type { NoteId } from '../../ids.js'
import { itemId } from '../../ids.js'
import { ok } from '../../result.js'
import { agreedItems, isFrozen, placeOf } from '../../rules/find.js'
import { fillOrder, nextLane, openLane } from '../../rules/lanes.js'
import { isTicking } from '../../rules/leftOver.js'
import { horizonOrder, linkRefusal, linkTargets } from '../../rules/links.js'
import { pollOf } from '../../rules/polls.js'
import { sheetSubjects } from '../../rules/sheets/sheets.js'
import { stepOfNote, wordsOf } from '../../rules/subjects.js'
import { isProposing } from '../../rules/trials/proposing.js'
import type { TemplateStep } from '../../template.js'
import type { Event } from '../../workshop/events.js'
import type { Facts } from '../../workshop/facts.js'
import { isFacilitating } from '../../workshop/roles.js'
import type { WorkshopState } from '../../workshop/state.js'
import { type Context, type Rules, refuse } from '../context.js'
import { withSentences } from '../seeding.js'
import { workedIn } from './checking.js'
import { revealEvent } from './reveal.js'

/** Lanes from far to near, links between notes, what is set aside and what is ticked (INV-9..11, TNS-5, TNS-6). */
export const linkingRules: Rules<
  'openLane' | 'linkNote' | 'unlinkNote' | 'moveToLane' | 'park' | 'tickNote' | 'withdrawNote' | 'pointAt'
> = {
  openLane: ({ step, lane }, { state, facts }) => {
    const place = placeOf(state)
    if (place?.step.id !== step) return refuse('not-in-this-step')
    const order = fillOrder(state, place.step)
    if (!order.includes(lane)) return refuse('unknown-lane')
    if (state.lanes.get(step)?.opened.includes(lane)) return ok([])
    if (nextLane(state, place.step) !== lane) return refuse('lane-not-next')
    return ok([...revealOpenLane(state, place.step, facts), { type: 'laneOpened', step, lane }])
  },
  linkNote: ({ note, to }, context) => {
    const { state, facts } = context
    const step = stepOfNote(state, note)
    if (!step) return refuse('unknown-subject')
    if (isFrozen(state)) return refuse('edition-frozen')
    if (!isOwnOrLed(context, note)) return refuse('not-your-note')
    if ((state.links.get(note) ?? []).includes(to)) return ok([])
    const refused = linkRefusal(state, { step, note, lane: state.notes.get(note)?.lane ?? null, to }, facts)
    if (refused === null) return ok([{ type: 'noteLinked', note, to }])
    if (refused.why !== 'link-makes-circle') return refuse(refused.why)
    return refuse(refused.why, { circle: refused.circle.map((id) => wordsOf(state, id, facts) ?? '') })
  },
  unlinkNote: ({ note, to }, context) => {
    const { state } = context
    if (!state.notes.has(note)) return refuse('unknown-subject')
    if (isFrozen(state)) return refuse('edition-frozen')
    if (!isOwnOrLed(context, note)) return refuse('not-your-note')
    return ok((state.links.get(note) ?? []).includes(to) ? [{ type: 'noteUnlinked', note, to }] : [])
  },
  moveToLane: ({ note, lane }, { state, facts }) => {
    const step = stepOfNote(state, note)
    if (!step) return refuse('unknown-subject')
    if (isFrozen(state)) return refuse('edition-frozen')
    if (!fillOrder(state, step).includes(lane) || !state.lanes.get(step.id)?.opened.includes(lane))
      return refuse('unknown-lane')
    if (state.notes.get(note)?.lane === lane) return ok([])
    if (breaksLink(state, { step, note, lane }, facts)) return refuse('lane-breaks-link')
    return ok([{ type: 'noteMovedToLane', note, lane }])
  },
  park: ({ subject, where, beside: chosen }, { state, facts }) => {
    const text = wordsOf(state, subject, facts)
    if (text === null) return refuse('unknown-subject')
    if (agreedItems(state).some((item) => item.subject === subject)) return refuse('already-agreed')
    if (isFrozen(state)) return refuse('edition-frozen')
    if (state.commitments.has(subject)) return refuse('already-chosen')
    const known = state.parked.get(subject)
    const agreed = agreedItems(state).map((item) => item.subject)
    if (chosen !== undefined && !agreed.includes(chosen)) return refuse('unknown-subject')
    const linked = state.links.get(subject as NoteId)?.find((one) => agreed.includes(one))
    const beside = where === 'friction' ? (chosen ?? known?.beside ?? linked) : undefined
    if ((known?.where ?? null) === where && known?.beside === beside) return ok([])
    const parked = where === null ? null : { where, text, ...(beside === undefined ? {} : { beside }) }
    return ok([...workedIn(state, subject), { type: 'parked', subject, parked }])
  },
  tickNote: ({ note, ticked }, { state, facts }) => {
    const step = stepOfNote(state, note)
    if (!step || !(isTicking(step) || isProposing(step))) return refuse('unknown-subject')
    if (isFrozen(state)) return refuse('edition-frozen')
    const here = state.position?.step === step.id && state.position.segment === step.segments.length - 1
    const over = state.finishedSteps.has(step.id)
    if (!here && !over) return refuse('not-in-this-segment')
    const item = agreedItems(state).find((one) => one.subject === note)
    const taken = item !== undefined || !isTicking(step)
    if (state.ticked.has(note) === ticked && (!ticked || !over || taken)) return ok([])
    const settled: readonly Event[] = ticked
      ? over
        ? takeNotes({ ...state, ticked: new Set([note]) }, step, facts)
        : []
      : item
        ? [{ type: 'itemReopened', item: item.id, bundle: null, reason: '' }]
        : []
    return ok(withSentences({ state, facts }, [{ type: 'noteTicked', note, ticked }, ...settled]))
  },
  withdrawNote: ({ note }, { state }) => ok(withdrawn(state, note)),
  pointAt: ({ subject }, { state, facts }) => {
    const place = placeOf(state)
    if (place === null) return refuse('meeting-not-open')
    const isAsked =
      subject !== null &&
      (pollOf(state, place.step.id).subjects.has(subject) ||
        sheetSubjects(state, place.step, facts).some(({ id }) => id === subject))
    if (subject !== null && !isAsked && wordsOf(state, subject, facts) === null) return refuse('unknown-subject')
    return ok(state.pointedAt === subject ? [] : [{ type: 'pointedAt', subject }])
  },
}

/** An opened note is taken back: it stands in no text that is not frozen. Nothing when it was taken back already. */
export function withdrawn(state: WorkshopState, note: NoteId): readonly Event[] {
  if (state.withdrawn.has(note)) return []
  const item = agreedItems(state).find((one) => one.subject === note)
  // what lies open for signing is a copy of its own: nothing changes in it (INV-15)
  const untold: readonly Event[] =
    item && !isFrozen(state) ? [{ type: 'itemReopened', item: item.id, bundle: null, reason: '' }] : []
  return [...untold, { type: 'noteWithdrawn', note }]
}

/**
 * Ticked notes of a step become items of the manifest when it closes, far horizons first, then in board order. They are
 * read out, and get their consent with the whole text. Source: decisions.md, From notes to agreed text.
 */
export function takeNotes(
  state: WorkshopState,
  step: TemplateStep,
  facts: Pick<Facts, 'notes' | 'newId'>,
): readonly Event[] {
  if (!isTicking(step)) return []
  const taken = new Set(agreedItems(state).map(({ subject }) => subject))
  const lane = (note: NoteId) => horizonOrder(state, state.notes.get(note)?.lane ?? null)
  return [...facts.notes(step.id)]
    .filter(({ id }) => state.ticked.has(id) && !taken.has(id) && !state.parked.has(id))
    .sort((one, other) => lane(one.id) - lane(other.id) || 0)
    .map(({ id, text, fields, organisation }) => ({
      type: 'itemAgreed',
      item: itemId(facts.newId()),
      round: null,
      step: step.id,
      bundle: null,
      note: id,
      fields,
      kind: step.noteKind ?? '',
      text,
      behaviour: null,
      sources: [id],
      sharedBy: organisation === null ? [] : [organisation],
    }))
}

/** Opens the notes of the horizon that was open: the next one is about to open, or the silence is over. */
export function revealOpenLane(state: WorkshopState, step: TemplateStep, facts: Facts): readonly Event[] {
  const lane = openLane(state, step.id)
  if (lane === null) return []
  const notes = facts.submittedNotes(step.id).filter((note) => note.lane === lane)
  return [{ type: 'laneRevealed', step: step.id, lane }, revealEvent(state, { step, notes, late: false }, facts)]
}

/** The first horizon opens with the step. */
export function openFirstLane(state: WorkshopState, step: TemplateStep): readonly Event[] {
  const [first] = fillOrder(state, step)
  return first === undefined || state.lanes.has(step.id) ? [] : [{ type: 'laneOpened', step: step.id, lane: first }]
}

const isOwnOrLed = ({ actor, facts }: Context, note: NoteId): boolean =>
  actor !== null && (isFacilitating(actor.role) || facts.authorOf(note) === actor.id)

/** True when a link of this note, or a link to it, would run backwards in the new horizon. */
function breaksLink(
  state: WorkshopState,
  moved: { readonly step: TemplateStep; readonly note: NoteId; readonly lane: string },
  facts: Facts,
): boolean {
  const enabling = linkTargets(state, moved.step, facts).filter((targets) => targets.enables)
  const laneOf = new Map(
    enabling.flatMap(({ options }) => options.map(({ subject, lane }) => [subject, lane] as const)),
  )
  const at = horizonOrder(state, moved.lane)
  const forwards = (state.links.get(moved.note) ?? []).every(
    (to) => !laneOf.has(to) || at >= horizonOrder(state, laneOf.get(to) ?? null),
  )
  const towards = [...state.links].every(
    ([from, links]) => !links.includes(moved.note) || horizonOrder(state, state.notes.get(from)?.lane ?? null) >= at,
  )
  return !forwards || !towards
}
