import type { MeetingId, StepId, Translated } from '@siroop/domain'
import type { PastStep } from '../api.js'

/** The past steps of one meeting; `number` counts from 1 among all meetings. */
export interface PastMeeting {
  readonly id: MeetingId
  readonly number: number
  readonly title: Translated
  readonly date: string | null
  readonly steps: readonly PastStep[]
}
/** Where somebody stands in the row of past steps. */
export interface Standing {
  /** Counts from 0. */
  readonly at: number
  readonly step: PastStep
  readonly previous: StepId | null
  readonly next: StepId | null
}

/** The steps under their meetings, in the order of the meetings; a meeting of which nothing is past is left out. */
export function byMeeting(
  past: readonly PastStep[],
  meetings: readonly { readonly id: MeetingId; readonly title: Translated; readonly date: string | null }[],
): readonly PastMeeting[] {
  return meetings.flatMap(({ id, title, date }, index): PastMeeting[] => {
    const steps = past.filter(({ meeting }) => meeting === id)
    return steps.length === 0 ? [] : [{ id, number: index + 1, title, date, steps }]
  })
}

/** The step that is asked for, else the first one; null when nothing is past. */
export function standingAt(past: readonly PastStep[], wanted: string): Standing | null {
  const at = Math.max(
    0,
    past.findIndex(({ step }) => step === wanted),
  )
  const step = past[at]
  if (step === undefined) return null
  return { at, step, previous: past[at - 1]?.step ?? null, next: past[at + 1]?.step ?? null }
}

/** Outcomes of one kind that follow one another, under one heading. */
export interface OutcomeGroup {
  readonly what: PastStep['decided'][number]['what']
  readonly outcomes: readonly PastStep['decided'][number][]
}
/** What was decided, in order; the same kind one after the other is one group. */
export function grouped(decided: PastStep['decided']): readonly OutcomeGroup[] {
  const groups: { what: OutcomeGroup['what']; outcomes: PastStep['decided'] }[] = []
  for (const outcome of decided) {
    const last = groups.at(-1)
    if (last?.what === outcome.what) last.outcomes.push(outcome)
    else groups.push({ what: outcome.what, outcomes: [outcome] })
  }
  return groups
}

/** Where a key leads, or null: arrows go one step, Home and End to the first and the last. */
export function ledBy(key: string, { previous, next }: Standing, past: readonly PastStep[]): StepId | null {
  switch (key) {
    case 'ArrowLeft':
      return previous
    case 'ArrowRight':
      return next
    case 'Home':
      return past[0]?.step ?? null
    case 'End':
      return past.at(-1)?.step ?? null
    default:
      return null
  }
}
