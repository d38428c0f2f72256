import type { Event, EventOf } from '../workshop/events.js'
import type { WorkshopState } from '../workshop/state.js'

/** One function per event of a group. Total over the group: a new event does not compile until it has one. */
export type Handlers<T extends Event['type']> = {
  readonly [K in T]: (state: WorkshopState, event: EventOf<K>) => WorkshopState
}
