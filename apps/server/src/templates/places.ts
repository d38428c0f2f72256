import type { TemplatePath } from '@siroop/protocol'
import { type Document, isMap, isNode, isScalar, isSeq, type Pair, visit, type YAMLMap } from 'yaml'

/** A place in a file; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}
/** A key that stands twice in one map: the second one, and the first. */
export interface RepeatedKey {
  readonly key: string
  readonly place: Place
  readonly otherPlace: Place | null
}

/** Where everything in a document stands. `placeAt` turns an offset in its text into a line and a column. */
export function placesIn(document: Document, placeAt: (offset: number) => Place) {
  const pairs = new Map<YAMLMap, Map<string, Pair>>()
  const repeatedKeys: RepeatedKey[] = []
  visit(document, {
    Map: (_, map) => {
      const own = new Map<string, Pair>()
      pairs.set(map, own)
      for (const pair of map.items) {
        const key = String(isScalar(pair.key) ? pair.key.value : pair.key)
        const first = own.get(key)
        if (first === undefined) own.set(key, pair)
        else
          repeatedKeys.push({
            key,
            place: placeAt(offsetOf(pair.key) ?? 0),
            otherPlace: placeAt(offsetOf(first.key) ?? 0),
          })
      }
    },
  })

  /** The place of a value, or of its key when the value is a list or more keys; of what holds it when it is not there. */
  const placeOf = (path: TemplatePath): Place | null => found(path, false)
  /** The place of a key. */
  const placeOfKey = (path: TemplatePath): Place | null => found(path, true)

  function found(path: TemplatePath, ofKey: boolean): Place | null {
    let node: unknown = document.contents
    let offset = offsetOf(node)
    for (const part of path) {
      const inside = isMap(node) ? pairs.get(node)?.get(String(part)) : undefined
      const next = inside?.value ?? (isSeq(node) ? node.items[Number(part)] : undefined)
      if (inside === undefined && next === undefined) return offset === null ? null : placeAt(offset)
      offset = offsetOf(inside?.key) ?? offsetOf(next) ?? offset
      node = next
    }
    const isWritten = !ofKey && isScalar(node) && (node.source ?? '') !== ''
    const last = isWritten ? (offsetOf(node) ?? offset) : offset
    return last === null ? null : placeAt(last)
  }

  return { placeOf, placeOfKey, repeatedKeys }
}

const offsetOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null)
