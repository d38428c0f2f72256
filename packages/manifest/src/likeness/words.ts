import { stemmer as dutchStem } from '@orama/stemmers/dutch'
import { stemmer as englishStem } from '@orama/stemmers/english'

/** One word that says something, without its endings: as Dutch and as English, since a board may hold both. */
export interface Word {
  readonly dutch: string
  readonly english: string
}

const shortest = 3
const emptyWords = new Set(
  `aan als alle alles altijd ben bij dan dat de deze die dit doe doen door dus echt een elk elkaar en ene er ergens ervan geen
  goed heb hebben heeft het hoe hun iedere ieder iedereen iets ik in is je jij kan kunnen maar meer mensen met mijn moet
  moeten naar niet niets nog nooit of om onder ons onze ook op over samen steeds te tot tussen uit uw van vanuit veel voor
  vooral waar want was wat we wel wij willen worden wordt zal ze zelf zich zij zijn zo zonder zou
  a all also always and are as at be but by can do each every everybody everyone for from good have how if in is it its
  just make more must not of on one or our people should so that the their them then there they this to together us very
  want we what when where which who will with without would you your`.split(/\s+/),
)

/** The words of a text that say something, each once. */
export function wordsOf(text: string): readonly Word[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu)
  const telling = (plain ?? []).filter((word) => word.length >= shortest && !emptyWords.has(word))
  return [...new Map(telling.map((word) => [word, wordOf(word)])).values()]
}

/** True for a word that says nothing by itself. */
export const saysNothing = (word: string): boolean => emptyWords.has(word)

const known = new Map<string, Word>()
/** Most words of the boards of one evening, or of a full shelf; beyond it they are worked out again. */
const mostKnown = 20_000

/** The stems of one word in small letters, without accents. */
export function wordOf(word: string): Word {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const made = { dutch: voiceless(dutchStem(word)), english: englishStem(word) }
  known.set(word, made)
  return made
}

/** "huizen" and "huis", "brieven" and "brief" are one word: Dutch writes the end of a stem as it sounds. */
const voiceless = (stem: string): string => (stem.length < 4 ? stem : stem.replace(/z$/, 's').replace(/v$/, 'f'))

/** Likeness of two texts, 0 to 1: what they share against what they say. The same from either side. */
export function likeness(left: readonly Word[], right: readonly Word[]): number {
  const shared = sharedBy(left, right)
  // most notes have nothing in common: then there is nothing to look at from the other side
  return shared === 0 ? 0 : (2 * Math.min(shared, sharedBy(right, left))) / (left.length + right.length)
}

/** How many words of the one are in the other. A long word that begins like another counts for a part. */
function sharedBy(left: readonly Word[], right: readonly Word[]): number {
  let shared = 0
  for (const one of left) {
    let most = 0
    for (const other of right) {
      if (one.dutch === other.dutch || one.english === other.english) {
        most = 1
        break
      }
      if (most === 0 && sharesBeginning(one.dutch, other.dutch)) most = 0.7
    }
    shared += most
  }
  return shared
}

const sharesBeginning = (one: string, other: string): boolean =>
  one.length >= 5 &&
  other.length >= 5 &&
  one.charCodeAt(0) === other.charCodeAt(0) &&
  (one.startsWith(other) || other.startsWith(one))
