import type { Cell, Figures } from './runs.js'
import type { WorkloadId } from './workloads.js'

/** A goal with what was seen of it. `verdict`: met, missed, or what is not known. */
export interface GoalRow {
  readonly goal: string
  readonly seen: string
  readonly verdict: string
}
/** One thing that a goal asks: a number, and the most that it may be. */
interface Ask {
  readonly what: string
  readonly value: number | null
  readonly most: number
  readonly unit: '×' | 'ms' | 's'
}
type Of<K extends Figures['kind']> = Extract<Figures, { kind: K }>

/**
 * The goals of the sync engine, with their numbers: ratios to the best other servers in the same hour on the same machine,
 * and limits in milliseconds for a machine like the one they were set on (two cores).
 */
export function goalRows(cells: readonly Cell[]): readonly GoalRow[] {
  const look = looker(cells)
  const [r30, r100, calm, full] = (['room-30', 'room-100', 'room-300-calm', 'room-300'] as const).map((id) => look(id))
  const [join, rooms, two, evening, polling] = (['join', 'rooms', 'two', 'evening', 'polling'] as const).map((id) =>
    look(id),
  )
  const halls = [r30, r100, calm, full, rooms]
  const ours = {
    p95: (f: Of<'hall'>) => f.update.p95,
    p50: (f: Of<'hall'>) => f.update.p50,
    cpu: (f: Of<'hall'>) => f.cpuPer10k,
  }
  /** Nothing is met or missed for certain while the machine did other things. */
  const shaky = (of: readonly WorkloadId[]) =>
    cells.some((cell) => of.includes(cell.workload) && cell.figures !== null && cell.isDisturbed)
  const night = evening?.evening('Siroop') ?? null
  return [
    row(
      'G0: an evening of 60 phones, cockpit and room screen',
      [
        { what: 'key → durable p95', value: night?.ack.p95 ?? null, most: 20, unit: 'ms' },
        {
          what: 'reveal of 200 notes → last phone',
          value: worst(night?.revealKnownMs, night?.revealNotesMs),
          most: 500,
          unit: 'ms',
        },
        { what: 'all back after a restart', value: night?.stormMs ?? null, most: 1_000, unit: 'ms' },
        { what: 'command → all views p95', value: night?.command.p95 ?? null, most: 100, unit: 'ms' },
      ],
      shaky(['evening']),
    ),
    told('G1: nothing acknowledged is lost at a crash', 'proven by the kill tests, not here'),
    row(
      'G2: an acknowledgement means on disk',
      [
        { what: '100 people p95', value: r100?.hall('Siroop')?.ack?.p95 ?? null, most: 20, unit: 'ms' },
        { what: '300 people p95', value: full?.hall('Siroop')?.ack?.p95 ?? null, most: 30, unit: 'ms' },
        { what: 'PostgreSQL, 100 people p95', value: two?.hall('Siroop × 2')?.ack?.p95 ?? null, most: 20, unit: 'ms' },
      ],
      shaky(['room-100', 'room-300', 'two']),
    ),
    row(
      'G3: near a bare relay',
      [
        {
          what: '100 people: update p95 of a relay',
          value: r100?.ratio(ours.p95, 'bare relay') ?? null,
          most: 1.2,
          unit: '×',
        },
        {
          what: '30 people: update p50 of a relay',
          value: r30?.ratio(ours.p50, 'bare relay') ?? null,
          most: 2,
          unit: '×',
        },
      ],
      shaky(['room-30', 'room-100']),
    ),
    row(
      'G4: a full hall of 300',
      [
        { what: 'update p95', value: full?.hall('Siroop')?.update.p95 ?? null, most: 25, unit: 'ms' },
        {
          what: 'all equal after the last key',
          value: convergence(full?.hall('Siroop') ?? null),
          most: 1_000,
          unit: 'ms',
        },
      ],
      shaky(['room-300']),
    ),
    row(
      'G5: processor time for the same deliveries',
      [
        {
          what: '100 people: of hocuspocus + sqlite',
          value: r100?.ratio(ours.cpu, 'hocuspocus + sqlite') ?? null,
          most: 0.5,
          unit: '×',
        },
        { what: '100 people: of yws', value: r100?.ratio(ours.cpu, 'yws') ?? null, most: 0.4, unit: '×' },
        {
          what: '300 people: of hocuspocus + sqlite',
          value: full?.ratio(ours.cpu, 'hocuspocus + sqlite') ?? null,
          most: 0.65,
          unit: '×',
        },
        { what: '300 people: of yws', value: full?.ratio(ours.cpu, 'yws') ?? null, most: 0.15, unit: '×' },
      ],
      shaky(['room-100', 'room-300']),
    ),
    row(
      'G6: 100 joiners at once',
      [
        { what: 'the last one', value: join?.storm('Siroop')?.lastMs ?? null, most: 150, unit: 'ms' },
        { what: 'server time', value: join?.storm('Siroop')?.cpuSeconds ?? null, most: 0.1, unit: 's' },
        {
          what: 'last one, of the best peer',
          value: join?.ofBestPeer((f) => f.lastMs) ?? null,
          most: 1 / 12,
          unit: '×',
        },
        {
          what: 'server time, of the best peer',
          value: join?.ofBestPeer((f) => f.cpuSeconds) ?? null,
          most: 1 / 20,
          unit: '×',
        },
      ],
      shaky(['join']),
    ),
    row(
      'G7: the first one after a restart, with everything',
      [
        { what: 'first join', value: complete(join?.storm('Siroop') ?? null), most: 350, unit: 'ms' },
        {
          what: 'of hocuspocus + sqlite',
          value: over(complete(join?.storm('Siroop') ?? null), join?.storm('hocuspocus + sqlite')?.firstMs ?? null),
          most: 0.6,
          unit: '×',
        },
      ],
      shaky(['join']),
    ),
    row(
      'G8: many small rooms',
      [
        {
          what: 'kB per room, of hocuspocus + sqlite',
          value: rooms?.ratio((f) => f.kBPerRoom?.loaded ?? Number.NaN, 'hocuspocus + sqlite') ?? null,
          most: 0.6,
          unit: '×',
        },
        { what: 'update p95', value: rooms?.hall('Siroop')?.update.p95 ?? null, most: 30, unit: 'ms' },
        {
          what: 'server time, of hocuspocus + sqlite',
          value: rooms?.ratio((f) => f.cpuSeconds, 'hocuspocus + sqlite') ?? null,
          most: 0.8,
          unit: '×',
        },
      ],
      shaky(['rooms']),
    ),
    row(
      'G9: two instances (hocuspocus × 2 beside it in the table)',
      [
        {
          what: 'update p95 of one instance',
          value: over(two?.hall('Siroop × 2')?.update.p95, r100?.hall('Siroop')?.update.p95),
          most: 1.5,
          unit: '×',
        },
        {
          what: 'server time of one instance',
          value: over(two?.hall('Siroop × 2')?.cpuPer10k, r100?.hall('Siroop')?.cpuPer10k),
          most: 1.4,
          unit: '×',
        },
      ],
      shaky(['room-100', 'two']),
    ),
    row(
      'G10: 30 people without WebSockets',
      [
        { what: 'update p95', value: polling?.hall('Siroop')?.update.p95 ?? null, most: 500, unit: 'ms' },
        { what: 'key → durable p95', value: polling?.hall('Siroop')?.ack?.p95 ?? null, most: 500, unit: 'ms' },
      ],
      shaky(['polling']),
    ),
    told('G11: memory after 1,000 cycles', 'a test of its own, not here'),
    told(
      'Did everybody end with the same document?',
      ['Siroop', 'hocuspocus + sqlite', 'yws', 'yws + leveldb', 'bare relay']
        .map((server) => `${server}: ${agreed(halls.flatMap((one) => one?.hall(server) ?? []))}`)
        .join('; '),
    ),
  ]
}

function looker(cells: readonly Cell[]) {
  return (workload: WorkloadId) => {
    const mine = cells.filter((cell) => cell.workload === workload)
    const find = <K extends Figures['kind']>(server: string, kind: K): Of<K> | null => {
      const figures = mine.find((cell) => cell.server === server)?.figures ?? null
      return figures?.kind === kind ? (figures as Of<K>) : null
    }
    const hall = (server: string) => find(server, 'hall')
    const storm = (server: string) => find(server, 'storm')
    return {
      hall,
      storm,
      evening: (server: string) => find(server, 'evening'),
      ratio: (value: (figures: Of<'hall'>) => number, peer: string) => {
        const [one, other] = [hall('Siroop'), hall(peer)]
        return one === null || other === null ? null : over(value(one), value(other))
      },
      ofBestPeer: (value: (figures: Of<'storm'>) => number) => {
        const peers = mine
          .filter(({ server }) => server !== 'Siroop')
          .flatMap(({ server }) => storm(server) ?? [])
          // Who hands out half a document is fast.
          .filter(({ converged }) => converged)
        const one = storm('Siroop')
        return one === null || peers.length === 0 ? null : over(value(one), Math.min(...peers.map(value)))
      },
    }
  }
}

const over = (one: number | null | undefined, other: number | null | undefined): number | null =>
  one === null || one === undefined || !other || Number.isNaN(one / other) ? null : one / other
const worst = (...all: readonly (number | undefined)[]): number | null =>
  all.some((one) => one === undefined) ? null : Math.max(...(all as number[]))
/** Never, when documents differ. */
const convergence = (figures: Of<'hall'> | null): number | null =>
  figures === null ? null : figures.converged ? figures.convergedMs : Number.POSITIVE_INFINITY
const complete = (figures: Of<'storm'> | null): number | null =>
  figures === null ? null : figures.converged ? figures.firstMs : Number.POSITIVE_INFINITY
const agreed = (all: readonly Of<'hall'>[]): string =>
  all.length === 0
    ? 'not run'
    : all.every(({ converged }) => converged)
      ? `yes, ${all.length} of ${all.length}`
      : `**no**, ${all.filter(({ converged }) => converged).length} of ${all.length} workloads`

function row(goal: string, asks: readonly Ask[], isShaky: boolean): GoalRow {
  const say = ({ what, value, most, unit }: Ask) => {
    const text =
      value === null
        ? '?'
        : Number.isFinite(value)
          ? value < 100
            ? value.toPrecision(2)
            : String(Math.round(value))
          : 'never'
    return `${what} ${isMissed({ value, most }) ? `**${text}**` : text} ${unit} (≤ ${Number(most.toPrecision(2))})`
  }
  const known = asks.filter(({ value }) => value !== null)
  const missed = known.filter(isMissed).length
  const verdict = missed > 0 ? `${missed} missed` : known.length < asks.length ? 'not all measured' : 'met'
  const said = known.length === 0 ? 'not measured' : `${verdict}${isShaky ? ', disturbed' : ''}`
  return { goal, seen: asks.map(say).join('<br>'), verdict: said }
}
const isMissed = ({ value, most }: Pick<Ask, 'value' | 'most'>): boolean => value !== null && value > most
const told = (goal: string, seen: string): GoalRow => ({ goal, seen, verdict: '' })
