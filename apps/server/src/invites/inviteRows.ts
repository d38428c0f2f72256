import type { InviteContent, InviteStage, Registered } from '@siroop/domain'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'

/** A practical mail that is not yet written to everybody whom it is for. */
export interface PracticalMail {
  readonly number: number
  readonly subject: string
  readonly text: string
  readonly to: 'placed' | 'everybody'
}
/** What is kept of an invitation as one value. */
interface Kept {
  readonly stage: InviteStage
  readonly content: InviteContent
  /** Practical mails that were asked for. */
  readonly mailed: number
  readonly news: PracticalMail | null
  /** The number that who confirms next gets. */
  readonly next: number
}
/** One invitation. */
export interface StoredInvite extends Kept {
  readonly id: string
  readonly workshop: string
  readonly rev: number
  readonly changedAtMs: number
}
export type RegistrationRow = Tables['registration']

/** So many invitations a workshop may have. */
export const mostInvites = 10

const inviteOf = ({ id, workshop, rev, changed_at_ms, json }: Tables['invite_page']): StoredInvite => ({
  ...(JSON.parse(json) as Kept),
  id,
  workshop,
  rev,
  changedAtMs: changed_at_ms,
})
/** An invitation by the id in its address; null when there is none. */
export async function readInvite(storage: Pick<Storage, 'get'>, id: string): Promise<StoredInvite | null> {
  const row = await storage.get('invite_page', { id })
  return row === null ? null : inviteOf(row)
}
/** All invitations of a workshop, the last changed first; without a workshop those of all. */
export async function readInvites(
  storage: Pick<Storage, 'list'>,
  where: { readonly workshop?: string; readonly writing?: 1 },
): Promise<readonly StoredInvite[]> {
  const rows = await storage.list('invite_page', where, { orderBy: 'changed_at_ms', descending: true })
  return rows.map(inviteOf)
}
/** Who confirmed on a page, in the order in which they did. */
export const readRegistrations = (storage: Pick<Storage, 'list'>, page: string): Promise<RegistrationRow[]> =>
  storage.list('registration', { page, state: 'confirmed' }, { orderBy: 'place' })

/** The write that makes an invitation, a draft. */
export function addInvite(
  made: { readonly id: string; readonly workshop: string; readonly content: InviteContent },
  atMs: number,
): WriteOp {
  const { id, workshop, content } = made
  const kept: Kept = { stage: 'draft', content, mailed: 0, news: null, next: 1 }
  const row = { id, workshop, rev: 1, writing: 0, changed_at_ms: atMs, json: JSON.stringify(kept) } as const
  return { kind: 'insert', table: 'invite_page', row }
}
/** Puts an invitation in the place of what was read; a conflict when it, or who sits where, changed meanwhile. */
export function changeInvite(invite: StoredInvite, change: Partial<Kept>, atMs: number): WriteOp {
  const { id, workshop: _, rev, changedAtMs: __, ...kept } = { ...invite, ...change }
  return {
    kind: 'patch',
    table: 'invite_page',
    where: { id, rev },
    set: {
      rev: rev + 1,
      writing: kept.news === null ? 0 : 1,
      changed_at_ms: atMs,
      json: JSON.stringify(kept satisfies Kept),
    },
  }
}
/** Takes an invitation away, with everybody who registered, their links and every mail to them. */
export const removeInvite = ({ id, rev }: StoredInvite): readonly WriteOp[] => [
  { kind: 'patch', table: 'invite_page', where: { id, rev }, set: { rev } },
  { kind: 'remove', table: 'invite_page', where: { id } },
  { kind: 'remove', table: 'registration', where: { page: id } },
  { kind: 'remove', table: 'mail', where: { workshop: id } },
  { kind: 'remove', table: 'secret', where: { workshop: id } },
]

/** A row as the rules of seats see it. */
export const registeredOf = (row: RegistrationRow): Registered => ({
  key: row.key,
  order: row.place,
  choices: [
    { table: row.first_table, state: row.first_state },
    ...(row.second_table === '' ? [] : [{ table: row.second_table, state: row.second_state }]),
  ],
})
/** What somebody sits at, as columns. */
export const choiceColumns = ({ choices: [first, second] }: Pick<Registered, 'choices'>) => ({
  first_table: first?.table ?? '',
  first_state: first?.state ?? ('spare' as const),
  second_table: second?.table ?? '',
  second_state: second?.state ?? ('spare' as const),
})
/** Writes where somebody sits; a conflict when they are gone. */
export const reseat = (page: string, one: Registered): WriteOp => ({
  kind: 'patch',
  table: 'registration',
  where: { page, key: one.key, state: 'confirmed' },
  set: choiceColumns(one),
})
/** Everything about somebody on a page: the row, mails that wait, and their links. */
export const gone = (page: string, key: string): readonly WriteOp[] => [
  { kind: 'remove', table: 'registration', where: { page, key } },
  { kind: 'remove', table: 'mail', where: { workshop: page, participant: key } },
  ...linksOf(page, key),
]
/** Every link and personal card of somebody. */
export const linksOf = (page: string, key: string): readonly WriteOp[] => [
  ...(['invite-own', 'invite-card'] as const).map((purpose): WriteOp => {
    return {
      kind: 'remove',
      table: 'secret',
      where: { purpose, workshop: page, payload_json: JSON.stringify({ key }) },
    }
  }),
  { kind: 'remove', table: 'secret', where: { handle: `invite-code ${page} ${key}` } },
]
