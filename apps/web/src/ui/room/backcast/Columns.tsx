import { wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import type { TodayPart } from './today.js'

export interface ColumnsProps {
  readonly columns: readonly (readonly TodayPart[])[]
  /** What stands above notes that lie in no lane. */
  readonly loose: string
  /** Lanes of people's own words stand in serif, under gold once they are agreed; those of a list do not. */
  readonly voice?: boolean
}

/** Lanes with their slips, column by column. Never who wrote what. */
export function Columns({ columns, loose, voice = true }: ColumnsProps) {
  return columns.map((column) => (
    <div key={`${column[0]?.key}${column[0]?.part}`}>
      {column.map((lane) => (
        <Lane key={`${lane.key}${lane.part}`} lane={lane} loose={loose} voice={voice} />
      ))}
    </div>
  ))
}

interface LaneProps extends Required<Omit<ColumnsProps, 'columns'>> {
  readonly lane: TodayPart
}
function Lane({ lane: { head, slips, part, parts }, loose, voice }: LaneProps) {
  const t = useT(wallCopy)
  const pick = usePick()
  return (
    <section className={head === null || !voice ? 'is-loose' : undefined}>
      <h2 className={voice && head !== null ? 'voice' : undefined}>{head ?? loose}</h2>
      {parts > 1 ? <p className="vh">{t.page(part, parts)}</p> : null}
      {slips.length === 0 ? <p className="quiet">{t.nothingHere}</p> : null}
      <ul>
        {slips.map((slip, place) => (
          <li key={slip.key}>
            {slip.sort && slip.sort !== slips[place - 1]?.sort ? <h3>{pick(slip.sort)}</h3> : null}
            <p className="paper voice">{slip.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
