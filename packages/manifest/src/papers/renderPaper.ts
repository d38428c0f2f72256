import { addendumBody, addendumLook, addendumTitle } from '../handover/addendum.js'
import { escapeHtml } from '../html.js'
import { markedTitle, markOf } from '../marking.js'
import { printedPage, watermark, watermarkLook } from '../printedPage.js'
import type { FontFace } from '../printInput.js'
import { fontFaces, voice } from '../typefaces.js'
import { blankCardsBody, blankCardsLook } from './blankCards.js'
import { blankSheetsBody, blankSheetsLook } from './blankSheets.js'
import { councilLettersBody, councilLettersLook } from './councilLetters.js'
import { fallbackBody, fallbackLook } from './fallback.js'
import { letterBody, letterLook } from './letter.js'
import type { Paper } from './paper.js'
import { paperWords } from './paperWords.js'
import { placeCardsBody, placeCardsLook } from './placeCards.js'
import { resultBody, resultLook } from './result.js'
import { supportersBody, supportersLook, supportersTitle } from './supportersList.js'

/** What the file of a paper is called by a reader. */
export function paperTitle(paper: Paper): string {
  const { letter, fallback, cards, sheets, placeCards, council } = paperWords[paper.locale]
  const titles: Record<Paper['paper'], string> = {
    letter: letter.title(paper.title),
    fallback: `${fallback.title}: ${paper.title}`,
    cards: `${cards.file}: ${paper.title}`,
    sheets: `${sheets.file}: ${paper.title}`,
    placeCards: `${placeCards.file}: ${paper.title}`,
    result: paper.title,
    addendum: paper.paper === 'addendum' ? addendumTitle(paper) : '',
    councilLetters: `${council.file}: ${paper.title}`,
    supporters: supportersTitle(paper),
  }
  return markedTitle(titles[paper.paper], paper.kind, paper.locale)
}

/** On cards, that are cut, and on letters and sheets, that are parted, it stands on each of them; a result says it on its cover. */
const sayItThemselves: ReadonlySet<Paper['paper']> = new Set([
  'cards',
  'sheets',
  'placeCards',
  'result',
  'councilLetters',
])

/**
 * One self-contained HTML document of a paper, for the printer: A4, all typed text escaped, nothing fetched. A demo and
 * a rehearsal carry their watermark and say so in words. Pure: the same input gives the same text.
 */
export function renderPaper(paper: Paper, fonts: readonly FontFace[]): string {
  const { kind, locale } = paper
  const [body, look] = drawn(paper)
  const said = kind === 'real' || sayItThemselves.has(paper.paper) ? '' : notice(paperWords[locale].notReal[kind])
  const mark = markOf(kind, locale)
  return printedPage({
    locale,
    title: paperTitle(paper),
    style: fontFaces(fonts) + base + look + watermarkLook,
    body: said + body + (mark === null ? '' : watermark(mark)),
  })
}

function drawn(paper: Paper): readonly [body: string, look: string] {
  switch (paper.paper) {
    case 'letter':
      return [letterBody(paper), letterLook]
    case 'fallback':
      return [fallbackBody(paper), fallbackLook(paper)]
    case 'cards':
      return [blankCardsBody(paper), blankCardsLook]
    case 'sheets':
      return [blankSheetsBody(paper), blankSheetsLook]
    case 'placeCards':
      return [placeCardsBody(paper), placeCardsLook]
    case 'addendum':
      return [addendumBody(paper), addendumLook(paper)]
    case 'supporters':
      return [supportersBody(paper), supportersLook(paper)]
    case 'result':
      return [resultBody(paper), resultLook(paper)]
    case 'councilLetters':
      return [councilLettersBody(paper), councilLettersLook]
  }
}

const notice = (text: string): string => `<p class="notreal">${escapeHtml(text)}</p>`

const base = `
*{box-sizing:border-box;margin:0;padding:0}
html{font:400 11.5pt/1.5 ${voice};color:#1E1917;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact;font-variant-numeric:lining-nums}
body{overflow-wrap:anywhere;hyphens:manual}
ol,ul{list-style:none}
h1,h2,h3{font-weight:600;text-wrap:balance;break-after:avoid}
p,li{orphans:3;widows:3}
svg.o{width:1.15em;height:1.15em;flex:none;overflow:visible}
svg.qr{display:block}
.notreal{font-size:10pt;font-weight:600;margin-bottom:3mm}
`
