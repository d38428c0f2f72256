import {
  type InviteContent,
  inLocale,
  isPlaced,
  type Locale,
  type NotOpen,
  placeInLine,
  type TableChoice,
  tableCounts,
} from '@siroop/domain'
import { type OpenInvite, tableTitle, whenLines } from './inviteBook.js'
import { type RegistrationRow, registeredOf } from './inviteRows.js'

/** A table as a reader of the invitation sees it. */
export interface PublicTable {
  readonly table: string
  /** Its number in the evening, from 1. */
  readonly number: number
  /** Empty where there is only a place in the room. */
  readonly title: string
  readonly dilemma: string
  readonly left: number
  readonly waiting: number
}
/** What anybody reads of an invitation. Nobody who registered. */
export interface PublicInvite {
  readonly id: string
  readonly content: InviteContent
  readonly notOpen: NotOpen | null
  readonly when: { readonly [L in Locale]: readonly string[] }
  readonly place: string
  readonly tables: { readonly [L in Locale]: readonly PublicTable[] }
  readonly tablesEach: 1 | 2
  readonly beforehand: { readonly [L in Locale]: string } | null
}
/** Somebody's own registration, for them alone. */
export interface Ticket {
  readonly name: string
  readonly placed: boolean
  /** Their tables in words, with the place in line where they wait. */
  readonly choices: readonly (TableChoice & {
    readonly title: { readonly [L in Locale]: string }
    readonly inLine: number | null
  })[]
  /** Opens this page again, for the forms on it. */
  readonly secret: string
  /** Whole address of the personal card; null for who only waits. */
  readonly card: string | null
  readonly hasDate: boolean
}
const both = <T>(of: (locale: Locale) => T) => ({ nl: of('nl'), en: of('en') })

/** What anybody reads, of what is kept. `notOpen`: why nobody can register now, or null. */
export function publicInvite(open: OpenInvite, notOpen: NotOpen | null): PublicInvite {
  const { invite, evening, registered, seating } = open
  const counts = tableCounts(seating, registered)
  const tables = (locale: Locale) =>
    evening.tables.flatMap(({ table, title, dilemma }, at) => {
      const { left = 0, waiting = 0 } = counts.get(table) ?? {}
      // a table without seats is not offered on this page
      if ((seating.seats.get(table) ?? 0) === 0) return []
      const words = { title: inLocale(title ?? {}, locale), dilemma: inLocale(dilemma ?? {}, locale) }
      return [{ table, number: at + 1, ...words, left, waiting }]
    })
  const { beforehand } = evening
  return {
    id: invite.id,
    content: invite.content,
    notOpen,
    when: both((locale) => whenLines({ ...evening, place: '' }, locale)),
    place: evening.place,
    tables: both(tables),
    tablesEach: seating.tablesEach,
    beforehand: beforehand === null ? null : both((locale) => inLocale(beforehand, locale)),
  }
}

/** Somebody's registration as they see it. */
export function ticketOf(
  open: OpenInvite,
  row: RegistrationRow,
  shown: { readonly secret: string; readonly card: string | null },
): Ticket {
  const one = registeredOf(row)
  return {
    name: row.first_name,
    placed: isPlaced(one),
    choices: one.choices.map((choice) => ({
      ...choice,
      title: both((locale) => tableTitle(open.evening, choice.table, locale)),
      inLine: placeInLine(one.key, choice.table, open.registered),
    })),
    ...shown,
    hasDate: open.evening.date !== null,
  }
}
