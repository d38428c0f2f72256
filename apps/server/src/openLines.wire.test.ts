import { mineRoom } from '@siroop/board'
import { type FacilitatorView, type ParticipantId, type ParticipantView, participantId } from '@siroop/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { createBearers } from './accounts/bearers.js'
import { createMemoryStorage } from './storage/memoryStorage.js'
import { openControlClient, startTestApp, type TestApp } from './testApp.js'
import type { DemoLinks } from './workshop/demo.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
let app: TestApp
let demo: DemoLinks
let fullDisk: boolean
let toEnd: (() => void)[]

beforeEach(async () => {
  toEnd = []
  fullDisk = false
  const memory = createMemoryStorage()
  app = await startTestApp({
    storage: {
      ...memory,
      transact: async (ops) => (fullDisk ? { ok: false, error: 'failed' } : memory.transact(ops)),
    },
  })
  demo = await app.app.createDemo('korte-waardenronde')
})
afterEach(async () => {
  for (const end of toEnd) end()
  await app.app.close()
})

/** Both channels of one device: what closed them, or that they are open. */
async function device(auth: { token?: string; cookie?: string }, room: string) {
  const control = openControlClient<FacilitatorView | ParticipantView>(app, { workshop: demo.workshop, ...auth })
  toEnd.push(control.close)
  await control.until(() => true)
  const url = `${app.url.replace('http', 'ws')}/sync/${room}?token=${auth.token ?? ''}`
  const document = new WebSocket(url, auth.cookie === undefined ? {} : { headers: { cookie: auth.cookie } })
  toEnd.push(() => document.terminate())
  const documentClosed = new Promise<number>((resolve) => document.once('close', resolve))
  const controlClosed = new Promise<string>((resolve) => control.socket.once('disconnect', resolve))
  // The first frame is the server's own question, which comes only to who was let in.
  await new Promise((resolve) => document.once('message', resolve))
  const isOpen = () => control.socket.connected && document.readyState === WebSocket.OPEN
  return { documentClosed, controlClosed, isOpen, ask: () => control.send({ type: 'takeOver' }) }
}
const board = () => `board/${demo.workshop}/1`

/** One more phone of the person of the first card. */
async function byCard(): Promise<{ participant: ParticipantId; token: string }> {
  const secret = demo.cards[0]?.path.split('#')[1]
  const { body } = await app.post<{ participant: string; token: string }>('/api/card/enter', { secret, name: null })
  return { participant: participantId(body.participant), token: body.token }
}
/** Why a control connection is refused at the door, or null when it is let in. */
function refusalOf(auth: { token?: string; cookie?: string }): Promise<string | null> {
  const { socket, close } = openControlClient(app, { workshop: demo.workshop, ...auth })
  toEnd.push(close)
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(null))
    socket.once('connect_error', (error: Error & { data?: { code: string } }) => resolve(error.data?.code ?? ''))
  })
}

test('[STY-3] a facilitator who logs out loses both channels at once on that device, not on the other', async () => {
  const [here, there] = [await app.signIn(), await app.signIn()]
  const laptop = await device({ cookie: here }, board())
  const tablet = await device({ cookie: there }, board())
  expect((await app.post('/api/logout', {}, { cookie: here })).status).toBe(200)
  expect(await laptop.documentClosed).toBe(4401)
  await laptop.controlClosed
  expect(await refusalOf({ cookie: here })).toBe('not-logged-in')
  expect(await refusalOf({ cookie: there })).toBe(null)
  expect(tablet.isOpen()).toBe(true)
})

test('[STY-3] a token that is revoked loses both channels at once; the same person on another phone stays', async () => {
  const [first, second] = [await byCard(), await byCard()]
  expect(first.participant).toBe(second.participant)
  const mine = mineRoom(demo.workshop, first.participant)
  const old = await device({ token: first.token }, mine)
  const now = await device({ token: second.token }, mine)
  await app.post('/api/logout', {}, { authorization: `Bearer ${first.token}` })
  expect(await old.documentClosed).toBe(4401)
  await old.controlClosed
  expect(await refusalOf({ token: first.token })).toBe('bad-token')
  expect(now.isOpen()).toBe(true)
  expect(await now.ask()).toEqual({ ok: false, refusal: 'not-allowed' })
})

test('[STY-6] on a full disk logging out says that it could not, and ends nothing', async () => {
  const cookie = await app.signIn()
  const laptop = await device({ cookie }, board())
  fullDisk = true
  const answer = await app.post<{ error: string }>('/api/logout', {}, { cookie })
  fullDisk = false
  expect([answer.status, answer.body.error]).toEqual([507, 'not-saved'])
  expect(laptop.isOpen()).toBe(true)
  expect(await refusalOf({ cookie })).toBe(null)
})

test('[STY-4] a paper card that is taken back leaves its seat nobody: who would hold it loses their lines', async () => {
  const cookie = await app.signIn()
  const regie = openControlClient<FacilitatorView>(app, { workshop: demo.workshop, cookie })
  toEnd.push(regie.close)
  const organisation = demo.cards[0]?.organisation
  const seat = 'papier1'
  const view = await regie.until(() => true)
  const id = view.organisations.find((one) => one.name === organisation)?.id ?? view.organisations[0]?.id
  expect(await regie.send({ type: 'addPaperSeat', participant: seat, organisation: id })).toMatchObject({ ok: true })
  const bearers = createBearers(app.storage, Date.now)
  const { token, write } = bearers.issue({
    kind: 'participant',
    workshop: demo.workshop,
    participant: participantId(seat),
  })
  await app.storage.transact([write])
  const phone = await device({ token }, mineRoom(demo.workshop, participantId(seat)))
  expect(await regie.send({ type: 'removePaperSeat', participant: seat })).toMatchObject({ ok: true })
  expect(await phone.documentClosed).toBe(4403)
  await phone.controlClosed
  expect(await refusalOf({ token })).toBe('not-yours')
})
