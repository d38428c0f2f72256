import { readFileSync } from 'node:fs'
import { type Answer, shelfJsonSchema } from '@siroop/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shelfContent } from '../../shelf/shelfTestData.js'
import { startTestApp, type TestApp } from '../../testApp.js'

vi.setConfig({ testTimeout: 30_000 })
let server: TestApp
let cookie: string
beforeEach(async () => {
  server = await startTestApp()
  cookie = await server.signIn()
})
afterEach(() => server.app.close())
const get = async <T>(path = '') => (await (await server.get(`/api/shelf${path}`, { cookie })).json()) as T
const post = <T>(path: string, body: unknown) => server.post<T>(`/api/shelf${path}`, body, { cookie })
const send = async (text: string) => {
  const response = await fetch(`${server.url}/api/shelf/file`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: text,
  })
  return { status: response.status, body: (await response.json()) as { error: string; detail: Answer<'wrongShelf'> } }
}

test('[SHLF-37] over HTTP only who is signed in reads or writes the shelf; the format of its file is for everybody', async () => {
  expect((await server.get('/api/shelf')).status).toBe(401)
  expect((await server.post('/api/shelf', { content: shelfContent(), source: null })).status).toBe(401)
  expect(await (await server.get('/api/shelf-schema')).json()).toEqual(shelfJsonSchema())
  const published = new URL('../../../../../packages/protocol/siroop-shelf.schema.json', import.meta.url)
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(shelfJsonSchema())
})

test('[SHLF-37] a facilitator puts something on the shelf, finds it, takes it out as a file and off again', async () => {
  const put = await post<Answer<'shelfItem'>>('', { content: shelfContent(), source: null })
  expect(put.body).toMatchObject({ own: true, how: 'typed', rev: 1 })
  expect((await get<Answer<'shelf'>>('?words=dakloos&whose=own')).items).toEqual([put.body])
  expect(await get<Answer<'shelf'>['items']>('/like?text=Briefadres%20voor%20daklozen')).toEqual([
    put.body,
    expect.objectContaining({ how: 'example' }),
  ])
  const file = await server.get('/api/shelf/file', { cookie })
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="siroop-plank.json"')
  const text = await file.text()
  expect((await post(`/${put.body.id}/withdraw`, {})).status).toBe(200)
  expect((await get<Answer<'shelf'>>('?whose=own')).total).toBe(0)
  expect((await post(`/${put.body.id}/remove`, {})).status).toBe(200)
  expect(await send(text)).toMatchObject({ status: 200, body: { added: 1, known: 0 } })
})

test('[SHLF-37] what does not do is refused with its place and its reason, from a form and from a file', async () => {
  const empty = await post<{ error: string; detail: Answer<'wrongShelf'> }>('', {
    content: shelfContent({ title: ' ' }),
    source: null,
  })
  expect([empty.status, empty.body.error, empty.body.detail.problems[0]?.at]).toEqual([422, 'shelf-not-right', 'title'])
  const broken = await send('{')
  expect([broken.status, broken.body.error, broken.body.detail.problems[0]?.text.nl]).toEqual([
    422,
    'shelf-not-right',
    expect.stringContaining('geen JSON-bestand'),
  ])
})

test('[SHLF-38] of a workshop goes on the shelf only what it agreed, and only by who leads it', async () => {
  const workshop = {
    template: 'korte-waardenronde',
    title: 'Eigen',
    region: 'Polderrand',
    locale: 'nl',
    organisations: [],
  }
  const made = await server.post<{ id: string }>('/api/workshops', workshop, { cookie })
  expect(await get<Answer<'shelfOffers'>>(`/of/${made.body.id}`)).toEqual({ title: 'Eigen', open: false, offers: [] })
  expect(await get(`/of/ander`)).toMatchObject({ error: 'not-yours' })
  const source = { workshop: made.body.id, subject: 'n1' }
  expect((await post<{ error: string }>('', { content: shelfContent(), source })).body.error).toBe('shelf-not-yet')
})
