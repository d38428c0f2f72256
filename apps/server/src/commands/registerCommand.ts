import type { Locale } from '@siroop/domain'
import type { RegisterFault, RegisterReport } from '../register/checkRegister.js'

const words: Readonly<Record<Locale, Readonly<Record<RegisterFault | 'none' | 'whole', string>>>> = {
  nl: {
    none: 'Er is nog geen register: er is nog niets ter ondertekening gelegd.',
    whole: 'Alle registers kloppen.',
    chain: 'volgt niet op de regel ervoor',
    changed: 'is veranderd',
    person: 'hoort niet bij wat er over de ondertekenaar staat',
    missing: 'ontbreekt in het register',
    unknown: 'staat in het register, maar is nooit gebeurd',
  },
  en: {
    none: 'There is no register yet: nothing was opened for signing.',
    whole: 'All registers are right.',
    chain: 'does not follow the entry before it',
    changed: 'was changed',
    person: 'does not fit what stands about the signatory',
    missing: 'is missing from the register',
    unknown: 'stands in the register, but never happened',
  },
}
const entryWord: Readonly<Record<Locale, (entry: number) => string>> = {
  nl: (entry) => `regel ${entry}`,
  en: (entry) => `entry ${entry}`,
}
const lengthWord: Readonly<Record<Locale, (entries: number) => string>> = {
  nl: (entries) => `${entries} ${entries === 1 ? 'regel' : 'regels'}, stand`,
  en: (entries) => `${entries} ${entries === 1 ? 'entry' : 'entries'}, state`,
}

/** A report of `register check` as lines for a reader: every register with its head, then what is wrong, or that nothing is. */
export function registerLines({ registers, faults }: RegisterReport, locale: Locale): readonly string[] {
  const t = words[locale]
  if (registers.length === 0) return [t.none]
  const heads = registers.map(({ workshop, entries, head }) => `${workshop}: ${lengthWord[locale](entries)} ${head}`)
  const wrong = faults.map(({ workshop, entry, fault }) => `${workshop}: ${entryWord[locale](entry)} ${t[fault]}`)
  return [...heads, ...(wrong.length === 0 ? [t.whole] : wrong)]
}
