import type { DocumentBoard } from '../../document/parts/part.js'
import { toldIn } from '../../document/sections.js'
import type { NoteId, StepId } from '../../ids.js'
import type { NoteWithName } from '../../workshop/facts.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { isDotted } from '../dots/dotted.js'
import { agreedItems, standingSentences, stepOf } from '../find.js'

/** A note that lies open, with the step that it was written in. */
export interface OpenNote extends NoteWithName {
  readonly step: StepId
}
/** What became of the open notes of a workshop. */
export interface NotePlaces {
  /** Every revealed note that was not withdrawn, in the order of the template and of the board. */
  readonly all: readonly OpenNote[]
  /** Of `all`: those of which nothing came back. */
  readonly unused: readonly OpenNote[]
}

/**
 * Which open notes came back somewhere: in a sentence or a part of the document, in what was agreed, asked, tried out or
 * set aside, or in what the room decided not to do. A note comes back by itself or with its bundle; what a step of the route
 * works on comes back with that step. Rules: SPEC HER-1, HER-2.
 */
export function notePlaces(state: WorkshopState, board: DocumentBoard): NotePlaces {
  const steps = state.template.steps.filter(({ id }) => state.revealed.has(id))
  const all = steps.flatMap(({ id: step }) => board.notes(step).map((note) => ({ ...note, step })))
  const placed = new Set<string>([...decided(state), ...inDocument(state, board)])
  const withBundle = new Set<string>(
    state.template.steps
      .filter(({ kind }) => kind === 'cluster')
      .flatMap(({ id }) => board.bundles(id))
      .flatMap(({ id, notes, parts = [] }) => [
        ...(placed.has(id) ? notes : []),
        ...parts.flatMap((part) => (placed.has(part.bundle) ? part.notes : [])),
      ]),
  )
  return { all, unused: all.filter(({ id }) => !placed.has(id) && !withBundle.has(id)) }
}

/** Notes and bundles of which the document tells something outside its sentences. */
export function inDocument(state: WorkshopState, board: DocumentBoard): readonly string[] {
  const { kind, sections } = state.template.document
  const isSigned = kind !== 'harvest' && kind !== 'shelf'
  return sections.flatMap((section) => toldIn(state, { section, isSigned }, board))
}

/** Notes and bundles about which something was decided. */
function decided(state: WorkshopState): readonly string[] {
  return [
    ...standingSentences(state).flatMap(({ sources }) => sources),
    ...agreedItems(state).flatMap(({ subject, sources }) => [subject, ...sources]),
    ...notShared(state),
    ...state.parked.keys(),
    ...state.letGo.keys(),
    ...answered(state),
    ...state.commitments.keys(),
    ...workedOn(state),
  ]
}

/** What promised steps lead to: milestones, or the complaints that they answer. */
export const workedOn = ({ commitments, links }: Pick<WorkshopState, 'commitments' | 'links'>): readonly SubjectId[] =>
  [...commitments.values()]
    .filter(({ status }) => status === 'accepted')
    .flatMap(({ subject }) => links.get(subject as NoteId) ?? [])

/** Only the newest round of a bundle says how it stands. */
const notShared = ({ rounds }: WorkshopState): readonly string[] =>
  rounds
    .filter((round, at) => !rounds.slice(at + 1).some(({ bundle }) => bundle === round.bundle))
    .flatMap(({ bundle, sources, status }) => (bundle === null || status !== 'not-shared' ? [] : [bundle, ...sources]))

/** What the room answered after the talk; of dots only what goes further. */
const answered = (state: WorkshopState): readonly string[] =>
  [...state.polls].flatMap(([id, { subjects }]) => {
    const step = stepOf(state, id)
    const dotted = step !== undefined && isDotted(step)
    return [...subjects.values()]
      .filter(({ record }) => record !== null && (!dotted || record.chosen))
      .flatMap(({ subject, sources }) => [subject, ...sources])
  })
