import type { Locale } from '@siroop/domain'
import { noScript, type Script } from '../script.js'
import { polderrand } from './polderrand.js'
import { polderrandEnglish } from './polderrandEnglish.js'

/** Notes of the long template that the afternoon has too. */
const kept = new Set(['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w13', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'])

/** The people of Polderrand in one afternoon: the same bundles of fewer notes. */
const shortened = ({ people, places, bundles }: Script): Script => ({
  ...noScript,
  people,
  places: places.slice(0, 1),
  bundles: Object.fromEntries(
    Object.entries(bundles).map(([step, all]) => {
      const fewer = all.map(({ name, notes }) => ({ name, notes: notes.filter((note) => kept.has(note)) }))
      return [step, fewer.filter(({ notes }) => notes.length > 0)]
    }),
  ),
})

/** The vision of 2040 in one afternoon, per language. */
export const afternoon: Readonly<Record<Locale, Script>> = {
  nl: shortened(polderrand),
  en: shortened(polderrandEnglish),
}
