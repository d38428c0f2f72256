import { readFile } from 'node:fs/promises'
import { Agent, request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { folders } from '../folders.js'
import { startTestApp, type TestApp } from '../testApp.js'
import type { DemoLinks } from '../workshop/demo.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
let server: TestApp
let demo: DemoLinks
let cookie: string
const secretOf = (path: string) => path.split('#')[1] ?? ''
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const enterCard = async (index: number) =>
  (
    await server.post<{ participant: string; token: string; path: string }>('/api/card/enter', {
      secret: secretOf(demo.cards[index]?.path ?? ''),
      name: null,
    })
  ).body

beforeAll(async () => {
  server = await startTestApp()
  demo = await server.app.createDemo('korte-waardenronde')
  cookie = await server.signIn()
})
afterAll(() => server.app.close())

test('[HTTP-1] the link of the first start makes the first facilitator once, and none when there is one', async () => {
  const fresh = await startTestApp()
  const path = (await fresh.app.firstStartPath()) ?? ''
  const first = await fresh.post('/api/start', { secret: secretOf(path) })
  expect(first.status).toBe(200)
  expect(first.headers.get('set-cookie')).toMatch(/^siroop=[^;]+;.*HttpOnly.*SameSite=Lax/)
  expect(await fresh.post('/api/start', { secret: secretOf(path) })).toMatchObject({
    status: 410,
    body: { error: 'link-used' },
  })
  expect(await fresh.app.firstStartPath()).toBeNull()
  await fresh.app.close()
})
test('[HTTP-2] a login link works once, and its cookie opens what belongs to the facilitator', async () => {
  const secret = secretOf(await server.app.createLoginLink())
  expect((await server.post('/api/start', { secret })).status).toBe(200)
  expect((await server.post('/api/start', { secret })).status).toBe(410)
  expect((await server.get('/api/me', { cookie })).status).toBe(200)
  expect((await server.get('/api/me')).status).toBe(401)
  expect((await server.get('/api/me', { cookie: `${cookie}x` })).status).toBe(401)
})
test('[HTTP-3] a link that nobody made is refused with words in both languages', async () => {
  const { status, body } = await server.post('/api/start', { secret: 'x'.repeat(43) })
  expect(status).toBe(404)
  expect(body).toMatchObject({ error: 'link-unknown', message: { nl: /link/, en: /link/ } as never })
})
test('[HTTP-4] a personal card makes the woordvoerder of its organisation, and every phone with it is the same person', async () => {
  const one = await enterCard(0)
  const two = await enterCard(0)
  expect(two.participant).toBe(one.participant)
  expect(two.token).not.toBe(one.token)
  expect(one.path).toBe(`/b/${demo.code}/d/${one.participant}`)
  const { body } = await server.post('/api/card', { secret: secretOf(demo.cards[0]?.path ?? '') })
  expect(body).toMatchObject({ entered: true, code: demo.code, organisation: { name: 'Welzijn Polderrand' } })
})
test('[HTTP-5] joining by code needs a name that can be seen and an organisation of the workshop', async () => {
  const join = (name: string, organisation: string) =>
    server.post(`/api/join/${demo.code}`, { name, organisation, locale: 'nl' })
  const organisation = demo.cards[1]?.organisation ?? ''
  expect(await join('Bestuurder GGD', organisation)).toMatchObject({ status: 200 })
  expect(await join('\u200b \u200d', organisation)).toMatchObject({ status: 400, body: { error: 'text-empty' } })
  expect(await join('x'.repeat(81), organisation)).toMatchObject({ status: 400, body: { error: 'text-too-long' } })
  expect(await join('Iemand', 'vreemd')).toMatchObject({ status: 404, body: { error: 'unknown-organisation' } })
})
test('[HTTP-25] a code that is not there stands in its field again, with what to check', async () => {
  const wrong = demo.code === '0000' ? '0001' : '0000'
  const answer = await server.get(`/${wrong}?taal=nl`)
  expect(answer.status).toBe(404)
  const page = await answer.text()
  expect(page).toContain('Deze code kennen wij niet.')
  expect(page).toMatch(new RegExp(`<input[^>]*id="code"[^>]*value="${wrong}"[^>]*aria-invalid="true"[^>]*autofocus`))
})
test('[HTTP-6] four words bring the same participant to another phone, once; others are refused', async () => {
  const { token, participant } = await enterCard(2)
  const { body } = await server.post<{ words: string[] }>('/api/words', {}, bearer(token))
  const enter = (words: string[]) => server.post('/api/words/enter', { code: demo.code, words })
  expect(await enter(['aap', 'aap', 'aap', 'aap'])).toMatchObject({ status: 403, body: { error: 'words-wrong' } })
  const capitals = body.words.map((word) => word.toUpperCase())
  expect(await enter(capitals)).toMatchObject({ status: 200, body: { participant } })
  expect(await enter(body.words)).toMatchObject({ status: 403 })
})
test('[HTTP-7] words of one code are tried five times a minute, whatever the address', async () => {
  const statuses: number[] = []
  for (let tries = 0; tries < 7; tries++)
    statuses.push((await server.post('/api/words/enter', { code: demo.code, words: ['a', 'b', 'c', 'd'] })).status)
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.filter((status) => status === 403).length).toBeLessThanOrEqual(5)
})
test('[HTTP-8] a room screen waits with six digits until the facilitator types them', async () => {
  const { body } = await server.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})
  const ask = (secret = body.secret) => server.post(`/api/wall/pairing/${body.pairing}`, { secret })
  expect(await ask()).toMatchObject({ status: 200, body: { status: 'waiting' } })
  expect(await ask('wrong')).toMatchObject({ status: 404, body: { error: 'pairing-unknown' } })
  const pair = (code: string) => server.post(`/api/workshops/${demo.workshop}/wall`, { code }, { cookie })
  expect(await pair('000000')).toMatchObject({ status: 404, body: { error: 'pairing-code-unknown' } })
  expect(await pair(body.code)).toMatchObject({ status: 200 })
  expect(await ask()).toMatchObject({ status: 200, body: { status: 'paired', workshop: demo.workshop } })
  expect(await pair(body.code)).toMatchObject({ status: 404 })
})
test('[HTTP-9] a co-facilitator comes in by an invitation that works once, and may hand out cards', async () => {
  const secret = secretOf(demo.co)
  const first = await server.post<{ token: string }>('/api/co', { secret, name: 'Co' })
  expect(first.status).toBe(200)
  expect(await server.post('/api/co', { secret, name: 'Co' })).toMatchObject({
    status: 410,
    body: { error: 'link-used' },
  })
  const organisation = demo.cards[0]?.organisation
  const card = await server.post(`/api/workshops/${demo.workshop}/cards`, { organisation }, bearer(first.body.token))
  expect(card).toMatchObject({ status: 200, body: { path: expect.stringMatching(/^\/k#[\w-]{43}$/) } })
})
test('[ACC-7] links for co-facilitators that nobody used open nothing after they were taken back; who came in stays', async () => {
  const made = async () => {
    const link = await server.post<{ path: string }>(`/api/workshops/${demo.workshop}/co`, {}, { cookie })
    return secretOf(link.body.path)
  }
  const inside = await server.post<{ token: string }>('/api/co', { secret: await made(), name: 'Co' })
  const unused = await made()
  const withdraw = (headers: Record<string, string>) =>
    server.post<{ withdrawn: number }>(`/api/workshops/${demo.workshop}/co/withdraw`, {}, headers)
  expect((await withdraw({})).status).toBe(401)
  expect((await withdraw({ cookie })).status).toBe(200)
  expect(await server.post('/api/co', { secret: unused, name: 'Co' })).toMatchObject({
    status: 404,
    body: { error: 'link-unknown' },
  })
  expect(await withdraw(bearer(inside.body.token))).toMatchObject({ status: 200, body: { withdrawn: 0 } })
})
test('[HTTP-10] a participant, a stranger and a token of elsewhere cannot do what the facilitator does', async () => {
  const { token } = await enterCard(3)
  const organisation = demo.cards[0]?.organisation
  const cards = (workshop: string, headers: Record<string, string>) =>
    server.post(`/api/workshops/${workshop}/cards`, { organisation }, headers)
  expect(await cards(demo.workshop, bearer(token))).toMatchObject({ status: 403, body: { error: 'not-yours' } })
  expect(await cards(demo.workshop, {})).toMatchObject({ status: 401, body: { error: 'not-logged-in' } })
  expect(await cards(demo.workshop, bearer(`${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`))).toMatchObject({
    status: 401,
  })
  const other = await server.app.createDemo('korte-waardenronde')
  expect(await cards(other.workshop, bearer(token))).toMatchObject({ status: 403, body: { error: 'not-yours' } })
  expect(await cards('nietbestaand', { cookie })).toMatchObject({ status: 404, body: { error: 'unknown-workshop' } })
})
test('[HTTP-11] a request from another website is refused, also with a good cookie', async () => {
  const body = { template: 'korte-waardenronde', title: 'X', region: 'Polderrand', locale: 'nl', organisations: [] }
  const from = (headers: Record<string, string>) => server.post('/api/workshops', body, { cookie, ...headers })
  expect(await from({ origin: 'https://elders.example' })).toMatchObject({
    status: 403,
    body: { error: 'foreign-origin' },
  })
  expect(await from({ origin: 'null' })).toMatchObject({ status: 403 })
  expect(await from({ origin: server.url })).toMatchObject({ status: 201 })
})
test('[HTTP-12] a workshop is made whole or not at all', async () => {
  const body = { template: 'korte-waardenronde', title: 'Ronde', region: 'Polderrand', locale: 'nl' }
  const make = (organisations: object[]) => server.post('/api/workshops', { ...body, organisations }, { cookie })
  const before = (await server.storage.list('workshop', {})).length
  expect(
    await make([
      { name: 'GGD', type: 'ggd' },
      { name: 'GGD', type: 'ggd' },
    ]),
  ).toMatchObject({ status: 409 })
  expect(await make([{ name: 'GGD', type: 'bestaat-niet' }])).toMatchObject({ status: 404 })
  expect((await server.storage.list('workshop', {})).length).toBe(before)
  const { status, body: made } = await make([{ name: 'GGD', type: 'ggd' }])
  expect(status).toBe(201)
  const list = (await (await server.get('/api/workshops', { cookie })).json()) as { id: string }[]
  expect(list.find((one) => one.id === made.id)).toMatchObject({ organisations: 1, title: 'Ronde', edition: null })
})
test.each([
  ['no JSON', '{', 400],
  ['a list', '[]', 400],
  ['unknown keys', '{"secret":"x","admin":true}', 400],
  ['a number for a text', '{"secret":7}', 400],
  ['too much', JSON.stringify({ secret: 'x'.repeat(100_000) }), 413],
])('[HTTP-13] a body that is %s gets a clear answer and harms nothing', async (_, body, status) => {
  const answer = await server.post('/api/start', body)
  expect(answer.status).toBe(status)
  expect(answer.body).toMatchObject({ message: { nl: expect.any(String), en: expect.any(String) } })
})
test('[HTTP-14] whoever guesses codes is stopped, and the room behind the same address still gets in', async () => {
  const fresh = await startTestApp()
  const made = await fresh.app.createDemo('korte-waardenronde')
  expect((await fresh.get(`/${made.code}`)).status).toBe(200)
  const wrong = (value: number) => String(1000 + ((Number(made.code) + value) % 9000))
  let last = 0
  for (let tries = 1; tries <= 25; tries++) last = (await fresh.get(`/${wrong(tries)}`)).status
  expect(last).toBe(429)
  expect((await fresh.get(`/${made.code}`)).status).toBe(200)
  await fresh.app.close()
})
test('[HTTP-15] the join page is at most 30 kB with its style and script, without inline script or style', async () => {
  const response = await server.get(`/${demo.code}`, { 'accept-encoding': 'br' })
  const page = await response.text()
  expect(page).toContain('Welzijn Polderrand')
  expect(page).not.toMatch(/<script(?![^>]*src=)|<style| style=| on[a-z]+=/)
  const files = [...page.matchAll(/(?:href|src)="(\/eigen\/[^"]+)"/g)].map((found) => found[1] ?? '')
  expect(files.length).toBe(3)
  const sizes = await Promise.all([`/${demo.code}`, ...files].map((path) => bytesOnTheWire(path)))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30_000)
})
test('[HTTP-16] no page may run a script of elsewhere, be framed, or tell where its reader came from', async () => {
  const { headers } = await server.get('/privacy')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("worker-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})
test('[HTTP-22] the page of a participant can be put on a home screen, and no other page', async () => {
  const { path } = await enterCard(0)
  const response = await server.get(`/siroop.webmanifest?page=${encodeURIComponent(path)}`)
  expect(response.headers.get('content-type')).toContain('application/manifest+json')
  expect(await response.json()).toMatchObject({ start_url: path })
  expect((await server.get('/siroop.webmanifest?page=/regie')).status).toBe(404)
})
test.each([
  ['/9999', 404],
  ['/bestaat-niet', 404],
  ['/assets/..%2f..%2fpackage.json', 404],
  ['/m/aaaaaaaaaaaaaaaa', 404],
  ['/api/bestaat-niet', 404],
])('[HTTP-17] %s answers %i with words for the reader', async (path, status) => {
  const response = await server.get(path)
  expect(response.status).toBe(status)
  expect(await response.text()).toMatch(/[a-z]{4,}/)
})
test('[HTTP-18] a page speaks the language that was asked for, else that of the workshop', async () => {
  expect(await (await server.get(`/${demo.code}`)).text()).toContain('Voor wie bent u hier?')
  const english = await (await server.get(`/${demo.code}?taal=en`)).text()
  expect(english).toContain('On whose behalf are you here?')
  expect(english).toContain('lang="en"')
  const body = { template: 'korte-waardenronde', title: 'Values', region: 'Lakeland', locale: 'en' }
  const organisations = [{ name: 'Lakeland Council', type: 'gemeente' }]
  const { id } = (await server.post<{ id: string }>('/api/workshops', { ...body, organisations }, { cookie })).body
  const row = await server.storage.get('workshop', { id })
  expect(await (await server.get(`/${row?.join_code}`)).text()).toContain('On whose behalf are you here?')
  const secret = secretOf(demo.cards[1]?.path ?? '')
  expect((await server.post('/api/card', { secret })).body).toMatchObject({ locale: 'nl' })
  const start = async (language: string) => (await server.get('/start', { 'accept-language': language })).text()
  expect(await start('en-GB,en;q=0.9')).toContain('lang="en"')
  expect(await start('fr')).toContain('lang="nl"')
  expect(await start('nl-BE,en')).toContain('lang="nl"')
})
test('[HTTP-27] who is invited reads on one page how it goes, in their language, without a script; the door of the room leads there', async () => {
  expect(await (await server.get(`/${demo.code}`)).text()).toContain('<a href="/uitleg?taal=nl">Uitleg</a>')
  for (const [taal, file, words] of [
    ['nl', 'bestuurder.html', 'Leg op tafel'],
    ['en', 'invited.html', 'Put on the table'],
  ] as const) {
    const response = await server.get(`/uitleg?taal=${taal}`)
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain(`<html lang="${taal}">`)
    expect(page).toContain(`<em>${words}</em>`)
    // One text: what lies in the repository is what is shown.
    const source = await readFile(join(folders.guides, file), 'utf8')
    for (const [line] of source.matchAll(/<(h1|h2|li|p).*/g)) expect(page).toContain(line)
  }
})
test('[HTTP-19] what a facilitator typed comes out as text, never as HTML', async () => {
  const evil = '<img src=x onerror=alert(1)>&"\''
  const made = await server.post<{ id: string }>(
    '/api/workshops',
    {
      template: 'korte-waardenronde',
      title: evil,
      region: 'P',
      locale: 'nl',
      organisations: [{ name: evil, type: 'ggd' }],
    },
    { cookie },
  )
  const row = await server.storage.get('workshop', { id: made.body.id })
  const page = await (await server.get(`/${row?.join_code}`)).text()
  expect(page).not.toContain('<img')
  expect(page).toContain('&#60;img src=x onerror=alert(1)&#62;&#38;&#34;&#39;')
})
test('[HTTP-20] alive and ready say so, with a warning when there is no browser for the PDF', async () => {
  expect(await (await server.get('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await server.get('/readyz')).json()).toEqual({
    database: 'ok',
    browser: 'warning',
    seal: 'ok',
    mail: 'off',
  })
})

/** Bytes of a body as sent, brotli included; `fetch` would unpack them. */
const bytesOnTheWire = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const agent = new Agent()
    httpRequest(server.url + path, { headers: { 'accept-encoding': 'br' }, agent }, (response) => {
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
      })
      response.on('end', () => resolve(size))
    })
      .on('error', reject)
      .end()
  })
