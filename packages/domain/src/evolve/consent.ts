import type { RoundId } from '../ids.js'
import type { Round, WorkshopState } from '../workshop/state.js'
import type { Handlers } from './handlers.js'
import { replaceWhere, withKey, withoutKey } from './immutable.js'
import { decidePolled } from './polling.js'

/** Consent per organisation and what was agreed. */
export const consentHandlers: Handlers<
  | 'roundOpened'
  | 'roundAnswered'
  | 'missingMarked'
  | 'missingUnmarked'
  | 'roundShown'
  | 'roundReplaced'
  | 'roundNotShared'
  | 'objectionRaised'
  | 'objectionTreated'
  | 'itemAgreed'
  | 'itemReopened'
> = {
  roundOpened: (state, { round, step, bundle, text, behaviour, sources, wroteIn, attempt }) => ({
    ...state,
    rounds: [
      ...state.rounds,
      {
        id: round,
        step,
        bundle,
        text,
        behaviour,
        sources,
        wroteIn,
        attempt,
        status: 'open',
        textChanged: false,
        ballots: new Map(),
        missing: new Map(),
      },
    ],
  }),
  roundAnswered: (state, { round, organisation, by, answer, reason, paper = null }) =>
    inRound(state, round, (one) => ({
      ...one,
      ballots: withKey(one.ballots, organisation, { answer, reason, by, paper }),
    })),
  missingMarked: (state, { round, organisation, why, reason }) =>
    inRound(state, round, (one) => ({ ...one, missing: withKey(one.missing, organisation, { why, reason }) })),
  missingUnmarked: (state, { round, organisation }) =>
    inRound(state, round, (one) => ({ ...one, missing: withoutKey(one.missing, organisation) })),
  roundShown: (state, { round }) => inRound(state, round, (one) => ({ ...one, status: 'shown' })),
  roundReplaced: (state, { round }) => inRound(state, round, (one) => ({ ...one, status: 'replaced' })),
  roundNotShared: (state, { round }) => inRound(state, round, (one) => ({ ...one, status: 'not-shared' })),
  objectionRaised: (state, { objection, organisation, reason, about }) => ({
    ...state,
    objections: [...state.objections, { id: objection, organisation, reason, about, state: 'raised' }],
  }),
  objectionTreated: (state, event) => ({
    ...state,
    objections: replaceWhere(
      state.objections,
      (one) => one.id === event.objection,
      (one) => ({ ...one, state: event.state }),
    ),
  }),
  itemAgreed: (state, { type: _, item, round, bundle, note, fields = {}, ...agreed }) => {
    const subject = bundle ?? note
    if (subject === undefined) return state
    const polled = bundle === null ? state : decidePolled(state, bundle)
    return {
      ...(round === null ? polled : inRound(polled, round, (one) => ({ ...one, status: 'agreed' }))),
      items: [
        ...state.items,
        { ...agreed, id: item, round, bundle, subject, fields, status: 'agreed', reopenedWhy: null },
      ],
    }
  },
  itemReopened: (state, { item, reason }) => ({
    ...state,
    items: replaceWhere(
      state.items,
      (one) => one.id === item,
      (one) => ({ ...one, status: 'reopened', reopenedWhy: reason }),
    ),
    // the sentence fell with the agreement it came from; a new agreement brings a new sentence
    sentences: replaceWhere(
      state.sentences,
      (one) => one.item === item,
      (one) => ({ ...one, status: 'dropped' }),
    ),
  }),
}

function inRound(state: WorkshopState, id: RoundId, change: (round: Round) => Round): WorkshopState {
  return { ...state, rounds: replaceWhere(state.rounds, (one) => one.id === id, change) }
}
