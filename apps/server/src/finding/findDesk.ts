import {
  type Findable,
  findablesOf,
  type Locale,
  type WorkshopId,
  type WorkshopState,
  workshopId,
} from '@siroop/domain'
import { type AskedWord, askedWords, excerptOf, findableWords, markFound } from '@siroop/manifest'
import { type Answer, type FoundPart, foundParts } from '@siroop/protocol'
import type { FindableRow } from '../storage/finding/findableTable.js'
import type { Storage, WriteOp } from '../storage/storage.js'

/** What somebody looks for. `part` null: everywhere, the first of each. */
export interface Looked {
  readonly words: string
  readonly part: FoundPart | null
  readonly offset: number
  /** In which the examples of the shelf are. */
  readonly locale: Locale
}
/** One search over the workshops of an account, what was agreed in them, and the shelf. */
export interface FindDesk {
  find(account: string, looked: Looked): Promise<Answer<'found'>>
}

interface Example {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly about: string
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
  /** Examples of the shelf that hold these words; they are in no table. */
  readonly examplesFound: (account: string, words: readonly AskedWord[], locale: Locale) => Promise<readonly Example[]>
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
    find: async (account, { words, part, offset, locale }) => {
      const asked = askedWords(words)
      if (asked.length > 0) await follow(account)
      const groups = await Promise.all(
        foundParts
          .filter((one) => part === null || one === part)
          .map(async (one) => {
            const search = { account, words: asked, part: one }
            const found = await storage.search({ ...search, offset, limit: perPage })
            const rows = found.rows.map(({ workshop, at_ms, ...row }) => ({
              ...row,
              workshop: workshop === '' ? null : workshop,
              atMs: at_ms,
            }))
            const examples = one === 'shelf' ? await parts.examplesFound(account, asked, locale) : []
            // behind the last row the database says nothing of how many there are
            const isBehind = offset > 0 && rows.length === 0 && examples.length > 0
            const { total } = isBehind ? await storage.search({ ...search, offset: 0, limit: 1 }) : found
            const from = Math.max(0, offset - total)
            const shown = examples.slice(from, from + perPage - rows.length).map(({ id, ...example }) => ({
              ...example,
              path: `/regie/plank?ding=${id}`,
              workshop: null,
              atMs: null,
            }))
            const hits = [...rows, ...shown].map(({ path, title, text, workshop, about, atMs }) => ({
              path,
              title: [...markFound(title, asked)],
              text: [...excerptOf(text, asked)],
              workshop,
              about,
              atMs,
            }))
            return { part: one, total: total + examples.length, hits }
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
