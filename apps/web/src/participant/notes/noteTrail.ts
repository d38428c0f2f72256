import type { MineNote } from '@siroop/board'
import { type Ending, laneField, type TrailView, type Translated, type UnusedReason } from '@siroop/domain'
import type { NoteWhere } from './noteWhere.js'

/** One line below a note, after the line that says where it lies. */
export type TrailLine =
  | { readonly kind: 'lane'; readonly label: Translated }
  | { readonly kind: 'ending'; readonly ending: Ending }
  /** The document tells of it beside its sentences. */
  | { readonly kind: 'document' }
  /** Came back nowhere, and why. */
  | { readonly kind: 'unused'; readonly reason: UnusedReason }
  /** Came back nowhere, and nobody said why (yet). */
  | { readonly kind: 'nowhere' }
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
  'worked-on',
  'further',
  'no-rule',
  'has-room',
  'to-state',
  'to-council',
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
  const isMine = (subject: string) => subject === note.id || (where.kind === 'open-in-bundle' && subject === where.id)
  const mine = trail.endings
    .filter(({ subject }) => isMine(subject))
    .toSorted((one, other) => order.indexOf(one.how) - order.indexOf(other.how))
  const shown: readonly TrailLine[] = trail.inDocument.some(isMine) ? [{ kind: 'document' }] : []
  const opened = where.kind === 'open-in-bundle' || where.kind === 'open-loose'
  const placed = shown.length > 0 || mine.some(({ how }) => how !== 'not-shared')
  return [
    ...lane,
    ...mine.map((ending): TrailLine => ({ kind: 'ending', ending })),
    ...shown,
    ...(opened && !placed
      ? notPlaced({ note, trail, ended, onLine: lane.length > 0, notShared: mine.length > 0 })
      : []),
  ]
}

/** The reason that somebody gave; without one, once the meetings are over, when it is looked at again. */
function notPlaced(of: {
  readonly note: Pick<MineNote, 'id'>
  readonly trail: TrailView
  readonly ended: boolean
  /** It lies at a horizon, which is said already. */
  readonly onLine: boolean
  readonly notShared: boolean
}): readonly TrailLine[] {
  const { note, trail, ended, onLine, notShared } = of
  const given = trail.reasons.find(({ notes }) => notes.includes(note.id))
  if (given) return [{ kind: 'unused', reason: given }]
  if (!ended || onLine) return []
  if (trail.firstCheckin !== null) return [{ kind: 'kept', date: trail.firstCheckin }]
  return notShared ? [] : [{ kind: 'nowhere' }]
}
