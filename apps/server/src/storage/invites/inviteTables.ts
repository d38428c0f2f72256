/** An invitation that anybody with its address reads. `json` holds its texts, where it stands and what was mailed. */
export interface InvitePageRow {
  /** The 16 characters in its address. */
  id: string
  workshop: string
  /** One more with every change of the page and of who sits where: a change that did not see the last one is refused. */
  rev: number
  /** Is a mail to those who registered not yet written to all of them? */
  writing: 0 | 1
  changed_at_ms: number
  json: string
}
/**
 * Somebody who registered. Everything about them stands here and in mails that wait; it goes when they cancel, and what was
 * never confirmed after a week.
 */
export interface RegistrationRow {
  page: string
  /** SHA-256 (hex) of page and address: an address stands on a page once. */
  key: string
  workshop: string
  /** Who they are in the workshop once they come in. */
  participant: string
  first_name: string
  last_name: string
  municipality: string
  group_name: string
  /** Null once no mail to them can follow. */
  email: string | null
  locale: string
  /** `asked`: nobody typed the code yet, and no seat is kept; `ended`: who leads took them off. */
  state: 'asked' | 'confirmed' | 'ended'
  /** Who confirmed first has the lower number; 0 before. */
  place: number
  first_table: string
  first_state: 'placed' | 'waiting' | 'spare'
  /** Empty for none. */
  second_table: string
  second_state: 'placed' | 'waiting' | 'spare'
  /** The organisation in the workshop, once it is known; empty before. */
  organisation: string
  /** How many practical mails were written to them. */
  mailed: number
  asked_at_ms: number
  confirmed_at_ms: number
}

/** Their columns in the fifth version of the database, frozen: a later change comes with a migration of its own. */
export const inviteColumns = {
  invite_page: 'id text, workshop text, rev integer, writing integer, changed_at_ms integer, json text',
  registration:
    'page text, key text, workshop text, participant text, first_name text, last_name text, municipality text, ' +
    'group_name text, email text?, locale text, state text, place integer, first_table text, first_state text, ' +
    'second_table text, second_state text, organisation text, mailed integer, asked_at_ms integer, confirmed_at_ms integer',
} as const
