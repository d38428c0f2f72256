import { inBin, keptUntilMs, putBackRefusal } from '../../rules/bin/inBin.js'
import { countsVisible, placeOf } from '../../rules/find.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { ViewContext } from '../base.js'
import type { FacilitatorView } from '../facilitatorView.js'

/** So many answers about likeness are told; of an evening with more the oldest are asked again rather than no view sent. */
const mostPairs = 250
/** So many removed things are told, the newest; the others are there again when these are put back. */
const mostBinned = 40
/** Enough of a text to know it by. */
const mostChars = 120

type Tidy = Pick<FacilitatorView, 'countsVisible' | 'unlike' | 'bin'>

/** What tidying the table needs: whether numbers show, what was said not to be alike, and what lies in the bin. */
export function tidyOf(state: WorkshopState, context: ViewContext): Tidy {
  return {
    countsVisible: countsVisible(state),
    unlike: placeOf(state)?.step.kind === 'cluster' ? [...state.unlike].slice(-mostPairs) : [],
    bin: inBin(state, context.serverNowMs)
      .slice(0, mostBinned)
      .map((one) => ({
        id: one.id,
        kind: one.kind,
        text: one.text.length > mostChars ? `${one.text.slice(0, mostChars).trimEnd()} …` : one.text,
        ...(one.kind === 'bundle' && { held: { notes: one.notes.length, bundles: one.parts?.length ?? 0 } }),
        removedAtMs: one.atMs,
        keptUntilMs: keptUntilMs(one),
        why: putBackRefusal(state, one),
      })),
  }
}
