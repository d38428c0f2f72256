/**
 * The same things in an order that belongs to one person: random for others, steady for that person, so that no two
 * phones begin with the same item and nothing jumps. `seed` is an id; no secret is kept with this.
 */
export function seededOrder<T extends { readonly subject: string }>(items: readonly T[], seed: string): readonly T[] {
  return [...items].sort((one, other) => hash(seed + one.subject) - hash(seed + other.subject))
}

/** FNV-1a, 32 bits: mixes well enough for an order, and is the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}
