import type { Reading } from '../reading/reading.js'
import { type Change, gained, lost } from './change.js'
import { contentOf, stands } from './stems.js'

/** A part of what was promised that went whole, while nothing came in its place; and a part that came. */
export function partChanges(before: Reading, after: Reading): readonly Change[] {
  const gone = wholePart(before, after)
  if (gone !== null) return [lost('promise', gone, null)]
  const left = ofList(before, after)
  if (left !== null) return [lost('scope', left, null)]
  const come = wholePart(after, before)
  const [first = 0] = come ?? []
  const joined = isAdded(after, first)
  if (come !== null && joined && come.length >= 3) return [gained('promise', null, come)]
  const more = ofList(after, before)
  return more === null || isChoice(after) ? [] : [gained('scope', null, more)]
}
/** "En thuis", "and at home"; what "of" adds is a choice. */
const isAdded = ({ tokens, lexicon: { little } }: Reading, at: number): boolean => {
  const word = tokens[at]?.word ?? ''
  return little.and.has(word) && !little.or.has(word)
}
const isChoice = ({ tokens, lexicon: { little } }: Reading): boolean => tokens.some(({ word }) => little.or.has(word))

/**
 * Of "inwoners, mantelzorgers en vrijwilligers": the ones of whom the other text says nothing, when all that the other
 * says stands in the first. Examples are none.
 */
function ofList(reading: Reading, other: Reading): readonly number[] | null {
  const { tokens, lexicon } = reading
  const said = contentOf(reading)
  const isFresh = contentOf(other).some(({ stem }) => !stands(stem, reading))
  if (isFresh || tokens.some(({ word }) => lexicon.little.examples.has(word))) return null
  const soft = softIn(reading)
  const missing = said.filter(({ stem, place }) => !stands(stem, other) && !soft.has(place))
  const gone = missing.filter(({ place }) => isListed(reading, place)).map(({ place }) => place)
  return gone.length > 0 && gone.length === missing.length ? gone : null
}

/** One word between commas, or beside "en": a name in a list. */
function isListed({ tokens, lexicon: { little } }: Reading, place: number): boolean {
  const here = tokens[place]
  const [before, after] = [skip(-1), skip(1)]
  function skip(way: 1 | -1) {
    let at = place + way
    while (way < 0 && little.articles.has(tokens[at]?.word ?? '')) at += way
    return tokens[at]
  }
  const same = (token: typeof here) => token?.sentence === here?.sentence
  if (same(before) && little.and.has(before?.word ?? '')) return true
  if (same(after) && after?.clause === here?.clause && little.and.has(after?.word ?? '')) return true
  const alone = tokens.filter(({ clause }) => clause === here?.clause).length <= 2
  return alone && tokens.some((token) => same(token) && little.and.has(token.word))
}

/** The first part of a text of which the other text says nothing, when all that the other says stands in the first. */
function wholePart(reading: Reading, other: Reading): readonly number[] | null {
  const fresh = contentOf(other).filter(({ stem }) => !stands(stem, reading))
  if (fresh.length > 0) return null
  const content = new Map(contentOf(reading).map(({ stem, place }) => [place, stem]))
  for (const part of partsOf(reading)) {
    const said = part.filter((place) => content.has(place))
    const isPromise = said.length >= 2 || (said.length === 1 && part.length >= 4)
    if (isPromise && said.every((place) => !stands(content.get(place) ?? '', other))) return part
  }
  return null
}

const softIn = ({
  conditions,
  ifs,
  hedges,
  trials,
  vagueTimes,
}: Pick<Reading, 'conditions' | 'ifs' | 'hedges' | 'trials' | 'vagueTimes'>): ReadonlySet<number> =>
  new Set([conditions, ifs, hedges, trials, vagueTimes].flat(2))

/** The parts that can be taken away: after "en" or a comma; a reason or a contrast is none. */
function partsOf({ tokens, lexicon: { little, quantities }, ...reading }: Reading): readonly (readonly number[])[] {
  const parts: number[][] = []
  tokens.forEach(({ word, clause }, place) => {
    const isNew = place === 0 || clause !== tokens[place - 1]?.clause
    if (isNew || little.and.has(word)) parts.push([])
    parts.at(-1)?.push(place)
  })
  const soft = softIn(reading)
  return parts.filter((part) => {
    if (part.some((place) => soft.has(place))) return false
    const [first = 0, second = 0] = part
    const at = little.and.has(tokens[first]?.word ?? '') ? second : first
    const word = tokens[at]?.word ?? ''
    const { sentence } = tokens[first] ?? {}
    if (tokens.slice(0, first).some((one) => one.sentence === sentence && little.examples.has(one.word))) return false
    return !little.reasons.has(word) && !quantities.not.byFirst.has(word)
  })
}
