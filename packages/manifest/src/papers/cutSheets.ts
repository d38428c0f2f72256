import { ui } from '../typefaces.js'

/** Cards of A6, four on an A4. Each is an `article`. */
export const cutSheets = (cards: readonly string[]): string =>
  Array.from({ length: Math.ceil(cards.length / 4) }, (_, index) => cards.slice(index * 4, index * 4 + 4).join(''))
    .map((four) => `<section class="sheet">${four}</section>`)
    .join('')

/** How sheets look. The dashed lines are where they are cut. */
export const cutSheetsLook = `
@page{size:A4;margin:0}
.sheet{display:grid;grid-template-columns:105mm 105mm;grid-template-rows:148.25mm 148.25mm;width:210mm;height:296.5mm;break-after:page}
.sheet:last-of-type{break-after:auto}
article{display:flex;flex-direction:column;padding:9mm 9mm 8mm;overflow:hidden;font:400 9pt/1.35 ${ui}}
article:nth-child(odd){border-right:.5pt dashed #85786B}
article:nth-child(-n+2){border-bottom:.5pt dashed #85786B}
`
