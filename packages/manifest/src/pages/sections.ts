import type { DocumentText, Locale } from '@siroop/domain'
import { shortNames } from '@siroop/pictures'
import { weekdayInWords } from '../dates.js'
import { escapeHtml } from '../html.js'
import { momentInWords } from '../moments.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import { type OutlineLook, type OutlineSentence, sentencesOf } from '../outline/outline.js'
import type { PrintContext } from '../printInput.js'
import { printWords } from '../words/printWords.js'
import { ruleInWords } from '../words/ruleInWords.js'
import { thicknessPicture } from './checkin/thicknessPicture.js'
import { line } from './line.js'
import { observations } from './observations.js'
import { records } from './records.js'
import { type Around, route } from './route.js'
import { head, headed, type Printed, said } from './sentence.js'

/** The frozen text: every section but the signatures, in its own language. */
export function sections(context: PrintContext): string {
  const { edition } = context
  const { frozen } = edition
  const words = printWords[frozen.locale]
  const { document = 'manifest' } = frozen
  const force = `<p class="force">${escapeHtml(ruleInWords(frozen))}${edition.status === 'in-force' ? ` <b>${escapeHtml(words.isInForce[document])}</b>` : ''}</p>`
  const parts = [...printedSections(frozen, aroundOf(context))]
  // The rule stays with the days when they come last; otherwise it follows on its own.
  const last = parts.at(-1)?.kept === true ? parts.pop() : undefined
  const end = last === undefined ? force : `<div class="end">${last.html}${force}</div>`
  return `<main lang="${frozen.locale}">${parts.map((part) => part.html).join('')}${end}</main>`
}

/** Every section of a text but its signatures, each whole; `kept` with what follows when it comes last. */
export function printedSections(
  text: DocumentText,
  around: Around,
): readonly { readonly kept: boolean; readonly html: string }[] {
  const words = printWords[text.locale]
  const shortName = shortNameIn(text)
  return manifestOutline(text)
    .filter(({ look }) => look !== 'signatures')
    .map((section) => ({
      kept: section.look === 'days',
      html: `<section class="${classOf[section.look]}">${oneSection({ section, words, shortName }, text.locale, around)}</section>`,
    }))
}

/** Sections of one look with what they are printed with, for who draws a part of a text alone. */
export function sectionsOf(text: DocumentText, look: OutlineLook): readonly Printed[] {
  const shared = { words: printWords[text.locale], shortName: shortNameIn(text) }
  return manifestOutline(text)
    .filter((section) => section.look === look)
    .map((section) => ({ section, ...shared }))
}

/** A section of values or of other sentences, alone. */
export const sentencesAlone = (printed: Printed): string => head(printed.section) + sentenceList(printed)

/** Names without the region, for the picture of the line and for the partners of a step. */
function shortNameIn({ organisations, region }: DocumentText): Printed['shortName'] {
  const short = shortNames(
    organisations.map(({ name }) => name),
    region,
  )
  const byId = new Map(organisations.map(({ id }, index) => [id, short[index]]))
  return ({ id, name }) => byId.get(id) ?? name
}

function aroundOf({ edition, locale, words, standOpMs }: PrintContext): Around {
  const moment = words.ownersStandOp(momentInWords(standOpMs, locale))
  return {
    owners: edition.owners,
    locale: edition.frozen.locale,
    printedIn: locale,
    onPaper: words.promisedOnPaper,
    standOp: `<p class="sm stand" lang="${locale}">${escapeHtml(moment)}</p>`,
  }
}

/** How a section looks on paper. */
const classOf: Record<OutlineLook, string> = {
  text: 'why',
  cards: 'values',
  ambitions: 'ambs',
  agreements: 'agreements',
  observations: 'today',
  line: 'line',
  route: 'route',
  frictions: 'frictions',
  days: 'days',
  records: 'records',
  signatures: 'values',
}

function oneSection(printed: Printed, locale: Locale, around: Around): string {
  switch (printed.section.look) {
    case 'observations':
      return observations(printed)
    case 'line':
      return line(printed)
    case 'route':
      return route(printed, around)
    case 'records':
      return records(printed, around)
    default:
      return (
        head(printed.section) +
        thicknessPicture(printed) +
        sentenceList(printed) +
        dayList(printed.section.dates, locale)
      )
  }
}

function sentenceList(printed: Printed): string {
  const { section, words } = printed
  const sentences = sentencesOf(section)
  if (sentences.length === 0) return ''
  if (section.look === 'text') return sentences.map((one) => headed(one.heading) + said(one, words)).join('')
  const list = section.look === 'frictions' ? 'ul' : 'ol'
  return `<${list}>${sentences.map((one) => item(one, printed)).join('')}</${list}>`
}

function item(one: OutlineSentence, { section, words }: Printed): string {
  const numeral = one.number === null ? '' : `<span class="n">${one.number}</span>`
  const whole = section.look === 'cards' && one.heading === null ? ' class="whole"' : ''
  return section.look === 'cards'
    ? `<li${whole}>${headed(one.heading)}<div>${said(one, words)}</div></li>`
    : `<li>${numeral}<div>${headed(one.heading)}${said(one, words)}</div></li>`
}

const dayList = (dates: readonly string[], locale: Locale): string =>
  dates.length === 0 ? '' : `<ul>${dates.map((date) => `<li>${weekdayInWords(date, locale)}</li>`).join('')}</ul>`
