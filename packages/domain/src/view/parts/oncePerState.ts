import type { WorkshopState } from '../../workshop/state.js'

/**
 * The same function, which works out one state once: a push makes the views of everybody from one and the same state, and
 * a state never changes. What it gives must not be changed either.
 */
export function oncePerState<T>(make: (state: WorkshopState) => T): (state: WorkshopState) => T {
  const known = new WeakMap<WorkshopState, { readonly made: T }>()
  return (state) => {
    const found = known.get(state) ?? { made: make(state) }
    known.set(state, found)
    return found.made
  }
}
