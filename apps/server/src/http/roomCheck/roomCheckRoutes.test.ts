import { once } from 'node:events'
import type { FacilitatorView } from '@siroop/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { createMemoryStorage } from '../../storage/memoryStorage.js'
import type { Storage } from '../../storage/storage.js'
import { openControlClient, startTestApp, type TestApp } from '../../testApp.js'
import type { DemoLinks } from '../../workshop/demo.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const secretOf = (path: string | undefined) => path?.split('#')[1] ?? ''
const size = { width: 1920, height: 1080, ratio: 1 }
const measured = { meeting: null, tried: 42, opened: 42, openedWithinMs: 700, answeredWithinMs: 25 }

let server: TestApp
let storage: Storage
let demo: DemoLinks
let cookie: string
const open: { close(): unknown }[] = []

beforeEach(async () => {
  storage = createMemoryStorage()
  server = await startTestApp({ storage })
  demo = await server.app.createDemo('korte-waardenronde')
  cookie = await server.signIn()
})
afterEach(async () => {
  await server.app.close()
  for (const one of open.splice(0)) one.close()
})

const at = (path: string, workshop: string = demo.workshop) => `/api/workshops/${workshop}/${path}`
const post = <T = Record<string, unknown>>(path: string, body: object, headers: Record<string, string> = { cookie }) =>
  server.post<T>(at(path), body, headers)
const known = async (workshop?: string) => (await server.get(at('room-check', workshop), { cookie })).json()
const enter = async () => {
  const card = { secret: secretOf(demo.cards[0]?.path), name: null }
  return (await server.post<{ token: string; participant: string }>('/api/card/enter', card)).body
}
async function pairedWall() {
  const { body } = await server.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})
  await post('wall', { code: body.code })
  const asked = await server.post<{ token: string; participant: string }>(`/api/wall/pairing/${body.pairing}`, {
    secret: body.secret,
  })
  return asked.body
}
/** A line of a trial: what it heard first, or `no` when it did not open. */
async function tryLine(ticket: string, headers: Record<string, string> = {}): Promise<string> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trial/${ticket}`, { headers })
  open.push(socket)
  const opened = await Promise.race([
    once(socket, 'open').then(() => true),
    new Promise<false>((resolve) => socket.once('error', () => resolve(false))),
  ])
  if (!opened) return 'no'
  socket.send('hallo')
  const [said] = (await once(socket, 'message')) as [Buffer]
  return said.toString()
}
const ticketOf = async () => (await post<{ ticket: string }>('room-check/trial', {})).body.ticket

test('[RCS-1] a ticket opens lines that say back what they hear, for pages of this server only', async () => {
  const ticket = await ticketOf()
  expect(await tryLine(ticket)).toBe('hallo')
  expect(await tryLine(ticket, { origin: server.url })).toBe('hallo')
  expect(await tryLine(ticket, { origin: 'https://elders.example' })).toBe('no')
  expect(await tryLine('x'.repeat(43))).toBe('no')
  // It is no token: it opens nothing else.
  expect((await server.get(at('room-check'), bearer(ticket))).status).toBe(401)
})

test('[RCS-3] only who leads starts a trial, one at a time, and is told why there is no other', async () => {
  const { token } = await enter()
  for (const [headers, status] of [
    [{}, 401],
    [bearer(token), 403],
    [bearer((await pairedWall()).token), 403],
  ] as const)
    for (const path of ['room-check/trial', 'room-check', 'picture-width'])
      expect((await post(path, path === 'room-check' ? measured : { metres: 2 }, headers)).status, path).toBe(status)
  expect((await server.get(at('room-check'), bearer(token))).status).toBe(403)
  await ticketOf()
  expect(await post('room-check/trial', {})).toMatchObject({ status: 429, body: { error: 'too-many-tries' } })
})

test('[RCS-4] while all lines of a trial are open people come in and hear what happens', async () => {
  const ticket = await ticketOf()
  const lines = await Promise.all(Array.from({ length: 60 }, () => tryLine(ticket)))
  expect(new Set(lines)).toEqual(new Set(['hallo']))
  expect(await tryLine(ticket)).toBe('no')
  await enter()
  const regie = openControlClient<FacilitatorView>(server, { workshop: demo.workshop, cookie })
  open.push(regie)
  await regie.until((view) => view.people.inside === 1)
  expect(regie.latest()?.people.connected).toBe(0)
})

test('[RCS-5] a room screen tells its own picture and nobody else does; who leads sees it while the screen is in', async () => {
  const wall = await pairedWall()
  expect(await post('picture', size, bearer(wall.token))).toMatchObject({ status: 200 })
  expect(await post('picture', { ...size, width: 1024, height: 768 }, bearer(wall.token))).toMatchObject({
    status: 200,
  })
  const second = await pairedWall()
  await post('picture', size, bearer(second.token))
  expect(await known()).toMatchObject({
    screens: [
      { participant: wall.participant, width: 1024, height: 768 },
      { participant: second.participant, ...size },
    ],
  })
  expect((await post('picture', size, bearer((await enter()).token))).status).toBe(403)
  expect((await post('picture', size)).status).toBe(403)
  expect((await post('picture', size, {})).status).toBe(401)
  for (const wrong of [{ ...size, width: 0 }, { ...size, height: 1.5 }, { ...size, ratio: 99 }, { width: 1 }])
    expect((await post('picture', wrong, bearer(wall.token))).status).toBe(400)
  const stranger = { participant: 'iemand', ...size }
  await storage.transact([
    {
      kind: 'put',
      table: 'setting',
      row: { key: `room-check:${demo.workshop}`, value: JSON.stringify({ screens: [stranger] }) },
    },
  ])
  expect(await known()).toMatchObject({ screens: [] })
})
test('[RCS-5] of many pairings the last six pictures are kept, each once', async () => {
  const tokens: string[] = []
  for (let screen = 0; screen < 7; screen++) tokens.push((await pairedWall()).token)
  await Promise.all(tokens.map((token, index) => post('picture', { ...size, width: 1001 + index }, bearer(token))))
  const { screens } = (await known()) as { screens: { width: number; participant: string }[] }
  expect(screens).toHaveLength(6)
  expect(new Set(screens.map(({ participant }) => participant)).size).toBe(6)
})

test('[RCS-6] the width of the picture and the last trial stay with their workshop, in no event, and the list tells of it', async () => {
  const rows = async () =>
    (await (await server.get('/api/workshops', { cookie })).json()) as {
      id: string
      checkedMeeting: string | null
      meetings: { id: string }[]
    }[]
  const [before] = await rows()
  expect(before?.checkedMeeting).toBeNull()
  const meeting = before?.meetings[0]?.id
  expect(await known()).toEqual({ screens: [], pictureWidthMetres: null, done: null })
  expect(await post('picture-width', { metres: 2.4 })).toMatchObject({ status: 200 })
  expect(await post('room-check', { ...measured, meeting })).toMatchObject({ status: 200 })
  expect(await known()).toMatchObject({ pictureWidthMetres: 2.4, done: { ...measured, meeting } })
  expect((await rows())[0]?.checkedMeeting).toBe(meeting)
  for (const metres of [0, -1, 21, '2']) expect((await post('picture-width', { metres })).status).toBe(400)
  for (const wrong of [{ ...measured, opened: 61 }, { ...measured, openedWithinMs: -1 }, { tried: 1 }])
    expect((await post('room-check', wrong)).status).toBe(400)
  await post('picture-width', { metres: null })
  expect(await known()).toMatchObject({ pictureWidthMetres: null })
  const body = { template: 'korte-waardenronde', title: 'Elders', region: 'Elders', locale: 'nl', organisations: [] }
  const other = await server.post<{ id: string }>('/api/workshops', body, { cookie })
  expect(await known(other.body.id)).toMatchObject({ done: null })
  expect(JSON.stringify(await storage.events(demo.workshop, 0))).not.toContain('answeredWithinMs')
})
