import type { MineNote } from '@siroop/board'
import { type Ending, laneField, type TrailView, type Translated } from '@siroop/domain'
import type { NoteWhere } from './noteWhere.js'

/** One line below a note, after the line that says where it lies. */
export type TrailLine =
  | { readonly kind: 'lane'; readonly label: Translated }
  | { readonly kind: 'ending'; readonly ending: Ending }
  /** Chosen for nothing yet: looked at again at the first check-in. */
  | { readonly kind: 'kept'; readonly date: string }

/** In the order in which they happen: what was set aside, what was agreed, what it became. */
const order: readonly Ending['how'][] = [
  'friction',
  'actions',
  'let-go',
  'not-shared',
  'agreed',
  'sentence',
  'further',
  'no-rule',
  'has-room',
  'to-state',
  'off-route',
  'shelf',
  'asked',
  'route',
  'trial',
  'stopped',
  'noticed',
  'recorded',
  'shared',
]

/**
 * Where a note went: its horizon, and what became of it or of the bundle in which it lies. `ended`: the meetings are
 * over, so that a note without any ending says when it is looked at again: every note has a destination.
 */
export function trailOfNote(options: {
  readonly note: Pick<MineNote, 'id' | 'fields'>
  readonly where: NoteWhere
  readonly trail: TrailView
  readonly ended: boolean
}): readonly TrailLine[] {
  const { note, where, trail, ended } = options
  const horizon = trail.horizons.find(({ id }) => id === note.fields[laneField])
  const lane: readonly TrailLine[] = horizon ? [{ kind: 'lane', label: horizon.label }] : []
  const mine = trail.endings
    .filter(({ subject }) => subject === note.id || (where.kind === 'open-in-bundle' && subject === where.id))
    .toSorted((one, other) => order.indexOf(one.how) - order.indexOf(other.how))
  const opened = where.kind === 'open-in-bundle' || where.kind === 'open-loose'
  const placed = mine.some(({ how }) => how !== 'not-shared') || horizon !== undefined
  const kept: readonly TrailLine[] =
    ended && opened && !placed && trail.firstCheckin !== null ? [{ kind: 'kept', date: trail.firstCheckin }] : []
  return [...lane, ...mine.map((ending): TrailLine => ({ kind: 'ending', ending })), ...kept]
}
