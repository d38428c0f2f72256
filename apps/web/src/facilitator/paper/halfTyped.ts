import type { NoteId, ParticipantId } from '@siroop/domain'

/** What is typed of one card so far. */
export interface Typed {
  /** Kept until the note is on the table: pressed twice, it is there once. */
  readonly note: NoteId
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
}

/** Half-typed cards of this page: a desk that closes, or a reveal that comes in between, loses nothing. On no disk. */
const kept = new Map<ParticipantId, Typed>()

/** What was typed of a card and is not on the table yet. */
export const halfTyped = (card: ParticipantId): Typed | undefined => kept.get(card)
/** Remembers it; an empty card is forgotten. */
export function keepTyped(card: ParticipantId, typed: Typed): void {
  const empty = typed.text === '' && Object.values(typed.fields).every((text) => text === '')
  if (empty) kept.delete(card)
  else kept.set(card, typed)
}
