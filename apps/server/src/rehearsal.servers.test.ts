import { expect, test, vi } from 'vitest'
import { SteppedClock } from './board/steppedTestData.js'
import { folders } from './folders.js'
import { createMemoryNeighbours } from './neighbours/memoryNeighbours.js'
import type { Neighbours } from './neighbours/neighbours.js'
import { sharedMemoryStorage } from './pairTestData.js'
import { Leader, Rehearsing } from './rehearsalTestData.js'
import { readTemplates } from './templateFiles.js'
import type { WorkshopRoom } from './workshop/workshopRoom.js'

vi.setConfig({ testTimeout: 120_000 })

/** Two servers on one storage, in the middle of writing: the facilitator is on `hall`, the people are on `desk`. */
async function twoServers() {
  const line = createMemoryNeighbours()
  const shared = { storage: sharedMemoryStorage(), clock: new SteppedClock() }
  const { templates } = await readTemplates(folders.templates)
  const silent = new Set<string>()
  const join = (id: string): Neighbours => {
    const server = line.join(id)
    return {
      ...server,
      tell: (workshop, hint) => {
        if (silent.has(id)) return
        server.tell(workshop, hint)
        queueMicrotask(() => line.deliver())
      },
    }
  }
  const desk = new Rehearsing([...templates], shared, join('desk'))
  const hall = new Rehearsing([...templates], shared, join('hall'))
  const real = await desk.make('real')
  const before = await desk.rows(false, 'no-such-workshop')
  const room = await desk.rehearse(real)
  const first = new Leader(desk, room)
  await first.until('everybody is there', (view) => view.people.connected === 20)
  const here = (await hall.workshops.open(room.id)) as WorkshopRoom
  const lead = new Leader(hall, here)
  await lead.until('everybody is there', (view) => view?.people.connected === 20)
  first.leave()
  while (lead.view.now?.texts.step !== 'waarden') await lead.goOn()
  await lead.until('the first notes', (view) => (view.silent?.notes ?? 0) >= 3)
  expect(lead.view.silent?.notes).toBeLessThan(14)
  const stop = (server: Rehearsing) => {
    server.rehearsals.stop()
    server.workshops.close()
  }
  return { desk, hall, here, lead, before, silent, stop }
}

test.each(['stops', 'is killed'] as const)(
  '[RHS-12] the people of a rehearsal go on from another server when theirs %s',
  async (how) => {
    const { desk, lead, silent, stop } = await twoServers()
    // Who is killed says nothing to anybody.
    if (how === 'is killed') silent.add('desk')
    stop(desk)
    await lead.until('all but one are ready', (view) => view.silent?.ready === 19)
    expect(lead.view.silent?.notes).toBe(14)
    expect(lead.view.roster.filter((one) => one.simulated && one.connected)).toHaveLength(20)
  },
)

test.each(['heard', 'lost'] as const)(
  '[RHS-4] wiped on another server than where its people are, nothing is left or comes back: the hint is %s',
  async (hint) => {
    const { desk, hall, here, lead, before, silent } = await twoServers()
    if (hint === 'lost') silent.add('hall')
    expect(await hall.rehearsals.wipe(here)).toEqual({ ok: true, value: null })
    expect(await hall.rows(false, 'no-such-workshop')).toEqual(before)
    await hall.clock.advance(60 * 60_000)
    expect(lead.closed).toBe(true)
    expect(await hall.rows(false, 'no-such-workshop')).toEqual(before)
    expect(desk.workshops.peek(here.id)?.isWatched() ?? false).toBe(false)
  },
)
