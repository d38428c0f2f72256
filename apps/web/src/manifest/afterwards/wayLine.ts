import type { WayRowView } from '@siroop/domain'

type Row = Pick<WayRowView, 'kind' | 'due' | 'stand' | 'standOn' | 'told' | 'late'>

/** What is drawn of one step, in percent of the line from its left end. */
export interface WayTrack {
  /** From where to where something was or is done; null: nothing was begun. */
  readonly ran: readonly [from: number, until: number] | null
  /** What is still to come of what runs. */
  readonly rest: readonly [from: number, until: number] | null
  /** What was agreed and not begun. */
  readonly next: readonly [from: number, until: number] | null
  /** Where it ends: done, running, to come or stopped. */
  readonly end: { readonly at: number; readonly stand: NonNullable<WayRowView['stand']> }
  /** The day that was thought of, where it became later. */
  readonly thought: number | null
}
/** The line of years over the rows. */
export interface WayLine {
  readonly years: readonly { readonly year: string; readonly at: number }[]
  readonly today: number
  /** Null for a row that has no day: it is not drawn, and stands in words. */
  readonly trackOf: (row: Row) => WayTrack | null
}

const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`)
/** Milestones of far years would press the steps together: they stand in words. */
const isDrawn = ({ kind, due }: Row): boolean => kind === 'step' && due !== null

/**
 * Where every step lies between the day of the text and the last day that was promised. Null without a step that has a day.
 * @param from  YYYY-MM-DD on which the text was laid down: what was not told begins there.
 */
export function wayLine(
  rows: readonly Row[],
  { from, today }: { readonly from: string; readonly today: string },
): WayLine | null {
  const drawn = rows.filter(isDrawn)
  if (drawn.length === 0) return null
  const days = [from, today, ...drawn.flatMap(({ due, standOn }) => [due ?? from, standOn ?? from])].sort()
  const first = ms(days[0] ?? from)
  const last = ms(days.at(-1) ?? today)
  // a little room after the last day, so that its mark is whole
  const whole = Math.max(1, last - first) * 1.04
  const at = (day: string): number => Math.round(((ms(day) - first) / whole) * 10_000) / 100
  return {
    years: yearsBetween(days[0] ?? from, days.at(-1) ?? today).map((year) => ({ year, at: at(`${year}-01-01`) })),
    today: at(today),
    trackOf: (row) => (isDrawn(row) ? trackOf(row, { from, today, at }) : null),
  }
}

interface Scale {
  readonly from: string
  readonly today: string
  readonly at: (day: string) => number
}
function trackOf({ due, stand: told, standOn, told: entries, late }: Row, { from, today, at }: Scale): WayTrack {
  const day = due ?? today
  const stand = told ?? 'agreed'
  const begun = entries.find((one) => !one.corrected && one.stand !== 'agreed')?.on ?? from
  const thought = late === null ? null : at(day)
  const none = { ran: null, rest: null, next: null, thought }
  if (stand === 'done' || stand === 'stopped') {
    const until = standOn ?? today
    // told once, when it was over: it ran from the day of the text
    const since = begun < until ? begun : from < until ? from : until
    return { ...none, ran: [at(since), at(until)], end: { at: at(until), stand } }
  }
  const until = day > today ? day : today
  if (stand === 'under-way')
    return {
      ...none,
      ran: [at(begun < today ? begun : today), at(today)],
      rest: until === today ? null : [at(today), at(until)],
      end: { at: at(until), stand },
    }
  return { ...none, next: [at(from < until ? from : until), at(until)], end: { at: at(until), stand } }
}

function yearsBetween(from: string, last: string): readonly string[] {
  const [first, end] = [Number(from.slice(0, 4)) + 1, Number(last.slice(0, 4))]
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, nth) => String(first + nth))
}
