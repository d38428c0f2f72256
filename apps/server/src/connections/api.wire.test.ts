import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FacilitatorView, type FrozenManifest, meetingId, type SubjectId, stepId } from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import { type Answer, type ApiScope, apiOperations, apiVersion, webhookMessage } from '@siroop/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { ApiError, connect, isFromSiroop, linesOf, printAll } from '../../examples/api/client.js'
import { signInAnother } from '../accounts/otherAccountTestData.js'
import { sha256 } from '../chance.js'
import { folders } from '../folders.js'
import { shelfContent } from '../shelf/shelfTestData.js'
import { aTextToSign, type TextToSign } from '../signing/signingTestData.js'
import { openControlClient, startTestApp, type TestApp } from '../testApp.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
let table: TextToSign
let receiver: Server
let receivedAt: string
let environment: Record<string, string>
const received: Received[] = []
const waiting = new Set<() => void>()
/** Statuses that the receiver answers with next; then it takes everything. */
const answers: number[] = []
let space: string
/** A server that starts when the text is in force. */
let later: TestApp | null = null

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const status = answers.shift() ?? 204
      // A redirect is not followed: to another address of the same receiver it would be seen.
      response.writeHead(status, status === 302 ? { location: '/elders' } : {}).end()
      received.push({ headers: request.headers, body: `${request.url} ${Buffer.concat(parts).toString('utf8')}` })
      for (const look of waiting) look()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  receivedAt = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  environment = { SIROOP_WEBHOOKS: receivedAt }
  table = await aTextToSign({ environment, templates: await roundWithCheckin() })
  space = (await listed()).spaces[0]?.id ?? ''
})
afterAll(async () => {
  await later?.app.close()
  await table.close()
  receiver.closeAllConnections()
  await new Promise((resolve) => receiver.close(resolve))
  for (const folder of made) await rm(folder, { recursive: true })
})

/** The folder of a values round that meets again for its check-in. */
async function roundWithCheckin(): Promise<string> {
  const read = async (id: string) => parse(await readFile(join(folders.templates, `${id}.yaml`), 'utf8'))
  const [round, vision] = [await read('korte-waardenronde'), await read('visie-2040-sociaal-domein')]
  const lookBack = await read('check-in')
  const [checkin] = vision.steps.filter(({ kind }: { kind: string }) => kind === 'checkin')
  const sessions = [...round.sessions, { ...round.sessions[0], id: 's4', minutes: 90 }]
  const template = { ...round, sessions, steps: [...round.steps, checkin] }
  const folder = await mkdtemp(join(tmpdir(), 'siroop-koppelingen-'))
  await writeFile(join(folder, 'korte-waardenronde.yaml'), stringify(template, { aliasDuplicateObjects: false }))
  await writeFile(join(folder, 'check-in.yaml'), stringify(lookBack, { aliasDuplicateObjects: false }))
  made.push(folder)
  return folder
}
const made: string[] = []

const listed = async () =>
  (await (await table.server.get('/api/connections', { cookie: table.cookie })).json()) as Answer<'connections'>
const act = <T = Record<string, unknown>>(path: string, body: object, cookie = table.cookie) =>
  table.server.post<T>(`/api/connections${path}`, body, { cookie })
const newToken = async (scopes: readonly ApiScope[], change: object = {}, cookie = table.cookie): Promise<string> => {
  const wanted = { space, name: 'Dashboard', scopes, workshops: null, days: 30, ...change }
  return String((await act('/tokens', wanted, cookie)).body.token)
}
const read = (path: string, token: string | null, headers: Record<string, string> = {}) =>
  table.server.get(`/api/v1${path}`, { ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) })
const codeOf = async (answer: Response) => `${answer.status} ${((await answer.json()) as { code?: string }).code}`
/** The message of this kind, now or as soon as it comes. */
const message = (kind: string, about = ''): Promise<Received> =>
  new Promise((resolve) => {
    const look = () => {
      const found = received.find(({ body }) => body.includes(`"type":"siroop.${kind}"`) && body.includes(about))
      if (found === undefined) return
      waiting.delete(look)
      resolve(found)
    }
    waiting.add(look)
    look()
  })
const jsonOf = ({ body }: Received) => JSON.parse(body.slice(body.indexOf(' ') + 1)) as unknown
const signs = () => ({
  kind: 'sign',
  fingerprint: table.fingerprint,
  authority: 'own',
  person: { name: 'Noor de Wit', function: 'wethouder', sentence: null, condition: null },
})
/** One organisation signs by mail. */
const sign = async (who: string) => {
  await table.invite(who)
  expect((await table.act(who, await table.secretOf(who), signs())).status).toBe(200)
}

test('[API-3] without a token that works nothing is read, with a cookie neither; a refusal is a problem in the language of who asks', async () => {
  for (const { path } of Object.values(apiOperations)) {
    const asked = path.replace('{workshop}', table.workshop).replace('{edition}', '1')
    for (const headers of [{}, { cookie: table.cookie }, { authorization: 'Bearer siroop_geraden' }]) {
      const refused = await table.server.get(`/api/v1${asked}`, headers)
      expect(refused.headers.get('content-type')).toContain('application/problem+json')
      expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="siroop"'])
      expect(refused.headers.get('api-version')).toBe('1.0.0')
    }
  }
  const dutch = (await (await read('/token', null, { 'accept-language': 'nl' })).json()) as {
    title: string
    status: number
  }
  const english = (await (await read('/token', null)).json()) as { title: string }
  expect(dutch.status).toBe(401)
  expect(dutch.title).toBe('Er kwam geen sleutel mee die werkt.')
  expect(english.title).toBe('No token came along that works.')
})

test('[API-4] a token reads what its scopes say, and of what others have not even that it is there', async () => {
  const token = await newToken(['route'])
  const of = `/workshops/${table.workshop}`
  expect((await read('/workshops', token)).status).toBe(200)
  expect((await read(`${of}/route`, token)).status).toBe(200)
  for (const path of [`${of}/editions`, `${of}/editions/1`, `${of}/result`, `${of}/check-ins`, '/shelf-items'])
    expect(await codeOf(await read(path, token)), path).toBe('403 no-scope')
  const other = await signInAnother(table.storage)
  const theirs = (await (await table.server.get('/api/spaces', { cookie: other })).json()) as { id: string }[]
  const foreign = await newToken(['manifest', 'route', 'check-ins'], { space: theirs[0]?.id }, other)
  const chosen = await newToken(['manifest', 'route', 'check-ins'], { workshops: [table.workshop] })
  for (const path of [of, `${of}/editions`, `${of}/editions/1`, `${of}/route`, `${of}/check-ins`, '/workshops/ww'])
    expect(await codeOf(await read(path, foreign)), path).toBe('404 unknown-thing')
  expect(((await (await read('/workshops', foreign)).json()) as { items: unknown[] }).items).toEqual([])
  expect((await read(`${of}/editions/1`, chosen)).status).toBe(200)
  expect(await codeOf(await read(`${of}/editions/2`, chosen))).toBe('404 unknown-thing')
  expect(await codeOf(await read(`${of}/result`, chosen))).toBe('404 unknown-thing')
  expect((await act('/tokens', { space, name: 'x', scopes: ['route'], workshops: null, days: 30 }, other)).status).toBe(
    403,
  )
})

test('[API-5] a token ends when it is taken back, when its time is over, and with the role of who made it', async () => {
  const [ends, expires, goes] = [await newToken(['route']), await newToken(['route']), await newToken(['route'])]
  const rows = (await listed()).spaces[0]?.tokens ?? []
  expect(JSON.stringify(rows)).not.toContain('siroop_')
  expect(JSON.stringify(await table.storage.list('api_token', {}))).not.toContain(ends)
  const row = await table.storage.list('api_token', { space }, { orderBy: 'made_at_ms' })
  expect((await act(`/tokens/${row.at(-3)?.id}/end`, {}, await signInAnother(table.storage))).status).toBe(404)
  for (const { id } of row.slice(-3, -2)) expect((await act(`/tokens/${id}/end`, {})).status).toBe(200)
  expect(
    (await Promise.all([ends, expires, goes].map((one) => read('/token', one)))).filter(({ status }) => status === 401),
  ).toHaveLength(1)
  const member = { space, account: (await table.storage.list('member', { space }))[0]?.account ?? '' }
  const role = (to: 'administrator' | 'routeTeam') =>
    table.storage.transact([{ kind: 'patch', table: 'member', where: member, set: { role: to } }])
  await role('routeTeam')
  expect(await codeOf(await read('/token', goes))).toBe('401 bad-token')
  await role('administrator')
  expect((await read('/token', goes)).status).toBe(200)
  const before = table.clock.nowMs
  table.clock.nowMs += 30 * 86_400_000
  expect(await codeOf(await read('/token', expires))).toBe('401 bad-token')
  table.clock.nowMs = before
})

test('[API-6] lists come in pages, what did not change is not sent again, and what is asked wrong is named', async () => {
  const token = await newToken(['manifest', 'shelf'])
  for (const title of ['Een', 'Twee', 'Drie'])
    await table.post('/api/shelf', { content: shelfContent({ title, visibility: 'open' }), source: null })
  await table.post('/api/shelf', { content: shelfContent({ title: 'Hier' }), source: null })
  const titles: string[] = []
  let next: string | null = '/shelf-items?limit=2'
  while (next !== null) {
    const answer: Response = await read(next, token)
    const page = (await answer.json()) as { items: { title: string }[] }
    titles.push(...page.items.map(({ title }) => title))
    next = /<\/api\/v1([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null
  }
  expect(titles).toEqual(['Een', 'Twee', 'Drie'])
  const path = `/workshops/${table.workshop}/editions/1`
  const first = await read(path, token)
  const tag = first.headers.get('etag') ?? ''
  expect((await read(path, token, { 'if-none-match': tag })).status).toBe(304)
  expect((await read(path, token, { 'if-none-match': 'W/"anders"' })).status).toBe(200)
  for (const wrong of ['limit=0', 'limit=101', 'limit=x', 'offset=3', 'limit=1&limit=2', 'after='])
    expect(await codeOf(await read(`/workshops?${wrong}`, token)), wrong).toBe('400 bad-request')
  expect(await (await read('/workshops?limit=0&x=1', token)).json()).toMatchObject({
    errors: [{ name: 'limit' }, { name: 'x' }],
  })
  for (const unknown of ['/workshops/', '/Workshops', '/iets', '/workshops/%2e%2e', '/workshops/%zz'])
    expect([400, 404], unknown).toContain((await read(unknown, token)).status)
  const written = await fetch(`${table.server.url}/api/v1/workshops`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  expect([written.status, written.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test('[API-7] the description is for everybody, from any website; nothing else is read by a page of another one', async () => {
  const document = await read('/openapi.json', null)
  expect(document.headers.get('access-control-allow-origin')).toBe('*')
  expect(await document.json()).toMatchObject({ openapi: '3.1.0' })
  const answer = await read('/token', await newToken(['route']), { origin: 'https://elders.example' })
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, null])
})

test('[API-11] every answer says its whole version, and has the headers that the Dutch rules ask for; nothing of it is kept on the way', async () => {
  const token = await newToken(['route'])
  const tag = (await read('/token', token)).headers.get('etag') ?? ''
  const all = [
    ...[await read('/token', token), await read('/token', token, { 'if-none-match': tag }), await read('/token', null)],
    ...[await read('/workshops?x=1', token), await read('/shelf-items', token), await read('/workshops/', token)],
    ...[await read('/workshops/%zz', token), await read('/openapi.json', null)],
    await fetch(`${table.server.url}/api/v1/token`, { method: 'DELETE' }),
    await fetch(`${table.server.url}/api/v1/token`, { method: 'OPTIONS' }),
    await fetch(`${table.server.url}/api/v1/token`, { method: 'HEAD', headers: { authorization: `Bearer ${token}` } }),
  ]
  const statuses = all.map(({ status }) => status)
  expect(statuses).toEqual([200, 304, 401, 400, 403, 404, 400, 200, 405, 405, 200])
  for (const { headers, status, url } of all) {
    const of = `${status} ${url}`
    expect(headers.get('api-version'), of).toBe(apiVersion)
    expect(headers.get('content-security-policy'), of).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options'), of).toBe('nosniff')
    expect(headers.get('x-frame-options'), of).toBe('DENY')
    expect(headers.get('x-powered-by'), of).toBeNull()
    expect(headers.get('set-cookie'), of).toBeNull()
    const kept = url.endsWith('/openapi.json') ? 'public, max-age=3600' : 'no-store'
    expect(headers.get('cache-control'), of).toBe(kept)
    const type = status >= 400 ? 'application/problem+json' : status === 304 ? '' : 'application/json'
    expect(headers.get('content-type') ?? '', of).toContain(type)
  }
})

test('[HOOK-11] that a text was reopened and lies open for signing again is told, with where it is read', async () => {
  const wanted = { space, name: 'Open', url: `${receivedAt}/open`, kinds: ['manifest.edition'], workshops: null }
  expect((await act('/hooks', wanted)).status).toBe(200)
  const id = (await listed()).spaces[0]?.hooks.find(({ name }) => name === 'Open')?.id
  await table.lead({ type: 'reopenEdition', edition: 1, reason: 'Een komma.' })
  await table.lead({ type: 'openSigning' })
  const told = [await message('manifest.edition', '"reopened"'), await message('manifest.edition', 'open-for-signing')]
  const of = `/api/v1/workshops/${table.workshop}/editions`
  const read = told.map((one) => webhookMessage.parse(jsonOf(one)).data)
  expect(read.map(({ url, status, edition }) => [url.slice(url.indexOf('/api/')), status, edition])).toEqual([
    [of, 'reopened', 1],
    [`${of}/1`, 'open-for-signing', 1],
  ])
  for (const { body } of told) for (const hidden of ['komma', 'Polderrand']) expect(body).not.toContain(hidden)
  const token = await newToken(['manifest'])
  const answer = await table.server.get(`${of}/1`, { authorization: `Bearer ${token}` })
  expect(await answer.json()).toMatchObject({ status: 'open-for-signing', fingerprint: table.fingerprint })
  expect((await act(`/hooks/${id}/remove`, {})).status).toBe(200)
  received.splice(0)
})

test('[API-8] names of who signed come along only where the token says so; hidden notes, ballots and addresses never', async () => {
  await sign('ggd')
  const path = `/workshops/${table.workshop}/editions/1`
  const bare = await (await read(path, await newToken(['manifest', 'route', 'check-ins']))).text()
  const named = await (await read(path, await newToken(['manifest', 'signatories']))).text()
  expect(named).toContain('Noor de Wit')
  expect(bare).not.toContain('Noor de Wit')
  for (const text of [bare, named]) {
    expect(text).not.toContain('@polderrand.example')
    expect(JSON.parse(text)).toMatchObject({ fingerprint: table.fingerprint, text: { title: table.frozen.title } })
  }
})

test('[API-9] the example of a client lists what was signed, and says what a refusal was', async () => {
  const lines: string[] = []
  await printAll(`${table.server.url}/`, await newToken(['manifest', 'signatories']), (line) => lines.push(line))
  const sentence = table.frozen.sections.flatMap(({ sentences }) => sentences)[0]?.text
  expect(lines).toContain(`- ${sentence}`)
  expect(lines).toContain('ggd Polderrand: signed (Noor de Wit)')
  expect(lines).toContain(`fingerprint ${table.fingerprint}`)
  const edition = await connect(table.server.url, await newToken(['manifest'])).edition(table.workshop, 1)
  expect(linesOf(edition)).toContain('ggd Polderrand: signed')
  const refused = connect(table.server.url, await newToken(['route'])).edition(table.workshop, 1)
  await expect(refused).rejects.toMatchObject({ status: 403, code: 'no-scope' })
  await expect(refused).rejects.toBeInstanceOf(ApiError)
})

test('[HOOK-8] a signature is told at once to an address that asked, signed so that the example knows it; a changed byte is noticed', async () => {
  const wanted = { space, name: 'Zaaksysteem', url: `${receivedAt}/haak`, kinds: ['manifest.signed'], workshops: null }
  const made = await act<{ secret: string }>('/hooks', wanted)
  expect(made.status).toBe(200)
  await sign('politie')
  const told = await message('manifest.signed', table.organisation('politie'))
  expect(told.body).toMatch(/^\/haak /)
  const parsed = webhookMessage.parse(jsonOf(told))
  expect(parsed.data).toMatchObject({
    workshop: table.workshop,
    edition: 1,
    organisation: table.organisation('politie'),
  })
  expect(told.body).not.toContain('Noor')
  const body = told.body.slice('/haak '.length)
  const given = { headers: told.headers, body, secret: made.body.secret, nowMs: table.clock.nowMs }
  expect(isFromSiroop(given)).toBe(true)
  expect(
    isFromSiroop({ ...given, body: body.replace('politie', 'Politie').replace('"edition":1', '"edition":2') }),
  ).toBe(false)
  expect(isFromSiroop({ ...given, nowMs: given.nowMs + 301_000 })).toBe(false)
  expect(isFromSiroop({ ...given, secret: 'whsec_AAAA' })).toBe(false)
  const read = parsed.data.url.slice(parsed.data.url.indexOf('/api/v1'))
  const token = await newToken(['manifest'])
  expect((await table.server.get(read, { authorization: `Bearer ${token}` })).status).toBe(200)
})

test('[HOOK-9] [HOOK-12] who leads tries an address, sees what did not arrive, sends it again, switches it off and takes it away', async () => {
  const wanted = { space, name: 'Stuk', url: `${receivedAt}/stuk`, kinds: ['shelf.item'], workshops: null }
  await act('/hooks', wanted)
  const shown = async () => (await listed()).spaces[0]?.hooks.find(({ name }) => name === 'Stuk')
  const id = (await shown())?.id ?? ''
  answers.push(302)
  expect((await act(`/hooks/${id}/try`, {})).status).toBe(200)
  await message('try')
  expect(received.some(({ body }) => body.startsWith('/elders'))).toBe(false)
  await vi.waitFor(async () => expect((await shown())?.problem).toBe('status-302'))
  const [row] = await table.storage.list('hook_message', { hook: id })
  const gaveUp = { state: 'failed' as const, ended_at_ms: 1 }
  await table.storage.transact([{ kind: 'patch', table: 'hook_message', where: { id: row?.id ?? '' }, set: gaveUp }])
  expect((await shown())?.failed).toMatchObject([{ kind: 'try', problem: 'status-302' }])
  const log = (await shown())?.latest ?? []
  expect(log).toMatchObject([{ kind: 'try', state: 'failed', cameBack: 'status-302', workshop: null, nextAtMs: null }])
  expect((await act(`/hooks/${id}/again`, { message: null })).status).toBe(200)
  await vi.waitFor(async () =>
    expect(await shown()).toMatchObject({
      ...{ failed: [], waiting: 0, sentAtMs: table.clock.nowMs },
      latest: [{ event: log[0]?.event, state: 'sent', tries: 1, cameBack: 'status-204', nextAtMs: null }],
    }),
  )
  const stranger = await signInAnother(table.storage)
  for (const [path, body] of [
    ['switch', { on: false }],
    ['try', {}],
    ['again', { message: null }],
    ['remove', {}],
  ] as const)
    expect((await act(`/hooks/${id}/${path}`, body, stranger)).status, path).toBe(404)
  expect((await act(`/hooks/${id}/switch`, { on: false })).status).toBe(200)
  expect(await shown()).toMatchObject({ on: false })
  expect((await act(`/hooks/${id}/remove`, {})).status).toBe(200)
  expect(await table.storage.count('hook_message', { hook: id })).toBe(0)
  for (const url of ['http://127.0.0.1:1/', 'https://10.0.0.1/', 'x'])
    expect((await act('/hooks', { ...wanted, url })).status, url).toBe(422)
})

/** The text of then as a second edition with one promised step. */
const withRoute = (): FrozenManifest => {
  const promised = {
    subject: step,
    text: 'Eén nummer.',
    owner: table.organisation('ggd'),
    partners: [],
    due: '2027-06-01',
  }
  const rest = { firstStep: 'Bellen.', firstStepBy: '2027-01-01', seen: null, means: null, effort: null }
  const section = { id: 'route', render: 'table' as const, title: 'De route', body: null, sentences: [] }
  const commitments = [{ ...promised, ...rest, milestones: [], needs: [] }]
  return { ...table.frozen, edition: 2, sections: [...table.frozen.sections, { ...section, commitments }] }
}
const step = 'stap-een' as SubjectId

test('[HOOK-11] that a text is in force, that somebody told about the route, and that a check-in ended is told once, by ids alone, and read where the message points', async () => {
  const kinds = ['manifest.edition', 'progress.added', 'checkin.ended']
  const wanted = { space, name: 'Alles', url: `${receivedAt}/alles`, kinds, workshops: null }
  const { secret } = (await act<{ secret: string }>('/hooks', wanted)).body
  for (const who of ['gemeente', 'corporatie']) await sign(who)
  table.clock.nowMs = Date.parse('2026-12-24T09:00:00Z')
  await table.lead({ type: 'closeEdition', edition: 1 })
  const { nowMs } = table.clock
  const told = [await message('manifest.edition')]
  const frozen = withRoute()
  const fingerprint = fingerprintOf(frozen, (bytes) => Buffer.from(sha256(bytes), 'hex'))
  await table.happened({ type: 'editionFrozen', edition: 2, frozen, fingerprint, atMs: nowMs })
  await table.happened({ type: 'editionInForce', edition: 2, atMs: nowMs })
  later = await startTestApp({ storage: table.storage, environment, nowMs: () => table.clock.nowMs })
  const cookie = await later.signIn()
  const line = { subject: step, stand: 'under-way', on: '2026-11-24', noticed: null, corrects: null }
  const words = 'Geheim tot het gelezen is.'
  expect((await later.post(`/api${table.manifestPath}/progress`, { ...line, words }, { cookie })).status).toBe(200)
  told.push(await message('progress.added'))
  const regie = openControlClient<FacilitatorView>(later, { workshop: table.workshop, cookie })
  const { meetings } = await regie.until(() => true)
  const last = meetings.at(-1)?.id ?? meetingId('')
  expect(await regie.send({ type: 'openMeeting', meeting: last })).toMatchObject({ ok: true })
  expect(await regie.send({ type: 'closeMeeting' })).toMatchObject({ ok: true })
  told.push(await message('checkin.ended'))
  regie.close()
  // a year on, in a workshop of its own: what it is about is told, not where it was held
  const organisations = ['gemeente', 'ggd', 'politie'].map((type) => ({ name: type, type }))
  const held = { template: 'check-in', title: 'Een jaar later', region: 'Polderrand', locale: 'nl', organisations }
  const checkin = (await later.post<{ id: string }>('/api/workshops', held, { cookie })).body.id
  const chosen = await later.post(`/api/workshops/${checkin}/earlier`, { workshop: table.workshop }, { cookie })
  expect(chosen.status).toBe(200)
  const looksBack = openControlClient<FacilitatorView>(later, { workshop: checkin, cookie })
  const [first] = (await looksBack.until(({ earlier }) => (earlier?.sentences ?? 0) > 0)).meetings
  const does = async (command: object) => {
    table.clock.nowMs += 1000
    expect(await looksBack.send(command), JSON.stringify(command)).toMatchObject({ ok: true })
  }
  await does({ type: 'openMeeting', meeting: first?.id })
  const place = stepId('zinnen')
  for (;;) {
    const { position } = await looksBack.until((view) => view.position !== null)
    if (position?.step === place && position.segment === 1) break
    const from = { step: position?.step, segment: position?.segment }
    await does({ type: 'advance', from, waiveReason: 'in deze test mag het' })
    await looksBack.until((view) => view.position?.step !== from.step || view.position?.segment !== from.segment)
  }
  const subject = (await looksBack.until(({ poll }) => poll !== null)).poll?.items[0]?.subject
  await does({ type: 'showPoll', step: place, subject })
  const record = { answers: { stance: 'ranja' }, disagreed: [], reason: 'Geheim tot het gelezen is.', chosen: false }
  await does({ type: 'recordAnswer', step: place, subject, ...record })
  await does({ type: 'closeMeeting' })
  told.push(await message('checkin.ended', checkin))
  looksBack.close()
  const parsed = told.map((one) => webhookMessage.parse(jsonOf(one)))
  const nothing = { workshop: table.workshop, edition: null, status: null, organisation: null, item: null }
  const of = `/api/v1/workshops/${table.workshop}`
  expect(parsed.map(({ type, data: { url, ...data } }) => [type, url.slice(url.indexOf('/api/')), data])).toEqual([
    ['siroop.manifest.edition', `${of}/editions/1`, { ...nothing, edition: 1, status: 'in-force' }],
    ['siroop.progress.added', `${of}/route`, { ...nothing, item: step }],
    ['siroop.checkin.ended', `${of}/check-ins`, { ...nothing, item: table.workshop }],
    ['siroop.checkin.ended', `${of}/check-ins`, { ...nothing, item: checkin }],
  ])
  for (const { headers, body } of told) {
    const given = { headers, body: body.slice('/alles '.length), secret, nowMs: table.clock.nowMs }
    expect(isFromSiroop(given)).toBe(true)
    for (const hidden of [words, 'Noor', 'Polderrand', '@']) expect(body).not.toContain(hidden)
  }
  const token = await newToken(['manifest', 'route', 'check-ins'])
  const found = await Promise.all(
    parsed.map(async ({ data: { url } }) => {
      const answer = await later?.get(url.slice(url.indexOf('/api/')), { authorization: `Bearer ${token}` })
      return answer?.json() as Promise<unknown>
    }),
  )
  expect(found).toMatchObject([
    { fingerprint: table.fingerprint },
    { steps: [{ id: step, told: [{ words, by: 'lead' }] }] },
    ...[1, 2].map(() => ({
      held: expect.arrayContaining([
        expect.objectContaining({ id: table.workshop, edition: 2 }),
        expect.objectContaining({ id: checkin, edition: 2 }),
      ]),
    })),
  ])
  const all = received.filter(({ body }) => body.startsWith('/alles'))
  // Both servers look into one memory, which no lock keeps apart: a message may come twice, and is the same one.
  expect(new Set(all.map(({ headers }) => headers['webhook-id'])).size).toBe(4)
})
