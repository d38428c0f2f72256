import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { judgeTemplateFile } from '@siroop/protocol'
import { parse } from 'yaml'
import { ms, tableOf } from '../figures.js'
import { dismissAll } from '../sync/load/crew.js'
import { describeMachine } from '../sync/machine.js'
import { endAll } from '../sync/servers.js'
import { keysPerSecond, linesPerPhone, measureRooms, type RoomsFigures } from './rooms.js'
import { type Minute, type Region, type RoomCost, spread, writingRooms } from './simulation.js'

// What live rooms cost one server, measured; and from that, computed, how many servers a thousand need. It writes the tables
// of apps/server/operate/growth.md. Nothing here is a test: no number fails anything. With --quick less of everything,
// printed only. It talks to 127.0.0.1, ends what it started, and stops by itself.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const phones = 20
const seconds = values.quick ? 4 : 12
const sizes = values.quick ? [5] : [10, 25, 50]
const longestMs = 12 * 60_000
const page = fileURLToPath(new URL('../../../apps/server/operate/growth.md', import.meta.url))
const stop = () => {
  dismissAll()
  endAll()
}
process.on('exit', stop)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
setTimeout(() => process.exit(1), longestMs).unref()

const measured: RoomsFigures[] = []
for (const store of ['SQLite', 'PostgreSQL'] as const)
  for (const rooms of sizes) {
    // What does not succeed on a busy machine is left out, and said.
    const figures = await measureRooms({ rooms, phones, seconds, store }).catch(String)
    if (typeof figures !== 'string') measured.push(figures)
    process.stderr.write(`${rooms} rooms on ${store}: ${typeof figures === 'string' ? figures : 'done'}\n`)
  }

const costs = tableOf(
  [
    'database',
    'rooms',
    'quiet: MB a room',
    'cores a room',
    'all write: MB a room',
    'cores a room',
    'cores of the database a room',
    'key → on disk p50 / p95 ms',
    'lines taken in a second',
    'others',
  ],
  measured.map((one) => [
    one.store,
    one.rooms,
    mega(one.quietKB),
    one.quietCores.toFixed(4),
    mega(one.writingKB),
    one.writingCores.toFixed(4),
    one.store === 'SQLite' ? 'in it' : one.databaseCores.toFixed(4),
    `${ms(one.ackP50)} / ${ms(one.ackP95)}`,
    Math.round(one.linesPerSecond),
    `${Math.round(one.strangers * 100)} %`,
  ]),
)
// The dearest: on a machine that others use, a server that gets no time seems cheap.
const last = [...measured].sort((one, other) => other.writingCores - one.writingCores)[0]
if (last === undefined) throw new Error('Nothing was measured')
const cost: RoomCost = {
  writingCores: last.writingCores,
  quietCores: last.quietCores,
  roomMB: last.writingKB / 1_000,
  emptyMB: last.emptyMB,
  linesPerSecond: last.linesPerSecond,
}
const evening = minutesOf('korte-waardenronde')
const region = (rooms: number, spreadMinutes: number): Region => ({
  rooms,
  phones,
  linesPerRoom: phones * linesPerPhone,
  evening,
  spreadMinutes,
})
const rows = [
  [1_000, 0, [24, 40, 56]],
  [1_000, 30, [8, 10, 12, 16]],
  [200, 30, [1, 2, 3, 4]],
] as const
const growth = tableOf(
  [
    'live rooms',
    'begin within',
    'write at once',
    'servers',
    'busiest server: cores',
    'memory',
    'lines',
    'one gone: cores',
    'lines that move',
    'all back within',
    'cores of PostgreSQL',
  ],
  rows.flatMap(([rooms, within, counts]) =>
    counts.map((servers) => {
      const { all, oneGone } = spread(region(rooms, within), cost, servers)
      const writing = Math.max(...writingRooms(region(rooms, within)))
      return [
        rooms,
        within === 0 ? 'the same minute' : `${within} minutes`,
        writing,
        servers,
        coresText(all.cores),
        `${Math.round(all.MB)} MB`,
        all.lines,
        oneGone === null ? '–' : coresText(oneGone.cores),
        oneGone?.moved ?? '–',
        oneGone === null ? '–' : `${oneGone.backSeconds.toFixed(1)} s`,
        (writing * last.databaseCores).toFixed(1),
      ]
    }),
  ),
)
const { machine, commit } = describeMachine()
const when = `${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${machine}, server, database and phones all on it.`
const tables: Readonly<Record<string, string>> = {
  measured: `${when} A room is ${phones} phones; when all write, each types ${keysPerSecond} characters a second.\n\n${costs}`,
  computed: growth,
}
process.stdout.write(`${Object.values(tables).join('\n')}\n`)
if (!values.quick) writeFileSync(page, withTables(readFileSync(page, 'utf8')))
process.exit(0)

function withTables(text: string): string {
  return Object.entries(tables).reduce(
    (whole, [name, table]) =>
      whole.replace(
        new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_all, open: string, close: string) => `${open}\n${table}\n${close}`,
      ),
    text,
  )
}

/** What a room does minute by minute in this template. Where people write in silence, all of them are taken to type. */
function minutesOf(name: string): readonly Minute[] {
  const file = new URL(`../../../workshop-templates/${name}.yaml`, import.meta.url)
  const { template } = judgeTemplateFile(parse(readFileSync(file, 'utf8')))
  if (template === null) throw new Error(`${name} is no template`)
  return template.steps.flatMap(({ segments }) =>
    segments.flatMap(({ minutes, mode }) =>
      Array.from({ length: minutes }, (): Minute => (mode === 'silent' || mode === 'write' ? 'writing' : 'quiet')),
    ),
  )
}

/** Documents live on one thread: what is more than it can do is bold. */
function coresText(cores: number): string {
  return cores > 0.8 ? `**${cores.toFixed(2)}**` : cores.toFixed(2)
}

function mega(kB: number): string {
  return (kB / 1_000).toFixed(1)
}
