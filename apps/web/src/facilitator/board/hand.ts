import type { BoardNote } from '@siroop/board'
import type { BundleId, NoteId, Organisation, OrganisationId, Result, StepId } from '@siroop/domain'
import { createContext, type PointerEvent, use } from 'react'
import type { copy } from '../../copy/nl/board.js'
import type { Arrangement, Column } from './arrange.js'
import type { Drag } from './useDrag.js'

export type BoardCopy = typeof copy

/** What can be done on the board. Each is done at once and can be undone; the server has the last word. */
export interface BoardActs {
  readonly move: (note: NoteId, bundle: BundleId | null) => boolean
  readonly newBundle: (step: StepId, name: string, ...notes: readonly NoteId[]) => Result<BundleId, unknown>
  readonly rename: (bundle: BundleId, name: string) => Result<boolean, unknown>
  readonly merge: (from: BundleId, into: BundleId | null) => boolean
  /** Lays all notes of a bundle loose; it is in the bin then. */
  readonly takeApart: (bundle: BundleId) => void
  /** "No": these two are not alike, and are not offered to one another again. */
  readonly tellApart: (note: NoteId, like: NoteId) => void
  /** Sets a note aside as a difficult talk, out of its bundle; `bringBack` lays it loose again. */
  readonly setAside: (note: BoardNote) => void
  readonly bringBack: (note: NoteId) => void
  readonly undo: () => void
  readonly canUndo: boolean
}
/** What a note asks of its board. Never changes while the language stays, so that one act does not draw every note anew. */
export interface NoteHand {
  readonly t: BoardCopy
  readonly press: (note: NoteId, event: PointerEvent<HTMLElement>) => void
  readonly select: (note: NoteId) => void
  readonly open: (note: BoardNote, fixed: boolean, anchor: HTMLElement) => void
  readonly startBundle: (note: NoteId) => void
  readonly setAside: (note: BoardNote) => void
}
/** Everything that the parts of one board share. */
export interface Hand {
  readonly t: BoardCopy
  readonly arrangement: Arrangement
  readonly organisation: (id: OrganisationId | null) => Organisation | null
  readonly drag: Drag | null
  /** A bundle in the hand: put on another one they become one. */
  readonly bundleDrag: Drag<BundleId> | null
  readonly pressBundle: (bundle: BundleId, event: PointerEvent<HTMLElement>) => void
  readonly selected: NoteId | null
  readonly notes: NoteHand
  /** The step that a note came from, in words, where notes came from more than one. */
  readonly sourceOf: (step: StepId) => string | null
  /** Takes a bundle out of the one that it was put into, with its own notes and name. */
  readonly takeOut: (bundle: BundleId) => void
  readonly bringBack: (note: NoteId) => void
  readonly openBundleMenu: (column: Column, anchor: HTMLElement) => void
  /** The bundle whose name is being typed. */
  readonly naming: BundleId | null
  readonly setNaming: (bundle: BundleId | null) => void
  readonly rename: (bundle: BundleId, name: string) => boolean
}

export const HandContext = createContext<Hand | null>(null)

/** The board around this part. Throws outside of one. */
export function useHand(): Hand {
  const hand = use(HandContext)
  if (hand === null) throw new Error('useHand outside of a board')
  return hand
}

/** The name of a bundle, or the words for one without. */
export const nameOf = ({ bundle }: Column, t: BoardCopy): string => bundle.name || t.unnamedShort
