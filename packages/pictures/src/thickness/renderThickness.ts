import { type Paints, paintsOf } from '../svg/ground.js'
import { element, pictureSvg } from '../svg/markup.js'
import { placeOf, wordsSvg } from '../svg/words.js'
import type { ThicknessLayout, ThicknessLook, ThicknessPlace } from './thickness.js'

/**
 * The siroopgehalte as one SVG element with a title and a description. What is poured is in a group of the class `pour`,
 * so that a screen can let it rise once; without that the end state is the same.
 */
export function renderThicknessSvg(layout: ThicknessLayout, look: ThicknessLook): string {
  const paints = paintsOf(look.ground)
  const { width, height, textSize, labels, labelWidth, blocks } = layout
  const type = { size: textSize, lineHeight: textSize, font: paints.ui, weight: 400, fill: paints.paperInkSecond }
  return pictureSvg(
    look,
    { x: 0, y: 0, width, height },
    labels
      .map(({ text, at }) => {
        const words = { ...type, lines: [text], at, weight: 640, fill: paints.paperInk }
        return wordsSvg({ ...words, clip: placeOf(words, labelWidth) })
      })
      .join('') +
      blocks
        .map(
          (block) =>
            blockSvg(block, layout, paints) +
            wordsSvg({
              ...type,
              lines: [block.label],
              at: { x: block.x + block.width / 2, y: block.base + textSize * 1.2 },
              anchor: 'middle',
            }),
        )
        .join(''),
  )
}

function blockSvg(block: ThicknessPlace, { textSize }: ThicknessLayout, paints: Paints): string {
  const { x, y, width, height, base, level, stripes } = block
  const stroke = textSize * 0.08
  if (level === 'unsaid')
    return element('rect', {
      ...{ x: x + stroke / 2, y: y + stroke / 2, width: width - stroke, height: height - stroke },
      ...{ fill: 'none', stroke: paints.line, 'stroke-width': stroke },
      'stroke-dasharray': `${textSize * 0.3} ${textSize * 0.22}`,
    })
  const floor = element('path', {
    d: `M${x} ${base}h${width}`,
    fill: 'none',
    stroke: level === 'gone' ? paints.line : paints.syrup,
    'stroke-width': stroke,
    'stroke-dasharray': level === 'gone' ? `${textSize * 0.1} ${textSize * 0.22}` : null,
  })
  if (level === 'gone') return floor
  const poured =
    level === 'thick'
      ? element('rect', { x, y, width, height, fill: paints.syrup })
      : stripes.map((one) => element('rect', { ...one, y, height, fill: paints.syrup })).join('')
  return element('g', { class: 'pour' }, poured) + floor
}
