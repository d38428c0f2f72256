import { addDuration, type Locale, type ManifestEdition } from '@siroop/domain'
import { type EditionForExport, type ExportTable, markedTitle } from '@siroop/manifest'
import { createEvents, type EventAttributes } from 'ics'
import { routeWords } from './routeWords.js'

/** What the calendar is made of: an edition of a manifest, read at a moment, for a reader of a language. */
export interface RouteFile {
  readonly edition: ManifestEdition
  /** Id of the manifest: a calendar that takes the file in twice finds its own appointments by it. */
  readonly manifest: string
  readonly locale: Locale
  /** Whole ms since 1970. */
  readonly madeAtMs: number
}

/**
 * The dates of an edition for a calendar (RFC 5545), whole days: the first step and the end of every step that somebody
 * took on, and the check-ins. Empty text when there is no date at all.
 */
export function calendarOf({ edition, manifest, locale, madeAtMs }: RouteFile): string {
  const { frozen } = edition
  const words = routeWords[locale]
  const day = (id: string, date: string, said: { title: string; description?: string }): EventAttributes => {
    const appointment = {
      uid: `${id}@${manifest}.siroop`,
      ...said,
      // A day of a rehearsal in somebody's own calendar says that it is one.
      title: markedTitle(said.title, frozen.kind, locale),
      start: dayOf(date),
      // A day ends where the next one begins (RFC 5545 §3.6.1); the library writes a duration of whole days wrongly.
      end: dayOf(addDuration(date, 'P1D') ?? date),
      sequence: edition.number,
      // The moment of reading, which the types of the library forget.
      timestamp: madeAtMs,
      // Nobody is busy all day because a step should be done.
      busyStatus: 'FREE' as const,
      transp: 'TRANSPARENT' as const,
    }
    return appointment
  }
  const events = [
    ...commitmentsOf(edition).flatMap(({ subject, text, owner, due, firstStep, firstStepBy, seen }) => [
      day(`${subject}-first`, firstStepBy, {
        title: words.first(firstStep),
        description: `${text}\n${nameIn(edition, owner)}`,
      }),
      day(`${subject}-due`, due, {
        title: words.done(text),
        description: [nameIn(edition, owner), seen ?? ''].join('\n').trim(),
      }),
    ]),
    ...frozen.checkinDates.map((date, index) =>
      day(`checkin-${index + 1}`, date, { title: words.checkin(frozen.title) }),
    ),
  ]
  if (events.length === 0) return ''
  const { error, value } = createEvents(events, { calName: frozen.title, productId: 'siroop' })
  if (error) throw error
  return value ?? ''
}

/** The route as a table. Steps that were asked and not promised are in it, and say so (TNS-12). */
export function routeTable({ edition, locale }: Pick<EditionForExport, 'edition' | 'locale'>): ExportTable {
  const words = routeWords[locale]
  const taken = commitmentsOf(edition)
  const names = (ids: readonly string[]) => ids.map((id) => nameIn(edition, id)).join(', ')
  const ownerOf = (id: string) => edition.owners.find(({ subject }) => subject === id)
  const stateOf = (paper: number | null) => (paper === null ? words.states.accepted : words.onPaper(paper))
  const textOf = (id: string) => taken.find(({ subject }) => subject === id)?.text ?? ''
  const rows = [
    ...taken.map((one) => [
      one.text,
      stateOf(ownerOf(one.subject)?.paper ?? null),
      nameIn(edition, one.owner),
      ownerOf(one.subject)?.name ?? '',
      names(one.partners),
      one.firstStep,
      one.firstStepBy,
      one.due,
      one.seen ?? '',
      one.means ?? '',
      one.effort === null ? '' : words.efforts[one.effort],
      one.milestones.join('; '),
      one.needs.map(textOf).join('; '),
      one.bothAnd ? words.bothAnd : '',
    ]),
    ...wishesOf(edition).map(({ text, asked, reason }) => [
      text,
      asked === null ? words.states.shelved : words.states.asked,
      asked === null ? '' : nameIn(edition, asked),
      ...['', '', '', '', '', '', reason ?? '', '', '', '', ''],
    ]),
  ]
  return { columns: words.columns, rows }
}

const commitmentsOf = ({ frozen }: ManifestEdition) => frozen.sections.flatMap(({ commitments }) => commitments ?? [])
const wishesOf = ({ frozen }: ManifestEdition) => frozen.sections.flatMap(({ wishes }) => wishes ?? [])
const nameIn = ({ frozen }: ManifestEdition, id: string): string =>
  frozen.organisations.find((one) => one.id === id)?.name ?? ''

/** @param date YYYY-MM-DD, checked when it was promised. */
function dayOf(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}
