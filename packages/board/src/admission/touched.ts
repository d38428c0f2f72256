import * as Y from 'yjs'
import type { RoomKind } from '../rooms.js'
import { recordKeys, roots } from '../schema.js'
import { absent, type Before, type Shared, valueNow } from './before.js'

/** What one update did to one record, or to one plain value of a root. */
export interface Touched {
  /** `notes`, `bundles`, `sentences`, `drafts`, `ready`. */
  readonly root: string
  readonly id: string
  /** `made`, `gone` and `replaced` are about the whole record; `changed` about keys of a record that was and is there. */
  readonly what: 'made' | 'gone' | 'replaced' | 'changed'
  /** The record as it is now, or for `gone` as it was; null for a plain value and for something that is no record. */
  readonly record: Y.Map<unknown> | null
  /** Keys with another value than before. */
  readonly keys: readonly string[]
  /** Holds what no record can hold: a list, attributes of a text, a value of another form. */
  readonly odd: boolean
  /** Brings back what was. Only inside the transaction. */
  readonly restore: () => void
}

interface Context {
  readonly kind: RoomKind
  readonly doc: Y.Doc
  readonly transaction: Y.Transaction
  readonly before: Before
}

/** Everything that the open transaction changed, one entry per record. O(update). */
export function touchedBy(context: Context): Touched[] {
  const { kind, doc, transaction } = context
  const rootNames = new Map<Shared, string>()
  for (const name of [...roots[kind].records, ...roots[kind].values]) rootNames.set(doc.getMap(name), name)
  const found: Touched[] = []
  const nested = new Map<Y.Map<unknown>, { root: string; keys: Set<string>; undo: (() => void)[]; odd: boolean }>()
  const nestedOf = (record: Shared | null) => {
    const root = record instanceof Y.Map ? rootNames.get(record.parent as Shared) : undefined
    if (root === undefined) throw new Error('A change outside every record passed the inspection')
    const known = nested.get(record as Y.Map<unknown>) ?? { root, keys: new Set(), undo: [], odd: false }
    nested.set(record as Y.Map<unknown>, known)
    return known
  }
  for (const [type, keys] of [...transaction.changed] as [Shared, Set<string | null>][]) {
    const root = rootNames.get(type)
    const stray = !(type instanceof Y.Text) && keys.has(null)
    if (root !== undefined) {
      for (const key of keys)
        if (key !== null) touchedRoot(context, { root, map: type as Y.Map<unknown>, id: key, found })
      if (stray) found.push(strayOf(context, root, type))
    } else if (type instanceof Y.Text) {
      touchedText(context, { text: type, keys, record: nestedOf(type.parent as Shared) })
    } else {
      touchedKeys(context, { map: type as Y.Map<unknown>, keys, record: nestedOf(type) })
    }
  }
  for (const [record, { root, keys, undo, odd }] of nested) {
    if (keys.size === 0 && !odd) continue
    const id = record._item?.parentSub ?? ''
    const restore = () => {
      for (const step of undo) step()
    }
    found.push({ root, id, what: 'changed', record, keys: [...keys].sort(), odd, restore })
  }
  return found
}

function touchedRoot(
  { kind, before }: Context,
  { root, map, id, found }: { root: string; map: Y.Map<unknown>; id: string; found: Touched[] },
): void {
  const was = before.value(map, id)
  const now = valueNow(map, id)
  if (was === now) return
  const holdsRecords = recordKeys[`${kind}/${root}`] !== undefined
  const what = was === absent ? 'made' : now === absent ? 'gone' : holdsRecords ? 'replaced' : 'changed'
  const restore = () => {
    if (was === absent) map.delete(id)
    else map.set(id, was instanceof Y.Map ? before.copyOf(was) : was)
  }
  const one = now === absent ? was : now
  const record = one instanceof Y.Map ? one : null
  const odd = holdsRecords ? record === null || holdsList(record) : typeof one !== 'string'
  found.push({ root, id, what, record, keys: [], odd, restore })
}

/** A list inside a map: no reader sees it, every client would carry it. */
const holdsList = (record: Shared): boolean => record._start !== null

/** Removes what stands as a list in a type that is none. */
const removeList = (type: Shared, transaction: Y.Transaction): void => {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) item.delete(transaction)
}

function strayOf({ transaction }: Context, root: string, type: Shared): Touched {
  const restore = () => removeList(type, transaction)
  return { root, id: '', what: 'changed', record: null, keys: [], odd: true, restore }
}

type Collected = { keys: Set<string>; undo: (() => void)[]; odd: boolean }

function touchedKeys(
  { before, transaction }: Context,
  { map, keys, record }: { map: Y.Map<unknown>; keys: Set<string | null>; record: Collected },
): void {
  for (const key of keys) {
    if (key === null) {
      record.odd = true
      record.undo.push(() => removeList(map, transaction))
      continue
    }
    const was = before.value(map, key)
    if (was === valueNow(map, key)) continue
    record.keys.add(key)
    record.undo.push(() => {
      if (was === absent) map.delete(key)
      else map.set(key, before.plain(was))
    })
  }
}

function touchedText(
  { before }: Context,
  { text, keys, record }: { text: Y.Text; keys: Set<string | null>; record: Collected },
): void {
  // Yjs remembers places in a text and forgets them when a transaction from outside closes. This one is still open, and
  // ends as the server's own when something is taken back: an old place would make it delete the wrong letters.
  if (text._searchMarker) text._searchMarker.length = 0
  for (const key of keys) {
    if (key === null) {
      record.keys.add('text')
      if (before.isTorn(text)) record.odd = true
      record.undo.push(() => before.restoreText(text))
    } else {
      record.odd = true
      record.undo.push(() => text.removeAttribute(key))
    }
  }
}
