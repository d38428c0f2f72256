import type { EveningFigures } from './evening.js'
import type { HallFigures } from './hall.js'
import type { StormFigures } from './joinStorm.js'
import type { WorkloadId } from './workloads.js'

/** More than this of the machine in other hands spoils a run. */
export const mostStrangers = 0.1

export type Figures =
  | ({ readonly kind: 'hall' } & HallFigures)
  | ({ readonly kind: 'storm' } & StormFigures)
  | ({ readonly kind: 'evening' } & EveningFigures)
/** One attempt at one workload with one server. */
export interface Run {
  readonly workload: WorkloadId
  readonly server: string
  /** A text: why there are no figures. */
  readonly outcome: Figures | string
}
/** What a server showed in a workload: the median of its undisturbed runs, or of the least disturbed one. */
export interface Cell {
  readonly workload: WorkloadId
  readonly server: string
  readonly figures: Figures | null
  readonly runs: number
  readonly isDisturbed: boolean
  readonly missing: string | null
}
/** Was so much else going on that the figures say little about the server? */
export const isDisturbed = (figures: Figures): boolean => figures.strangers > mostStrangers

/** One cell for each workload and server that was tried. */
export function cellsOf(runs: readonly Run[]): readonly Cell[] {
  const keys = [...new Set(runs.map(({ workload, server }) => `${workload}\n${server}`))]
  return keys.map((key) => {
    const [workload, server] = key.split('\n') as [WorkloadId, string]
    const mine = runs.filter((run) => run.workload === workload && run.server === server)
    const all = mine.flatMap(({ outcome }) => (typeof outcome === 'string' ? [] : [outcome]))
    const calm = all.filter((one) => !isDisturbed(one))
    const least = all.toSorted((one, other) => one.strangers - other.strangers).slice(0, 1)
    const kept = calm.length > 0 ? calm : least
    const missing = mine.map(({ outcome }) => outcome).find((one) => typeof one === 'string')
    return {
      workload,
      server,
      figures: kept.length === 0 ? null : (medianOf(kept) as Figures),
      runs: kept.length,
      isDisturbed: calm.length === 0,
      missing: kept.length === 0 ? String(missing ?? 'not run') : null,
    }
  })
}

/** Number by number; a yes only when all say yes; a text of any of them. */
function medianOf(all: readonly unknown[]): unknown {
  const some = all.filter((one) => one !== null)
  const [first] = some
  if (some.length * 2 <= all.length || first === undefined) return all.find((one) => typeof one === 'string') ?? null
  if (typeof first === 'number') {
    const sorted = (some as number[]).toSorted((one, other) => one - other)
    return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
  }
  if (typeof first === 'boolean') return some.every(Boolean)
  if (typeof first !== 'object') return first
  return Object.fromEntries(
    Object.keys(first as object).map((key) => [
      key,
      medianOf(all.map((one) => (one as Record<string, unknown> | null)?.[key] ?? null)),
    ]),
  )
}
