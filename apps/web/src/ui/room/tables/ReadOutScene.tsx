import type { BoardNote } from '@siroop/board'
import { laneField, type ReadOutNow, type TableTexts } from '@siroop/domain'
import { useMemo } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { useLanguage, usePick, useT } from '../../language.js'
import type { SheetGroup } from '../parts/fit.js'
import { Sheets } from '../parts/Sheets.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { StakesInGround } from './StakesInGround.js'
import { answersOf } from './stakeWords.js'
import './tables.css'

const oneOrTwo = [1, 2]
/** The words of a stake are 1.2 times as large: never below a twenty-fifth of the height. */
const sizes = [4.4, 3.8, 3.4]

/** The harvest of theme tables: which tables there are, then one after the other with what it wrote. */
export function ReadOutScene(props: SceneProps<'readOut'>) {
  const { now, board, clock, nowMs } = props
  const notes = useMemo(
    () => (board?.notes ?? []).filter(({ step, withdrawn }) => now.sourceSteps.includes(step) && !withdrawn),
    [board, now.sourceSteps],
  )
  const at = now.tables.findIndex(({ table }) => table === now.table)
  const reading = now.tables[at]
  return (
    <>
      {reading ? (
        <Reading now={now} at={at} table={reading} notes={notes} nowMs={nowMs} />
      ) : (
        <Overview now={now} notes={notes} />
      )}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

const ofTable = (notes: readonly BoardNote[], { table }: TableTexts): readonly BoardNote[] =>
  notes.filter(({ fields }) => fields[laneField] === table)

function Overview({ now, notes }: { readonly now: ReadOutNow; readonly notes: readonly BoardNote[] }) {
  const t = useT(wallCopy)
  const pick = usePick()
  return (
    <>
      <RoomHead title={pick(now.texts.question)} quiet={t.tablesWrote(notes.length)} />
      <ol className={now.tables.length > 5 ? 'room-tables is-many' : 'room-tables'}>
        {now.tables.map((table) => {
          const own = ofTable(notes, table).length
          return (
            <li key={table.table}>
              <span className="room-table-picture" aria-hidden="true">
                <StakesInGround count={own} small />
              </span>
              <span className="room-table-words">
                <b>{pick(table.title)}</b>
                <span className="voice">{pick(table.dilemma)}</span>
              </span>
              <span className="room-table-count nums">{t.tablesWrote(own)}</span>
            </li>
          )
        })}
      </ol>
    </>
  )
}

interface ReadingProps {
  readonly now: ReadOutNow
  readonly at: number
  readonly table: TableTexts
  readonly notes: readonly BoardNote[]
  readonly nowMs: number
}
function Reading({ now, at, table, notes, nowMs }: ReadingProps) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [locale] = useLanguage()
  const own = useMemo(() => ofTable(notes, table), [notes, table])
  const groups = useMemo<readonly SheetGroup[]>(
    () => [
      {
        title: null,
        sheets: own.map((note) => ({
          key: note.id,
          heading: note.text,
          text: answersOf(note.fields, now.fields, locale),
          agreed: false,
        })),
      },
    ],
    [own, now.fields, locale],
  )
  return (
    <>
      <RoomHead title={pick(table.title)} quiet={t.tableOf(at + 1, now.tables.length)} />
      <div className="room-ground">
        <p className="room-ground-pole">{pick(table.poleA)}</p>
        <StakesInGround count={own.length} />
        <p className="room-ground-pole is-right">{pick(table.poleB)}</p>
      </div>
      {own.length === 0 ? (
        <p className="room-ground-none">{t.tableWroteNothing}</p>
      ) : (
        <Sheets groups={groups} place={{ top: 36, bottom: 5 }} columns={oneOrTwo} sizes={sizes} nowMs={nowMs} />
      )}
    </>
  )
}
