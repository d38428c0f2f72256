import type { BoardNote } from '@siroop/board'
import { type NoteId, pairOf, readsAsOne } from '@siroop/domain'
import { likeness, type Word, wordsOf } from '@siroop/manifest'
import type { Arrangement, Column } from '../arrange.js'

/** "Dit lijkt op dat": a question to a person. Nothing is ever moved by it alone. */
export interface Suggestion {
  /** A loose note. */
  readonly note: BoardNote
  /** What it looks like: loose too, or in `column`. */
  readonly like: BoardNote
  /** Where it could go; null when both are loose and would make a new bundle. */
  readonly column: Column | null
}

/** From this likeness on (0 to 1) it is worth a question. */
const worthAsking = 0.5

/** Words and likenesses that were worked out before. A note's words never change, so neither do these. */
const knownWords = new WeakMap<BoardNote, readonly Word[]>()
const knownLikeness = new WeakMap<BoardNote, WeakMap<BoardNote, number>>()

function wordsIn(note: BoardNote): readonly Word[] {
  const found = knownWords.get(note) ?? wordsOf(note.text)
  knownWords.set(note, found)
  return found
}

/** A board of a hundred loose notes has five thousand pairs: only those of a note that came in are looked at again. */
function likenessOf(one: BoardNote, other: BoardNote): number {
  // one row for both ways round: likeness is the same from either side
  const [first, second] = one.id < other.id ? [one, other] : [other, one]
  const known = knownLikeness.get(first)?.get(second)
  if (known !== undefined) return known
  const found = likeness(wordsIn(first), wordsIn(second))
  const row = knownLikeness.get(first) ?? new WeakMap<BoardNote, number>()
  knownLikeness.set(first, row.set(second, found))
  return found
}

/**
 * The best question to ask now, or null. Only about loose notes, never about an agreed bundle, and never again about a
 * pair that was answered with "nee".
 */
export function suggest(arrangement: Arrangement, unlike: ReadonlySet<string>): Suggestion | null {
  const inBundles = arrangement.columns
    .filter(({ bundle }) => !bundle.locked)
    .flatMap((column) => column.notes.map((like) => ({ like, column })))
  const loose = arrangement.loose.map((like) => ({ like, column: null }))
  let best: Suggestion | null = null
  let most = worthAsking
  for (const [at, note] of arrangement.loose.entries()) {
    // of two loose notes it is enough to ask about one
    for (const { like, column } of [...inBundles, ...loose.slice(at + 1)]) {
      if (unlike.size > 0 && unlike.has(pairOf(note.id, like.id))) continue
      // Joining what is there comes before making something new.
      const score = likenessOf(note, like) + (column ? 0.01 : 0)
      if (score < most || (score === most && best)) continue
      most = score
      best = { note, like, column }
    }
  }
  return best
}

/** Two bundles that read as one: two tables gave the same name at the same time. */
export interface SameName {
  readonly one: Column
  readonly other: Column
}

/** The first two that read as one, or null; never agreed ones, and never two that were answered with "nee". */
export function sameName({ columns }: Arrangement, unlike: ReadonlySet<string>): SameName | null {
  const open = columns.filter(({ bundle }) => !bundle.locked)
  for (const [at, one] of open.entries())
    for (const other of open.slice(at + 1)) {
      if (!readsAsOne(one.bundle.name, other.bundle.name)) continue
      const pair = firstNotes({ one, other })
      if (pair !== null && !unlike.has(pairOf(...pair))) return { one, other }
    }
  return null
}

/** Under these two notes the answer about two bundles is kept: no bundle is without notes. */
export function firstNotes({ one, other }: SameName): readonly [NoteId, NoteId] | null {
  const [first, second] = [one.notes[0], other.notes[0]]
  return first && second ? [first.id, second.id] : null
}
