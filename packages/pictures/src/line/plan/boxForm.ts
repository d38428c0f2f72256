import type { Point } from '../../svg/arrowPath.js'
import { voiceAt } from '../../text/widths.js'
import { type MeasuredText, measureText, wrapText } from '../../text/wrap.js'
import type { BoxForm, LineBox, LineMilestone } from '../line.js'

/** A milestone with its texts measured, so that many sizes can be tried. */
export interface MeasuredMilestone {
  readonly milestone: LineMilestone
  readonly text: { readonly voice: MeasuredText; readonly voiceSmall: MeasuredText }
  readonly name: MeasuredText
}

/** How a box is filled: the size of its text and the most lines it may have. */
export interface BoxLook {
  readonly form: BoxForm
  readonly textSize: number
  readonly maxLines: number
}

/** A box without its place. `height` is what it needs; it may be drawn higher. */
export interface FilledBox extends Omit<LineBox, 'x' | 'y' | 'lane' | 'textAt' | 'mark' | 'nameAt'> {
  readonly lane: string
}

/** Measures once what is wrapped many times. */
export const measureMilestone = (milestone: LineMilestone): MeasuredMilestone => ({
  milestone,
  text: { voice: measureText(milestone.text, 'voice'), voiceSmall: measureText(milestone.text, 'voiceSmall') },
  name: measureText(milestone.organisation?.name ?? '', 'ui'),
})

/** Lengths of a box as shares of its text size, after the drawings of the screens. */
const full = { side: 0.64, top: 0.46, bottom: 0.46, line: 1.16, mark: 1.07, aboveMark: 0.36, besideMark: 1.5 }
const compact = { side: 0.44, top: 0.18, bottom: 0.18, line: 1.05, mark: 1, besideMark: 1.4 }

/** The narrowest box that can be read, as a share of its text size: about twelve letters. */
export const narrowest: Readonly<Record<BoxForm, number>> = { full: 8.6, compact: 8.6 }

/** Fills a box of the given width. */
export function fillBox(measured: MeasuredMilestone, width: number, look: BoxLook): FilledBox {
  const { milestone, name } = measured
  const { form, textSize } = look
  const text = voiceAt(textSize) === 'voice' ? measured.text.voice : measured.text.voiceSmall
  const has = milestone.organisation !== null
  const [side, beside] = form === 'full' ? [full.side, 0] : [compact.side, has ? compact.besideMark : 0]
  const { lines, isCut } = wrapText(text, width / textSize - 2 * side - beside, look.maxLines)
  const room = width / textSize - 2 * full.side - full.besideMark
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
    name: form === 'full' && has ? (wrapText(name, room, 1).lines[0] ?? '') : '',
  }
  if (form === 'compact') {
    const height = (compact.top + Math.max(1, lines.length) * compact.line + compact.bottom) * textSize
    return { ...base, lineHeight: compact.line * textSize, height }
  }
  const foot = has ? full.aboveMark + full.mark : 0
  const height = (full.top + Math.max(1, lines.length) * full.line + foot + full.bottom) * textSize
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
      ? corner.y + height - full.bottom * textSize - size
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
