import { voiceAt } from '../text/widths.js'
import { type MeasuredText, measureText, wrapText } from '../text/wrap.js'
import type {
  Distribution,
  DistributionFrame,
  DistributionLayout,
  PollItem,
  PollMark,
  PollRow,
  PollText,
} from './distribution.js'

/** The part of the width for the texts of the items. */
const textShare = 0.34

/**
 * Draws how many organisations chose what, per item, as marks that can be counted by eye: no number, no percentage, no
 * mean. Marks and texts are as large as fits, so that one item fills the screen; they get smaller until all items fit in the frame.
 */
export function layoutDistribution(distribution: Distribution, frame: DistributionFrame): DistributionLayout {
  const { choices, items } = distribution
  const { width, height, textSize } = frame
  const left = width * textShare
  const columnWidth = (width - left) / Math.max(1, choices.length)
  const columns = choices.map(({ id, label }, index) => {
    const x = left + index * columnWidth
    const size = textSize * 0.84
    const text = measureText(label, 'ui')
    return {
      id,
      x,
      width: columnWidth,
      label: lineUp(text, { x: x + columnWidth / 2, y: 0, width: columnWidth * 0.92, size, most: 4 }),
    }
  })
  const header = Math.max(0, ...columns.map(({ label }) => label.lines.length * label.lineHeight)) + textSize * 0.7
  for (let scale = 1.6; ; scale *= 0.92) {
    // The type stays readable as long as smaller marks are enough; only then it gives way too.
    const type = Math.max(scale, Math.min(0.72, scale * 2.4))
    const look = { left, columnWidth, size: textSize * type, mark: textSize * 1.25 * scale }
    const heights = items.map((item) => heightOf(item, distribution, look))
    const gap = textSize * 0.9 * scale
    const needed = heights.reduce((sum, one) => sum + one + gap, 0)
    if (header + needed > height && scale > 0.02) continue
    let y = header
    const air = Math.min(gap * 1.6, (height - header - needed) / Math.max(1, items.length))
    const rows = items.map((item, index): PollRow => {
      const row = rowOf(item, distribution, { ...look, y: y + gap / 2, height: heights[index] ?? 0 })
      y += (heights[index] ?? 0) + gap + Math.max(0, air)
      return row
    })
    return { width, height, textSize, columns, rows }
  }
}

interface RowLook {
  readonly left: number
  readonly columnWidth: number
  readonly size: number
  readonly mark: number
}

const textsOf = (
  item: PollItem,
  { left, size }: RowLook,
): { readonly text: PollText; readonly lowEnd: PollText | null } => {
  const width = left - size
  const text = lineUp(measureText(item.text, voiceAt(size)), { x: 0, y: 0, width, size, most: 4 })
  if (item.lowEnd === null) return { text, lowEnd: null }
  const small = size * 0.84
  const y = text.lines.length * text.lineHeight + size * 0.25
  return { text, lowEnd: lineUp(measureText(item.lowEnd, 'ui'), { x: 0, y, width, size: small, most: 3 }) }
}

const heightOfTexts = ({ text, lowEnd }: ReturnType<typeof textsOf>): number =>
  text.lines.length * text.lineHeight +
  (lowEnd === null ? 0 : lowEnd.lines.length * lowEnd.lineHeight + text.size * 0.25)

/** How many marks stand side by side before a next one stands on top of them. */
const besides = ({ columnWidth, mark }: RowLook): number => Math.max(1, Math.floor((columnWidth * 0.9) / (mark * 1.2)))

const amount = (item: PollItem, choice: string): number => {
  const count = item.counts.find((one) => one.choice === choice)
  const shown = count?.organisations?.length ?? count?.count ?? 0
  return Number.isFinite(shown) ? Math.max(0, Math.min(60, Math.floor(shown))) : 0
}

function heightOf(item: PollItem, { choices }: Distribution, look: RowLook): number {
  const most = Math.max(1, ...choices.map(({ id }) => amount(item, id)))
  return Math.max(
    heightOfTexts(textsOf(item, look)),
    Math.ceil(most / besides(look)) * look.mark * 1.2 + look.mark * 0.2,
  )
}

function rowOf(
  item: PollItem,
  { choices }: Distribution,
  look: RowLook & { readonly y: number; readonly height: number },
): PollRow {
  const { y, height, mark } = look
  const base = y + height
  const wide = besides(look)
  const marks = choices.flatMap(({ id }, column): PollMark[] => {
    const count = amount(item, id)
    const shown = item.counts.find(({ choice }) => choice === id)?.organisations
    const middle = look.left + (column + 0.5) * look.columnWidth
    return Array.from({ length: count }, (_, index) => {
      const level = Math.floor(index / wide)
      const inLevel = Math.min(wide, count - level * wide)
      const x = middle + ((index % wide) - inLevel / 2) * mark * 1.2 + mark * 0.1
      return { choice: id, organisation: shown?.[index] ?? null, x, y: base - (level + 1) * mark * 1.2, size: mark }
    })
  })
  const { text, lowEnd } = textsOf(item, look)
  return {
    id: item.id,
    y,
    height,
    base,
    marks,
    text: moved(text, y),
    lowEnd: lowEnd === null ? null : moved(lowEnd, y),
  }
}

const moved = (text: PollText, y: number): PollText => ({ ...text, at: { x: text.at.x, y: text.at.y + y } })

interface LineRoom {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly most: number
}

function lineUp(measured: MeasuredText, { x, y, width, size, most }: LineRoom): PollText {
  const { lines, isCut } = wrapText(measured, width / size, most)
  const lineHeight = size * 1.16
  return {
    lines,
    at: { x: measured.rtl && x === 0 ? width : x, y: y + lineHeight * 0.8 },
    size,
    lineHeight,
    width,
    direction: measured.rtl ? 'rtl' : 'ltr',
    isCut,
    isMeasured: measured.isMeasured,
  }
}
