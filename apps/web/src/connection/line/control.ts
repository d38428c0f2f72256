import type { Command, View } from '@siroop/domain'
import type { ControlRefusal, WireRefusal } from '@siroop/protocol'
import { fullJitter, type Rhythm } from './jitter.js'

/** State of the control connection. 'refused': the token is not (or no longer) good; nothing is tried again. */
export type Link = 'connecting' | 'live' | 'away' | 'refused'
export type CommandAnswer = { ok: true } | { ok: false; refusal: WireRefusal | 'no-connection'; detail?: unknown }

/** The part of a socket.io client that is used; tests bring their own. */
export interface ControlSocket {
  readonly connected: boolean
  connect(): unknown
  disconnect(): unknown
  on(event: string, listener: (argument: never) => void): unknown
  emit(event: 'command', message: { id: string; command: Command }, answered: (answer: unknown) => void): unknown
}
export interface ControlOptions {
  readonly socket: ControlSocket
  readonly rhythm: Rhythm
  readonly newId: () => string
  /** `first` is true for the first view of a connection. */
  readonly onView: (view: View, first: boolean) => void
  readonly onLink: (link: Link) => void
  /** Nothing answered in time. Where upgrades to WebSockets are swallowed, the next attempt had better begin with polling. */
  readonly onSilence?: () => void
}
export interface Control {
  /** Sends a command; after a reconnect again, with the same id, until it is answered or `giveUpMs` have passed. */
  send(command: Command): Promise<CommandAnswer>
  /** Commands that were not answered yet. */
  waiting(): number
  /** Calls the listener whenever `waiting` changes. */
  onWaiting(listener: () => void): () => void
  /** Tries at once instead of after the pause: the device is online again, or the page is looked at. */
  hurry(): void
  stop(): void
}

/** After this long without an answer a command is given up: who pressed the button has moved on. */
export const giveUpMs = 20_000

/** Connect errors after which this token will never do; any other passes by itself. */
const final: readonly string[] = [
  'bad-request',
  'bad-token',
  'not-logged-in',
  'not-yours',
  'unknown-workshop',
  'foreign-origin',
] satisfies ControlRefusal[]
/** Answers that mean "not now": the command waits for the next connection, or a moment, and goes with the same id. */
const notNow: readonly string[] = ['stopping', 'too-fast'] satisfies WireRefusal[]

/** Runs the control connection over one socket: connects, reconnects, hands on views, sends commands. */
export function startControl({ socket, rhythm, newId, onView, onLink, onSilence }: ControlOptions): Control {
  interface Waiting {
    readonly command: Command
    readonly answer: (answer: CommandAnswer) => void
    readonly callOff: () => void
  }
  const waiting = new Map<string, Waiting>()
  const listeners = new Set<() => void>()
  let attempt = 0
  let stopped = false
  let first = true
  let callOffRetry: (() => void) | null = null

  const changed = () => {
    for (const listener of listeners) listener()
  }
  const settle = (id: string, answer: CommandAnswer) => {
    const entry = waiting.get(id)
    if (!entry) return
    waiting.delete(id)
    entry.callOff()
    entry.answer(answer)
    changed()
  }
  const emit = (id: string, command: Command) => {
    socket.emit('command', { id, command }, (said) => {
      const answer = readAnswer(said)
      if (answer.ok || !notNow.includes(answer.refusal)) return settle(id, answer)
      if (answer.refusal === 'too-fast')
        rhythm.after(1_000 + fullJitter(1, rhythm.random()), () => {
          if (waiting.has(id) && socket.connected) emit(id, command)
        })
    })
  }
  const retry = () => {
    if (stopped || callOffRetry) return
    attempt += 1
    callOffRetry = rhythm.after(fullJitter(attempt, rhythm.random()), () => {
      callOffRetry = null
      if (!stopped) socket.connect()
    })
  }
  const end = () => {
    stopped = true
    callOffRetry?.()
    callOffRetry = null
    for (const id of [...waiting.keys()]) settle(id, { ok: false, refusal: 'no-connection' })
  }

  socket.on('connect', () => {
    attempt = 0
    first = true
    onLink('live')
    for (const [id, { command }] of waiting) emit(id, command)
  })
  socket.on('view', (view: View) => {
    if (stopped) return
    onView(view, first)
    first = false
  })
  socket.on('disconnect', () => {
    if (stopped) return
    onLink('away')
    retry()
  })
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    if (stopped) return
    const code = error.data?.code
    if (code !== undefined && final.includes(code)) {
      onLink('refused')
      end()
      return
    }
    if (error.message === 'timeout') onSilence?.()
    onLink('away')
    retry()
  })
  onLink('connecting')
  socket.connect()

  return {
    send: (command) =>
      new Promise((answer) => {
        if (stopped) return answer({ ok: false, refusal: 'no-connection' })
        const id = newId()
        const callOff = rhythm.after(giveUpMs, () => settle(id, { ok: false, refusal: 'no-connection' }))
        waiting.set(id, { command, answer, callOff })
        changed()
        if (socket.connected) emit(id, command)
      }),
    waiting: () => waiting.size,
    onWaiting: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    hurry: () => {
      if (stopped || !callOffRetry) return
      callOffRetry()
      callOffRetry = null
      socket.connect()
    },
    stop: () => {
      end()
      socket.disconnect()
    },
  }
}

/** What the server answered. An answer that is no answer counts as none. */
function readAnswer(answer: unknown): CommandAnswer {
  const said = answer as { ok?: unknown; refusal?: WireRefusal; detail?: unknown } | null
  if (said?.ok === true) return { ok: true }
  if (typeof said?.refusal !== 'string') return { ok: false, refusal: 'no-connection' }
  return said.detail === undefined
    ? { ok: false, refusal: said.refusal }
    : { ok: false, refusal: said.refusal, detail: said.detail }
}
