import { ok } from '../result.js'
import { contributors, isPaperSeat, organisationOf } from '../rules/find.js'
import type { Event } from '../workshop/events.js'
import { workshopLimits } from '../workshop/limits.js'
import { isContributor } from '../workshop/roles.js'
import type { Participant, WorkshopState } from '../workshop/state.js'
import { type Rules, refuse, spokenForByActor } from './context.js'

/** Who is here, who speaks for whom, who leads. */
export const peopleRules: Rules<
  | 'admitParticipant'
  | 'arrive'
  | 'appointSpokesperson'
  | 'confirmInRoom'
  | 'askForTheWord'
  | 'answerTheAsker'
  | 'takeOver'
> = {
  admitParticipant: ({ participant, role, organisation, byCard, simulated = false }, { state }) => {
    if (state.participants.has(participant)) return refuse('already-exists')
    // Made-up people never sit at a table where something is decided.
    if (simulated && state.kind !== 'rehearsal') return refuse('not-a-rehearsal')
    if (isContributor(role)) {
      if (organisation === null || !organisationOf(state, organisation)) return refuse('unknown-organisation')
      if (contributors(state).length >= workshopLimits.participants) return refuse('too-many-participants')
    }
    const mark = simulated ? { simulated: true as const } : {}
    const events: Event[] = [{ type: 'participantAdmitted', participant, role, organisation, byCard, ...mark }]
    if (byCard && organisation !== null && !holdsWordByCard(state, organisation)) {
      events.push({ type: 'spokespersonAppointed', organisation, participant })
    }
    return ok(events)
  },
  arrive: ({ participant }, { state }) => {
    const person = state.participants.get(participant)
    if (!person) return refuse('unknown-participant')
    return ok(arrivalOf(state, person))
  },
  appointSpokesperson: ({ organisation, participant }, { state }) => {
    if (!organisationOf(state, organisation)) return refuse('unknown-organisation')
    const current = state.spokespersons.get(organisation) ?? null
    if (current === participant) return ok([])
    if (participant === null) return ok([{ type: 'spokespersonAppointed', organisation, participant }])
    const person = state.participants.get(participant)
    if (!person || !isContributor(person.role)) return refuse('unknown-participant')
    if (person.organisation !== organisation) return refuse('other-organisation')
    return ok([{ type: 'spokespersonAppointed', organisation, participant }])
  },
  confirmInRoom: ({ participant, seen }, { state }) => {
    if (!state.participants.has(participant)) return refuse('unknown-participant')
    if (state.seenInRoom.has(participant) === seen) return ok([])
    // who has no phone arrives by being seen
    const arrives = seen && isPaperSeat(state, participant) ? arrivalOf(state, state.participants.get(participant)) : []
    return ok([{ type: 'inRoomConfirmed', participant, seen }, ...arrives])
  },
  askForTheWord: (_, { state, actor }) => {
    const organisation = actor?.organisation ?? null
    if (actor === null || organisation === null) return refuse('unknown-organisation')
    const speaker = state.spokespersons.get(organisation)
    if (speaker === actor.id) return refuse('already-spokesperson')
    if (state.wordAskedBy.get(organisation) === actor.id) return ok([])
    return ok([{ type: 'wordAsked', organisation, participant: actor.id }])
  },
  answerTheAsker: ({ give }, context) => {
    const organisation = spokenForByActor(context)
    if (organisation === null) return refuse('not-spokesperson')
    if (!context.state.wordAskedBy.has(organisation)) return refuse('nobody-asked')
    return ok([{ type: 'wordAnswered', organisation, given: give }])
  },
  takeOver: (_, { state, actor }) => {
    if (actor === null) return refuse('not-allowed')
    return state.lead === actor.id ? refuse('already-lead') : ok([{ type: 'leadTaken', participant: actor.id }])
  },
}

/** An organisation is there from the moment that somebody of it is: once in a meeting, and never between two. */
export function arrivalOf(state: WorkshopState, person: Participant | undefined): readonly Event[] {
  const meeting = state.meetings.find((one) => one.status === 'open')
  const organisation = person?.organisation ?? null
  if (!meeting || !person || organisation === null || !isContributor(person.role)) return []
  return meeting.attended.has(organisation) ? [] : [{ type: 'organisationArrived', meeting: meeting.id, organisation }]
}

/** A personal card takes the word unless somebody else has it by personal card. */
function holdsWordByCard(
  state: Parameters<typeof organisationOf>[0],
  organisation: Parameters<typeof organisationOf>[1],
): boolean {
  const speaker = state.spokespersons.get(organisation)
  return speaker !== undefined && state.participants.get(speaker)?.byCard === true
}
