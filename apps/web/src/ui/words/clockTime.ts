import type { Locale } from '@siroop/domain'
import { timeInWords, timeOfMs } from '@siroop/manifest'

/** `14.40` (nl) or `14:40` (en) of a moment in milliseconds, in the region's time zone. */
export const clockTime = (ms: number, locale: Locale): string => timeInWords(timeOfMs(ms), locale)
