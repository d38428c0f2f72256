import type { ShelfContent } from '@siroop/domain'
import { type Word, wordsOf } from './words.js'

/** Finds what lies on a shelf and speaks of the same things as a text. Made once for a shelf, asked often. */
export interface ShelfIndex {
  /**
   * At most `most` places in the list that the index was made of, the best first. Only what shares two telling words with
   * the text, or one when the text has no more than two. Rule: SPEC SHLF-10.
   */
  like(text: string, most: number): readonly number[]
}

/** A word of the title says more of what an item is about than one of its problem. */
const weights = { title: 1, problem: 0.6, values: 0.6 } as const
/** From this part of what the text says (0 to 1) an item is worth a look. */
const worthShowing = 0.3

/** Where a stem stands: place of the item, and the heaviest part of it that holds the word. */
type Found = Map<number, number>

/** Reads every item once, by the stems of its words as Dutch and as English. */
export function createShelfIndex(items: readonly Pick<ShelfContent, 'title' | 'problem' | 'values'>[]): ShelfIndex {
  const dutch = new Map<string, Found>()
  const english = new Map<string, Found>()
  for (const [place, { title, problem, values }] of items.entries()) {
    const parts = [
      [wordsOf(title), weights.title],
      [wordsOf(problem), weights.problem],
      [wordsOf(values.join(' ')), weights.values],
    ] as const
    for (const [words, weight] of parts)
      for (const word of words) {
        note(dutch, word.dutch, { place, weight })
        note(english, word.english, { place, weight })
      }
  }
  /** What everybody speaks of (resident, municipality) says little. */
  const tells = (found: Found): number => Math.log(1 + items.length / found.size)
  return {
    like: (text, most) => {
      const words = wordsOf(text)
      const scores = new Map<number, { sum: number; shared: number }>()
      let all = 0
      for (const word of words) {
        const found = holding(word, dutch, english)
        // a word that stands nowhere weighs as the rarest one: the text is about something else too
        const tellsMuch = found.size === 0 ? Math.log(1 + items.length) : tells(found)
        all += tellsMuch
        for (const [place, weight] of found) {
          const score = scores.get(place) ?? { sum: 0, shared: 0 }
          scores.set(place, { sum: score.sum + tellsMuch * weight, shared: score.shared + 1 })
        }
      }
      const enough = words.length <= 2 ? 1 : 2
      return [...scores]
        .filter(([, { sum, shared }]) => shared >= enough && sum / all >= worthShowing)
        .sort(([first, one], [second, other]) => other.sum - one.sum || first - second)
        .slice(0, most)
        .map(([place]) => place)
    },
  }
}

function note(stems: Map<string, Found>, stem: string, at: { readonly place: number; readonly weight: number }): void {
  const found = stems.get(stem) ?? new Map<number, number>()
  stems.set(stem, found.set(at.place, Math.max(at.weight, found.get(at.place) ?? 0)))
}

function holding(word: Word, dutch: ReadonlyMap<string, Found>, english: ReadonlyMap<string, Found>): Found {
  const found = new Map(dutch.get(word.dutch))
  for (const [place, weight] of english.get(word.english) ?? [])
    found.set(place, Math.max(weight, found.get(place) ?? 0))
  return found
}
