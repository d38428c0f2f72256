import type { PrincipleAnswer } from '@siroop/domain'
import { layoutRing, type PrincipleState, type PrinciplesRing, renderRingSvg } from '@siroop/pictures'
import { useMemo } from 'react'
import { type WallCopy, wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import { Drawn } from '../parts/Drawn.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'

/** One ambition with the principles around it: filled breaks nothing, `?` doubt, in two breaks, dashed open. No total. */
export function CheckScene({ now, clock, nowMs }: SceneProps<'check'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const { item, principles, answers } = now
  const ring = {
    ambition: item?.text ?? t.noAmbitionYet,
    principles: principles.map(({ id, label }) => ({ id, label: pick(label), ...stateOf(answers[id], t) })),
  }
  return (
    <>
      <RoomHead title={pick(now.texts.question)} quiet={item ? t.ambitionOf(item.index, item.of) : null} />
      <Ring ring={ring} title={t.ringTitle} />
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

/** A ring of principles around words, in the place below the title. */
export function Ring({ ring, title }: { ring: PrinciplesRing; title: string }) {
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const key = JSON.stringify(ring)
  const svg = useMemo(() => {
    const known = JSON.parse(key) as PrinciplesRing
    const layout = layoutRing(known, { width: Math.round(sceneWidth * 9.12), height: 820, textSize: 31.5 })
    const description = known.principles.map(({ label, stateLabel }) => `${label}: ${stateLabel}.`).join(' ')
    return renderRingSvg(layout, { id: 'ring', title, description, ground: 'table' })
  }, [key, sceneWidth, title])
  return (
    <div ref={ref}>
      <Drawn svg={svg} className="room-ring">
        <p>{ring.ambition}</p>
        <ul>
          {ring.principles.map(({ id, label, stateLabel }) => (
            <li key={id}>
              {label}: {stateLabel}
            </li>
          ))}
        </ul>
      </Drawn>
    </div>
  )
}

function stateOf(
  answer: PrincipleAnswer | undefined,
  t: WallCopy,
): { readonly state: PrincipleState; readonly stateLabel: string } {
  switch (answer) {
    case 'breekt-niet':
      return { state: 'breaks-nothing', stateLabel: t.breaksNot }
    case 'twijfel':
      return { state: 'doubt', stateLabel: t.doubt }
    case 'breekt':
      return { state: 'breaks', stateLabel: t.breaks }
    case undefined:
      return { state: 'open', stateLabel: t.stillOpen }
  }
}
