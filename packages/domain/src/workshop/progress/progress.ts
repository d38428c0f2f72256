import type { OrganisationId, ParticipantId } from '../../ids.js'
import type { SubjectId } from '../working.js'

/** How a step of the route or a milestone stands: agreed, under way, done, stopped. The words of a check-in, in this order. */
export type RouteStand = 'agreed' | 'under-way' | 'done' | 'stopped'
/** Every stand, in the order in which it is offered. */
export const routeStands: readonly RouteStand[] = ['agreed', 'under-way', 'done', 'stopped']

/**
 * One entry of what became of a step or milestone. Written once and never changed: what was wrong is put right by a new
 * entry that names it, and both stay.
 */
export interface ProgressEntry {
  readonly id: string
  /** A step of the route by its subject, or a milestone by the id of its sentence. */
  readonly subject: SubjectId
  readonly stand: RouteStand
  /** YYYY-MM-DD on which it was so, as the writer says; never a day that is still to come. */
  readonly on: string
  /** YYYY-MM-DD on which it was written. */
  readonly writtenOn: string
  /** What happened. */
  readonly words: string
  /** What a resident notices of it, or null. */
  readonly noticed: string | null
  /** The entry that this one puts right, or null. */
  readonly corrects: string | null
  readonly by: ParticipantId
  /** Null: who leads. */
  readonly organisation: OrganisationId | null
}

/** Adds an entry. Rule: SPEC PRG-1..6. */
export interface ProgressCommand extends Omit<ProgressEntry, 'id' | 'writtenOn' | 'by' | 'organisation'> {
  readonly type: 'tellProgress'
}
/** What was told. */
export interface ProgressEvent {
  readonly type: 'progressTold'
  readonly entry: ProgressEntry
}

/** The part of the state that holds it. */
export interface ProgressState {
  /** In the order of writing. */
  readonly progress: readonly ProgressEntry[]
}
/** Before anybody told anything. */
export const nothingTold: ProgressState = { progress: [] }
