import {
  type Command,
  err,
  mayCommand,
  mayTell,
  ok,
  type ParticipantId,
  type Result,
  type SubjectId,
  storyWriter,
  type WorkshopId,
  wayOf,
} from '@siroop/domain'
import type { Answer, Body, HttpError, WireRefusal } from '@siroop/protocol'
import type { WriteOp } from '../storage/storage.js'
import type { Entered, Entrances } from '../workshop/entrances.js'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import type { TeamLinks } from './teamLinks.js'

type Problem = HttpError | WireRefusal
type Answered<T> = Promise<Result<T, Problem>>
/** Who asks, as a request says it. */
export interface Asker {
  readonly token: string | null
  readonly cookieHeader: string | undefined
}
/** What became of a manifest: who may tell about it, and telling. */
export interface RouteTeamDesk {
  /** A new link for the route team; the one before opens nothing any more. */
  newLink(room: Pick<WorkshopRoom, 'id' | 'side'>): Answered<{ readonly path: string }>
  /** Comes in with the link: a seat that tells about the way and nothing else. */
  enter(manifest: string, asked: Body<'enterRouteTeam'>): Answered<Omit<Entered, 'path'>>
  /** What the asker may tell about; nothing for a stranger. */
  teller(manifest: string, asker: Asker): Answered<Answer<'teller'>>
  tell(manifest: string, asker: Asker, told: Body<'progress'>): Answered<null>
  /** Puts a sentence on the list of the next check-in, or takes it off. */
  take(manifest: string, asker: Asker, taken: Body<'toCheckin'>): Answered<null>
}
/** Functions of the accounts and the workshops, handed in. */
export interface RouteTeamParts {
  readonly links: TeamLinks
  readonly byManifest: (manifest: string) => Promise<WorkshopRoom | null>
  readonly member: (
    asked: Asker & { readonly workshop: WorkshopId },
  ) => Promise<Result<{ readonly room: WorkshopRoom; readonly participant: ParticipantId }, HttpError>>
  readonly enterRouteTeam: Entrances['enterRouteTeam']
  readonly writeRows: (rows: readonly WriteOp[]) => Promise<boolean>
}

export function createRouteTeamDesk(parts: RouteTeamParts): RouteTeamDesk {
  const seatOf = async (manifest: string, asker: Asker) => {
    const room = await parts.byManifest(manifest)
    return room === null ? err('unknown-manifest' as const) : parts.member({ ...asker, workshop: room.id })
  }
  const act = async (manifest: string, asker: Asker, command: Command): Answered<null> => {
    const seat = await seatOf(manifest, asker)
    if (!seat.ok) return seat
    const { room, participant } = seat.value
    const done = await room.handle({ id: null, acts: [{ actor: { kind: 'person', id: participant }, command }] })
    return done.ok ? ok(null) : err(done.refusal)
  }
  return {
    newLink: async (room) => {
      const { manifestId } = room.side()
      if (manifestId === null) return err('unknown-manifest')
      const { secret, writes } = await parts.links.make(room.id)
      return (await parts.writeRows(writes)) ? ok({ path: `/m/${manifestId}#${teamMark}${secret}` }) : err('not-saved')
    },
    enter: async (manifest, { secret, name, organisation }) => {
      const room = await parts.byManifest(manifest)
      if (room === null) return err('unknown-manifest')
      if ((await parts.links.find(secret)) !== room.id) return err('link-unknown')
      return parts.enterRouteTeam(room, { name, organisation })
    },
    teller: async (manifest, asker) => {
      const seat = await seatOf(manifest, asker)
      if (!seat.ok) return seat.error === 'unknown-manifest' ? seat : ok(stranger)
      const state = seat.value.room.state()
      const person = state.participants.get(seat.value.participant)
      if (person === undefined) return ok(stranger)
      const subjects: readonly SubjectId[] = wayOf(state).flatMap((row) => (mayTell(person, row) ? [row.subject] : []))
      const mayTake = mayCommand(person.role, 'takeToCheckin')
      const mayWrite = storyWriter(person.id, person.role) !== null
      return ok({ subjects: [...subjects], organisation: person.organisation, mayTake, mayWrite })
    },
    tell: (manifest, asker, told) => act(manifest, asker, { type: 'tellProgress', ...told }),
    take: (manifest, asker, taken) => act(manifest, asker, { type: 'takeToCheckin', ...taken }),
  }
}

/** Tells about nothing. */
const stranger: Answer<'teller'> = { subjects: [], organisation: null, mayTake: false, mayWrite: false }
/** What stands before the secret in the address of the page. */
const teamMark = 'veranderteam='
