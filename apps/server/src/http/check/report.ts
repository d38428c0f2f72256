import type { Locale } from '@siroop/domain'
import { checkTexts } from './checkTexts.js'
import type { CheckWords } from './checkWords.js'

/** What was looked at, for whoever keeps the report: labels and values. */
export type Looked = CheckWords['facts']

/** What a check found as a small text file, inside the address of its link: nothing of it is kept here. */
export function reportLink(words: CheckWords, looked: Looked, locale: Locale): string {
  const t = checkTexts[locale]
  const inLines = (facts: Looked) => facts.map(([label, value]) => `${label}: ${value}`)
  const parts = [[t.title, ...inLines(looked)], [words.title, ...words.lines], inLines(words.facts), [t.honest]]
  const text = parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\r\n'))
    .join('\r\n\r\n')
  // the mark at its beginning tells old programs that it is UTF-8
  return `data:text/plain;charset=utf-8,${encodeURIComponent(`\ufeff${text}\r\n`)}`
}
