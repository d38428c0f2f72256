import { err, ok, type Result } from '@siroop/domain'
import { createTransport } from 'nodemailer'
import type { MailSender } from '../config.js'

/** A mail as it leaves. */
export interface OutgoingMail {
  /** Of the row: two tries of one mail carry the same id, so that a mail program shows it once. */
  readonly id: string
  readonly to: MailSender
  readonly subject: string
  readonly text: string
  readonly html: string
  /** A calendar file that goes along, or null. */
  readonly calendar: string | null
}
/** `final`: trying again does not help. `said`: what the server said, without anything that was sent. */
export interface MailProblem {
  readonly final: boolean
  readonly said: string
}
/** Takes mail to a server. */
export interface MailCarrier {
  send(mail: OutgoingMail): Promise<Result<null, MailProblem>>
  /** Does the server answer, and does it let us in? Sends nothing. */
  isThere(): Promise<boolean>
  close(): void
}

/** Longest wait for a mail server, in ms: a queue stands behind it. */
const patienceMs = 20_000

/** Mail over SMTP. The only file that knows the library. Refuses to read files and addresses that a mail would name. */
export function createSmtp({ smtpUrl, from }: { readonly smtpUrl: string; readonly from: MailSender }): MailCarrier {
  const host = from.address.split('@')[1] ?? 'siroop'
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ id, to, subject, text, html, calendar }) => {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          ...(calendar === null ? {} : { attachments: [attached(calendar)] }),
          messageId: `<${id}@${host}>`,
          // No answer of a machine on what a machine sent (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return ok(null)
      } catch (error) {
        return err(problemOf(error))
      }
    },
    isThere: async () => {
      try {
        return await transport.verify()
      } catch {
        // What is wrong is said by the mails that do not leave.
        return false
      }
    },
    close: () => transport.close(),
  }
}

/** As a file that a calendar opens, not as a request that a mail program answers by itself. */
const attached = (content: string) => ({
  filename: 'siroop.ics',
  content,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
})

/** The server's number says whether it ever takes this mail. Its words may repeat the address: only the number is kept. */
function problemOf(error: unknown): MailProblem {
  const { code = '', responseCode } = error as { code?: string; responseCode?: number }
  // A wrong password or certificate is a setting, and a setting is put right.
  const setting = code === 'EAUTH' || code === 'ETLS' || code === 'ESOCKET' || code === 'ENOAUTH'
  const final = !setting && responseCode !== undefined && responseCode >= 500
  return { final, said: [code, responseCode ?? ''].join(' ').trim() || 'unknown' }
}
