import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dismissAll } from './load/crew.js'
import { rest, strangersNow } from './machine.js'
import { Places, serversOf } from './places.js'
import { reportOf } from './results.js'
import { isDisturbed, mostStrangers, type Run } from './runs.js'
import { endAll, type Program } from './servers.js'
import { type Workload, workloads } from './workloads.js'

// Measures the sync server beside other Yjs servers. Nothing here is a test: no number fails anything. It talks to
// 127.0.0.1 only, ends nothing but what it started, and stops by itself.
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    servers: { type: 'string', default: '' },
    repeats: { type: 'string' },
    minutes: { type: 'string' },
    out: { type: 'string' },
  },
})
const { quick } = values
const isWhole = !quick && values.only === '' && values.servers === ''
const repeats = Number(values.repeats ?? (quick ? 1 : 3))
/** Of one server in one workload at most so many runs more than asked for, when runs are disturbed. */
const spareRuns = quick ? 0 : 2
const longestMs = Number(values.minutes ?? (quick ? 2.4 : 150)) * 60_000
const longestRunMs = quick ? 60_000 : 240_000
const calmWaitMs = quick ? 0 : 60_000
const resultsFile = fileURLToPath(new URL('../RESULTS.md', import.meta.url))

process.setMaxListeners(200)
process.on('exit', stopEverything)
let isStopped = false
let stoppedAt = 0
const stopped = new Promise<string>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // What was measured so far is still told; a second time, which is not an echo of the first, ends at once.
      if (isStopped && performance.now() - stoppedAt > 500) process.exit(1)
      if (!isStopped) stoppedAt = performance.now()
      isStopped = true
      resolve('stopped')
    })
})

const began = performance.now()
const say = (line: string) => process.stderr.write(`${line}\n`)
const spentMs = () => performance.now() - began
const named = (list: string) => list.split(',').filter(Boolean)
const places = new Places(quick ? 100 : 0)
const runs: Run[] = []
const notes: string[] = []
const wanted = workloads(quick).filter(
  ({ id }) => values.only === '' || named(values.only).some((one) => id.startsWith(one)),
)
const todo = wanted.flatMap((workload) =>
  serversOf(workload, quick)
    .filter(({ id }) => values.servers === '' || named(values.servers).includes(id))
    .map((program) => ({ workload, program })),
)
/** How long a run of a workload took at most, to know whether another one still fits. */
const took = new Map<string, number>()

try {
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const { workload, program } of inTurns(repeat)) await measureOnce(workload, program)
  }
  for (let spare = 0; spare < spareRuns; spare++)
    for (const { workload, program } of todo) if (needsMore(workload, program)) await measureOnce(workload, program)
} finally {
  const left = todo.filter(({ workload, program }) => !runs.some((run) => isOf(run, workload, program)))
  if (left.length > 0)
    notes.push(
      `Time was up before ${left.map(({ workload, program }) => `${workload.id} with ${program.name}`).join(', ')}.`,
    )
  notes.push(...admission())
  const report = reportOf({ runs, workloads: wanted, notes, quick, seconds: spentMs() / 1000 })
  process.stdout.write(`${report}\n`)
  const file = values.out ?? (isWhole && !isStopped ? resultsFile : null)
  if (file !== null) writeFileSync(file, report)
  say(file === null ? 'Nothing was written: that takes a whole run, or --out FILE.' : `Written to ${file}.`)
  await places.remove()
}
process.exit(0)

/** Another server begins each time: who always comes first meets another machine than who always comes last. */
function inTurns(repeat: number): typeof todo {
  return wanted.flatMap((one) => {
    const mine = todo.filter(({ workload }) => workload === one)
    const first = mine.length === 0 ? 0 : repeat % mine.length
    return [...mine.slice(first), ...mine.slice(0, first)]
  })
}

async function measureOnce(workload: Workload, program: Program): Promise<void> {
  const name = `${workload.id} with ${program.name}`
  if (isStopped || spentMs() + (took.get(workload.id) ?? 0) > longestMs) return
  if (program.id === 'siroop') await places.prepareFor(workload).catch(() => undefined)
  await waitUntilCalm()
  if (isStopped) return
  const startedMs = spentMs()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`not done in ${longestRunMs / 1000} seconds`), longestRunMs)
  })
  const outcome = await Promise.race([
    places.run(workload, program).catch((error: unknown) => (error instanceof Error ? error.message : String(error))),
    tooLong,
    stopped,
  ])
  clearTimeout(timer)
  // Whatever went wrong: the next run starts with nothing around it.
  stopEverything()
  await rest(200)
  places.tidy()
  if (isStopped) return
  runs.push({ workload: workload.id, server: program.name, outcome })
  took.set(workload.id, Math.max(took.get(workload.id) ?? 0, spentMs() - startedMs))
  const verdict =
    typeof outcome === 'string'
      ? outcome.split('\n')[0]
      : `done${isDisturbed(outcome) ? `, disturbed: others took ${Math.round(outcome.strangers * 100)} %` : ''}`
  say(`${Math.round(spentMs() / 1000)} s  ${name}: ${verdict}`)
}

/** A disturbed run is done again, but not for ever: the machine may never be quiet. */
async function waitUntilCalm(): Promise<void> {
  const giveUp = performance.now() + calmWaitMs
  while (!isStopped && performance.now() < giveUp && (await strangersNow(1_000)) > mostStrangers) await rest(1_000)
}

function needsMore(workload: Workload, program: Program): boolean {
  const mine = runs.filter((run) => isOf(run, workload, program))
  const calm = mine.filter(({ outcome }) => typeof outcome !== 'string' && !isDisturbed(outcome)).length
  const isHopeless = mine.every(({ outcome }) => typeof outcome === 'string')
  return calm < repeats && !isHopeless
}
function isOf({ workload, server }: Run, of: Workload, program: Program): boolean {
  return workload === of.id && server === program.name
}

/** The measurement of admission is a program of its own that prints lines of Markdown. */
function admission(): readonly string[] {
  const file = join(import.meta.dirname, 'admission.ts')
  if (isStopped || !existsSync(file) || (values.only !== '' && !named(values.only).includes('admission'))) return []
  try {
    const args = ['--import', 'tsx', file, ...(quick ? ['--quick'] : [])]
    return [
      '',
      ...execFileSync(process.execPath, args, { encoding: 'utf8', timeout: quick ? 25_000 : 180_000 })
        .trim()
        .split('\n'),
    ]
  } catch (error) {
    return ['', `Admission was not measured: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`]
  }
}

function stopEverything(): void {
  dismissAll()
  endAll()
}
