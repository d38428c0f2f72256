import {
  checkShelfContent,
  err,
  type Locale,
  ok,
  type Result,
  type ShelfContent,
  type ShelfFault,
  shelfLimits,
} from '@siroop/domain'
import type { AskedWord } from '@siroop/manifest'
import { type Answer, type FileProblem, readShelfFile, type ShelfFile, type ShelfRow } from '@siroop/protocol'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { KeptItem } from './keptItem.js'
import { examplesWith, exampleWith, likeIn, lookIn, maySee, rowOf, type ShelfLook } from './look.js'
import { firstFindable, type ReadShelf, shelfReader, shelfWrites } from './shelfRows.js'

/** Why something does not go on the shelf: a word for it, or the texts that are wrong. */
export type ShelfRefusal =
  | 'unknown-shelf-item'
  | 'shelf-changed'
  | 'shelf-full'
  | 'shelf-not-yet'
  | 'not-saved'
  | readonly (ShelfFault | FileProblem)[]
type Done<T> = Promise<Result<T, ShelfRefusal>>

/**
 * The shelf of this server: what was solved, for who meets the same. Everybody with an account reads it, as far as each
 * item says; only who put something there changes it or takes it off.
 */
export interface ShelfDesk {
  look(account: string, asked: ShelfLook): Promise<Answer<'shelf'>>
  /** At most three that speak of the same things as a text, the best first. */
  like(account: string, asked: { readonly text: string; readonly locale: Locale }): Promise<readonly ShelfRow[]>
  /** Null for what this account may not see. */
  find(account: string, asked: { readonly id: string; readonly locale: Locale }): Promise<ShelfRow | null>
  add(account: string, wanted: { readonly content: ShelfContent; readonly source: KeptItem['source'] }): Done<ShelfRow>
  change(account: string, id: string, to: { readonly rev: number; readonly content: ShelfContent }): Done<ShelfRow>
  withdraw(account: string, id: string, isWithdrawn: boolean): Done<null>
  /** For good, with everything that it says. Only what was withdrawn before. */
  remove(account: string, id: string): Done<null>
  hideExamples(account: string, hidden: boolean): Done<null>
  /** What came of which subjects of a workshop: the ids of their items. */
  ofWorkshop(workshop: string): Promise<ReadonlyMap<string, string>>
  /** One's own and what others left open, as an open file. */
  file(account: string): Promise<ShelfFile>
  take(account: string, text: string): Done<Answer<'shelfTaken'>>
  /** Examples that hold these words; none for who does not want to see them. */
  examplesFound(account: string, words: readonly AskedWord[], locale: Locale): Promise<ReturnType<typeof examplesWith>>
  /** Puts what lies here in the table of what can be found, when it is a shelf of before there was a search. */
  makeFindable(): Promise<void>
}

/** A change of the shelf: what it holds after it, and what is answered. */
type Change<T> = (read: ReadShelf) => Result<{ readonly items: readonly KeptItem[]; readonly answer: T }, ShelfRefusal>
/** Two who put something there at one moment: the second one looks again. */
const mostTries = 5

export function createShelfDesk(parts: {
  readonly storage: Pick<Storage, 'get' | 'transact'>
  readonly nowMs: () => number
  readonly newId: () => string
  /** Rows that tell of an item which lies open for everybody since this change. */
  readonly shelfTold?: (item: string) => readonly WriteOp[]
}): ShelfDesk {
  const { storage, nowMs, newId } = parts
  const read = shelfReader(storage)
  const hiddenKey = (account: string) => `shelf-examples/${account}`
  const isHidden = async (account: string) => (await storage.get('setting', { key: hiddenKey(account) })) !== null
  const change = async <T>(how: Change<T>): Done<T> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const before = await read()
      const after = how(before)
      if (!after.ok) return after
      const told = newlyOpen(before.items, after.value.items).flatMap((item) => parts.shelfTold?.(item) ?? [])
      const done = await storage.transact([...shelfWrites(before, after.value.items, newId), ...told])
      if (done.ok) return ok(after.value.answer)
      if (done.error === 'failed') return err('not-saved')
    }
    return err('not-saved')
  }
  /** Changes one item of this account. */
  const changeOne = (account: string, id: string, how: (item: KeptItem) => Result<KeptItem | null, ShelfRefusal>) =>
    change<KeptItem | null>(({ items }) => {
      const item = items.find((one) => one.id === id && one.owner === account)
      if (item === undefined) return err('unknown-shelf-item')
      const next = how(item)
      if (!next.ok) return next
      return ok({ items: items.flatMap((one) => (one === item ? (next.value ?? []) : one)), answer: next.value })
    })
  const later = (item: KeptItem): KeptItem => ({ ...item, rev: item.rev + 1, changedAtMs: nowMs() })

  let isFindable = false
  return {
    makeFindable: async () => {
      isFindable ||= (await storage.get('findable', { workshop: '', place: '' })) !== null
      // when another was first, or changed something, it is looked at again with the next search
      if (!isFindable) isFindable = (await storage.transact(firstFindable(await read()))).ok
    },
    look: async (account, asked) => {
      const examples = !(await isHidden(account))
      return { ...lookIn(await read(), account, { ...asked, examples }), examplesHidden: !examples }
    },
    like: async (account, asked) => likeIn(await read(), account, { ...asked, examples: !(await isHidden(account)) }),
    examplesFound: async (account, words, locale) => ((await isHidden(account)) ? [] : examplesWith(words, locale)),
    find: async (account, { id, locale }) => {
      const item = (await read()).items.find((one) => one.id === id)
      if (item === undefined) return exampleWith(id, locale)
      return item.withdrawnAtMs === null && maySee(account, item) ? rowOf(account, item) : null
    },
    add: async (account, { content, source }) => {
      const checked = checkShelfContent(content)
      if (!checked.ok) return checked
      const item: KeptItem = {
        id: newId(),
        owner: account,
        rev: 1,
        how: source === null ? 'typed' : 'workshop',
        source,
        changedAtMs: nowMs(),
        withdrawnAtMs: null,
        content: checked.value,
      }
      return change(({ items }) =>
        items.length >= shelfLimits.items
          ? err('shelf-full')
          : ok({ items: [...items, item], answer: rowOf(account, item) }),
      )
    },
    change: async (account, id, { rev, content }) => {
      const checked = checkShelfContent(content)
      if (!checked.ok) return checked
      const done = await changeOne(account, id, (item) =>
        item.rev === rev ? ok({ ...later(item), content: checked.value }) : err('shelf-changed'),
      )
      return done.ok ? ok(rowOf(account, done.value as KeptItem)) : done
    },
    withdraw: async (account, id, isWithdrawn) => {
      const done = await changeOne(account, id, (item) =>
        ok({ ...later(item), withdrawnAtMs: isWithdrawn ? nowMs() : null }),
      )
      return done.ok ? ok(null) : done
    },
    remove: async (account, id) => {
      const done = await changeOne(account, id, ({ withdrawnAtMs }) =>
        withdrawnAtMs === null ? err('unknown-shelf-item') : ok(null),
      )
      return done.ok ? ok(null) : done
    },
    hideExamples: async (account, hidden) => {
      const key = hiddenKey(account)
      const op: WriteOp = hidden
        ? { kind: 'put', table: 'setting', row: { key, value: 'hidden' } }
        : { kind: 'remove', table: 'setting', where: { key } }
      return (await storage.transact([op])).ok ? ok(null) : err('not-saved')
    },
    ofWorkshop: async (workshop) =>
      new Map(
        (await read()).items.flatMap(({ id, source }) =>
          source?.workshop === workshop ? [[source.subject, id] as const] : [],
        ),
      ),
    file: async (account) => ({
      format: 'siroop-shelf/1',
      madeAt: new Date(nowMs()).toISOString(),
      items: (await read()).items
        .filter((item) => item.withdrawnAtMs === null)
        .filter((item) => item.owner === account || item.content.visibility === 'open')
        .map(({ id, content: { visibility: _, call, ...shared } }) => ({
          id,
          ...shared,
          values: [...shared.values],
          call: { function: call.function, organisation: call.organisation },
        })),
    }),
    take: async (account, text) => {
      const filed = readShelfFile(text)
      if (!filed.ok) return filed
      return change(({ items }) => {
        const there = new Set(items.map(({ id }) => id))
        const fresh = filed.value.filter(({ id }) => !there.has(id) && exampleWith(id, 'nl') === null)
        if (items.length + fresh.length > shelfLimits.items) return err('shelf-full')
        const added = fresh.map(
          ({ id, content }): KeptItem => ({
            id,
            owner: account,
            rev: 1,
            how: 'imported',
            source: null,
            changedAtMs: nowMs(),
            withdrawnAtMs: null,
            content,
          }),
        )
        const known = filed.value.length - fresh.length
        return ok({ items: [...items, ...added], answer: { added: added.length, known } })
      })
    },
  }
}

const isOpen = ({ withdrawnAtMs, content }: KeptItem): boolean =>
  withdrawnAtMs === null && content.visibility === 'open'
/** Ids of items that lie open for everybody now and did not before. */
function newlyOpen(before: readonly KeptItem[], after: readonly KeptItem[]): readonly string[] {
  const old = new Set(before)
  const open = new Set(before.filter(isOpen).map(({ id }) => id))
  return after.filter((item) => !old.has(item) && isOpen(item) && !open.has(item.id)).map(({ id }) => id)
}
