import { err, type FacilitatorView, type ParticipantView, type Result } from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { sha256 } from '../chance.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Committed, Storage, WriteOp, WriteRefusal } from '../storage/storage.js'
import { at, openControlClient, startTestApp, type TestApp, type TestControl } from '../testApp.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function startDemo(storage: Storage = createMemoryStorage(), nowMs: () => number = Date.now) {
  const server = await startTestApp({ storage, nowMs })
  opened.push(server.app)
  const demo = await server.app.createDemo('korte-waardenronde')
  const regie = await facilitatorOf(server, demo.workshop)
  const meeting = (await regie.until(() => true)).meetings[0]?.id
  return { server, demo, regie, meeting }
}
async function facilitatorOf(server: TestApp, workshop: string): Promise<TestControl<FacilitatorView>> {
  const client = openControlClient<FacilitatorView>(server, { workshop, cookie: await server.signIn() })
  opened.push(client)
  return client
}
type Transact = (ops: readonly WriteOp[]) => Promise<Result<Committed, WriteRefusal>>
/** A storage of which a test decides what happens to the next write of events. */
function faulty(storage: Storage) {
  let fault: ((write: Transact, ops: readonly WriteOp[]) => ReturnType<Transact>) | null = null
  const transact: Transact = (ops) => {
    const use = ops.some((op) => op.kind === 'append-events') ? fault : null
    if (use !== null) fault = null
    return use === null ? storage.transact(ops) : use((all) => storage.transact(all), ops)
  }
  return {
    storage: { ...storage, transact } satisfies Storage,
    breakNextEvents: (how: NonNullable<typeof fault>) => {
      fault = how
    },
  }
}
const eventTypes = async (storage: Storage, workshop: string) =>
  (await storage.events(workshop, 0)).map((row) => row.type)

test('[WSR-6] a command that comes twice with one id happens once and gets the same answer', async () => {
  const { server, demo, regie, meeting } = await startDemo()
  const open = { type: 'openMeeting', meeting }
  const first = await regie.send(open, 'same-id')
  const again = await Promise.all([regie.send(open, 'same-id'), regie.send(open, 'same-id')])
  expect(first.ok).toBe(true)
  expect(again).toEqual([first, first])
  expect((await eventTypes(server.storage, demo.workshop)).filter((type) => type === 'meetingOpened').length).toBe(1)
})
test('[WSR-7] a refused command keeps its answer too, and an id is not used for something else', async () => {
  const { regie, meeting } = await startDemo()
  const skip = { type: 'advance', from: at('waarden', 0), waiveReason: null }
  const refusal = await regie.send(skip, 'c-1')
  expect(refusal).toMatchObject({ ok: false, refusal: 'meeting-not-open' })
  await regie.send({ type: 'openMeeting', meeting })
  expect(await regie.send(skip, 'c-1')).toEqual(refusal)
  expect(await regie.send({ type: 'callEveryone' }, 'c-1')).toEqual({ ok: false, refusal: 'id-used-otherwise' })
})
test('[WSR-21] after a restore the raised epoch is in every view, and only documents of it are served', async () => {
  const { server, demo, regie } = await startDemo()
  expect(regie.latest()?.documentEpoch).toBe(1)
  regie.close()
  await server.app.close()
  await server.storage.transact([{ kind: 'patch', table: 'workshop', where: { id: demo.workshop }, set: { epoch: 2 } }])
  const again = await startTestApp({ storage: server.storage })
  opened.push(again.app)
  const cookie = await again.signIn()
  const back = openControlClient<FacilitatorView>(again, { workshop: demo.workshop, cookie })
  opened.push(back)
  expect((await back.until(() => true)).documentEpoch).toBe(2)
  const closed = (epoch: number) =>
    new Promise<number>((resolve) => {
      const address = `${again.url.replace('http', 'ws')}/sync/board/${demo.workshop}/${epoch}?token=`
      const line = new WebSocket(address, { headers: { cookie } })
      line.on('close', resolve)
      // Step 1 of the server: it lets us in.
      line.on('message', () => line.close(1000))
    })
  expect(await Promise.all([closed(1), closed(2), closed(3)])).toEqual([4410, 1000, 4404])
})
test('[WSR-8] two taps at one place do one step: the second is somewhere else now', async () => {
  const { regie, meeting } = await startDemo()
  await regie.send({ type: 'openMeeting', meeting })
  const advance = { type: 'advance', from: at('welkom', 0), waiveReason: null }
  const answers = await Promise.all([regie.send(advance), regie.send(advance)])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal))).toEqual(['ok', 'somewhere-else-now'])
})
test('[WSR-9] a server that dies between the commit and the answer has done it once when the command comes again', async () => {
  const { storage, breakNextEvents } = faulty(createMemoryStorage())
  const { demo, regie, meeting } = await startDemo(storage)
  const command = { type: 'openMeeting', meeting }
  await new Promise<void>((committed) => {
    // The write is done, and nobody ever hears of it: as after kill -9.
    breakNextEvents(async (write, ops) => {
      await write(ops)
      committed()
      return new Promise(() => undefined)
    })
    void regie.send(command, 'before-the-crash')
  })
  const second = await startTestApp({ storage })
  opened.push(second.app)
  const again = await facilitatorOf(second, demo.workshop)
  await again.until((view) => view.position?.step === 'welkom')
  expect(await again.send(command, 'before-the-crash')).toMatchObject({ ok: true })
  expect((await eventTypes(storage, demo.workshop)).filter((type) => type === 'meetingOpened').length).toBe(1)
  // The first server never answers; it is let go without waiting for its room.
  opened.splice(0, 2)
})
test('[WSR-10] on a full disk a command is refused in words, nothing changes, and it succeeds when there is room', async () => {
  const { storage, breakNextEvents } = faulty(createMemoryStorage())
  const { demo, regie, meeting } = await startDemo(storage)
  const before = await eventTypes(storage, demo.workshop)
  breakNextEvents(async () => err('failed'))
  const command = { type: 'openMeeting', meeting }
  expect(await regie.send(command, 'c-full')).toEqual({ ok: false, refusal: 'not-saved' })
  expect(await eventTypes(storage, demo.workshop)).toEqual(before)
  expect(regie.latest()?.position).toBeNull()
  expect(await regie.send(command, 'c-full')).toMatchObject({ ok: true })
})
test('[WSR-11] views only get newer, also over a restart, and are at most 60 kB', async () => {
  const storage = createMemoryStorage()
  const { server, demo, regie, meeting } = await startDemo(storage)
  await regie.send({ type: 'openMeeting', meeting })
  const seen = await regie.until((view) => view.position !== null)
  await server.app.close()
  const second = await startTestApp({ storage })
  opened.push(second.app)
  const after = await (await facilitatorOf(second, demo.workshop)).until((view) => view.position !== null)
  expect(after.version).toBeGreaterThan(seen.version)
  const versions = regie.received.map((frame) => (JSON.parse(frame)[1] as FacilitatorView).version)
  expect([...versions].sort((a, b) => a - b)).toEqual(versions)
  for (const frame of regie.received) expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(60_000)
})
test.each([
  ['nothing', undefined],
  ['a text', 'advance'],
  ['no command', { id: 'x1' }],
  [
    'a server command',
    {
      id: 'x2',
      command: { type: 'admitParticipant', participant: 'p', role: 'facilitator', organisation: null, byCard: false },
    },
  ],
  ['a command that claims an actor', { id: 'x3', command: { type: 'callEveryone', actor: 'system' } }],
  ['an id with capitals', { id: 'X 4', command: { type: 'callEveryone' } }],
])('[WSR-12] a message that is %s is answered as no command, and the line stays', async (_, message) => {
  const { regie } = await startDemo()
  const answer = await new Promise((resolve) => regie.socket.emit('command', message, resolve))
  expect(answer).toEqual({ ok: false, refusal: 'bad-command' })
  expect(regie.socket.connected).toBe(true)
})
test.each([
  ['a tampered token', (token: string) => ({ token: `${token.slice(0, -3)}AAA` }), 'bad-token'],
  ['no token and no cookie', () => ({}), 'not-logged-in'],
  ['the token of another workshop', (token: string, other: string) => ({ token, workshop: other }), 'not-yours'],
  ['an unknown workshop', (token: string) => ({ token, workshop: 'nergens' }), 'not-yours'],
])('[WSR-13] a connection with %s is refused with a code', async (_, change, code) => {
  const { server, demo } = await startDemo()
  const other = await server.app.createDemo('korte-waardenronde')
  const secret = demo.cards[0]?.path.split('#')[1]
  const { body } = await server.post<{ token: string }>('/api/card/enter', { secret, name: null })
  const client = openControlClient(server, { workshop: demo.workshop, ...change(body.token, other.workshop) })
  opened.push(client)
  const refusal = await new Promise<{ data?: { code?: string } }>((resolve) =>
    client.socket.once('connect_error', resolve as never),
  )
  expect(refusal.data?.code).toBe(code)
})
test('[WSR-14] a participant gets the participant view and none of another workshop', async () => {
  const { server, demo, regie, meeting } = await startDemo()
  const other = await server.app.createDemo('korte-waardenronde')
  const enter = async (links: typeof demo) => {
    const secret = links.cards[0]?.path.split('#')[1]
    const { body } = await server.post<{ token: string }>('/api/card/enter', { secret, name: 'Iemand' })
    const client = openControlClient<ParticipantView>(server, { workshop: links.workshop, token: body.token })
    opened.push(client)
    await client.until(() => true)
    return client
  }
  const [mine, theirs] = [await enter(demo), await enter(other)]
  await regie.send({ type: 'openMeeting', meeting })
  await mine.until((view) => view.now.kind === 'inform' || view.now.kind === 'look-ahead')
  expect(mine.latest()?.audience).toBe('participant')
  expect(theirs.received.join()).not.toContain(demo.workshop)
})
test('[WSR-15] fifty taps in a row are too fast; who waits is heard again', async () => {
  const { regie } = await startDemo()
  const answers = await Promise.all(Array.from({ length: 50 }, () => regie.send({ type: 'callEveryone' })))
  const refusals = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal))
  expect(refusals.at(0)).not.toBe('too-fast')
  expect(refusals.at(-1)).toBe('too-fast')
})
test('[WSR-30] a clock that is set back a day holds nobody up', async () => {
  let hours = 24
  const { regie } = await startDemo(createMemoryStorage(), () => hours * 3_600_000)
  expect((await regie.send({ type: 'changeDetails', title: 'Anders' })).ok).toBe(true)
  hours = 0
  expect((await regie.send({ type: 'changeDetails', title: 'Weer anders' })).ok).toBe(true)
})
test('[WSR-16] secrets, tokens and cookies are nowhere in the database, only their hashes', async () => {
  const { server, demo } = await startDemo()
  const secret = demo.cards[0]?.path.split('#')[1] ?? ''
  const { body } = await server.post<{ token: string }>('/api/card/enter', { secret, name: null })
  const rows = await Promise.all(
    (['secret', 'token', 'login', 'event', 'command', 'person'] as const).map((table) =>
      server.storage.list(table, {}),
    ),
  )
  const text = JSON.stringify(rows)
  for (const hidden of [secret, body.token]) expect(text).not.toContain(hidden)
  expect(text).toContain(sha256(body.token))
})

test('[WSR-17] the regie sees who is connected, and that somebody left', async () => {
  const { server, demo, regie } = await startDemo()
  const secret = demo.cards[0]?.path.split('#')[1]
  const { body } = await server.post<{ token: string }>('/api/card/enter', { secret, name: null })
  const phone = openControlClient<ParticipantView>(server, { workshop: demo.workshop, token: body.token })
  await regie.until((view) => view.people.connected === 1)
  phone.close()
  const left = await regie.until((view) => view.people.connected === 0)
  expect(left.people.inside).toBe(1)
  const pairing = (await server.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})).body
  await server.post(`/api/workshops/${demo.workshop}/wall`, { code: pairing.code }, { cookie: await server.signIn() })
  const paired = `/api/wall/pairing/${pairing.pairing}`
  const { token } = (await server.post<{ token: string }>(paired, { secret: pairing.secret })).body
  const screen = openControlClient(server, { workshop: demo.workshop, token })
  const connected = ({ roster }: FacilitatorView) => roster.find(({ role }) => role === 'roomScreen')?.connected
  await regie.until((view) => connected(view) === true)
  screen.close()
  await regie.until((view) => connected(view) === false)
})
