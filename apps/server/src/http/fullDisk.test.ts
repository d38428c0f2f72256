import { err } from '@siroop/domain'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Storage } from '../storage/storage.js'
import { startTestApp, type TestApp } from '../testApp.js'
import type { DemoLinks } from '../workshop/demo.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const inner = createMemoryStorage()
let isFull = false
const storage: Storage = {
  ...inner,
  transact: async (ops) => (isFull ? err('failed') : inner.transact(ops)),
}
let server: TestApp
let demo: DemoLinks
beforeAll(async () => {
  server = await startTestApp({ storage })
  demo = await server.app.createDemo('korte-waardenronde')
})
afterAll(() => server.app.close())
const secretOf = (path: string) => path.split('#')[1] ?? ''

/** Tries on a full disk, then again when there is room. */
async function tried(act: () => ReturnType<TestApp['post']>) {
  const count = async () => (await storage.list('person', { workshop: demo.workshop })).length
  const before = await count()
  isFull = true
  const refused = await act()
  isFull = false
  expect(await count()).toBe(before)
  return { refused, done: await act() }
}
const notSaved = { error: 'not-saved', message: { nl: /opslaan/, en: /store/ } as never }

test('[HTTP-21] on a full disk a door says so in words, nobody is half in, and the same try works when there is room', async () => {
  const joining = await tried(() =>
    server.post(`/api/join/${demo.code}`, { name: 'Xandra', organisation: demo.cards[1]?.organisation, locale: 'nl' }),
  )
  const card = await tried(() =>
    server.post('/api/card/enter', { secret: secretOf(demo.cards[0]?.path ?? ''), name: null }),
  )
  for (const { refused, done } of [joining, card]) {
    expect(refused.status).toBeGreaterThanOrEqual(500)
    expect(refused.body).toMatchObject(notSaved)
    expect(done.status).toBe(200)
  }
})
test('[HTTP-21] a link that works once is not used up by a full disk', async () => {
  const secret = secretOf(await server.app.createLoginLink())
  const { refused, done } = await tried(() => server.post('/api/start', { secret }))
  expect(refused.body).toMatchObject(notSaved)
  expect(done.status).toBe(200)
  const invited = await tried(() => server.post('/api/co', { secret: secretOf(demo.co), name: 'Medebegeleider' }))
  expect(invited.refused.body).toMatchObject(notSaved)
  expect(invited.done.status).toBe(200)
})
