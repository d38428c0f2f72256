import { type Paints, paintsOf } from '../svg/ground.js'
import { element, pictureSvg } from '../svg/markup.js'
import { wordsSvg } from '../svg/words.js'
import type { FunnelLayout, FunnelLook, FunnelText } from './funnel.js'

/** The funnel as one SVG element with a title and a description. Every text is escaped. */
export function renderFunnelSvg(layout: FunnelLayout, look: FunnelLook): string {
  const paints = paintsOf(look.ground)
  const { here, textSize } = layout
  const stroke = textSize * 0.09
  const two = (value: number) => Math.round(value * 100) / 100
  const marks = layout.marks.map(({ from, to }) => `M${two(from.x)} ${two(from.y)}L${two(to.x)} ${two(to.y)}`).join('')
  return pictureSvg(
    look,
    { x: 0, y: 0, width: layout.width, height: layout.height },
    element('path', { d: layout.space, fill: paints.seam, 'fill-opacity': look.ground === 'table' ? 0.5 : 0.18 }) +
      element('path', {
        d: layout.walls.join(''),
        fill: 'none',
        stroke: paints.ink,
        'stroke-width': stroke,
        'stroke-linecap': 'round',
      }) +
      element('path', {
        d: marks,
        fill: 'none',
        stroke: paints.ink,
        'stroke-width': stroke * 1.5,
        'stroke-linecap': 'round',
      }) +
      element('circle', {
        cx: here.x,
        cy: here.y,
        r: here.radius,
        fill: paints.paper,
        stroke: paints.ink,
        'stroke-width': stroke,
      }) +
      layout.texts.map((text) => words(text, paints)).join(''),
  )
}

function words({ role, lines, at, anchor, size, lineHeight }: FunnelText, paints: Paints): string {
  const isTime = role === 'now' || role === 'far'
  return wordsSvg({
    ...{ lines, at, anchor, size, lineHeight },
    font: isTime ? paints.voice : paints.ui,
    weight: isTime ? 560 : role === 'principle' ? 620 : 400,
    fill: role === 'far' ? paints.far : role === 'now' || role === 'principle' ? paints.ink : paints.inkSecond,
  })
}
