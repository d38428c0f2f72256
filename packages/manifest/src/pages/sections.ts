import type { FrozenSection } from '@siroop/domain'
import { dayInWords, weekdayInWords } from '../dates.js'
import { escapeHtml, paragraphs } from '../html.js'
import { manifestOutline, type OutlineSection, type OutlineSentence } from '../outline.js'
import type { PrintContext } from '../printInput.js'
import { printWords } from '../printWords.js'

/** The frozen text: every section but the signatures, in its own language. */
export function sections({ edition }: PrintContext): string {
  const { frozen } = edition
  const words = printWords[frozen.locale]
  const rule = words.inForce(
    frozen.inForceRule.minimumSignatures,
    frozen.organisations.length,
    dayInWords(frozen.inForceRule.closingDate, frozen.locale),
  )
  const force = `<p class="force">${escapeHtml(rule)}${edition.status === 'in-force' ? ` <b>${escapeHtml(words.isInForce)}</b>` : ''}</p>`
  const parts = manifestOutline(frozen)
    .filter((section) => section.render !== 'signatures')
    .map((section) => ({
      kept: section.render === 'checkins',
      html: `<section class="${classOf[section.render]}">${oneSection(section, frozen.locale)}</section>`,
    }))
  // The rule stays with the days when they come last; otherwise it follows on its own.
  const last = parts.at(-1)?.kept === true ? parts.pop() : undefined
  const end = last === undefined ? force : `<div class="end">${last.html}${force}</div>`
  return `<main lang="${frozen.locale}">${parts.map((part) => part.html).join('')}${end}</main>`
}

/** How a section looks on paper. */
const classOf: Record<FrozenSection['render'], string> = {
  text: 'why',
  list: 'agreements',
  cards: 'values',
  table: 'values',
  timeline: 'values',
  checkins: 'days',
  signatures: 'values',
}

function oneSection(section: OutlineSection, locale: 'nl' | 'en'): string {
  const intro = paragraphs(section.paragraphs.join('\n'), section.render === 'text' ? '' : 'sub')
  const head = `<div class="head"><h2 dir="auto">${escapeHtml(section.title)}</h2>${intro}</div>`
  return `${head}${sentenceList(section, locale)}${dayList(section.dates, locale)}`
}

function sentenceList({ sentences, render }: OutlineSection, locale: 'nl' | 'en'): string {
  if (sentences.length === 0) return ''
  const mark = `<p class="free">${escapeHtml(printWords[locale].herkomst.free)}</p>`
  const said = ({ text, free }: OutlineSentence) => paragraphs(text) + (free ? mark : '')
  if (render === 'text') return sentences.map((one) => headed(one.heading) + said(one)).join('')
  const items = sentences.map(
    (one) => `<li${one.heading === null ? ' class="whole"' : ''}>${headed(one.heading)}<div>${said(one)}</div></li>`,
  )
  return `<ol>${items.join('')}</ol>`
}

const headed = (heading: string | null): string =>
  heading === null || heading.trim() === '' ? '' : `<h3 dir="auto">${escapeHtml(heading)}</h3>`

const dayList = (dates: readonly string[], locale: 'nl' | 'en'): string =>
  dates.length === 0 ? '' : `<ul>${dates.map((date) => `<li>${weekdayInWords(date, locale)}</li>`).join('')}</ul>`
