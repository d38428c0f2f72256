import type { Locale } from '@siroop/domain'
import { timeInWords, weekdayInWords } from '@siroop/manifest'
import type { ParticipantCopy } from '../copy/participant.js'

interface When {
  readonly date: string | null
  readonly start: string | null
}

/** Day and hour of a meeting, as they stand within a sentence; null while no day is set. */
export function whenInWords(
  { date, start }: When,
  language: Locale,
  words: ParticipantCopy['before']['when'],
): string | null {
  if (date === null) return null
  const day = weekdayInWords(date, language)
  return start === null ? day : words(day, timeInWords(start, language))
}
