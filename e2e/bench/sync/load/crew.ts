import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a program of the crew can be asked. Arguments and answers are copied from process to process. */
export type Jobs = Readonly<Record<string, (argument: never) => unknown>>
/** One helper process: a load generator or a hall of phones. */
export interface Hand<J extends Jobs> {
  readonly pid: number
  /** Does a job there; rejects with what went wrong, and when the process ends. */
  ask<K extends keyof J>(job: K, argument: Parameters<J[K]>[0]): Promise<Awaited<ReturnType<J[K]>>>
  end(): void
}

const hired = new Set<ChildProcess>()
/** Ends every process of the crew. */
export function dismissAll(): void {
  for (const child of hired) child.kill('SIGKILL')
}

/** Starts a program of this folder as a process of its own. It ends with this one. */
export async function hire<J extends Jobs>(program: 'generator' | 'phones'): Promise<Hand<J>> {
  const child = fork(fileURLToPath(new URL(`./${program}.ts`, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  hired.add(child)
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  let last = 0
  child.on('message', ({ id, value, error }: Reply) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value as never)
    else asked?.reject(new Error(error))
  })
  child.once('exit', () => {
    hired.delete(child)
    for (const { reject } of waiting.values()) reject(new Error(`The ${program} ended`))
  })
  const ask: Hand<J>['ask'] = (job, argument) =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve, reject })
      child.send({ id, job: String(job), argument } satisfies Asked, (error) => {
        if (error !== null) reject(error)
      })
    })
  const hand = { pid: child.pid ?? 0, ask, end: () => void child.kill('SIGKILL') }
  // So that the time it takes to start is nobody's.
  await hand.ask('ready' as keyof J, undefined as never)
  return hand
}

interface Asked {
  readonly id: number
  readonly job: string
  readonly argument: unknown
}
interface Reply {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** The other side: does what is asked, until the one who hired is gone. */
export function serve(jobs: Jobs): void {
  const all: Jobs = { ...jobs, ready: () => null }
  process.on('message', ({ id, job, argument }: Asked) => {
    const answer = (reply: Omit<Reply, 'id'>) => process.send?.({ id, ...reply })
    Promise.resolve()
      .then(() => all[job]?.(argument as never))
      .then(
        (value) => answer({ value }),
        (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
      )
  })
  process.on('disconnect', () => process.exit(0))
}
