import type { FacilitatorView, Template } from '@siroop/domain'
import { type Answer, withValue } from '@siroop/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { badFiles } from '../../templates/badFilesTestData.js'
import { openControlClient, startTestApp, type TestApp } from '../../testApp.js'

vi.setConfig({ testTimeout: 30_000 })
let server: TestApp
let cookie: string
beforeEach(async () => {
  server = await startTestApp()
  cookie = await server.signIn()
})
afterEach(() => server.app.close())

const post = <T>(path: string, body: unknown) => server.post<T>(`/api/own-templates${path}`, body, { cookie })
const get = async <T>(path = '') => (await (await server.get(`/api/own-templates${path}`, { cookie })).json()) as T
const copied = async () => (await post<Answer<'newTemplate'>>('/copy', { of: 'korte-waardenronde' })).body.own
interface Refused {
  readonly error: string
  readonly message: { readonly nl: string }
  readonly detail: Answer<'wrongTemplate'>
}
async function sendFile(content: string | Uint8Array, to = server, as = cookie) {
  const response = await fetch(`${to.url}/api/own-templates/file`, {
    method: 'POST',
    headers: { 'content-type': 'application/yaml', cookie: as },
    body: content,
  })
  return { status: response.status, body: (await response.json()) as Answer<'newTemplate'> & Refused }
}

test('[TPA-20] a facilitator copies, changes and uses a template; the workshop keeps its own copy [INV-1]', async () => {
  const own = await copied()
  const { rev, content } = await get<Answer<'ownTemplate'>>(`/${own}`)
  const changed = withValue(content as Template, ['steps', 0, 'question', 'nl'], 'Wie zit er aan tafel?')
  expect((await post(`/${own}`, { rev, content: changed })).body).toMatchObject({
    rev: 2,
    state: 'ready',
    problems: [],
  })
  const offered = (await (await server.get('/api/templates', { cookie })).json()) as Answer<'templates'>
  expect(offered.filter((one) => one.own).map(({ id, title }) => [id, title.nl])).toEqual([
    [own, 'Korte waardenronde (kopie)'],
  ])
  const workshop = { template: own, title: 'Eigen', region: 'Polderrand', locale: 'nl', organisations: [] }
  const made = await server.post<{ id: string }>('/api/workshops', workshop, { cookie })
  expect(made.status).toBe(201)
  const regie = openControlClient<FacilitatorView>(server, { workshop: made.body.id, cookie })
  const question = async () => (await regie.until(() => true)).programme[0]
  const before = await question()

  const later = withValue(changed, ['steps', 0, 'title', 'nl'], 'Heel anders')
  expect((await post(`/${own}`, { rev: 2, content: later })).status).toBe(200)
  await post(`/${own}/bin`, {})
  expect(await question()).toEqual(before)
  expect(before?.title.nl).toBe('Welkom')
  const storedAs = (await server.storage.events(made.body.id, 0))[0]?.json
  expect(storedAs).toContain('Wie zit er aan tafel?')
  expect(storedAs).not.toContain('Heel anders')
  regie.close()
  expect((await server.post('/api/workshops', workshop, { cookie })).body).toMatchObject({ error: 'unknown-template' })
})

test('[TPA-20] without an account there is nothing to see and nothing to do', async () => {
  const own = await copied()
  for (const path of ['', `/${own}`, `/${own}/file`])
    expect((await server.get(`/api/own-templates${path}`)).status).toBe(401)
  for (const path of ['', '/copy', '/file', `/${own}`, `/${own}/bin`, `/${own}/put-back`])
    expect((await server.post(`/api/own-templates${path}`, {})).status).toBe(401)
  expect((await server.get('/api/own-templates/nothing', { cookie })).status).toBe(404)
  expect((await post('/nothing/bin', {})).body).toMatchObject({ error: 'unknown-template' })
  expect((await post(`/${own}`, { rev: 1 })).status).toBe(400)
  expect((await post(`/${own}`, '{"rev":')).status).toBe(400)
  expect((await post(`/${own}`, { rev: 1, content: 'x'.repeat(400_000) })).status).toBe(413)
})

test('[TPA-20] another tab wrote meanwhile: refused in words, and both can be kept', async () => {
  const own = await copied()
  const { content } = await get<Answer<'ownTemplate'>>(`/${own}`)
  await post(`/${own}`, { rev: 1, content })
  const late = await post<Refused>(`/${own}`, { rev: 1, content })
  expect([late.status, late.body.error]).toEqual([409, 'template-changed'])
  expect(late.body.message.nl).toContain('Bewaar het als kopie')
  expect((await post<Answer<'newTemplate'>>('', { content })).status).toBe(201)
  expect(await get<Answer<'ownTemplates'>>()).toHaveLength(2)
})

test('[TPA-21] a file goes out of one server and into another, and is the same there', async () => {
  const own = await copied()
  const response = await server.get(`/api/own-templates/${own}/file`, { cookie })
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="korte-waardenronde-2.yaml"')
  expect(response.headers.get('content-type')).toContain('yaml')
  const text = await response.text()
  const other = await startTestApp()
  const otherCookie = await other.signIn()
  const taken = await sendFile(text, other, otherCookie)
  expect([taken.status, taken.body.id, taken.body.wanted]).toEqual([201, 'korte-waardenronde-2', null])
  const there = await other.get(`/api/own-templates/${taken.body.own}`, { cookie: otherCookie })
  const here = await get<Answer<'ownTemplate'>>(`/${own}`)
  expect(((await there.json()) as Answer<'ownTemplate'>).content).toEqual(here.content)
  await other.app.close()
})

test.each(badFiles.map((file) => [...file]))(
  '[TPA-22] a file with %s is refused with its line, and nothing is taken over',
  async (_, content, fault, line) => {
    const { status, body } = await sendFile(content)
    expect([status, body.error]).toEqual([422, 'template-not-right'])
    const found = body.detail.problems.find((one) => one.fault === fault)
    expect(body.detail.problems.map((one) => one.fault)).toContain(fault)
    expect(found?.line).toBe(line)
    expect(found?.text.nl).toMatch(/[A-Z0-9"<].*\./)
    expect(await get<Answer<'ownTemplates'>>()).toEqual([])
  },
)
