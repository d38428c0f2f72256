import type { Point } from '../../svg/arrowPath.js'
import { voiceAt } from '../../text/widths.js'
import {
  type MeasuredText,
  type MeasuredVoice,
  measureText,
  measureVoice,
  widestWord,
  wrapText,
} from '../../text/wrap.js'
import type { BoxForm, LineBox, LineMilestone } from '../line.js'

/** A milestone with its texts measured, so that many sizes can be tried. */
export interface MeasuredMilestone {
  readonly milestone: LineMilestone
  readonly text: MeasuredVoice
  readonly name: MeasuredText
}

/** How a box is filled: the size of its text and the most lines that its text and its name may have. */
export interface BoxLook {
  readonly form: BoxForm
  readonly textSize: number
  readonly maxLines: number
  /** Two when left out. */
  readonly maxNameLines?: number
}

/** A box without its place. `height` is what it needs; it may be drawn higher. */
export interface FilledBox extends Omit<LineBox, 'x' | 'y' | 'lane' | 'textAt' | 'mark' | 'nameAt'> {
  readonly lane: string
}

/** Measures once what is wrapped many times. */
export const measureMilestone = (milestone: LineMilestone): MeasuredMilestone => ({
  milestone,
  text: measureVoice(milestone.text),
  name: measureText(milestone.organisation?.shortName ?? milestone.organisation?.name ?? '', 'ui'),
})

/** Lengths of a box as shares of its text size, after the drawings of the screens. */
const full = {
  side: 0.64,
  top: 0.46,
  bottom: 0.46,
  line: 1.16,
  mark: 1.07,
  aboveMark: 0.36,
  besideMark: 1.5,
  name: 1.1,
}
const compact = { side: 0.44, top: 0.18, bottom: 0.18, line: 1.05, mark: 1, besideMark: 1.4 }

/** The narrowest box that can be read, as a share of its text size: about twelve letters. */
export const narrowest: Readonly<Record<BoxForm, number>> = { full: 8.6, compact: 8.6 }

/** On paper the name is smaller than the milestone; on the wall nothing is smaller than its smallest text. */
const nameShare = (textSize: number): number => (textSize < 15 ? 0.89 : 1)

/** A little smaller, where that keeps a word of the name whole; on the wall not below 2.2 % of the screen. */
function nameSizeIn(name: MeasuredText, width: number, textSize: number): number {
  const size = nameShare(textSize) * textSize
  const widest = widestWord(name)
  return widest * size > width && widest * size * smallName <= width ? width / widest - tiny : size
}
const smallName = 0.86

/** The width of a box in full in which no word is broken. */
export function widthInFull({ text, name, milestone }: MeasuredMilestone, textSize: number): number {
  const beside = milestone.organisation === null ? 0 : full.besideMark + widestWord(name) * nameShare(textSize)
  return (Math.max(widestWord(text[voiceAt(textSize)]), beside) + 2 * full.side) * textSize + tiny
}
/** So that a sum of lengths is never just too short for its parts. */
const tiny = 1e-6

/** Remembers filled boxes while plans are tried, because many plans ask for the same. */
export type BoxMemory = Map<string, FilledBox>

/** Fills a box of the given width, or finds it in the memory. */
export function fillBoxOnce(
  measured: MeasuredMilestone,
  width: number,
  { memory, ...look }: BoxLook & { readonly memory: BoxMemory },
): FilledBox {
  const key = `${look.form} ${look.textSize} ${look.maxLines} ${width} ${measured.milestone.id}`
  const known = memory.get(key)
  if (known !== undefined) return known
  const filled = fillBox(measured, width, look)
  memory.set(key, filled)
  return filled
}

/** Fills a box of the given width. */
export function fillBox(measured: MeasuredMilestone, width: number, look: BoxLook): FilledBox {
  const { milestone, name } = measured
  const { form, textSize } = look
  const text = measured.text[voiceAt(textSize)]
  const has = milestone.organisation !== null
  const [side, beside] = form === 'full' ? [full.side, 0] : [compact.side, has ? compact.besideMark : 0]
  const { lines, isCut } = wrapText(text, width / textSize - 2 * side - beside, look.maxLines)
  const nameSize = nameSizeIn(name, width - (2 * full.side + full.besideMark) * textSize, textSize)
  const room = (width - (2 * full.side + full.besideMark) * textSize) / nameSize
  const nameLines = form === 'full' && has ? wrapText(name, room, look.maxNameLines ?? 2).lines : []
  const base = {
    id: milestone.id,
    lane: milestone.lane,
    width,
    form,
    lines,
    textSize,
    direction: text.rtl ? ('rtl' as const) : ('ltr' as const),
    isCut,
    isMeasured: text.isMeasured && name.isMeasured,
    text: milestone.text,
    organisation: milestone.organisation,
    nameLines,
    nameSize,
    nameLineHeight: full.name * nameSize,
  }
  if (form === 'compact') {
    const height = (compact.top + Math.max(1, lines.length) * compact.line + compact.bottom) * textSize
    return { ...base, lineHeight: compact.line * textSize, height }
  }
  const more = Math.max(0, nameLines.length - 1) * base.nameLineHeight
  const foot = has ? full.aboveMark + full.mark : 0
  const height = (full.top + Math.max(1, lines.length) * full.line + foot + full.bottom) * textSize + more
  return { ...base, lineHeight: full.line * textSize, height }
}

/** Height of a box in full with this many lines, for boxes that are all alike. */
export const fullHeight = (lines: number, textSize: number): number =>
  (full.top + lines * full.line + full.aboveMark + full.mark + full.bottom) * textSize

/** Puts a filled box at its place. `height` is at least what it needs; the organisation stands at the foot. */
export function placeBox(box: FilledBox, corner: Point, height: number): LineBox {
  const { textSize, width } = box
  const share = box.form === 'full' ? full : compact
  const has = box.organisation !== null
  const size = share.mark * textSize
  const inset = share.side * textSize
  const indent = box.form === 'compact' && has ? compact.besideMark * textSize : 0
  // The base line of a serif of this size lies at 0.82 of its line.
  const base = corner.y + share.top * textSize + box.lineHeight * 0.8
  const isRtl = box.direction === 'rtl'
  const textX = isRtl ? corner.x + width - inset : corner.x + inset + indent
  const markY =
    box.form === 'full'
      ? corner.y + height - full.bottom * textSize - size - Math.max(0, box.nameLines.length - 1) * box.nameLineHeight
      : corner.y + share.top * textSize + (box.lineHeight - size) / 2
  return {
    ...box,
    ...corner,
    height,
    textAt: { x: textX, y: base },
    mark: has ? { x: corner.x + inset, y: markY, size } : null,
    nameAt:
      has && box.form === 'full' ? { x: corner.x + inset + full.besideMark * textSize, y: markY + size * 0.8 } : null,
  }
}

/** The label of a lane on one line of this width. */
export const labelLine = (label: string, size: number, width: number): string =>
  wrapText(measureText(label, voiceAt(size)), width / size, 1).lines[0] ?? ''
