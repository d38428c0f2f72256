import type { Locale } from '@siroop/domain'

/** Placeholders that a template text may hold, per language; any other is a mistake. Source: decisions.md, Frozen value. */
export const placeholders: Record<Locale, readonly string[]> = {
  nl: [
    'regio',
    'jaar',
    'organisaties',
    'organisatie',
    'editie',
    'aantalsessies',
    'aantaldeelnemers',
    'aantalorganisaties',
    'datumvan',
    'datumtot',
    'begeleider',
  ],
  en: [
    'region',
    'year',
    'organisations',
    'organisation',
    'edition',
    'sessioncount',
    'participantcount',
    'organisationcount',
    'datefrom',
    'dateto',
    'facilitator',
  ],
}

/** The placeholders of a text that its language does not know, in order of appearance, e.g. `{naam}`. */
export function unknownPlaceholders(text: string, locale: Locale): string[] {
  const known = new Set(placeholders[locale])
  return [...text.matchAll(/\{([^{}]*)\}/g)].filter((found) => !known.has(found[1] ?? '')).map((found) => found[0])
}
