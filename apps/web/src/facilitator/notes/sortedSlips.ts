import { type FacilitatorView, lanesOfNote, type SortedBy } from '@siroop/domain'
import type { PlacedSlip } from './notesByTarget.js'

/** A lane of the step with the notes that lie in it. */
export interface SlipLane {
  readonly id: string
  readonly label: SortedBy['lanes'][number]['label']
  readonly slips: readonly PlacedSlip[]
}
/** Notes in the lanes of their step. */
export interface SortedSlips {
  readonly lanes: readonly SlipLane[]
  /** Lanes without a note. */
  readonly empty: readonly SlipLane[]
  readonly loose: readonly PlacedSlip[]
}

/** A note lies in every lane that it touches; what touches none lies loose. */
export function sortedSlips(
  sorted: SortedBy,
  all: readonly PlacedSlip[],
  { organisations }: Pick<FacilitatorView, 'organisations'>,
): SortedSlips {
  const placed = all.map((slip) => ({ slip, lanes: lanesOfNote(sorted, slip.note, organisations) }))
  const lanes = sorted.lanes.map(({ id, label }) => ({
    id,
    label,
    slips: placed.flatMap(({ slip, lanes }) => (lanes.includes(id) ? [slip] : [])),
  }))
  return {
    lanes: lanes.filter(({ slips }) => slips.length > 0),
    empty: lanes.filter(({ slips }) => slips.length === 0),
    loose: placed.flatMap(({ slip, lanes }) => (lanes.length === 0 ? [slip] : [])),
  }
}
