/**
 * One mail. The address stands at the `person`. `text` holds links and codes: it is emptied when the mail was sent. A mail
 * that nobody sent waits, also where there is no mail server: then it is `handed` once somebody says to have passed it on.
 */
export interface MailRow {
  id: string
  workshop: string
  participant: string
  subject: string
  text: string
  state: 'waiting' | 'sent' | 'failed' | 'handed'
  tries: number
  next_at_ms: number
  made_at_ms: number
  /** When it left, or was given up; null while it waits. */
  ended_at_ms: number | null
  /** What the mail server said last, without an address or a password. */
  problem: string | null
  /** A calendar file that goes along. */
  calendar?: string | null
}
