import type { AgreementRow, Answer } from '@siroop/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { agreementContent } from '../agreements/agreementsTestData.js'
import type { Kept } from '../keep/keptShape.js'
import { changed, goesRound, putBack } from '../keep/roundTripTestData.js'
import { aPng } from '../logos/imageTestData.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { startTestApp } from '../testApp.js'
import { aTextWithStories, storyContent, type TextWithStories } from './storiesTestData.js'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })
let begun: TextWithStories
let table: TextWithStories['table']
let server: TextWithStories['server']
let cookie: string
beforeAll(async () => {
  begun = await aTextWithStories()
  ;({ table, server, cookie } = begun)
})
afterAll(() => begun.end())

test('[BRT-18] stories and agreements that others read go into the keep file and out of it on an empty server', async () => {
  const desk = `/api/workshops/${table.workshop}/stories`
  const post = <T>(path: string, body: object) => server.post<T>(path, body, { cookie })
  const tell = async (change: object, published = true) => {
    const { id } = (await post<{ id: string }>(desk, { content: storyContent(change) })).body
    if (published) await post(`${desk}/${id}/publish`, { rev: 1, published: true })
    return id
  }
  const shown = await tell({ title: 'Het paviljoen', visibility: 'table', table: 'wonen' })
  await tell({ title: 'Geheim-concept' }, false)
  await tell({ title: 'Geheim-van-mij', visibility: 'me' })
  const upload = (bytes: Uint8Array) =>
    fetch(`${server.url}${desk}/${shown}/media`, { method: 'POST', headers: { cookie }, body: Buffer.from(bytes) })
  expect((await upload(aPng(30, 20, { pixels: true }))).status).toBe(200)
  const readers = async (name: string) =>
    (await post<Answer<'newReader'>>(`${desk}/readers`, { name, circle: 'meeting', table: 'wonen' })).body.code
  const [noor] = [await readers('Noor'), await readers('Geheim-stil')]
  const place = `${table.manifestPath}/berichten/${shown}`
  for (const reactie of ['Dit herken ik.', 'Geheim-wacht'])
    await fetch(`${server.url}${place}/reactie`, {
      ...{ method: 'POST', headers: { cookie: `siroop_lezer=${noor}` }, body: new URLSearchParams({ reactie }) },
    })
  const list = (await (await server.get(desk, { cookie })).json()) as Answer<'stories'>
  const said = list.stories.find(({ id }) => id === shown)?.comments[0]?.id
  await post(`${desk}/${shown}/comment`, { comment: said, state: 'shown' })
  const agree = async (change: object, shared: boolean) => {
    const asked = { content: agreementContent(change), source: null, workshop: table.workshop }
    let row = (await post<AgreementRow>('/api/agreements', asked)).body
    for (const to of shared ? ['solution', 'trial', 'noticed', 'recorded', 'shared'] : [])
      row = (await post<AgreementRow>(`/api/agreements/${row.id}/move`, { rev: row.rev, to })).body
    return row.id
  }
  const agreed = await agree({ visibility: 'partners' }, true)
  await agree({ title: 'Geheim-op-weg' }, false)
  await agree({ title: 'Geheim-alleen-ik', visibility: 'me' }, true)
  const bytes = await goesRound(
    { server, workshop: table.workshop, cookie, manifestPath: table.manifestPath },
    {
      also: async (there) => {
        const lead = await there.signIn()
        const made = (await (await there.get(desk, { cookie: lead })).json()) as Answer<'stories'>
        const [story] = made.stories
        expect(made.stories).toHaveLength(1)
        expect(story).toMatchObject({ id: shown, published: true, media: 'picture', content: { table: 'wonen' } })
        expect(story?.comments.map(({ name, text }) => [name, text])).toEqual([['Noor', 'Dit herken ik.']])
        // the links of there open nothing here
        expect((await there.get(place, { cookie: `siroop_lezer=${noor}` })).status).toBe(404)
        const asked = { name: 'Tom', circle: 'meeting', table: 'wonen' }
        const tom = (await there.post<Answer<'newReader'>>(`${desk}/readers`, asked, { cookie: lead })).body.code
        const as = { cookie: `siroop_lezer=${tom}` }
        expect(await (await there.get(place, as)).text()).toContain('Dit herken ik.')
        expect((await there.get(`${place}/beeld`, as)).headers.get('content-type')).toBe('image/png')
        expect((await there.get(`${table.manifestPath}/kennisbank/${agreed}`, as)).status).toBe(200)
        const found = await there.get('/api/find?words=paviljoenen', { cookie: lead })
        expect(await found.text()).toContain(shown)
      },
    },
  )
  expect(Buffer.from(bytes).includes('Geheim')).toBe(false)
  const text = JSON.stringify(contents(bytes))
  expect(['Geheim', noor].filter((hidden) => text.includes(hidden))).toEqual([])
  // what Siroop would not have written does not come in
  const there = await startTestApp({ storage: createMemoryStorage() })
  const lead = await there.signIn()
  for (const change of [
    (kept: Kept) => ({
      ...kept,
      agreements: kept.agreements.map((one) => ({
        ...one,
        content: { ...one.content, noticed: { ...one.content.noticed, quote: '' } },
      })),
    }),
    (kept: Kept) => ({
      ...kept,
      stories: kept.stories.map((one) => ({ ...one, content: { ...one.content, title: ' ' } })),
    }),
  ])
    expect(await putBack(there, lead, changed(bytes, change as never))).toMatchObject({
      body: { error: 'keep-forged' },
    })
  await there.app.close()
})

function contents(bytes: Uint8Array): Kept {
  let data: unknown
  changed(bytes, (kept) => {
    data = kept
    return kept
  })
  return data as Kept
}
