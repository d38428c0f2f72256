import type { Answer } from '@siroop/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shelfContent } from '../../shelf/shelfTestData.js'
import { startTestApp, type TestApp } from '../../testApp.js'

vi.setConfig({ testTimeout: 30_000 })
let server: TestApp
let cookie: string
beforeEach(async () => {
  server = await startTestApp({ afterForPeople: () => () => undefined })
  cookie = await server.signIn()
})
afterEach(() => server.app.close())
const find = async (words: string, more: Record<string, string> = {}) => {
  const response = await server.get(`/api/find?${new URLSearchParams({ words, ...more })}`, { cookie })
  return { status: response.status, body: (await response.json()) as Answer<'found'> }
}
const paths = async (words: string) => (await find(words)).body.groups.map(({ hits }) => hits.map(({ path }) => path))
const workshop = { template: 'korte-waardenronde', region: 'Polderrand', locale: 'nl', organisations: [] }
const make = async (title: string) =>
  (await server.post<{ id: string }>('/api/workshops', { ...workshop, title }, { cookie })).body.id

test('[FIND-10] who is signed in finds own workshops, with the words marked; nobody else finds anything', async () => {
  expect((await server.get('/api/find?words=huis')).status).toBe(401)
  await server.post('/api/shelf/examples', { hidden: true }, { cookie })
  const id = await make('Huizen voor iedereen')
  expect((await find('huis')).body).toMatchObject({
    words: ['huis'],
    groups: [
      {
        part: 'workshop',
        total: 1,
        hits: [
          {
            path: `/regie/${id}`,
            title: [
              { text: 'Huizen', isFound: true },
              { text: ' voor iedereen', isFound: false },
            ],
          },
        ],
      },
      { part: 'agreement', total: 0, hits: [] },
      { part: 'shelf', total: 0, hits: [] },
      { part: 'story', total: 0, hits: [] },
    ],
  })
  await server.storage.transact([{ kind: 'remove', table: 'seat', where: { workshop: id } }])
  expect(await paths('huis')).toEqual([[], [], [], []])
})

test('[FIND-10] what was typed is words, whatever it is; no word finds nothing, and nothing breaks', async () => {
  const id = await make('Near title OR huis')
  for (const typed of ['"near"', 'NEAR(title, huis)', 'title:huis*', "huis' OR '", '-near', 'or'])
    expect([typed, (await paths(typed))[0]]).toEqual([typed, [`/regie/${id}`]])
  for (const typed of ['', '"', '*', '%', '🙂']) expect((await find(typed)).body).toMatchObject({ words: [] })
  expect((await find('zin '.repeat(2500))).status).toBe(200)
  expect((await find('huis', { part: 'no', offset: '-1' })).body.groups).toHaveLength(4)
})

test('[FIND-11] what changed is found by its new words; a rehearsal never, and what was wiped no more', async () => {
  const id = await make('Waterland')
  const rehearsal = (await server.post<{ id: string }>(`/api/workshops/${id}/rehearsal`, {}, { cookie })).body.id
  expect((await paths('waterland'))[0]).toEqual([`/regie/${id}`])
  await server.post(`/api/workshops/${rehearsal}/wipe`, {}, { cookie })
  expect(await server.storage.list('findable', { workshop: rehearsal })).toEqual([])
  await server.app.close()
  const again = await startTestApp({ storage: server.storage })
  server = again
  expect((await paths('waterland'))[0]).toEqual([`/regie/${id}`])
})

test('[SHLF-40] what lies on the shelf is found at once, what was taken off or removed no more, and not by its address', async () => {
  const call = { function: 'Adviseur', organisation: 'GGD', address: 'geheim@polderrand.example' }
  const put = await server.post<Answer<'shelfItem'>>(
    '/api/shelf',
    { content: shelfContent({ call }), source: null },
    { cookie },
  )
  const { id } = put.body
  await server.post('/api/shelf/examples', { hidden: true }, { cookie })
  const place = [`/regie/plank?ding=${id}`]
  expect((await paths('Briefadres daklozen'))[2]).toEqual(place)
  expect((await paths('geheim'))[2]).toEqual([])
  // from the first search on the shelf is known to be in the table: no search puts it there again
  expect(await server.storage.get('findable', { workshop: '', place: '' })).not.toBeNull()
  await server.post(`/api/shelf/${id}/withdraw`, {}, { cookie })
  expect((await paths('briefadres'))[2]).toEqual([])
  await server.post(`/api/shelf/${id}/put-back`, {}, { cookie })
  expect((await paths('briefadres'))[2]).toEqual(place)
  // a shelf of before there was a search is read in with the first one
  await server.storage.transact([{ kind: 'remove', table: 'findable', where: { workshop: '' } }])
  await server.app.close()
  server = await startTestApp({ storage: server.storage })
  expect((await paths('briefadres'))[2]).toEqual(place)
  await server.post(`/api/shelf/${id}/withdraw`, {}, { cookie })
  await server.post(`/api/shelf/${id}/remove`, {}, { cookie })
  expect(JSON.stringify(await server.storage.list('findable', {}))).not.toContain('briefadres')
})

test('[FIND-14] an example of the shelf is found too, after what lies there, in the language that is read; not by who hid them', async () => {
  const put = { content: shelfContent({ title: 'Een briefadres bij de buren' }), source: null }
  const { id } = (await server.post<Answer<'shelfItem'>>('/api/shelf', put, { cookie })).body
  const [, , shelf] = (await find('briefadres')).body.groups
  expect(shelf?.hits[0]?.path).toBe(`/regie/plank?ding=${id}`)
  const example = shelf?.hits.at(-1)
  expect(example).toMatchObject({ about: expect.stringMatching(/^Voorbeeld · /), atMs: null, workshop: null })
  expect(shelf?.total).toBe(shelf?.hits.length)
  const read = await server.get(`/api/shelf/${example?.path.split('=')[1]}?locale=nl`, { cookie })
  expect(read.status).toBe(200)
  // the page behind the last one still says how many there are
  expect((await find('briefadres', { part: 'shelf', offset: '10' })).body.groups[0]).toMatchObject({
    total: shelf?.total,
    hits: [],
  })
  const english = (await find('postal address', { locale: 'en' })).body.groups[2]
  expect(english?.hits.map(({ about }) => about)).toContainEqual(expect.stringMatching(/^Example · /))
  await server.post('/api/shelf/examples', { hidden: true }, { cookie })
  expect((await paths('briefadres'))[2]).toEqual([`/regie/plank?ding=${id}`])
})

test('[FIND-13] more of one kind comes page by page', async () => {
  for (let at = 1; at <= 12; at++) await make(`Dorp ${at}`)
  const first = await find('dorp')
  const second = await find('dorp', { part: 'workshop', offset: '10' })
  expect([first.body.groups[0]?.total, first.body.groups[0]?.hits.length]).toEqual([12, 10])
  expect([second.body.groups.length, second.body.groups[0]?.hits.length]).toEqual([1, 2])
})
