import type { SupportContent } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { primaryKeys, type TableName } from '../../storage/tables.js'
import { startTestApp, type TestApp } from '../../testApp.js'

vi.setConfig({ testTimeout: 30_000 })
const content: SupportContent = {
  locale: 'nl',
  title: 'Ja, ik kies positie.',
  lead: 'Ik sta ervoor dat het beter gaat.',
  steps: [{ title: 'Begin bij wat nu nodig is', text: 'Ik begin met wat makkelijk is.' }],
  promise: 'U kunt ervan op aan dat ik mij sterk maak voor deze stap.',
  period: 'de komende raadsperiode',
  addressees: ['kiezers', 'coalitie'],
  sender: 'Werkgroep Polderrand',
  asksRole: true,
  closesOn: null,
}
const anja = { firstName: 'Anja', lastName: 'Vermeer', email: 'anja@polderrand.example', role: '', listed: '1' }
const minuteMs = 60_000

let server: TestApp
let cookie: string
let now: number
let page: string
/** The mail that the last one who signed got: it goes from the queue when they confirm. */
let lastMail: string
beforeEach(async () => {
  now = Date.parse('2026-11-27T10:00:00Z')
  server = await startTestApp({ nowMs: () => now })
  cookie = await server.signIn()
  page = (await desk<{ id: string }>('', { content })).body.id
  await desk(`/${page}/open`, {})
})
afterEach(() => server.app.close())

const desk = <T>(path: string, body: unknown) => server.post<T>(`/api/support${path}`, body, { cookie })
const read = async () => (await (await server.get(`/api/support/${page}`, { cookie })).json()) as Answer<'support'>
const open = async (path = '', language = 'nl') => (await server.get(`/steun/${page}${path}?taal=${language}`)).text()
const form = async (path: string, fields: Record<string, string>) => {
  const response = await fetch(`${server.url}/steun/${page}${path}?taal=nl`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
  return { status: response.status, text: await response.text() }
}
const mails = () => server.storage.list('mail', { workshop: page }, { orderBy: 'made_at_ms' })
const newest = async () => (await mails()).at(-1)?.text ?? ''
const codeIn = (text: string) => /^\d{3} \d{3}$/m.exec(text)?.[0] ?? ''
const secretIn = (text: string) => decodeURIComponent(/#secret=(\S+)/.exec(text)?.[1] ?? '')
const sign = async (fields: Record<string, string> = anja) => {
  await form('', fields)
  lastMail = await newest()
  return form('/bevestig', { email: fields.email ?? '', code: codeIn(lastMail) })
}
const stored = async () => {
  const rows = await Promise.all(
    (Object.keys(primaryKeys) as TableName[]).map((table) => server.storage.list(table, {})),
  )
  return JSON.stringify(rows)
}

test('[SUP-10] somebody signs with plain forms: the code of the mail makes it count, and the list has who asked for it', async () => {
  expect(await open()).toContain('Nog niemand tekende')
  const asked = await form('', anja)
  expect(asked).toMatchObject({ status: 200, text: expect.stringContaining('U krijgt een code') })
  expect((await read()).signed).toBe(0)
  const done = await form('/bevestig', { email: anja.email, code: codeIn(await newest()) })
  expect(done.text).toContain('1 mens tekende')
  await sign({ ...anja, firstName: 'Bram', lastName: 'Stil', email: 'bram@polderrand.example', listed: '' })
  const shown = await open()
  expect(shown).toContain('2 mensen tekenden')
  expect(shown).toContain('Anja Vermeer')
  for (const text of [shown, await open('/lijst'), JSON.stringify(await read())]) {
    expect(text).not.toContain('Bram')
    expect(text).not.toContain('polderrand.example')
  }
})

test('[SUP-10] the words of the page keep their language, ours follow the reader', async () => {
  const english = await open('', 'en')
  expect(english).toContain('<article lang="nl">')
  expect(english).toContain('Yes, I sign')
})

test('[SUP-11] what does not do is said at its field with everything else still there, and nothing is kept', async () => {
  const wrong = await form('', { ...anja, lastName: ' ', email: 'anja@polderrand' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Vul dit in.')
  expect(wrong.text).toContain('Hier mist een deel, bijvoorbeeld .nl')
  expect(wrong.text).toContain('value="Anja"')
  expect(await mails()).toEqual([])
  const markup = await form('', { ...anja, firstName: '<b onclick=x>', email: 'nee' })
  expect(markup.text).toContain('value="&#60;b onclick=x&#62;"')
})

test('[SUP-11] what fills in the field that nobody sees is told the same as anybody, and is not kept', async () => {
  const trapped = await form('', { ...anja, website: 'https://spam.example' })
  expect(trapped.text).toBe((await form('', anja)).text)
  expect(await mails()).toHaveLength(1)
})

test('[SUP-12] who signed before is told so in that mailbox only; the page says the same, and nobody counts twice', async () => {
  const first = await form('', anja)
  await form('/bevestig', { email: anja.email, code: codeIn(await newest()) })
  now += minuteMs
  const second = await form('', { ...anja, email: 'ANJA@polderrand.example' })
  expect(second.text.replace('ANJA', 'anja')).toBe(first.text)
  expect(await newest()).toContain('U had al getekend')
  expect((await read()).signed).toBe(1)
})

test('[SUP-13] a mailbox gets one code in twenty seconds and ten in a day, whoever types its address', async () => {
  for (let times = 0; times < 30; times++) await form('', anja)
  expect(await mails()).toHaveLength(1)
  for (let times = 0; times < 40; times++) {
    now += minuteMs
    await form('', anja)
  }
  expect(await mails()).toHaveLength(10)
})

test('[SUP-13] one address of the network signs sixty times a minute at most', async () => {
  const answers = []
  for (let at = 0; at < 70; at++) answers.push((await form('', { ...anja, email: `a${at}@polderrand.example` })).status)
  expect(answers.filter((status) => status === 200)).toHaveLength(60)
  expect(new Set(answers.slice(60))).toEqual(new Set([429]))
})

test('[SUP-14] a code that is wrong, of somebody else, used or too old confirms nothing', async () => {
  await form('', anja)
  const code = codeIn(await newest())
  expect((await form('/bevestig', { email: 'bram@polderrand.example', code })).status).toBe(403)
  expect((await form('/bevestig', { email: anja.email, code: '000000' })).text).toContain('aria-invalid="true"')
  now += 8 * 24 * 60 * minuteMs
  expect((await form('/bevestig', { email: anja.email, code })).status).toBe(403)
  expect((await read()).signed).toBe(0)
  await form('', anja)
  const fresh = codeIn(await newest())
  expect((await form('/bevestig', { email: anja.email, code: fresh })).status).toBe(200)
  expect((await form('/bevestig', { email: anja.email, code: fresh })).status).toBe(403)
  expect((await read()).signed).toBe(1)
})

test('[SUP-15] taken back by the link of the mail, or by a code: nothing of that person is left anywhere', async () => {
  await sign({ ...anja, firstName: 'Bram', email: 'bram@polderrand.example' })
  const secret = secretIn(lastMail)
  await sign()
  expect((await form('/terugnemen/link', { secret })).text).toContain('Teruggenomen')
  for (const trace of ['Bram', 'bram@']) expect(await stored()).not.toContain(trace)
  expect((await read()).signed).toBe(1)
  now += minuteMs
  expect((await form('/terugnemen', { email: 'niemand@polderrand.example' })).text).toContain('Tekende iemand met')
  expect((await form('/terugnemen', { email: anja.email })).text).toContain('Tekende iemand met')
  const gone = await form('/terugnemen/code', { email: anja.email, code: codeIn(await newest()) })
  expect(gone.text).toContain('Teruggenomen')
  for (const trace of ['Anja', 'Vermeer', anja.email, 'support-']) expect(await stored()).not.toContain(trace)
  expect((await read()).signed).toBe(0)
})

test('[SUP-16] who asked for it hears three times how it goes and once what came of it; each mail takes a signature back', async () => {
  await sign({ ...anja, informed: '1' })
  await sign({ ...anja, email: 'bram@polderrand.example' })
  const before = (await mails()).length
  const tell = (kind: string) =>
    desk<{ error?: string }>(`/${page}/mail`, { kind, subject: 'Hoe het gaat', text: 'Het begin is er.' })
  for (let times = 0; times < 3; times++) expect((await tell('progress')).status).toBe(200)
  expect((await tell('progress')).body.error).toBe('progress-spent')
  expect((await tell('closing')).body.error).toBe('close-first')
  await sign({ ...anja, email: 'laat@polderrand.example', informed: '1' })
  const late = (await mails()).length
  await desk(`/${page}/close`, {})
  expect((await tell('closing')).status).toBe(200)
  expect((await tell('closing')).body.error).toBe('closing-sent')
  expect((await mails()).length).toBe(late + 2)
  expect(late - before).toBe(3)
  expect(await open()).toContain('Wat ervan kwam')
  const secret = secretIn(await newest())
  expect((await form('/terugnemen/link', { secret })).text).toContain('Teruggenomen')
  expect((await form('/terugnemen/link', { secret })).status).toBe(403)
})

test('[SUP-17] a draft is nobody’s business, a closed page is read and not signed, and only its maker changes it', async () => {
  const draft = (await desk<{ id: string }>('', { content })).body.id
  expect((await server.get(`/steun/${draft}`)).status).toBe(404)
  await desk(`/${page}/close`, {})
  expect(await open()).toContain('Tekenen kan niet meer')
  expect((await form('', anja)).status).toBe(409)
  expect((await server.post('/api/support', { content })).status).toBe(401)
  expect((await server.get(`/api/support/${page}`)).status).toBe(401)
  const { rev } = await read()
  const other = await desk<{ error: string }>(`/${page}`, { rev, content: { ...content, promise: 'Iets anders.' } })
  expect(other.body.error).toBe('support-stage')
  expect((await desk(`/${page}`, { rev, content: { ...content, closesOn: '2027-01-31' } })).status).toBe(200)
  const empty = await desk<{ detail: Answer<'wrongSupport'> }>('', { content: { ...content, title: ' ' } })
  expect(empty.body.detail.problems.map(({ at }) => at)).toEqual(['title'])
})
