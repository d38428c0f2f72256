import { expect, test } from 'vitest'
import { type TrialWire, tryLines } from './lineTrial.js'

/** A socket that a test opens, answers and closes by hand. */
class HandWire implements TrialWire {
  onopen: (() => void) | null = null
  onmessage: (() => void) | null = null
  onclose: (() => void) | null = null
  readonly said: string[] = []
  closed = false
  send(text: string) {
    this.said.push(text)
  }
  close() {
    this.closed = true
  }
}

function begin(count: number) {
  let nowMs = 0
  const wires: HandWire[] = []
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>()
  const outcome = tryLines({
    count,
    nowMs: () => nowMs,
    after: (ms, run) => {
      const timer = { atMs: nowMs + ms, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    open: () => {
      const wire = new HandWire()
      wires.push(wire)
      return wire
    },
  })
  const advance = (ms: number) => {
    nowMs += ms
    for (const timer of [...timers]) if (timer.atMs <= nowMs && timers.delete(timer)) timer.run()
  }
  /** Opens the next so many that are waiting, each after so many milliseconds. */
  const open = (from: number, to: number, eachMs = 0) => {
    for (let at = from; at < to; at++) {
      advance(eachMs)
      wires[at]?.onopen?.()
    }
  }
  /** Lets every line answer what it was asked, after so many milliseconds. */
  const answer = (ms: number, from = 0) => {
    advance(ms)
    for (const wire of wires.slice(from)) wire.onmessage?.()
  }
  return { outcome, wires, timers, advance, open, answer }
}

test('[WEB-280] lines are opened six at a time, and all are open when they are asked', async () => {
  const { outcome, wires, timers, open, answer } = begin(20)
  expect(wires).toHaveLength(6)
  open(0, 1, 40)
  expect(wires).toHaveLength(7)
  open(1, 19, 10)
  expect(wires.every(({ said }) => said.length === 0)).toBe(true)
  open(19, 20, 10)
  expect(wires.every(({ said, closed }) => said.length === 1 && !closed)).toBe(true)
  for (const ms of [20, 30, 20, 20]) answer(ms)
  expect(await outcome).toEqual({ tried: 20, opened: 20, openedWithinMs: 230, answeredWithinMs: 30 })
  expect(wires.every(({ closed }) => closed)).toBe(true)
  expect(timers.size).toBe(0)
})

test('[WEB-280] a line that fails, or does not open in time, does not count', async () => {
  const { outcome, wires, advance, open, answer } = begin(8)
  open(0, 5)
  wires[5]?.onclose?.()
  wires[6]?.onclose?.()
  advance(6_000)
  expect(wires[7]?.closed).toBe(true)
  wires[7]?.onopen?.()
  for (let round = 0; round < 4; round++) answer(10)
  expect(await outcome).toEqual({ tried: 8, opened: 5, openedWithinMs: 0, answeredWithinMs: 10 })
})

test('[WEB-280] when one answer misses, or a line breaks, there is no time in which they come', async () => {
  const silent = begin(6)
  silent.open(0, 6)
  silent.answer(10, 1)
  silent.advance(2_500)
  expect(await silent.outcome).toMatchObject({ opened: 6, answeredWithinMs: null })
  const broken = begin(6)
  broken.open(0, 6)
  broken.wires[3]?.onclose?.()
  expect(await broken.outcome).toMatchObject({ opened: 6, answeredWithinMs: null })
  expect(broken.timers.size).toBe(0)
})

test('[WEB-280] where no line opens nothing is asked', async () => {
  const { outcome, wires } = begin(3)
  for (const wire of wires) wire.onclose?.()
  expect(await outcome).toEqual({ tried: 3, opened: 0, openedWithinMs: 0, answeredWithinMs: null })
  expect(wires.every(({ said }) => said.length === 0)).toBe(true)
})
