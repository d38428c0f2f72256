import type { MeetingId } from '../ids.js'
import { err, ok, type Result } from '../result.js'
import { isDate } from '../rules/dates.js'
import { writtenTexts } from '../sharing/writtenFields.js'
import type { Locale } from '../template.js'

/** Most graphemes of each text of an invitation, and most of what it has more than one of. */
export const inviteLimits = {
  title: 120,
  audience: 160,
  salutation: 80,
  letter: 4000,
  question: 300,
  questions: 7,
  withWhom: 160,
  sender: 120,
  /** Seats of one table. */
  seats: 500,
  /** A practical mail. */
  message: 4000,
  subject: 120,
  /** Practical mails, at most. */
  mails: 5,
  /** People on one page, those who wait included. */
  registrations: 2000,
} as const

/** How many people can choose one table. `table`: id of a theme table of the template, or `wholeRoom`. */
export interface InviteSeats {
  readonly table: string
  readonly seats: number
}
/** The one "table" of a meeting without theme tables: a place in the room. */
export const wholeRoom = 'room'

/** Everything of an invitation that its maker writes. When, where and the tables stand in the workshop. Plain prose. */
export interface InviteContent {
  /** The language of the texts, which the page's own words do not change. */
  readonly locale: Locale
  /** To whom: "Aan de raadsleden van de gemeenten in Polderrand". */
  readonly audience: string
  readonly title: string
  /** To a role: "Beste raadsleden,". */
  readonly salutation: string
  /** Paragraphs with an empty line between them. */
  readonly letter: string
  /** Leading questions, to think about beforehand. */
  readonly questions: readonly string[]
  readonly withWhom: string
  /** Who invites, as stands above the page and in every mail. */
  readonly sender: string
  readonly meeting: MeetingId
  /** Type of the organisations that those who register come from (a council group, an expert). */
  readonly organisationType: string
  /** Is somebody asked for their council group or organisation? Then it is needed. */
  readonly asksGroup: boolean
  readonly seats: readonly InviteSeats[]
  /** Last day on which one can register, YYYY-MM-DD; null: until the day of the meeting. */
  readonly closesOn: string | null
}
/** What of an invitation does not do: where, why, and the most that it may be. */
export interface InviteFault {
  readonly at: string
  readonly fault: 'text-empty' | 'text-too-long' | 'not-a-day' | 'too-many' | 'no-seats' | 'after-the-meeting'
  readonly most?: number
}

/**
 * Normalises an invitation and checks it. Refuses a title, audience, salutation, letter or sender of which nothing can be
 * seen, a text that is too long (never cut), more questions than fit, a page without one seat or with a number of seats
 * that is no whole number within the limits, a day that does not exist and one after the meeting. Questions that are empty
 * are left out. `meetingOn`: YYYY-MM-DD, or null while the meeting is not planned. Rule: SPEC INVT-1.
 */
export function checkInviteContent(
  written: InviteContent,
  meetingOn: string | null,
): Result<InviteContent, readonly InviteFault[]> {
  const faults: InviteFault[] = []
  const texts = writtenTexts(faults)
  const needed = (at: keyof typeof inviteLimits & keyof InviteContent): string =>
    texts.needed(at, String(written[at]), inviteLimits[at])
  const content: InviteContent = {
    ...written,
    audience: needed('audience'),
    title: needed('title'),
    salutation: needed('salutation'),
    letter: needed('letter'),
    questions: written.questions
      .map((one, index) => texts.text(`questions[${index}]`, one, inviteLimits.question))
      .filter((one) => one !== ''),
    withWhom: texts.text('withWhom', written.withWhom, inviteLimits.withWhom),
    sender: needed('sender'),
    closesOn: written.closesOn === '' ? null : written.closesOn,
  }
  const { questions, seats, closesOn } = content
  if (questions.length > inviteLimits.questions)
    faults.push({ at: 'questions', fault: 'too-many', most: inviteLimits.questions })
  const wrong = seats.find((one) => !Number.isInteger(one.seats) || one.seats < 0 || one.seats > inviteLimits.seats)
  if (wrong !== undefined) faults.push({ at: `seats.${wrong.table}`, fault: 'too-many', most: inviteLimits.seats })
  else if (seats.every((one) => one.seats === 0)) faults.push({ at: 'seats', fault: 'no-seats' })
  if (closesOn !== null && !isDate(closesOn)) faults.push({ at: 'closesOn', fault: 'not-a-day' })
  else if (closesOn !== null && meetingOn !== null && closesOn > meetingOn)
    faults.push({ at: 'closesOn', fault: 'after-the-meeting' })
  return faults.length === 0 ? ok(content) : err(faults)
}

/** Where an invitation stands: its maker writes it, anybody can register, or nobody any more. */
export type InviteStage = 'draft' | 'open' | 'closed'

/** Why nobody can register now. */
export type NotOpen = 'closed' | 'past-deadline' | 'past-meeting'
/**
 * Can somebody register on this day (YYYY-MM-DD)? Only on an open page whose last day has not gone by, and whose meeting
 * neither. Null: yes. Rule: SPEC INVT-2.
 */
export function whyNotOpen(
  page: { readonly stage: InviteStage; readonly content: Pick<InviteContent, 'closesOn'> },
  { today, meetingOn }: { readonly today: string; readonly meetingOn: string | null },
): NotOpen | null {
  if (page.stage !== 'open') return 'closed'
  if (meetingOn !== null && today > meetingOn) return 'past-meeting'
  return page.content.closesOn !== null && today > page.content.closesOn ? 'past-deadline' : null
}
