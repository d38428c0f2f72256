import type { FrozenOrganisation } from '@siroop/domain'
import { organisationSvg } from '@siroop/pictures'
import { escapeHtml, paragraphs, spoken } from '../html.js'
import type { OutlineSection, OutlineSentence } from '../outline/outline.js'
import type { PrintWords } from '../words/words.js'

/** What a section is printed with: its own words and those of Siroop in the language of the text. */
export interface Printed {
  readonly section: OutlineSection
  readonly words: PrintWords
  /** How an organisation is named where there is little room. */
  readonly shortName: (organisation: FrozenOrganisation) => string
}

/** Title and introduction of a section; they stay with what follows. */
export const head = ({ title, paragraphs: lines, look }: OutlineSection): string =>
  `<div class="head"><h2 dir="auto">${escapeHtml(title)}</h2>${paragraphs(lines.join('\n'), look === 'text' ? '' : 'sub')}</div>`

/** The words of a sentence, marked when they came from no note. */
export const said = ({ text, free }: OutlineSentence, words: PrintWords): string =>
  paragraphs(text) + (free ? `<p class="free">${escapeHtml(words.herkomst.free)}</p>` : '')

/** A heading of a sentence; nothing when there is none. */
export const headed = (heading: string | null): string =>
  heading === null || heading.trim() === '' ? '' : `<h3 dir="auto">${escapeHtml(heading)}</h3>`

/** An organisation: its shape and its name. */
export const who = (organisation: FrozenOrganisation): string => named(organisation, organisation.name)

/** An organisation by another name than its own: a short one. */
export const named = (organisation: FrozenOrganisation, name: string): string =>
  `<span class="who">${organisationSvg(organisation)}${spoken(name)}</span>`
