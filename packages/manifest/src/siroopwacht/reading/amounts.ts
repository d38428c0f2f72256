import type { AmountWords } from '../words/lexicon.js'
import type { Amount, Dimension } from './amount.js'
import { boundOf, isBurden, phraseBefore } from './bounds.js'
import { dayAt } from './days.js'
import { frequencyAt } from './frequencies.js'
import { type NumberHere, numberAt } from './numbers.js'
import { placesOf } from './patterns.js'
import type { Token } from './tokens.js'

const plainAmount = {
  less: false,
  bound: null,
  nouns: [],
  year: null,
  yearOnly: false,
  one: false,
  vague: false,
}

/** All amounts of a text, left to right. */
export function amountsOf(tokens: readonly Token[], words: AmountWords): readonly Amount[] {
  const found: Amount[] = []
  const taken = new Set<number>()
  for (let at = 0; at < tokens.length; at++) {
    if (taken.has(at)) continue
    const here = dayAt(tokens, at, words) ?? frequencyAt(tokens, at, words) ?? quantityAt(tokens, at, words)
    if (here === null || here.places.some((place) => taken.has(place))) continue
    for (const place of here.places) taken.add(place)
    if (!Number.isNaN(here.value)) found.push(here)
  }
  return found
}

/** Words that are never what is counted. */
const little = new Set(
  'van voor met naar wordt worden werd zijn heeft hebben krijgt krijgen komt komen gaat gaan die dat and the for are has have gets with from who'.split(
    ' ',
  ),
)
const placesFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, more) => first + more)

function quantityAt(tokens: readonly Token[], at: number, words: AmountWords): Amount | null {
  const number = numberAt(tokens, at, words)
  if (number === null) return null
  const next = tokens[number.last + 1]?.word ?? ''
  const after = tokens[number.last + 2]?.word ?? ''
  const made = (dimension: Dimension, value: number, more: Partial<Amount> & { last?: number } = {}): Amount => {
    const { last = number.last, ...rest } = more
    const isTime = dimension === 'duration' || dimension === 'distance'
    const bound = boundOf(tokens, { at: number.first, isTime }, words)
    const start = phraseBefore(tokens, number.first, bound === 'least' ? words.atLeast : words.atMost)?.[0]
    const first = bound === null || start === undefined ? number.first : start
    const burden = isBurden(tokens, { first: number.first, last }, words)
    const single = number.one && placesOf(tokens.slice(number.last + 1, number.last + 4), words.singles).length > 0
    const less =
      bound === 'least' ? false : (isTime || dimension === 'count') && bound === 'most' ? true : burden || single
    return { ...plainAmount, dimension, value, bound, less, places: placesFrom(first, last), ...rest }
  }
  if (isClock(tokens, number)) return made('count', Number.NaN)
  // of "van 30 naar 60" only the second is promised; "twee keer" without a time is how often something is told
  if (isStart(tokens, number, words)) return made('count', Number.NaN)
  if (words.percent.has(next)) return made('share', number.value, { last: number.last + 1 })
  if (number.share) return made('share', number.value)
  const inMoney = words.money.has(tokens[number.last]?.word ?? '')
  if (tokens[at - 1]?.word === '€' || inMoney || words.money.has(next)) {
    const last = words.money.has(next) ? number.last + 1 : number.last
    return { ...made('money', number.value, { last }) }
  }
  if (words.times.has(next)) return made('count', Number.NaN, { last: number.last + 1 })
  const metres = words.metres.get(next)
  if (metres !== undefined) {
    const one = made('distance', number.value * metres, { last: number.last + 1 })
    return { ...one, less: one.bound !== 'least' }
  }
  const age = ageAt(tokens, number, words)
  if (age !== null) return { ...made('age', number.value), ...age }
  const days = words.days.get(next)
  if (days !== undefined) {
    // "een half uur", "drie kwartier"
    return made('duration', number.value * days, { last: number.last + 1 })
  }
  if (words.days.has(after) && !number.one) {
    const [last, value] = [number.last + 2, number.value * (words.days.get(after) ?? 1)]
    return made('duration', value, { last })
  }
  const nouns = tokens
    .slice(number.last + 1, number.last + 4)
    .filter(({ clause }) => clause === tokens[number.last]?.clause)
    .filter(({ word }) => word.length > 2 && !little.has(word))
    .map(({ stem }) => stem)
  if (nouns.length === 0 && !isTarget(tokens, number, words)) return null
  const count = made('count', number.value, { nouns, one: number.one })
  return isRatio(tokens, number) ? { ...count, less: true } : count
}

/** "Van 8.00 tot 22.00 uur", "acht uur 's ochtends": a time of the day. */
function isClock(tokens: readonly Token[], { first, last, value }: NumberHere): boolean {
  if (/^\d{1,2}[.:]\d{2}$/.test(tokens[first]?.word ?? '')) return true
  if (!/^(uur|o'clock|am|pm)$/.test(tokens[last + 1]?.word ?? '') || value > 24) return false
  return (
    /^'s$|^in$/.test(tokens[last + 2]?.word ?? '') ||
    /^(om|van|tot|vanaf|na|voor|at|from|until|after|before)$/.test(tokens[first - 1]?.word ?? '')
  )
}

/** "Eén begeleider op acht jongeren", "one nurse for every six": fewer of them is more care for each. */
function isRatio(tokens: readonly Token[], { first }: NumberHere): boolean {
  const [before, earlier] = [tokens[first - 1]?.word ?? '', tokens[first - 2]?.word ?? '']
  return before === 'per' || (/^(elke|every|each)$/.test(before) && /^(op|voor|per|for|to)$/.test(earlier))
}

/** "Van 30 naar 60": the first one is where it comes from. */
function isStart(tokens: readonly Token[], { first, last }: NumberHere, words: AmountWords): boolean {
  if (!words.from.has(tokens[first - 1]?.word ?? '')) return false
  return tokens.slice(last + 1, last + 4).some(({ word }) => words.to.has(word))
}
const isTarget = (tokens: readonly Token[], { first, last }: NumberHere, words: AmountWords): boolean =>
  /^(is|zijn|are)$/.test(tokens[last + 1]?.word ?? '') ||
  words.to.has(tokens[first - 1]?.word ?? '') ||
  words.by.has(tokens[first - 1]?.word ?? '')

/** An age: until 21 is longer care, from 75 on is care for more people. */
function ageAt(tokens: readonly Token[], number: NumberHere, words: AmountWords): Partial<Amount> | null {
  const next = tokens[number.last + 1]?.word ?? ''
  if (!words.years.has(next) || number.value < 4 || number.value > 100) return null
  const last = number.last + 1
  const until = phraseBefore(tokens, number.first, words.until)
  if (until !== null && number.value >= 12)
    return { less: false, places: placesFrom(until[0] ?? number.first, last), bound: null }
  const older = tokens
    .slice(last + 1, last + 3)
    .some(
      (_, more) => tokens[last + 1 + more]?.word.startsWith('oud') || tokens[last + 1 + more]?.word.startsWith('old'),
    )
  if (older || words.start.has(tokens[number.first - 1]?.word ?? ''))
    return { less: true, places: placesFrom(number.first, last), bound: null }
  return null
}
