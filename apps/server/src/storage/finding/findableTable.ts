/**
 * Something that can be found by its words: a workshop, an agreement of one, an item of the shelf, a story. Made of what is kept
 * elsewhere and never the only place of anything; it can be thrown away and made anew. Never a person.
 */
export interface FindableRow {
  /** Empty for the shelf. */
  workshop: string
  /** Its name inside the workshop or on the shelf; the row with the empty name is the workshop itself. */
  place: string
  part: FindablePart
  /** The account that alone may find it; null: whoever has a seat in the workshop, and for the shelf everybody. */
  owner: string | null
  title: string
  text: string
  /** Where it belongs to, as it is read beside it; nobody finds it by these words. */
  about: string
  /** Address of its place, without the host. */
  path: string
  /** What it is found by (`findableWords`). */
  title_words: string
  text_words: string
  at_ms: number
  /** Of the row with the empty name: the number of the event up to which all rows of the workshop are made; else 0. */
  seq: number
}
export type FindablePart = 'workshop' | 'agreement' | 'shelf' | 'story'
