import type { ParticipantId, WorkshopId } from '@siroop/domain'
import type { Control } from './line/control.js'

/** Who this page is. A facilitator without token is known by the cookie. */
export type Session =
  | { kind: 'participant'; workshop: WorkshopId; participant: ParticipantId; token: string; code: string }
  | { kind: 'facilitator'; workshop: WorkshopId; participant: ParticipantId | null; token: string | null }
  | { kind: 'wall'; workshop: WorkshopId; participant: ParticipantId; token: string }

export interface Current {
  readonly session: Session
  readonly control: Control
}
let current: Current | null = null

/** Makes this the session of the page; null: there is none. Only for `session.ts` and pages of fixtures. */
export function setCurrent(next: Current | null): void {
  current = next
}
/** The session of this page with its control connection, or null before `startSession`. */
export const currently = (): Current | null => current
/** The session of this page, or null before `startSession`. */
export const currentSession = (): Session | null => current?.session ?? null
