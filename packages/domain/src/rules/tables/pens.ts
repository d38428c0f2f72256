import type { ParticipantId, StepId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { TableRound } from '../../workshop/tables/tables.js'
import { contributors, placeOf } from '../find.js'
import { isOpening, liveMode } from '../notes/live.js'
import { roundNow, tableRoundOf, tablesOf } from './seats.js'

/** A part in which groups write with one pen each: a theme table, or in a contribute step of mode scribe an organisation. */
export interface PenRound {
  readonly step: TemplateStep
  /** Number of the segment under which the pens are kept. */
  readonly segment: number
  /** Ids of the groups: theme tables, or organisations. */
  readonly groups: readonly string[]
  /** Where everybody sits, and who writes there. */
  readonly round: TableRound
}

/** The pen of an organisation stays with its scribe through all parts of the step. */
const wholeStep = 0

/** Who writes for whom now; null in a part in which everybody writes for themselves, or nobody does. */
export function penRoundNow(state: WorkshopState): PenRound | null {
  const atTables = roundNow(state)
  if (atTables) return { ...atTables, groups: atTables.tables.map(({ id }) => id) }
  const step = scribedNow(state)
  if (step === null) return null
  const { scribes } = tableRoundOf(state, step.id, wholeStep)
  const seats = new Map(
    contributors(state).flatMap(({ id, organisation }) => (organisation === null ? [] : [[id, organisation]])),
  )
  return { step, segment: wholeStep, groups: state.organisations.map(({ id }) => id), round: { seats, scribes } }
}

/** The contribute step in which one of each organisation writes, while the room is in a part of it in which that happens. */
function scribedNow(state: WorkshopState): TemplateStep | null {
  const place = placeOf(state)
  if (place === null || !isScribed(place.step)) return null
  return isOpening(place.step, place.segment.mode) ? place.step : null
}

/** True for a contribute step in which one of each organisation writes for all of it. */
export const isScribed = (step: TemplateStep): boolean => liveMode(step) === 'scribe'

/** The same by id. */
export const isScribedStep = ({ template }: Pick<WorkshopState, 'template'>, id: StepId): boolean =>
  template.steps.some((step) => step.id === id && isScribed(step))

/** Where somebody sits now, in a part with pens: a theme table, or the own organisation. */
export const groupOf = (state: WorkshopState, participant: ParticipantId): string | null =>
  penRoundNow(state)?.round.seats.get(participant) ?? null

/** True for who writes for this theme table or organisation now. */
export const isScribeOf = (state: WorkshopState, participant: ParticipantId, group: string): boolean =>
  penRoundNow(state)?.round.scribes.get(group) === participant

/** True for who held the pen of this theme table or organisation at any moment of the step. */
export const heldPen = (
  { heldPens }: Pick<WorkshopState, 'heldPens'>,
  { step, group }: { readonly step: StepId; readonly group: string },
  participant: ParticipantId,
): boolean => heldPens.get(step)?.get(group)?.has(participant) ?? false

/** Ids of everything that is written for with one pen: each theme table, and where a step asks for it each organisation. */
export function groupsOf(state: Pick<WorkshopState, 'template' | 'organisations'>): readonly string[] {
  const organisations = state.template.steps.some(isScribed) ? state.organisations.map(({ id }) => id) : []
  return [...tablesOf(state), ...organisations]
}
