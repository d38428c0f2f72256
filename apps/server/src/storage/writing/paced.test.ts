import { expect, test } from 'vitest'
import { type Pace, paced } from './paced.js'

/** Hands to a list, in a time that a test moves. */
function stepped() {
  let nowMs = 0
  let due: { atMs: number; run: () => void }[] = []
  const handed: number[][] = []
  const pace: Pace = {
    nowMs: () => nowMs,
    after: (delayMs, run) => due.push({ atMs: nowMs + delayMs, run }),
    soon: (run) => due.push({ atMs: nowMs, run }),
  }
  const advance = (ms: number) => {
    nowMs += ms
    const now = due.filter(({ atMs }) => atMs <= nowMs)
    due = due.filter(({ atMs }) => atMs > nowMs)
    for (const { run } of now) run()
  }
  return { requests: paced<number>((group) => handed.push([...group]), pace), handed, advance }
}

test('[STO-29] what is asked in one turn, and while a group is being written, is written together', () => {
  const { requests, handed, advance } = stepped()
  for (const one of [1, 2]) requests.add(one)
  expect(handed).toEqual([])
  advance(0)
  for (const one of [3, 4]) requests.add(one)
  advance(50)
  expect(handed).toEqual([[1, 2]])
  requests.answered()
  advance(0)
  expect(handed).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('[STO-29] when there is much to write groups come at a pace; the first after a quiet moment never waits', () => {
  const { requests, handed, advance } = stepped()
  for (const one of [1, 2, 3, 4]) requests.add(one)
  advance(0)
  requests.answered()
  requests.add(5)
  advance(1)
  expect(handed.length).toBe(1)
  advance(2)
  expect(handed).toEqual([[1, 2, 3, 4], [5]])
  requests.answered()
  requests.add(6)
  advance(0)
  expect(handed.length).toBe(3)
})

test('[STO-29] after a large group the next one gathers for longer, and never for longer than 12 ms', () => {
  const { requests, handed, advance } = stepped()
  for (let one = 0; one < 100; one++) requests.add(one)
  advance(0)
  requests.answered()
  requests.add(100)
  advance(11)
  expect(handed.length).toBe(1)
  advance(1)
  expect(handed.map((group) => group.length)).toEqual([100, 1])
})

test('[STO-29] a group has an end, and closing leaves nothing behind', () => {
  const { requests, handed, advance } = stepped()
  for (let one = 0; one < 700; one++) requests.add(one)
  advance(0)
  requests.flush()
  expect(handed.map((group) => group.length)).toEqual([500, 200])
})
