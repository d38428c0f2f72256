/** An agreement of the knowledge base. `json` holds what it says, how it came and where it was taken over from. */
export interface AgreementTableRow {
  /** The characters in its address. */
  id: string
  /** The account that made it. */
  owner: string
  /** What of which workshop it is; null: typed, taken over or read from a file. */
  workshop: string | null
  subject: string | null
  /** The agreement that it was taken over from, on this server. */
  adopted_from: string | null
  rev: number
  /** Shared, and for everyone. */
  published: 0 | 1
  changed_at_ms: number
  json: string
}

/** Its columns in the version of the database in which it came, frozen: a later change comes with a migration of its own. */
export const agreementColumns =
  'id text, owner text, workshop text?, subject text?, adopted_from text?, rev integer, published integer, ' +
  'changed_at_ms integer, json text'
