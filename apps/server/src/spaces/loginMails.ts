import { checkMailAddress, type Locale } from '@siroop/domain'
import { newLinkSecret } from '../accounts/newLinkSecret.js'
import { accountMail } from '../mail/accountMails.js'
import type { Storage } from '../storage/storage.js'
import { loginMail } from './accountTexts.js'

const minuteMs = 60_000
/** A link works so long: a mail takes a while, and somebody looks for it. */
export const mailedLinkMs = 15 * minuteMs
/** Between two mails to one mailbox, and the most in a day: nobody's is filled by who types its address. */
const pauseMs = 20_000
const mostInADay = 10

export interface LoginMailParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly address: () => string
  readonly look: () => void
}
interface Counted {
  readonly facilitator: string
  readonly mailed: true
  /** The address that it was sent to. */
  readonly address: string
  readonly madeToday: number
  readonly dayBeganMs: number
}

/**
 * Mails a link that signs in, to the account with this address, if there is one. Says nothing about that: whoever asks gets
 * the same answer, and gets it before this is done. A new link takes the place of the one before.
 */
export const createLoginMails =
  ({ storage, nowMs, address, look }: LoginMailParts) =>
  async (typed: string, locale: Locale): Promise<void> => {
    const checked = checkMailAddress(typed)
    const email = checked.ok ? checked.value.toLowerCase() : null
    const known = email === null ? null : await storage.get('facilitator', { email })
    if (email === null || known === null || (await storage.count('member', { account: known.id })) === 0) return
    const handle = `login-mail ${known.id}`
    const before = await storage.get('secret', { handle })
    const atMs = nowMs()
    if (before !== null && atMs - before.created_at_ms < pauseMs) return
    const counted = before === null ? null : (JSON.parse(before.payload_json) as Counted)
    const isToday = counted !== null && atMs - counted.dayBeganMs < 24 * 60 * minuteMs
    const madeToday = (isToday ? counted.madeToday : 0) + 1
    if (madeToday > mostInADay) return
    const dayBeganMs = isToday ? counted.dayBeganMs : atMs
    const payload: Counted = { facilitator: known.id, mailed: true, address: email, madeToday, dayBeganMs }
    const made = newLinkSecret({ purpose: 'login', handle, payload, atMs, expiresAtMs: atMs + mailedLinkMs })
    const text = loginMail({ name: known.name, link: `${address()}/start#${made.secret}`, locale })
    await storage.transact([
      { kind: 'remove', table: 'secret', where: { handle } },
      made.write,
      accountMail(known.id, text, atMs),
    ])
    look()
  }
