import type { SupportContent, SupportMailed, SupportStage } from '@siroop/domain'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'

/** What is kept of a support page as one value. */
interface Kept {
  readonly stage: SupportStage
  readonly content: SupportContent
  readonly openedAtMs: number | null
  readonly closedAtMs: number | null
  readonly mailed: SupportMailed
  /** What was reported at the end; it stands on the page too. */
  readonly report: string | null
  /** A mail to the supporters that is not yet written to all of them. */
  readonly news: { readonly number: number; readonly subject: string; readonly text: string } | null
}
/** One support page. Only the account that made it changes it. */
export interface StoredPage extends Kept {
  readonly id: string
  readonly owner: string
  /** One more with every change: who changes it says which one was read. */
  readonly rev: number
  readonly changedAtMs: number
}

/** So many pages an account may have. */
export const mostPages = 20

const pageOf = ({ id, owner, rev, changed_at_ms, json }: Tables['support_page']): StoredPage => ({
  ...(JSON.parse(json) as Kept),
  id,
  owner,
  rev,
  changedAtMs: changed_at_ms,
})

/** A page by the id in its address, whoever made it; null when there is none. */
export async function readPage(storage: Pick<Storage, 'get'>, id: string): Promise<StoredPage | null> {
  const row = await storage.get('support_page', { id })
  return row === null ? null : pageOf(row)
}

/** All pages of an account, the last changed first. */
export async function readPages(storage: Pick<Storage, 'list'>, owner: string): Promise<readonly StoredPage[]> {
  const rows = await storage.list('support_page', { owner }, { orderBy: 'changed_at_ms', descending: true })
  return rows.map(pageOf)
}

/** Ids of the pages of which a mail is not yet written to everybody. */
export const pagesWithNews = async (storage: Pick<Storage, 'list'>): Promise<readonly string[]> =>
  (await storage.list('support_page', { writing: 1 })).map(({ id }) => id)

/** Ids of the pages of which the report went out before this moment: nobody is mailed any more. */
export const pagesThatEnded = async (storage: Pick<Storage, 'list'>, beforeMs: number): Promise<readonly string[]> =>
  (await storage.list('support_page', { writing: 0 }))
    .map(pageOf)
    .filter(({ mailed, changedAtMs }) => mailed.closing && changedAtMs < beforeMs)
    .map(({ id }) => id)

/** The write that makes a page, a draft. */
export const addPage = ({
  atMs,
  content,
  ...made
}: {
  readonly id: string
  readonly owner: string
  readonly content: SupportContent
  readonly atMs: number
}): WriteOp => {
  const kept: Kept = {
    stage: 'draft',
    content,
    openedAtMs: null,
    closedAtMs: null,
    mailed: { progress: 0, closing: false },
    report: null,
    news: null,
  }
  const row = { ...made, rev: 1, writing: 0, changed_at_ms: atMs, json: JSON.stringify(kept) } as const
  return { kind: 'insert', table: 'support_page', row }
}

/** Puts a page in the place of what was read; a conflict when somebody changed it meanwhile. */
export function changePage(page: StoredPage, change: Partial<Kept>, atMs: number): WriteOp {
  const { id, owner: _, rev, changedAtMs: __, ...kept } = { ...page, ...change }
  return {
    kind: 'patch',
    table: 'support_page',
    where: { id, rev },
    set: {
      rev: rev + 1,
      writing: kept.news === null ? 0 : 1,
      changed_at_ms: atMs,
      json: JSON.stringify(kept satisfies Kept),
    },
  }
}

/** Writes that make all support pages of one account those of another; their supporters notice nothing. */
export const pagesHandedOver = async (
  storage: Pick<Storage, 'list'>,
  account: string,
  heir: string,
): Promise<readonly WriteOp[]> =>
  (await readPages(storage, account)).map(({ id, rev }) => {
    return { kind: 'patch', table: 'support_page', where: { id, rev }, set: { owner: heir, rev: rev + 1 } }
  })

/** Takes a page away, with everybody who supported it and every mail to them. */
export const removePage = ({ id, rev }: StoredPage): readonly WriteOp[] => [
  { kind: 'patch', table: 'support_page', where: { id, rev }, set: { rev } },
  { kind: 'remove', table: 'support_page', where: { id } },
  { kind: 'remove', table: 'supporter', where: { page: id } },
  { kind: 'remove', table: 'mail', where: { workshop: id } },
  { kind: 'remove', table: 'secret', where: { workshop: id } },
]
