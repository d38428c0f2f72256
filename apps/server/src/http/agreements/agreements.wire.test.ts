import { readFileSync } from 'node:fs'
import type { AgreementStage } from '@siroop/domain'
import { type AgreementRow, type Answer, agreementJsonSchema } from '@siroop/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { signInAnother } from '../../accounts/otherAccountTestData.js'
import { agreementContent } from '../../agreements/agreementsTestData.js'
import { startTestApp, type TestApp } from '../../testApp.js'

vi.setConfig({ testTimeout: 30_000 })
let server: TestApp
let cookie: string
beforeEach(async () => {
  server = await startTestApp()
  cookie = await server.signIn()
})
afterEach(() => server.app.close())
const post = <T>(path: string, body: unknown, as = cookie) =>
  server.post<T>(`/api/agreements${path}`, body, { cookie: as })
const add = async (change = {}, more = {}) =>
  (await post<AgreementRow>('', { content: agreementContent(change), source: null, ...more })).body
const move = async ({ id, rev }: Pick<AgreementRow, 'id' | 'rev'>, to: AgreementStage) =>
  (await post<AgreementRow & { error: string; detail: Answer<'wrongAgreement'> }>(`/${id}/move`, { rev, to })).body
/** One that everybody may read: through every stage. */
const share = async (change = {}, more = {}) => {
  let row: AgreementRow = await add(change, more)
  for (const to of ['solution', 'trial', 'noticed', 'recorded', 'shared'] as const) row = await move(row, to)
  return row
}
const page = async (path = '') => {
  const response = await server.get(`/kennisbank${path}`)
  return { status: response.status, text: await response.text() }
}

test('[KNB-9] only who is signed in makes agreements, and only who made one reads it before it is shared', async () => {
  expect((await server.get('/api/agreements')).status).toBe(401)
  expect((await server.post('/api/agreements', { content: agreementContent(), source: null })).status).toBe(401)
  const { id } = await add()
  const other = await signInAnother(server.storage)
  const theirs = (path: string, body: unknown) => post<{ error: string }>(`/${id}${path}`, body, other)
  expect((await server.get(`/api/agreements/${id}`, { cookie: other })).status).toBe(404)
  expect((await theirs('', { rev: 1, content: agreementContent() })).body.error).toBe('unknown-agreement')
  expect((await theirs('/move', { rev: 1, to: 'solution' })).body.error).toBe('unknown-agreement')
  expect((await theirs('/remove', {})).body.error).toBe('unknown-agreement')
  expect((await theirs('/adopt', { workshop: null })).body.error).toBe('unknown-agreement')
})

test('[KNB-2] over HTTP the gate holds: what misses is said by field, and a stage is not jumped over', async () => {
  const row = await add({ noticed: { quote: '', who: '', on: null, how: '' } })
  expect((await move(row, 'shared')).error).toBe('agreement-stage')
  const onTrial = await move(await move(row, 'solution'), 'trial')
  expect(onTrial.missing.map(({ at }) => at)).toEqual(['noticed.quote', 'noticed.who', 'noticed.on'])
  const refused = await move(onTrial, 'noticed')
  expect(refused.error).toBe('agreement-not-right')
  expect(refused.detail.problems.map(({ at }) => at)).toEqual(['noticed.quote', 'noticed.who', 'noticed.on'])
  expect((await move(row, 'solution')).error).toBe('agreement-changed')
})

test('[KNB-10] everybody reads what is shared and for everyone, and nothing else is told to be there', async () => {
  const shown = await share()
  expect(shown.published).toBe(true)
  const wanted = { template: 'korte-waardenronde', title: 'Ronde', region: 'Polderrand', locale: 'nl' }
  const made = await server.post<{ id: string }>('/api/workshops', { ...wanted, organisations: [] }, { cookie })
  const forPartners = { title: 'Geheim van de partners', visibility: 'partners' }
  const hidden = await share(forPartners, { workshop: made.body.id })
  const early = await add({ title: 'Geheim in proef' })
  const list = await page()
  expect(list.text).toContain('Bellen bij de eerste gemiste huur')
  expect(list.text).toContain('1 afspraak')
  expect((await page(`/${shown.id}`)).text).toContain('Ik sliep die nacht weer')
  const file = (await page('/afspraken.json')).text
  const found = await page('?zoek=geheim')
  expect(found.text).toContain('Niets gevonden')
  for (const text of [list.text, file, (await page('?zoek=huur')).text]) expect(text).not.toContain('Geheim')
  const nothing = await page('/bestaatniet')
  for (const { id } of [hidden, early]) {
    const one = await page(`/${id}`)
    expect([one.status, one.text.replaceAll(id, '')]).toEqual([404, nothing.text.replaceAll('bestaatniet', '')])
    expect((await page(`/${id}.json`)).status).toBe(404)
  }
  await move(shown, 'recorded')
  expect((await page(`/${shown.id}`)).status).toBe(404)
  expect((await page('?zoek=huur')).text).not.toContain('Bellen bij')
})

test('[KNB-11] a search finds words whatever their ending; operators and markup are words or nothing, and are shown as text', async () => {
  await share()
  for (const words of ['huurders', 'woonconsulent gemeente', 'SCHULD', 'polderrand'])
    expect((await page(`?zoek=${encodeURIComponent(words)}`)).text).toContain('1 afspraak over')
  for (const words of [
    '"*:()^-',
    "' OR 1=1 --",
    'huur NOT gemeente',
    'a* NEAR(b)',
    '<script>alert(1)</script>',
    '\u0000',
  ]) {
    const { status, text } = await page(`?zoek=${encodeURIComponent(words)}`)
    expect([words, status]).toEqual([words, 200])
    expect(text).not.toContain('<script>alert')
  }
  expect((await page(`?zoek=${'x'.repeat(5000)}`)).status).toBe(200)
  expect((await page('?zoek=a&zoek=b')).status).toBe(200)
  expect((await page('?blad=-3')).text).toContain('Bellen bij')
  expect((await page('?blad=999999999')).text).not.toContain('Bellen bij')
})

test('[KNB-11] what is written in an agreement is text on every page, whatever it looks like', async () => {
  const evil = '<img src=x onerror=alert(1)>"\'&'
  const { id } = await share({ title: evil, rule: evil, keywords: [evil], complaint: evil })
  for (const { text } of [await page(), await page(`/${id}`), await page('?zoek=onerror')]) {
    expect(text).not.toContain('<img')
    expect(text).toContain('&#60;img')
  }
})

test('[KNB-7] an agreement is taken over with its source and nothing of its proof: it is tried out there first', async () => {
  const shown = await share()
  const other = await signInAnother(server.storage)
  const { body } = await post<AgreementRow>(`/${shown.id}/adopt`, { workshop: null }, other)
  expect(body).toMatchObject({
    how: 'adopted',
    stage: 'complaint',
    published: false,
    source: {
      id: shown.id,
      title: 'Bellen bij de eerste gemiste huur',
      place: 'Polderrand, 2026',
      organisations: ['Woningcorporatie Polderrand', 'Gemeente Polderrand'],
    },
    content: { between: [], noticed: { quote: '' }, rule: agreementContent().rule, visibility: 'me' },
  })
  expect((await page(`/${shown.id}`)).text).toContain('1 keer overgenomen')
  expect((await post<{ error: string }>(`/${shown.id}/adopt`, { workshop: 'ander' }, other)).body.error).toBe(
    'not-yours',
  )
})

test('[KNB-8] an open file goes out and comes in again once, with where it came from; the gate holds for it too', async () => {
  const schema = new URL('../../../../../packages/protocol/siroop-agreements.schema.json', import.meta.url)
  expect(JSON.parse(readFileSync(schema, 'utf8'))).toEqual(agreementJsonSchema())
  const shown = await share()
  const text = await (await server.get('/api/agreements/file', { cookie })).text()
  expect(text).not.toContain('visibility')
  const send = async (body: string, as = cookie) => {
    const response = await fetch(`${server.url}/api/agreements/file`, { method: 'POST', headers: { cookie: as }, body })
    return {
      status: response.status,
      body: (await response.json()) as { error: string; detail: Answer<'wrongAgreement'> },
    }
  }
  expect((await send(text)).body).toEqual({ added: 0, known: 1 })
  await move(shown, 'recorded')
  const other = await signInAnother(server.storage)
  // what was taken back is nobody else's to know of: it comes in under an id of its own
  expect((await send(text, other)).body).toEqual({ added: 1, known: 0 })
  const list = (await (await server.get('/api/agreements', { cookie: other })).json()) as Answer<'agreements'>
  expect(list.agreements).toMatchObject([{ how: 'imported', stage: 'shared', published: false }])
  expect(list.agreements[0]?.id).not.toBe(shown.id)
  const forged = JSON.parse(text) as { agreements: { id: string; noticed: { quote: string } }[] }
  for (const one of forged.agreements) Object.assign(one, { id: 'anders', noticed: { ...one.noticed, quote: '' } })
  const refused = await send(JSON.stringify(forged), other)
  expect([refused.status, refused.body.detail.problems[0]?.at]).toEqual([422, 'agreements[0].noticed.quote'])
  expect((await send('{', other)).body.detail.problems[0]?.text.nl).toContain('geen JSON-bestand')
})

test('[KNB-5] of a workshop goes there only what its link zone made, and only by who leads it', async () => {
  const workshop = { template: 'koppelzone-anja', title: 'Koppelzone', region: 'Polderrand', locale: 'nl' }
  const organisations = [
    { name: 'GGD', type: 'ggd' },
    { name: 'Gemeente', type: 'gemeente' },
  ]
  const made = await server.post<{ id: string }>('/api/workshops', { ...workshop, organisations }, { cookie })
  const of = await (await server.get(`/api/agreements/of/${made.body.id}`, { cookie })).json()
  expect(of).toEqual({ title: 'Koppelzone', open: false, organisations: ['GGD', 'Gemeente'], offers: [] })
  const source = { workshop: made.body.id, subject: 'n1' }
  const put = await post<{ error: string }>('', { content: agreementContent(), source })
  expect(put.body.error).toBe('agreement-not-yet')
  const other = await signInAnother(server.storage)
  expect((await server.get(`/api/agreements/of/${made.body.id}`, { cookie: other })).status).toBe(403)
})
