import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newId, shuffled } from '../chance.js'
import { folders } from '../folders.js'
import { noNeighbours } from '../neighbours/neighbours.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { WriteOp } from '../storage/storage.js'
import { readTemplates } from '../templateFiles.js'
import { createSteps } from './servers/steppedTestData.js'
import { createWorkshops } from './workshops.js'

async function someWorkshops() {
  const steps = createSteps()
  const storage = createMemoryStorage()
  const { templates } = await readTemplates(folders.templates)
  const [template] = templates
  if (template === undefined) throw new Error('No template')
  const workshops = createWorkshops({
    storage,
    neighbours: noNeighbours,
    boards: {
      read: async (_room, reader) => reader(new Y.Doc()),
      catchUp: async () => undefined,
      end: () => undefined,
      readersChanged: () => undefined,
      commit: async (_edits, writes: readonly WriteOp[]) => {
        const written = await storage.transact(writes)
        return written.ok ? { ok: true, value: undefined } : written
      },
    },
    nowMs: () => 0,
    newId,
    shuffled,
    fingerprintOf: () => '',
    address: () => '',
    after: steps.after,
    seatEnded: () => undefined,
    report: (problem) => {
      throw new Error(problem)
    },
  })
  const made = await workshops.create({
    kind: 'real',
    template,
    title: 'Ronde',
    region: 'Polderrand',
    locale: 'nl',
    organisations: [],
    seat: (workshop, participant) => ({
      kind: 'insert',
      table: 'seat',
      row: { facilitator: 'f1', workshop, participant },
    }),
  })
  if (!made.ok) throw new Error(made.error)
  return { steps, workshops, room: made.value }
}
const minute = 60_000

test('[SRV-10] a workshop that nobody looks at or asks for leaves memory after half an hour, and comes back', async () => {
  const { steps, workshops, room } = await someWorkshops()
  await steps.pass(29 * minute)
  expect(workshops.peek(room.id)).toBe(room)
  await steps.pass(29 * minute)
  expect(await workshops.open(room.id)).toBe(room)
  await steps.pass(31 * minute)
  expect(workshops.peek(room.id)).toBeNull()
  const again = await workshops.open(room.id)
  expect(again?.state()).toEqual(room.state())
  expect(again).not.toBe(room)
})

test('[SRV-10] a workshop that somebody looks at stays in memory', async () => {
  const { steps, workshops, room } = await someWorkshops()
  const [participant] = room.state().participants.keys()
  if (participant === undefined) throw new Error('Nobody leads')
  const audience = { kind: 'facilitator', id: participant } as const
  const stop = room.watch({ audience, participant, send: () => undefined, close: () => undefined })
  await steps.pass(120 * minute)
  expect(workshops.peek(room.id)).toBe(room)
  stop()
  await steps.pass(31 * minute)
  expect(workshops.peek(room.id)).toBeNull()
})
