import type { Locale } from '../../template.js'

const words: Readonly<
  Record<Locale, { readonly levels: readonly string[]; readonly between: (low: string, high: string) => string }>
> = {
  nl: {
    levels: ['nog niet', 'soms', 'vaak', 'bijna altijd'],
    between: (low, high) => `tussen ${low} en ${high}`,
  },
  en: {
    levels: ['not yet', 'sometimes', 'often', 'nearly always'],
    between: (low, high) => `between ${low} and ${high}`,
  },
}

/** A place between 1 and 4 in words: one of the four, or between two of them (SPEC MIR-6). Throws on any other place. */
export function mirrorInWords(place: number, locale: Locale): string {
  const { levels, between } = words[locale]
  const low = levels[Math.floor(place) - 1]
  const high = levels[Math.ceil(place) - 1]
  if (low === undefined || high === undefined) throw new Error(`no place in the mirror: ${place}`)
  return low === high ? low : between(low, high)
}
