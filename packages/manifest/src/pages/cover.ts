import { type DocumentText, sentenceCase } from '@siroop/domain'
import { coverShapes, organisationSvg } from '@siroop/pictures'
import { weekdayInWords } from '../dates.js'
import { fingerprintGroups } from '../fingerprint.js'
import { escapeHtml, spoken } from '../html.js'
import { dateOfMs } from '../moments.js'
import type { PrintContext } from '../printInput.js'
import type { PrintWords } from '../words/words.js'

/** The cover: thick syrup, the title as large as it can be, the organisations, the day and the fingerprint. */
export function cover({ edition, locale, words }: PrintContext): string {
  const signedMs = edition.signing.flatMap((row) => (row.atMs === null ? [] : [row.atMs]))
  const day =
    signedMs.length > 0
      ? words.signedOn(weekdayInWords(dateOfMs(Math.max(...signedMs)), locale))
      : words.openedOn(weekdayInWords(dateOfMs(edition.openedAtMs), locale))
  return coverOf(edition.frozen, words, [
    sentenceCase(`${words.edition(edition.number)}, ${day}`),
    `${words.fingerprint} ${fingerprintGroups(edition.fingerprint)}`,
  ])
}

/** A cover with these words at its foot, left and right. */
export function coverOf(text: DocumentText, words: PrintWords, foot: readonly [left: string, right: string]): string {
  const { title, locale, organisations } = text
  return (
    `<section class="cover">${art(text, words)}` +
    `<h1 style="font-size:${titlePoints(title)}pt" lang="${locale}" dir="auto">${titleLines(title)}</h1>` +
    `<ul class="os ${rows(organisations.map(({ name }) => name))}" aria-label="${escapeHtml(words.organisations)}">` +
    organisations.map((one) => `<li>${organisationSvg(one)}<span>${spoken(one.name)}</span></li>`).join('') +
    `</ul><p class="bt">${foot.map((part) => `<span>${escapeHtml(part)}</span>`).join('')}</p></section>`
  )
}

function art({ organisations }: DocumentText, words: PrintWords): string {
  const shapes = coverShapes(organisations.map((one) => one.shape))
    .map(({ path, transform }) => `<path d="${path}" transform="${transform}"/>`)
    .join('')
  return (
    `<svg class="art" viewBox="-190 -190 380 380" role="img"><title>${escapeHtml(words.coverTitle)}</title>` +
    `<desc>${escapeHtml(words.coverPicture)}</desc>` +
    `<g fill="#971647" fill-opacity="0.3" fill-rule="evenodd">${shapes}</g></svg>`
  )
}

/** A comma in a title is a breath: the line may end there first. */
const titleLines = (title: string): string => {
  const comma = title.indexOf(', ')
  return comma > 0 && title.length <= 60
    ? `${escapeHtml(title.slice(0, comma + 1))}<br>${escapeHtml(title.slice(comma + 2))}`
    : escapeHtml(title)
}

/** As large as the longest word and the number of lines allow: 62 pt as in the design, never under 20. */
function titlePoints(title: string): number {
  const longestWord = Math.max(...title.split(/\s+/).map((word) => word.length))
  const fits = (points: number) => longestWord * points * 0.54 <= 459 && title.length * points * points <= 250_000
  return [62, 54, 46, 38, 32, 26].find(fits) ?? 20
}

/** One line when the names are short enough, else even columns. */
function rows(names: readonly string[]): string {
  const letters = names.reduce((sum, name) => sum + name.length + 6, 0)
  if (names.length <= 8 && letters <= 104) return 'one'
  return names.length > 15 ? 'three small' : names.some((name) => name.length > 28) ? 'two' : 'three'
}
