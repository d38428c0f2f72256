import type {
  ColleagueRow,
  FacilitatorRow,
  FollowerRow,
  LoginRow,
  MemberRow,
  PasskeyRow,
  SeatRow,
  SignOnRow,
  SpaceRow,
} from './accounts/accountTables.js'
import type { AgreementTableRow } from './agreements/agreementTables.js'
import type { ApiTokenRow, HookEventRow, HookMessageRow, HookRow } from './connections/connectionTables.js'
import type { FindableRow } from './finding/findableTable.js'
import type { InvitePageRow, RegistrationRow } from './invites/inviteTables.js'
import type { MailRow } from './mail/mailTable.js'
import type { StoryCommentRow, StoryPartRow, StoryReaderRow, StoryRow } from './stories/storyTables.js'
import type { SupporterRow, SupportPageRow } from './support/supportTables.js'

/**
 * Every table of the database, as kysely types: one row type per table, columns in snake_case as in SQL. Ids are plain
 * text here, times are whole milliseconds since 1970 by the server's clock, flags are 0 or 1, JSON is text.
 * Events and Yjs documents hold ids only; names and other personal data live in `person`, `register_person`,
 * `facilitator`, `colleague`, `supporter`, `registration` and nowhere else, so that they can be blanked. Source: decisions.md, Privacy in the first schema.
 */
export interface Tables {
  workshop: WorkshopRow
  event: EventRow
  command: CommandRow
  room: RoomRow
  room_update: RoomUpdateRow
  room_snapshot: RoomSnapshotRow
  person: PersonRow
  token: TokenRow
  secret: SecretRow
  word_code: WordCodeRow
  facilitator: FacilitatorRow
  seat: SeatRow
  login: LoginRow
  note_origin: NoteOriginRow
  register: RegisterRow
  register_person: RegisterPersonRow
  edition_pdf: EditionPdfRow
  manifest: ManifestRow
  setting: SettingRow
  mail: MailRow
  findable: FindableRow
  support_page: SupportPageRow
  supporter: SupporterRow
  agreement: AgreementTableRow
  invite_page: InvitePageRow
  registration: RegistrationRow
  story: StoryRow
  story_reader: StoryReaderRow
  story_comment: StoryCommentRow
  story_part: StoryPartRow
  space: SpaceRow
  member: MemberRow
  colleague: ColleagueRow
  follower: FollowerRow
  passkey: PasskeyRow
  sign_on: SignOnRow
  api_token: ApiTokenRow
  hook: HookRow
  hook_event: HookEventRow
  hook_message: HookMessageRow
}
export type TableName = keyof Tables

/** The database that a server brings along, and one that several share. */
export type DatabaseKind = 'sqlite' | 'postgres'

/** What lists need without replaying events. The events are the truth; this row follows in the same transaction. */
export interface WorkshopRow {
  id: string
  kind: 'real' | 'demo' | 'rehearsal'
  title: string
  region: string
  locale: string
  template_id: string
  template_title: string
  /** Four digits; null when the code was given back. Unique. */
  join_code: string | null
  /** The 16 characters of the printed address. Unique; `manifest` remembers it for ever. */
  manifest_id: string | null
  /** Epoch of this workshop's documents, 1 at first. Documents of an older epoch are closed with 4410. */
  epoch: number
  created_at_ms: number
  /** Last change that a list may sort by. */
  changed_at_ms: number
}
/** One decided fact. `seq` counts from 1 without holes inside its workshop. */
export interface EventRow {
  workshop: string
  seq: number
  type: string
  json: string
  at_ms: number
  actor: string | null
  command_id: string | null
}
/** The stored answer to a command, so that a repeated id gets the same answer. Key: (workshop, command_id). */
export interface CommandRow {
  workshop: string
  command_id: string
  answer_json: string
  at_ms: number
}
/** Head of a Yjs document's log. Written by the storage itself. */
export interface RoomRow {
  name: string
  head: number
}
export interface RoomUpdateRow {
  room: string
  seq: number
  bytes: Uint8Array
}
/** The document as it was after update `seq`. `name` is '' for a working snapshot; a named one is kept for ever. */
export interface RoomSnapshotRow {
  room: string
  seq: number
  name: string
  bytes: Uint8Array
}
/** Who a participant is. Erasure sets name to null and blanked to 1; the row stays, so that ids keep a meaning. */
export interface PersonRow {
  workshop: string
  participant: string
  name: string | null
  blanked: 0 | 1
  locale: string
  /** Only of who is written to; null, or not there, for everybody else. Removed 30 days after the last mail that needs it. */
  email?: string | null
  /** What somebody who was asked to sign does; as the invitation says it. */
  function?: string | null
}
/** Bearer token of a phone, room screen or co-facilitator. Only the SHA-256 (hex) is stored. */
export interface TokenRow {
  hash: string
  kind: 'participant' | 'wall' | 'co'
  workshop: string
  participant: string
  created_at_ms: number
  expires_at_ms: number | null
  revoked_at_ms: number | null
}
/** A secret that is exchanged for something: cards, invitations, start links, pairings. Only the SHA-256 (hex) is stored. */
export interface SecretRow {
  hash: string
  purpose:
    | 'card'
    | 'co'
    | 'start'
    | 'wall-pairing'
    | 'login'
    | 'sign'
    | 'sign-code'
    | 'route-team'
    | 'handover'
    | 'support-code'
    | 'support-back'
    | 'invite-code'
    | 'invite-own'
    | 'invite-card'
    | 'colleague'
    | 'address'
    | 'passkey'
    | 'sign-on'
  /** The public half, when there is one (id or digits of a pairing). Unique. */
  handle: string | null
  workshop: string | null
  payload_json: string
  created_at_ms: number
  expires_at_ms: number | null
  used_at_ms: number | null
}
/** Four words that move a participant to another phone. `hash` covers workshop and words. */
export interface WordCodeRow {
  workshop: string
  hash: string
  participant: string
  expires_at_ms: number
  used_at_ms: number | null
}
/** Who wrote what. Participant stays null for anonymous steps. Never leaves the server. */
export interface NoteOriginRow {
  workshop: string
  note: string
  step: string
  participant: string | null
  organisation: string | null
}
/** Append-only chain per workshop: `hash` covers `previous_hash` and `json`; personal fields are salted hashes in `json`. */
export interface RegisterRow {
  workshop: string
  seq: number
  edition: number
  json: string
  previous_hash: string
  hash: string
  at_ms: number
  /** Of a text that was laid down for signing: what stands at the foot of its pages. Null, or not there, for any other entry. */
  foot?: string | null
}
/** The salt and the clear value behind a salted hash of a register entry; value null after erasure. */
export interface RegisterPersonRow {
  workshop: string
  entry: number
  field: string
  salt: Uint8Array
  value: string | null
}
/** A printed document, keyed by edition and the head of the register that it shows. */
export interface EditionPdfRow {
  workshop: string
  edition: number
  register_head: string
  locale: string
  bytes: Uint8Array
  made_at_ms: number
}
/**
 * Printed addresses ever given out; a row is never removed, so that an address is never given out twice. Those of a
 * rehearsal go with it: they count for nothing.
 */
export interface ManifestRow {
  id: string
  workshop: string
}
/**
 * Single values under a key: what the server keeps for itself, `wifi:`, `letter:`, `room-check:` with the id of a workshop, and
 * the templates that a facilitator made: `own-templates/` and `own-template/` with the id of the account.
 */
export interface SettingRow {
  key: string
  value: string
}
/** Columns that name one row of each table. `insert` refuses a second row with the same ones. */
export const primaryKeys: { readonly [T in TableName]: readonly (keyof Tables[T] & string)[] } = {
  workshop: ['id'],
  event: ['workshop', 'seq'],
  command: ['workshop', 'command_id'],
  room: ['name'],
  room_update: ['room', 'seq'],
  room_snapshot: ['room', 'seq', 'name'],
  person: ['workshop', 'participant'],
  token: ['hash'],
  secret: ['hash'],
  word_code: ['workshop', 'hash'],
  facilitator: ['id'],
  seat: ['facilitator', 'workshop'],
  login: ['hash'],
  note_origin: ['workshop', 'note'],
  register: ['workshop', 'seq'],
  register_person: ['workshop', 'entry', 'field'],
  edition_pdf: ['workshop', 'edition', 'register_head', 'locale'],
  manifest: ['id'],
  setting: ['key'],
  mail: ['id'],
  findable: ['workshop', 'place'],
  support_page: ['id'],
  supporter: ['page', 'key'],
  agreement: ['id'],
  invite_page: ['id'],
  registration: ['page', 'key'],
  story: ['id'],
  story_reader: ['id'],
  story_comment: ['id'],
  story_part: ['story', 'part'],
  space: ['id'],
  member: ['space', 'account'],
  colleague: ['id'],
  follower: ['account', 'workshop'],
  passkey: ['id'],
  sign_on: ['issuer', 'subject'],
  api_token: ['id'],
  hook: ['id'],
  hook_event: ['id'],
  hook_message: ['id'],
}

/** Further columns whose value, when not null, occurs once in the table. */
export const uniqueColumns: { readonly [T in TableName]?: readonly (keyof Tables[T] & string)[] } = {
  workshop: ['join_code', 'manifest_id'],
  secret: ['handle'],
  facilitator: ['email'],
  api_token: ['hash'],
}
