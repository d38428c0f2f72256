import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryStorage } from '../../storage/memoryStorage.js'
import type { Storage } from '../../storage/storage.js'
import { startTestApp, type TestApp } from '../../testApp.js'
import type { DemoLinks } from '../../workshop/demo.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
interface Listed {
  readonly participant: string
  readonly organisation: string
  readonly way: string
  readonly madeAtMs: number
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const secretOf = (path: string | undefined) => path?.split('#')[1] ?? ''

let server: TestApp
let storage: Storage
let demo: DemoLinks
let cookie: string
const clock = { nowMs: 0 }

beforeEach(async () => {
  clock.nowMs = Date.UTC(2026, 10, 3, 9)
  storage = createMemoryStorage()
  server = await startTestApp({ storage, nowMs: () => clock.nowMs })
  demo = await server.app.createDemo('korte-waardenronde')
  cookie = await server.signIn()
})
afterEach(() => server.app.close())

const at = (path: string) => `/api/workshops/${demo.workshop}/${path}`
const post = <T = Record<string, unknown>>(path: string, body: object, headers: Record<string, string> = { cookie }) =>
  server.post<T>(at(path), body, headers)
const listed = async () => (await (await server.get(at('cards'), { cookie })).json()) as Listed[]
const enter = (secret: string) =>
  server.post<{ participant: string; token: string }>('/api/card/enter', { secret, name: null })
const look = async (secret: string) => (await server.post('/api/card', { secret })).status
const ofDemo = (index: number) => demo.cards[index]

test('[PRN-10] who leads sees which cards there are, for what and since when, and never a secret', async () => {
  const [first] = await listed()
  expect(await listed()).toHaveLength(demo.cards.length)
  expect(first).toMatchObject({ way: 'card', madeAtMs: clock.nowMs })
  const organisation = first?.organisation
  clock.nowMs += 86_400_000
  const made = await post<{ path: string }>('invitations', { organisation, secret: null })
  await post('cards', { organisation, way: 'placeCard' })
  const cards = await listed()
  expect(new Set(cards.slice(0, 2).map(({ way }) => way))).toEqual(new Set(['invitation', 'placeCard']))
  expect(cards[0]).toMatchObject({ organisation, madeAtMs: clock.nowMs })
  const secret = secretOf(made.body.path)
  expect(JSON.stringify(cards)).not.toContain(secret)
  // The text is made again with the same card, and no other card comes of it.
  await post('invitations', { organisation, secret })
  expect(await listed()).toHaveLength(cards.length)
  const { token } = (await enter(secret)).body
  expect((await server.get(at('cards'), bearer(token))).status).toBe(403)
  expect((await server.get(at('cards'))).status).toBe(401)
  expect(await post('cards', { organisation, way: 'brief' })).toMatchObject({ status: 400 })
})

test('[PRN-11] another link is for the same person; the one before opens nothing, and a phone that is in stays in', async () => {
  const old = secretOf(ofDemo(0)?.path)
  const inside = (await enter(old)).body
  const organisation = (await listed()).find(({ participant }) => participant === inside.participant)?.organisation
  const before = await listed()
  clock.nowMs += 60_000
  const renewed = await post<{ path: string }>('cards/renew', { participant: inside.participant })
  const fresh = secretOf(renewed.body.path)
  expect(await look(old)).toBe(404)
  expect((await enter(old)).status).toBe(404)
  expect((await enter(fresh)).body.participant).toBe(inside.participant)
  expect((await server.post('/api/words', {}, bearer(inside.token))).status).toBe(200)
  const cards = await listed()
  expect(cards).toHaveLength(before.length)
  expect(cards[0]).toMatchObject({ participant: inside.participant, organisation, way: 'card', madeAtMs: clock.nowMs })
  // Its invitation can be written again with the new one, and not with the old one.
  expect((await post('invitations', { organisation, secret: fresh })).status).toBe(200)
  expect((await post('invitations', { organisation, secret: old })).status).toBe(404)
})

test('[PRN-11] of two who ask for another link at the same moment one link works, and nobody asks for a card that is not there', async () => {
  const [card] = await listed()
  const asked = { participant: card?.participant }
  const answers = await Promise.all([
    post<{ path: string }>('cards/renew', asked),
    post<{ path: string }>('cards/renew', asked),
  ])
  const opened = await Promise.all(answers.map(({ body }) => look(secretOf(body.path))))
  expect(opened.filter((status) => status === 200)).toHaveLength(1)
  expect((await listed()).filter(({ participant }) => participant === card?.participant)).toHaveLength(1)
  expect(await post('cards/renew', { participant: 'vreemd' })).toMatchObject({ status: 404 })
  const works = answers[opened.indexOf(200)]?.body.path
  const { token } = (await enter(secretOf(works))).body
  expect((await post('cards/renew', asked, bearer(token))).status).toBe(403)
  expect((await post('cards/renew', asked, {})).status).toBe(401)
})
