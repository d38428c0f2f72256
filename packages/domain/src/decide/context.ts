import type { OrganisationId, ParticipantId } from '../ids.js'
import { err, type Result } from '../result.js'
import { spokenFor } from '../rules/find.js'
import type { CommandOf, CommandType } from '../workshop/commands.js'
import type { Event } from '../workshop/events.js'
import type { Facts } from '../workshop/facts.js'
import type { Refusal } from '../workshop/refusals.js'
import type { Role } from '../workshop/roles.js'
import type { WorkshopState } from '../workshop/state.js'

/** A refusal, with what the screen needs to say it well (gate findings, names of organisations that are waited for). */
export interface Refused {
  readonly refusal: Refusal
  readonly detail?: unknown
}
/** What every rule gets. `actor` is null for the server itself. */
export interface Context {
  readonly state: WorkshopState
  readonly actor: {
    readonly id: ParticipantId
    readonly role: Role
    readonly organisation: OrganisationId | null
  } | null
  readonly facts: Facts
}
export type Decision = Result<readonly Event[], Refused>
/** One rule per command of a group. Total: a new command does not compile until it has one. */
export type Rules<T extends CommandType> = { readonly [K in T]: (command: CommandOf<K>, context: Context) => Decision }

/** Refuses, with an optional detail. */
export const refuse = (refusal: Refusal, detail?: unknown): Result<never, Refused> =>
  err(detail === undefined ? { refusal } : { refusal, detail })

/** The organisation that the actor speaks for, or null when somebody else does. */
export const spokenForByActor = (context: Context): OrganisationId | null =>
  context.actor ? spokenFor(context.state, context.actor.id) : null
