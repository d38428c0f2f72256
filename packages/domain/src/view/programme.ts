import { addDuration, addMinutes, workingDay } from '../rules/dates.js'
import { placeOf } from '../rules/find.js'
import { hasSheets } from '../rules/sheets/sheets.js'
import type { TemplateStep } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import type { ViewContext } from './base.js'
import type { FacilitatorView, ProgrammeStep } from './facilitatorView.js'

/** Minutes of a step: the sum of its segments. */
export const minutesOf = (step: Pick<TemplateStep, 'segments'>): number =>
  step.segments.reduce((sum, segment) => sum + segment.minutes, 0)

/** All steps with the time at which each would start when everything takes as long as planned. */
export function programmeOf(state: WorkshopState): readonly ProgrammeStep[] {
  const passed = new Map<string, number>()
  return state.template.steps.map((step) => {
    const before = passed.get(step.session) ?? 0
    const minutes = minutesOf(step)
    passed.set(step.session, before + minutes)
    const start = state.meetings.find((meeting) => meeting.id === step.session)?.start ?? null
    return {
      step: step.id,
      meeting: step.session,
      kind: step.kind,
      title: step.title,
      plannedStart: start === null ? null : addMinutes(start, before),
      minutes,
      segments: step.segments,
      hasSheets: hasSheets(state, step),
      state: stateOf(state, step),
    }
  })
}

function stateOf(state: WorkshopState, step: TemplateStep): ProgrammeStep['state'] {
  if (state.position?.step === step.id) return 'now'
  if (state.skippedSteps.has(step.id)) return 'skipped'
  return state.finishedSteps.has(step.id) ? 'done' : 'to-do'
}

/** How the open meeting runs against its own start: time used, less the planned time of everything before and of what has passed here. */
export function paceOf(state: WorkshopState, context: ViewContext): FacilitatorView['pace'] {
  const place = placeOf(state)
  const { position } = state
  const openedAtMs = state.meetings.find((meeting) => meeting.id === position?.meeting)?.openedAtMs ?? null
  if (place === null || position === null || openedAtMs === null) return null
  const now = context.serverNowMs
  const steps = state.template.steps.filter((step) => step.session === position.meeting)
  const index = steps.indexOf(place.step)
  const before =
    steps.slice(0, index).reduce((sum, step) => sum + minutesOf(step), 0) +
    place.step.segments.slice(0, position.segment).reduce((sum, segment) => sum + segment.minutes, 0)
  const elapsedHere = Math.min((now - position.startedAtMs) / 60_000, place.segment.minutes)
  const after =
    steps.slice(index + 1).reduce((sum, step) => sum + (state.skippedSteps.has(step.id) ? 0 : minutesOf(step)), 0) +
    place.step.segments.slice(position.segment + 1).reduce((sum, segment) => sum + segment.minutes, 0)
  const remainingHere = Math.max(0, (position.endsAtMs - now) / 60_000)
  return {
    minutesBehind: Math.round((now - openedAtMs) / 60_000 - before - elapsedHere),
    endsAt: context.timeOf(now + (remainingHere + after) * 60_000),
  }
}

/** Three dates to choose from, counted from the meeting by the template's rhythm and on working days: the first has to be set before signing (TNS-14). */
export function proposedCheckins(state: WorkshopState, context: ViewContext): readonly string[] {
  const every = state.template.document.checkins?.every ?? 'P1Y'
  let date: string | null = context.dateOf(context.serverNowMs)
  const dates: string[] = []
  for (let count = 0; count < 3 && date !== null; count++) {
    date = addDuration(date, every)
    if (date !== null) dates.push(workingDay(date))
  }
  return dates
}
