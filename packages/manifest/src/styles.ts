import { fingerprintGroups } from './fingerprint.js'
import { cssString } from './html.js'
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

/** The whole style of the document: A4, margins 24 mm and 26 mm on top, the footer in the margin boxes of the page. */
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
@page{size:A4;margin:26mm 24mm 28mm;
@bottom-left{content:${cssString(left)};${box};width:${side}%}
@bottom-center{content:${cssString(middle)};${box};width:${middleShare}%;text-align:center}
@bottom-right{content:counter(page) ${cssString(pageOf)} counter(pages);${box};width:${side}%;text-align:right}}
@page cover{margin:0;@bottom-left{content:none}@bottom-center{content:none}@bottom-right{content:none}}
`
}

/** Classes of the sections that begin on a page of their own. */
export const pageOpeners: readonly string[] = ['ambs', 'line', 'route', 'signing', 'account']

/** How everything on the pages looks. */
export const looks = `
*{box-sizing:border-box;margin:0;padding:0}
html{font:400 11.5pt/1.5 ${voice};color:#1E1917;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact;font-variant-numeric:lining-nums}
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
.cover .bt{flex:none;display:flex;justify-content:space-between;margin-top:9mm;border-top:1pt solid #1E1917;padding-top:3mm;font:400 9.5pt/1.4 ${ui};color:#463D37}
main section+section,main section+.end{margin-top:10mm}
.why h2{font-size:17pt;line-height:1.18;letter-spacing:-.008em;margin-bottom:3.4mm}
.why p{font-size:14.5pt;line-height:1.46;text-wrap:pretty}
.why p+p{margin-top:3.4mm}
.why h3{font-size:14.5pt;margin-top:4mm}
.values h2,.ambs h2,.today h2,.line h2,.route h2,.signing h2,.account h2{font-size:34pt;line-height:1.06;letter-spacing:-.02em;margin-bottom:5mm}
.sub{font-size:13pt;line-height:1.42;color:#463D37;max-width:125mm;margin-bottom:6mm;text-wrap:pretty}
.values li{display:grid;grid-template-columns:66mm 1fr;gap:6mm;border-top:.5pt solid #1E1917;padding:3.4mm 0 3.8mm}
.values li.whole{grid-template-columns:1fr}
.values h3{font-size:17pt;line-height:1.18;letter-spacing:-.008em}
.values li p{font-size:12pt;line-height:1.4;text-wrap:pretty}
.values li.whole p{font-size:14.5pt}
.agreements h2,.frictions h2,.days h2{font-size:17pt;line-height:1.18;letter-spacing:-.008em;margin-bottom:3mm}
.agreements .sub,.frictions .sub{font-size:11.5pt;line-height:1.45;max-width:none;color:#1E1917;margin-bottom:3.4mm}
.agreements ol{columns:2;column-gap:10mm}
.agreements li{position:relative;padding:0 0 2.6mm 6mm;line-height:1.4}
.agreements .n{position:absolute;left:0;color:#655A51}
.agreements h3{font-size:11.5pt}
.frictions li{border-top:.4pt solid #85786B;padding:2mm 0 2.2mm;line-height:1.4;text-wrap:pretty}
main .ambs,main .line,main .route{margin-top:0}
${pageOpeners.map((name) => `.${name}`).join(',')}{break-before:page}
.ambs .sub{margin-bottom:9mm}
.ambs li{display:grid;grid-template-columns:18mm 1fr;padding:5.6mm 0 6.2mm;border-top:.5pt solid #1E1917}
.ambs .n{font-size:34pt;line-height:.95;color:#7A0F38}
.ambs li p{font-size:18pt;line-height:1.28;font-weight:440;text-wrap:pretty}
.ambs li p.free{margin-top:2mm;font:400 8.5pt/1.4 ${ui}}
.ambs h3{font-size:18pt;line-height:1.28}
.beside{font:400 9pt/1.4 ${ui};color:#463D37;margin-top:.8mm}
.beside .who{margin-right:1.6mm}
.who{display:inline-flex;align-items:flex-start;gap:1.2mm;min-width:0}
.who svg.o{width:3.6mm;height:3.6mm;margin-top:.35mm}
.gr{color:#255F36}
.obs{width:100%;font:400 9.6pt/1.4 ${ui};table-layout:fixed}
.obs th,.obs td{padding:2mm 4mm 2.2mm 0;border-bottom:.4pt solid #85786B;vertical-align:top}
.obs tr>:last-child{padding-right:0}
.obs thead th{font-weight:620;border-bottom:1pt solid #1E1917;padding-bottom:1.6mm}
.obs tbody th{font:400 11.5pt/1.4 ${voice};text-wrap:pretty}
.obs .about{break-after:avoid}
.obs .about th{font-weight:600;font-size:12pt;line-height:1.3;padding-top:4mm;border-bottom:.5pt solid #1E1917}
.obs .about b{font-weight:400;color:#7A0F38}
.obs .story{font-size:10.5pt;line-height:1.4;color:#463D37;margin-top:1mm}
.picture{break-inside:avoid;margin:0 0 4mm}
.picture svg{display:block;width:100%}
.thickness{margin-top:6mm;break-inside:avoid}
.thickness h3{font:620 9.6pt/1.42 ${ui};margin:0 0 2mm}
.thickness .picture{margin-bottom:3mm}
.thickness p{font:400 11.5pt/1.45 ${voice};margin:0}
.thickness p+p{margin-top:.6mm}
.line h3{font-size:17pt;line-height:1.18;margin:6mm 0 2.4mm}
.line ol{display:grid;grid-template-columns:1fr 1fr;column-gap:9mm}
.line li{display:grid;grid-template-columns:8mm 1fr;padding:1.8mm 0 2.4mm;border-top:.4pt solid #85786B;font-size:10.5pt;line-height:1.38}
.line li .n{color:#655A51}
.line li p.gr{margin-top:.6mm}
.line li .gr b{font:620 9pt/1.4 ${ui}}
.rt{width:100%;font:400 9.3pt/1.38 ${ui};table-layout:fixed}
.rt th,.rt td{padding:2.6mm 2.2mm 2.8mm 0;border-bottom:.4pt solid #85786B;vertical-align:top}
.rt tr>:last-child{padding-right:0}
.rt thead th{font-weight:620;border-bottom:1pt solid #1E1917;padding:0 2.2mm 1.6mm 0;vertical-align:bottom}
.rt tbody th{position:relative;padding-left:5.4mm}
.rt tbody th p:first-of-type{font:600 1.183em/1.28 ${voice}}
.rt tbody .n{position:absolute;left:0;font:400 1.183em/1.28 ${voice};color:#655A51}
.rt .person{color:#463D37}
.rt td.gr{font:400 1.161em/1.3 ${voice}}
.rt .beside{font-size:.968em}
.rt .with{display:flex;flex-wrap:wrap;align-items:flex-start;gap:.3mm 1.8mm;margin-top:1.2mm}
.rt .with .who{gap:.8mm;margin:0}
.rt .with svg.o{width:3mm;height:3mm;margin-top:.55mm}
.stand{margin-top:2mm}
.ask{margin-top:6mm;padding:4mm 5mm 2mm;border:.6pt dashed #1E1917;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.ask h3,.untaken h3{font-size:11.5pt;line-height:1.4;margin-bottom:1.6mm}
.ask li,.untaken li{padding-bottom:2.4mm;line-height:1.4;text-wrap:pretty}
.untaken{margin-top:6mm}
.untaken .lead{color:#463D37;margin-bottom:2mm}
.untaken li{border-top:.4pt solid #85786B;padding-top:2mm}
main p.free{font:400 8.5pt/1.4 ${ui};color:#655A51;margin-top:1mm}
.days,.end,.force{display:inline-block;width:100%;vertical-align:top}
.days .sub{font-size:11.5pt;line-height:1.45;max-width:none;color:#1E1917;margin-bottom:2.4mm}
.days li{display:inline-block;margin:0 9mm 1mm 0;font-weight:600}
.stm{font-size:13pt;line-height:1.42;margin-bottom:5.5mm;display:grid;gap:2mm;text-wrap:pretty}
.force{margin-top:5mm;break-inside:avoid;text-wrap:pretty}
.force b{font-weight:600}
.sigs{display:grid;grid-template-columns:1fr 1fr;column-gap:10mm;grid-auto-rows:minmax(43mm,auto)}
.sigs li{display:flow-root;border-top:1pt solid #1E1917;padding:3.4mm 0 3.2mm;min-width:0}
.more{break-inside:avoid;margin-top:6mm;border-top:1pt solid #1E1917;padding-top:3.4mm}
.more h3{font:620 12.5pt/1.2 ${ui};margin-bottom:2mm}
.sigs .hd{display:flex;align-items:center;gap:3.4mm;font:620 12.5pt/1.2 ${ui}}
.sigs .hd span{min-width:0}
.sigs svg.o{width:8mm;height:8mm}
.sigs .logo{float:right;margin:1mm 0 0 4mm;max-width:36mm;max-height:12mm;object-fit:contain}
.sigs .q{font:italic 400 14pt/1.26 ${voice};margin:2.6mm 0 2mm;text-wrap:pretty}
.sigs .q.open{font-style:normal;color:#463D37}
.sigs .d{font:400 9.5pt/1.36 ${ui};color:#463D37}
.sigs.tight{grid-auto-rows:minmax(39mm,auto)}
.sigs.tight li{padding:2.8mm 0 2.6mm}
.sigs.tight .q{font-size:13pt;margin:2mm 0 1.6mm}
.sigs.tight .d{font-size:9pt;line-height:1.34}
.sigs.tight svg.o{width:7mm;height:7mm}
.sigs .d b{font-weight:620;color:#1E1917}
.aud{display:grid;grid-template-columns:1fr 40mm;gap:10mm;margin-bottom:8mm;align-items:start}
.aud.alone{grid-template-columns:1fr}
.qr{width:44mm;height:44mm;margin:-3mm -2mm 0}
.facts{font:400 10.5pt/1.5 ${ui};text-wrap:pretty}
.facts+.facts{margin-top:1.6mm}
.sm{font:400 9pt/1.45 ${ui};color:#463D37}
.sm.lead{margin-top:4mm}
.address{margin-top:1.5mm}
.code{font-variant-numeric:tabular-nums;letter-spacing:.01em}
.fpb{font:500 13pt/1.65 ${ui};font-variant-numeric:tabular-nums;letter-spacing:.02em;margin:2mm 0 4mm;white-space:nowrap}
.account h3{font-size:17pt;line-height:1.18;letter-spacing:-.008em;margin:7mm 0 2mm}
.keep{break-inside:avoid}
.her{width:100%;font:400 9.4pt/1.4 ${ui};table-layout:fixed}
.her th,.her td{padding:1.7mm 3mm 1.8mm 0;border-bottom:.4pt solid #85786B;vertical-align:top}
.her tr>:last-child{padding-right:0}
.her thead th{font-weight:620;border-bottom:1pt solid #1E1917}
.her tbody th,.her .voice,.her i{font:400 10.6pt/1.35 ${voice}}
.her small{display:block;font:400 8.6pt/1.4 ${ui};color:#463D37}
.her .about{break-after:avoid}
.her .about th{font:600 10.6pt/1.35 ${voice};padding-top:4mm}
.her .n{display:inline-block;min-width:5mm;color:#655A51}
.her .who{margin-right:2.2mm;font-size:9pt}
.her svg.o{width:3.4mm;height:3.4mm;margin-top:.45mm}${recordsLook}${groupedLook}${watermarkLook}`
