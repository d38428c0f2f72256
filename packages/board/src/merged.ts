/**
 * The bundle that stands for this one: follows `mergedInto` to its end. `mergedInto` gives undefined for a bundle that is
 * not there. Null for a loose note and for a bundle that is not there. When two people merge two bundles into each other
 * at the same time the chain is a circle; then its smallest id stands for all of it, on every device the same.
 */
export function standsFor(
  bundle: string | null,
  mergedInto: (bundle: string) => string | null | undefined,
): string | null {
  const seen: string[] = []
  let at = bundle
  while (at !== null) {
    const circle = seen.indexOf(at)
    if (circle >= 0) return seen.slice(circle).reduce((least, id) => (id < least ? id : least))
    const next = mergedInto(at)
    // The last bundle of the chain that is there: a merge into a bundle that is not there is no merge.
    if (next === undefined) return seen.at(-1) ?? null
    seen.push(at)
    if (next === null) return at
    at = next
  }
  return null
}
