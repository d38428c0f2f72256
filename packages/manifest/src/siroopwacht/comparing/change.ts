import type { WatchKind } from '../findings.js'
import type { Places } from '../reading/reading.js'

/** A finding on its way: places of words in both texts; null where there is nothing. */
export interface Change {
  readonly kind: WatchKind
  readonly change: 'lost' | 'gained'
  readonly before: Places | null
  readonly after: Places | null
}
export const lost = (kind: WatchKind, before: Places | null, after: Places | null): Change => ({
  kind,
  change: 'lost',
  before,
  after,
})
export const gained = (kind: WatchKind, before: Places | null, after: Places | null): Change => ({
  kind,
  change: 'gained',
  before,
  after,
})
