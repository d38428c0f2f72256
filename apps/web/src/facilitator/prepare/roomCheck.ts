import type { FacilitatorView } from '@siroop/domain'
import type { Readiness } from '../api.js'
import { meetingOf, openFirst, type Todo, type TodoItem, todoOfView } from '../home/todo.js'
import { scheduleOf } from './schedule.js'

/** What is looked at besides the things to do. Each is found out by Siroop; nothing is ticked by hand. */
export type RoomItem = TodoItem | 'fits' | 'address' | 'line' | 'storage' | 'printer'
/** What was found out outside the view. */
export interface RoomFacts {
  /** Null while the server has not answered. */
  readonly readiness: Readiness | null
  /** This network lets the fast connection through. */
  readonly isStraight: boolean
}

/** Everything that has to be right before the room fills, what is not first. */
export function roomCheckOf(
  view: FacilitatorView,
  { readiness, isStraight }: RoomFacts,
): readonly (Omit<Todo, 'item'> & { readonly item: RoomItem })[] {
  const meeting = meetingOf(view)
  const steps = view.programme.filter((step) => step.meeting === meeting?.id)
  return openFirst([
    ...todoOfView(view),
    ...(meeting ? [{ item: 'fits' as const, done: scheduleOf(steps, meeting, new Map()).tooMuch === 0 }] : []),
    { item: 'address', done: isForPhones(view.address) },
    { item: 'line', done: isStraight },
    // Nothing is said of a server that was not heard yet: that it is away stands elsewhere on the page.
    ...(readiness === null
      ? []
      : [
          { item: 'storage' as const, done: readiness.database === 'ok' },
          { item: 'printer' as const, done: readiness.browser === 'ok' },
        ]),
  ])
}

/** False for an address that means another device on each device. */
export function isForPhones(address: string): boolean {
  const { hostname } = new URL(address)
  return hostname !== 'localhost' && hostname !== '[::1]' && !hostname.startsWith('127.')
}
