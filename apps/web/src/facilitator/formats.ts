/** What is left until `endsAtMs` as `5:04`; past the end it counts up as `+0:42`, because a clock only advises (INV-23). */
export function leftText(endsAtMs: number, nowMs: number): string {
  const seconds = Math.round((endsAtMs - nowMs) / 1000)
  const size = Math.abs(seconds)
  return `${seconds < 0 ? '+' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
}

/** Whole days from `today` to `date` (both YYYY-MM-DD); negative when it is past. */
export const daysBetween = (today: string, date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)

/** First letter small, unless the word is an abbreviation: for a title in the middle of a sentence. */
export const midSentence = (text: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
