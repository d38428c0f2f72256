import { expect, test } from 'vitest'
import { createWays } from './way.js'

/** A page of which the test says when the server can be reached and what a look finds. */
function page() {
  const net = { reachable: true, lets: false }
  const timers: { ms: number; run: () => void }[] = []
  let looks = 0
  const ways = createWays({
    isReachable: () => net.reachable,
    probe: async () => {
      looks += 1
      return net.lets
    },
    after: (ms, run) => {
      const timer = { ms, run }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
    },
  })
  const fail = () => ways.attempt().failed()
  return { ways, net, timers, fail, looks: () => looks }
}
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await null
}

test('[WAY-1] two WebSockets in a row that never opened, while the server is there, are a reason for the detour', () => {
  const { ways, fail } = page()
  fail()
  expect(ways.now()).toBe('straight')
  fail()
  expect(ways.now()).toBe('detour')
})

test('[WAY-1] one that opened makes the count begin anew', () => {
  const { ways, fail } = page()
  fail()
  ways.attempt().opened()
  fail()
  expect(ways.now()).toBe('straight')
})

test('[WAY-1] a server that is down and a phone in a tunnel are no reason', () => {
  const { ways, net, fail } = page()
  net.reachable = false
  for (let times = 0; times < 9; times++) fail()
  // Tried in the tunnel, given up when the control connection was back.
  const late = ways.attempt()
  net.reachable = true
  late.failed()
  expect(ways.now()).toBe('straight')
  ways.attempt().opened()
  fail()
  expect(ways.now()).toBe('straight')
})

test('[WAY-2] after ten minutes, or on another network, it looks whether it can go straight again, and goes', async () => {
  const { ways, net, timers, fail, looks } = page()
  const changes: string[] = []
  ways.onChange(() => changes.push(ways.now()))
  fail()
  fail()
  expect(timers.map(({ ms }) => ms)).toEqual([600_000])
  timers.shift()?.run()
  await settle()
  expect([ways.now(), looks(), timers.length]).toEqual(['detour', 1, 1])
  net.lets = true
  ways.lookAgain()
  ways.lookAgain()
  await settle()
  expect([ways.now(), looks(), timers.length]).toEqual(['straight', 2, 0])
  expect(changes.at(-1)).toBe('straight')
  ways.lookAgain()
  expect(looks()).toBe(2)
})
