import type { Command, View } from '@siroop/domain'
import { expect, test } from 'vitest'
import { type Control, type ControlSocket, giveUpMs, type Link, startControl } from './control.js'

/** A socket, a clock and ids that the test steps by hand. */
function desk() {
  const listeners = new Map<string, (argument: never) => void>()
  const sent: { id: string; command: Command; answered: (answer: unknown) => void }[] = []
  const timers: { atMs: number; run: () => void }[] = []
  let nowMs = 0
  let tries = 0
  let ids = 0
  const socket = {
    connected: false,
    connect: () => {
      tries += 1
    },
    disconnect: () => undefined,
    on: (event: string, listener: (argument: never) => void) => listeners.set(event, listener),
    emit: (_event: 'command', message: { id: string; command: Command }, answered: (answer: unknown) => void) =>
      sent.push({ ...message, answered }),
  }
  const links: Link[] = []
  const views: [number, boolean][] = []
  let silences = 0
  const control: Control = startControl({
    socket: socket satisfies ControlSocket,
    rhythm: {
      random: () => 0.5,
      after: (ms, run) => {
        const timer = { atMs: nowMs + ms, run }
        timers.push(timer)
        return () => {
          timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
        }
      },
    },
    newId: () => `id${++ids}`,
    onLink: (link) => links.push(link),
    onView: ({ version }, first) => views.push([version, first]),
    onSilence: () => {
      silences += 1
    },
  })
  return {
    control,
    sent,
    links,
    views,
    tries: () => tries,
    silences: () => silences,
    up: () => {
      socket.connected = true
      listeners.get('connect')?.(undefined as never)
    },
    down: () => {
      socket.connected = false
      listeners.get('disconnect')?.('transport close' as never)
    },
    refuse: (code?: string) => listeners.get('connect_error')?.({ data: code ? { code } : undefined } as never),
    timeOut: () => listeners.get('connect_error')?.(new Error('timeout') as never),
    view: (version: number) => listeners.get('view')?.({ version } as View as never),
    pass: (ms: number) => {
      nowMs += ms
      for (const timer of timers.filter(({ atMs }) => atMs <= nowMs)) {
        timers.splice(timers.indexOf(timer), 1)
        timer.run()
      }
    },
  }
}
const call: Command = { type: 'callEveryone' }

test('[WEB-6] a command waits for the line, and goes again with the same id after a break', async () => {
  const { control, sent, up, down, pass } = desk()
  const answer = control.send(call)
  expect(sent).toHaveLength(0)
  up()
  expect(sent.map(({ id }) => id)).toEqual(['id1'])
  down()
  pass(8_000)
  up()
  expect(sent.map(({ id }) => id)).toEqual(['id1', 'id1'])
  sent[1]?.answered({ ok: true, version: 7 })
  await expect(answer).resolves.toEqual({ ok: true })
  expect(control.waiting()).toBe(0)
})

test('[WEB-6] a refusal comes back with its detail', async () => {
  const { control, sent, up } = desk()
  up()
  const answer = control.send(call)
  sent[0]?.answered({ ok: false, refusal: 'not-allowed', detail: { left: 2 } })
  await expect(answer).resolves.toEqual({ ok: false, refusal: 'not-allowed', detail: { left: 2 } })
})

test('[WEB-6] a server that stops has not answered: the command goes to the next one', async () => {
  const { control, sent, up, down } = desk()
  up()
  const answer = control.send(call)
  sent[0]?.answered({ ok: false, refusal: 'stopping' })
  expect(control.waiting()).toBe(1)
  down()
  up()
  sent[1]?.answered({ ok: true, version: 2 })
  await expect(answer).resolves.toEqual({ ok: true })
})

test('[WEB-7] a command without an answer is given up, and says that there is no connection', async () => {
  const { control, sent, up, pass } = desk()
  const answer = control.send(call)
  pass(giveUpMs)
  await expect(answer).resolves.toEqual({ ok: false, refusal: 'no-connection' })
  up()
  expect(sent).toHaveLength(0)
})

test('[WEB-8] a refused token ends the connection; nothing is tried again', async () => {
  const { control, links, refuse, pass, tries } = desk()
  const answer = control.send(call)
  refuse('bad-token')
  await expect(answer).resolves.toEqual({ ok: false, refusal: 'no-connection' })
  pass(60_000)
  expect(links).toEqual(['connecting', 'refused'])
  expect(tries()).toBe(1)
})

test('[WEB-8] a server that cannot be reached is tried again after a pause of chance that grows', () => {
  const { links, refuse, pass, tries } = desk()
  refuse()
  pass(250)
  expect(tries()).toBe(2)
  refuse()
  pass(250)
  expect(tries()).toBe(2)
  pass(250)
  expect(tries()).toBe(3)
  expect(new Set(links)).toEqual(new Set(['connecting', 'away']))
})

test('[WEB-8] a device that is online again does not wait out the pause', () => {
  const { control, refuse, tries } = desk()
  refuse()
  control.hurry()
  expect(tries()).toBe(2)
})

test('[WAY-4] a connection that is swallowed is told, so that the next attempt begins with polling', () => {
  const { refuse, timeOut, silences, pass, tries } = desk()
  refuse()
  expect(silences()).toBe(0)
  pass(250)
  timeOut()
  expect(silences()).toBe(1)
  pass(500)
  expect(tries()).toBe(3)
})

test('[WEB-9] the first view of each connection is marked', () => {
  const { up, down, view, views } = desk()
  up()
  view(4)
  view(5)
  down()
  up()
  view(2)
  expect(views).toEqual([
    [4, true],
    [5, false],
    [2, true],
  ])
})
