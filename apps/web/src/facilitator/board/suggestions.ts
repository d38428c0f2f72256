import type { BoardNote } from '@siroop/board'
import type { NoteId } from '@siroop/domain'
import type { Arrangement, Column } from './arrange.js'

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
const shortest = 3

const emptyWords = new Set(
  `aan als alle alles altijd ben bij dan dat deze die dit doe doen door dus echt een elk elkaar ene er ergens ervan geen
  goed heb hebben heeft het hoe hun iedere ieder iedereen iets ik in is je jij kan kunnen maar meer mensen met mijn moet
  moeten naar niet niets nog nooit of om onder ons onze ook op over samen steeds te tot tussen uit uw van vanuit veel voor
  vooral waar want was wat we wel wij willen worden wordt zal ze zelf zich zij zijn zo zonder zou
  a all also always and are as at be but by can do each every everybody everyone for from good have how if in is it its
  just make more must not of on one or our people should so that the their them then there they this to together us very
  want we what when where which who will with without would you your`.split(/\s+/),
)
/** Endings that do not change what a word is about, longest first. Dutch, then English. */
const endings = 'lijkheden lijkheid heden heid ingen tjes tje ende ing lijk lijke eren elijk ige ig en er es et e s t'
  .concat(' fulness ability iness ness ments ment ities ity ation ing edly ed ly')
  .split(' ')
  .sort((left, right) => right.length - left.length)

/** A word without its ending and its double letters; good enough to compare, never shown. */
function stem(word: string): string {
  let base = word
  // Twice: "gelijkwaardigheden" → "gelijkwaardig" → "gelijkwaard".
  for (let round = 0; round < 2; round++) {
    const ending = endings.find((one) => base.endsWith(one) && base.length - one.length >= 4)
    if (ending) base = base.slice(0, -ending.length)
  }
  return base.replace(/([a-z])\1/g, '$1')
}

/** The stems of the words that say something. */
export function stems(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu)
  return new Set((words ?? []).filter((word) => word.length >= shortest && !emptyWords.has(word)).map(stem))
}

/** Likeness of two sets of stems, 0 to 1: what they share against what they say. Long words may share their beginning. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const one of left) {
    if (right.has(one)) shared += 1
    else if ([...right].some((other) => sharesBeginning(one, other))) shared += 0.7
  }
  return (2 * shared) / (left.size + right.size)
}
const sharesBeginning = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 5 && (one.startsWith(other) || other.startsWith(one))

/** Stems and likenesses that were worked out before. A note's words never change, so neither do these. */
const knownStems = new WeakMap<BoardNote, ReadonlySet<string>>()
const knownLikeness = new WeakMap<BoardNote, WeakMap<BoardNote, number>>()

function stemsOf(note: BoardNote): ReadonlySet<string> {
  const found = knownStems.get(note) ?? stems(note.text)
  knownStems.set(note, found)
  return found
}

/** A board of a hundred loose notes has ten thousand pairs: only those of a note that came in are looked at again. */
function likenessOf(one: BoardNote, other: BoardNote): number {
  const known = knownLikeness.get(one)?.get(other)
  if (known !== undefined) return known
  const found = likeness(stemsOf(one), stemsOf(other))
  const row = knownLikeness.get(one) ?? new WeakMap<BoardNote, number>()
  knownLikeness.set(one, row.set(other, found))
  return found
}

/** Names one pair, so that a "nee" is remembered whichever of the two comes first. */
export const pairOf = (one: NoteId, other: NoteId): string => [one, other].sort().join(' ')

/**
 * The best question to ask now, or null. Only about loose notes, never about an agreed bundle, and never again about a
 * pair that was answered with "nee".
 */
export function suggest(arrangement: Arrangement, refused: ReadonlySet<string>): Suggestion | null {
  const candidates = [
    ...arrangement.columns
      .filter(({ bundle }) => !bundle.locked)
      .flatMap((column) => column.notes.map((like) => ({ like, column }))),
    ...arrangement.loose.map((like) => ({ like, column: null })),
  ]
  let best: Suggestion | null = null
  let most = worthAsking
  for (const note of arrangement.loose) {
    for (const { like, column } of candidates) {
      if (like.id === note.id || (refused.size > 0 && refused.has(pairOf(note.id, like.id)))) continue
      // Joining what is there comes before making something new.
      const score = likenessOf(note, like) + (column ? 0.01 : 0)
      if (score < most || (score === most && best)) continue
      most = score
      best = { note, like, column }
    }
  }
  return best
}
