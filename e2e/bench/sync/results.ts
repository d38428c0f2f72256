import { tableOf } from '../figures.js'
import { goalRows } from './goals.js'
import { describeMachine } from './machine.js'
import { type Cell, cellsOf, type Figures, isDisturbed, type Run } from './runs.js'
import { paceOf, type Workload } from './workloads.js'

export interface Report {
  readonly runs: readonly Run[]
  readonly workloads: readonly Workload[]
  readonly notes: readonly string[]
  readonly quick: boolean
  readonly seconds: number
}

/** The whole report in Markdown: ratios first, then what was measured, then every run. */
export function reportOf({ runs, workloads, notes, quick, seconds }: Report): string {
  const cells = cellsOf(runs)
  const { machine, commit } = describeMachine()
  const goals = goalRows(cells).map(({ goal, seen, verdict }) => [goal, seen, verdict])
  return [
    '# Siroop beside other Yjs servers',
    '',
    ...(quick
      ? ['**A quick look**: short, small, once. It shows that everything runs; compare nothing with it.', '']
      : []),
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${machine}, all on this machine over loopback, ${Math.round(seconds / 60)} minutes.`,
    'Admission and durability are on in every run of Siroop: what is seen or acknowledged is on disk. Of the peers none',
    'acknowledges durably. Medians of up to three undisturbed runs; \\* = there was none, this is the least disturbed one.',
    ...notes,
    '',
    '## Goals',
    tableOf(['goal', 'seen', ''], goals),
    '## Siroop divided by each other server',
    'Below 1 Siroop is faster, or needs less, while it also keeps everything. \\* = disturbed.',
    '',
    ...ratioTable(cells, 'hall', ['update p50', 'update p95', 'cursor p95', 'CPU per 10k', 'RSS peak']),
    ...ratioTable(cells, 'storm', ['first after restart', 'last at once', 'server CPU', 'RSS after']),
    ...workloads.flatMap((workload) => section(workload, cells)),
    '## Every run',
    'Others = part of the machine that was in other hands. Load = cores that the load generators used.',
    '',
    tableOf(['workload', 'server', 'figures', 'others', ''], runs.map(runRow)),
  ].join('\n')
}

function ratioTable(cells: readonly Cell[], kind: 'hall' | 'storm', head: readonly string[]): readonly string[] {
  const rows = ratiosOf(cells, kind)
  return rows.length === 0 ? [] : [tableOf(['workload', 'against', ...head], rows)]
}
/** One row for each other server that did the same. */
function ratiosOf(cells: readonly Cell[], kind: 'hall' | 'storm'): readonly (readonly string[])[] {
  const done = cells.filter(({ figures }) => figures?.kind === kind)
  const isOurs = ({ server }: Cell) => server.startsWith('Siroop')
  return done
    .filter((cell) => !isOurs(cell))
    .flatMap((peer) => {
      const ours = done.find((cell) => isOurs(cell) && cell.workload === peer.workload)
      if (!ours?.figures || !peer.figures) return []
      const others = numbersOf(peer.figures)
      const ratios = numbersOf(ours.figures).map((value, at) => ratioOf(value, others[at] ?? null))
      const star = ours.isDisturbed || peer.isDisturbed ? ' \\*' : ''
      return [[peer.workload, `${peer.server}${star}${isWhole(peer.figures) ? '' : ', **not complete**'}`, ...ratios]]
    })
}

/** A server that loses or hides something is no measure for others. */
const isWhole = (figures: Figures): boolean => figures.kind === 'evening' || figures.converged

function numbersOf(figures: Figures): readonly (number | null)[] {
  if (figures.kind === 'hall') {
    const { update, cursor, cpuPer10k, peakMB } = figures
    return [update.p50, update.p95, cursor?.p95 ?? null, cpuPer10k, peakMB]
  }
  return figures.kind === 'storm' ? [figures.firstMs, figures.lastMs, figures.cpuSeconds, figures.afterMB] : []
}
const ratioOf = (one: number | null, other: number | null): string =>
  one === null || other === null || other === 0 || Number.isNaN(one / other) ? '–' : `${(one / other).toPrecision(2)}×`

function section(workload: Workload, cells: readonly Cell[]): string[] {
  const mine = cells.filter((cell) => cell.workload === workload.id)
  if (mine.length === 0) return []
  const kind = workload.kind === 'two' || workload.kind === 'polling' ? 'hall' : workload.kind
  return [
    `## ${workload.title}`,
    paceOf(workload),
    '',
    tableOf(
      heads[kind],
      mine.map((cell) => cellRow(cell, heads[kind].length)),
    ),
  ]
}

const heads = {
  hall: [
    'server',
    'update p50 / p95 / p99 ms',
    'cursor p95 ms (seen)',
    'ack p50 / p95 ms',
    'CPU s per 10k',
    'server cores',
    'RSS peak MB',
    'kB per room idle / loaded',
    'converged, ms after the last key',
  ],
  storm: [
    'server',
    'first after restart ms',
    'one, warm ms',
    'at once p50 / last ms',
    'server CPU s',
    'RSS after MB',
    'complete',
  ],
  evening: [
    'server',
    'key → durable p50 / p95 ms',
    'command → all views p50 / p95 ms',
    'reveal: last phone knows / has the notes ms',
    'all back after a restart ms',
    'server cores',
    'RSS peak MB',
  ],
} as const

function cellRow({ server, figures, isDisturbed, missing }: Cell, columns: number): readonly string[] {
  const name = `${server === 'Siroop' ? '**Siroop**' : server}${isDisturbed && missing === null ? ' \\*' : ''}`
  if (figures === null) return [name, missing ?? '', ...Array<string>(columns - 2).fill('')]
  return [name, ...valuesOf(figures)]
}

function valuesOf(figures: Figures): readonly string[] {
  const verdict = (yes: boolean, trouble: string | null, detail: string) =>
    yes ? `yes, ${detail}` : `**no**: ${trouble}`
  switch (figures.kind) {
    case 'hall': {
      const { update, cursor, ack, kBPerRoom } = figures
      return [
        `${ms(update.p50)} / ${ms(update.p95)} / ${ms(update.p99)}`,
        cursor === null ? 'none seen' : `${ms(cursor.p95)} (${Math.round(cursor.share * 100)} %)`,
        ack === null ? '–' : `${ms(ack.p50)} / ${ms(ack.p95)}`,
        figures.cpuPer10k.toFixed(3),
        `${figures.serverCores.toFixed(2)}${figures.storeSeconds > 0 ? ` + ${figures.storeSeconds.toFixed(1)} s in databases` : ''}`,
        figures.peakMB.toFixed(0),
        kBPerRoom === null ? '–' : `${kBPerRoom.idle.toFixed(0)} / ${kBPerRoom.loaded.toFixed(0)}`,
        verdict(figures.converged, figures.trouble, ms(figures.convergedMs)),
      ]
    }
    case 'storm':
      return [
        figures.firstMs === null ? 'keeps nothing' : ms(figures.firstMs),
        ms(figures.warmMs),
        `${ms(figures.p50)} / ${ms(figures.lastMs)}`,
        figures.cpuSeconds.toFixed(2),
        figures.afterMB.toFixed(0),
        verdict(figures.converged, figures.trouble, 'all of it'),
      ]
    case 'evening':
      return [
        `${ms(figures.ack.p50)} / ${ms(figures.ack.p95)}`,
        `${ms(figures.command.p50)} / ${ms(figures.command.p95)}`,
        `${ms(figures.revealKnownMs)} / ${ms(figures.revealNotesMs)}`,
        ms(figures.stormMs),
        figures.serverCores.toFixed(2),
        figures.peakMB.toFixed(0),
      ]
  }
}

function runRow({ workload, server, outcome }: Run): readonly string[] {
  if (typeof outcome === 'string')
    return [workload, server, outcome.replaceAll('\n', ' ').replaceAll('|', ' '), '', 'no figures']
  const load = outcome.kind === 'hall' ? `, load ${outcome.generatorCores.toFixed(2)}` : ''
  const others = `${Math.round(outcome.strangers * 100)} %`
  return [
    workload,
    server,
    `${valuesOf(outcome).join('; ')}${load}`,
    others,
    isDisturbed(outcome) ? 'disturbed' : 'kept',
  ]
}

const ms = (value: number): string => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
