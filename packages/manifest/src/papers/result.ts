import { type ResultDocument, sentenceCase } from '@siroop/domain'
import { escapeHtml } from '../html.js'
import { set } from '../look/grid.js'
import { momentInWords } from '../moments.js'
import { addressBlock, madeFacts } from '../pages/account.js'
import { coverOf } from '../pages/cover.js'
import { printedSections } from '../pages/sections.js'
import { looks, pageBoxes, shortened } from '../styles.js'
import { printWords } from '../words/printWords.js'
import type { ResultPaper } from './paper.js'
import { paperWords } from './paperWords.js'

/** The result document: cover, every section that holds something, and how it came about. */
export function resultBody(paper: ResultPaper): string {
  const { result, locale, kind, address } = paper
  const words = printWords[locale]
  const own = paperWords[locale].result
  const notReal = kind === 'real' ? '' : paperWords[locale].notReal[kind]
  // Names of persons stand in the document itself, where they were chosen: nothing is printed beside a yes.
  const around = { owners: [], locale: result.locale, standOp: '', printedIn: locale, onPaper: words.promisedOnPaper }
  const parts = printedSections(result, around)
  const text =
    parts.length === 0 ? `<p lang="${locale}">${escapeHtml(own.nothing)}</p>` : parts.map(({ html }) => html).join('')
  return (
    `${coverOf(result, words, [sentenceCase(standOp(paper)), notReal])}<main lang="${result.locale}">${text}</main>` +
    `<section class="end about-this"><h2>${escapeHtml(words.account)}</h2><div class="aud${address === null ? ' alone' : ''}"><div>` +
    `<p class="facts">${escapeHtml(madeFacts(result, words, locale))}</p>` +
    `<p class="facts">${escapeHtml(own.notDecided[result.document])}</p>` +
    `<p class="facts">${escapeHtml(own.unsigned(momentInWords(paper.standOpMs, locale)))}</p>` +
    (result.onPaper.length === 0 ? '' : `<p class="facts">${escapeHtml(words.answeredOnPaper(cardsOf(result)))}</p>`) +
    (notReal === '' ? '' : `<p class="facts">${escapeHtml(notReal)}</p>`) +
    `</div>${addressBlock({ address, words })}</div></section>`
  )
}

/** Who answered on which card, by name. */
export const cardsOf = ({ onPaper, organisations }: Pick<ResultDocument, 'onPaper' | 'organisations'>) =>
  onPaper.map(({ organisation, paper }) => ({
    name: organisations.find(({ id }) => id === organisation)?.name ?? '',
    card: paper,
  }))

/** `stand op 26 november 2026, 21.30 uur`. */
export const standOp = ({ locale, standOpMs }: Pick<ResultPaper, 'locale' | 'standOpMs'>): string =>
  paperWords[locale].result.standOp(momentInWords(standOpMs, locale))

/** How the result document looks: as a manifest, without a fingerprint in its foot. */
export const resultLook = (paper: ResultPaper): string =>
  looks +
  pageBoxes({
    left: shortened(paper.result.title, 34),
    middle: standOp(paper),
    pageOf: printWords[paper.locale].pageOf,
    middleShare: 36,
  }) +
  `
main section:first-child{margin-top:0}
.about-this{margin-top:48px;break-inside:avoid}
.about-this h2{${set({ face: 'voice', points: 17, lead: 5, weight: 600, below: 1 })};letter-spacing:-.008em}
.about-this .aud{margin-bottom:0}
`
