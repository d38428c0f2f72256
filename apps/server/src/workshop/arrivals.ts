import { groupsOf, type ParticipantId, type WorkshopId, type WorkshopState } from '@siroop/domain'
import type { Boards } from './documents.js'
import type { Handling, RoomMemory } from './roomParts.js'

/** Who comes and who goes, as far as the rules have to be told of it. */
export interface Arrivals {
  /** Somebody is here while a meeting is open: their organisation is waited for from now on. */
  arrive(participant: ParticipantId): void
  /** Looks who had a seat when it was last called and has none any more, and whether people changed tables. */
  endSeats(): void
}
export interface ArrivalsOptions {
  readonly id: WorkshopId
  readonly memory: RoomMemory
  readonly handle: (handling: Handling) => Promise<unknown>
  readonly seatEnded: (workshop: WorkshopId, participant: ParticipantId) => void
  readonly boards: Pick<Boards, 'readersChanged'>
  readonly report: (problem: string, error: unknown) => void
}

export function createArrivals({ id, memory, handle, seatEnded, boards, report }: ArrivalsOptions): Arrivals {
  let seats = memory.state?.participants
  let round = roundOf(memory.state)
  return {
    arrive(participant) {
      if (!isArrival(memory.state, participant)) return
      const acts: Handling['acts'] = [{ actor: { kind: 'system' }, command: { type: 'arrive', participant } }]
      handle({ id: null, acts }).catch((error: unknown) => report('an arrival was not written down', error))
    },
    endSeats() {
      const now = memory.state?.participants
      for (const participant of seats?.keys() ?? []) if (!now?.has(participant)) seatEnded(id, participant)
      seats = now
      const then = round
      round = roundOf(memory.state)
      if (then.seats !== round.seats || then.position !== round.position) boards.readersChanged(id)
    },
  }
}

/** By this it is known who reads the document of which theme table or organisation; most workshops have no such documents. */
const roundOf = (state: WorkshopState | null) => {
  if (state === null || groupsOf(state).length === 0) return { seats: null, position: null }
  return { seats: state.tableRounds, position: state.position }
}

/** True when nobody of this person's organisation was there yet in the meeting that is open. */
function isArrival(state: WorkshopState | null, participant: ParticipantId): boolean {
  const person = state?.participants.get(participant)
  const open = state?.meetings.find((meeting) => meeting.status === 'open')
  return open !== undefined && person?.organisation != null && !open.attended.has(person.organisation)
}
