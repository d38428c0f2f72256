import type { AmountWords } from '../words/lexicon.js'
import type { Amount } from './amount.js'
import { phraseBefore } from './bounds.js'
import { numberAt } from './numbers.js'
import type { Token } from './tokens.js'

interface DayHere {
  readonly year: number | null
  /** Rises with the day within the year; null when only a year is said. */
  readonly inYear: number | null
  readonly first: number
  readonly last: number
}
const yearLength = 372
const monthLength = 31

/** The day, month, season or year that begins at a word; of "voor de zomer" the words before it belong to it. */
export function dayAt(tokens: readonly Token[], at: number, words: AmountWords): Amount | null {
  const day =
    figuresAt(tokens, at) ?? namedAt(tokens, at, words) ?? seasonAt(tokens, at, words) ?? yearAt(tokens, at, words)
  if (day === null) return null
  const places = (first: number) => Array.from({ length: day.last - first + 1 }, (_, more) => first + more)
  const plain = { dimension: 'day' as const, less: true, bound: null, nouns: [], one: false, vague: false }
  if (phraseBefore(tokens, day.first, words.baseline) !== null)
    return { ...plain, value: Number.NaN, year: null, yearOnly: false, places: places(day.first) }
  const until = phraseBefore(tokens, day.first, words.until)
  const [part, lead] = leadOf(tokens, day.first, words)
  const yearOnly = day.inYear === null && part === null
  const end = day.inYear ?? part ?? (words.start.has(lead.word) ? 1 : yearLength)
  const before = words.before.has(lead.word)
  const year = day.year === null ? null : day.year - (before && yearOnly ? 1 : 0)
  const value = (year ?? 0) * yearLength + end - (before && !yearOnly ? 1 : 0)
  const first = until?.[0] ?? (before || words.start.has(lead.word) || part !== null ? lead.at : day.first)
  if (until !== null && lead.word !== 'uiterlijk')
    return { ...plain, dimension: 'until', less: false, value, year, yearOnly, places: places(first) }
  return { ...plain, value, year, yearOnly, places: places(first) }
}

/** "Eind", "begin" right before it, and the word before that: "vóór", "vanaf". */
function leadOf(
  tokens: readonly Token[],
  first: number,
  words: AmountWords,
): [number | null, { word: string; at: number }] {
  let at = first - 1
  let part: number | null = null
  let partAt = first
  const skips = /^(de|het|the|of|van|uiterlijk|deze|dit|this)$/
  for (let steps = 0; steps < 3 && at >= 0; steps++, at--) {
    const word = tokens[at]?.word ?? ''
    const value = words.parts.get(word)
    if (value !== undefined && part === null) {
      part = value
      partAt = at
    } else if (!skips.test(word)) break
  }
  const word = tokens[at]?.word ?? ''
  return [part, { word, at: words.before.has(word) || words.start.has(word) ? at : partAt }]
}

function figuresAt(tokens: readonly Token[], at: number): DayHere | null {
  const found = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(tokens[at]?.word ?? '')
  if (found === null) return null
  const [, day, month, year] = found.map(Number)
  return { year: year ?? 0, inYear: ((month ?? 1) - 1) * monthLength + (day ?? 1), first: at, last: at }
}

/** "1 juli 2027", "juli 2027", "July 1", "in juli". */
function namedAt(tokens: readonly Token[], at: number, words: AmountWords): DayHere | null {
  const number = /^\d{1,2}(?:e|ste|de|th|st|nd|rd)?$/.test(tokens[at]?.word ?? '')
    ? Number.parseInt(tokens[at]?.word ?? '', 10)
    : null
  const monthAt = number === null ? at : tokens[at + 1]?.word === 'of' ? at + 2 : at + 1
  const month = monthOf(tokens, monthAt, words)
  if (month === null) return null
  let last = monthAt
  let day = number
  const next = tokens[last + 1]?.word ?? ''
  if (day === null && /^\d{1,2}(?:th|st|nd|rd)?$/.test(next) && Number.parseInt(next, 10) <= 31) {
    day = Number.parseInt(next, 10)
    last += 1
  }
  const year = yearIn(tokens, last + 1, words)
  return {
    year: year?.value ?? null,
    inYear: month * monthLength + (day ?? monthLength),
    first: at,
    last: year?.last ?? last,
  }
}
function monthOf(tokens: readonly Token[], at: number, words: AmountWords): number | null {
  const token = tokens[at]
  const month = words.months.indexOf(token?.word ?? '')
  if (token === undefined || month < 0) return null
  // "may" and "march" are words too: a month has a capital, and is not the first word
  if (words.decimal === '.' && (at === 0 || !/^\p{Lu}/u.test(token.text))) return null
  return month
}
function seasonAt(tokens: readonly Token[], at: number, words: AmountWords): DayHere | null {
  const season = words.seasons.get(tokens[at]?.word ?? '')
  if (season === undefined) return null
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ word }) => word)
  const starts = before.some((word) => words.before.has(word))
  const leads =
    /^(in|voor|vóór|na|deze|dit|komende|komend|volgende|volgend|uiterlijk|eind|begin|per|vanaf|before|by|after|this|next|until|tot|from)$/
  if (!before.some((word) => leads.test(word))) return null
  const year = yearIn(tokens, at + 1, words)
  const inYear = starts && season > 200 ? season - 90 : season
  return { year: year?.value ?? null, inYear, first: at, last: year?.last ?? at }
}
function yearAt(tokens: readonly Token[], at: number, words: AmountWords): DayHere | null {
  const number = numberAt(tokens, at, words)
  if (number === null || !number.year || tokens[at - 1]?.word === '€') return null
  if (words.money.has(tokens[at + 1]?.word ?? '') || words.percent.has(tokens[at + 1]?.word ?? '')) return null
  return { year: number.value, inYear: null, first: at, last: at }
}
function yearIn(tokens: readonly Token[], at: number, words: AmountWords): { value: number; last: number } | null {
  for (const place of [at, at + 1]) {
    if (place > at && !/^(van|of|in)$/.test(tokens[at]?.word ?? '')) return null
    const number = numberAt(tokens, place, words)
    if (number?.year === true) return { value: number.value, last: place }
  }
  return null
}
