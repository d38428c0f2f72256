import type { Reading } from '../reading/reading.js'
import { type Change, gained, lost } from './change.js'
import { contentOf, stands } from './stems.js'

/** A part of what was promised that went whole, while nothing came in its place; and a part that came. */
export function partChanges(before: Reading, after: Reading): readonly Change[] {
  const gone = wholePart(before, after)
  if (gone !== null) return [lost('promise', gone, null)]
  const come = wholePart(after, before)
  const [first = 0] = come ?? []
  const joined = after.lexicon.little.and.has(after.tokens[first]?.word ?? '')
  return come !== null && joined && come.length >= 3 ? [gained('promise', null, come)] : []
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

/** The parts that can be taken away: after "en" or a comma; a reason or a contrast is none. */
function partsOf({ tokens, lexicon: { little, quantities }, ...reading }: Reading): readonly (readonly number[])[] {
  const parts: number[][] = []
  tokens.forEach(({ word, clause }, place) => {
    const isNew = place === 0 || clause !== tokens[place - 1]?.clause
    if (isNew || little.and.has(word)) parts.push([])
    parts.at(-1)?.push(place)
  })
  const soft = new Set(
    [...reading.conditions, ...reading.ifs, ...reading.hedges, ...reading.trials, ...reading.vagueTimes].flat(),
  )
  return parts.filter((part) => {
    if (part.some((place) => soft.has(place))) return false
    const [first = 0, second = 0] = part
    const at = little.and.has(tokens[first]?.word ?? '') ? second : first
    const word = tokens[at]?.word ?? ''
    return !little.reasons.has(word) && !quantities.not.byFirst.has(word)
  })
}
