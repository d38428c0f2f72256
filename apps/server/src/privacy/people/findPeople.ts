import type { Event } from '@siroop/domain'
import type { Storage } from '../../storage/storage.js'

/**
 * What somebody is on this server, by which they are found again. `person`: somebody of a workshop (`within` its id, `id` the
 * participant); `supporter` of a support page; `registered` for an invitation; `reader` of stories by a link; `colleague` who
 * was asked; `account`.
 */
export interface PersonKey {
  readonly kind: 'person' | 'supporter' | 'registered' | 'reader' | 'colleague' | 'account'
  /** The workshop, page or Space that it belongs to; empty for an account. */
  readonly within: string
  readonly id: string
}
/** Somebody that was found, with what tells them from somebody of the same name. */
export interface FoundPerson {
  readonly key: PersonKey
  readonly name: string
  readonly email: string | null
  /** Title of the workshop, the page or the Space. */
  readonly where: string
  readonly organisation: string | null
  /** Is there a signature of theirs, or an answer of a new board member, in the register? It is not erased. */
  readonly signed: boolean
}
/** Whose data somebody may look into: of the own workshops, pages and Spaces, or, for who runs the server, of all. */
export interface Scope {
  readonly workshops: ReadonlySet<string>
  readonly pages: ReadonlySet<string>
  readonly spaces: ReadonlySet<string>
  readonly all: boolean
}

/** What an account may look into; null: all of the server. */
export async function scopeOf(storage: Storage, account: string | null): Promise<Scope> {
  const ids = <T>(rows: readonly T[], id: (row: T) => string) => new Set(rows.map(id))
  if (account === null) {
    const [workshops, pages, spaces] = await Promise.all([
      storage.list('workshop', {}),
      storage.list('support_page', {}),
      storage.list('space', {}),
    ])
    return {
      workshops: ids(workshops, (row) => row.id),
      pages: ids(pages, (row) => row.id),
      spaces: ids(spaces, (row) => row.id),
      all: true,
    }
  }
  const [seats, pages, members] = await Promise.all([
    storage.list('seat', { facilitator: account }),
    storage.list('support_page', { owner: account }),
    storage.list('member', { account, role: 'administrator' }),
  ])
  return {
    workshops: ids(seats, ({ workshop }) => workshop),
    pages: ids(pages, ({ id }) => id),
    spaces: ids(members, ({ space }) => space),
    all: false,
  }
}

/** Small letters, without accents and without what stands between words. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.+_-]+/gu, ' ')
    .trim()
type Fits = (name: string | null, email: string | null | undefined) => boolean

/** By a whole mail address, or by words that all stand in a name. Null: too little to look for. */
export function fitsOf(who: string): Fits | null {
  const asked = plain(who)
  if (asked.includes('@')) return (_name, email) => email != null && plain(email) === asked
  const words = asked.split(' ').filter((word) => word !== '')
  if (words.join('').length < 2) return null
  return (name) => {
    const own = plain(name ?? '').split(' ')
    return words.every((word) => own.some((one) => one.startsWith(word)))
  }
}

/** The same for a text that somebody typed: does it hold the whole address, or all words of the name? */
export function saysOf(who: string): ((text: string) => boolean) | null {
  const fits = fitsOf(who)
  const asked = plain(who)
  if (fits === null || !asked.includes('@')) return fits && ((text) => fits(text, null))
  return (text) =>
    plain(text)
      .split(' ')
      .some((word) => word.replace(/^[.+_-]+|[.+_-]+$/g, '') === asked)
}

/** Everybody within the scope whom this can be about. */
export async function findPeople(
  storage: Storage,
  { scope, who }: { scope: Scope; who: string },
): Promise<FoundPerson[]> {
  const fits = fitsOf(who)
  if (fits === null) return []
  const found: FoundPerson[] = []
  for (const id of scope.workshops) found.push(...(await inWorkshop(storage, id, fits)))
  for (const page of scope.pages) {
    const row = await storage.get('support_page', { id: page })
    const where = titleIn(row?.json)
    for (const one of await storage.list('supporter', { page })) {
      const name = `${one.first_name} ${one.last_name}`
      if (!fits(name, one.email)) continue
      const key: PersonKey = { kind: 'supporter', within: page, id: one.key }
      found.push({ key, name, email: one.email, where, organisation: one.role || null, signed: false })
    }
  }
  for (const space of scope.spaces) {
    const where = (await storage.get('space', { id: space }))?.name ?? ''
    for (const { id, name, email } of await storage.list('colleague', { space }))
      if (fits(name, email))
        found.push({
          key: { kind: 'colleague', within: space, id },
          name,
          email,
          where,
          organisation: null,
          signed: false,
        })
  }
  if (scope.all)
    for (const { id, name, email } of await storage.list('facilitator', {}))
      if (fits(name, email))
        found.push({
          ...({ key: { kind: 'account', within: '', id }, name: name ?? '', email: email ?? null } as const),
          ...{ where: '', organisation: null, signed: false },
        })
  return found
}

async function inWorkshop(storage: Storage, workshop: string, fits: Fits): Promise<FoundPerson[]> {
  const row = await storage.get('workshop', { id: workshop })
  if (row === null) return []
  const [people, registered, readers, fields] = await Promise.all([
    storage.list('person', { workshop }),
    storage.list('registration', { workshop }),
    storage.list('story_reader', { workshop }),
    storage.list('register_person', { workshop }),
  ])
  const where = row.title
  const signedAs = await signatoriesOf(storage, workshop, fields)
  const names = new Map<string, { name: string; email: string | null }>()
  for (const { participant, name, email = null } of people)
    if (fits(name, email)) names.set(participant, { name: name ?? '', email })
  for (const [participant, name] of signedAs)
    if (fits(name, null) && !names.has(participant)) names.set(participant, { name, email: null })
  return [
    ...[...names].map(([id, { name, email }]): FoundPerson => {
      const key: PersonKey = { kind: 'person', within: workshop, id }
      return { key, name, email, where, organisation: null, signed: signedAs.has(id) }
    }),
    ...registered.flatMap((one): FoundPerson[] => {
      const name = `${one.first_name} ${one.last_name}`
      if (!fits(name, one.email)) return []
      const key: PersonKey = { kind: 'registered', within: one.page, id: one.key }
      return [{ key, name, email: one.email, where, organisation: one.group_name || one.municipality, signed: false }]
    }),
    ...readers.flatMap(({ id, name }): FoundPerson[] => {
      const key: PersonKey = { kind: 'reader', within: workshop, id }
      return fits(name, null) ? [{ key, name, email: null, where, organisation: null, signed: false }] : []
    }),
  ]
}

/** Participants whose name stands in the register, with that name; it stays there when somebody is erased. */
async function signatoriesOf(
  storage: Storage,
  workshop: string,
  fields: readonly { readonly entry: number; readonly field: string; readonly value: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(fields.flatMap(({ entry, field, value }) => (field === 'name' ? [[entry, value ?? '']] : [])))
  if (names.size === 0) return new Map()
  const found = new Map<string, string>()
  for (const type of ['signed', 'handoverAnswered'] as const)
    for (const { seq, json } of await storage.list('event', { workshop, type })) {
      const event = JSON.parse(json) as Extract<Event, { type: typeof type }>
      const who = event.type === 'signed' ? event.participant : event.successor
      const name = names.get(seq)
      if (name !== undefined) found.set(who, name)
    }
  return found
}

/** The title in what a page holds. */
export const titleIn = (json: string | undefined): string => {
  const { content } = JSON.parse(json ?? '{}') as { readonly content?: { readonly title?: string } }
  return content?.title ?? ''
}

/** May somebody with this scope look into what this key is of? */
export async function isInScope(storage: Storage, scope: Scope, { kind, within }: PersonKey): Promise<boolean> {
  if (kind === 'person' || kind === 'reader') return scope.workshops.has(within)
  if (kind === 'supporter') return scope.pages.has(within)
  if (kind === 'colleague') return scope.spaces.has(within)
  if (kind === 'account') return scope.all
  const page = await storage.get('invite_page', { id: within })
  return page !== null && scope.workshops.has(page.workshop)
}
