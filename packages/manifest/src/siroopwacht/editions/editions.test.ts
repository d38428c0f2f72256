import { type FrozenManifest, type LookedBack, subjectId, workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { anEdition } from '../../testData.js'
import { compareEditions } from './compareEditions.js'
import { countSyrup, syrupRows } from './syrup.js'

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

const day = 86_400_000
const edition = (number: number, text: FrozenManifest) => ({ number, frozen: text, openedAtMs: number * 400 * day })
const signed = frozen.sections.flatMap(({ sentences }) => sentences).filter(({ detail }) => detail === undefined)

test('[SW-12] the siroopgehalte has a row per edition and a block per signed sentence, in the order of signing', () => {
  const [first, second] = syrupRows([edition(1, frozen), edition(2, later)], [])
  expect(first?.blocks.map(({ id, number }) => [id, number])).toEqual(signed.map(({ id }, at) => [id, at + 1]))
  expect(first && countSyrup(first)).toEqual({ thick: signed.length, thinner: 0, gone: 0, unsaid: 0 })
  expect(second?.blocks.map(({ id }) => id)).toEqual(first?.blocks.map(({ id }) => id))
  expect(second && countSyrup(second)).toEqual({ thick: signed.length - 2, thinner: 1, gone: 1, unsaid: 0 })
})

test('[SW-24] every edition is compared with the words of the first signing: what stays thinner is still told, what came back is thick', () => {
  const rows = syrupRows([edition(1, frozen), edition(2, later), edition(3, later), edition(4, frozen)], [])
  expect(rows.map(countSyrup).map(({ thinner, gone }) => [thinner, gone])).toEqual([
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ])
})

test('[SW-25] a check-in has a row on its day, of what the room said; a sentence that was not talked about says so, and one that is gone stays gone', () => {
  const [, second, third] = signed
  if (second === undefined || third === undefined) throw new Error('too short a text')
  const held = (on: string): LookedBack => ({
    ...{ checkin: workshopId('w-later'), manifest: null, on, edition: 1, way: [], next: null },
    sentences: [{ subject: subjectId(third.id), level: 'thinnest', now: null, proposal: null }],
  })
  const rows = syrupRows([edition(1, frozen), edition(2, later)], [held('1971-06-01'), held('1973-06-01')])
  expect(rows.map(({ kind, edition: of }) => [kind, of])).toEqual([
    ['edition', 1],
    ['check-in', 1],
    ['edition', 2],
    ['check-in', 1],
  ])
  const levels = rows.map(({ blocks }) => blocks.slice(0, 3).map(({ level }) => level))
  expect(levels).toEqual([
    ['thick', 'thick', 'thick'],
    ['unsaid', 'unsaid', 'thinnest'],
    ['gone', 'thinner', 'thick'],
    ['gone', 'unsaid', 'thinnest'],
  ])
})
