import { createShelfIndex, type ShelfIndex } from '@siroop/manifest'
import type { Storage, WriteOp } from '../storage/storage.js'
import { findableWrites, shelfMark } from './findableItems.js'
import type { KeptItem } from './keptItem.js'

/** The whole shelf as it was read, with what is worked out from it once. */
export interface ReadShelf {
  /** The row that names the parts, as it is stored; null: nothing was ever put there. */
  readonly head: string | null
  readonly parts: readonly { readonly name: string; readonly items: readonly KeptItem[] }[]
  readonly items: readonly KeptItem[]
  /** Made when somebody first asks for it. */
  readonly index: () => ShelfIndex
}

/** Items in one row: few enough to write one anew, many enough to read five thousand at once. */
const perPart = 100
const headKey = 'shelf'
const partKey = (name: string): string => `shelf/${name}`

interface Head {
  readonly rev: number
  readonly parts: readonly string[]
}
const headOf = (stored: string | null): Head => (stored === null ? { rev: 0, parts: [] } : (JSON.parse(stored) as Head))

/** Reads the shelf; what was read before is used again as long as nobody changed it, on whatever server. */
export function shelfReader(storage: Pick<Storage, 'get'>): () => Promise<ReadShelf> {
  let known: ReadShelf | null = null
  return async () => {
    const head = (await storage.get('setting', { key: headKey }))?.value ?? null
    if (known !== null && known.head === head) return known
    const before = known
    const parts = await Promise.all(
      headOf(head).parts.map(async (name) => {
        const row = await storage.get('setting', { key: partKey(name) })
        // a part has a new name with every change: what is known under a name is that part still
        const same = before?.parts.find((part) => part.name === name)
        return { name, items: same?.items ?? (row === null ? [] : (JSON.parse(row.value) as readonly KeptItem[])) }
      }),
    )
    const items = parts.flatMap((part) => part.items)
    let index: ShelfIndex | null = null
    known = {
      head,
      parts,
      items,
      index: () => {
        index ??= createShelfIndex(items.map(({ content }) => content))
        return index
      },
    }
    return known
  }
}

/**
 * Writes that make the shelf hold these items in place of what was read. Refused with `conflict` when somebody changed it
 * meanwhile. Only parts that are not the same are written, each under a new name.
 */
export function shelfWrites(read: ReadShelf, items: readonly KeptItem[], newId: () => string): readonly WriteOp[] {
  const kept = new Map(read.parts.map((part) => [part.items, part.name]))
  const parts = inParts(read, items).map((part) => ({ name: kept.get(part) ?? newId(), items: part }))
  const value = JSON.stringify({ rev: headOf(read.head).rev + 1, parts: parts.map(({ name }) => name) } satisfies Head)
  const names = new Set(parts.map(({ name }) => name))
  return [
    read.head === null
      ? { kind: 'insert', table: 'setting', row: { key: headKey, value } }
      : { kind: 'patch', table: 'setting', where: { key: headKey, value: read.head }, set: { value } },
    ...parts
      .filter((part) => !kept.has(part.items))
      .map(
        (part): WriteOp => ({
          kind: 'insert',
          table: 'setting',
          row: { key: partKey(part.name), value: JSON.stringify(part.items) },
        }),
      ),
    ...read.parts
      .filter(({ name }) => !names.has(name))
      .map(({ name }): WriteOp => ({ kind: 'remove', table: 'setting', where: { key: partKey(name) } })),
    // a shelf that begins now is in the table from its first item on
    ...(read.head === null ? [{ kind: 'put', table: 'findable', row: shelfMark } satisfies WriteOp] : []),
    ...findableWrites(read.items, items),
  ]
}

/** Writes that make all items of one account those of another; none when it has none. */
export async function itemsHandedOver(
  { storage, newId }: { readonly storage: Pick<Storage, 'get'>; readonly newId: () => string },
  account: string,
  heir: string,
): Promise<readonly WriteOp[]> {
  const read = await shelfReader(storage)()
  if (!read.items.some(({ owner }) => owner === account)) return []
  const next = read.items.map((item) => (item.owner === account ? { ...item, owner: heir, rev: item.rev + 1 } : item))
  return shelfWrites(read, next, newId)
}

/** Writes that put a shelf of before there was a search in the table of what can be found; refused when it changed meanwhile. */
export const firstFindable = ({ head, items }: ReadShelf): readonly WriteOp[] => [
  // what was put there since has its row already
  { kind: 'remove', table: 'findable', where: { workshop: '', part: 'shelf' } },
  { kind: 'insert', table: 'findable', row: shelfMark },
  ...(head === null
    ? []
    : [{ kind: 'patch', table: 'setting', where: { key: headKey, value: head }, set: { value: head } } as const]),
  ...findableWrites([], items),
]

/** The items in the parts in which they lay; what is new comes after the last, and a part without change is the same list. */
function inParts(read: ReadShelf, items: readonly KeptItem[]): readonly (readonly KeptItem[])[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const there = new Set(read.items.map(({ id }) => id))
  const old = read.parts.map((part) => {
    const now = part.items.flatMap((item) => byId.get(item.id) ?? [])
    return now.length === part.items.length && now.every((item, place) => item === part.items[place]) ? part.items : now
  })
  const fresh = items.filter(({ id }) => !there.has(id))
  const last = old.at(-1) ?? []
  const room = fresh.length === 0 ? 0 : Math.max(0, perPart - last.length)
  const filled = room === 0 || old.length === 0 ? old : [...old.slice(0, -1), [...last, ...fresh.slice(0, room)]]
  const rest = fresh.slice(old.length === 0 ? 0 : room)
  const more = Array.from({ length: Math.ceil(rest.length / perPart) }, (_, at) =>
    rest.slice(at * perPart, (at + 1) * perPart),
  )
  return [...filled, ...more].filter((part) => part.length > 0)
}
