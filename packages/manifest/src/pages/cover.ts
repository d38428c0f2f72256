import { sentenceCase } from '@siroop/domain'
import { coverShapes, organisationSvg } from '@siroop/pictures'
import { weekdayInWords } from '../dates.js'
import { fingerprintGroups } from '../fingerprint.js'
import { escapeHtml, spoken } from '../html.js'
import { dateOfMs } from '../moments.js'
import type { PrintContext } from '../printInput.js'

/** The cover: thick syrup, the title as large as it can be, the organisations, the day and the fingerprint. */
export function cover(context: PrintContext): string {
  const { edition, locale, words } = context
  const { frozen } = edition
  const signedMs = edition.signing.flatMap((row) => (row.atMs === null ? [] : [row.atMs]))
  const day =
    signedMs.length > 0
      ? words.signedOn(weekdayInWords(dateOfMs(Math.max(...signedMs)), locale))
      : words.openedOn(weekdayInWords(dateOfMs(edition.openedAtMs), locale))
  const head = sentenceCase(`${words.edition(edition.number)}, ${day}`)
  return (
    `<section class="cover">${art(context)}` +
    `<h1 style="font-size:${titlePoints(frozen.title)}pt" lang="${frozen.locale}" dir="auto">${titleLines(frozen.title)}</h1>` +
    `<ul class="os ${rows(frozen.organisations.map((one) => one.name))}" aria-label="${escapeHtml(words.organisations)}">` +
    frozen.organisations.map((one) => `<li>${organisationSvg(one)}<span>${spoken(one.name)}</span></li>`).join('') +
    `</ul><p class="bt"><span>${escapeHtml(head)}</span>` +
    `<span>${escapeHtml(words.fingerprint)} ${fingerprintGroups(edition.fingerprint)}</span></p></section>`
  )
}

function art({ edition, words }: PrintContext): string {
  const shapes = coverShapes(edition.frozen.organisations.map((one) => one.shape))
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
