import type { Locale } from '@siroop/domain'
import { dutch } from './dutch.js'
import { english } from './english.js'
import type { PrintWords } from './words.js'

/** The words of each language. */
export const printWords: Record<Locale, PrintWords> = { nl: dutch, en: english }
