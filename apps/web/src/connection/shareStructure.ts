/**
 * Gives `next` the objects of `held` wherever both say the same, so that a component that selects a part of a view does
 * not render again when another part changed. Both are plain JSON. Neither is changed.
 */
export function shareStructure<T>(held: unknown, next: T): T {
  if (held === next) return next
  if (Array.isArray(held) && Array.isArray(next)) {
    const shared = next.map((value, index) => shareStructure(held[index], value))
    return same(held, shared) ? (held as T) : (shared as T)
  }
  if (!isRecord(held) || !isRecord(next)) return next
  const shared: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(next)) shared[key] = shareStructure(held[key], value)
  const equal =
    Object.keys(held).length === Object.keys(shared).length &&
    Object.keys(shared).every((key) => key in held && held[key] === shared[key])
  return (equal ? held : shared) as T
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const same = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((value, index) => value === right[index])
