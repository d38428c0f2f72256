import type { Locale } from '../template.js'

/** What a template text may ask for between braces, by its name in each language. Source: Frozen value and register. */
const placeholders = {
  region: { nl: 'regio', en: 'region' },
  year: { nl: 'jaar', en: 'year' },
  organisations: { nl: 'organisaties', en: 'organisations' },
  organisation: { nl: 'organisatie', en: 'organisation' },
  municipalities: { nl: 'gemeenten', en: 'municipalities' },
  edition: { nl: 'editie', en: 'edition' },
  meetingCount: { nl: 'aantalsessies', en: 'sessioncount' },
  participantCount: { nl: 'aantaldeelnemers', en: 'participantcount' },
  organisationCount: { nl: 'aantalorganisaties', en: 'organisationcount' },
  dateFrom: { nl: 'datumvan', en: 'datefrom' },
  dateTo: { nl: 'datumtot', en: 'dateto' },
  facilitator: { nl: 'begeleider', en: 'facilitator' },
  earlier: { nl: 'eerder', en: 'earlier' },
} as const satisfies Record<string, Record<Locale, string>>
type Placeholder = keyof typeof placeholders

const keys = Object.keys(placeholders) as Placeholder[]
const placeholderOf = new Map<string, Placeholder>(
  keys.flatMap((key) => Object.values(placeholders[key]).map((name) => [name, key] as const)),
)

/** Every placeholder that a text in this language may use, with its braces. */
export const knownPlaceholders = (locale: Locale): readonly string[] =>
  keys.map((key) => `{${placeholders[key][locale]}}`)

/**
 * What stands between braces in a text without being a placeholder of its language, in order of appearance and with its
 * braces, e.g. `{naam}`: an error of the template check.
 */
export function unknownPlaceholders(text: string, locale: Locale): readonly string[] {
  const known = new Set<string>(keys.map((key) => placeholders[key][locale]))
  return [...text.matchAll(/\{([^{}]*)\}/g)].filter((found) => !known.has(found[1] ?? '')).map((found) => found[0])
}

/** Fills in what is known. A placeholder without a value stays as it is, so that it can be filled in later. */
export function fillPlaceholders(text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  return text.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const key = placeholderOf.get(name)
    return (key && values[key]) ?? whole
  })
}

/** `A, B en C`. Names keep their spelling. */
export function joinNames(names: readonly string[], locale: Locale): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${locale === 'nl' ? 'en' : 'and'} ${names.at(-1)}`
}
