import { isId, type ParticipantId, participantId, type WorkshopId, workshopId } from '@siroop/domain'
import { readSetting, settingKeys, writeSetting } from '../ui/device.js'
import type { Session } from './current.js'

type Participant = Extract<Session, { kind: 'participant' }>
type Facilitator = Extract<Session, { kind: 'facilitator' }>
type Wall = Extract<Session, { kind: 'wall' }>

const wallKey = 'siroop:zaal'

/** What was kept under a key, if it is an object. */
function kept(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readSetting(key) ?? '')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/**
 * Who the page `/b/{code}/d/{participant}` is: its token is kept on this device under its public id, so that several
 * people can share one browser. Null when this device does not know this participant.
 */
export function participantOf(path: string): Participant | null {
  const [, id] = /^\/b\/[^/]+\/d\/([^/]+)\/?$/.exec(path) ?? []
  if (!isId(id)) return null
  const { workshop, token, code } = kept(`siroop:${id}`)
  if (!isId(workshop) || typeof token !== 'string' || typeof code !== 'string') return null
  return { kind: 'participant', workshop: workshopId(workshop), participant: participantId(id), token, code }
}
/** Keeps a participant on this device. @returns false when this browser keeps nothing. */
export const rememberParticipant = ({ participant, workshop, token, code }: Omit<Participant, 'kind'>): boolean =>
  writeSetting(`siroop:${participant}`, JSON.stringify({ workshop, token, code }))

/** Who holds the regie of this workshop on this device: a co-facilitator by token, else whoever the cookie says. */
export function facilitatorOf(workshop: WorkshopId): Facilitator {
  const { participant, token } = kept(`siroop:regie:${workshop}`)
  return isId(participant) && typeof token === 'string'
    ? { kind: 'facilitator', workshop, participant: participantId(participant), token }
    : { kind: 'facilitator', workshop, participant: null, token: null }
}

/** Keeps the place of a co-facilitator in a workshop on this device; null forgets it. */
export const rememberRegie = (
  workshop: WorkshopId,
  place: { readonly participant: ParticipantId; readonly token: string } | null,
): boolean => writeSetting(`siroop:regie:${workshop}`, place && JSON.stringify(place))

/** Keeps on this device that somebody of the route team tells what became of this workshop. */
export const rememberTeller = (workshop: WorkshopId, token: string): boolean =>
  writeSetting(`siroop:veranderteam:${workshop}`, JSON.stringify({ token }))

/**
 * By which token this device tells what became of a workshop: of the route team, of who helps to lead it, else of somebody who
 * wrote in it here. Null: whoever the cookie says.
 */
export function tellerToken(workshop: WorkshopId): string | null {
  const own = [kept(`siroop:veranderteam:${workshop}`), kept(`siroop:regie:${workshop}`)]
  const seats = settingKeys('siroop:')
    .map(kept)
    .filter((seat) => seat.workshop === workshop)
  const found = [...own, ...seats].find(({ token }) => typeof token === 'string')
  return typeof found?.token === 'string' ? found.token : null
}

/** The room screen that was paired on this device, or null. */
export function pairedWall(): Wall | null {
  const { workshop, participant, token } = kept(wallKey)
  return isId(workshop) && isId(participant) && typeof token === 'string'
    ? { kind: 'wall', workshop: workshopId(workshop), participant: participantId(participant), token }
    : null
}
/** Keeps the pairing of this room screen; null forgets it. */
export const rememberWall = (wall: Omit<Wall, 'kind'> | null): boolean =>
  writeSetting(wallKey, wall && JSON.stringify(wall))
