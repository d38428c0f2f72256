import { err, ok, type Result } from '../result.js'
import { isDate } from '../rules/dates.js'
import { writtenTexts } from '../sharing/writtenFields.js'
import type { Locale } from '../template.js'

/** What lies on the shelf: something that was solved, a rule that leaves more room than was thought, a rule that is in the way. */
export const shelfKinds = ['solution', 'room', 'flaw'] as const
export type ShelfKind = (typeof shelfKinds)[number]
/** Who reads it: who put it there, every facilitator of this server, or also who gets a file of it. */
export const shelfVisibilities = ['mine', 'here', 'open'] as const
export type ShelfVisibility = (typeof shelfVisibilities)[number]
/** How it came on the shelf. */
export const shelfWays = ['workshop', 'typed', 'imported', 'example'] as const
export type ShelfWay = (typeof shelfWays)[number]

/** Most graphemes of each text of an item, and most values. */
export const shelfLimits = {
  title: 200,
  problem: 600,
  need: 300,
  works: 600,
  contact: 120,
  place: 120,
  value: 60,
  values: 8,
  /** Items on one server. */
  items: 5000,
} as const

/** Everything of an item that a person writes. All texts are plain prose; empty where nothing is known. */
export interface ShelfContent {
  readonly kind: ShelfKind
  readonly locale: Locale
  readonly title: string
  readonly problem: string
  /** What it took, in words. */
  readonly needs: { readonly law: string; readonly money: string; readonly people: string }
  /** Does it work, and what did somebody notice of it? */
  readonly works: {
    readonly text: string /** YYYY-MM-DD on which that was seen, or null. */
    readonly on: string | null
  }
  /** Whom to call. `address` is only there when somebody typed it on purpose, and never leaves the server in a file. */
  readonly call: { readonly function: string; readonly organisation: string; readonly address: string }
  readonly values: readonly string[]
  readonly from: {
    /** Region, municipality or workshop. */
    readonly place: string
    /** The step or the edition that it comes from. */
    readonly step: string
    readonly organisation: string
    /** Four digits, or empty. */
    readonly year: string
  }
  readonly visibility: ShelfVisibility
}

/** A text of an item that does not do: where, why, and the most that it may be. */
export interface ShelfFault {
  readonly at: string
  readonly fault: 'text-empty' | 'text-too-long' | 'not-a-day' | 'not-a-year' | 'too-many-values'
  readonly most?: number
}

/**
 * Normalises the texts of an item and checks them. Refuses a title or a problem of which nothing can be seen, a text that
 * is too long (never cut), a day or a year that does not exist, and more than eight values. Rule: SPEC SHLF-1.
 */
export function checkShelfContent(written: ShelfContent): Result<ShelfContent, readonly ShelfFault[]> {
  const faults: ShelfFault[] = []
  const { text, needed } = writtenTexts(faults)
  const { needs, works, call, from } = written
  const values = written.values.map((value, index) => text(`values[${index}]`, value, shelfLimits.value))
  const content: ShelfContent = {
    kind: written.kind,
    locale: written.locale,
    title: needed('title', written.title, shelfLimits.title),
    problem: needed('problem', written.problem, shelfLimits.problem),
    needs: {
      law: text('needs.law', needs.law, shelfLimits.need),
      money: text('needs.money', needs.money, shelfLimits.need),
      people: text('needs.people', needs.people, shelfLimits.need),
    },
    works: { text: text('works.text', works.text, shelfLimits.works), on: works.on === '' ? null : works.on },
    call: {
      function: text('call.function', call.function, shelfLimits.contact),
      organisation: text('call.organisation', call.organisation, shelfLimits.contact),
      address: text('call.address', call.address, shelfLimits.contact),
    },
    values: [...new Set(values.filter((value) => value !== ''))],
    from: {
      place: text('from.place', from.place, shelfLimits.place),
      step: text('from.step', from.step, shelfLimits.place),
      organisation: text('from.organisation', from.organisation, shelfLimits.place),
      year: from.year.trim(),
    },
    visibility: written.visibility,
  }
  if (content.values.length > shelfLimits.values)
    faults.push({ at: 'values', fault: 'too-many-values', most: shelfLimits.values })
  if (content.works.on !== null && !isDate(content.works.on)) faults.push({ at: 'works.on', fault: 'not-a-day' })
  if (content.from.year !== '' && !/^(19|20)\d\d$/.test(content.from.year))
    faults.push({ at: 'from.year', fault: 'not-a-year' })
  return faults.length === 0 ? ok(content) : err(faults)
}

/** Where it was done before, as it is printed: "Polderrand, GGD Polderrand, 2026". Empty when nothing is known. */
export const shelfPlace = ({ from }: Pick<ShelfContent, 'from'>): string =>
  [from.place, from.organisation === from.place ? '' : from.organisation, from.year]
    .filter((part) => part !== '')
    .join(', ')
