import { organisationGroup } from '../organisationInPicture.js'
import { type Paints, paintsOf } from '../svg/ground.js'
import { element, pictureSvg } from '../svg/markup.js'
import { placeOf, wordsSvg } from '../svg/words.js'
import type { DistributionLayout, DistributionLook, PollMark, PollText } from './distribution.js'

/** The distribution as one SVG element with a title and a description. Every text is escaped. */
export function renderDistributionSvg(layout: DistributionLayout, look: DistributionLook): string {
  const paints = paintsOf(look.ground)
  const { width, height, textSize, columns, rows } = layout
  const seams = rows.map(({ base }) =>
    columns.map((one) => `M${round(one.x + one.width * 0.04)} ${round(base)}h${round(one.width * 0.92)}`).join(''),
  )
  return pictureSvg(
    look,
    { x: 0, y: 0, width, height },
    columns
      .map(({ label }) => words(label, { font: paints.ui, weight: 400, fill: paints.inkSecond, anchor: 'middle' }))
      .join('') +
      element('path', {
        d: seams.join(''),
        fill: 'none',
        stroke: paints.line,
        'stroke-width': textSize * 0.06,
        'stroke-linecap': 'round',
      }) +
      rows
        .map(
          (row) =>
            words(row.text, { font: paints.voice, weight: 520, fill: paints.ink }) +
            (row.lowEnd === null ? '' : words(row.lowEnd, { font: paints.ui, weight: 400, fill: paints.inkSecond })) +
            row.marks.map((mark) => markSvg(mark, paints)).join(''),
        )
        .join(''),
  )
}

interface Type {
  readonly font: string
  readonly weight: number
  readonly fill: string
  readonly anchor?: 'middle'
}

function words(text: PollText, type: Type): string {
  const { lines, at, size, lineHeight, width, isMeasured } = text
  const place = {
    lines,
    at,
    size,
    lineHeight,
    ...(type.anchor === undefined ? { direction: text.direction } : { anchor: type.anchor }),
  }
  return wordsSvg({
    ...place,
    font: type.font,
    weight: type.weight,
    fill: type.fill,
    clip: isMeasured ? null : placeOf(place, width),
  })
}

function markSvg({ x, y, size, organisation }: PollMark, paints: Paints): string {
  const edge = paints.paperEdge === 'none' ? null : paints.paperInk
  if (organisation === null) {
    return element('circle', {
      ...{ cx: x + size / 2, cy: y + size / 2, r: size * 0.42, fill: paints.paper, stroke: edge },
      'stroke-width': edge === null ? null : size * 0.07,
    })
  }
  const inset = size * 0.17
  return (
    element('rect', { x, y, width: size, height: size, rx: size * 0.06, fill: paints.paper }) +
    organisationGroup(organisation, { x: x + inset, y: y + inset, size: size - 2 * inset }, paints)
  )
}

const round = (value: number): number => Math.round(value * 100) / 100
