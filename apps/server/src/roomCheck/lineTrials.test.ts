import { trialLimits, workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { createLineTrials, type TrialSocket } from './lineTrials.js'

const [room, other] = [workshopId('zaal'), workshopId('elders')]

/** Trials on a clock that a test moves by hand, and sockets that remember what was said to them. */
function begin() {
  let nowMs = 0
  let made = 0
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>()
  const trials = createLineTrials({
    newTicket: () => `ticket-${++made}`,
    after: (delayMs, run) => {
      const timer = { atMs: nowMs + delayMs, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  })
  const advance = (ms: number) => {
    nowMs += ms
    for (const timer of [...timers])
      if (timer.atMs <= nowMs) {
        timers.delete(timer)
        timer.run()
      }
  }
  const start = (workshop = room) => {
    const started = trials.start(workshop)
    return started.ok ? started.value.ticket : null
  }
  const open = (ticket: string | null) => {
    const said: string[] = []
    const socket: TrialSocket = { send: (text) => void said.push(text), cut: () => void said.push('cut') }
    const line = trials.admit(ticket ?? '')?.(socket) ?? null
    return { line, said }
  }
  return { trials, timers, advance, start, open }
}

test('[RCS-1] a ticket opens lines that say back what they hear; another text opens none', () => {
  const { start, open } = begin()
  const ticket = start()
  const { line, said } = open(ticket)
  line?.message('hallo')
  expect(said).toEqual(['hallo'])
  for (const wrong of ['', 'ticket', `${ticket}x`]) expect(open(wrong).line).toBeNull()
})

test('[RCS-2] a trial has so many places, and who is gone gives none back', () => {
  const { start, open } = begin()
  const ticket = start()
  for (let place = 0; place < trialLimits.most; place++) open(ticket).line?.gone()
  expect(open(ticket).line).toBeNull()
})
test('[RCS-2] a line says eight short things back and is cut at the ninth, or at a long one', () => {
  const { start, open } = begin()
  const ticket = start()
  const { line, said } = open(ticket)
  for (let message = 0; message < 9; message++) line?.message('x')
  expect(said).toEqual([...Array<string>(8).fill('x'), 'cut'])
  const talker = open(ticket)
  talker.line?.message('x'.repeat(65))
  expect(talker.said).toEqual(['cut'])
})
test('[RCS-2] after ten seconds every line is cut, those that are being opened too, and the ticket opens nothing', () => {
  const { trials, timers, advance, start, open } = begin()
  const ticket = start() ?? ''
  const [stays, gone] = [open(ticket), open(ticket)]
  gone.line?.gone()
  const opening = trials.admit(ticket)
  advance(9_999)
  expect(stays.said).toEqual([])
  advance(1)
  const late: string[] = []
  opening?.({ send: () => undefined, cut: () => void late.push('cut') })
  expect([stays.said, gone.said, late]).toEqual([['cut'], [], ['cut']])
  expect(open(ticket).line).toBeNull()
  expect(timers.size).toBe(0)
})

test('[RCS-3] a workshop has one trial at a time and a server four', () => {
  const { trials, advance, start } = begin()
  expect(start()).not.toBeNull()
  expect(trials.start(room)).toEqual({ ok: false, error: 'too-many-tries' })
  expect(start(other)).not.toBeNull()
  for (const name of ['drie', 'vier']) expect(start(workshopId(name))).not.toBeNull()
  expect(start(workshopId('vijf'))).toBeNull()
  advance(10_000)
  expect(start()).not.toBeNull()
})

test('[RCS-3] a server that stops ends its trials and starts none', () => {
  const { trials, timers, start, open } = begin()
  const { said } = open(start())
  trials.stop()
  expect(said).toEqual(['cut'])
  expect(start(other)).toBeNull()
  expect(timers.size).toBe(0)
})
