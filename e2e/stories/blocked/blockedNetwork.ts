import { expect } from 'vitest'
import type { DemoEvening } from '../demoEvening.js'

const slower = 'Uw netwerk houdt de snelle verbinding tegen.'

/** [WAY-5] A phone behind a network that does this with WebSockets writes, reads that it goes slower, and its notes are safe. */
export async function writeBehindBlockedNetwork(demo: DemoEvening, upgrades: 'refused' | 'swallowed'): Promise<void> {
  const { address } = await demo.evening.lay({ upgrades })
  const blocked = await demo.guest('behind the network', { address })
  await blocked.sees('U bent binnen', slower)
  await demo.comesToWriting()
  await blocked.puts({ text: 'Vertrouwen', behaviour: 'We bellen eerst.' })
  await blocked.isSafe(1)
  // A server that is killed and comes back finds the phone on its way round.
  await demo.evening.powerCut()
  await blocked.puts({ text: 'Lef', behaviour: 'We proberen iets uit.' })
  await blocked.isSafe(2)
  // Somebody with the same card, on a network that lets everything through, has it all.
  const free = await demo.guest('on an open network')
  await free.press('Mijn briefjes (2)')
  await free.sees('Vertrouwen', 'Lef')
  expect(await free.words()).not.toContain(slower)
  await blocked.press('Sluit')
  await blocked.seesNoLonger(slower)
  expect((await blocked.axe()).join('\n')).toBe('')
}
