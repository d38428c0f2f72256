import type { BundleId, NoteId, StepId } from '../../ids.js'

/** Where a step of the route was done before: an item of the shelf, as it was called when it was taken. */
export interface TakenFrom {
  readonly item: string
  readonly title: string
  /** Place, organisation and year, as it is printed: *eerder gelukt in …*. Never a person. */
  readonly place: string
}
/** What the room sees of an item of the shelf. Whom to call is not in it. */
export interface ShownFromShelf extends TakenFrom {
  readonly problem: string
  readonly needs: { readonly law: string; readonly money: string; readonly people: string }
  readonly works: string
}

/** `takeFromShelf` and `showFromShelf` come from the server only, which read the shelf. */
export type FromShelfCommand =
  | { readonly type: 'takeFromShelf'; readonly subject: BundleId | NoteId; readonly taken: TakenFrom }
  | { readonly type: 'leaveOnShelf'; readonly subject: BundleId | NoteId; readonly item: string }
  | { readonly type: 'showFromShelf'; readonly shown: ShownFromShelf }
  | { readonly type: 'hideFromShelf' }
export type FromShelfEvent =
  | { readonly type: 'takenFromShelf'; readonly subject: BundleId | NoteId; readonly taken: TakenFrom }
  | { readonly type: 'leftOnShelf'; readonly subject: BundleId | NoteId; readonly item: string }
  /** Null: the room sees its own step again. */
  | { readonly type: 'shownFromShelf'; readonly step: StepId; readonly shown: ShownFromShelf | null }

/** What a workshop has of the shelf. */
export interface FromShelfState {
  readonly takenFrom: ReadonlyMap<BundleId | NoteId, readonly TakenFrom[]>
  /** Seen in the room, in the step in which it was shown. */
  readonly shelfShown: { readonly step: StepId; readonly shown: ShownFromShelf } | null
}
/** Before anything was taken. */
export const nothingFromShelf: FromShelfState = { takenFrom: new Map(), shelfShown: null }
