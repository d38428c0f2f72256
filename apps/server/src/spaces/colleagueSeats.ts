import { err, mayInSpace, ok, participantId, type Result, workshopId } from '@siroop/domain'
import type { Answer, HttpError, WireRefusal } from '@siroop/protocol'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'

type OneWorkshop = Answer<'colleagueWorkshops'>[number]
/** Workshops of colleagues, and a seat in one. */
export interface ColleagueSeats {
  /** Those of the Spaces of an account that it does not lead. Who only follows sees those with a document. */
  list(account: string): Promise<Answer<'colleagueWorkshops'>>
  /** Takes a seat, that whoever leads sees: as co-facilitator, or to follow what becomes of it. Gives where to go. */
  take(account: string, workshop: string): Promise<Result<Answer<'takenSeat'>, HttpError | WireRefusal>>
}
export interface ColleagueSeatParts {
  readonly storage: Storage
  readonly newId: () => string
  readonly open: (id: string) => Promise<WorkshopRoom | null>
}

export function createColleagueSeats({ storage, newId, open }: ColleagueSeatParts): ColleagueSeats {
  /** What this account would be in a workshop that somebody made; null: nothing, it is of no Space of theirs. */
  const standing = async (account: string, seat: Tables['seat'] | undefined): Promise<OneWorkshop['as'] | null> => {
    const space = seat?.space ?? null
    const member = space === null ? null : await storage.get('member', { space, account })
    if (member === null) return null
    return mayInSpace(member.role, 'lead') ? 'coFacilitator' : 'routeTeam'
  }
  const entry = async (seat: Tables['seat'], as: OneWorkshop['as']): Promise<OneWorkshop | null> => {
    const room = await open(seat.workshop)
    if (room === null) return null
    const state = room.state()
    const { manifestId } = room.side()
    const isShown = state.kind === 'real' && (as === 'coFacilitator' || manifestId !== null)
    if (!isShown) return null
    const meeting = state.meetings.find(({ status }) => status !== 'closed') ?? state.meetings.at(-1)
    return {
      id: room.id,
      title: state.title,
      region: state.region,
      by: (await storage.get('facilitator', { id: seat.facilitator }))?.name ?? null,
      date: meeting?.date ?? null,
      place: meeting?.place ?? '',
      manifestPath: manifestId === null ? null : `/m/${manifestId}`,
      as,
    }
  }
  return {
    list: async (account) => {
      const members = await storage.list('member', { account })
      const seats = await Promise.all(members.map(({ space }) => storage.list('seat', { space })))
      const own = new Set((await storage.list('seat', { facilitator: account })).map(({ workshop }) => workshop))
      const others = seats.flat().filter(({ workshop }) => !own.has(workshop))
      const entries = await Promise.all(
        others.map(async (seat) => {
          const as = await standing(account, seat)
          return as === null ? null : entry(seat, as)
        }),
      )
      return entries.filter((one) => one !== null).sort((one, other) => one.title.localeCompare(other.title, 'nl'))
    },
    take: async (account, workshop) => {
      const seats = await storage.list('seat', { workshop })
      const as = await standing(
        account,
        seats.find(({ space }) => space),
      )
      const room = as === null ? null : await open(workshop)
      const { kind } = room?.state() ?? {}
      if (as === null || room === null || kind !== 'real') return err('not-yours')
      const { manifestId } = room.side()
      const path = as === 'coFacilitator' ? `/regie/${room.id}` : `/m/${manifestId}`
      const had =
        as === 'coFacilitator'
          ? seats.some(({ facilitator }) => facilitator === account)
          : (await storage.get('follower', { account, workshop })) !== null
      if (had) return ok({ path })
      if (as === 'routeTeam' && manifestId === null) return err('not-yours')
      const person = await storage.get('facilitator', { id: account })
      const [participant, name] = [participantId(newId()), person?.name ?? null]
      const locale = person?.locale === 'en' ? 'en' : 'nl'
      const id = workshopId(workshop)
      const seat: WriteOp =
        as === 'coFacilitator'
          ? { kind: 'insert', table: 'seat', row: { facilitator: account, workshop, participant, space: null } }
          : { kind: 'insert', table: 'follower', row: { account, workshop, participant } }
      const done = await room.handle({
        id: null,
        acts: [
          {
            actor: { kind: 'system' },
            command: { type: 'admitParticipant', participant, role: as, organisation: null, byCard: false },
          },
        ],
        writes: [seat, { kind: 'put', table: 'person', row: { workshop: id, participant, name, blanked: 0, locale } }],
        remember: (side) => side.people.set(participant, { name, locale }),
      })
      return done.ok ? ok({ path }) : err(done.refusal)
    },
  }
}
