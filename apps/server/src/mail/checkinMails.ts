import type { Event, Locale, Participant, ParticipantId, WorkshopState } from '@siroop/domain'
import { dateOfMs, weekdayInWords } from '@siroop/manifest'
import type { WriteOp } from '../storage/storage.js'
import { newMail } from './mailRows.js'

const dayMs = 24 * 3_600_000
/** Who prepares is told so long before: there is time to invite. Source: product.md §3.1, A year after. */
const daysBefore = 21
/** In the morning, by universal time. */
const atHour = 8

/** Events with the state around them, as far as days to meet again are concerned. */
export interface ToldOfDays {
  readonly events: readonly Event[]
  readonly before: WorkshopState | null
  readonly after: WorkshopState
  /** Empty: not known. */
  readonly nameOf: (person: ParticipantId) => string
  readonly nowMs: number
}

/**
 * The mails of check-in days: one per day, to who leads, three weeks before it. They are written when the days are agreed and
 * wait until then; days that are agreed anew take their place. A day that is nearer has none.
 *
 * @param address what stands before a path in addresses for others.
 */
export const createCheckinMails =
  (address: () => string) =>
  ({ events, before, after, nameOf, nowMs }: ToldOfDays): readonly WriteOp[] => {
    if (after.kind !== 'real' || !events.some(({ type }) => type === 'checkinsPlanned')) return []
    const leader = leaderOf(after)
    if (leader === undefined) return []
    const known = new Set(before?.checkinDates ?? [])
    const wanted = after.checkinDates.filter((date) => dueMsOf(date) > nowMs)
    const gone = [...known].filter((date) => !wanted.includes(date))
    return [
      ...gone.map(
        (date): WriteOp => ({ kind: 'remove', table: 'mail', where: { id: idOf(after, date), state: 'waiting' } }),
      ),
      ...wanted
        .filter((date) => !known.has(date))
        .map((date): WriteOp => {
          const text = checkinMail[after.locale]({
            name: nameOf(leader.id),
            title: after.title,
            day: weekdayInWords(date, after.locale),
            link: `${address()}/regie/${after.earlier?.workshop ?? after.id}`,
          })
          const mail = newMail({ workshop: after.id, participant: leader.id, ...text }, nowMs)
          if (mail.kind !== 'insert' || mail.table !== 'mail') throw new Error('A mail is a row of mail')
          return { ...mail, kind: 'put', row: { ...mail.row, id: idOf(after, date), next_at_ms: dueMsOf(date) } }
        }),
    ]
  }

/** The facilitator who made the workshop: mail about the workshop itself goes there, whoever leads that evening. */
export const leaderOf = ({ participants }: Pick<WorkshopState, 'participants'>): Participant | undefined =>
  [...participants.values()].find(({ role }) => role === 'facilitator')

const idOf = ({ id }: Pick<WorkshopState, 'id'>, date: string): string => `${id}-ci-${date}`

/** When its mail is due, in ms since 1970. */
const dueMsOf = (date: string): number =>
  Date.parse(`${dateOfMs(Date.parse(`${date}T12:00:00Z`) - daysBefore * dayMs)}T0${atHour}:00:00Z`)

interface CheckinMail {
  readonly name: string
  readonly title: string
  readonly day: string
  readonly link: string
}
const checkinMail: Readonly<Record<Locale, (of: CheckinMail) => { subject: string; text: string }>> = {
  nl: ({ name, title, day, link }) => ({
    subject: `Over drie weken: check-in van ${title}`,
    text: [
      name === '' ? 'Dag,' : `Dag ${name},`,
      `Over drie weken, op ${day}, is de check-in van “${title}”. Die dag is samen afgesproken.`,
      'Met de knop Maak de check-in maakt u een bijeenkomst van een uur. Daarin staan dezelfde organisaties, de zinnen van toen, de route en de lastige gesprekken. U vindt de knop hier:',
      link,
      'Nodig daarna de organisaties uit, en vraag een inwoner om te beginnen.',
    ].join('\n\n'),
  }),
  en: ({ name, title, day, link }) => ({
    subject: `In three weeks: check-in of ${title}`,
    text: [
      name === '' ? 'Hello,' : `Hello ${name},`,
      `In three weeks, on ${day}, is the check-in of “${title}”. That day was agreed together.`,
      'The button Make the check-in makes a meeting of one hour. It has the same organisations, the sentences of then, the route and the difficult talks. The button is here:',
      link,
      'Then invite the organisations, and ask a resident to begin.',
    ].join('\n\n'),
  }),
}
