import type { Locale } from '../template.js'

/** What a template text may ask for between braces; the Dutch and the English name mean the same value. */
export const placeholderNames = {
  region: ['regio', 'region'],
  year: ['jaar', 'year'],
  organisations: ['organisaties', 'organisations'],
  organisation: ['organisatie', 'organisation'],
  edition: ['editie', 'edition'],
  meetingCount: ['aantalsessies', 'sessioncount'],
  participantCount: ['aantaldeelnemers', 'participantcount'],
  organisationCount: ['aantalorganisaties', 'organisationcount'],
  dateFrom: ['datumvan', 'datefrom'],
  dateTo: ['datumtot', 'dateto'],
  facilitator: ['begeleider', 'facilitator'],
} as const
export type Placeholder = keyof typeof placeholderNames

const placeholderOf = new Map<string, Placeholder>(
  (Object.keys(placeholderNames) as Placeholder[]).flatMap((key) =>
    placeholderNames[key].map((name) => [name, key] as const),
  ),
)
const pattern = /\{([A-Za-z]+)\}/g

/** Names between braces that mean nothing: an error of the template check. */
export const unknownPlaceholders = (text: string): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter((name) => !placeholderOf.has(name))

/** Fills in what is known. A placeholder without a value stays as it is, so that it can be filled in later. */
export function fillPlaceholders(text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  return text.replace(pattern, (whole, name: string) => {
    const key = placeholderOf.get(name)
    return (key && values[key]) ?? whole
  })
}

/** `A, B en C`. Names keep their spelling. */
export function joinNames(names: readonly string[], locale: Locale): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${locale === 'nl' ? 'en' : 'and'} ${names.at(-1)}`
}
