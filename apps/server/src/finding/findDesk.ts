import { type Findable, findablesOf, type WorkshopId, type WorkshopState, workshopId } from '@siroop/domain'
import { askedWords, excerptOf, findableWords, markFound } from '@siroop/manifest'
import { type Answer, type FoundPart, foundParts } from '@siroop/protocol'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { FindableRow } from '../storage/tables.js'

/** What somebody looks for. `part` null: everywhere, the first of each. */
export interface Looked {
  readonly words: string
  readonly part: FoundPart | null
  readonly offset: number
}
/** One search over the workshops of an account, what was agreed in them, and the shelf. */
export interface FindDesk {
  find(account: string, looked: Looked): Promise<Answer<'found'>>
}

interface Room {
  state(): WorkshopState
  side(): { readonly manifestId: string | null }
  catchUp(): Promise<void>
}

const perPage = 10

/**
 * The table of what can be found follows the workshops: before a search every workshop of the account of which events came
 * since is read in again. A shelf keeps its own rows. Source: decision record 0066.
 */
export function createFindDesk(parts: {
  readonly storage: Pick<Storage, 'get' | 'heads' | 'search' | 'transact'>
  readonly open: (id: WorkshopId) => Promise<Room | null>
  readonly workshopsOf: (account: string) => Promise<readonly string[]>
  /** Puts what lies on the shelf in the table, when that was never done. */
  readonly shelfIsFindable: () => Promise<void>
}): FindDesk {
  const { storage } = parts
  /** Up to which event each workshop is in the table, as far as this server knows. */
  const known = new Map<string, number>()
  const readIn = async (id: string, seq: number): Promise<void> => {
    const row = await storage.get('workshop', { id })
    if (row === null || row.kind === 'rehearsal') return void known.set(id, seq)
    const there = await storage.get('findable', { workshop: id, place: '' })
    if (there !== null && there.seq >= seq) return void known.set(id, there.seq)
    const room = await parts.open(workshopId(id))
    if (room === null) return
    await room.catchUp()
    const written = { workshop: id, seq, at_ms: row.changed_at_ms, manifestId: room.side().manifestId }
    const done = await storage.transact(writesOf(findablesOf(room.state()), written, there?.seq ?? null))
    // Another server was first: it is looked at again by the next search.
    if (done.ok) known.set(id, seq)
  }
  const follow = async (account: string): Promise<void> => {
    const workshops = await parts.workshopsOf(account)
    const heads = await storage.heads({ rooms: [], workshops })
    const behind = workshops.filter((id) => known.get(id) !== heads.workshops.get(id))
    await Promise.all([...behind.map((id) => readIn(id, heads.workshops.get(id) ?? 0)), parts.shelfIsFindable()])
  }
  return {
    find: async (account, { words, part, offset }) => {
      const asked = askedWords(words)
      if (asked.length > 0) await follow(account)
      const groups = await Promise.all(
        foundParts
          .filter((one) => part === null || one === part)
          .map(async (one) => {
            const found = await storage.search({ account, words: asked, part: one, offset, limit: perPage })
            const hits = found.rows.map(({ workshop, title, text, about, path, at_ms }) => ({
              path,
              title: [...markFound(title, asked)],
              text: [...excerptOf(text, asked)],
              workshop: workshop === '' ? null : workshop,
              about,
              atMs: at_ms,
            }))
            return { part: one, total: found.total, hits }
          }),
      )
      return { words: asked.map(({ word }) => word), groups }
    },
  }
}

interface Written {
  readonly workshop: string
  readonly seq: number
  readonly at_ms: number
  readonly manifestId: string | null
}

/** All rows of one workshop anew, on the condition that nobody else wrote them meanwhile. */
function writesOf(found: readonly Findable[], written: Written, seqThere: number | null): readonly WriteOp[] {
  const [head, ...rest] = found.map((one) => rowOf(one, found[0]?.title ?? '', written))
  if (head === undefined) return []
  const { workshop } = written
  return [
    seqThere === null
      ? { kind: 'insert', table: 'findable', row: { ...head, seq: written.seq } }
      : {
          kind: 'patch',
          table: 'findable',
          where: { workshop, place: '', seq: seqThere },
          set: { ...head, seq: written.seq },
        },
    { kind: 'remove', table: 'findable', where: { workshop, part: 'agreement' } },
    ...rest.map((row): WriteOp => ({ kind: 'insert', table: 'findable', row })),
  ]
}

function rowOf(one: Findable, of: string, { workshop, at_ms, manifestId }: Written): FindableRow {
  const { place, title, text, about } = one
  return {
    workshop,
    place,
    part: place === '' ? 'workshop' : 'agreement',
    owner: null,
    title,
    text,
    about: place === '' ? about : [of, about].filter((part) => part !== '').join(' · '),
    path: pathOf(one, workshop, manifestId),
    title_words: findableWords(title),
    text_words: findableWords(text),
    at_ms,
    seq: 0,
  }
}

function pathOf({ at }: Findable, workshop: string, manifestId: string | null): string {
  if (at.page === 'lookBack') return `/regie/${workshop}/terugkijken#${at.step}`
  if (at.page === 'cockpit' || manifestId === null) return `/regie/${workshop}`
  return `/m/${manifestId}${at.isNewest ? '' : `?editie=${at.edition}`}#${encodeURIComponent(at.anchor)}`
}
