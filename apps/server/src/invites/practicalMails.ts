import { isPlaced } from '@siroop/domain'
import { newMail } from '../mail/mailRows.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { InviteBook } from './inviteBook.js'
import { practicalMail } from './inviteMails.js'
import { changeInvite, type RegistrationRow, registeredOf } from './inviteRows.js'

/** Mails of one round of writing; the queue sends them in its own time. */
const perRound = 100

/**
 * Writes the practical mail that was asked for to everybody whom it is for, a hundred at a time, each person and their mail
 * in one transaction: a server that stops goes on where it was. The caller sees to it that nobody else does so meanwhile.
 */
export function createPracticalMails(parts: {
  readonly storage: Pick<Storage, 'transact'>
  readonly nowMs: () => number
  readonly look: () => void
  readonly book: InviteBook
}): (id: string) => Promise<void> {
  const { storage, nowMs, look, book } = parts
  return async (id) => {
    for (;;) {
      const open = await book.read(id)
      const news = open?.invite.news ?? null
      if (open === null || news === null) return
      const isFor = (row: RegistrationRow) =>
        row.mailed < news.number && (news.to === 'everybody' || isPlaced(registeredOf(row)))
      const people = open.rows.filter(isFor).slice(0, perRound)
      const rows = people.flatMap((row): readonly WriteOp[] => {
        const link = book.ownLink(id, row.key)
        const text = practicalMail({ ...book.factsFor(open, row), secret: link.secret }, news)
        const mail = isPlaced(registeredOf(row))
          ? book.withCalendar(open, row, text)
          : newMail({ workshop: id, participant: row.key, ...text }, nowMs())
        const where = { page: id, key: row.key, mailed: row.mailed }
        return [link.write, mail, { kind: 'patch', table: 'registration', where, set: { mailed: news.number } }]
      })
      const ended = people.length === 0 ? [changeInvite(open.invite, { news: null }, nowMs())] : []
      const done = await storage.transact([...rows, ...ended])
      // the database says no: what is left is written at the next look
      if (ended.length > 0 || (!done.ok && done.error === 'failed')) return
      look()
    }
  }
}
