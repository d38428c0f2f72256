import { takingPart } from '../rules/find.js'
import type { Handlers } from './handlers.js'
import { replaceWhere, withKey, withoutKey, withoutValue, withValue } from './immutable.js'

/** The evening: meetings, segments, screens, reveal, harvest. */
export const runningHandlers: Handlers<
  | 'meetingOpened'
  | 'meetingClosed'
  | 'segmentStarted'
  | 'stepFinished'
  | 'stepReopened'
  | 'stepSkipped'
  | 'gateWaived'
  | 'timeAdded'
  | 'screensPaused'
  | 'everyoneCalled'
  | 'wallSceneChosen'
  | 'allowanceSet'
  | 'notesRevealed'
  | 'lineAdded'
  | 'lineTicked'
  | 'checkinsPlanned'
> = {
  meetingOpened: (state, { meeting, atMs }) => ({
    ...state,
    meetings: replaceWhere(
      state.meetings,
      (one) => one.id === meeting,
      (one) => ({
        ...one,
        status: 'open',
        openedAtMs: atMs,
        attended: new Set(takingPart(state)),
      }),
    ),
  }),
  meetingClosed: (state, { meeting }) => ({
    ...state,
    position: null,
    screensPaused: false,
    wallScene: 'step',
    meetings: replaceWhere(
      state.meetings,
      (one) => one.id === meeting,
      (one) => ({ ...one, status: 'closed' }),
    ),
  }),
  segmentStarted: (state, { meeting, step, segment, atMs, endsAtMs }) => ({
    ...state,
    position: { meeting, step, segment, startedAtMs: atMs, endsAtMs },
    screensPaused: false,
    wallScene: 'step',
  }),
  stepFinished: (state, { step }) => ({ ...state, finishedSteps: withValue(state.finishedSteps, step) }),
  stepReopened: (state, { step }) => ({
    ...state,
    finishedSteps: withoutValue(state.finishedSteps, step),
    skippedSteps: withoutKey(state.skippedSteps, step),
  }),
  stepSkipped: (state, { step, reason }) => ({ ...state, skippedSteps: withKey(state.skippedSteps, step, reason) }),
  gateWaived: (state, { step, check, reason }) => ({
    ...state,
    waivedGates: [...state.waivedGates, { step, check, reason }],
  }),
  timeAdded: (state, { endsAtMs }) => ({ ...state, position: state.position && { ...state.position, endsAtMs } }),
  screensPaused: (state, { paused }) => ({ ...state, screensPaused: paused }),
  everyoneCalled: (state, { atMs }) => ({ ...state, calledAtMs: atMs }),
  wallSceneChosen: (state, { scene }) => ({ ...state, wallScene: scene }),
  allowanceSet: (state, { allowance, on }) => ({ ...state, allowances: { ...state.allowances, [allowance]: on } }),
  notesRevealed: (state, { step, notes, organisations }) => {
    const before = state.revealed.get(step)
    return {
      ...state,
      revealed: withKey(state.revealed, step, {
        noteCount: (before?.noteCount ?? 0) + notes.length,
        organisations: new Set([...(before?.organisations ?? []), ...organisations]),
      }),
    }
  },
  lineAdded: (state, { line, step, text }) => ({
    ...state,
    lines: [...state.lines, { id: line, step, text, ticked: false }],
  }),
  lineTicked: (state, { line, ticked }) => ({
    ...state,
    lines: replaceWhere(
      state.lines,
      (one) => one.id === line,
      (one) => ({ ...one, ticked }),
    ),
  }),
  checkinsPlanned: (state, { dates }) => ({ ...state, checkinDates: dates }),
}
