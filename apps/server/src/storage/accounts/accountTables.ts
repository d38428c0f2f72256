import type { SpaceRole } from '@siroop/domain'

/** A facilitator, or somebody else who has an account. */
export interface FacilitatorRow {
  id: string
  name: string | null
  locale: string
  created_at_ms: number
  /** Small letters only. Unique. Not there for the account of a first start, until it is filled in. */
  email?: string | null
  /** 1: somebody showed that they read that mailbox, or who may invite gave it. */
  confirmed?: 0 | 1 | null
}
/** A signed-in browser; `hash` is the SHA-256 (hex) of the cookie. */
export interface LoginRow {
  hash: string
  facilitator: string
  created_at_ms: number
  expires_at_ms: number
  /** Browser and system in a word each (`firefox windows`), never more of what a browser says of itself. */
  device?: string | null
}
/** A facilitator's participant id in one of their workshops. */
export interface SeatRow {
  facilitator: string
  workshop: string
  participant: string
  /** On the seat of who made the workshop: the Space that it belongs to. Null on the seats of colleagues. */
  space?: string | null
}
/** The participant id of an account in a workshop of its Space that it follows and does not lead. */
export interface FollowerRow {
  account: string
  workshop: string
  participant: string
}
/** A Space (*werkruimte*): colleagues and the workshops that they lead. */
export interface SpaceRow {
  id: string
  /** Empty: nobody gave it one. */
  name: string
  created_at_ms: number
  /** Id of the house style that its screens have; null: that of the installation. */
  theme?: string | null
}
/** What an account is in a Space. */
export interface MemberRow {
  space: string
  account: string
  role: SpaceRole
  since_ms: number
}
/** Somebody who was asked to come into a Space. Name and address go when it was taken back. */
export interface ColleagueRow {
  id: string
  space: string
  name: string
  email: string
  role: SpaceRole
  state: 'asked' | 'came' | 'withdrawn'
  locale: string
  made_at_ms: number
  ended_at_ms: number | null
}
/** A key of somebody's device that signs them in; the secret half never leaves that device. */
export interface PasskeyRow {
  /** As the device calls it, base64url. */
  id: string
  account: string
  public_key: Uint8Array
  /** How often it was used, as the device counts; many always say 0. */
  counter: number
  name: string
  created_at_ms: number
  used_at_ms: number | null
}
/** Somebody in the sign-on of an organisation (OIDC), and whose account that is. */
export interface SignOnRow {
  issuer: string
  subject: string
  account: string
  created_at_ms: number
}

/** Their columns in the eighth version of the database, frozen: a later change comes with a migration of its own. */
export const accountColumns = {
  space: 'id text, name text, created_at_ms integer',
  member: 'space text, account text, role text, since_ms integer',
  colleague:
    'id text, space text, name text, email text, role text, state text, locale text, made_at_ms integer, ' +
    'ended_at_ms integer?',
  passkey:
    'id text, account text, public_key blob, counter integer, name text, created_at_ms integer, used_at_ms integer?',
  follower: 'account text, workshop text, participant text',
  sign_on: 'issuer text, subject text, account text, created_at_ms integer',
} as const
/** Columns that tables of before got with it. */
export const addedColumns = [
  ['facilitator', 'email', 'text'],
  ['facilitator', 'confirmed', 'integer'],
  ['login', 'device', 'text'],
  ['seat', 'space', 'text'],
] as const
