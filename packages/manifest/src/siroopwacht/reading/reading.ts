import type { Locale } from '@siroop/domain'
import { dutch } from '../words/dutch/dutch.js'
import { english } from '../words/english/english.js'
import type { Lexicon } from '../words/lexicon.js'
import type { Amount } from './amount.js'
import { amountsOf } from './amounts.js'
import { phraseBefore } from './bounds.js'
import { isAside } from './clauses.js'
import { type Phrases, phraseAt, placesOf } from './patterns.js'
import { type Owner, ownersOf } from './people.js'
import { type Quantity, quantitiesOf } from './quantities.js'
import { type Token, tokensOf } from './tokens.js'
import { type VerbMark, verbsOf } from './verbs.js'

/** What stands somewhere in a text, as the places of its words. */
export type Places = readonly number[]
/** A text as the rules see it. */
export interface Reading {
  readonly text: string
  readonly lang: Locale
  readonly lexicon: Lexicon
  readonly tokens: readonly Token[]
  readonly amounts: readonly Amount[]
  readonly hedges: readonly Places[]
  readonly vagueTimes: readonly Places[]
  readonly conditions: readonly Places[]
  /** "Als …": the place of the word; what follows decides whether it is a way out. */
  readonly ifs: readonly Places[]
  readonly trials: readonly Places[]
  readonly narrowings: readonly Places[]
  readonly quantities: readonly Quantity[]
  readonly verbs: readonly VerbMark[]
  readonly owners: readonly Owner[]
  /** Words that turn a sentence round; of a contrast ("niet X maar Y") nothing is turned. */
  readonly negations: readonly Places[]
  /** How many contrasts there are. */
  readonly contrasts: number
  readonly passive: boolean
}
const lexicons: Readonly<Record<Locale, Lexicon>> = { nl: dutch, en: english }

/**
 * Reads one text: what is in it that gives weight, and what takes weight away.
 *
 * @param other  the text that it is compared with: a reason that is the other's promise is read.
 */
export function readingOf(text: string, lang: Locale, other = ''): Reading {
  const lexicon = lexicons[lang]
  const tokens = withoutReasons(tokensOf(text, lang), { lexicon, other: tokensOf(other, lang) })
  const { softness, quantities, verbs } = lexicon
  const amounts = amountsOf(tokens, lexicon.amounts)
  const limits = [...placesOf(tokens, lexicon.amounts.atMost), ...placesOf(tokens, lexicon.amounts.atLeast)]
  const taken = new Set([
    ...amounts.flatMap(({ places }) => places),
    ...limits.filter(({ length }) => length > 1).flat(),
  ])
  const take = (all: Phrases): readonly Places[] => {
    const found = placesOf(tokens, all, taken)
    for (const places of found) for (const place of places) taken.add(place)
    return found
  }
  const evenIfs = placesOf(tokens, softness.evenIfs)
  take(softness.neutral)
  const trials = take(softness.trials)
  const vagueTimes = take(softness.vagueTimes)
  const conditions = take(softness.conditions)
  const near = amounts.flatMap(({ places: [first = 0] }) => {
    const places = phraseBefore(tokens, first, lexicon.amounts.near)
    return places === null || places.some((place) => taken.has(place)) ? [] : [places]
  })
  const hedges = [...take(softness.hedges), ...near]
  const narrowings = take(softness.narrowings)
  const even = new Set(evenIfs.flat())
  const ifs = placesOf(tokens, softness.ifs, new Set([...taken, ...even]))
  const counted = quantitiesOf(tokens, { words: quantities, taken })
  const contrasts = new Set([...placesOf(tokens, quantities.notBut).flat(), ...contrastsIn(tokens, lexicon)])
  const negations = placesOf(tokens, quantities.not, contrasts).filter(
    (places) =>
      !isAside(tokens, places[0] ?? 0, lexicon.little) || phraseAt(tokens, places[0] ?? 0, quantities.none) !== null,
  )
  return {
    text,
    lang,
    lexicon,
    tokens,
    amounts,
    hedges,
    vagueTimes,
    conditions,
    ifs,
    trials,
    narrowings,
    quantities: counted,
    negations,
    contrasts: contrastsIn(tokens, lexicon).length,
    verbs: verbsOf(tokens, { lexicon, taken }),
    owners: ownersOf(tokens, lexicon),
    passive: placesOf(tokens, verbs.passive).length > 0,
  }
}

/** A promise is not thinner without its reason: "want …" up to the stop, "omdat …," at the beginning up to the comma. */
function withoutReasons(
  tokens: readonly Token[],
  { lexicon: { little }, other }: { readonly lexicon: Lexicon; readonly other: readonly Token[] },
): readonly Token[] {
  const kept: Token[] = []
  const cut: Token[] = []
  let skip: { readonly sentence: number; readonly clause: number | null } | null = null
  for (const token of tokens) {
    if (skip !== null && (token.sentence !== skip.sentence || (skip.clause ?? token.clause) !== token.clause))
      skip = null
    const atStart: boolean = kept.at(-1)?.sentence !== token.sentence
    if (skip === null && little.because.has(token.word))
      skip = { sentence: token.sentence, clause: atStart ? token.clause : null }
    if (skip === null) kept.push(token)
    else cut.push(token)
  }
  const telling = cut.filter(({ word }) => !little.empty.has(word) && !little.because.has(word))
  const there = telling.filter(({ stem }) => other.some((token) => token.stem === stem))
  const isSaidThere = telling.length > 0 && there.length * 2 > telling.length
  return isSaidThere && !other.some(({ word }) => little.because.has(word)) ? tokens : kept
}

/** "…, niet het loket", "… en niet het systeem", "…, het systeem niet": one thing beside the other. */
function contrastsIn(tokens: readonly Token[], { little }: Lexicon): readonly number[] {
  return tokens.flatMap(({ word, clause }, at) => {
    if (!/^(niet|not)$/.test(word)) return []
    const before = tokens[at - 1]
    const opens = before === undefined || before.clause !== clause || little.and.has(before.word)
    const length = tokens.filter((token) => token.clause === clause).length
    return (opens && at > 0) || (length <= 3 && clause > 0) ? [at] : []
  })
}

/** The words at some places, as they were typed; "…" for what stands between them. */
export function wordsAt({ text, tokens }: Reading, places: Places): string {
  const runs: { from: number; to: number; last: number }[] = []
  for (const place of places) {
    const token = tokens[place]
    const run = runs.at(-1)
    if (token === undefined) continue
    if (run !== undefined && place === run.last + 1) Object.assign(run, { to: token.to, last: place })
    else runs.push({ from: token.from, to: token.to, last: place })
  }
  const typed = text.normalize('NFC')
  return runs.map(({ from, to }) => typed.slice(from, to)).join(' … ')
}
