/** A copy of the map with one key set. */
export const withKey = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value)

/** A copy of the map without the key. */
export function withoutKey<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const copy = new Map(map)
  copy.delete(key)
  return copy
}

/** A copy of the set with the value in it. */
export const withValue = <V>(set: ReadonlySet<V>, value: V): ReadonlySet<V> => new Set(set).add(value)

/** A copy of the set without the value. */
export function withoutValue<V>(set: ReadonlySet<V>, value: V): ReadonlySet<V> {
  const copy = new Set(set)
  copy.delete(value)
  return copy
}

/** A copy of the list in which the entries that match are replaced. */
export const replaceWhere = <T>(
  list: readonly T[],
  matches: (entry: T) => boolean,
  change: (entry: T) => T,
): readonly T[] => list.map((entry) => (matches(entry) ? change(entry) : entry))
