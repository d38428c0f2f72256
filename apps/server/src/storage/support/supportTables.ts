/** A pledge that anybody can support. `json` holds its texts, where it stands and what was mailed. */
export interface SupportPageRow {
  /** The 16 characters in its address. */
  id: string
  /** The account that made it. */
  owner: string
  rev: number
  /** Is a mail to its supporters not yet written to all of them? */
  writing: 0 | 1
  changed_at_ms: number
  json: string
}
/**
 * Somebody who supports a page. Everything about them stands here and in mails that wait; it goes when they take it back, and
 * an address that never confirmed after a week.
 */
export interface SupporterRow {
  page: string
  /** SHA-256 (hex) of page and address: an address stands on a page once. */
  key: string
  first_name: string
  last_name: string
  /** Null once no mail to them can follow. */
  email: string | null
  role: string
  listed: 0 | 1
  informed: 0 | 1
  locale: string
  /** `asked`: nobody typed the code yet; counts for nothing. */
  state: 'asked' | 'confirmed'
  /** How many mails on how it goes were written to them. */
  mailed: number
  asked_at_ms: number
  confirmed_at_ms: number
}

/** Their columns in the fourth version of the database, frozen: a later change comes with a migration of its own. */
export const supportColumns = {
  support_page: 'id text, owner text, rev integer, writing integer, changed_at_ms integer, json text',
  supporter:
    'page text, key text, first_name text, last_name text, email text?, role text, listed integer, informed integer, ' +
    'locale text, state text, mailed integer, asked_at_ms integer, confirmed_at_ms integer',
} as const
