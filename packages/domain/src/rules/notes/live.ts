import type { ParticipantId, StepId } from '../../ids.js'
import type { SegmentMode, TemplateStep } from '../../template.js'
import { isContributor } from '../../workshop/roles.js'
import type { Participant, WorkshopState } from '../../workshop/state.js'
import type { Turns } from '../../workshop/turns/turns.js'
import { contributors } from '../find.js'
import { shownAttribution } from './attribution.js'

/** How a contribute step opens notes as they come; null for one that opens them together. */
export type LiveMode = 'open' | 'round' | 'scribe'

/**
 * `open`: everybody writes while the room talks. `round`: who is called by name says it. `scribe`: one of each organisation
 * writes for all of it.
 */
export function liveMode({ kind, contribution }: TemplateStep): LiveMode | null {
  if (kind !== 'contribute' || contribution?.reveal !== 'live') return null
  const { mode } = contribution
  return mode === 'open' || mode === 'round' || mode === 'scribe' ? mode : null
}

/** True in a part of the step in which notes are laid down and opened at once. */
export function isOpening(step: TemplateStep, mode: SegmentMode): boolean {
  const live = liveMode(step)
  if (live === null || mode === 'listen' || mode === 'break') return false
  return live !== 'round' || mode === 'round'
}

/**
 * True for so many closed notes that may be opened now. One note of a step without names would come the moment that its
 * author lays it down: they come two at a time, and the rest when the room leaves the step (SPEC LIV-3).
 */
export const mayOpen = (state: WorkshopState, step: StepId, count: number): boolean =>
  count > 0 && (count > 1 || shownAttribution(state, step) !== 'anonymous')

const nobodyYet: Turns = { called: null, spoke: new Set(), passed: new Set() }
/** The round of a step; before it began nobody was called. */
export const turnsOf = ({ turns }: Pick<WorkshopState, 'turns'>, step: StepId): Turns => turns.get(step) ?? nobodyYet

/** Everybody who can be called, organisation by organisation in the order of the list. */
export function inRound(state: WorkshopState): readonly Participant[] {
  const all = contributors(state)
  return state.organisations.flatMap(({ id }) => all.filter(({ organisation }) => organisation === id))
}

/** Who comes next: the first who neither spoke, nor passed, nor has the floor. Null: everybody had a turn. */
export function nextInRound(state: WorkshopState, step: StepId): ParticipantId | null {
  const { called, spoke, passed } = turnsOf(state, step)
  return inRound(state).find(({ id }) => id !== called && !spoke.has(id) && !passed.has(id))?.id ?? null
}

/** True for somebody at the table who can be called. */
export const canBeCalled = (state: WorkshopState, id: ParticipantId): boolean => {
  const person = state.participants.get(id)
  return person !== undefined && isContributor(person.role) && person.organisation !== null
}
