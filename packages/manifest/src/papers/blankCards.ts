import { escapeHtml, spoken } from '../html.js'
import { qrSvg } from '../qr.js'
import { cutSheets, cutSheetsLook } from './cutSheets.js'
import type { BlankCards } from './paper.js'
import { paperWords } from './paperWords.js'

/** Empty cards to cut: number, room to write, organisation, and how to go on by phone later. */
export const blankCardsBody = (sheet: BlankCards): string =>
  cutSheets(Array.from({ length: sheet.count }, (_, index) => card(sheet, sheet.from + index)))

function card({ kind, locale, title, address, joinCode }: BlankCards, number: number): string {
  const { cards: words, notReal } = paperWords[locale]
  const phone =
    joinCode === null
      ? ''
      : `<div class="phone">${qrSvg(`${address}/#${joinCode}`, words.qr)}` +
        `<p><b>${escapeHtml(words.toPhone)}</b><br>${escapeHtml(words.toPhoneHow(number, joinCode))}</p></div>`
  return (
    `<article><header><h1>${escapeHtml(words.card(number))}</h1><p>${spoken(title)}</p></header>` +
    `<p class="lead">${escapeHtml(kind === 'real' ? words.lead : notReal[kind])}</p>` +
    `<div class="lines">${'<i></i>'.repeat(6)}</div>` +
    `<p class="org"><span>${escapeHtml(words.organisation)}</span><i></i></p>${phone}</article>`
  )
}

/** How empty cards look. */
export const blankCardsLook = `${cutSheetsLook}
header{display:flex;justify-content:space-between;align-items:baseline;gap:5mm}
h1{font-size:22pt;line-height:1;flex:none}
header p{text-align:right;color:#463D37;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.lead{color:#463D37;margin-top:2.4mm}
.lines{flex:1;display:flex;flex-direction:column}
.lines i{flex:1;border-bottom:.4pt solid #85786B}
.org{display:flex;gap:3mm;align-items:flex-end;height:11mm}
.org i{flex:1;border-bottom:.4pt solid #85786B;margin-bottom:1mm}
.phone{display:grid;grid-template-columns:22mm 1fr;gap:3mm;align-items:center;margin-top:2.4mm}
.phone .qr{width:22mm;height:22mm}
.phone p{font-size:8.5pt}
`
