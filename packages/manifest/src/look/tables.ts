import { voice } from '../typefaces.js'
import { type Setting, set } from './grid.js'
import { dense, plain, rule, small } from './text.js'

const cell: Setting = { ...small, points: 9.5 }
/** Words of Siroop in a cell of another setting stay on the lines of that cell. */
const inside = (setting: Setting, within: Setting): string => set({ ...setting, within })

/** Sizes in points of the route table: what people wrote about a step and what a resident sees, and the rest. */
export const routePoints = { step: 11, seen: 10.8, rest: 9.3 }
/** Shares of the type size that a table with long words may have; smaller is not read any more. */
export const typeShares = [1, 0.96, 0.92]
/** The class of a table in a smaller type. */
export const typeClass = (share: number): string => (share === 1 ? '' : ` t${Math.round(share * 100)}`)

const routeTable = (share: number): string => {
  const rt = `.rt${typeClass(share).replace(' ', '.')}`
  const sized = (face: Setting['face'], points: number): Setting => ({ face, points: points * share, lead: 3 })
  const rest = sized('ui', routePoints.rest)
  const step = sized('voice', routePoints.step)
  const beside = sized('ui', 9)
  return `
${rt} th,${rt} td{${set({ ...rest, above: 1, below: 2, airy: true })};padding-right:2.2mm}
${rt} thead th{${set({ ...rest, weight: 620, below: 1 })};padding-right:2.2mm}
${rt} tbody th{${set({ ...step, above: 1, below: 2, airy: true })};padding-left:5.4mm}
${rt} tbody th p:first-of-type{font-weight:600}
${rt} td.gr{${set({ ...sized('voice', routePoints.seen), above: 1, below: 2, airy: true })}}
${rt} .beside{${inside(beside, rest)}}
${rt} th .beside{${inside(beside, step)}}
${rt} tr>:last-child{padding-right:0}`
}

/** How the tables look that Siroop makes of sentences, steps and sources. */
export const tablesLook = `
.obs,.rt,.her{width:100%;table-layout:fixed}
.obs th,.obs td,.rt th,.rt td,.her th,.her td{vertical-align:top;${rule.belowLight}}
.obs thead th,.rt thead th,.her thead th{vertical-align:bottom;${rule.belowStrong}}
.obs th,.obs td{${set({ ...cell, above: 1, below: 1, airy: true })};padding-right:4mm}
.obs thead th{${set({ ...cell, weight: 620, below: 1 })};padding-right:4mm}
.obs tbody th{${set({ ...dense, above: 1, below: 1, airy: true })};padding-right:4mm;text-wrap:pretty}
.obs .about{break-after:avoid}
.obs tbody .about th{${set({ ...plain, weight: 600, above: 2, below: 1, airy: true })};${rule.below}}
.obs thead .about th{${set({ ...plain, weight: 600, below: 1 })}}
.obs .about b{font-weight:400;color:#7A0F38}
.obs .story{${inside(dense, dense)};color:#463D37}
.obs .beside,.obs p.free{${inside(small, dense)}}
.obs tr>:last-child{padding-right:0}${typeShares.map(routeTable).join('')}
.rt tbody th{position:relative}
.rt tbody .n{position:absolute;left:0;color:#655A51}
.rt .person{color:#463D37}
.rt .with{display:flex;flex-wrap:wrap;gap:0 1.8mm}
.rt .with .who{gap:.8mm;margin:0}
.rt .with svg.o{width:3mm;height:3mm;margin-top:calc((1lh - 3mm) / 2)}
.her th,.her td{${set({ ...cell, above: 1, below: 1, airy: true })};padding-right:3mm}
.her thead th{${set({ ...cell, weight: 620, below: 1 })};padding-right:3mm}
.her tbody th,.her td.voice{${set({ ...dense, above: 1, below: 1, airy: true })}}
.her span.voice,.her i{font-family:${voice};font-size:${dense.points}pt;line-height:0}
.dif s+u{margin-left:.2em}
.her small{display:block;${inside(small, dense)};color:#463D37}
.her td small{${inside(small, cell)}}
.her .about{break-after:avoid}
.her .about th{${set({ ...dense, weight: 600, above: 2, below: 1 })}}
.her thead .about th{${set({ ...dense, weight: 600, below: 1 })}}
.her .n{display:inline-block;min-width:5mm;color:#655A51}
.her .who{margin-right:2.2mm}
.her svg.o{width:3.4mm;height:3.4mm;margin-top:calc((1lh - 3.4mm) / 2)}
.her tr>:last-child{padding-right:0}`
