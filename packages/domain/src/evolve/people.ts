import { isContributor } from '../workshop/roles.js'
import type { WorkshopState } from '../workshop/state.js'
import { binned } from './bin.js'
import type { Handlers } from './handlers.js'
import { replaceWhere, withKey, withoutKey, withoutValue, withValue } from './immutable.js'

/** Preparing and people. */
export const peopleHandlers: Handlers<
  | 'detailsChanged'
  | 'organisationAdded'
  | 'organisationRenamed'
  | 'organisationRemoved'
  | 'municipalitySet'
  | 'logoSet'
  | 'meetingPlanned'
  | 'minutesChanged'
  | 'askedBeforehand'
  | 'participantAdmitted'
  | 'organisationArrived'
  | 'spokespersonAppointed'
  | 'inRoomConfirmed'
  | 'wordAsked'
  | 'wordAnswered'
  | 'leadTaken'
  | 'paperSeatAdded'
  | 'paperSeatRemoved'
  | 'paperSeatClaimed'
  | 'paperNoteAdded'
  | 'paperNoteWithdrawn'
> = {
  detailsChanged: (state, { title, region }) => ({ ...state, title, region }),
  organisationAdded: (state, { organisation, name, organisationType, shape, letters, municipality }) => ({
    ...state,
    organisations: [
      ...state.organisations,
      { id: organisation, name, type: organisationType, shape, letters, ...(municipality && { municipality }) },
    ],
  }),
  organisationRenamed: (state, { organisation, name }) => ({
    ...state,
    organisations: replaceWhere(
      state.organisations,
      (one) => one.id === organisation,
      (one) => ({ ...one, name }),
    ),
  }),
  organisationRemoved: (state, { organisation, atMs }) => {
    const gone = state.organisations.find(({ id }) => id === organisation)
    const left = { ...state, organisations: state.organisations.filter((one) => one !== gone) }
    if (gone === undefined || atMs === undefined) return left
    const { id, name: text, type: organisationType, shape, letters, logo, municipality } = gone
    const mark = { shape, letters, ...(logo && { logo }), ...(municipality && { municipality }) }
    return binned(left, { kind: 'organisation', id, text, organisationType, ...mark, atMs })
  },
  municipalitySet: (state, { organisation, municipality }) => ({
    ...state,
    organisations: replaceWhere(
      state.organisations,
      (one) => one.id === organisation,
      ({ municipality: _, ...one }) => (municipality === null ? one : { ...one, municipality }),
    ),
  }),
  logoSet: (state, { organisation, sha256 }) => ({
    ...state,
    organisations: replaceWhere(
      state.organisations,
      (one) => one.id === organisation,
      ({ logo: _, ...one }) => (sha256 === null ? one : { ...one, logo: sha256 }),
    ),
  }),
  meetingPlanned: (state, { meeting, date, start, place }) => ({
    ...state,
    meetings: replaceWhere(
      state.meetings,
      (one) => one.id === meeting,
      (one) => ({ ...one, date, start, place }),
    ),
  }),
  askedBeforehand: (state, { step }) => ({ ...state, beforehand: step }),
  minutesChanged: (state, { step, segment, minutes }) => ({
    ...state,
    template: {
      ...state.template,
      steps: replaceWhere(
        state.template.steps,
        (one) => one.id === step,
        (one) => ({
          ...one,
          segments: one.segments.map((part, index) => (index === segment ? { ...part, minutes } : part)),
        }),
      ),
    },
  }),
  participantAdmitted: (state, { participant, role, organisation, byCard, simulated }) => ({
    ...state,
    participants: withKey(state.participants, participant, {
      id: participant,
      role,
      organisation,
      byCard,
      paper: null,
      ...(simulated ? { simulated } : {}),
    }),
    meetings: organisation !== null && isContributor(role) ? attended(state, organisation) : state.meetings,
  }),
  organisationArrived: (state, { organisation }) => ({ ...state, meetings: attended(state, organisation) }),
  spokespersonAppointed: (state, { organisation, participant }) => ({
    ...state,
    spokespersons:
      participant === null
        ? withoutKey(state.spokespersons, organisation)
        : withKey(state.spokespersons, organisation, participant),
    wordAskedBy: withoutKey(state.wordAskedBy, organisation),
  }),
  inRoomConfirmed: (state, { participant, seen }) => ({
    ...state,
    seenInRoom: seen ? withValue(state.seenInRoom, participant) : withoutValue(state.seenInRoom, participant),
  }),
  wordAsked: (state, { organisation, participant }) => ({
    ...state,
    wordAskedBy: withKey(state.wordAskedBy, organisation, participant),
  }),
  wordAnswered: (state, { organisation, given }) => {
    const asker = state.wordAskedBy.get(organisation)
    return {
      ...state,
      wordAskedBy: withoutKey(state.wordAskedBy, organisation),
      spokespersons: given && asker ? withKey(state.spokespersons, organisation, asker) : state.spokespersons,
    }
  },
  leadTaken: (state, { participant }) => ({ ...state, lead: participant }),
  paperSeatAdded: (state, { participant, organisation, number }) => ({
    ...state,
    participants: withKey(state.participants, participant, {
      id: participant,
      role: 'participant',
      organisation,
      byCard: false,
      paper: { number, claimed: false },
    }),
    meetings: attended(state, organisation),
  }),
  paperSeatRemoved: (state, { participant }) => ({
    ...state,
    participants: withoutKey(state.participants, participant),
    seenInRoom: withoutValue(state.seenInRoom, participant),
  }),
  paperSeatClaimed: (state, { participant }) => {
    const seat = state.participants.get(participant)
    if (!seat?.paper) return state
    const paper = { ...seat.paper, claimed: true }
    return { ...state, participants: withKey(state.participants, participant, { ...seat, paper }) }
  },
  // What was written lies in the seat's own document, as with every other note.
  paperNoteAdded: (state) => state,
  paperNoteWithdrawn: (state) => state,
}

function attended(
  state: WorkshopState,
  organisation: WorkshopState['organisations'][number]['id'],
): WorkshopState['meetings'] {
  return replaceWhere(
    state.meetings,
    (one) => one.status === 'open',
    (one) => ({ ...one, attended: withValue(one.attended, organisation) }),
  )
}
