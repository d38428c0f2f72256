import type { AmountWords } from '../words/lexicon.js'
import type { Amount } from './amount.js'
import { numberAt } from './numbers.js'
import { phraseAt } from './patterns.js'
import type { Token } from './tokens.js'

const yearInDays = 365
/** Less than any number: "regelmatig" names none. */
const vagueTimes = 0.01

/** How often, in times a year: "elke week", "twee keer per jaar", "zes dagen per week", "wekelijks", "regelmatig". */
export function frequencyAt(tokens: readonly Token[], at: number, words: AmountWords): Amount | null {
  return timesAt(tokens, at, words) ?? eachAt(tokens, at, words) ?? adverbAt(tokens, at, words)
}

const made = (value: number, [first, last]: readonly [number, number]): Amount => ({
  dimension: 'frequency',
  value,
  vague: false,
  less: false,
  bound: null,
  nouns: [],
  year: null,
  yearOnly: false,
  one: false,
  places: Array.from({ length: last - first + 1 }, (_, more) => first + more),
})

/** "Twee keer per jaar", "eens in de drie weken", "zes dagen in de week", "once a month", "twice a year". */
function timesAt(tokens: readonly Token[], at: number, words: AmountWords): Amount | null {
  const word = tokens[at]?.word ?? ''
  const once = /^(eens|eenmaal|once)$/.test(word)
    ? 1
    : /^(tweemaal|twice)$/.test(word)
      ? 2
      : /^driemaal$/.test(word)
        ? 3
        : null
  const number = once === null ? numberAt(tokens, at, words) : null
  const end = once === null ? (number?.last ?? -1) + 1 : at
  const counted = tokens[end]?.word ?? ''
  if (once === null && (number === null || !(words.times.has(counted) || words.periods.has(counted)))) return null
  const each = perAt(tokens, end + 1, words)
  if (each === null) return null
  const times = once ?? number?.value ?? 1
  return made(times * each.value, [at, each.last])
}

/** "Per jaar", "in de twee weken", "every month", "a year". */
function perAt(tokens: readonly Token[], at: number, words: AmountWords): { value: number; last: number } | null {
  let next = at
  const lead = tokens[next]?.word ?? ''
  if (words.per.has(lead) || words.each.has(lead)) next += 1
  else if (/^(in|om)$/.test(lead) && /^(de|het|een|the|a)$/.test(tokens[next + 1]?.word ?? '')) next += 2
  else return null
  return periodAt(tokens, next, words)
}
function periodAt(tokens: readonly Token[], at: number, words: AmountWords): { value: number; last: number } | null {
  const plain = words.periods.get(tokens[at]?.word ?? '')
  if (plain !== undefined) return { value: plain, last: at }
  const number = numberAt(tokens, at, words)
  const days = number === null ? undefined : words.days.get(tokens[number.last + 1]?.word ?? '')
  if (number === null || days === undefined || number.value === 0) return null
  return { value: yearInDays / (number.value * days), last: number.last + 1 }
}

/** "Elke week", "iedere eerste dinsdag", "om de week", "per jaar", "every six months". */
function eachAt(tokens: readonly Token[], at: number, words: AmountWords): Amount | null {
  const lead = tokens[at]?.word ?? ''
  if (lead === 'om' && tokens[at + 1]?.word === 'de') {
    const period = periodAt(tokens, at + 2, words)
    return period === null
      ? null
      : made(period.value / (words.periods.has(tokens[at + 2]?.word ?? '') ? 2 : 1), [at, period.last])
  }
  const start = lead === 'per' || words.each.has(lead)
  if (!start) return null
  const ordinal = /^(eerste|tweede|derde|laatste|first|second|third|last|other|andere|nieuwe|single)$/.test(
    tokens[at + 1]?.word ?? '',
  )
  const period = periodAt(tokens, at + (ordinal ? 2 : 1), words)
  if (period === null) return null
  const rarer = ordinal && /^(tweede|second|other|andere)$/.test(tokens[at + 1]?.word ?? '') ? 2 : 1
  return made(period.value / rarer, [at, period.last])
}

function adverbAt(tokens: readonly Token[], at: number, words: AmountWords): Amount | null {
  const value = words.often.get(tokens[at]?.word ?? '')
  if (value !== undefined) return made(value, [at, at])
  const vague = phraseAt(tokens, at, words.sometimes)
  return vague === null ? null : { ...made(vagueTimes, [at, at]), vague: true, places: vague }
}
