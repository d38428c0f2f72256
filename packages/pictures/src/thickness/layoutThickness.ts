import type { ThicknessLevel } from '@siroop/domain'
import { widthInEms } from '../text/wrap.js'
import type { ThicknessBlock, ThicknessFrame, ThicknessLayout, ThicknessPlace, ThicknessRow } from './thickness.js'

/** More sentences than these stand in rows below one another, as even as can be: then their numbers stay readable. */
const mostBeside = 20
/** A lone sentence is a block, and no wall. In heights of a block. */
const widestBlock = 2.4

/** Part of the width for the labels of rows; a longer one is clipped. */
const mostForLabel = 0.25

/** How high a block stands by its level: the height says it, the stripes say it again. */
const heights: Readonly<Record<ThicknessLevel, number>> = {
  thick: 1,
  thinner: 0.56,
  thinnest: 0.28,
  gone: 0,
  unsaid: 1,
}
/** Part of a striped block that is filled. */
const filled: Readonly<Partial<Record<ThicknessLevel, number>>> = { thinner: 0.55, thinnest: 0.35 }

/**
 * The siroopgehalte: a block per sentence in the order of the text. As thick as signed is a whole block, thinner is low and
 * striped, gone is an empty place, not talked about is a dashed outline. No percentage, no total, no organisation.
 */
export function layoutThickness(rows: readonly ThicknessRow[], frame: ThicknessFrame): ThicknessLayout {
  const { width, textSize, blockHeight } = frame
  const lines = rows.flatMap(({ label, blocks }) =>
    inLines(blocks).map((part, nth) => ({ label: nth === 0 ? label : null, blocks: part })),
  )
  const widest = Math.max(0, ...rows.map(({ label }) => (label === null ? 0 : widthInEms(label, 'ui'))))
  const left = widest === 0 ? 0 : Math.min(width * mostForLabel, widest * textSize + textSize)
  const most = Math.max(1, ...lines.map(({ blocks }) => blocks.length))
  const step = Math.min((width - left) / most, blockHeight * widestBlock)
  const below = textSize * 1.5
  const lineHeight = blockHeight + below + textSize * 0.6
  const places = lines.map((line, nth) => ({ ...line, base: nth * lineHeight + blockHeight }))
  return {
    width,
    height: Math.max(0, lines.length * lineHeight - textSize * 0.6),
    textSize,
    blockHeight,
    labelWidth: left,
    labels: places.flatMap(({ label, base }) =>
      label === null ? [] : [{ text: label, at: { x: 0, y: base - blockHeight / 2 + textSize * 0.36 } }],
    ),
    blocks: places.flatMap(({ blocks, base }) =>
      blocks.map((block, at) => placed(block, { x: left + at * step, step, base, blockHeight })),
    ),
  }
}

interface Room {
  readonly x: number
  readonly step: number
  readonly base: number
  readonly blockHeight: number
}

function placed({ id, label, level }: ThicknessBlock, { x, step, base, blockHeight }: Room): ThicknessPlace {
  const width = step * 0.92
  const height = blockHeight * heights[level]
  return {
    id,
    label,
    level,
    x,
    y: base - height,
    width,
    height,
    base,
    stripes: stripesOf(level, { x, width }, blockHeight),
  }
}

/** Upright stripes that begin and end at the sides of the block. */
function stripesOf(
  level: ThicknessLevel,
  { x, width }: Pick<ThicknessPlace, 'x' | 'width'>,
  blockHeight: number,
): ThicknessPlace['stripes'] {
  const part = filled[level]
  if (part === undefined) return []
  const count = Math.max(3, Math.round(width / (blockHeight * 0.15)))
  const every = width / (count - 1 + part)
  return Array.from({ length: count }, (_, at) => ({ x: x + at * every, width: every * part }))
}

function inLines(blocks: readonly ThicknessBlock[]): readonly (readonly ThicknessBlock[])[] {
  const count = Math.ceil(blocks.length / mostBeside)
  const size = Math.ceil(blocks.length / Math.max(1, count))
  return Array.from({ length: count }, (_, at) => blocks.slice(at * size, (at + 1) * size))
}
