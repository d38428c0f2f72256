import type { ParticipantId, StepId } from '../../ids.js'
import { fillOrder, openLane } from '../../rules/lanes.js'
import { isTicking } from '../../rules/leftOver.js'
import { linkTargets } from '../../rules/links.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import type { ViewContext } from '../base.js'
import type { ParticipantView } from '../participantView.js'
import type { LaneView, LinkAsked, LinkTargets, NoteNode } from '../workingView.js'

/** Horizons of a step with their state, far to near; empty for a step without. Closed notes are only counted. */
export function lanesOfStep(state: WorkshopState, step: TemplateStep, context: ViewContext): readonly LaneView[] {
  const open = openLane(state, step.id)
  const revealed = state.lanes.get(step.id)?.revealed ?? []
  return fillOrder(state, step).flatMap((id) => {
    const horizon = state.template.horizons?.find((one) => one.id === id)
    if (!horizon) return []
    const lane = id === open ? 'open' : revealed.includes(id) ? 'revealed' : 'closed'
    return [
      {
        id,
        label: horizon.label,
        hint: horizon.hint ?? null,
        year: horizon.year ?? null,
        state: lane,
        notes: lane === 'open' ? context.inLane(step.id, id) : 0,
      },
    ]
  })
}

/** True for a step whose notes have a place, links or ticks. */
const hasNodes = (step: TemplateStep): boolean =>
  step.lanes?.by === 'horizon' || (step.links ?? []).length > 0 || isTicking(step)

/** Where the revealed notes of a step stand; withdrawn ones and those that were set aside are left out. */
export function nodesOfStep(state: WorkshopState, step: TemplateStep, context: ViewContext): readonly NoteNode[] {
  if (!hasNodes(step)) return []
  return context.notes(step.id).flatMap(({ id }) => {
    const placed = state.notes.get(id)
    if (!placed || state.parked.has(id)) return []
    return [{ note: id, lane: placed.lane, links: state.links.get(id) ?? [], ticked: state.ticked.has(id) }]
  })
}

/** The same for who leads, with what was taken from the shelf. */
export const nodesForRegie = (state: WorkshopState, step: TemplateStep, context: ViewContext): readonly NoteNode[] =>
  nodesOfStep(state, step, context).map((node) => {
    const takenFrom = state.takenFrom.get(node.note) ?? []
    return takenFrom.length === 0 ? node : { ...node, takenFrom }
  })

/** Link targets of the steps that a phone may still complete: those that were open. Each list of options comes once. */
export function linksOfOpenSteps(
  state: WorkshopState,
  context: ViewContext,
): Pick<ParticipantView, 'linksByStep' | 'linkLists'> {
  const here = state.position?.step
  const steps = state.template.steps.filter(
    (step) => (step.links ?? []).length > 0 && (step.id === here || state.revealed.has(step.id as StepId)),
  )
  const linkLists: LinkTargets['options'][] = []
  const placeOfList = (options: LinkTargets['options']): number => {
    const known = linkLists.findIndex((list) => areSame(list, options))
    return known >= 0 ? known : linkLists.push(options) - 1
  }
  const linksByStep = Object.fromEntries(
    steps.map((step): [string, readonly LinkAsked[]] => [
      step.id,
      linkTargets(state, step, context).map(({ options, ...asked }) => ({ ...asked, list: placeOfList(options) })),
    ]),
  )
  return { linksByStep, linkLists }
}

/** What the own revealed notes lead to, of steps that ask for links; an empty list says that nothing is left. */
export function ownLinks(
  state: WorkshopState,
  me: ParticipantId,
  context: ViewContext,
): Readonly<Record<string, readonly SubjectId[]>> {
  const asked = new Set(state.template.steps.filter((step) => (step.links ?? []).length > 0).map(({ id }) => id))
  return Object.fromEntries(
    context.revealedBy(me).flatMap((note) => {
      const placed = state.notes.get(note)
      return placed && asked.has(placed.step) ? [[note, state.links.get(note) ?? []]] : []
    }),
  )
}

const areSame = (one: LinkTargets['options'], other: LinkTargets['options']): boolean =>
  one.length === other.length &&
  one.every(({ subject, text, lane }, at) => {
    const beside = other[at]
    return subject === beside?.subject && text === beside.text && lane === beside.lane
  })
