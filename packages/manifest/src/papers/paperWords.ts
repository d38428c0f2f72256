import type { Locale } from '@siroop/domain'
import { dutch } from './words/dutch.js'
import { english } from './words/english.js'
import type { PaperWords } from './words/words.js'

/** The words of each language on the papers of before the evening. */
export const paperWords: Record<Locale, PaperWords> = { nl: dutch, en: english }
