import type { Storage, WriteOp } from '../storage/storage.js'
import { newMail } from './mailRows.js'

/** What stands in place of a workshop in a mail to an account, or to somebody who is asked to have one. */
const accountMails = 'account'

/** The row with which a mail waits for an account, an invited colleague (the id of either), or the new address of an account (`address ID`). */
export const accountMail = (
  to: string,
  mail: { readonly subject: string; readonly text: string },
  nowMs: number,
): WriteOp => newMail({ workshop: accountMails, participant: to, ...mail }, nowMs)

/** Where mails to an account or an invited colleague wait, those to a new address of the account among them. */
export const accountMailsOf = (id: string) =>
  [id, `address ${id}`].map((participant) => ({ workshop: accountMails, participant }))

/** Whom such a mail goes to. Null: it is another mail. `email` null: there is nobody to send it to any more. */
export async function accountRecipient(
  storage: Pick<Storage, 'get'>,
  { workshop, participant }: { readonly workshop: string; readonly participant: string },
): Promise<{ readonly name: string | null; readonly email: string | null; readonly locale: string } | null> {
  if (workshop !== accountMails) return null
  const [kind, changing] = participant.split(' ')
  const account = await storage.get('facilitator', { id: changing ?? participant })
  if (kind === 'address') {
    const asked = await storage.get('secret', { handle: participant })
    const { email = null } = asked === null ? {} : (JSON.parse(asked.payload_json) as { email?: string })
    return { name: account?.name ?? null, email, locale: account?.locale ?? 'nl' }
  }
  if (account !== null) return { name: account.name, email: account.email ?? null, locale: account.locale }
  const colleague = await storage.get('colleague', { id: participant })
  return colleague === null || colleague.state !== 'asked' ? { name: null, email: null, locale: 'nl' } : colleague
}
