import type { PromiseView } from '@siroop/domain'

/** So many lie under one another and are read from the back of the room. */
const perPage = 6

/** Promises in turns, in their own order; the turns are as even as can be. */
export function pagesOfPromises(promises: readonly PromiseView[]): readonly (readonly PromiseView[])[] {
  const pages = Math.ceil(promises.length / perPage)
  if (pages === 0) return []
  const size = Math.ceil(promises.length / pages)
  return Array.from({ length: pages }, (_, page) => promises.slice(page * size, (page + 1) * size))
}
