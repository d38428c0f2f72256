import type { Locale } from '@siroop/domain'
import { amountChanges } from './comparing/amounts.js'
import type { Change } from './comparing/change.js'
import { negationChanges } from './comparing/negations.js'
import { ownerChanges } from './comparing/owners.js'
import { partChanges } from './comparing/parts.js'
import { quantityChanges } from './comparing/quantities.js'
import { settled } from './comparing/settle.js'
import { softnessChanges } from './comparing/softness.js'
import { verbChanges } from './comparing/verbs.js'
import type { SentenceComparison, WatchFinding } from './findings.js'
import { type Reading, readingOf, wordsAt } from './reading/reading.js'
import { findingInWords } from './words/findingWords.js'

/**
 * Compares two texts of one sentence: thinner when anything of value went, stronger when something came and nothing went,
 * else the same; with in words what that was. Rules, no model: the same texts always give the same answer. It refuses
 * nothing and rewrites nothing. Rules: product.md §5, SPEC SW-1..12.
 *
 * @param lang  the language that both texts are in.
 */
export function compareSentences(before: string, after: string, lang: Locale): SentenceComparison {
  const [was, is] = [readingOf(before, lang, after), readingOf(after, lang, before)]
  if (sameWords(was, is)) return { verdict: 'same', findings: [] }
  if (is.tokens.length === 0 || was.tokens.length === 0) return wholeSentence(was, is)
  const changes = [
    ...amountChanges(was, is),
    ...ownerChanges(was, is),
    ...quantityChanges(was, is),
    ...verbChanges(was, is),
    ...softnessChanges(was, is),
    ...negationChanges(was, is),
    ...partChanges(was, is),
  ]
  const findings = findingsOf(settled(changes, was, is), was, is)
  const lost = findings.filter(({ change }) => change === 'lost')
  const verdict = lost.length > 0 ? 'thinner' : findings.length > 0 ? 'stronger' : 'same'
  return { verdict, findings: [...lost, ...findings.filter(({ change }) => change === 'gained')] }
}

/** A sentence that went as a whole, or that was not there. */
function wholeSentence(was: Reading, is: Reading): SentenceComparison {
  const everything = ({ tokens }: Reading) => (tokens.length === 0 ? null : tokens.map((_, place) => place))
  const change = is.tokens.length === 0 ? ('lost' as const) : ('gained' as const)
  const whole: Change = { kind: 'promise', change, before: everything(was), after: everything(is) }
  return { verdict: change === 'lost' ? 'thinner' : 'stronger', findings: findingsOf([whole], was, is) }
}

const sameWords = (one: Reading, other: Reading): boolean =>
  one.tokens.length === other.tokens.length && one.tokens.every(({ word }, at) => word === other.tokens[at]?.word)

function findingsOf(changes: readonly Change[], was: Reading, is: Reading): readonly WatchFinding[] {
  return changes.map(({ kind, change, before, after }) => {
    const words = {
      kind,
      change,
      before: before === null ? null : wordsAt(was, before),
      after: after === null ? null : wordsAt(is, after),
    }
    return { ...words, sentence: findingInWords(words, was.lang) }
  })
}
