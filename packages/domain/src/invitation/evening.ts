import type { MeetingId } from '../ids.js'
import { addMinutes } from '../rules/dates.js'
import { askedNow } from '../rules/notes/beforehand.js'
import type { Translated } from '../template.js'
import { minutesOf } from '../view/programme.js'
import type { WorkshopState } from '../workshop/state.js'
import { wholeRoom } from './invitePage.js'
import type { Seating } from './seating.js'

/** A table that one can choose. `title` null: there are no theme tables, only a place in the room. */
export interface EveningTable {
  readonly table: string
  readonly title: Translated | null
  readonly dilemma: Translated | null
}
/** What an invitation reads in its workshop, as it stands now. */
export interface Evening {
  /** YYYY-MM-DD, or null while it is not planned. */
  readonly date: string | null
  /** HH:MM; `end` by the minutes of the programme. */
  readonly start: string | null
  readonly end: string | null
  readonly place: string
  readonly tables: readonly EveningTable[]
  readonly tablesEach: Seating['tablesEach']
  /** The question that can be answered already with a personal card (*Denk alvast mee*); null: none. */
  readonly beforehand: Translated | null
}

/**
 * The meeting of an invitation: when and where, its theme tables, and at how many of them somebody sits: at two when the
 * tables have more rounds than one. Null when the workshop has no such meeting. Rule: SPEC INVT-10.
 */
export function eveningOf(state: WorkshopState, meeting: MeetingId): Evening | null {
  const found = state.meetings.find(({ id }) => id === meeting)
  if (found === undefined) return null
  const steps = state.template.steps.filter(({ session }) => session === meeting)
  const session = state.template.sessions.find(({ id }) => id === meeting)
  const minutes = Math.max(
    steps.reduce((sum, step) => sum + minutesOf(step), 0),
    session?.minutes ?? 0,
  )
  const themed = steps.find(({ kind, tables = [] }) => kind === 'tables' && tables.length > 0)
  const rounds = themed?.segments.filter(({ mode }) => mode === 'small-group').length ?? 0
  const asked = askedNow(state)
  return {
    date: found.date,
    start: found.start,
    end: found.start === null ? null : addMinutes(found.start, minutes),
    place: found.place,
    tables:
      themed === undefined
        ? [{ table: wholeRoom, title: null, dilemma: null }]
        : (themed.tables ?? []).map(({ id, title, dilemma }) => ({ table: id, title, dilemma })),
    tablesEach: rounds > 1 ? 2 : 1,
    beforehand: asked?.session === meeting ? asked.question : null,
  }
}
