import type { Locale } from '@siroop/domain'
import { noScript, type Script } from '../script.js'
import { polderrand } from './polderrand.js'
import { polderrandEnglish } from './polderrandEnglish.js'

/** Notes of the template that belong together, and what the bundle is called in each language. */
const bundles: readonly { readonly name: Readonly<Record<Locale, string>>; readonly notes: readonly string[] }[] = [
  { name: { nl: 'Vertrouwen en woord houden', en: 'Trust, and keeping our word' }, notes: ['w1', 'w11', 'w4'] },
  { name: { nl: 'De inwoner voorop', en: 'The resident first' }, notes: ['w2', 'w6'] },
  { name: { nl: 'Dichtbij en eenvoudig', en: 'Close by and simple' }, notes: ['w3', 'w9'] },
  { name: { nl: 'Iedereen doet ertoe', en: 'Everyone matters' }, notes: ['w13', 'w14', 'w5'] },
  { name: { nl: 'Samen volhouden', en: 'Keeping at it together' }, notes: ['w7', 'w12'] },
  { name: { nl: 'Durven en leren', en: 'Daring and learning' }, notes: ['w8', 'w10'] },
]

/** Who cannot say yes yet: the first of these types that is in the room. */
const objections: readonly {
  readonly about: readonly string[]
  readonly by: readonly string[]
  readonly reason: Readonly<Record<Locale, string>>
}[] = [
  {
    about: ['w8', 'w10'],
    by: ['politie', 'gemeente', 'zorggroep', 'ggd'],
    reason: {
      nl: 'Iets doen wat nog niet in de regels past, kan ik hier niet beloven. Daar kan iemand mij op aanspreken.',
      en: 'I cannot promise here to do what does not fit the rules yet. Somebody may hold me to that.',
    },
  },
  {
    about: ['w7', 'w12'],
    by: ['inwoners', 'welzijn'],
    reason: {
      nl: 'Wij horen nu nog elke week dat wij bij een ander moeten zijn. Wat verandert er dan morgen?',
      en: 'Every week we still hear that we should be with somebody else. What will be different tomorrow?',
    },
  },
]

/** What people of Polderrand do with the template "Korte waardenronde". */
const inLanguage = (locale: Locale, { people, places }: Script): Script => ({
  ...noScript,
  people,
  places: places.slice(0, 1),
  bundles: { groeperen: bundles.map(({ name, notes }) => ({ name: name[locale], notes })) },
  objections: objections.map(({ reason, ...one }) => ({ ...one, reason: reason[locale] })),
})

/** The short values round, per language. */
export const shortRound: Readonly<Record<Locale, Script>> = {
  nl: inLanguage('nl', polderrand),
  en: inLanguage('en', polderrandEnglish),
}
