import type { BoardBundle, BoardNote } from '@siroop/board'
import type { BundleId, NoteId, ParticipantView, StepId } from '@siroop/domain'

export interface Share {
  readonly index: number
  readonly of: number
}
export interface CardShare {
  /** Loose notes of my share that I did not put aside, in the order in which they are shown. */
  readonly cards: readonly BoardNote[]
  /** Notes of my share, also those that lie in a bundle already. */
  readonly total: number
  /**
   * Loose notes of other shares that I did not put aside, for who is done and helps: those of the fullest share first,
   * whose owner may have left, and from its end, because its owner begins at the beginning.
   */
  readonly others: readonly BoardNote[]
}

/**
 * The cards that one phone sorts: notes of the source steps whose rank in id order is `index` modulo `of`.
 * Ranks count every note, loose or not: else each move of another table would deal the cards again.
 * Notes that the participant left loose (`aside`) are not shown again until asked. Withdrawn notes keep their rank, but are never shown.
 */
export function cardShare(options: {
  readonly notes: readonly BoardNote[]
  readonly sourceSteps: readonly StepId[]
  readonly share: Share
  readonly aside: ReadonlySet<NoteId>
}): CardShare {
  const { notes, sourceSteps, share, aside } = options
  const ranked = notes
    .filter((note) => sourceSteps.includes(note.step))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const isMine = (_: BoardNote, rank: number) => rank % Math.max(1, share.of) === share.index
  const standing = (note: BoardNote) => !note.withdrawn
  const mine = ranked.filter(isMine).filter(standing)
  const isCard = (note: BoardNote) => standing(note) && note.bundle === null && !aside.has(note.id)
  // beginning with the share after mine, so that two who help do not take the same cards
  const shares = Array.from({ length: Math.max(0, share.of - 1) }, (_, ahead) => (share.index + 1 + ahead) % share.of)
  return {
    cards: mine.filter(isCard),
    total: mine.length,
    others: shares
      .map((owner) => ranked.filter((_, rank) => rank % share.of === owner).filter(isCard))
      .sort((one, other) => other.length - one.length)
      .flatMap((cards) => cards.toReversed()),
  }
}

/** The notes that were set aside, as a difficult talk or as a possible action. */
export const parkedIn = (endings: ParticipantView['trail']['endings']): readonly NoteId[] =>
  endings.flatMap(({ how, subject }) => (how === 'friction' || how === 'actions' ? [subject as NoteId] : []))

export interface BundleRow {
  readonly id: BundleId
  readonly name: string
  /** Text of its first note, shown in place of a name that is not there yet. */
  readonly firstText: string
  readonly notes: number
  readonly locked: boolean
}

/** Bundles with at least one note that stands, not merged into another, in board order: an order that follows nobody's moves. */
export function bundleRows(options: {
  readonly notes: readonly BoardNote[]
  readonly bundles: readonly BoardBundle[]
  readonly sourceSteps: readonly StepId[]
}): readonly BundleRow[] {
  const notes = options.notes.filter((note) => !note.withdrawn && options.sourceSteps.includes(note.step))
  return options.bundles
    .filter((bundle) => bundle.mergedInto === null)
    .map((bundle) => ({ bundle, inside: notes.filter((note) => note.bundle === bundle.id) }))
    .filter(({ inside }) => inside.length > 0)
    .sort((one, other) => (keyOf(one.bundle) < keyOf(other.bundle) ? -1 : 1))
    .map(({ bundle, inside }) => ({
      id: bundle.id,
      name: bundle.name,
      firstText: inside[0]?.text ?? '',
      notes: inside.length,
      locked: bundle.locked,
    }))
}

const keyOf = (bundle: BoardBundle) => `${bundle.order} ${bundle.id}`
