import { type Line, type LineLayout, lineOutline } from '@siroop/pictures'
import { memo, useMemo } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { useLanguage, usePick, useT } from '../../language.js'
import { pageAt } from '../parts/fit.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { LinePicture } from './LinePicture.js'
import { lineOf, linePages } from './line.js'
import { OpenLane } from './OpenLane.js'
import { useOpening } from './useOpening.js'
import './line.css'

const pageMs = 20_000
/** Left and right of the picture, in percent of the width; above and below it, in percent of the height. */
const place = { side: 3.4, top: 12, bottom: 1.8 }

/** The line: 2040 right and gold, now left. Envelopes in the lane that is open, slips with arrows in those that were. */
export function LineScene({ now, board, organisations, region, clock, nowMs }: SceneProps<'line'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [language] = useLanguage()
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const { lanes, nodes } = now
  const line = useMemo(
    () => lineOf({ lanes, nodes, notes: board?.notes ?? [], organisations, region, language }),
    [lanes, nodes, board, organisations, region, language],
  )
  const layouts = useLayouts(line, sceneWidth)
  const opening = useOpening(lanes)
  const page = pageAt(nowMs, { pages: layouts.length, pageMs })
  const layout = layouts[page]
  const far = lanes[0]
  const open = lanes.find(({ state }) => state === 'open')
  const band = layout?.lanes.find(({ id }) => id === open?.id)?.band
  return (
    <>
      <RoomHead
        title={pick(now.texts.question)}
        quiet={layouts.length > 1 ? t.page(page + 1, layouts.length) : far ? t.startRight(pick(far.label)) : null}
      />
      <div
        ref={ref}
        className="room-horizons"
        style={{ inset: `calc(var(--u1) * ${place.top}) ${place.side}cqi calc(var(--u1) * ${place.bottom})` }}
      >
        {layout ? <LinePicture layout={layout} opening={opening} /> : null}
        {open && band ? <OpenLane lane={open} band={band} /> : null}
      </div>
      <Outline line={line} />
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

/** Drawn again only when a word, a place or an arrow is another one: the same line stays the same picture. */
function useLayouts(line: Line, sceneWidth: number): readonly LineLayout[] {
  const key = JSON.stringify(line)
  return useMemo(() => {
    const width = Math.round(sceneWidth * (1 - (2 * place.side) / 100) * 10)
    const height = (100 - place.top - place.bottom) * 10
    return linePages(JSON.parse(key) as Line, { width, height, textSize: 26, labelSize: 60 })
  }, [key, sceneWidth])
}

/** The same in words, for a screen reader: a heading per horizon, everything that it makes possible below. */
const Outline = memo(function Outline({ line }: { line: Line }) {
  const t = useT(wallCopy)
  return (
    <div className="vh">
      {lineOutline(line).map(({ id, heading, state, milestones }) => (
        <section key={id}>
          <h2>{heading}</h2>
          {milestones.length === 0 ? <p>{state === 'closed' ? t.laneClosed : t.laneEmpty}</p> : null}
          <ul>
            {milestones.map((one) => (
              <li key={one.id}>
                {one.text} {one.organisation ? t.carriedBy(one.organisation.name) : ''}
                {one.enables.length > 0
                  ? ` ${t.enables(one.enables.map(({ heading: year, text }) => `${year}: ${text}`).join(' '))}`
                  : ''}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
})
