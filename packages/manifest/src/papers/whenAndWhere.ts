import { type Locale, sentenceCase } from '@siroop/domain'
import { timeInWords, weekdayInWords } from '../dates.js'
import type { PaperMeeting } from './paper.js'
import { paperWords } from './paperWords.js'

/** Day and time of a meeting in words, each on a line of its own; what is not planned says so. */
export function whenInWords({ date, start, end }: PaperMeeting, locale: Locale): readonly string[] {
  const words = paperWords[locale]
  const day = date === null ? words.notPlanned : weekdayInWords(date, locale)
  if (start === null) return [sentenceCase(day)]
  const from = timeInWords(start, locale)
  return [sentenceCase(day), end === null ? words.from(from) : words.fromTo(from, timeInWords(end, locale))]
}

/** The place in words; a meeting without one says so. */
const whereInWords = ({ place }: PaperMeeting, locale: Locale): string =>
  place.trim() === '' ? sentenceCase(paperWords[locale].notPlanned) : place

/** Dates, times and places as rows: two of one meeting, or one per meeting under its own name. */
export function meetingRows(
  meetings: readonly PaperMeeting[],
  locale: Locale,
): readonly { readonly label: string; readonly lines: readonly string[] }[] {
  const { when, where } = paperWords[locale]
  const [only] = meetings
  if (only !== undefined && meetings.length === 1)
    return [
      { label: when, lines: whenInWords(only, locale) },
      { label: where, lines: [whereInWords(only, locale)] },
    ]
  return meetings.map((meeting) => ({
    label: meeting.title,
    lines: [whenInWords(meeting, locale).join(', '), whereInWords(meeting, locale)],
  }))
}
