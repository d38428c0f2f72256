import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/**
 * One clock for all processes of this machine, in milliseconds since it began: what is sent in one is seen in another. Not
 * the time of day, which may be set while it is measured and is another one in each process since it started.
 */
export function nowMs(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1_000 + nanoseconds / 1e6
}
/** A rest of so many milliseconds. */
export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Length of a tick of `/proc`, in milliseconds: a hundredth of a second on every Linux that Node runs on. */
const tickMs = 10

/** What was used between `start` and `stop`. */
export interface Used {
  readonly wallMs: number
  /** Processor time of the processes that are measured, in milliseconds. */
  readonly serverMs: number
  /** Processor time of our own other processes: load generators and this one. */
  readonly generatorMs: number
  /** Largest memory of the measured processes together, in bytes, as sampled ten times a second. */
  readonly peakBytes: number
  /** Part of the whole machine that others took: foreign processes and what the host stole. 0 to 1. */
  readonly strangers: number
}

/** Watches the processes of a run, and what else the machine does meanwhile. */
export class Meter {
  readonly #servers: readonly number[]
  readonly #others: readonly number[]
  readonly #startedAt = nowMs()
  readonly #before: { server: number; generator: number; machine: Machine }
  readonly #sampler: ReturnType<typeof setInterval>
  #peakBytes = 0

  constructor(servers: readonly number[], generators: readonly number[]) {
    this.#servers = servers
    this.#others = [process.pid, ...generators]
    this.#before = { server: cpuMs(servers), generator: cpuMs(this.#others), machine: readMachine() }
    this.#sample()
    this.#sampler = setInterval(() => this.#sample(), 100)
  }

  stop(): Used {
    clearInterval(this.#sampler)
    this.#sample()
    const machine = readMachine()
    const serverMs = cpuMs(this.#servers) - this.#before.server
    const generatorMs = cpuMs(this.#others) - this.#before.generator
    const busyMs = machine.busyMs - this.#before.machine.busyMs
    const allMs = machine.allMs - this.#before.machine.allMs
    const foreignMs = Math.max(0, busyMs - serverMs - generatorMs) + machine.stolenMs - this.#before.machine.stolenMs
    return {
      wallMs: nowMs() - this.#startedAt,
      serverMs,
      generatorMs,
      peakBytes: this.#peakBytes,
      strangers: allMs === 0 ? 0 : foreignMs / allMs,
    }
  }

  #sample(): void {
    this.#peakBytes = Math.max(this.#peakBytes, residentBytes(this.#servers))
  }
}

/** Part of the machine that is in use while nothing of ours runs, measured for so long. */
export async function strangersNow(ms: number): Promise<number> {
  const meter = new Meter([], [])
  await rest(ms)
  return meter.stop().strangers
}

/** Processor time that processes have used so far, in milliseconds. One that is gone counts for nothing. */
export const cpuMs = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const fields = textOf(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs
  }, 0)

/** Memory that processes hold now, in bytes. */
export const residentBytes = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + Number(/VmRSS:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024, 0)

/** A process with everything that it started, and so on. */
export function familyOf(pid: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name))
      parents.set(Number(name), Number(textOf(`/proc/${name}/stat`).split(') ')[1]?.split(' ')[1]))
  const family = [pid]
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child)
  return family
}

/** The machine in one line, and the commit that is measured. */
export function describeMachine(): { readonly machine: string; readonly commit: string } {
  const [processor] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return {
    machine: `${cpus().length} × ${processor?.model.trim()}, ${memory}, Node ${process.version}`,
    commit: commit(),
  }
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '-uno') === '' ? '' : ' with changes'}`
  } catch {
    // An unpacked archive has no history.
    return 'unknown'
  }
}

interface Machine {
  readonly busyMs: number
  readonly stolenMs: number
  readonly allMs: number
}

/** Of the first line of `/proc/stat`: user, nice, system, idle, waiting, interrupts, soft interrupts, stolen. */
function readMachine(): Machine {
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, hard = 0, soft = 0, stolen = 0] =
    textOf('/proc/stat')
      .split('\n')[0]
      ?.trim()
      .split(/\s+/)
      .slice(1)
      .map((ticks) => Number(ticks) * tickMs) ?? []
  // Interrupts are nobody's: on loopback they are the network of the run itself.
  const busyMs = user + nice + system
  return { busyMs, stolenMs: stolen, allMs: busyMs + idle + waiting + hard + soft + stolen }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process ended between two looks, or this is no Linux.
    return ''
  }
}
