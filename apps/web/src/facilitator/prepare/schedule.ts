import type { ProgrammeStep, StepId } from '@siroop/domain'
import { addMinutes } from '@siroop/domain'

/** A step as a block of the programme: as high as its minutes, with the time at which it starts. */
export interface Block {
  readonly step: ProgrammeStep
  /** HH:MM, or null when the meeting has no start. */
  readonly start: string | null
  readonly minutes: number
  /** Minutes of this block that lie after the planned end of the meeting. */
  readonly over: number
}
export interface Schedule {
  readonly blocks: readonly Block[]
  readonly total: number
  /** HH:MM at which the programme is through, and at which the meeting was planned to end; null without a start. */
  readonly ends: string | null
  readonly plannedEnd: string | null
  /** How much longer the programme is than the meeting; never below 0. */
  readonly tooMuch: number
}

/** The minutes that somebody is typing now and that the server does not know yet, per step and segment. */
export type Draft = ReadonlyMap<string, number>
export const draftKey = (step: StepId, segment: number): string => `${step}/${segment}`

/** Lays the steps of one meeting behind each other: changing the minutes of one segment shifts everything after it. */
export function scheduleOf(
  steps: readonly ProgrammeStep[],
  meeting: { readonly start: string | null; readonly minutes: number },
  draft: Draft,
): Schedule {
  let used = 0
  const blocks = steps.map((step): Block => {
    const minutes = step.segments.reduce(
      (sum, part, at) => sum + (draft.get(draftKey(step.step, at)) ?? part.minutes),
      0,
    )
    const start = meeting.start === null ? null : addMinutes(meeting.start, used)
    used += minutes
    return { step, start, minutes, over: Math.min(minutes, Math.max(0, used - meeting.minutes)) }
  })
  return {
    blocks,
    total: used,
    ends: meeting.start === null ? null : addMinutes(meeting.start, used),
    plannedEnd: meeting.start === null ? null : addMinutes(meeting.start, meeting.minutes),
    tooMuch: Math.max(0, used - meeting.minutes),
  }
}

/** What somebody typed or dragged, as minutes that a part can have. */
export const inMinutes = (wanted: number): number => Math.max(1, Math.min(240, Math.round(wanted) || 1))
/** The part of a step that is changed when its block is made higher: the longest, of equals the first. */
export const longestPart = ({ segments }: Pick<ProgrammeStep, 'segments'>): number =>
  segments.reduce((best, part, at) => (part.minutes > (segments[best]?.minutes ?? 0) ? at : best), 0)

/** One proposal to make it fit: a number of minutes off one segment. */
export interface Cut {
  readonly step: StepId
  readonly segment: number
  readonly minutes: number
}

/**
 * Shortens the longest segments first, a minute at a time, none below 2 minutes, until it fits. Gives the new minutes of
 * every changed segment; as far as it goes when even that is not enough.
 */
export function makeFit(steps: readonly ProgrammeStep[], planned: number): readonly Cut[] {
  const parts = steps.flatMap((step) =>
    step.segments.map((part, segment) => ({ step: step.step, segment, was: part.minutes, minutes: part.minutes })),
  )
  let total = parts.reduce((sum, part) => sum + part.minutes, 0)
  while (total > planned) {
    const longest = parts.reduce<(typeof parts)[number] | null>(
      (best, part) => (part.minutes > 2 && part.minutes > (best?.minutes ?? 0) ? part : best),
      null,
    )
    if (longest === null) break
    longest.minutes -= 1
    total -= 1
  }
  return parts
    .filter((part) => part.minutes !== part.was)
    .map(({ step, segment, minutes }) => ({ step, segment, minutes }))
}
