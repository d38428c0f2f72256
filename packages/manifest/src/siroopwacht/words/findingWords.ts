import type { Locale } from '@siroop/domain'
import type { WatchFinding, WatchKind } from '../findings.js'

interface FindingWords {
  readonly stronger: string
  readonly became: (before: string, after: string) => string
  readonly went: (before: string) => string
  readonly came: (after: string) => string
  readonly kinds: Readonly<Record<WatchKind, string>>
}
const quoted = (words: string): string => `‘${words}’`
const inWords: Readonly<Record<Locale, FindingWords>> = {
  nl: {
    stronger: 'Deze zin is sterker geworden:',
    became: (before, after) => `${quoted(before)} werd ${quoted(after)}`,
    went: (before) => `${quoted(before)} is weg`,
    came: (after) => `${quoted(after)} kwam erbij`,
    kinds: {
      year: 'het jaar',
      deadline: 'de termijn',
      number: 'het getal',
      frequency: 'hoe vaak',
      owner: 'wie het doet',
      absolute: 'voor wie of wanneer het geldt',
      scope: 'waarvoor het geldt',
      verb: 'wat er gedaan wordt',
      modality: 'hoe zeker het is',
      hedge: 'een slag om de arm',
      condition: 'een voorwaarde',
      negation: 'het omgekeerde',
      promise: 'een deel van de belofte',
    },
  },
  en: {
    stronger: 'This sentence has become stronger:',
    became: (before, after) => `${quoted(before)} became ${quoted(after)}`,
    went: (before) => `${quoted(before)} is gone`,
    came: (after) => `${quoted(after)} was added`,
    kinds: {
      year: 'the year',
      deadline: 'the deadline',
      number: 'the number',
      frequency: 'how often',
      owner: 'who does it',
      absolute: 'for whom or when it holds',
      scope: 'what it holds for',
      verb: 'what is done',
      modality: 'how certain it is',
      hedge: 'a reservation',
      condition: 'a condition',
      negation: 'the reverse',
      promise: 'a part of the promise',
    },
  },
}

/** What stands before the words that were lost. */
export const thinnerLead: Readonly<Record<Locale, string>> = {
  nl: 'Deze zin is dunner geworden:',
  en: 'This sentence has become thinner:',
}

/** The words of a finding without who says it: "‘elke wijk’ werd ‘waar mogelijk’". */
export function changeInWords({ before, after }: Pick<WatchFinding, 'before' | 'after'>, lang: Locale): string {
  const words = inWords[lang]
  if (before !== null && after !== null) return words.became(before, after)
  return before !== null ? words.went(before) : words.came(after ?? '')
}

/** A finding as a whole sentence: "Deze zin is dunner geworden: ‘elke wijk’ werd ‘waar mogelijk’ (wie het doet)." */
export function findingInWords(finding: Omit<WatchFinding, 'sentence'>, lang: Locale): string {
  const words = inWords[lang]
  const lead = finding.change === 'lost' ? thinnerLead[lang] : words.stronger
  return `${lead} ${changeInWords(finding, lang)} (${words.kinds[finding.kind]}).`
}
