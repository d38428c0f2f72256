import { ui } from '../typefaces.js'
import { downPx, type Setting, set, unitPx } from './grid.js'

/** What most of a document is set in; it stands on the grid by itself. */
export const plain: Setting = { face: 'voice', points: 12, lead: 4 }
/** Headings of a chapter, of a part of it, and of an item. */
const chapter: Setting = { face: 'voice', points: 34, lead: 8 }
const part: Setting = { face: 'voice', points: 17, lead: 5 }
/** Words that are read aloud, and the same where they would take a page more. */
const large: Setting = { face: 'voice', points: 15, lead: 5 }
const closer: Setting = { face: 'voice', points: 13.5, lead: 4 }
/** What Siroop says beside the words of people. */
export const small: Setting = { face: 'ui', points: 9, lead: 3 }
/** What people wrote, where there is little room. */
export const dense: Setting = { face: 'voice', points: 10.5, lead: 3 }

/**
 * A thin rule inside an element at its top or its bottom, which takes no room: a border is a whole pixel thick, however thin
 * it was asked, and pushes the text off the grid. The hole of the shadow is larger than the element, so that nothing is seen at its sides.
 */
const ruled = (points: number, colour: string, edge: 'above' | 'below'): string =>
  `box-shadow:inset 0 ${edge === 'above' ? '' : '-'}20px 0 ${(points / 0.75 - 20).toFixed(3)}px ${colour}`
const ink = '#1E1917'
const light = '#85786B'
/** Thin rules at the top or the bottom of an element, as declarations: dark, light, and strong. */
export const rule = {
  above: ruled(0.5, ink, 'above'),
  aboveLight: ruled(0.4, light, 'above'),
  aboveStrong: ruled(1, ink, 'above'),
  below: ruled(0.5, ink, 'below'),
  belowLight: ruled(0.4, light, 'below'),
  belowStrong: ruled(1, ink, 'below'),
}

/**
 * Ways to set a section so that its chapter fills its pages, most wished for first: `--air` is room below a row and `--sky`
 * above it, in whole units of the grid, so that the text stays on it; the words before a chapter may be set closer.
 */
export const fits: readonly string[] = [
  `--air:-${unitPx}px`,
  `--air:${unitPx}px`,
  `--air:-${unitPx}px;--large:${closer.points}pt;--lead:${closer.lead * unitPx}px;--down:${downPx(closer)}px`,
  `--air:${unitPx}px;--sky:${unitPx}px`,
  `--air:${3 * unitPx}px;--sky:${2 * unitPx}px`,
  `--air:${5 * unitPx}px;--sky:${4 * unitPx}px`,
]

/** How the chapters of a text look: its headings, sentences, lists and signatures. */
export const textLook = `
main section+section,main section+.end{margin-top:36px}
.why h2{${set({ ...part, weight: 600, below: 2 })};letter-spacing:-.008em}
.why p{${set(large)};font-size:var(--large,${large.points}pt);line-height:var(--lead,${large.lead * unitPx}px);padding-top:var(--down,${downPx(large)}px);margin-bottom:calc(0px - var(--down,${downPx(large)}px));text-wrap:pretty}
.why p+p{margin-top:12px}
.why h3{${set({ ...large, weight: 600 })};margin-top:12px}
.values h2,.ambs h2,.today h2,.line h2,.route h2,.signing h2,.account h2{${set({ ...chapter, weight: 600, below: 3 })};letter-spacing:-.02em}
.sub{${set({ face: 'voice', points: 13, lead: 4, below: 4 })};color:#463D37;max-width:125mm;text-wrap:pretty}
.sub+.sub{margin-top:-18px}
.values li{display:grid;grid-template-columns:66mm 1fr;gap:0 6mm;padding:6px 0 calc(12px + var(--air,0px));${rule.above}}
.values li.whole{grid-template-columns:1fr}
.values h3{${set({ ...part, weight: 600, below: 1 })};letter-spacing:-.008em}
.values li p{${set({ ...plain, above: 1 })};text-wrap:pretty}
.values li p+p{padding-top:0}
.values li.whole p:not(.free){${set(large)}}
.agreements h2,.frictions h2,.days h2{${set({ ...part, weight: 600, below: 1 })};letter-spacing:-.008em}
.agreements .sub,.frictions .sub,.days .sub{${set({ ...plain, below: 2 })};max-width:none;color:#1E1917}
.agreements .sub+.sub,.frictions .sub+.sub,.days .sub+.sub{margin-top:-6px}
.agreements ol{columns:2;column-gap:10mm}
.agreements li{position:relative;padding:0 0 12px 6mm}
.agreements .n{position:absolute;left:0;color:#655A51}
.agreements h3{${set({ ...plain, weight: 600 })}}
.frictions li{padding:6px 0 calc(6px + max(0px,var(--air,0px)));${rule.aboveLight};text-wrap:pretty}
.ambs .sub{padding-bottom:30px}
.ambs li{display:grid;grid-template-columns:18mm 1fr;padding:calc(18px + var(--sky,0px)) 0 calc(24px + var(--air,0px));${rule.above}}
.ambs .n{${set({ face: 'voice', points: 34, lead: 5, below: 1 })};color:#7A0F38}
.ambs li p{${set({ face: 'voice', points: 18, lead: 5, weight: 440 })};text-wrap:pretty}
.ambs h3{${set({ face: 'voice', points: 18, lead: 5, weight: 600 })}}
.beside{${set(small)};color:#463D37}
.beside .who{margin-right:1.6mm}
.who{display:inline-flex;align-items:baseline;gap:1.2mm;min-width:0}
.who svg.o{width:3.6mm;height:3.6mm;align-self:flex-start;margin-top:calc((1lh - 3.6mm) / 2)}
.gr{color:#255F36}
.picture{break-inside:avoid;margin:0 0 18px}
.picture svg{display:block;width:612px}
.thickness{margin-top:24px;break-inside:avoid}
.thickness h3{${set({ ...small, points: 9.6, weight: 620, below: 1 })}}
.thickness .picture{margin-bottom:12px}
.thickness p{${set(plain)}}
.line h3{${set({ ...part, weight: 600, below: 1 })};margin-top:24px}
.line ol{columns:2;column-gap:9mm}
.line li{display:grid;grid-template-columns:8mm 1fr;break-inside:avoid;padding:6px 0 12px;${rule.aboveLight}}
.line li p{${set(dense)}}
.line li .n{${set({ ...dense, below: 1 })};color:#655A51}
.line li p.gr{margin-top:6px}
.line li .gr b{font:620 9pt/0 ${ui}}
.line li p.beside{${set(small)}}
.stand{margin-top:6px}
.ask{margin-top:24px;padding:17px 5mm 5px;border:1px dashed #1E1917;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.ask h3,.untaken h3{${set({ ...plain, weight: 600 })};margin-bottom:6px}
.ask li,.untaken li{padding-bottom:12px;text-wrap:pretty}
.untaken{margin-top:24px}
.untaken .lead{color:#463D37;margin-bottom:6px}
.untaken li{padding-top:6px;padding-bottom:6px;${rule.aboveLight}}
main p.free{${set({ ...small, points: 8.5 })};color:#655A51}
.days,.end,.force{display:inline-block;width:100%;vertical-align:top}
.days li{display:inline-block;margin-right:9mm;font-weight:600}
.stm{${set({ face: 'voice', points: 13, lead: 4, below: 3 })};display:grid;gap:6px;text-wrap:pretty}
.force{margin-top:18px;break-inside:avoid;text-wrap:pretty}
.force b{font-weight:600}
.sigs{display:grid;grid-template-columns:1fr 1fr;column-gap:10mm;grid-auto-rows:minmax(calc(168px + var(--air,0px)),auto)}
.sigs li{display:flow-root;padding:12px 0;min-width:0;${rule.aboveStrong}}
.sigs .hd{${set({ face: 'ui', points: 12.5, lead: 4, weight: 620 })};display:flex;align-items:flex-start;gap:3.4mm}
.sigs .hd span{min-width:0}
.sigs svg.o{width:30px;height:30px;margin:-3px 0}
.sigs .logo{float:right;margin:1px 0 0 4mm;max-width:36mm;height:48px;object-fit:contain;object-position:right top}
.sigs .q{${set({ face: 'voice', points: 14, lead: 4, above: 1 })};font-style:italic;text-wrap:pretty}
.sigs .q.open{font-style:normal;color:#463D37}
.sigs .d{${set({ ...small, points: 9.5, above: 1 })};color:#463D37}
.sigs .d b{font-weight:620;color:#1E1917}
.sigs.tight{grid-auto-rows:minmax(calc(150px + var(--air,0px)),auto)}
.sigs.tight li{padding:12px 0 6px}
.sigs.tight .q{${set({ face: 'voice', points: 13, lead: 4, above: 1 })};font-style:italic}
.sigs.tight .q.open{font-style:normal}
.sigs.tight .d{${set({ ...small, above: 1 })}}
.sigs.tight svg.o{width:26px;height:26px;margin:-1px 0}
.more{break-inside:avoid;margin-top:24px;padding-top:12px;${rule.aboveStrong}}
.more h3{${set({ face: 'ui', points: 12.5, lead: 4, weight: 620, below: 1 })}}
.more .d{${set({ ...small, points: 9.5 })}}
.more b{font-weight:620}`
