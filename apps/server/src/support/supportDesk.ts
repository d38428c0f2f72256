import {
  checkSupportContent,
  checkText,
  err,
  fullName,
  maySendToSupporters,
  ok,
  type Result,
  type SupportContent,
  type SupportFault,
  type SupportMailRefusal,
  supportLimits,
} from '@siroop/domain'
import type { Paper } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import { newMail } from '../mail/mailRows.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { backLink } from './supporters.js'
import { newsMail } from './supportMails.js'
import {
  addPage,
  changePage,
  mostPages,
  pagesWithNews,
  readPage,
  readPages,
  removePage,
  type StoredPage,
} from './supportRows.js'

export type SupportRefusal =
  | SupportMailRefusal
  | 'unknown-support'
  | 'support-changed'
  | 'support-stage'
  | 'too-many-supports'
  | 'not-saved'
  | 'no-browser'
  | 'export-busy'
  | 'paper-failed'
  | 'seal-failed'
  | readonly SupportFault[]
type Done<T> = Promise<Result<T, SupportRefusal>>

/** Support pages for who made them. Only the account that made one sees and changes it here. */
export interface SupportDesk {
  list(account: string): Promise<Answer<'supports'>>
  read(account: string, id: string): Promise<Answer<'support'> | null>
  make(account: string, content: SupportContent): Done<{ id: string }>
  /** Of a page that people signed only the last day and the question for a role change: they signed these words. */
  change(account: string, id: string, change: { readonly rev: number; readonly content: SupportContent }): Done<null>
  open(account: string, id: string): Done<null>
  close(account: string, id: string): Done<null>
  /** Mails who asked for it. Written in parts: a server that stops goes on where it was. */
  mail(
    account: string,
    id: string,
    sent: { readonly kind: 'progress' | 'closing'; readonly subject: string; readonly text: string },
  ): Done<null>
  /** Somebody gave a mail to whom it is for. */
  passedOn(account: string, id: string, mail: string): Done<null>
  /** The list of supporters as a sealed file: names of who asked to stand on the list, of the others how many. */
  listFile(account: string, id: string): Done<{ readonly bytes: Uint8Array; readonly name: string }>
  remove(account: string, id: string): Done<null>
  /** Goes on with mails that were asked for and are not written yet. */
  goOn(): Promise<void>
}
export interface SupportDeskParts {
  readonly exportPaper: (
    paper: Paper,
    atMs: number,
  ) => Promise<Result<Uint8Array, 'no-browser' | 'export-busy' | 'export-failed'>>
  readonly seal: (pdf: Uint8Array, by: 'own') => Promise<Result<Uint8Array, unknown>>
  readonly storage: Storage
  readonly nowMs: () => number
  /** An id that stands in an address. */
  readonly newAddressId: () => string
  readonly address: () => string
  readonly look: () => void
  /** Is there a mail server? Without one the maker passes on what would be mailed. */
  readonly sendsMail: boolean
}

/** Mails of one round of writing; the queue sends them in its own time. */
const perRound = 100
/** Most graphemes of the subject of a mail. */
const longestSubject = 120

export function createSupportDesk({
  storage,
  nowMs,
  newAddressId,
  address,
  look,
  sendsMail,
  exportPaper,
  seal,
}: SupportDeskParts): SupportDesk {
  const own = async (account: string, id: string): Promise<StoredPage | null> => {
    const page = await readPage(storage, id)
    return page?.owner === account ? page : null
  }
  const written = async (rows: readonly WriteOp[]): Done<null> => {
    const done = await storage.transact(rows)
    if (done.ok) return ok(null)
    return err(done.error === 'failed' ? 'not-saved' : 'support-changed')
  }
  const countsOf = async (id: string) => {
    const confirmed = { page: id, state: 'confirmed' } as const
    const [signed, informed, asked] = await Promise.all([
      storage.count('supporter', confirmed),
      storage.count('supporter', { ...confirmed, informed: 1 }),
      storage.count('supporter', { page: id, state: 'asked' }),
    ])
    return { signed, informed, asked }
  }
  const toStage = async (account: string, id: string, stage: 'open' | 'closed'): Done<null> => {
    const page = await own(account, id)
    if (page === null) return err('unknown-support')
    // what was closed may be opened again, until its report went out: after that nobody is told of anything any more
    if (page.stage === stage || page.mailed.closing || (stage === 'closed' && page.stage === 'draft'))
      return err('support-stage')
    const at = stage === 'open' ? { openedAtMs: page.openedAtMs ?? nowMs(), closedAtMs: null } : { closedAtMs: nowMs() }
    return written([changePage(page, { ...at, stage }, nowMs())])
  }
  /** Those who wait for this mail: who missed an earlier one, because they came between two, gets this one too. */
  const waiting = async ({ id, news }: StoredPage) => {
    for (let mailed = (news?.number ?? 0) - 1; mailed >= 0; mailed--) {
      const where = { page: id, state: 'confirmed', informed: 1, mailed } as const
      const people = await storage.list('supporter', where, { limit: perRound })
      if (people.length > 0) return people
    }
    return []
  }
  /** Writes the mail that was asked for, a hundred at a time; each person and their mail in one transaction. */
  const writeNews = async (id: string) => {
    for (;;) {
      const page = await readPage(storage, id)
      const news = page?.news ?? null
      if (page === null || news === null) return
      const people = await waiting(page)
      if (people.length === 0) {
        await storage.transact([changePage(page, { news: null }, nowMs())])
        return
      }
      const { title, sender } = page.content
      const rows = people.flatMap(({ key, first_name, locale, mailed }): readonly WriteOp[] => {
        const back = backLink(id, key, nowMs())
        const to = { page: id, title, sender, address: address(), name: first_name, secret: back.secret }
        const text = newsMail({ ...to, locale: locale === 'en' ? 'en' : 'nl' }, news)
        return [
          back.write,
          newMail({ workshop: id, participant: key, ...text }, nowMs()),
          // taken back meanwhile, or written by another server: a conflict, and the next round sees who is left
          { kind: 'patch', table: 'supporter', where: { page: id, key, mailed }, set: { mailed: news.number } },
        ]
      })
      const done = await storage.transact(rows)
      // the database says no: what is left is written at the next look
      if (!done.ok && done.error === 'failed') return
      look()
    }
  }
  /** What somebody has to pass on, the oldest first, at most as many as one does. */
  const byHand = async (id: string) => {
    const where = { workshop: id, state: 'waiting' } as const
    const mails = await storage.list('mail', where, { orderBy: 'made_at_ms', limit: perRound })
    const found = await Promise.all(
      mails.map(async ({ id: mail, participant, text }) => {
        const person = await storage.get('supporter', { page: id, key: participant })
        const name = person === null ? '' : fullName(person.first_name, person.last_name)
        return { id: mail, name, address: person?.email ?? '', text }
      }),
    )
    return found
  }
  const inTurn = (id: string) => storage.exclusively(`support/${id}`, () => writeNews(id))

  return {
    list: async (account) =>
      Promise.all(
        (await readPages(storage, account)).map(async ({ id, stage, content, changedAtMs }) => {
          return { id, stage, title: content.title, signed: (await countsOf(id)).signed, changedAtMs }
        }),
      ),
    read: async (account, id) => {
      const page = await own(account, id)
      if (page === null) return null
      const { rev, stage, content, mailed, report, openedAtMs, closedAtMs, news } = page
      const kept = { id, rev, stage, content, mailed, report, openedAtMs, closedAtMs, writing: news !== null }
      return { ...kept, ...(await countsOf(id)), hand: sendsMail ? null : await byHand(id) }
    },
    make: async (account, typed) => {
      const content = checkSupportContent(typed)
      if (!content.ok) return content
      if ((await readPages(storage, account)).length >= mostPages) return err('too-many-supports')
      const id = newAddressId()
      const done = await written([addPage({ id, owner: account, content: content.value, atMs: nowMs() })])
      return done.ok ? ok({ id }) : done
    },
    change: async (account, id, { rev, content: typed }) => {
      const page = await own(account, id)
      if (page === null) return err('unknown-support')
      if (page.rev !== rev) return err('support-changed')
      const content = checkSupportContent(typed)
      if (!content.ok) return content
      if (page.stage !== 'draft' && !sayTheSame(page.content, content.value)) return err('support-stage')
      return written([changePage(page, { content: content.value }, nowMs())])
    },
    open: (account, id) => toStage(account, id, 'open'),
    close: (account, id) => toStage(account, id, 'closed'),
    mail: async (account, id, { kind, subject, text }) => {
      const page = await own(account, id)
      if (page === null) return err('unknown-support')
      if (page.news !== null) return err('support-stage')
      const may = maySendToSupporters(kind, page)
      if (!may.ok) return may
      const title = checkText(subject, longestSubject)
      const words = checkText(text, supportLimits.message)
      if (!title.ok) return err([{ at: 'subject', fault: title.error, most: longestSubject }])
      if (!words.ok) return err([{ at: 'text', fault: words.error, most: supportLimits.message }])
      const { progress } = page.mailed
      const isLast = kind === 'closing'
      const change = {
        mailed: isLast ? { progress, closing: true } : { progress: progress + 1, closing: false },
        report: isLast ? words.value : page.report,
        news: { number: progress + 1, subject: title.value, text: words.value },
      }
      const done = await written([changePage(page, change, nowMs())])
      if (done.ok) await inTurn(id)
      return done
    },
    passedOn: async (account, id, mail) => {
      if ((await own(account, id)) === null) return err('unknown-support')
      const where = { id: mail, workshop: id, state: 'waiting' } as const
      const set = { state: 'handed', ended_at_ms: nowMs(), text: '' } as const
      return written([{ kind: 'patch', table: 'mail', where, set }])
    },
    listFile: async (account, id) => {
      const page = await own(account, id)
      if (page === null) return err('unknown-support')
      const [signed, rows] = await Promise.all([
        storage.count('supporter', { page: id, state: 'confirmed' }),
        storage.list('supporter', { page: id, state: 'confirmed', listed: 1 }, { orderBy: 'confirmed_at_ms' }),
      ])
      const { locale, title, lead, steps, promise, sender } = page.content
      const names = rows.map((row) => ({ name: fullName(row.first_name, row.last_name), role: row.role }))
      const of = { title, locale, lead, steps: steps.map((step) => step.title), promise, sender, names, signed }
      const made = await exportPaper({ paper: 'supporters', kind: 'real', ...of, standOpMs: nowMs() }, nowMs())
      if (!made.ok) return err(made.error === 'export-failed' ? 'paper-failed' : made.error)
      const sealed = await seal(made.value, 'own')
      if (!sealed.ok) return err('seal-failed')
      return ok({ bytes: sealed.value, name: locale === 'nl' ? 'steunlijst.pdf' : 'supporters.pdf' })
    },
    remove: async (account, id) => {
      const page = await own(account, id)
      return page === null ? err('unknown-support') : written(removePage(page))
    },
    goOn: async () => {
      for (const id of await pagesWithNews(storage)) await inTurn(id)
    },
  }
}

/** Everything that somebody reads before they sign: it stays as it was signed. */
const sayTheSame = (one: SupportContent, other: SupportContent): boolean => {
  const words = ({ closesOn: _, asksRole: __, ...said }: SupportContent) => JSON.stringify(said)
  return words(one) === words(other)
}
