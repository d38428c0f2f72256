import {
  expectedPeople,
  type FacilitatorView,
  isContributor,
  isPictureLargeEnough,
  isTrialGood,
  trialLinesFor,
} from '@siroop/domain'
import type { KnownRoom, Readiness } from '../../api.js'
import { isForPhones, isInRoom } from '../../home/phoneAddress.js'
import { meetingOf, openFirst, type Todo, todoOfView, type ViewTodo } from '../../home/todo.js'
import { scheduleOf } from '../schedule.js'

/** What is looked at besides the things to do. Each is found out by Siroop; nothing is ticked by hand. */
export type RoomItem =
  | Extract<ViewTodo['item'], 'room'>
  | 'fits'
  | 'address'
  | 'line'
  | 'offline'
  | 'storage'
  | 'printer'
  | 'mail'
  | 'picture'
  | 'phones'
/** What was found out outside the view. */
export interface RoomFacts {
  /** Null while the server has not answered. */
  readonly readiness: Readiness | null
  /** What the server knows of the room; null while it has not told. */
  readonly room: KnownRoom | null
  /** This network lets the fast connection through. */
  readonly isStraight: boolean
}
/** The picture of a room screen that is connected now. */
export type ScreenNow = KnownRoom['screens'][number]

/** Everything that has to be right before the room fills, what is not first. */
export function roomCheckOf(
  view: FacilitatorView,
  facts: RoomFacts,
): readonly (Omit<Todo, 'item'> & { readonly item: RoomItem })[] {
  const { readiness, room, isStraight } = facts
  const meeting = meetingOf(view)
  const steps = view.programme.filter((step) => step.meeting === meeting?.id)
  const screens = screensNow(view, room)
  const trial = trialNow(view, room)
  return openFirst([
    ...todoOfView(view).flatMap(({ item, done }) => (item === 'room' ? [{ item, done }] : [])),
    ...(meeting ? [{ item: 'fits' as const, done: scheduleOf(steps, meeting, new Map()).tooMuch === 0 }] : []),
    { item: 'address', done: isForPhones(view.address) },
    { item: 'line', done: isStraight },
    // A server on the internet is no fault: then nothing is ticked, and what it needs is told below.
    ...(isInRoom(view.address) ? [{ item: 'offline' as const, done: true }] : []),
    // Of a picture that no screen told, and of a server that was not heard yet, nothing is said.
    ...(screens.length === 0 ? [] : [{ item: 'picture' as const, done: !screens.some(isPictureSmall) }]),
    ...(room === null ? [] : [{ item: 'phones' as const, done: trial !== null && isTrialGood(trial) }]),
    ...(readiness === null
      ? []
      : [
          { item: 'storage' as const, done: readiness.database === 'ok' },
          { item: 'printer' as const, done: readiness.browser === 'ok' },
          // Without a mail server nothing is wrong: mail is passed on by hand, and the line below says so.
          ...(readiness.mail === 'off' ? [] : [{ item: 'mail' as const, done: readiness.mail === 'ok' }]),
        ]),
  ])
}

/** On a smaller one not every scene fits. */
export const isPictureSmall = (screen: ScreenNow): boolean => !isPictureLargeEnough(screen)

/** Pictures of the room screens that are connected now. */
export function screensNow(view: FacilitatorView, room: KnownRoom | null): readonly ScreenNow[] {
  const connected = new Set(view.roster.flatMap((one) => (one.role === 'roomScreen' && one.connected ? [one.id] : [])))
  return (room?.screens ?? []).filter(({ participant }) => connected.has(participant))
}

/** The trial that was made for the meeting that counts now; that of an earlier one says nothing of this room. */
export function trialNow(view: FacilitatorView, room: KnownRoom | null): KnownRoom['done'] {
  const done = room?.done ?? null
  return done !== null && done.meeting === (meetingOf(view)?.id ?? null) ? done : null
}

/** For how many people the lines are tried, and with how many. */
export function trialFor(view: FacilitatorView): { readonly people: number; readonly lines: number } {
  const seats = view.roster.filter(({ role }) => isContributor(role)).length
  const people = expectedPeople({ seats, organisations: view.organisations.length })
  return { people, lines: trialLinesFor(people) }
}
