import type { ReasonGroup } from '../../../rules/origin/reasons.js'
import type { Translated } from '../../../template.js'
import type { SubjectId } from '../../../workshop/working.js'

/**
 * Where a note or bundle went after it was opened: into the manifest, on the route, aside. Of all of them, by id only,
 * so that each phone finds its own; a revealed note is on the board for everybody anyway.
 */
export type Ending =
  /** Agreed by this many organisations; null where no number is shown (fewer than 4 take part). */
  | { readonly subject: SubjectId; readonly how: 'agreed'; readonly sharedBy: number | null; readonly of: number }
  | { readonly subject: SubjectId; readonly how: 'sentence'; readonly number: number }
  /** A difficult talk that was set aside, with the words of the agreed text that it lies beside. */
  | { readonly subject: SubjectId; readonly how: 'friction'; readonly beside: string | null }
  | {
      readonly subject: SubjectId
      readonly how:
        | 'not-shared'
        | 'actions'
        | 'let-go'
        | 'route'
        | 'asked'
        | 'shelf'
        | 'off-route'
        | 'further'
        | 'no-rule'
        | 'has-room'
        | 'to-state'
        | 'to-council'
        | 'trial'
        | 'noticed'
        | 'recorded'
        | 'shared'
        | 'stopped'
        | 'worked-on'
    }
/** What *Waar zijn uw briefjes gebleven?* needs besides the board. */
export interface TrailView {
  readonly horizons: readonly { readonly id: string; readonly label: Translated }[]
  readonly endings: readonly Ending[]
  /** YYYY-MM-DD: what was not chosen is looked at again then. Null while no date is set. */
  readonly firstCheckin: string | null
  /** Notes that came back nowhere and of which was said why; of everybody, by id. */
  readonly reasons: readonly ReasonGroup[]
  /** Outside meetings: notes and bundles of which the document tells something beside its sentences. */
  readonly inDocument: readonly SubjectId[]
}
