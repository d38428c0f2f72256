import type { FrozenManifest } from '@siroop/domain'
import { expect, test } from 'vitest'
import { anEdition } from '../../testData.js'
import { compareEditions } from './compareEditions.js'
import { syrupOf } from './syrup.js'

const { frozen } = anEdition()
type Sentence = FrozenManifest['sections'][number]['sentences'][number]
const changed = (change: (sentences: readonly Sentence[]) => readonly Sentence[]): FrozenManifest => ({
  ...frozen,
  edition: 2,
  sections: frozen.sections.map((section) =>
    section.sentences.length > 1 ? { ...section, sentences: change(section.sentences) } : section,
  ),
})
/** The first sentence goes, the second takes a hedge, the others stay. */
const later = changed(([, second, ...rest]) => [
  ...rest,
  ...(second === undefined ? [] : [{ ...second, text: `${second.text} Waar mogelijk.` }]),
])

test('[SW-11] an organisation that is no longer asked and a sentence that went count first, then what became thinner', () => {
  const comparison = compareEditions(frozen, { ...later, organisations: frozen.organisations.slice(1) })
  expect(comparison.organisationsGone).toEqual([frozen.organisations[0]?.name])
  const [first, second, ...rest] = comparison.sentences
  expect(first?.after).toBeNull()
  expect(first?.comparison.verdict).toBe('thinner')
  expect(second?.comparison.findings[0]).toMatchObject({ kind: 'hedge', after: 'Waar mogelijk' })
  expect(rest.every(({ comparison: { verdict } }) => verdict === 'same')).toBe(true)
})

test('[SW-12] the siroopgehalte is a block per signed sentence: thick, thinner or gone, in the order of signing', () => {
  const signed = frozen.sections.flatMap(({ sentences }) => sentences)
  const syrup = syrupOf(frozen, later)
  expect(syrup.blocks.map(({ id }) => id)).toEqual(signed.map(({ id }) => id))
  expect({ ...syrup, blocks: [] }).toEqual({ blocks: [], thick: signed.length - 2, thinner: 1, gone: 1 })
  expect(syrupOf(frozen, { ...frozen, edition: 2 })).toMatchObject({ thinner: 0, gone: 0 })
})
