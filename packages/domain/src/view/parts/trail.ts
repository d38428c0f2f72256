import type { OrganisationId } from '../../ids.js'
import { isDotted } from '../../rules/dots/dotted.js'
import { agreedItems, countsVisible, standingSentences, stepOf, takingPart } from '../../rules/find.js'
import { findingOf } from '../../rules/obstacles/finding.js'
import { roomQuestion } from '../../rules/obstacles/ruleStep.js'
import { workedOn } from '../../rules/origin/places.js'
import type { TrialStage } from '../../rules/trials/stages.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Commitment, SubjectId } from '../../workshop/working.js'
import type { Ending, TrailView } from './notes/trailView.js'
import { oncePerState } from './oncePerState.js'
import { trialsOf } from './trials/trials.js'

/** Where notes and bundles went: by id, for *Waar zijn uw briefjes gebleven?* Holds no text of a note, no person, no organisation. */
export const trailOf: (state: WorkshopState) => Omit<TrailView, 'reasons' | 'inDocument'> = oncePerState((state) => {
  const horizons = [...(state.template.horizons ?? [])].sort((one, other) => one.order - other.order)
  return {
    horizons: horizons.map(({ id, label }) => ({ id, label })),
    endings: [
      ...agreedEndings(state),
      ...sentenceEndings(state),
      ...asideEndings(state),
      ...routeEndings(state),
      ...workedOnEndings(state),
    ],
    firstCheckin: state.checkinDates[0] ?? null,
  }
})

function agreedEndings(state: WorkshopState): readonly Ending[] {
  const missing = (subject: SubjectId): ReadonlyMap<OrganisationId, unknown> =>
    state.rounds.findLast((round) => round.bundle === subject)?.missing ?? new Map()
  const agreed = agreedItems(state)
    .filter((item) => item.bundle !== null)
    .map(({ subject, sharedBy }): Ending => {
      const of = takingPart(state).filter((id) => !missing(subject).has(id)).length
      return { subject, how: 'agreed', sharedBy: countsVisible(state) ? sharedBy.length : null, of }
    })
  // Only the newest round of a bundle says how it stands: a text that was not shared may be asked again.
  const notShared = state.rounds.flatMap((round): readonly Ending[] => {
    const newest = state.rounds.findLast((other) => other.bundle === round.bundle)
    return round.bundle !== null && round === newest && round.status === 'not-shared'
      ? [{ subject: round.bundle, how: 'not-shared' }]
      : []
  })
  return [...agreed, ...notShared]
}

function sentenceEndings(state: WorkshopState): readonly Ending[] {
  return standingSentences(state).flatMap((sentence, index): readonly Ending[] => {
    const item = state.items.find((one) => one.id === sentence.item)
    return item ? [{ subject: item.subject, how: 'sentence', number: index + 1 }] : []
  })
}

const asideEndings = (state: WorkshopState): readonly Ending[] => [
  ...[...state.parked].map(
    ([subject, { where, beside }]): Ending =>
      where === 'friction' ? { subject, how: where, beside: wordsBeside(state, beside) } : { subject, how: where },
  ),
  ...[...state.letGo.keys()]
    // a trial that was stopped has its own ending
    .filter((subject) => triedAs(state, subject) === null)
    .map((subject): Ending => ({ subject, how: 'let-go' })),
]

const wordsBeside = (state: WorkshopState, beside: SubjectId | undefined): string | null =>
  agreedItems(state).find(({ subject }) => subject === beside)?.text ?? null

const howOf: Record<Commitment['status'], Ending['how'] & ('route' | 'asked' | 'shelf')> = {
  accepted: 'route',
  asked: 'asked',
  later: 'asked',
  unasked: 'shelf',
  shelved: 'shelf',
}

/** A solution that is tried out goes its own way: on trial, noticed, recorded, shared, or stopped. Null: it is no trial. */
function triedAs(state: WorkshopState, subject: SubjectId): Exclude<TrialStage, 'solution'> | null {
  const stage = trialsOf(state)?.all.find((one) => one.subject === subject)?.stage
  return stage === undefined || stage === 'solution' ? null : stage
}

function routeEndings(state: WorkshopState): readonly Ending[] {
  const chosen = [...state.commitments.values()].map(
    ({ subject, status }): Ending => ({ subject, how: triedAs(state, subject) ?? howOf[status] }),
  )
  const left = [...state.polls].flatMap(([id, poll]) => {
    const step = stepOf(state, id)
    // of dots is told what went further: the others simply stayed
    const dotted = step !== undefined && isDotted(step)
    if (step !== undefined && roomQuestion(step) !== undefined) return ruleEndings(state, step)
    return [...poll.subjects.values()]
      .filter(({ record }) => record !== null && record.chosen === dotted)
      .map(({ subject }): Ending => ({ subject, how: dotted ? 'further' : 'off-route' }))
  })
  return [...chosen, ...left]
}

/** What a promised step leads to, once however many lead to it. */
const workedOnEndings = (state: WorkshopState): readonly Ending[] =>
  [...new Set(workedOn(state))].map((subject): Ending => ({ subject, how: 'worked-on' }))

/** What was found out about each obstacle; nothing while it is not answered. */
function ruleEndings(state: WorkshopState, { id }: TemplateStep): readonly Ending[] {
  return [...(state.polls.get(id)?.subjects.keys() ?? [])].flatMap((subject): readonly Ending[] => {
    const finding = findingOf(state, id, subject)
    return finding === null || finding === 'open' ? [] : [{ subject, how: howFound[finding] }]
  })
}
const howFound = { 'no-rule': 'no-rule', room: 'has-room', law: 'to-state', council: 'to-council' } as const
