import { err, ok, type Result } from '../result.js'

/** What an account is in a Space (*werkruimte*): looks after it, leads workshops, or follows what became of them. */
export type SpaceRole = 'administrator' | 'facilitator' | 'routeTeam'
/** Every role, the one that may most first. */
export const spaceRoles: readonly SpaceRole[] = ['administrator', 'facilitator', 'routeTeam']

/**
 * `lookAfter`: invites colleagues, changes their roles, names the Space. `lead`: makes workshops, and takes a seat in those
 * of colleagues. `follow`: reads what was agreed, and tells what becomes of it.
 */
export type SpaceAct = 'lookAfter' | 'lead' | 'follow'

const allowed: Record<SpaceAct, ReadonlySet<SpaceRole>> = {
  lookAfter: new Set<SpaceRole>(['administrator']),
  lead: new Set<SpaceRole>(['administrator', 'facilitator']),
  follow: new Set<SpaceRole>(['administrator', 'facilitator', 'routeTeam']),
}
/** Whether a role may do this in its Space. Rule: SPEC SPC-1. */
export const mayInSpace = (role: SpaceRole, act: SpaceAct): boolean => allowed[act].has(role)

/** An account in one Space. */
export interface Member {
  readonly account: string
  readonly role: SpaceRole
}
/** Somebody changes the role of a member, or puts them out (`role` null); of oneself that is leaving. */
export interface MemberChange {
  readonly by: string
  readonly account: string
  readonly role: SpaceRole | null
}
/** Why a member is not changed. */
export type MemberRefusal = 'unknown-colleague' | 'not-your-role' | 'last-administrator'

/**
 * Whether the members of a Space change so. Refused: by who does not look after the Space (everybody may leave), of who is
 * no member, and what would leave nobody to look after it. Rules: SPEC SPC-2, SPC-3.
 */
export function checkMemberChange(
  members: readonly Member[],
  { by, account, role }: MemberChange,
): Result<Member, MemberRefusal> {
  const asker = members.find((one) => one.account === by)
  const isLeaving = by === account && role === null
  if (asker === undefined || !(isLeaving || mayInSpace(asker.role, 'lookAfter'))) return err('not-your-role')
  const member = members.find((one) => one.account === account)
  if (member === undefined) return err('unknown-colleague')
  const staysOne = members.some((one) => one.account !== account && one.role === 'administrator')
  if (member.role === 'administrator' && role !== 'administrator' && !staysOne) return err('last-administrator')
  return ok(member)
}
