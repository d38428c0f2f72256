/**
 * What an edition remembers of the one after it. `S` is the state of the workshop: that type names this one.
 * Source: decision record 0054.
 */
export interface Succession<S> {
  /** The next edition was begun: its text is being written, and nobody signs this one any more. Null: it was not. */
  readonly next: {
    readonly atMs: number
    /** A changed sentence was put to the organisations: from then on it cannot be taken back in silence. */
    readonly told: boolean
    /** The workshop at that moment: what is told around this text stays as it was when people signed it. */
    readonly around: S
  } | null
}
/** The newest edition, while nobody works on another. */
export const noSuccessor: Succession<never> = { next: null }

/** `edition` is the one that was signed, or is in force. */
export type NextEditionCommand =
  | { readonly type: 'beginEdition'; readonly edition: number }
  /** The undo of it: signing the edition goes on. What was written for the next one stays with the pens. */
  | { readonly type: 'keepEdition'; readonly edition: number }

/** What happened. */
export type NextEditionEvent =
  | { readonly type: 'editionBegun'; readonly edition: number; readonly atMs: number }
  | { readonly type: 'editionKept'; readonly edition: number }
