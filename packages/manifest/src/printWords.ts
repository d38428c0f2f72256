import type { Locale } from '@siroop/domain'
import { english } from './words.en.js'
import type { PrintWords } from './words.js'
import { dutch } from './words.nl.js'

/** The words of each language. */
export const printWords: Record<Locale, PrintWords> = { nl: dutch, en: english }
