import type { SortedBy } from '@siroop/domain'
import type { ReactNode } from 'react'
import { useRegie } from '../regie.js'
import type { PlacedSlip } from './notesByTarget.js'
import { sortedSlips } from './sortedSlips.js'

export interface SortedLanesProps {
  readonly sorted: SortedBy
  readonly all: readonly PlacedSlip[]
  readonly slips: (list: readonly PlacedSlip[]) => ReactNode
}

/** Opened notes under their theme, kind of organisation or answer; first those of which it is not known. */
export function SortedLanes({ sorted, all, slips }: SortedLanesProps) {
  const { view, t, say } = useRegie()
  const words = t.writing
  const { lanes, empty, loose } = sortedSlips(sorted, all, view)
  return (
    <>
      {loose.length > 0 && (
        <section className="nb-lane is-loose" aria-label={words.noLane}>
          <h2>{words.noLane}</h2>
          {slips(loose)}
        </section>
      )}
      {lanes.map((lane) => (
        <section key={lane.id} className="nb-lane" aria-label={say(lane.label)}>
          <h2>
            {say(lane.label)} <span className="second nums">{lane.slips.length}</span>
          </h2>
          {slips(lane.slips)}
        </section>
      ))}
      {empty.length > 0 && (
        <details className="nb-empty">
          <summary>{words.withoutNotes(empty.length)}</summary>
          <ul>
            {empty.map(({ id, label }) => (
              <li key={id}>{say(label)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
