import type { View } from '@siroop/domain'
import { afterEach, expect, test } from 'vitest'
import { shareStructure } from './shareStructure.js'
import { forgetView, receiveView, send, serverNowMs, viewStore } from './viewStore.js'

const view = (version: number, rest: object = {}) =>
  ({ audience: 'roomScreen', version, serverNowMs: 5_000_000, ...rest }) as unknown as View
const held = () => viewStore.getState().view
afterEach(forgetView)

test('[WEB-9] within a connection the highest version is kept, in whatever order views come in', () => {
  receiveView(view(4), true)
  receiveView(view(6), false)
  receiveView(view(5), false)
  expect(held()?.version).toBe(6)
})

test('[WEB-9] the first view of a connection counts, also when the server counts from a lower number', () => {
  receiveView(view(6), true)
  receiveView(view(2), true)
  expect(held()?.version).toBe(2)
})

test('[WEB-10] a part of the view that says the same stays the same object', () => {
  receiveView(view(1, { organisations: [{ id: 'ggd' }], now: { notes: 3 } }), true)
  const { organisations } = held() as unknown as { organisations: unknown }
  receiveView(view(2, { organisations: [{ id: 'ggd' }], now: { notes: 4 } }), false)
  expect((held() as unknown as { organisations: unknown }).organisations).toBe(organisations)
  expect(held()).toMatchObject({ version: 2, now: { notes: 4 } })
})

test('[WEB-10] a list that lost or gained a value is a new list with the old values', () => {
  const before = { list: [{ id: 'a' }, { id: 'b' }], gone: 1 }
  const after = shareStructure(before, { list: [{ id: 'a' }] })
  expect(after).toEqual({ list: [{ id: 'a' }] })
  expect(after.list[0]).toBe(before.list[0])
})

test('[WEB-11] the time on a screen is the server clock, whatever the clock of the device says', () => {
  receiveView(view(1), true)
  expect(Math.abs(serverNowMs() - 5_000_000)).toBeLessThan(1_000)
})

test('[WEB-7] a command before the session has started is answered: there is no connection', async () => {
  await expect(send({ type: 'callEveryone' })).resolves.toEqual({ ok: false, refusal: 'no-connection' })
})
