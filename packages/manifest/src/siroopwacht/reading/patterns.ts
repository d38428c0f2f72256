import type { Token } from './tokens.js'

/**
 * Phrases as data, one a line: words with `|` for alternatives, `*` for any ending or beginning, and `..` for up to
 * seven other words of the same sentence (Dutch puts the second half of a verb at the end).
 */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>
  readonly open: readonly Phrase[]
}
type Part = { readonly gap: true } | { readonly gap: false; readonly words: readonly WordTest[] }
interface WordTest {
  readonly whole: string | null
  readonly start: string | null
  readonly end: string | null
}
interface Phrase {
  readonly parts: readonly Part[]
  readonly length: number
}
const widestGap = 7

/** Reads phrases, the longest first, so that "niet langer dan" is found before "niet". */
export function phrases(lines: string): Phrases {
  const all = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(phraseOf)
    .sort((one, other) => other.length - one.length)
  const byFirst = new Map<string, Phrase[]>()
  const open: Phrase[] = []
  for (const phrase of all) {
    const [first] = phrase.parts
    if (first === undefined || first.gap || first.words.some(({ whole }) => whole === null)) open.push(phrase)
    else for (const { whole } of first.words) byFirst.set(whole ?? '', [...(byFirst.get(whole ?? '') ?? []), phrase])
  }
  return { byFirst, open }
}

const phraseOf = (line: string): Phrase => {
  const parts = line.split(/\s+/).map((part): Part => {
    if (part === '..') return { gap: true }
    return { gap: false, words: part.split('|').map(testOf) }
  })
  return { parts, length: parts.filter(({ gap }) => !gap).length }
}
const testOf = (word: string): WordTest => {
  if (word.length > 1 && word.endsWith('*')) return { whole: null, start: word.slice(0, -1), end: null }
  if (word.length > 1 && word.startsWith('*')) return { whole: null, start: null, end: word.slice(1) }
  return { whole: word, start: null, end: null }
}
const fits = (tests: readonly WordTest[], word: string): boolean =>
  tests.some(({ whole, start, end }) =>
    whole !== null
      ? whole === word
      : start !== null
        ? word.startsWith(start)
        : word.length > (end ?? '').length && word.endsWith(end ?? ''),
  )

/** The longest phrase that begins at a token, as the places of its words; null when there is none. */
export function phraseAt(tokens: readonly Token[], at: number, { byFirst, open }: Phrases): readonly number[] | null {
  const word = tokens[at]?.word
  if (word === undefined) return null
  let best: readonly number[] | null = null
  for (const phrase of [...(byFirst.get(word) ?? []), ...open]) {
    if (best !== null && phrase.length <= best.length) continue
    const places = matched(tokens, at, phrase.parts)
    if (places !== null) best = places
  }
  return best
}

function matched(tokens: readonly Token[], at: number, parts: readonly Part[]): readonly number[] | null {
  const [part, ...rest] = parts
  if (part === undefined) return []
  if (part.gap) {
    for (let skip = 0; skip <= widestGap; skip++) {
      if (tokens[at + skip]?.sentence !== tokens[at - 1]?.sentence) return null
      const found = matched(tokens, at + skip, rest)
      if (found !== null) return found
    }
    return null
  }
  const token = tokens[at]
  if (token === undefined || !fits(part.words, token.word)) return null
  // words that follow one another do so within a comma; across a gap, within a sentence
  const [next] = rest
  if (next?.gap === false && tokens[at + 1]?.clause !== token.clause) return null
  const after = matched(tokens, at + 1, rest)
  return after === null ? null : [at, ...after]
}

/** All places where phrases stand, left to right; a word belongs to one phrase at most, and not when it is `taken`. */
export function placesOf(
  tokens: readonly Token[],
  all: Phrases,
  taken: ReadonlySet<number> = new Set(),
): readonly (readonly number[])[] {
  const used = new Set(taken)
  const found: (readonly number[])[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (used.has(at)) continue
    const places = phraseAt(tokens, at, all)
    if (places === null || places.some((place) => used.has(place))) continue
    found.push(places)
    for (const place of places) used.add(place)
  }
  return found
}
