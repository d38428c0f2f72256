import type { TablesOnWall } from '@siroop/domain'
import { wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import { RoomHead, RoomLine, RoomTime } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import './tables.css'

/** A round at theme tables: every table with its dilemma, and its chairs with as many taken as people sit there. */
export function TablesScene({ now, clock, nowMs }: SceneProps<'tables'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const size = now.tables.length > 5 ? 'room-tables is-many' : 'room-tables'
  return (
    <>
      <RoomHead title={pick(now.label) || t.tablesRound(now.round, now.of)} quiet={t.tablesChoose} />
      <ol className={size}>
        {now.tables.map((table) => (
          <Row key={table.table} table={table} />
        ))}
      </ol>
      <footer className="room-foot">
        <span className="room-tables-round">{t.tablesRound(now.round, now.of)}</span>
        <div className="room-foot-right">
          <RoomTime clock={clock} nowMs={nowMs} />
        </div>
      </footer>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

function Row({ table }: { readonly table: TablesOnWall['tables'][number] }) {
  const t = useT(wallCopy)
  const pick = usePick()
  const { title, dilemma, seated, size } = table
  const full = seated >= size
  return (
    <li className={full ? 'is-full' : undefined}>
      <TableFromAbove seated={seated} size={size} />
      <span className="room-table-words">
        <b>{pick(title)}</b>
        <span className="voice">{pick(dilemma)}</span>
      </span>
      <span className="room-table-count nums">{full ? t.tablesFull : t.tablesFree(size - seated)}</span>
    </li>
  )
}

/** A table seen from above, with its chairs around it: taken ones are filled. */
function TableFromAbove({ seated, size }: { readonly seated: number; readonly size: number }) {
  const chairs = Math.max(seated, size)
  return (
    <svg className="room-table-picture" viewBox="-50 -50 100 100" aria-hidden="true">
      <circle className="top" r="22" />
      {Array.from({ length: chairs }, (_, at) => {
        const angle = (at / chairs) * 2 * Math.PI - Math.PI / 2
        return (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a chair is only a place around the table, nobody's
            key={at}
            className={at < seated ? 'chair is-taken' : 'chair'}
            cx={Math.cos(angle) * 37}
            cy={Math.sin(angle) * 37}
            r={chairs > 12 ? 6 : 8.5}
          />
        )
      })}
    </svg>
  )
}
