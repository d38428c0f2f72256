import type { Phrases } from '../reading/patterns.js'

/** The rules of one language as data: which words carry what. Everything that compares is the same for every language. */
export interface Lexicon {
  readonly softness: Softness
  readonly verbs: Verbs
  readonly amounts: AmountWords
  readonly quantities: QuantityWords
  readonly people: PeopleWords
  readonly little: LittleWords
}
/** What takes the weight out of a promise. */
export interface Softness {
  readonly hedges: Phrases
  /** Looks like a hedge and is none: "maken het mogelijk". */
  readonly neutral: Phrases
  /** "Op termijn": a time that is none. */
  readonly vagueTimes: Phrases
  /** Always a way out: "mits", "onder voorbehoud van". */
  readonly conditions: Phrases
  /** A way out when what follows was not said before, or speaks of means: "als", "indien". */
  readonly ifs: Phrases
  /** What follows makes it stronger: "ook als". */
  readonly evenIfs: Phrases
  /** Money, people, consent: what a promise is hung on. */
  readonly means: Phrases
  readonly trials: Phrases
  readonly narrowings: Phrases
}
export interface Verbs {
  /** Wanting, trying, looking into: something may come of it. */
  readonly striving: Phrases
  /** The same words are often the work itself: they count as soft only where they came in. */
  readonly often: Phrases
  /** Saying that it matters, and no more. */
  readonly attitudes: Phrases
  readonly can: Phrases
  readonly would: Phrases
  readonly want: Phrases
  readonly must: Phrases
  /** What is said to come for certain: "may" in its place takes that away, whoever does it. */
  readonly will: Phrases
  readonly may: Phrases
  /** Rising steps of the same thing; the first is the least. */
  readonly ladders: readonly (readonly Phrases[])[]
  readonly passive: Phrases
}
export interface AmountWords {
  readonly numbers: ReadonlyMap<string, number>
  readonly hundreds: ReadonlyMap<string, number>
  readonly fractions: ReadonlyMap<string, number>
  readonly halves: ReadonlySet<string>
  /** Units in days, and in metres. */
  readonly days: ReadonlyMap<string, number>
  readonly metres: ReadonlyMap<string, number>
  readonly years: ReadonlySet<string>
  readonly money: ReadonlySet<string>
  readonly percent: ReadonlySet<string>
  readonly months: readonly string[]
  readonly seasons: ReadonlyMap<string, number>
  readonly decimal: '.' | ','
  readonly atMost: Phrases
  readonly atLeast: Phrases
  /** Before "more than" these make it a limit: "niemand wacht meer dan". */
  readonly turning: ReadonlySet<string>
  /** Before a day or a year. */
  readonly before: ReadonlySet<string>
  readonly start: ReadonlySet<string>
  readonly until: Phrases
  readonly parts: ReadonlyMap<string, number>
  readonly baseline: Phrases
  readonly near: Phrases
  /** Less of it is better: waiting, debts, forms. */
  readonly burdens: Phrases
  /** Less of it is better where it is said to fall. */
  readonly harms: Phrases
  /** One of it is best: one plan, one counter. */
  readonly singles: Phrases
  readonly falls: Phrases
  readonly by: ReadonlySet<string>
  readonly to: ReadonlySet<string>
  readonly from: ReadonlySet<string>
  readonly outOf: ReadonlySet<string>
  readonly times: ReadonlySet<string>
  readonly per: ReadonlySet<string>
  readonly each: ReadonlySet<string>
  readonly periods: ReadonlyMap<string, number>
  readonly often: ReadonlyMap<string, number>
  readonly sometimes: Phrases
}
export interface QuantityWords {
  readonly all: Phrases
  readonly none: Phrases
  readonly who: Phrases
  readonly most: Phrases
  readonly many: Phrases
  readonly some: Phrases
  readonly not: Phrases
  /** A contrast, not a refusal: "niet alleen", "niet X maar Y". */
  readonly notBut: Phrases
  readonly one: ReadonlySet<string>
}
export interface PeopleWords {
  readonly we: ReadonlySet<string>
  readonly organisations: Phrases
  readonly nobodyInParticular: Phrases
  /** Anybody who works there, instead of who was named: "een medewerker". */
  readonly anyMember: Phrases
  readonly residents: Phrases
  /** After these somebody is spoken of who does not do it. */
  readonly objects: ReadonlySet<string>
  readonly doneBy: ReadonlySet<string>
  readonly together: ReadonlySet<string>
}
export interface LittleWords {
  readonly articles: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  /** Those of them that leave a choice: what they add is no more. */
  readonly or: ReadonlySet<string>
  /** What follows only shows what is meant. */
  readonly examples: ReadonlySet<string>
  readonly opens: ReadonlySet<string>
  readonly reasons: ReadonlySet<string>
  /** What follows only says why. */
  readonly because: ReadonlySet<string>
  readonly empty: ReadonlySet<string>
}
/** The words of a line or more, as a set. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))
/** `word=number` pairs, as a map. */
export const valued = (text: string): ReadonlyMap<string, number> =>
  new Map(
    [...words(text)].map((pair) => {
      const [word = '', value = '0'] = pair.split('=')
      return [word, Number(value)]
    }),
  )
