import { expect, test, vi } from 'vitest'
import { dotsFolder } from './dotsTestData.js'
import { Leader, Rehearsing } from './rehearsalTestData.js'

vi.setConfig({ testTimeout: 120_000 })

test('[RHS-19] the made-up people spread their dots, all of them and not on their own notes', async () => {
  const { id, folder, end } = await dotsFolder()
  const server = await Rehearsing.begin(folder)
  const room = await server.rehearse(await server.make('real', { template: id }))
  const lead = new Leader(server, room)
  while (lead.view?.dots?.status !== 'shown') await lead.goOn()
  const { dots } = lead.view
  const all = dots.items.flatMap(({ spread }) => spread ?? []).reduce((sum, given) => sum + given, 0)
  expect(dots.done).toBeGreaterThanOrEqual(4)
  expect(all).toBe(dots.done * dots.perVoter)
  expect(server.problems).toEqual([])
  lead.leave()
  await end()
})
