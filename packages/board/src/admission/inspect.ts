import { isId } from '@siroop/domain'
import * as Y from 'yjs'
import type { RoomKind } from '../rooms.js'
import { isFieldKey, recordKeys, roots } from '../schema.js'
import { inspectLinks } from './place.js'

/** Largest update from a client, in bytes. Source: decisions.md, Admission. */
export const maxUpdateBytes = 256 * 1024
/** Clocks above this do not come from hands: they only make a client id unusable. */
const maxClock = 2 ** 31

/** Why an update never gets near the document. The connection is closed for good (4403). */
export type HostileWhy =
  | 'too-large'
  | 'malformed'
  | 'unknown-root'
  | 'forbidden-content'
  | 'forbidden-key'
  | 'servers-id'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]

/**
 * Looks at a decoded update before it touches the document: only the roots, keys and contents of this kind of room, and
 * nothing that refers to what the document has not seen (`incomplete`). O(update).
 */
export function inspect(doc: Y.Doc, kind: RoomKind, decoded: Decoded): 'fine' | 'incomplete' | HostileWhy {
  const known = new Known(doc)
  for (const struct of decoded.structs) if (struct.constructor !== Y.Skip) known.add(struct)
  for (const struct of decoded.structs) {
    const why = inspectStruct(doc, kind, struct)
    if (why !== null) return why
  }
  for (const ranges of decoded.ds.clients.values())
    if (ranges.some(({ clock, len }) => !isRange(clock, len))) return 'malformed'
  if (known.hasGap || !known.hasAll(decoded)) return 'incomplete'
  return inspectLinks(doc, decoded.structs) ?? 'fine'
}

/** Both are whole and not negative: another number is no update for who decodes it. */
const isRange = (clock: number, length: number): boolean => clock + length < maxClock

function inspectStruct(doc: Y.Doc, kind: RoomKind, struct: Struct): HostileWhy | null {
  const { client, clock } = struct.id
  if (!isRange(clock, struct.length)) return 'malformed'
  // Only this server writes under its own id; the document would take another one and two histories would share one.
  if (client === doc.clientID && clock + struct.length > Y.getState(doc.store, client)) return 'servers-id'
  if (!(struct instanceof Y.Item)) return null
  if (struct.length === 0) return 'malformed'
  // Yjs looks up a neighbour of the same client without asking whether it is there yet.
  for (const id of [struct.origin, struct.rightOrigin, parentId(struct)])
    if (id?.client === client && id.clock >= clock) return 'malformed'
  return isContentOf(kind, struct.content) ? inspectPlace(kind, struct) : 'forbidden-content'
}

const parentId = (item: Y.Item): Y.ID | null => (item.parent instanceof Y.ID ? item.parent : null)

/** Plain strings and null, records, and in the pen document text. No sub-documents, embeds, formats, bytes, numbers, objects. */
function isContentOf(kind: RoomKind, content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentDeleted) return true
  if (content instanceof Y.ContentAny) {
    const [value] = content.arr
    return content.arr.length === 1 && (value === null || typeof value === 'string')
  }
  if (content instanceof Y.ContentType)
    return content.type.constructor === Y.Map || (kind === 'pen' && content.type.constructor === Y.Text)
  return kind === 'pen' && content instanceof Y.ContentString
}

/** An item says where it stands only when it has no neighbours: then it names its parent and key. */
function inspectPlace(kind: RoomKind, { parent, parentSub }: Y.Item): HostileWhy | null {
  // Yjs keeps the name of a root as a string here until the item is integrated.
  const place: unknown = parent
  if (typeof place === 'string') {
    const { records, values }: { records: readonly string[]; values: readonly string[] } = roots[kind]
    if (!records.includes(place) && !values.includes(place)) return 'unknown-root'
    return isId(parentSub) ? null : 'forbidden-key'
  }
  if (!(place instanceof Y.ID)) return null
  if (parentSub === null) return kind === 'pen' ? null : 'forbidden-key'
  return isKeyOf(kind, parentSub) || (kind !== 'pen' && isFieldKey(parentSub)) ? null : 'forbidden-key'
}

const isKeyOf = (kind: RoomKind, key: string): boolean =>
  roots[kind].records.some((root) => recordKeys[`${kind}/${root}`]?.includes(key))

/** Up to which clock each client is known: by the document, then by the update itself. */
class Known {
  hasGap = false
  readonly #doc: Y.Doc
  readonly #ends = new Map<number, number>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }
  #end(client: number): number {
    return this.#ends.get(client) ?? Y.getState(this.#doc.store, client)
  }
  add({ id, length }: Struct): void {
    const end = this.#end(id.client)
    if (id.clock > end) this.hasGap = true
    else if (id.clock + length > end) this.#ends.set(id.client, id.clock + length)
  }
  #has(id: Y.ID | null): boolean {
    return id === null || id.clock < this.#end(id.client)
  }
  hasAll({ structs, ds }: Decoded): boolean {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue
      if (!this.#has(struct.origin) || !this.#has(struct.rightOrigin) || !this.#has(parentId(struct))) return false
    }
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges) if (clock + len > this.#end(client)) return false
    return true
  }
}
