import { boardRoom, mineRoom, penRoom } from '@siroop/board'
import {
  type CommandType,
  type FacilitatorView,
  mayCommand,
  participantId,
  type Role,
  workshopId,
} from '@siroop/domain'
import { apiScopes, commandShape, serverOnly } from '@siroop/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newLinkSecret } from '../accounts/newLinkSecret.js'
import { signInAnother } from '../accounts/otherAccountTestData.js'
import { sha256 } from '../chance.js'
import { type JsonSchema, shaped } from '../fuzz/fuzzTestData.js'
import { type AccountsTable, openAccounts } from '../spaces/accountsTestData.js'
import { openControlClient, openTestDocument, startTestApp, type TestApp } from '../testApp.js'
import { type Door, doors } from './doorsTestData.js'
import { watchRoutes } from './routesTestData.js'

const routes = watchRoutes()
type Headers = Readonly<Record<string, string>>
const manifest = 'abcdefghijklmnop'
let table: AccountsTable
let server: TestApp
/** The workshop that is knocked at. */
let own: string
/** A workshop of somebody else, in which others have their seats. */
let elsewhereId: string
/** Everybody who knocks, by what they bring along. */
let roles: Readonly<Record<string, Headers>>

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` })
const seated = [
  'facilitator',
  'coFacilitator',
  'participant',
  'spokesperson',
  'roomScreen',
  'routeTeamLink',
  'follower',
]
/** Who gets through a door; everybody else is refused. */
const through: Readonly<Record<Exclude<Door, 'open'>, readonly string[]>> = {
  seat: seated,
  screen: ['roomScreen'],
  leads: ['facilitator', 'coFacilitator'],
  writes: ['facilitator', 'coFacilitator', 'routeTeamLink', 'follower'],
  account: ['facilitator', 'otherFacilitator', 'colleague'],
  anyAccount: ['facilitator', 'otherFacilitator', 'colleague', 'colleagueRouteTeam', 'follower'],
  program: ['program', 'otherProgram'],
}

beforeAll(async () => {
  table = await openAccounts()
  routes.stop()
  const { act, colleague } = table
  const first = table.server
  const boss = await first.signIn()
  const make = async (cookie: string) => {
    const organisations = ['GGD', 'Gemeente'].map((name) => ({ name, type: 'ggd' }))
    const wanted = { template: 'korte-waardenronde', title: 'T', region: 'R', locale: 'nl', organisations }
    return String((await act(cookie, '/api/workshops', wanted)).body.id)
  }
  const enter = async (workshop: string, cookie: string) => {
    const line = openControlClient<FacilitatorView>(first, { workshop, cookie })
    const organisation = (await line.until(() => true)).organisations[0]?.id ?? ''
    line.close()
    const code = (await first.storage.get('workshop', { id: workshop }))?.join_code
    const came = await first.post<{ token: string }>(`/api/join/${code}`, { name: 'Anja', organisation, locale: 'nl' })
    return { token: came.body.token, organisation }
  }
  const secretOf = (path: unknown) => String(path).split('#')[1]?.replace('veranderteam=', '') ?? ''
  own = await make(boss)
  const other = await signInAnother(first.storage)
  elsewhereId = await make(other)
  const elsewhere = await enter(elsewhereId, other)
  const here = await enter(own, boss)
  const card = await act(boss, `/api/workshops/${own}/cards`, { organisation: here.organisation })
  const asked = { secret: secretOf(card.body.path), name: 'Bo' }
  const byCard = await first.post<{ token: string }>('/api/card/enter', asked)
  const co = await act(boss, `/api/workshops/${own}/co`)
  const byLink = await first.post<{ token: string }>('/api/co', { secret: secretOf(co.body.path), name: 'Co' })
  const pairing = (await first.post<Record<'pairing' | 'code' | 'secret', string>>('/api/wall/pairing', {})).body
  await act(boss, `/api/workshops/${own}/wall`, { code: pairing.code })
  const screen = await first.post<{ token: string }>(`/api/wall/pairing/${pairing.pairing}`, { secret: pairing.secret })
  const sam = await colleague(boss, 'facilitator', 'Sam')
  const [ida, jo] = [await colleague(boss, 'routeTeam', 'Ida'), await colleague(boss, 'routeTeam', 'Jo')]
  // What a link to sign carries is a secret, and no token.
  const signing = newLinkSecret({ purpose: 'sign', workshop: own, payload: {}, atMs: 1, expiresAtMs: null })
  await first.storage.transact([
    signing.write,
    { kind: 'patch', table: 'workshop', where: { id: own }, set: { manifest_id: manifest } },
    { kind: 'insert', table: 'manifest', row: { id: manifest, workshop: own } },
  ])
  // The one that opens it now knows the printed address.
  server = await startTestApp({ storage: first.storage, nowMs: () => table.clock.nowMs })
  const team = await server.post<{ path: string }>(`/api/workshops/${own}/route-team`, {}, { cookie: boss })
  const knock = { secret: secretOf(team.body.path), name: 'Route', organisation: null }
  const byTeam = await server.post<{ token: string }>(`/api/m/${manifest}/route-team`, knock)
  const seat = await server.post(`/api/colleagues/workshops/${own}/seat`, {}, { cookie: jo })
  expect(seat.body).toEqual({ path: `/m/${manifest}` })
  const program = async (cookie: string) => {
    const spaces = await (await first.get('/api/spaces', { cookie })).json()
    const space = (spaces as { id: string }[])[0]?.id
    const wanted = { space, name: 'Programma', scopes: apiScopes, workshops: null, days: 30 }
    return String((await act(cookie, '/api/connections/tokens', wanted)).body.token)
  }
  roles = {
    nobody: {},
    program: bearer(await program(boss)),
    otherProgram: bearer(await program(other)),
    otherParticipant: bearer(elsewhere.token),
    participant: bearer(here.token),
    spokesperson: bearer(byCard.body.token),
    roomScreen: bearer(screen.body.token),
    coFacilitator: bearer(byLink.body.token),
    routeTeamLink: bearer(byTeam.body.token),
    signerLink: bearer(signing.secret),
    otherFacilitator: { cookie: other },
    colleague: { cookie: sam },
    colleagueRouteTeam: { cookie: ida },
    follower: { cookie: jo },
    facilitator: { cookie: boss },
  }
})
afterAll(async () => {
  await server.app.close()
  await table.close()
})

/** What stands in an address where a name is asked: the workshop, and elsewhere something that is not there. */
const addressOf = (path: string) => `/api${path.replace(':workshop', own).replace(/:\w+/g, 'abcdefghijklmnopqrst')}`
const knockAs = async (role: string, route: string) => {
  const [method = '', path = ''] = route.split(' ')
  const headers = { ...roles[role], 'content-type': 'application/json' }
  const body = method === 'POST' ? { body: '{}' } : {}
  const response = await fetch(server.url + addressOf(path), { method, headers, ...body })
  const text = await response.text()
  return { status: response.status, error: /"(?:error|code)":"([a-z-]+)"/.exec(text)?.[1] ?? null, text }
}
const refusals = new Set(['not-logged-in', 'bad-token', 'not-yours', 'not-your-role'])
/** What a program reads of a workshop, and not of the whole Space. */
const ofWorkshop = doors.program.filter((route) => route.includes(':workshop'))
const closed = Object.keys(doors).filter((door) => door !== 'open') as Exclude<Door, 'open'>[]

test('[ACX-1] every route says who it is for', () => {
  const told = Object.values(doors).flat()
  expect(routes.list().filter((route) => !told.includes(route))).toEqual([])
  expect(told.filter((route) => !routes.list().includes(route))).toEqual([])
  expect(new Set(told).size).toBe(told.length)
})
test.each(closed)(
  '[ACX-2] through a door for %s goes nobody else, with their own or another workshop',
  async (door) => {
    const leaks: string[] = []
    for (const role of Object.keys(roles).filter((one) => !through[door].includes(one)))
      for (const route of doors[door]) {
        const { status, error } = await knockAs(role, route)
        const isRefused = (status === 401 || status === 403) && refusals.has(error ?? '')
        if (!isRefused) leaks.push(`${role}: ${route} → ${status} ${error}`)
      }
    expect(leaks).toEqual([])
  },
)
test.each(closed)('[ACX-3] through a door for %s goes whoever it is for', async (door) => {
  const kept: string[] = []
  for (const role of through[door])
    for (const route of doors[door]) {
      // Needs an account besides: a co-facilitator by a link has none.
      if (route === 'POST /workshops/:workshop/check-in' && role === 'coFacilitator') continue
      // Gives a seat, which the tests below count; what it gives has tests of its own (ACC-11).
      if (route.endsWith('/seat')) continue
      const { status, error } = await knockAs(role, route)
      if (refusals.has(error ?? '') && (status === 401 || status === 403)) kept.push(`${role}: ${route} → ${error}`)
    }
  // Of another Space, and without the right role there, somebody is told so: that is no door but what is behind it.
  expect(kept.filter((one) => !behind.some((part) => one.includes(part)))).toEqual([])
})
/** Routes that ask more of an account than that it is one: which Space, which workshop. */
const behind = ['/spaces', '/of/:workshop', '/adopt', '/show']

test('[ACX-7] to a program of another Space a workshop is not there, whatever it asks of it', async () => {
  for (const route of ofWorkshop) {
    const [theirs, others] = await Promise.all([knockAs('program', route), knockAs('otherProgram', route)])
    expect(others, route).toMatchObject({ status: 404, error: 'unknown-thing' })
    const isThere = !/:edition|result$/.test(route)
    expect(theirs.status, route).toBe(isThere ? 200 : 404)
  }
})
test('[ACC-11] a colleague of the route team takes a sentence to the next check-in as by the link of the team; without a seat nobody of the Space does', async () => {
  const mayTake: string[] = []
  for (const [role, headers] of Object.entries(roles)) {
    const answer = await server.get(`/api/m/${manifest}/teller`, headers)
    if (((await answer.json()) as { mayTake?: boolean }).mayTake === true) mayTake.push(role)
  }
  expect(mayTake.sort()).toEqual(['coFacilitator', 'facilitator', 'follower', 'routeTeamLink'])
})
test('[ACX-4] the control connection lets in who has a seat, each as their own audience', async () => {
  const got: Record<string, string> = {}
  for (const [role, headers] of Object.entries(roles)) {
    const { authorization, cookie } = headers
    const token = authorization?.replace('Bearer ', '')
    const auth = {
      workshop: own,
      ...(token === undefined ? {} : { token }),
      ...(cookie === undefined ? {} : { cookie }),
    }
    const line = openControlClient(server, auth)
    got[role] = await line
      .until(() => true)
      .then(
        (view) => view.audience,
        () => 'refused',
      )
    line.close()
  }
  const audience = { facilitator: 'facilitator', coFacilitator: 'facilitator', roomScreen: 'roomScreen' }
  for (const role of Object.keys(roles)) {
    const isSeated = seated.includes(role)
    const wanted =
      (audience as Record<string, string>)[role] ??
      (role.includes('artici') || role === 'spokesperson' ? 'participant' : 'routeTeam')
    expect([role, got[role]]).toEqual([role, isSeated ? wanted : 'refused'])
  }
})
test('[ACX-5] documents open for who may read them: the board for the room, the pen for pens, an own one for its owner', async () => {
  const mine = (await server.storage.list('token', { workshop: own })).find(
    ({ hash }) => hash === sha256(roles.participant?.authorization?.slice(7) ?? ''),
  )
  const id = workshopId(own)
  const rooms = {
    board: boardRoom(id, 1),
    pen: penRoom(id, 1),
    mine: mineRoom(id, participantId(mine?.participant ?? ''), 1),
  }
  const readers: Readonly<Record<keyof typeof rooms, readonly string[]>> = {
    // All of the workshop: what lies there was revealed.
    board: seated,
    pen: ['facilitator', 'coFacilitator'],
    mine: ['participant'],
  }
  const leaks: string[] = []
  for (const [kind, room] of Object.entries(rooms))
    for (const [role, { authorization, cookie }] of Object.entries(roles)) {
      const token = authorization?.replace('Bearer ', '')
      const who = { ...(token === undefined ? {} : { token }), ...(cookie === undefined ? {} : { cookie }) }
      const line = openTestDocument(server, room, who)
      const isIn = await Promise.race([line.synced.then(() => true), line.closed.then(() => false)])
      line.close()
      if (isIn !== readers[kind as keyof typeof rooms].includes(role))
        leaks.push(`${role}: ${kind} ${isIn ? 'open' : 'closed'}`)
    }
  expect(leaks).toEqual([])
})

/** One of each command that comes from outside, of the right shape, about what is there in the workshop that is knocked at. */
async function oneOfEach(): Promise<readonly { readonly type: CommandType }[]> {
  const people = (await server.storage.list('person', { workshop: own })).map(({ participant }) => participant)
  const line = openControlClient<FacilitatorView>(server, { workshop: own, cookie: roles.facilitator?.cookie ?? '' })
  const { organisations, meetings, programme } = await line.until(() => true)
  line.close()
  const pool = [
    own,
    ...people,
    ...[...organisations, ...meetings].map(({ id }) => id),
    ...programme.map(({ step }) => step),
    ...['2027-03-01', 'a'.repeat(64)],
  ]
  const { oneOf } = z.toJSONSchema(commandShape, { unrepresentable: 'any', io: 'input' }) as { oneOf: JsonSchema[] }
  const isRead = (command: unknown) => commandShape.safeParse(command).success
  const all = oneOf.flatMap((one) => {
    for (let seed = 1; seed <= 100; seed++) {
      const found = fc.sample(shaped(one, pool), { numRuns: 20, seed }).find(isRead)
      if (found !== undefined) return [found as { type: CommandType }]
    }
    return []
  })
  return all.filter(({ type }) => !serverOnly.includes(type))
}
const eventsOf = async (workshop: string) => (await server.storage.events(workshopId(workshop), 0)).length
const lineOf = (role: string, workshop: string) => {
  const { authorization, cookie } = roles[role] ?? {}
  const token = authorization?.replace('Bearer ', '')
  const who = { ...(token === undefined ? {} : { token }), ...(cookie === undefined ? {} : { cookie }) }
  return openControlClient(server, { workshop, ...who })
}

test('[ACX-6] every command is refused from a seat that may not give it, and one from a seat elsewhere changes nothing here', async () => {
  const commands = await oneOfEach()
  expect(commands.length).toBeGreaterThan(60)
  const roleOf: Readonly<Record<string, Role>> = {
    ...{ facilitator: 'facilitator', coFacilitator: 'coFacilitator', participant: 'participant' },
    ...{ spokesperson: 'boardMember', roomScreen: 'roomScreen', routeTeamLink: 'routeTeam', follower: 'routeTeam' },
  }
  const taken: string[] = []
  let refused = 0
  const before = await eventsOf(own)
  for (const role of seated) {
    const line = lineOf(role, own)
    await line.until(() => true)
    for (const command of commands.filter(({ type }) => !mayCommand(roleOf[role] ?? 'observer', type))) {
      // nobody is too fast
      table.clock.nowMs += 10_000
      const answer = await line.send(command)
      if (answer.ok || answer.refusal !== 'not-allowed')
        taken.push(`${role}: ${command.type} ${answer.ok ? 'done' : answer.refusal}`)
      else refused += 1
    }
    line.close()
  }
  expect(taken).toEqual([])
  expect(refused).toBeGreaterThan(200)
  for (const role of ['otherFacilitator', 'otherParticipant']) {
    const line = lineOf(role, elsewhereId)
    await line.until(() => true)
    for (const command of commands) {
      table.clock.nowMs += 10_000
      await line.send(command)
    }
    line.close()
  }
  expect(await eventsOf(own)).toBe(before)
})
