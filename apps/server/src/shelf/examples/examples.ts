import type { Locale, ShelfContent } from '@siroop/domain'
import { dutchExamples } from './dutch.js'
import { englishExamples } from './english.js'
import type { ShortExample } from './shortExample.js'

/** The twelve examples in one language, with ids that never change. */
export const examplesIn = (locale: Locale): readonly Example[] => (locale === 'nl' ? dutch : english)

interface Example {
  readonly id: string
  readonly content: ShelfContent
}

const contentOf = (short: ShortExample, locale: Locale): ShelfContent => ({
  kind: short.kind,
  locale,
  title: short.title,
  problem: short.problem,
  needs: { law: short.law, money: short.money, people: short.people },
  works: { text: short.works, on: short.on },
  call: { function: short.ask, organisation: short.organisation, address: '' },
  values: short.values,
  from: { place: 'Polderrand', step: '', organisation: short.organisation, year: short.on.slice(0, 4) },
  visibility: 'here',
})

const numbered = (all: readonly ShortExample[], locale: Locale): readonly Example[] =>
  all.map((short, index) => ({ id: `voorbeeld-${index + 1}`, content: contentOf(short, locale) }))
const dutch = numbered(dutchExamples, 'nl')
const english = numbered(englishExamples, 'en')
