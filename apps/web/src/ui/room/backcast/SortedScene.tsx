import { inLocale, type SortedBy } from '@siroop/domain'
import { type CSSProperties, useMemo } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { useLanguage, useT } from '../../language.js'
import { pageAt } from '../parts/fit.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { Columns } from './Columns.js'
import { sortedLanes } from './sortedLanes.js'
import { todayPages } from './today.js'
import './today.css'

const pageMs = 20_000

/** Opened notes in their lanes, page after page when they do not fit on one. Never who wrote what. */
export function SortedScene(props: SceneProps<'notes'> & { readonly sorted: SortedBy }) {
  const { now, sorted, board, organisations, clock, nowMs } = props
  const t = useT(wallCopy)
  const [language] = useLanguage()
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const across = sceneWidth < 150 ? 2 : 3
  const { sourceSteps } = now
  const notes = useMemo(
    () => (board?.notes ?? []).filter((note) => sourceSteps.includes(note.step) && !note.withdrawn),
    [board, sourceSteps],
  )
  const { scale, pages } = useMemo(() => {
    const lanes = sortedLanes({ sorted, notes, organisations }, (label) => inLocale(label, language))
    return todayPages(lanes, { width: sceneWidth * 0.912, height: 80, across })
  }, [sorted, notes, organisations, language, sceneWidth, across])
  const page = pageAt(nowMs, { pages: pages.length, pageMs })
  const columns = pages.length > 1 ? across : Math.max(1, pages[0]?.length ?? 1)
  return (
    <>
      <RoomHead
        title={inLocale(now.texts.question, language)}
        quiet={pages.length > 1 ? t.page(page + 1, pages.length) : t.notes(notes.length)}
      />
      <div ref={ref} className="room-today" style={{ '--scale': scale, '--columns': columns } as CSSProperties}>
        <Columns columns={pages[page] ?? []} loose={t.noLane} voice={false} />
      </div>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}
