/** Roles of one workshop. *Woordvoerder* (spokesperson) is a flag of an organisation, not a role. Source: decisions.md, Names. */
export type Role =
  | 'facilitator'
  | 'coFacilitator'
  | 'boardMember'
  | 'participant'
  | 'routeTeam'
  | 'observer'
  | 'roomScreen'

/** Roles that sit at the table for an organisation: they write, and their spokesperson answers and signs. */
export const isContributor = (role: Role): boolean => role === 'boardMember' || role === 'participant'
/** Roles that hold the regie. A co-facilitator also holds the pen. */
export const isFacilitating = (role: Role): boolean => role === 'facilitator' || role === 'coFacilitator'
