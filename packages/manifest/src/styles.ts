import { fingerprintGroups } from './fingerprint.js'
import { cssString } from './html.js'
import { set, unitPx } from './look/grid.js'
import { tablesLook } from './look/tables.js'
import { plain, rule, small, textLook } from './look/text.js'
import { recordsLook } from './pages/records.js'
import { groupedLook } from './pages/tables/grouped.js'
import { watermarkLook } from './printedPage.js'
import type { PrintContext } from './printInput.js'
import { fontFaces, ui, voice } from './typefaces.js'

/** What stands in the foot of every page but the cover, left and in the middle; the number of the page stands right. */
export interface Foot {
  readonly left: string
  readonly middle: string
  /** Between the number of the page and how many there are. */
  readonly pageOf: string
  /** Share of the width for the middle, in per cent. */
  readonly middleShare: number
}

/** The whole style of the document: A4, margins 24 mm and 96 pixels (25.4 mm) on top, so that the grid begins there, the footer in the margin boxes of the page. */
export function styleSheet({ fonts, edition, words }: PrintContext): string {
  const ends = words.edition(edition.number)
  const left = `${shortened(edition.frozen.title, 43 - ends.length)}, ${ends}`
  const middle = fingerprintGroups(edition.fingerprint)
  return fontFaces(fonts) + pageBoxes({ left, middle, pageOf: words.pageOf, middleShare: 16 }) + looks
}

/** A title that fits in the foot of a page. */
export function shortened(title: string, room: number): string {
  const signs = Array.from(title)
  if (signs.length <= room) return title
  return `${signs
    .slice(0, room - 1)
    .join('')
    .trimEnd()}…`
}

/** The margins of the pages and what stands in them. */
export function pageBoxes({ left, middle, pageOf, middleShare }: Foot): string {
  const side = (100 - middleShare) / 2
  const box = `margin-top:7.5mm;padding-top:2.4mm;border-top:.5pt solid #1E1917;vertical-align:top;font:400 8.5pt/1.4 ${ui};color:#463D37`
  return `
@page{size:A4;margin:96px 24mm 28mm;
@bottom-left{content:${cssString(left)};${box};width:${side}%}
@bottom-center{content:${cssString(middle)};${box};width:${middleShare}%;text-align:center}
@bottom-right{content:counter(page) ${cssString(pageOf)} counter(pages);${box};width:${side}%;text-align:right}}
@page cover{margin:0;@bottom-left{content:none}@bottom-center{content:none}@bottom-right{content:none}}
`
}

/** Classes of the sections that begin on a page of their own. */
export const pageOpeners: readonly string[] = ['ambs', 'line', 'route', 'signing', 'account']

/** How everything on the pages looks. All text but that of the cover, the feet and the pictures stands on one grid of lines. */
export const looks = `
*{box-sizing:border-box;margin:0;padding:0}
html{font:400 ${plain.points}pt/${plain.lead * unitPx}px ${voice};color:#1E1917;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact;font-variant-numeric:lining-nums}
body{overflow-wrap:anywhere;hyphens:manual}
ol,ul{list-style:none}
table{border-collapse:collapse}
th{text-align:left;font-weight:400}
i{font-style:italic}
h1,h2,h3{font-weight:600;text-wrap:balance;break-after:avoid}
p,li,tr{break-inside:avoid;orphans:3;widows:3}
.head{break-after:avoid;break-inside:avoid}
svg.o{width:1.15em;height:1.15em;flex:none;overflow:visible}
svg.o text{font-family:${ui}}
.cover{page:cover;height:296.5mm;padding:14mm 24mm;display:flex;flex-direction:column;overflow:hidden;break-after:page}
.cover .art{flex:1 1 0;min-height:34mm;width:180mm;margin:0 -9mm 6mm}
.cover h1{flex:none;line-height:.98;letter-spacing:-.03em;text-wrap:pretty;max-height:150mm;overflow:hidden}
.cover .os{flex:none;margin-top:11mm;font:400 10pt/1.3 ${ui};display:grid;gap:2.6mm 6mm}
.cover .os li{display:flex;align-items:flex-start;gap:2mm;min-width:0}
.cover .os svg.o{width:4.6mm;height:4.6mm}
.cover .os span{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;padding-top:.1mm}
.cover .os.one{display:flex;justify-content:space-between;gap:3mm}
.cover .os.one span{white-space:nowrap}
.cover .os.two{grid-template-columns:1fr 1fr}
.cover .os.three{grid-template-columns:1fr 1fr 1fr}
.cover .os.small{font-size:9pt;gap:2mm 5mm}
.cover .bt{flex:none;display:flex;justify-content:space-between;margin-top:9mm;padding-top:3mm;font:400 9.5pt/1.4 ${ui};color:#463D37;${rule.aboveStrong}}
${textLook}
main .ambs,main .line,main .route{margin-top:0}
${pageOpeners.map((name) => `.${name}`).join(',')}{break-before:page}
.aud{display:grid;grid-template-columns:1fr 40mm;gap:10mm;margin-bottom:24px;align-items:start;overflow:clip}
.aud.alone{grid-template-columns:1fr}
.qr{width:168px;height:168px;margin:-12px -2mm 0}
p.facts{${set({ face: 'ui', points: 11, lead: 4 })};text-wrap:pretty}
p.facts+.facts{margin-top:6px}
.sm{${set(small)};color:#463D37}
.sm.lead{margin-top:12px}
.sm+table{margin-top:12px}
.sm.lead+.fpb{padding-top:9px}
.address{margin-top:6px}
.code{font-variant-numeric:tabular-nums;letter-spacing:.01em}
.fpb{${set({ face: 'ui', points: 13, lead: 5, weight: 500, below: 2 })};font-variant-numeric:tabular-nums;letter-spacing:.02em;white-space:nowrap}
.account h3{${set({ face: 'voice', points: 17, lead: 5, weight: 600 })};letter-spacing:-.008em;margin-top:24px;padding-bottom:6px}
.keep{break-inside:avoid}${tablesLook}${recordsLook}${groupedLook}${watermarkLook}`
