import type { Event, WorkshopState } from '@siroop/domain'
import { beforeEach, expect, test } from 'vitest'
import { newDatabase } from '../realServers/sharedTestData.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { openPostgresStorage } from '../storage/postgresStorage.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'
import { hookEvent, hookEvents } from './hookEvents.js'
import { newHookSecret, noFact } from './hookMessage.js'
import { createHookQueue, type HookQueue } from './hookQueue.js'
import type { HookOutcome, HookRequest } from './hookSender.js'

const origin = 'https://ontvanger.example'
const second = 1000
let storage: Storage
let nowMs: number
let sent: HookRequest[]
/** What the other side does with the next messages; empty: takes them. */
let outcomes: HookOutcome[]
let queue: HookQueue
/** So long the other side takes. */
let tookMs = 0
const queueOn = (policy = { isPublic: false, origins: [origin] }, on = storage) =>
  createHookQueue({
    storage: on,
    policy,
    nowMs: () => nowMs,
    after: () => () => undefined,
    // In the middle: no jitter.
    chance: () => 200,
    address: () => 'https://siroop.example',
    report: (problem, error) => {
      throw new Error(problem, { cause: error })
    },
    send: async (request) => {
      sent.push(request)
      nowMs += tookMs
      return outcomes.shift() ?? { status: 204, retryAfterMs: null }
    },
  })
const hook = (id: string, change: Partial<Tables['hook']> = {}): WriteOp => ({
  kind: 'insert',
  table: 'hook',
  row: {
    ...{
      id,
      space: 'r1',
      made_by: 'noor',
      name: 'x',
      url: `${origin}/${id}`,
      kinds: '["manifest.signed","shelf.item"]',
    },
    ...{ workshops: null, secret: newHookSecret(), state: 'on', made_at_ms: 1, ...change },
  },
})
const happens = (id: string, workshop: string | null = 'w1') =>
  storage.transact([
    hookEvent({
      ...{ id, kind: workshop === null ? 'shelf.item' : 'manifest.signed', workshop, atMs: nowMs },
      fact: { ...noFact, edition: 1, organisation: 'ggd', path: '/workshops/w1/editions/1' },
    }),
  ])
const messages = () => storage.list('hook_message', {})
const failing = (status: number): HookOutcome => ({ status, retryAfterMs: null })

beforeEach(async () => {
  storage = createMemoryStorage()
  nowMs = Date.parse('2026-11-27T20:00:00Z')
  sent = []
  outcomes = []
  tookMs = 0
  queue = queueOn()
  await storage.transact(people())
})
function people(): readonly WriteOp[] {
  const member = (account: string, role: 'facilitator' | 'routeTeam'): WriteOp => {
    return { kind: 'insert', table: 'member', row: { space: 'r1', account, role, since_ms: 1 } }
  }
  const seat = { facilitator: 'noor', workshop: 'w1', participant: 'p1', space: 'r1' }
  return [
    member('noor', 'facilitator'),
    member('ida', 'routeTeam'),
    { kind: 'insert', table: 'seat', row: seat },
    { kind: 'insert', table: 'seat', row: { ...seat, workshop: 'w2', space: 'r2' } },
  ]
}

test('[HOOK-3] a message is CloudEvents in JSON: which thing of which workshop and where it is read, and never its words', async () => {
  await storage.transact([hook('h1')])
  await happens('e1')
  await queue.round()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ url: `${origin}/h1`, isNamed: true })
  expect(sent[0]?.headers).toMatchObject({
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'webhook-id': 'e1',
  })
  expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
    specversion: '1.0',
    id: 'e1',
    source: 'https://siroop.example/api/v1',
    type: 'siroop.manifest.signed',
    subject: 'workshops/w1',
    time: '2026-11-27T20:00:00.000Z',
    datacontenttype: 'application/json',
    data: {
      ...{ workshop: 'w1', edition: 1, status: null, organisation: 'ggd', item: null },
      url: 'https://siroop.example/api/v1/workshops/w1/editions/1',
    },
  })
})

test('[HOOK-4] only who asked for it hears of it: of the own Space, of the chosen workshops, while who asked leads there', async () => {
  await storage.transact([
    hook('all'),
    hook('other', { space: 'r2' }),
    hook('kind', { kinds: '["progress.added"]' }),
    hook('off', { state: 'off' }),
    hook('chosen', { workshops: '["w1"]' }),
    hook('elsewhere', { workshops: '["w9"]' }),
    hook('gone', { made_by: 'jo' }),
    hook('follows', { made_by: 'ida' }),
  ])
  await happens('e1')
  await happens('e2', 'w2')
  await happens('e3', null)
  await queue.round()
  const told = sent.map(({ url, headers }) => `${url.slice(origin.length + 1)} ${headers['webhook-id']}`)
  expect(told.sort()).toEqual(['all e1', 'all e3', 'chosen e1', 'chosen e3', 'elsewhere e3'])
  expect(await storage.count('hook_event', {})).toBe(0)
})

test('[HOOK-5] what does not arrive is tried again later and later, under the same id, and in the end given up and kept', async () => {
  await storage.transact([hook('h1')])
  await happens('e1')
  outcomes = Array.from({ length: 8 }, () => failing(500))
  const waits = [10, 60, 300, 1800, 7200, 21_600, 86_400].map((one) => one * second)
  await queue.round()
  for (const waitMs of waits) {
    const before = sent.length
    nowMs += waitMs - 1
    await queue.round()
    expect(sent).toHaveLength(before)
    nowMs += 1
    // Another start: what waits is in the database.
    queue = queueOn()
    await queue.round()
    expect(sent).toHaveLength(before + 1)
  }
  expect(new Set(sent.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(['e1']))
  expect(await messages()).toMatchObject([{ state: 'failed', tries: 8, problem: 'status-500' }])
  nowMs += 10 * 86_400 * second
  await queue.round()
  expect(sent).toHaveLength(8)
})

test('[HOOK-5] the other side may ask for more time, and not for more than a day; what it does not answer is told in a word', async () => {
  await storage.transact([hook('h1')])
  await happens('e1')
  outcomes = [
    { status: 503, retryAfterMs: 3600 * second },
    { status: null, problem: 'private-address' },
  ]
  await queue.round()
  expect((await messages())[0]?.next_at_ms).toBe(nowMs + 3600 * second)
  nowMs += 3600 * second
  await queue.round()
  expect(await messages()).toMatchObject([{ state: 'waiting', tries: 2, problem: 'private-address' }])
})

test('[HOOK-6] an address that does not answer holds up no other one, and its messages keep their order', async () => {
  await storage.transact([hook('h1'), hook('h2')])
  await happens('e1')
  nowMs += 1
  await happens('e2')
  outcomes = [failing(500)]
  await queue.round()
  const told = sent.map(({ url, headers }) => `${url.slice(origin.length + 1)} ${headers['webhook-id']}`)
  expect(told).toContain('h2 e2')
  expect(told.filter((one) => one.startsWith('h1'))).toEqual(['h1 e1'])
})

test('[HOOK-6] an address that takes messages slowly gets its turn of a round, and the rest in the next ones', async () => {
  await storage.transact([hook('h1')])
  for (let at = 0; at < 5; at++) await happens(`e${at}`)
  tookMs = 3 * second
  await queue.round()
  expect(sent).toHaveLength(2)
  await queue.round()
  await queue.round()
  expect(sent.map(({ headers }) => headers['webhook-id'])).toEqual(['e0', 'e1', 'e2', 'e3', 'e4'])
})

test('[HOOK-3] of events that other programs hear of is told which thing and where it is read; of a check-in once, of a demo nothing', () => {
  const after = { kind: 'real', id: 'w1', editions: [], lookedBack: [] } as unknown as WorkshopState
  const told = (event: object, change: object = {}, before: object | null = after) => {
    const state = { ...after, ...change } as WorkshopState
    const events = [event as Event]
    const rows = hookEvents({ events, before: before as WorkshopState, after: state, nowMs }, () => 'e1')
    return rows.map((row) => {
      const { kind, json } = 'row' in row ? (row.row as Tables['hook_event']) : { kind: '', json: '{}' }
      const { path, edition, status, organisation, item } = JSON.parse(json)
      return [kind, path.replace('/workshops/w1', ''), edition ?? organisation ?? item, status].join(' ')
    })
  }
  expect(told({ type: 'editionFrozen', edition: 2 })).toEqual(['manifest.edition /editions/2 2 open-for-signing'])
  expect(told({ type: 'editionReopened', edition: 2 })).toEqual(['manifest.edition /editions 2 reopened'])
  expect(told({ type: 'editionInForce', edition: 2 })).toEqual(['manifest.edition /editions/2 2 in-force'])
  expect(told({ type: 'progressTold', entry: { subject: 's1' } })).toEqual(['progress.added /route s1 '])
  const looked = { type: 'lookedBack', lookedBack: { checkin: 'w2' } }
  expect(told(looked)).toEqual(['checkin.ended /check-ins w2 '])
  expect(told(looked, {}, { lookedBack: [{ checkin: 'w2' }] })).toEqual([])
  for (const kind of ['demo', 'rehearsal']) expect(told(looked, { kind })).toEqual([])
  expect(told({ type: 'notesRevealed' })).toEqual([])
})

test('[HOOK-6] 410 switches an address off; an address that may not be sent to any more gets nothing', async () => {
  await storage.transact([hook('h1'), hook('h2', { url: 'https://elders.example/' })])
  await happens('e1')
  outcomes = [failing(410)]
  await queue.round()
  expect(sent).toHaveLength(1)
  expect(await storage.get('hook', { id: 'h1' })).toMatchObject({ state: 'off' })
  const problems = (await messages()).map(({ hook: of, state, problem }) => `${of} ${state} ${problem}`)
  expect(problems.sort()).toEqual(['h1 failed status-410', 'h2 failed not-allowed'])
})

test('[HOOK-6] two servers that spread the same event make one message of it', async () => {
  await storage.transact([hook('h1')])
  await happens('e1')
  await Promise.all([queue.round(), queueOn().round()])
  expect(await messages()).toHaveLength(1)
})

test('[HOOK-6] of two servers on one PostgreSQL one sends each message, also while the other looks and when one ends halfway', async () => {
  const url = await newDatabase()
  const open = async () => {
    const opened = await openPostgresStorage(url, (error) => {
      throw error
    })
    if (!opened.ok) throw new Error(opened.error)
    return opened.value
  }
  const [one, other] = [await open(), await open()]
  storage = one
  await one.transact([...people(), hook('h1'), hook('h2')])
  const servers = [queueOn(undefined, one), queueOn(undefined, other)] as const
  const rounds = () => Promise.all([...servers, ...servers].map((server) => server.round()))
  for (let at = 0; at < 12; at++) await happens(`e${at}`)
  // A first try of one address does not arrive: whichever server looks later sends that one again.
  outcomes = [failing(500)]
  await rounds()
  nowMs += 12 * second
  await rounds()
  await rounds()
  const told = sent.map(({ url: to, headers }) => `${to.slice(origin.length + 1)} ${headers['webhook-id']}`)
  const [again] = told.filter((one, at) => told.indexOf(one) !== at)
  expect(again).toMatch(/ e0$/)
  expect(told).toHaveLength(25)
  expect(new Set(told).size).toBe(24)
  // One ends in the middle of its round; the other goes on with what is left.
  sent = []
  await happens('e-last')
  servers[0].stop()
  await rounds()
  expect(sent.map(({ headers }) => headers['webhook-id'])).toEqual(['e-last', 'e-last'])
  expect(await other.count('hook_message', { state: 'sent' })).toBe(26)
  servers[1].stop()
  await one.close()
  await other.close()
})

test('[HOOK-7] what arrived is forgotten after a month, what did not after three', async () => {
  await storage.transact([hook('h1')])
  await happens('e1')
  await queue.round()
  outcomes = [failing(410)]
  await happens('e2')
  await queue.round()
  nowMs += 31 * 86_400 * second
  await queue.round()
  expect((await messages()).map(({ event }) => event)).toEqual(['e2'])
  nowMs += 60 * 86_400 * second
  await queue.round()
  expect(await messages()).toEqual([])
})
