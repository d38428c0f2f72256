import { organisationGroup } from '../organisationInPicture.js'
import { type Ground, type Paints, paintsOf } from '../svg/ground.js'
import { coordinate, element, type PictureText, pictureSvg, type ViewBox } from '../svg/markup.js'
import { sheetSvg } from '../svg/sheet.js'
import { clipped, wordsSvg } from '../svg/words.js'
import type { LanePlace, LineBox, LineLayout } from './line.js'
import { type LinePart, partOf, wholeOf } from './linePart.js'
import type { LineSlice } from './slices.js'

/** How a line is written down. */
export interface LineLook extends PictureText {
  readonly ground: Ground
  /** Only this part, for a page of the PDF; all of it when left out. */
  readonly slice?: LineSlice
}

/**
 * The line as one SVG element with a title and a description. Every text is escaped; nothing in it needs another file. A
 * slice shows only its own boxes, so that a reader or a search meets every text once; lines that go on are dotted there.
 */
export function renderLineSvg(layout: LineLayout, look: LineLook): string {
  const paints = paintsOf(look.ground)
  const part = look.slice === undefined ? wholeOf(layout) : partOf(layout, look.slice)
  const view: ViewBox = { x: 0, y: part.y, width: layout.width, height: part.height }
  return pictureSvg(
    look,
    view,
    axis(layout, paints) +
      arrows({ ...layout, arrows: part.arrows }, paints) +
      tails(layout, part, paints) +
      element('g', { filter: paints.lifted }, part.boxes.map((box) => sheet(box, layout, paints)).join('')) +
      part.boxes.map((box) => words(box, paints)).join('') +
      labelsIn(layout, look.slice)
        .map((lane) => label(lane, layout, paints))
        .join(''),
  )
}

const strokeOf = (layout: LineLayout): number =>
  Math.max(1.1, (layout.lanes[0]?.labelSize ?? 16) / (layout.orientation === 'vertical' ? 14 : 21))

function axis(layout: LineLayout, paints: Paints): string {
  const width = strokeOf(layout)
  return layout.axis
    .map(({ from, to, isDashed }) =>
      element('path', {
        d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
        fill: 'none',
        stroke: isDashed ? paints.inkSecond : paints.ink,
        'stroke-width': width,
        'stroke-linecap': 'round',
        'stroke-dasharray': isDashed ? `${width} ${width * 4}` : null,
      }),
    )
    .join('')
}

/** Width of the line of an arrow. */
const widthOf = ({ boxes }: LineLayout): number => Math.max(1, Math.min(...boxes.map((box) => box.textSize), 28) * 0.1)

function arrows(layout: LineLayout, paints: Paints): string {
  const width = widthOf(layout)
  const some = (isQuiet: boolean): string => {
    const mine = layout.arrows.filter((arrow) => arrow.isQuiet === isQuiet)
    if (mine.length === 0) return ''
    const colour = isQuiet ? paints.line : paints.arrow
    return (
      element(
        'g',
        { fill: 'none', stroke: colour, 'stroke-width': isQuiet ? width * 0.75 : width, 'stroke-linecap': 'round' },
        mine.map(({ path }) => element('path', { d: path })).join(''),
      ) + element('path', { d: mine.map(({ head }) => head).join(''), fill: colour })
    )
  }
  return some(true) + some(false)
}

/** Beyond the end of a page: white, and every line that goes on there as dots. */
function tails(layout: LineLayout, { ends }: LinePart, paints: Paints): string {
  const width = widthOf(layout)
  return ends
    .map(({ cut, to, axisX, lines }) => {
      const dots = (at: readonly number[], stroke: number, colour: string) =>
        at.length === 0
          ? ''
          : element('path', {
              d: at.map((x) => `M${coordinate(x)} ${coordinate(cut)}V${coordinate(to)}`).join(''),
              fill: 'none',
              stroke: colour,
              'stroke-width': stroke,
              'stroke-linecap': 'round',
              'stroke-dasharray': `0 ${coordinate(stroke * 2.6)}`,
            })
      return (
        element('rect', {
          ...{ x: 0, y: Math.min(cut, to), width: layout.width, height: Math.abs(to - cut) },
          fill: paints.ground,
        }) +
        dots(axisX, strokeOf(layout), paints.ink) +
        dots(lines, width * 1.15, paints.arrow)
      )
    })
    .join('')
}

function sheet(box: LineBox, { lanes }: LineLayout, paints: Paints): string {
  const isFar = lanes.some(({ id, isFar }) => isFar && id === box.lane)
  return sheetSvg(box, box.textSize * (isFar ? 0.13 : 0.07), paints)
}

function words(box: LineBox, paints: Paints): string {
  const { mark, nameAt, organisation, textSize, direction } = box
  const text = wordsSvg({
    ...{ lines: box.lines, at: box.textAt, size: textSize, lineHeight: box.lineHeight, direction },
    ...{ font: paints.voice, weight: 500, fill: paints.paperInk },
  })
  const name =
    nameAt === null
      ? ''
      : wordsSvg({
          ...{ lines: box.nameLines, at: nameAt, size: box.nameSize, lineHeight: box.nameLineHeight },
          ...{ font: paints.ui, weight: 400, fill: paints.paperInkSecond },
        })
  const inside =
    text + (mark === null || organisation === null ? '' : organisationGroup(organisation, mark, paints)) + name
  return box.isMeasured ? inside : clipped(inside, box)
}

function label(lane: LanePlace, layout: LineLayout, paints: Paints): string {
  const isRevealed = lane.state === 'revealed'
  const colour = lane.isFar ? paints.far : isRevealed ? paints.ink : paints.inkSecond
  return (
    element('circle', {
      cx: lane.dot.x,
      cy: lane.dot.y,
      r: lane.labelSize * (layout.orientation === 'vertical' ? 0.26 : 0.155),
      fill: isRevealed ? colour : paints.ground,
      stroke: colour,
      'stroke-width': strokeOf(layout),
    }) +
    wordsSvg({
      ...{ lines: [lane.labelLine], at: lane.labelAt, size: lane.labelSize, lineHeight: 0 },
      ...{ font: paints.voice, weight: 560, fill: colour },
    })
  )
}

/** On a next page a year that goes on has its label again, at its first row there. */
function labelsIn(layout: LineLayout, slice: LineLook['slice']): readonly LanePlace[] {
  if (slice === undefined) return layout.lanes
  return layout.lanes.flatMap((lane) => {
    const { y, height } = lane.band
    if (y + height <= slice.y || y >= slice.y + slice.height) return []
    if (y >= slice.y) return [lane]
    const rows = layout.boxes.filter((box) => box.lane === lane.id && box.y >= slice.y).map((box) => box.y)
    if (rows.length === 0) return []
    const down = Math.min(...rows) - y
    return [
      { ...lane, labelAt: { ...lane.labelAt, y: lane.labelAt.y + down }, dot: { ...lane.dot, y: lane.dot.y + down } },
    ]
  })
}
