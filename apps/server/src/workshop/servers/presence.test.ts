import { expect, test } from 'vitest'
import { createPresence, presenceGatherMs } from './presence.js'
import { createSteps } from './steppedTestData.js'

function aPresence() {
  const steps = createSteps()
  const here = new Map<string, number>()
  const told: (readonly string[])[] = []
  const changes: string[] = []
  const line = { isHearing: true }
  const presence = createPresence({
    here,
    isHearing: () => line.isHearing,
    tell: (participants) => told.push(participants),
    onChange: () => changes.push('changed'),
    after: steps.after,
  })
  return { steps, line, here, told, changes, presence }
}

test('[SRV-6] comings and goings of a moment are told once, and said again every few seconds while somebody is here', async () => {
  const { steps, here, told, presence } = aPresence()
  for (const one of ['p1', 'p2']) {
    here.set(one, 1)
    presence.changed()
  }
  await steps.pass(presenceGatherMs)
  expect(told).toEqual([['p1', 'p2']])
  presence.beat()
  expect(told.length).toBe(2)
  here.clear()
  presence.changed()
  await steps.pass(presenceGatherMs)
  presence.beat()
  expect(told.slice(2)).toEqual([[]])
})

test('[SRV-6] a server that stays silent for three beats is forgotten, with everybody on it', () => {
  const { changes, presence } = aPresence()
  presence.heard('b', ['p1'])
  presence.heard('c', ['p1'])
  expect(presence.isConnected('p1')).toBe(true)
  for (const _ of [1, 2, 3]) {
    presence.heard('c', [])
    presence.beat()
  }
  expect(presence.isConnected('p1')).toBe(false)
  expect(changes.length).toBe(4)
})

test('[SRV-6] who hears a new server answers it', async () => {
  const { steps, here, told, presence } = aPresence()
  here.set('p1', 1)
  presence.heard('b', [])
  presence.heard('b', [])
  await steps.pass(presenceGatherMs)
  expect(told).toEqual([['p1']])
})

test('[SRV-6] a server that lets go says that nobody is here any more', async () => {
  const { steps, here, told, presence } = aPresence()
  here.set('p1', 1)
  presence.changed()
  await steps.pass(presenceGatherMs)
  presence.leave()
  expect(told).toEqual([['p1'], []])
})

test('[SRV-6] while nothing can be heard, silence makes nobody go', () => {
  const { line, presence } = aPresence()
  presence.heard('b', ['p1'])
  line.isHearing = false
  for (const _ of [1, 2, 3, 4]) presence.beat()
  expect(presence.isConnected('p1')).toBe(true)
  line.isHearing = true
  for (const _ of [1, 2, 3]) presence.beat()
  expect(presence.isConnected('p1')).toBe(false)
})
