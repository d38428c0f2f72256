import type { FacilitatorView } from '@siroop/domain'
import type { WorkshopRow } from '../api.js'
import { daysBetween } from '../formats.js'

/** What can be left to do. Each is computed from data; nothing is ticked by hand. `check`: the room check of the meeting. */
export type TodoItem = 'date' | 'start' | 'place' | 'partners' | 'check' | 'room' | 'rule'
export interface Todo {
  readonly item: TodoItem
  readonly done: boolean
}

type Planned = Pick<WorkshopRow['meetings'][number], 'date' | 'start' | 'place' | 'status'>
const planned = (meeting: Planned) =>
  [
    { item: 'date', done: meeting.date !== null },
    { item: 'start', done: meeting.start !== null },
    { item: 'place', done: meeting.place.trim() !== '' },
  ] as const satisfies readonly Todo[]

/** From a row of the list: only what the row holds, so the room screen and the rule are not in it. Empty once all is past. */
export function todoOfRow(row: WorkshopRow): readonly Todo[] {
  const meeting = meetingOf(row)
  if (meeting?.status === 'closed') return []
  return openFirst([
    ...(meeting ? planned(meeting) : []),
    { item: 'partners', done: row.organisations >= 2 },
    { item: 'check', done: meeting !== undefined && row.checkedMeeting === meeting.id },
  ])
}

/** What the view itself tells is done or not. The room check stands beside it there, whole. */
export interface ViewTodo extends Todo {
  readonly item: Exclude<TodoItem, 'check'>
}
/** True where the workshop ends in a text that is signed. */
export const signs = ({ programme }: Pick<FacilitatorView, 'programme'>): boolean =>
  programme.some(({ kind }) => kind === 'sign')

/** From the workshop's own view: also a room screen that is connected now, and the rule for *van kracht*. */
export function todoOfView(view: FacilitatorView): readonly ViewTodo[] {
  const meeting = meetingOf(view)
  return openFirst([
    ...(meeting ? planned(meeting) : []),
    { item: 'partners', done: view.organisations.length >= 2 },
    { item: 'room', done: view.roster.some((one) => one.role === 'roomScreen' && one.connected) },
    // what nobody signs has no day from which it counts
    ...(signs(view) ? [{ item: 'rule', done: view.inForceRule !== null } as const] : []),
  ])
}

export const openFirst = <T extends { readonly done: boolean }>(todos: readonly T[]): readonly T[] => [
  ...todos.filter((one) => !one.done),
  ...todos.filter((one) => one.done),
]

/** The meeting that counts now: the open one, else the next planned one, else the last. */
export function meetingOf<M extends Planned>({ meetings }: { readonly meetings: readonly M[] }): M | undefined {
  return (
    meetings.find((one) => one.status === 'open') ?? meetings.find((one) => one.status === 'planned') ?? meetings.at(-1)
  )
}

/** Whole days until the meeting that counts; null without a date; negative when it is past. */
export function daysUntil(row: WorkshopRow, today: string): number | null {
  const date = meetingOf(row)?.date
  return date == null ? null : daysBetween(today, date)
}

/**
 * The workshop that comes first and the others behind it. First: one that goes on now, then the nearest day from today on,
 * then one without a day, then the past. A demo or rehearsal never comes before a real one.
 */
export function nextFirst(
  rows: readonly WorkshopRow[],
  today: string,
): { readonly next: WorkshopRow | null; readonly others: readonly WorkshopRow[] } {
  const rank = (row: WorkshopRow): number => {
    const kind = row.kind === 'real' ? 0 : 1_000_000
    const meeting = meetingOf(row)
    if (meeting?.status === 'open') return kind
    const days = daysUntil(row, today)
    if (meeting?.status === 'closed') return kind + 200_000 - (days ?? 0)
    if (days === null) return kind + 100_000
    return days >= 0 ? kind + 1 + days : kind + 150_000 - days
  }
  const [next = null, ...others] = [...rows].sort((a, b) => rank(a) - rank(b))
  return { next, others }
}
