import { type CSSProperties, useMemo } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import { pageAt } from '../parts/fit.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { Columns } from './Columns.js'
import { todayLanes, todayPages } from './today.js'
import './today.css'

const pageMs = 20_000

/** Where we are today: a lane per ambition, with what is strong and where the gap is. Never who wrote it. */
export function TodayScene({ now, board, clock, nowMs }: SceneProps<'today'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const { targets, nodes, sort, sourceSteps } = now
  const notes = useMemo(
    () => (board?.notes ?? []).filter((note) => sourceSteps.includes(note.step) && !note.withdrawn),
    [board, sourceSteps],
  )
  const across = sceneWidth < 150 ? 2 : 3
  const { scale, pages } = useMemo(() => {
    const lanes = todayLanes({ targets, notes, nodes, sort })
    return todayPages(lanes, { width: sceneWidth * 0.912, height: 80, across })
  }, [targets, notes, nodes, sort, sceneWidth, across])
  const page = pageAt(nowMs, { pages: pages.length, pageMs })
  const columns = pages.length > 1 ? across : Math.max(1, pages[0]?.length ?? 1)
  return (
    <>
      <RoomHead
        title={pick(now.texts.question)}
        quiet={pages.length > 1 ? t.page(page + 1, pages.length) : t.notes(notes.length)}
      />
      <div ref={ref} className="room-today" style={{ '--scale': scale, '--columns': columns } as CSSProperties}>
        <Columns columns={pages[page] ?? []} loose={t.notLinked} />
      </div>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}
