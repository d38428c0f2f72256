import * as Y from 'yjs'

/** Any shared type, as far as this package looks inside one. */
export type Shared = Pick<Y.Map<unknown>, '_map' | '_start'>

/** Stands for "there is nothing at this key". */
export const absent = Symbol('absent')
export type Absent = typeof absent

/**
 * How the document was before the transaction that is still open: what it overwrote or deleted is still readable until
 * it closes. Everything here costs as much as the update is long, never as much as the document.
 */
export class Before {
  readonly #store: Y.Doc['store']
  readonly #state: ReadonlyMap<number, number>
  readonly #removed: ReturnType<typeof Y.createDeleteSet>

  constructor(transaction: Y.Transaction) {
    this.#store = transaction.doc.store
    this.#state = transaction.beforeState
    this.#removed = Y.mergeDeleteSets([transaction.deleteSet])
  }

  #isNew = (item: Y.Item): boolean => item.id.clock >= (this.#state.get(item.id.client) ?? 0)
  /** Was it there, and visible, before? */
  #wasThere = (item: Y.Item): boolean => !item.deleted || Y.isDeleted(this.#removed, item.id)

  /** The value that a map had at a key. */
  value(map: Shared, key: string): unknown | Absent {
    let item = map._map.get(key) ?? null
    while (item !== null && this.#isNew(item)) item = item.left
    return item !== null && this.#wasThere(item) ? lastOf(item) : absent
  }

  /** The text that a Y.Text had. */
  text(text: Shared): string {
    let found = ''
    for (let item = text._start; item !== null; item = item.right)
      if (!this.#isNew(item) && this.#wasThere(item)) found += stringOf(item)
    return found
  }

  /**
   * True when something new in a text does not stand between what it says are its neighbours: those stand the other way
   * round. No typing gives that, and who reads the whole text at once puts it elsewhere. O(text), as reading it is.
   */
  isTorn(text: Shared): boolean {
    const places = new Map<Y.Item, number>()
    for (let item = text._start; item !== null; item = item.right) places.set(item, places.size)
    const placeOf = (id: Y.ID | null) => (id === null ? undefined : places.get(Y.getItem(this.#store, id)))
    for (const [item, place] of places) {
      if (!this.#isNew(item)) continue
      const [left = -1, right = places.size] = [placeOf(item.origin), placeOf(item.rightOrigin)]
      if (left >= place || right <= place) return true
    }
    return false
  }

  /** A copy of a record as it was, to put back in the place of one that was deleted or replaced. */
  copyOf(record: Y.Map<unknown>): Y.Map<unknown> {
    const copy = new Y.Map<unknown>()
    for (const key of record._map.keys()) {
      const value = this.value(record, key)
      if (value !== absent) copy.set(key, this.plain(value))
    }
    return copy
  }
  /** A value that can be written again: a Y.Text as a new one with the old text, anything else as it is. */
  plain = (value: unknown): unknown => (value instanceof Y.Text ? new Y.Text(this.text(value)) : value)

  /** Undoes every change of a text, in place, so that what others type in it meanwhile still fits. */
  restoreText(text: Y.Text): void {
    const steps: (() => void)[] = []
    let at = 0
    for (let item = text._start; item !== null; item = item.right) {
      const place = at
      const added = this.#isNew(item)
      const { length } = item
      if (!item.deleted && item.countable) at += length
      if (added && !item.deleted) steps.push(() => text.delete(place, length))
      const lost = !added && item.deleted && this.#wasThere(item) ? stringOf(item) : ''
      if (lost !== '') steps.push(() => text.insert(place, lost))
    }
    // From the end to the beginning: earlier places keep their number.
    for (const step of steps.reverse()) step()
  }
}

/** The value at a key now. */
export function valueNow(map: Shared, key: string): unknown | Absent {
  const item = map._map.get(key)
  return item === undefined || item.deleted ? absent : lastOf(item)
}
const lastOf = (item: Y.Item): unknown => item.content.getContent()[item.length - 1]
const stringOf = (item: Y.Item): string => (item.content instanceof Y.ContentString ? item.content.str : '')
