import { type LineBox, type LineLayout, organisationPath } from '@siroop/pictures'
import { memo, useId } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { useT } from '../../language.js'
import { noise } from '../scene.js'

interface LinePictureProps {
  layout: LineLayout
  /** Lanes of which the envelopes open now. */
  opening: ReadonlySet<string>
}

/**
 * The line as packages/pictures laid it out: axis, arrows, slips. The outline beside it says the same in words. Kept as
 * it is while the layout is the same: a tick of the clock touches none of its slips.
 */
export const LinePicture = memo(function LinePicture({ layout, opening }: LinePictureProps) {
  const t = useT(wallCopy)
  const title = useId()
  const { width, height, lanes, axis, arrows, boxes } = layout
  return (
    <svg className="room-linepicture" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
      <title id={title}>{t.lineTitle}</title>
      <desc>{t.lineDescription}</desc>
      {axis.map(({ from, to, isDashed }) => (
        <path key={from.x} className={isDashed ? 'axis is-ahead' : 'axis'} d={`M${from.x} ${from.y}H${to.x}`} />
      ))}
      {arrows.map(({ from, to, path, head }) => (
        <g key={`${from}>${to}`}>
          <path className="arrow" d={path} />
          <path className="arrowhead" d={head} />
        </g>
      ))}
      {boxes.map((box, index) => (
        <Milestone key={box.id} box={box} delayMs={opening.has(box.lane) ? noise(index + 7) * 380 : null} />
      ))}
      {lanes.map(({ id, label, labelAt, labelSize, dot, isFar, state }) => (
        <g key={id} className={`lane is-${state}${isFar ? ' is-far' : ''}`}>
          <circle cx={dot.x} cy={dot.y} r={labelSize * 0.155} />
          <text x={labelAt.x} y={labelAt.y} fontSize={labelSize}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
})

/** One slip. Its words are wrapped already; `delayMs`: its envelope opens now. */
function Milestone({ box, delayMs }: { box: LineBox; delayMs: number | null }) {
  const { id, x, y, width, height, lines, lineHeight, textAt, textSize, direction, nameAt, isMeasured } = box
  const style = delayMs === null ? undefined : { animationDelay: `${delayMs}ms` }
  const clip = `clip-${id}`
  return (
    <g className={delayMs === null ? 'milestone' : 'milestone is-opening'} style={style}>
      <rect x={x} y={y} width={width} height={height} rx={2} />
      {isMeasured ? null : (
        <clipPath id={clip}>
          <rect x={x} y={y} width={width} height={height} />
        </clipPath>
      )}
      <g clipPath={isMeasured ? undefined : `url(#${clip})`}>
        <text className="words" fontSize={textSize} direction={direction}>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text, in their order
            <tspan key={index} x={textAt.x} y={textAt.y + index * lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
        <Carrier box={box} />
        {nameAt ? (
          <text className="carrier" fontSize={box.nameSize}>
            {box.nameLines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one name, in their order
              <tspan key={index} x={nameAt.x} y={nameAt.y + index * box.nameLineHeight}>
                {line}
              </tspan>
            ))}
          </text>
        ) : null}
      </g>
    </g>
  )
}

function Carrier({ box: { organisation, mark } }: { box: LineBox }) {
  if (organisation === null || mark === null) return null
  return (
    <g className={`o o-${organisation.shape}`} transform={`translate(${mark.x} ${mark.y}) scale(${mark.size / 24})`}>
      <path d={organisationPath(organisation.shape)} fillRule="evenodd" />
      {organisation.letters ? (
        <text className="o-letters" x="12" y="15.2">
          {organisation.letters}
        </text>
      ) : null}
    </g>
  )
}
