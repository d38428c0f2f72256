import type { FrozenManifest } from '@siroop/domain'
import { sentenceText } from '../../editions/differences.js'
import { compareSentences } from '../compareSentences.js'
import type { SentenceComparison } from '../findings.js'

/** One sentence of the earlier edition, and what became of it. */
export interface ComparedSentence {
  readonly id: string
  /** What it is known by (a value), or null. */
  readonly heading: string | null
  readonly before: string
  /** Null when it is not in the later edition. */
  readonly after: string | null
  readonly comparison: SentenceComparison
}
/** Two editions, by sentence. What went as a whole counts first. */
export interface EditionComparison {
  /** Organisations that the earlier edition was laid before and the later one is not. */
  readonly organisationsGone: readonly string[]
  /** Every sentence of the earlier edition: those that went, then those that became thinner, then the others. */
  readonly sentences: readonly ComparedSentence[]
}

/**
 * Compares two editions: whoever is no longer asked to sign, then each sentence of the earlier one, by its id wherever
 * it moved to. A sentence that came is not in it: it takes nothing away. Rule: SPEC SW-11.
 */
export function compareEditions(before: FrozenManifest, after: FrozenManifest): EditionComparison {
  const asked = new Set(after.organisations.map(({ id }) => id))
  const now = new Map(sentencesIn(after).map((sentence) => [sentence.id, sentenceText(sentence)]))
  const sentences = sentencesIn(before).map((sentence): ComparedSentence => {
    const [was, is] = [sentenceText(sentence), now.get(sentence.id) ?? null]
    const comparison = compareSentences(was, is ?? '', before.locale)
    return { id: sentence.id, heading: sentence.heading, before: was, after: is, comparison }
  })
  return {
    organisationsGone: before.organisations.filter(({ id }) => !asked.has(id)).map(({ name }) => name),
    sentences: sentences.toSorted((one, other) => weight(one) - weight(other)),
  }
}

const sentencesIn = ({ sections }: FrozenManifest) => sections.flatMap(({ sentences }) => sentences)
const weight = ({ after, comparison: { verdict } }: ComparedSentence): number =>
  after === null ? 0 : verdict === 'thinner' ? 1 : 2
