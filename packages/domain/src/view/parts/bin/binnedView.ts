import type { Binned, BinnedId } from '../../../workshop/bin.js'
import type { Refusal } from '../../../workshop/refusals.js'

/** Something that was removed. `why`: why it cannot be put back now; null when it can. */
export interface BinnedView {
  readonly id: BinnedId
  readonly kind: Binned['kind']
  /** Its name or words; may be empty. */
  readonly text: string
  /** Of a bundle: how many notes lay in it, and how many bundles had been put into it. */
  readonly held?: { readonly notes: number; readonly bundles: number }
  readonly removedAtMs: number
  readonly keptUntilMs: number
  readonly why: Refusal | null
}
