import { organisationGroup } from '../organisationInPicture.js'
import { type Ground, type Paints, paintsOf } from '../svg/ground.js'
import { element, escapeXml, type PictureText, pictureSvg } from '../svg/markup.js'
import { placeOf, wordsSvg } from '../svg/words.js'
import type { RouteBar, RouteLane, RouteLayout } from './route.js'

/** How a route is written down. */
export interface RouteLook extends PictureText {
  readonly ground: Ground
}

/** The route as one SVG element with a title and a description. Every text is escaped. */
export function renderRouteSvg(layout: RouteLayout, look: RouteLook): string {
  const paints = paintsOf(look.ground)
  return pictureSvg(
    look,
    { x: 0, y: 0, width: layout.width, height: layout.height },
    grid(layout, paints) +
      arrows(layout, paints) +
      layout.bars.map((bar) => plate(bar, paints)).join('') +
      element(
        'g',
        { filter: paints.lifted },
        layout.bars
          .filter((bar) => bar.isAccepted)
          .map((bar) => sheet(bar, paints))
          .join(''),
      ) +
      layout.bars.map((bar) => words(bar, paints)).join('') +
      layout.lanes.map((lane) => name(lane, layout, paints)).join(''),
  )
}

function grid(layout: RouteLayout, paints: Paints): string {
  const { lanes, ticks, tickLine, width, textSize, todayX } = layout
  const seams = lanes.map(({ y }) => `M0 ${round(y)}H${round(width)}`).join('')
  const days = ticks.map(({ x }) => `M${round(x)} ${round(tickLine.y1)}V${round(tickLine.y2)}`).join('')
  return (
    element('path', { d: seams, fill: 'none', stroke: paints.seam, 'stroke-width': textSize * 0.06 }) +
    element('path', {
      d: days,
      fill: 'none',
      stroke: paints.line,
      'stroke-width': textSize * 0.06,
      'stroke-dasharray': `${round(textSize * 0.06)} ${round(textSize * 0.3)}`,
      'stroke-linecap': 'round',
    }) +
    (todayX === null
      ? ''
      : element('path', {
          d: `M${round(todayX)} ${round(tickLine.y1)}V${round(tickLine.y2)}`,
          ...{ stroke: paints.inkSecond, 'stroke-width': tickLine.labelSize * 0.06 },
        })) +
    ticks
      .filter(({ isShown }) => isShown)
      .map(({ x, label, anchor }) =>
        element(
          'text',
          {
            x,
            y: tickLine.labelY,
            'text-anchor': anchor,
            'font-family': paints.ui,
            'font-size': tickLine.labelSize,
            'font-weight': 500,
            fill: paints.inkSecond,
          },
          escapeXml(label),
        ),
      )
      .join('')
  )
}

function arrows({ arrows: all, textSize }: RouteLayout, paints: Paints): string {
  if (all.length === 0) return ''
  return (
    element(
      'g',
      { fill: 'none', stroke: paints.arrow, 'stroke-width': Math.max(1, textSize * 0.1), 'stroke-linecap': 'round' },
      all.map(({ path }) => element('path', { d: path })).join(''),
    ) + element('path', { d: all.map(({ head }) => head).join(''), fill: paints.arrow })
  )
}

/** Under what is not paper: the ground itself, so that no arrow runs through a text. */
function plate(bar: RouteBar, paints: Paints): string {
  const { x, y, width, height, textSize, textBox } = bar
  const beside = bar.textPlace === 'inside' ? '' : element('rect', { ...textBox, fill: paints.ground })
  if (bar.isAccepted) return beside
  const dash = textSize * 0.1
  return (
    beside +
    element('rect', {
      x: x + dash / 2,
      y: y + dash / 2,
      width: Math.max(0, width - dash),
      height: height - dash,
      rx: 2,
      fill: paints.ground,
      stroke: paints.inkSecond,
      'stroke-width': dash,
      'stroke-dasharray': `${round(dash * 2)} ${round(dash * 1.4)}`,
    })
  )
}

const sheet = ({ x, y, width, height, textSize }: RouteBar, paints: Paints): string =>
  element('rect', {
    x,
    y,
    width,
    height,
    rx: 2,
    fill: paints.paper,
    stroke: paints.paperEdge === 'none' ? null : paints.paperEdge,
    'stroke-width': paints.paperEdge === 'none' ? null : textSize * 0.06,
  })

function words(bar: RouteBar, paints: Paints): string {
  const isOnPaper = bar.isAccepted && bar.textPlace === 'inside'
  const { lines, textAt: at, textSize: size, lineHeight, direction } = bar
  const text = wordsSvg({
    ...{ lines, at, size, lineHeight, direction, font: paints.voice, weight: 500 },
    fill: isOnPaper ? paints.paperInk : paints.ink,
    clip: bar.isMeasured ? null : bar.textBox,
  })
  return text + stateMark(bar, paints)
}

/** A check: done. A dot: has begun. What comes next has no mark. */
function stateMark({ stateAt, isAccepted, state }: RouteBar, paints: Paints): string {
  if (stateAt === null) return ''
  const { x, y, size } = stateAt
  const colour = isAccepted ? paints.paperInk : paints.ink
  if (state === 'now') return element('circle', { cx: x + size * 0.42, cy: y + size / 2, r: size * 0.26, fill: colour })
  return element('path', {
    d: `M${round(x + size * 0.06)} ${round(y + size * 0.55)}l${round(size * 0.28)} ${round(size * 0.29)} ${round(size * 0.54)} ${round(-size * 0.62)}`,
    ...{ fill: 'none', stroke: colour, 'stroke-width': size * 0.14 },
    ...{ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
  })
}

function name(lane: RouteLane, { textSize }: RouteLayout, paints: Paints): string {
  const { chip } = lane
  const inset = chip.size * 0.2
  const isDrawn = paints.paperEdge !== 'none'
  const words = { lines: lane.nameLines, at: lane.nameAt, size: lane.nameSize, lineHeight: lane.nameSize * 1.1 }
  return (
    element('rect', {
      ...{ x: chip.x, y: chip.y, width: chip.size, height: chip.size, rx: 4, fill: paints.paper },
      stroke: isDrawn ? paints.seam : null,
      'stroke-width': isDrawn ? textSize * 0.05 : null,
    }) +
    organisationGroup(lane.organisation, { x: chip.x + inset, y: chip.y + inset, size: chip.size * 0.6 }, paints) +
    wordsSvg({
      ...{ ...words, font: paints.ui, weight: 640, fill: paints.ink },
      clip: lane.isMeasured ? null : placeOf(words, lane.nameWidth),
    })
  )
}

const round = (value: number): number => Math.round(value * 100) / 100
