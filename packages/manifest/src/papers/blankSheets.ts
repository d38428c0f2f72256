import { escapeHtml, spoken } from '../html.js'
import { qrSvg } from '../qr.js'
import { ui, voice } from '../typefaces.js'
import type { BlankSheets, PaperField } from './paper.js'
import { paperWords } from './paperWords.js'

/** Sheets to fill in by hand, each on a page of its own: what it is about, its fields, and from which card it comes. */
export const blankSheetsBody = (paper: BlankSheets): string => paper.sheets.map((sheet) => page(sheet, paper)).join('')

function page(
  { step, about, fields }: BlankSheets['sheets'][number],
  { kind, locale, title, address, joinCode }: BlankSheets,
): string {
  const { sheets: words, cards, notReal } = paperWords[locale]
  const name = about === null ? words.sheet : words.sheetOf(about.number)
  const subject =
    about === null
      ? `<p class="write"><span>${escapeHtml(words.about)}</span><i></i></p>`
      : `<p class="subject">${spoken(about.text)}</p>`
  const code = joinCode === null ? '' : qrSvg(`${address}/#${joinCode}`, cards.qr)
  return (
    `<article class="blank-sheet"><header><h1>${escapeHtml(name)}</h1><p>${spoken(step)}<br>${spoken(title)}</p></header>` +
    (kind === 'real' ? '' : `<p class="notreal">${escapeHtml(notReal[kind])}</p>`) +
    `${subject}<p class="lead">${escapeHtml(words.lead)}</p>` +
    `<ol>${fields.map((field) => `<li>${fieldOf(field, words.several)}</li>`).join('')}</ol>` +
    `<div class="from">${code}<div><p class="write"><span>${escapeHtml(words.card)}</span><i></i></p>` +
    `<p class="write"><span>${escapeHtml(cards.organisation)}</span><i></i></p></div></div></article>`
  )
}

/** Lines to write on, per form. */
const lineCount: Partial<Record<PaperField['form'], number>> = { lines: 3 }

function fieldOf({ label, help, form, options }: PaperField, several: string): string {
  const hints = [help, form === 'many' && options.length > 0 ? several : ''].filter((hint) => hint !== '')
  const head =
    `<h2 dir="auto">${escapeHtml(label)}</h2>` +
    (hints.length === 0 ? '' : `<p class="help" dir="auto">${escapeHtml(hints.join(' '))}</p>`)
  if (options.length > 0)
    return `${head}<ul class="ticks">${options.map((option) => `<li><i></i>${spoken(option)}</li>`).join('')}</ul>`
  const sign = form === 'euros' ? '<span>€</span>' : ''
  const short = form === 'euros' || form === 'day' ? ' short' : ''
  return `${head}${`<p class="write${short}">${sign}<i></i></p>`.repeat(lineCount[form] ?? 1)}`
}

/** How they look. */
export const blankSheetsLook = `
@page{size:A4;margin:16mm 18mm 14mm}
.blank-sheet{break-after:page;font:400 10.5pt/1.4 ${ui}}
.blank-sheet:last-of-type{break-after:auto}
header{display:flex;justify-content:space-between;align-items:baseline;gap:8mm}
h1{font-size:26pt;line-height:1.05;letter-spacing:-.02em;flex:none}
header p{text-align:right;color:#463D37}
.subject{font:600 15pt/1.3 ${voice};margin-top:4mm;text-wrap:pretty}
.lead{color:#463D37;margin-top:2mm}
ol{margin-top:3mm;border-top:.8pt solid #1E1917}
ol>li{break-inside:avoid;border-bottom:.4pt solid #85786B;padding:2.2mm 0 3mm}
h2{font:620 11pt/1.3 ${ui}}
.help{font-size:9pt;color:#463D37}
.write{display:flex;gap:2.4mm;align-items:flex-end;height:9mm}
.write i{flex:1;border-bottom:.4pt solid #85786B;margin-bottom:1mm}
.write.short{max-width:70mm}
.ticks{display:flex;flex-wrap:wrap;gap:1.4mm 6mm;margin-top:1.6mm}
.ticks li{display:flex;gap:2mm;align-items:center}
.ticks i{width:4mm;height:4mm;border:.8pt solid #1E1917;flex:none}
.from{display:flex;gap:6mm;align-items:center;margin-top:4mm;break-inside:avoid}
.from .qr{width:22mm;height:22mm;flex:none}
.from>div{flex:1}
`
