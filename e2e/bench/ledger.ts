import type { Command, View } from '@siroop/domain'
import type { Ears } from './crowd.js'
import { kB, median, ms, quantile, tableOf } from './figures.js'

/** Whose views are weighed: one of each audience, and a colleague who does not speak for the organisation. */
const weighed: Readonly<Record<string, string>> = {
  lead: 'regie',
  wall: 'room screen',
  welzijn: 'spokesperson',
  'welzijn-2': 'colleague',
}
const limitBytes = 60_000
/** From here on it is told what a view is made of. */
const nearLimitBytes = 50_000

/** Writes down what goes over the lines: how large views are per step, how long commands take, when a reveal arrives. */
export class Ledger implements Ears {
  step = 'before'
  readonly #sizes = new Map<string, Map<string, number>>()
  /** Of every step the heaviest view of every audience. */
  readonly #heaviest = new Map<string, { bytes: number; view: View }>()
  readonly #times = new Map<string, number[]>()
  /** Per person: when the step was first seen as revealed. */
  readonly #revealedAt = new Map<string, Map<string, number>>()
  /** When the regie first saw the step as revealed: the next button may be pressed before the last phone knows. */
  readonly #openAt = new Map<string, number>()
  readonly #boardAt = new Map<string, number[]>()
  readonly #advancedAt: number[] = []

  view(who: string, view: View): void {
    if (view.audience === 'participant')
      for (const step of view.revealedSteps) {
        const seen = this.#revealedAt.get(step) ?? new Map<string, number>()
        this.#revealedAt.set(step, seen)
        if (!seen.has(who)) seen.set(who, performance.now())
      }
    if (view.audience === 'facilitator' && view.silent?.revealed && !this.#openAt.has(view.silent.step))
      this.#openAt.set(view.silent.step, performance.now())
    const audience = weighed[who]
    if (audience === undefined) return
    const bytes = Buffer.byteLength(JSON.stringify(view))
    // the regie says where it is; the others are where the play is
    const step = (view.audience === 'facilitator' ? view.position?.step : null) ?? this.step
    const row = this.#sizes.get(step) ?? new Map<string, number>()
    this.#sizes.set(step, row)
    row.set(audience, Math.max(row.get(audience) ?? 0, bytes))
    const key = `${audience}, ${step}`
    if (bytes > (this.#heaviest.get(key)?.bytes ?? 0)) this.#heaviest.set(key, { bytes, view })
  }
  answer(_who: string, { type }: Command, took: number): void {
    if (type === 'advance') this.#advancedAt.push(performance.now() - took)
    this.#times.set(type, [...(this.#times.get(type) ?? []), took])
  }
  board(who: string): void {
    this.#boardAt.set(who, [...(this.#boardAt.get(who) ?? []), performance.now()])
  }

  /** From the press of the button to the last phone that knows, and to the last that has the notes, in milliseconds. */
  reveal(step: string): { views: number; notes: number } | null {
    const seen = [...(this.#revealedAt.get(step)?.values() ?? [])]
    const pressed = this.#advancedAt.findLast((at) => at < (this.#openAt.get(step) ?? 0))
    if (pressed === undefined || seen.length === 0) return null
    const notes = [...this.#boardAt.values()].map((times) => times.find((at) => at > pressed) ?? pressed)
    return { views: Math.max(...seen) - pressed, notes: Math.max(...notes) - pressed }
  }

  /** Largest views per step, and what the largest of each audience is made of. */
  sizesTable(): string {
    const audiences = Object.values(weighed)
    const rows = [...this.#sizes].map(([step, row]) => [
      step,
      ...audiences.map((one) => {
        const bytes = row.get(one) ?? 0
        return bytes > limitBytes ? `**${kB(bytes)}**` : kB(bytes)
      }),
    ])
    const made = [...this.#heaviest]
      .filter(([, { bytes }]) => bytes > nearLimitBytes)
      .map(([key, { bytes, view }]) => [key, kB(bytes), partsOf(view)])
    return `${tableOf(['step', ...audiences], rows)}\n${tableOf(['large views', 'kB', 'made of'], made)}`
  }
  /** Answers while everybody plays at the same time: what a full room does in a minute, done in seconds. */
  timesTable(): string {
    const rows = [...this.#times]
      .filter(([, times]) => times.length >= 8)
      .sort(([, one], [, other]) => median(other) - median(one))
      .map(([type, times]) => [type, times.length, ms(median(times)), ms(quantile(times, 0.95))])
    return tableOf(['command', 'count', 'median ms', 'p95 ms'], rows)
  }
}

function partsOf(view: View): string {
  const parts = Object.entries(view).map(([key, value]): [string, number] => [
    key,
    Buffer.byteLength(JSON.stringify(value) ?? ''),
  ])
  return parts
    .sort(([, one], [, other]) => other - one)
    .slice(0, 6)
    .map(([key, bytes]) => `${key} ${kB(bytes)}`)
    .join(', ')
}
