import { fullName } from '@siroop/domain'
import { days } from '../privacy/terms.js'
import { createQueue } from '../queue.js'
import type { Readiness } from '../roomCheck/readiness.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { accountRecipient } from './accountMails.js'
import { htmlOf } from './htmlOf.js'
import type { MailCarrier } from './smtp.js'

type MailRow = Extract<WriteOp, { kind: 'insert'; table: 'mail' }>['row']

const minuteMs = 60_000
/** How long a mail waits after each try that did not succeed; after the last one it is given up, some two days later. */
const waitsMs = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * minuteMs)
/** Most mails of one round: others wait for the next. */
const mostAtOnce = 50
/** How often is looked for what is due. */
const roundMs = 5_000
/** An address is kept for so long after the last mail to it. Source: decisions.md, Privacy. */
const keptMs = days.address * 24 * 60 * minuteMs
/** How often is looked for reminders, by the time of day. */
const dueMs = 10 * minuteMs
/** How long an answer about the mail server holds. */
const lookedMs = minuteMs
/** When a mail is due that no server may ever send. */
const neverMs = Number.MAX_SAFE_INTEGER

export interface MailQueue {
  /** Sends what is due, now; resolves when it was tried. */
  round(): Promise<void>
  state(): Promise<Readiness['mail']>
  stop(): void
}
export interface MailQueueParts {
  readonly storage: Storage
  /** Null: there is no mail server. */
  readonly carrier: MailCarrier | null
  readonly nowMs: () => number
  readonly after: (delayMs: number, run: () => void) => () => void
  /** Is somebody's address still needed for a mail to come? */
  readonly isNeeded: (person: { readonly workshop: string; readonly participant: string }) => Promise<boolean>
  /** Asked now and then: writes the mails that are due by themselves. */
  readonly remindDue: () => Promise<void>
  readonly report: (problem: string, error: unknown) => void
}

/**
 * Sends the mails that wait in the database, each until the mail server took it or was asked too often. It survives a stop
 * at any moment: a mail that left just before is sent once more, under the same id. One server sends at a time.
 */
export function createMailQueue(parts: MailQueueParts): MailQueue {
  const { storage, carrier, nowMs, after } = parts
  const queue = createQueue()
  let cancel: () => void = () => undefined
  let stopped = false
  let forgotAtMs = Number.NEGATIVE_INFINITY
  let askedDueMs = Number.NEGATIVE_INFINITY
  let looked: { atMs: number; state: Readiness['mail'] } | null = null

  const sendDue = async () => {
    if (carrier === null) return
    const waiting = await storage.list('mail', { state: 'waiting' }, { orderBy: 'next_at_ms', limit: mostAtOnce })
    for (const mail of waiting.filter((one) => one.next_at_ms <= nowMs())) {
      if (stopped) return
      await storage.transact([await sent(mail, carrier)])
    }
  }
  const sent = async (mail: MailRow, by: MailCarrier): Promise<WriteOp> => {
    const where = { id: mail.id, state: 'waiting' as const }
    const patch = (set: Partial<MailRow>): WriteOp => ({ kind: 'patch', table: 'mail', where, set, optional: true })
    const { workshop, participant, subject, text } = mail
    const ofPage = { page: workshop, key: participant }
    const [account, person, supporter, registration] = await Promise.all([
      accountRecipient(storage, mail),
      storage.get('person', { workshop, participant }),
      storage.get('supporter', ofPage),
      storage.get('registration', ofPage),
    ])
    const row = await storage.get('workshop', { id: registration?.workshop ?? workshop })
    // A demo and a rehearsal write to nobody: who leads reads what would have left.
    if (account === null && supporter === null && row?.kind !== 'real') return patch({ next_at_ms: neverMs })
    const visitor = supporter ?? registration
    const to =
      account ?? (visitor === null ? person : { ...visitor, name: fullName(visitor.first_name, visitor.last_name) })
    const address = person?.blanked === 1 ? null : (to?.email ?? null)
    if (to === null || address === null)
      return patch({ state: 'failed', ended_at_ms: nowMs(), problem: 'no-address', text: '' })
    const done = await by.send({
      id: mail.id,
      to: { name: to.name ?? '', address },
      subject,
      text,
      html: htmlOf(text, { subject, locale: to.locale }),
      calendar: mail.calendar ?? null,
    })
    looked = { atMs: nowMs(), state: done.ok || done.error.final ? 'ok' : 'warning' }
    // Links and codes are nobody's business once they left.
    if (done.ok) return patch({ state: 'sent', ended_at_ms: nowMs(), problem: null, text: '', calendar: null })
    const waitMs = waitsMs[mail.tries]
    const tried = { tries: mail.tries + 1, problem: done.error.said }
    if (done.error.final || waitMs === undefined) return patch({ ...tried, state: 'failed', ended_at_ms: nowMs() })
    return patch({ ...tried, next_at_ms: nowMs() + waitMs })
  }
  /** Once an hour: addresses that no mail needs any more, with what those people do, and what was mailed to them. */
  const forget = async () => {
    if (nowMs() - forgotAtMs < 60 * minuteMs) return
    forgotAtMs = nowMs()
    const last = new Map<string, { person: { workshop: string; participant: string }; atMs: number }>()
    for (const { workshop, participant, made_at_ms, ended_at_ms, ...mail } of await storage.list('mail', {})) {
      const key = `${workshop} ${participant}`
      // what waits for a day to come needs its address until then
      const dueAtMs = mail.state === 'waiting' && mail.next_at_ms !== neverMs ? mail.next_at_ms : 0
      const atMs = Math.max(made_at_ms, ended_at_ms ?? 0, dueAtMs, last.get(key)?.atMs ?? 0)
      last.set(key, { person: { workshop, participant }, atMs })
    }
    for (const { person, atMs } of last.values()) {
      if (nowMs() - atMs <= keptMs || (await parts.isNeeded(person))) continue
      await storage.transact([
        { kind: 'patch', table: 'person', where: person, set: { email: null, function: null }, optional: true },
        { kind: 'remove', table: 'mail', where: person },
      ])
    }
  }
  const remind = async () => {
    if (nowMs() - askedDueMs < dueMs) return
    askedDueMs = nowMs()
    await parts.remindDue()
  }
  const round = () =>
    queue.run(async () => {
      if (stopped) return
      try {
        await remind()
        await storage.exclusively('mail', async () => {
          await sendDue()
          await forget()
        })
      } catch (error) {
        parts.report('mail could not be looked after', error)
      }
    })
  const plan = () => {
    cancel = after(roundMs, () => void round().then(() => (stopped ? undefined : plan())))
  }
  plan()
  return {
    round,
    state: async () => {
      if (carrier === null) return 'off'
      if (looked !== null && nowMs() - looked.atMs < lookedMs) return looked.state
      looked = { atMs: nowMs(), state: (await carrier.isThere()) ? 'ok' : 'warning' }
      return looked.state
    },
    stop: () => {
      stopped = true
      cancel()
      carrier?.close()
    },
  }
}
