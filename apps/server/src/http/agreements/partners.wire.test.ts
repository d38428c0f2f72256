import type { AgreementFile, AgreementRow, Answer } from '@siroop/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signInAnother } from '../../accounts/otherAccountTestData.js'
import { agreementContent } from '../../agreements/agreementsTestData.js'
import { aTextWithStories, type TextWithStories } from '../../stories/storiesTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 })
let begun: TextWithStories
let table: TextWithStories['table']
let server: TextWithStories['server']
let cookie: string
beforeAll(async () => {
  begun = await aTextWithStories()
  ;({ table, server, cookie } = begun)
})
afterAll(() => begun.end())
type Refused = { readonly error: string; readonly detail: Answer<'wrongAgreement'> }
const post = (path: string, body: object, as = cookie) =>
  server.post<AgreementRow & Refused>(`/api/agreements${path}`, body, { cookie: as })
const share = async (change: object, workshop: string | null) => {
  let { body: row } = await post('', { content: agreementContent(change), source: null, workshop })
  for (const to of ['solution', 'trial', 'noticed', 'recorded', 'shared'])
    row = (await post(`/${row.id}/move`, { rev: row.rev, to })).body
  return row
}
const read = async (path: string, as = '') => {
  const response = await server.get(path, { cookie: as })
  return { status: response.status, text: await response.text() }
}
const partner = async (name: string) => {
  const reader = { name, circle: 'partners', table: null }
  const { body } = await server.post<Answer<'newReader'>>(`/api/workshops/${table.workshop}/stories/readers`, reader, {
    cookie,
  })
  return `siroop_lezer=${body.code}`
}

test('[KNB-12] partners read what is for them by their personal link, with the same search, and the maker sees where', async () => {
  const base = `${table.manifestPath}/kennisbank`
  const title = 'Eén paviljoen voor alle vragen'
  const hidden = await share({ title, visibility: 'partners', keywords: ['paviljoen'] }, table.workshop)
  const open = await share({ title: 'Voor iedereen' }, null)
  expect([hidden.published, hidden.path]).toEqual([false, `${base}/${hidden.id}`])
  const noor = await partner('Noor')
  const list = await read(base, noor)
  for (const words of ['Eén paviljoen', 'Voor iedereen', 'U leest als Noor', '2 afspraken'])
    expect(list.text).toContain(words)
  const found = await read(`${base}?zoek=paviljoenen`, noor)
  expect(found.text).toContain('1 afspraak over')
  expect(found.text).toContain(`href="${base}/${hidden.id}?taal=nl"`)
  const one = await read(`${base}/${hidden.id}`, noor)
  expect(one.text).toContain('Zichtbaar voor: partners')
  expect((await read(`${base}/${open.id}`, noor)).text).toContain('Zichtbaar voor: iedereen')
  const file = JSON.parse((await read(`${base}/afspraken.json`, noor)).text) as AgreementFile
  expect(file.agreements.map(({ id }) => id).sort()).toEqual([hidden.id, open.id].sort())
  expect((await read(`${base}/${hidden.id}.json`, noor)).status).toBe(200)
  // who is not known, a wrong code, and an account that made nothing
  const other = await signInAnother(table.storage)
  for (const as of ['', 'siroop_lezer=aaaabbbbcccc', other]) {
    const all = await Promise.all(['', '?zoek=paviljoen', '/afspraken.json'].map((path) => read(base + path, as)))
    for (const { text } of all) expect(text).not.toContain('Eén paviljoen')
    expect((await read(`${base}/${hidden.id}`, as)).status).toBe(404)
    expect((await read(`${base}/${hidden.id}.json`, as)).status).toBe(404)
  }
  for (const path of ['/kennisbank', '/kennisbank?zoek=paviljoen', '/kennisbank/afspraken.json'])
    expect((await read(path, noor)).text).not.toContain('Eén paviljoen')
  expect((await read(`/kennisbank/${hidden.id}`, noor)).status).toBe(404)
  expect((await read('/m/aaaaaaaaaaaaaaaa/kennisbank', noor)).status).toBe(404)
  // taken out, it is read and found no more
  await post(`/${hidden.id}/move`, { rev: hidden.rev, to: 'recorded' })
  expect((await read(`${base}/${hidden.id}`, noor)).status).toBe(404)
  expect((await read(`${base}?zoek=paviljoen`, noor)).text).toContain('Niets gevonden')
})

test('[KNB-14] what is for partners is taken over by its open file, and tells where it came from on its page and in the next file', async () => {
  const title = 'Eén plan met één gezicht'
  const { id } = await share({ title, visibility: 'partners' }, table.workshop)
  const { text } = await read(`${table.manifestPath}/kennisbank/${id}.json`, await partner('Sem'))
  const other = await signInAnother(table.storage)
  const sent = await fetch(`${server.url}/api/agreements/file`, {
    method: 'POST',
    headers: { cookie: other },
    body: text,
  })
  expect(await sent.json()).toEqual({ added: 1, known: 0 })
  const list = JSON.parse((await read('/api/agreements', other)).text) as Answer<'agreements'>
  const source = {
    id,
    title,
    place: 'Polderrand, 2026',
    organisations: ['Woningcorporatie Polderrand', 'Gemeente Polderrand'],
  }
  const [taken] = list.agreements
  expect(taken).toMatchObject({ how: 'imported', published: false, source, content: { visibility: 'me' } })
  // shared by them, everybody reads whose it was; and who takes it over from them as well
  const content = { ...taken?.content, visibility: 'everyone' }
  await post(`/${taken?.id}`, { rev: taken?.rev, content }, other)
  expect((await read(`/kennisbank/${taken?.id}`)).text).toContain(`${title} · Polderrand, 2026 · Woningcorporatie`)
  const next = JSON.parse((await read(`/kennisbank/${taken?.id}.json`)).text) as AgreementFile
  expect(next.agreements.map((one) => one.source)).toEqual([source])
})

test('[KNB-13] what is for partners belongs to a workshop of who made it; without one nobody would read it', async () => {
  const content = agreementContent({ visibility: 'partners' })
  const none = await post('', { content, source: null })
  expect(none.body.detail.problems.map(({ at, text }) => [at, text.nl])).toEqual([
    ['workshop', 'Kies de bijeenkomst waarvan de partners dit mogen lezen.'],
  ])
  const other = await signInAnother(table.storage)
  expect((await post('', { content, source: null, workshop: table.workshop }, other)).body.error).toBe('not-yours')
  const { body: row } = await post('', { content: agreementContent(), source: null })
  const changed = await post(`/${row.id}`, { rev: row.rev, content, workshop: table.workshop })
  expect(changed.body).toMatchObject({ workshop: table.workshop, path: null })
  const gone = await post(`/${row.id}`, { rev: changed.body.rev, content, workshop: null })
  expect(gone.body.error).toBe('agreement-not-right')
})

test('[KNB-12] the code of a link brings somebody to the knowledge base who asked for it', async () => {
  const entered = await fetch(`${server.url}${table.manifestPath}/berichten/lezer?naar=kennisbank`, {
    method: 'POST',
    body: new URLSearchParams({ code: (await partner('Tom')).split('=')[1] ?? '' }),
    redirect: 'manual',
  })
  expect([entered.status, entered.headers.get('location')]).toEqual([303, `${table.manifestPath}/kennisbank`])
})
