import type { AmountWords } from '../words/lexicon.js'
import type { Token } from './tokens.js'

/** A number as it stands in a text, in figures or in words. */
export interface NumberHere {
  readonly value: number
  /** The first and the last word of it. */
  readonly first: number
  readonly last: number
  /** Four figures that can be a year. */
  readonly year: boolean
  /** A part of a whole: "de helft", "twee op de drie"; the value is a percentage then. */
  readonly share: boolean
  /** "één": it says that there are no more, rather than how many. */
  readonly one: boolean
}
const [firstYear, lastYear] = [2015, 2120]

/** The number that begins at a word, or null. */
export function numberAt(tokens: readonly Token[], at: number, words: AmountWords): NumberHere | null {
  const plain = plainAt(tokens, at, words)
  if (plain === null) return null
  const share = words.fractions.get(tokens[plain.last + 1]?.word ?? '')
  if (share !== undefined && !plain.share) {
    const part = /^(deel|part)$/.test(tokens[plain.last + 2]?.word ?? '') ? 2 : 1
    return { ...plain, value: plain.value * share, last: plain.last + part, share: true, year: false, one: false }
  }
  const whole = wholeAfter(tokens, plain.last + 1, words)
  if (whole !== null && !plain.share && whole.value > 0)
    return {
      ...plain,
      value: (100 * plain.value) / whole.value,
      last: whole.last,
      share: true,
      year: false,
      one: false,
    }
  return plain
}

function plainAt(tokens: readonly Token[], at: number, words: AmountWords): NumberHere | null {
  const word = tokens[at]?.word ?? ''
  const made = (value: number, more: Partial<NumberHere> = {}): NumberHere => ({
    value,
    first: at,
    last: at,
    year: false,
    share: false,
    one: false,
    ...more,
  })
  const share = words.fractions.get(word)
  if (share !== undefined && !words.halves.has(word) && !ordinalHere(tokens, at, words)) {
    const part = /^(deel|part)$/.test(tokens[at + 1]?.word ?? '') ? 1 : 0
    return made(share, { share: true, last: at + part })
  }
  const half = halfAt(tokens, at, words)
  if (half !== null) return made(half.value, half)
  const single = singleAt(tokens, at, words)
  if (single) return made(1)
  const figures = figuresOf(word, words.decimal)
  const value = figures ?? words.numbers.get(word)
  const alone = words.hundreds.get(word)
  if (value === undefined) return alone !== undefined && alone < 1e5 ? made(alone) : null
  let [number, last] = [value, at]
  for (let more = words.hundreds.get(tokens[last + 1]?.word ?? ''); more !== undefined; ) {
    number *= more
    last += 1
    more = words.hundreds.get(tokens[last + 1]?.word ?? '')
  }
  const year = figures !== null && /^\d{4}$/.test(word) && value >= firstYear && value <= lastYear && last === at
  return made(number, { last, year, one: number === 1 && figures === null })
}

/** "Half jaar", "half a year", "half miljoen"; alone, "half of the homes", it is a part of a whole. */
function halfAt(
  tokens: readonly Token[],
  at: number,
  words: AmountWords,
): { value: number; last: number; share: boolean } | null {
  if (!words.halves.has(tokens[at]?.word ?? '')) return null
  const next = /^(a|an|een)$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1
  const word = tokens[next]?.word ?? ''
  const many = words.hundreds.get(word)
  if (many !== undefined) return { value: many / 2, last: next, share: false }
  if (words.days.has(word)) return { value: 0.5, last: next - 1, share: false }
  return words.fractions.has(tokens[at]?.word ?? '') ? { value: 50, last: at, share: true } : null
}

/** "Binnen een week": a unit of time after a limit is one of it. */
function singleAt(tokens: readonly Token[], at: number, words: AmountWords): boolean {
  if (!/^(een|a|an|de|het|the)$/.test(tokens[at]?.word ?? '') || !words.days.has(tokens[at + 1]?.word ?? ''))
    return false
  return /^(binnen|in|within|hooguit|maximaal|minstens|dan|than|least|most)$/.test(tokens[at - 1]?.word ?? '')
}

/** "De derde donderdag", "het vierde jaar" is no part of a whole; "een derde" is. */
function ordinalHere(tokens: readonly Token[], at: number, words: AmountWords): boolean {
  if (!/^(derde|vierde|vijfde|tiende|third|fourth|fifth|tenth)$/.test(tokens[at]?.word ?? '')) return false
  const before = tokens[at - 1]?.word ?? ''
  return !/^(een|één|a|one)$/.test(before) && !words.numbers.has(before)
}

function wholeAfter(tokens: readonly Token[], at: number, words: AmountWords) {
  for (let length = 1; length <= 2; length++) {
    const said = tokens
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' ')
    if (!words.outOf.has(said)) continue
    const whole = plainAt(tokens, at + length, words)
    if (whole !== null && !whole.year && !whole.share) return whole
  }
  return null
}

function figuresOf(word: string, decimal: '.' | ','): number | null {
  if (!/^\d/.test(word)) return null
  const ordinal = word.replace(/(e|ste|de|th|st|nd|rd)$/u, '')
  if (!/^\d+(?:[.,]\d+)*$/.test(ordinal)) return null
  const thousands = decimal === ',' ? '.' : ','
  return Number(ordinal.replaceAll(thousands, '').replace(decimal, '.'))
}
