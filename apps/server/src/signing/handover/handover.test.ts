import { err, type ManifestView, ok } from '@siroop/domain'
import type { AddendumPaper, Paper } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkRegister } from '../../register/checkRegister.js'
import { readMemory } from '../../workshop/roomStore.js'
import { aTextToSign, type TextToSign } from '../signingTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const day = 24 * 3_600_000
let table: TextToSign
const papers: Paper[] = []
let prints = 0
beforeAll(async () => {
  table = await aTextToSign({
    exportPdf: async () => ok(Buffer.from(`%PDF-1.7 edition ${prints++}`)),
    exportPaper: async (paper) => {
      papers.push(paper)
      return paper.paper === 'addendum' ? ok(Buffer.from(`%PDF-1.7 addendum ${papers.length}`)) : err('no-browser')
    },
  })
  for (const who of ['ggd', 'corporatie']) {
    await table.invite(who)
    const authority = who === 'ggd' ? 'subject-to-approval' : 'own'
    const person = { name: `Naam ${who}`, function: 'bestuurder', sentence: null, condition: 'de raad' }
    const signs = { kind: 'sign', fingerprint: table.fingerprint, authority, person }
    expect(await table.act(who, await table.secretOf(who), signs)).toMatchObject({ status: 200 })
  }
})
afterAll(() => table.close())

type Page = Answer<'handoverLink'>
const path = () => `/api/workshops/${table.workshop}/successors`
const ask = (type: string, who: string, replaces: string | null = null) =>
  table.post(path(), {
    edition: 1,
    organisation: table.organisation(type),
    replaces,
    name: `Naam ${who}`,
    function: 'directeur',
    address: `${who}@polderrand.example`,
  })
const list = async () => {
  const answer = await table.server.get(path(), { cookie: table.cookie })
  return (await answer.json()) as NonNullable<Answer<'handovers'>>
}
const rowOf = async (type: string) =>
  (await list()).organisations.find((one) => one.organisation === table.organisation(type))
const secretOf = async (who: string) => {
  const { mail } = await table.catcher.until(
    (one) => one.to[0] === `${who}@polderrand.example` && /overdracht#/.test(one.mail.text ?? ''),
  )
  return /overdracht#(\S+)/.exec(mail.text ?? '')?.[1] ?? ''
}
const look = (secret: string) => table.server.post<Page>('/api/handover/look', { secret })
/** Asks a code by mail and types it over. */
const codeFor = async (who: string, secret: string) => {
  const after = table.catcher.caught.length
  expect((await table.server.post('/api/handover/code', { secret })).status).toBe(200)
  const code = await table.codeOf(who, after)
  table.clock.nowMs += 30_000
  return code
}
const answers = (answer: string, remark: string | null = null) => ({
  kind: 'answer',
  fingerprint: table.fingerprint,
  answer,
  person: { name: 'Noor de Wit', function: 'directeur', remark },
})
const act = async (who: string, secret: string, what: object) => {
  const code = await codeFor(who, secret)
  return table.server.post('/api/handover/act', { secret, code, act: what })
}
const file = async (name: string) => {
  const answer = await table.server.get(`${table.manifestPath}/${name}`)
  return { status: answer.status, text: await answer.text() }
}
const shown = async () => {
  const view = (await (await table.server.get(`/api${table.manifestPath}`)).json()) as ManifestView
  return view.editions[0]?.handovers ?? []
}

test('[SUC-1] a new board member gets a link that shows what was promised and by whom; no name is in an event', async () => {
  expect((await ask('politie', 'x')).body).toMatchObject({ error: 'nothing-to-hand-over' })
  expect((await ask('ggd', 'anna')).status).toBe(200)
  expect(await rowOf('ggd')).toMatchObject({ mayAsk: true, waiting: { name: 'Naam anna' }, chain: [] })
  const secret = await secretOf('anna')
  expect((await look(secret)).body).toMatchObject({
    state: 'open',
    fingerprint: table.fingerprint,
    codeTo: 'a…@polderrand.example',
    person: { name: 'Naam anna', function: 'directeur' },
    signed: { name: 'Naam ggd', authority: 'subject-to-approval', condition: 'de raad', reserved: true },
    chain: [],
    answer: null,
    statement: 'Ik teken namens ggd Polderrand en sta voor deze waarden.',
  })
  expect(JSON.stringify(await table.storage.events(table.workshop, 0))).not.toMatch(/anna|Noor/)
  expect((await look(`${secret}x`)).status).toBe(410)
  // a link to sign is no link to take over, and the other way round
  expect((await table.look(secret)).status).toBe(410)
  expect(await shown()).toMatchObject([{ answer: null, details: null }])
})

test('[SUC-3] of two who ask at the same moment one is told so; who is asked no more finds nothing', async () => {
  const first = await secretOf('anna')
  const waiting = (await rowOf('ggd'))?.waiting?.successor ?? null
  const asked = await Promise.all([ask('ggd', 'bram', waiting), ask('ggd', 'cato', waiting)])
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await look(first)).status).toBe(410)
  const now = (await rowOf('ggd'))?.waiting
  expect((await table.post(`${path()}/let-go`, { edition: 1, successor: now?.successor })).status).toBe(200)
  expect((await rowOf('ggd'))?.waiting).toBeNull()
})

test('[SUC-2] an answer stands in the register, on the page and in a server that starts later', async () => {
  const before = await file('manifest.pdf')
  expect((await ask('ggd', 'dirk')).status).toBe(200)
  const secret = await secretOf('dirk')
  const code = await codeFor('dirk', secret)
  const send = (act: object) => table.server.post('/api/handover/act', { secret, code, act })
  expect((await send(answers('with-remark'))).body).toMatchObject({ error: 'remark-needed' })
  const again = await codeFor('dirk', secret)
  const twice = await Promise.all(
    ['with-remark', 'not'].map((kind) =>
      table.server.post('/api/handover/act', { secret, code: again, act: answers(kind, 'Na de zomer.') }),
    ),
  )
  expect(twice.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
  const [row] = (await shown()).filter(({ answer }) => answer !== null)
  expect(row).toMatchObject({ answer: { number: 1 }, details: { name: 'Noor de Wit', remark: 'Na de zomer.' } })
  const register = await table.storage.list('register', { workshop: table.workshop }, { orderBy: 'seq' })
  const entry = JSON.parse(register.at(-1)?.json ?? '{}') as Record<string, unknown>
  expect(entry).toMatchObject({ type: 'handoverAnswered', fingerprint: table.fingerprint })
  expect(register.at(-1)?.json).not.toMatch(/Noor|zomer/)
  expect((await checkRegister(table.storage)).faults).toEqual([])
  const kept = await readMemory(table.storage, table.workshop)
  expect([...(kept?.side.successors.values() ?? [])]).toMatchObject([{ name: 'Noor de Wit' }])
  expect(kept?.side.printedHead).toBe(register.at(-2)?.hash)
  const mailed = await table.catcher.until(
    ({ to, mail }) => to[0] === 'dirk@polderrand.example' && /antwoord staat erbij/.test(mail.subject ?? ''),
  )
  expect(mailed.mail.text).toContain(table.manifestPath)
  // SUC-4: nothing of it is in the file of the edition
  expect(await file('manifest.pdf')).toEqual(before)
})

test('[SUC-3] who opens a used link again reads the own answer, and can only lift what stands', async () => {
  const secret = await secretOf('dirk')
  const { body } = await look(secret)
  expect(body).toMatchObject({ state: 'answered', answer: { number: 1, details: { name: 'Noor de Wit' } } })
  expect((await act('dirk', secret, answers('not'))).body).toMatchObject({ error: 'handover-answered' })
  const took = body.answer?.kind !== 'not'
  expect(body.answer?.mayLift).toBe(took)
  expect((await act('dirk', secret, { kind: 'lift' })).status).toBe(took ? 200 : 409)
})

test('[SUC-4] the file of the edition is the same, byte by byte, before and after an answer', async () => {
  const before = await file('manifest.pdf')
  expect((await ask('corporatie', 'eva')).status).toBe(200)
  expect((await act('eva', await secretOf('eva'), answers('not', 'Er is geen geld.'))).status).toBe(200)
  expect(await file('manifest.pdf')).toEqual(before)
  expect(await table.row('corporatie')).toMatchObject({ state: 'signed' })
})

test('[SUC-5] an answer has a file of its own that is made once and names its entry in the register', async () => {
  const made = await file('aanvulling/2.pdf')
  expect(made.status).toBe(200)
  const paper = papers.findLast((one) => one.paper === 'addendum') as AddendumPaper
  const register = await table.storage.list('register', { workshop: table.workshop }, { orderBy: 'seq' })
  const entries = register.filter(({ json }) => json.includes('handoverAnswered'))
  expect(paper).toMatchObject({ registerEntry: entries[1]?.hash, sealedWith: 'own', locale: 'nl' })
  expect(paper.chain).toMatchObject([{ answer: { kind: 'not', number: 2 }, details: { remark: 'Er is geen geld.' } }])
  expect(paper.edition.fingerprint).toBe(table.fingerprint)
  const count = papers.length
  expect(await file('aanvulling/2.pdf')).toEqual(made)
  expect(papers).toHaveLength(count)
  expect((await file('aanvulling/3.pdf')).status).toBe(404)
  expect((await file('aanvulling/2.pdf?taal=en')).status).toBe(200)
  expect(papers.at(-1)).toMatchObject({ sealedWith: null, locale: 'en' })
})

test('[SUC-6] an address is kept while its link works, and no longer', async () => {
  const addresses = async () =>
    (await table.storage.list('person', { workshop: table.workshop })).flatMap(({ email }) => email ?? [])
  table.clock.nowMs += 45 * day
  expect((await ask('corporatie', 'fien')).status).toBe(200)
  await secretOf('fien')
  expect(await addresses()).toContain('dirk@polderrand.example')
  table.clock.nowMs += 17 * day
  expect((await ask('ggd', 'gijs')).status).toBe(200)
  await vi.waitFor(async () => expect(await addresses()).not.toContain('dirk@polderrand.example'), 10_000)
  expect(await addresses()).toEqual(expect.arrayContaining(['fien@polderrand.example', 'gijs@polderrand.example']))
})
