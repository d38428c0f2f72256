import type { ParticipantId, StepId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import { emptyRound, type TableRound } from '../../workshop/tables/tables.js'
import { contributors, placeOf, sourceSteps, stepOf } from '../find.js'

/** A theme table as the template describes it. */
export type ThemeTable = NonNullable<TemplateStep['tables']>[number]

/** True for a part of a step in which everybody sits at a theme table. */
const isRound = (step: TemplateStep, segment: number): boolean =>
  step.kind === 'tables' && step.segments[segment]?.mode === 'small-group'

/** Numbers of the segments of a step that are rounds, in order; none but in a step with theme tables. */
export const roundsOfStep = (step: TemplateStep): readonly number[] =>
  step.segments.flatMap((_, segment) => (isRound(step, segment) ? [segment] : []))

/** Number of the segment after which what the tables wrote is harvested, or -1. */
export const harvestSegment = (step: TemplateStep): number => roundsOfStep(step).at(-1) ?? -1

/** Who sits where in one round. */
export const tableRoundOf = (state: WorkshopState, step: StepId, segment: number): TableRound =>
  state.tableRounds.get(step)?.get(segment) ?? emptyRound

/** The round that goes on now; null outside one. */
export interface RoundNow {
  readonly step: TemplateStep
  readonly segment: number
  readonly tables: readonly ThemeTable[]
  readonly round: TableRound
}
/** The round in which the room sits at theme tables now, or null. */
export function roundNow(state: WorkshopState): RoundNow | null {
  const place = placeOf(state)
  const segment = state.position?.segment ?? -1
  if (place === null || !isRound(place.step, segment)) return null
  const { step } = place
  return { step, segment, tables: step.tables ?? [], round: tableRoundOf(state, step.id, segment) }
}

/** How many sit at a table. */
export const seatedAt = (round: TableRound, table: string): readonly ParticipantId[] =>
  [...round.seats].flatMap(([participant, at]) => (at === table ? [participant] : []))

/**
 * How many people fit at each table: everybody divided over the tables, and two chairs more, so that most people find the
 * table that they want and no table becomes a hall. At least three. Who leads may put more people at a table.
 */
export const tableSize = (state: WorkshopState, tables: readonly ThemeTable[]): number =>
  Math.max(3, Math.ceil(contributors(state).length / Math.max(1, tables.length)) + 2)

/** The tables whose stakes this harvest reads out, in the order of the template; none where it is about something else. */
export function tablesReadBy(state: WorkshopState, step: TemplateStep): readonly ThemeTable[] {
  if (step.kind !== 'harvest') return []
  return sourceSteps(state, step).flatMap((source) => stepOf(state, source)?.tables ?? [])
}

/** Ids of all theme tables of the template: each has a document of its own. */
export const tablesOf = ({ template }: Pick<WorkshopState, 'template'>): readonly string[] => [
  ...new Set(template.steps.flatMap((step) => (step.kind === 'tables' ? (step.tables ?? []).map(({ id }) => id) : []))),
]
