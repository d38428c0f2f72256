import { ui, voice } from '../typefaces.js'

/** The distance of the lines that all text of a document stands on, in CSS pixels: 4.5 points. */
export const unitPx = 6

/** A text as it is set. */
export interface Setting {
  readonly face: keyof typeof faces
  readonly points: number
  /** From one line of it to the next, in units of the grid. */
  readonly lead: number
}

/** Room around a text, in whole units of the grid. */
export interface Room {
  readonly above?: number
  readonly below?: number
  /** What the element that it stands in was set with, when that stands on the grid itself. */
  readonly within?: Setting
  /** A row that grows or shrinks with the air of its chapter. */
  readonly airy?: boolean
}

/** How far the two typefaces reach above and below their line, in sizes of type. They are measured by a test in a browser. */
const faces = {
  ui: { stack: ui, up: 0.984, down: 0.316 },
  voice: { stack: voice, up: 1.036, down: 0.335 },
}
const pxPerPoint = 96 / 72

/**
 * Sets a text on the grid: its lines are whole units apart, and it is brought down by as many pixels as its first line
 * misses the grid; that room is taken back below it. What a rule or a border would add has to be drawn as a shadow.
 * Source: manifest-pdf.md, issue "typographic care (baseline grid)".
 */
export function set({ face, points, lead, ...more }: Setting & { readonly weight?: number } & Room): string {
  const { above = 0, below = 0, within, airy = false, weight = 400 } = more
  const size = `font:${weight} ${points}pt/${lead * unitPx}px ${faces[face].stack};`
  return size + roomOf({ face, points, lead }, { above, below, airy, ...(within === undefined ? {} : { within }) })
}

/** The same for a text that keeps the typeface of where it stands. */
function roomOf(setting: Setting, { above = 0, below = 0, within, airy = false }: Room): string {
  const missing = downPx(setting) - (within === undefined ? 0 : downPx(within))
  const down = ((missing % unitPx) + unitPx) % unitPx
  // with room above a text may as well go up
  const moved = above > 0 && down > unitPx / 2 ? down - unitPx : down
  const top = above * unitPx + moved
  const bottom = below * unitPx - moved
  // a row without room to spare does not give it away: its last line would touch the rule
  const air = below > 1 ? 'var(--air,0px)' : 'max(0px,var(--air,0px))'
  if (airy) return `padding-top:calc(${top}px + var(--sky,0px));padding-bottom:calc(${bottom}px + ${air})`
  // both, so that nothing is left of what another rule took back
  return `padding-top:${top}px;padding-bottom:${Math.max(0, bottom)}px;margin-bottom:${Math.min(0, bottom)}px`
}

/** How many pixels the first line of a text stands above the next line of the grid. */
export const downPx = (setting: Setting): number => (unitPx - (baselinePx(setting) % unitPx)) % unitPx

/**
 * From the top of the first line of a text to what its letters stand on. A browser rounds what a typeface asks above and
 * below its line to whole pixels, and what is left of the height goes half above it.
 */
export function baselinePx({ face, points, lead }: Setting): number {
  const px = points * pxPerPoint
  const up = Math.round(faces[face].up * px)
  const down = Math.round(faces[face].down * px)
  return Math.floor((lead * unitPx - up - down) / 2) + up
}

/** A height that ends on the grid: `px` or a little more. */
export const onGrid = (px: number): number => Math.ceil(px / unitPx) * unitPx

/** A picture in a box that ends on the grid. */
export const pictureBox = (svg: string, heightPx: number): string =>
  `<div class="picture" style="height:${onGrid(heightPx)}px">${svg}</div>`
