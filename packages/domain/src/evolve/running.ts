import { placeOf, takingPart } from '../rules/find.js'
import { shownAttribution } from '../rules/notes/attribution.js'
import { isOpening } from '../rules/notes/live.js'
import type { WorkshopState } from '../workshop/state.js'
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
  | 'roomLit'
  | 'allowanceSet'
  | 'notesRevealed'
  | 'lineAdded'
  | 'lineTicked'
  | 'checkinsPlanned'
> = {
  meetingOpened: (state, { meeting, atMs, present }) => ({
    ...state,
    meetings: replaceWhere(
      state.meetings,
      (one) => one.id === meeting,
      (one) => ({
        ...one,
        status: 'open',
        openedAtMs: atMs,
        attended: new Set(present ?? takingPart(state)),
      }),
    ),
  }),
  meetingClosed: (state, { meeting, comesBack }) => ({
    ...state,
    position: null,
    screensPaused: false,
    wallScene: 'step',
    meetings: replaceWhere(
      state.meetings,
      (one) => one.id === meeting,
      (one) =>
        comesBack === undefined ? { ...one, status: 'closed' } : { ...one, status: 'planned', date: comesBack },
    ),
  }),
  segmentStarted: (state, { meeting, step, segment, atMs, endsAtMs }) =>
    withPromise({
      ...state,
      position: { meeting, step, segment, startedAtMs: atMs, endsAtMs },
      pointedAt: state.position?.step === step ? state.pointedAt : null,
      screensPaused: false,
      wallScene: 'step',
    }),
  stepFinished: (state, { step }) => ({ ...state, finishedSteps: withValue(state.finishedSteps, step) }),
  stepReopened: (state, { step }) => ({
    ...state,
    finishedSteps: withoutValue(state.finishedSteps, step),
    skippedSteps: withoutKey(state.skippedSteps, step),
    // it is closed anew, with or without a reason
    waivedGates: state.waivedGates.filter((waived) => waived.step !== step),
  }),
  stepSkipped: (state, { step, reason }) => ({ ...state, skippedSteps: withKey(state.skippedSteps, step, reason) }),
  gateWaived: (state, { type: _, ...waived }) => ({
    ...state,
    waivedGates: [...state.waivedGates, waived],
  }),
  timeAdded: (state, { endsAtMs }) => ({ ...state, position: state.position && { ...state.position, endsAtMs } }),
  screensPaused: (state, { paused }) => ({ ...state, screensPaused: paused }),
  everyoneCalled: (state, { atMs }) => ({ ...state, calledAtMs: atMs }),
  wallSceneChosen: (state, { scene }) => ({ ...state, wallScene: scene }),
  roomLit: (state, { light }) => ({ ...state, roomLight: light }),
  allowanceSet: (state, { allowance, on }) => ({ ...state, allowances: { ...state.allowances, [allowance]: on } }),
  notesRevealed: (state, { step, notes, organisations, placed = [] }) => {
    const before = state.revealed.get(step)
    const linked = placed.filter(({ links }) => links.length > 0)
    return {
      ...state,
      notes: new Map([...state.notes, ...placed.map(({ note, lane }) => [note, { step, lane }] as const)]),
      links: new Map([...state.links, ...linked.map(({ note, links }) => [note, links] as const)]),
      revealed: withKey(state.revealed, step, {
        noteCount: (before?.noteCount ?? 0) + notes.length,
        organisations: new Set([...(before?.organisations ?? []), ...organisations]),
      }),
    }
  },
  lineAdded: (state, { line, step, text, organisation = null }) => ({
    ...state,
    lines: [...state.lines, { id: line, step, text, organisation, ticked: false }],
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

/** What the phones say of names while a step is written for holds, also when more organisations come in later. */
function withPromise(state: WorkshopState): WorkshopState {
  const place = placeOf(state)
  if (place === null || place.step.contribution === undefined) return state
  if (place.segment.mode !== 'silent' && !isOpening(place.step, place.segment.mode)) return state
  const { id, contribution } = place.step
  const isLowered = contribution.attribution !== 'anonymous' && shownAttribution(state, id) === 'anonymous'
  return isLowered ? { ...state, namelessSteps: withValue(state.namelessSteps, id) } : state
}
