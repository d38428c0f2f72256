import * as Y from 'yjs'

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** Where an item stands: in which type, by its id or the name of the root, and in a map at which key. */
interface Place {
  readonly holder: string
  readonly key: string | null
}

/**
 * Looks at what Yjs takes on trust when it links an item into a list or the values of a key. Only for an update of which
 * everything it refers to is known. O(update).
 */
export function inspectLinks(doc: Y.Doc, structs: readonly Struct[]): 'malformed' | 'forbidden-content' | null {
  const places = Places.of(doc, structs)
  if (places === null) return 'malformed'
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    if (places.tearsApart(struct) || places.continuesElsewhere(struct)) return 'malformed'
    if (!places.suits(struct)) return 'forbidden-content'
  }
  return null
}

class Places {
  readonly #doc: Y.Doc
  readonly #ofUpdate = new Map<number, Struct[]>()
  readonly #found = new Map<Y.Item, Place | null>()

  private constructor(doc: Y.Doc) {
    this.#doc = doc
  }
  /** Null when a client comes twice: Yjs would read the one while this looked at the other. */
  static of(doc: Y.Doc, structs: readonly Struct[]): Places | null {
    const places = new Places(doc)
    for (const struct of structs) {
      const list = places.#ofUpdate.get(struct.id.client) ?? []
      const last = list.at(-1)
      if (last !== undefined && last.id.clock + last.length !== struct.id.clock) return null
      list.push(struct)
      places.#ofUpdate.set(struct.id.client, list)
    }
    return places
  }

  /**
   * Its neighbours stand in two places, or a value stands before another: an honest value always comes last. Such an item
   * has one order for who had the others already and another for who reads everything at once, so after a restart the
   * document would be another one.
   */
  tearsApart({ origin, rightOrigin }: Y.Item): boolean {
    const right = rightOrigin === null ? null : this.#place(this.#at(rightOrigin))
    if (right === null) return false
    const left = origin === null ? right : this.#place(this.#at(origin))
    return left !== null && (right.key !== null || !isSame(left, right))
  }

  /**
   * Of an item that is known in part Yjs puts the rest behind the known part, wherever that stands. A rest that belongs
   * elsewhere would tie the values of one key to those of another: later edits then delete and overwrite the wrong ones.
   */
  continuesElsewhere(item: Y.Item): boolean {
    const { client, clock } = item.id
    const end = Y.getState(this.#doc.store, client)
    if (clock >= end || clock + item.length <= end) return false
    const place = this.#place(item)
    const known = this.#place(this.#at(Y.createID(client, end - 1)))
    return place !== null && (known === null || !isSame(place, known))
  }

  /** In a text only letters, at a key none: other things in a text are seen by no reader and carried by all. */
  suits(item: Y.Item): boolean {
    const { content } = item
    if (content instanceof Y.ContentDeleted) return true
    const place = this.#place(item)
    return place === null || (place.key === null) === content instanceof Y.ContentString
  }

  /** What the document has counts: Yjs passes over what an update says about it once more. */
  #at(id: Y.ID): Struct | undefined {
    if (id.clock < Y.getState(this.#doc.store, id.client)) return Y.getItem(this.#doc.store, id)
    const list = (this.#ofUpdate.get(id.client) ?? []) as Y.Item[]
    return list[Y.findIndexSS(list, id.clock)]
  }

  /** Null for what was collected, and for what only refers to itself. What stands next to the collected is collected. */
  #place(struct: Struct | undefined): Place | null {
    const passed = new Set<Y.Item>()
    let place: Place | null | undefined
    let at = struct
    while (place === undefined) {
      if (!(at instanceof Y.Item) || passed.has(at)) place = null
      else {
        place = this.#found.has(at) ? this.#found.get(at) : this.#written(at)
        passed.add(at)
        const neighbour: Y.ID | null = at.origin ?? at.rightOrigin
        at = neighbour === null ? undefined : this.#at(neighbour)
      }
    }
    for (const item of passed) this.#found.set(item, place)
    return place
  }

  /** What an item itself says. Undefined when it stands where its neighbour does. */
  #written({ parent, parentSub: key }: Y.Item): Place | null | undefined {
    const holder: unknown = parent
    if (holder === null) return undefined
    // Yjs keeps the name of a root as a string, and another parent as its id, until the item is integrated.
    if (typeof holder === 'string') return { holder, key }
    if (holder instanceof Y.ID) {
      const item = this.#at(holder)
      return item instanceof Y.Item && item.content instanceof Y.ContentType ? { holder: nameOf(holder), key } : null
    }
    const type = holder as Y.AbstractType<unknown>
    return { holder: type._item === null ? Y.findRootTypeKey(type) : nameOf(type._item.id), key }
  }
}

const nameOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`
const isSame = (one: Place, other: Place): boolean => one.holder === other.holder && one.key === other.key
