import type { Meeting } from '@siroop/domain'
import { dayMs, days } from './terms.js'

type Held = Pick<Meeting, 'date' | 'openedAtMs' | 'status'>

/** When the last meeting of a workshop was, or will be: the end of its day. Null: none has a day and none was opened. */
export function lastMeetingMs(meetings: readonly Held[]): number | null {
  const times = meetings.flatMap(({ date, openedAtMs }) => [
    ...(date === null ? [] : [Date.parse(`${date}T23:59:59Z`)]),
    ...(openedAtMs === null ? [] : [openedAtMs]),
  ])
  return times.length === 0 ? null : Math.max(...times)
}

/**
 * Until when own notes and half sentences are kept (decisions.md, Privacy). A meeting that has no day yet may still come, so
 * then they stay longer; where nothing was planned it counts from the last change.
 */
export function ownNotesEndMs(meetings: readonly Held[], changedAtMs: number): number {
  const isWaiting = meetings.some((one) => one.date === null && one.openedAtMs === null && one.status !== 'closed')
  const kept = isWaiting ? days.ownNotesUnplanned : days.ownNotes
  return (lastMeetingMs(meetings) ?? changedAtMs) + kept * dayMs
}

/** May own notes not be opened any more? Only where a meeting was held: before that people write what is asked beforehand. */
export const ownNotesAreOver = (meetings: readonly Held[], nowMs: number): boolean =>
  meetings.some(({ openedAtMs }) => openedAtMs !== null) && nowMs > ownNotesEndMs(meetings, nowMs)
