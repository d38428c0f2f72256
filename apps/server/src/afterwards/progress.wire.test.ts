import type { FrozenManifest, ManifestView, SubjectId, WorkshopId } from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sha256 } from '../chance.js'
import { keepFileOf, putBack } from '../keep/roundTripTestData.js'
import { aTextToSign, type TextToSign } from '../signing/signingTestData.js'
import { startTestApp, type TestApp } from '../testApp.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const subject = 'stap-een' as SubjectId
let table: TextToSign
let server: TestApp
let link: string
let cookie: string
beforeAll(async () => {
  table = await aTextToSign()
  const edition = {
    edition: 2,
    frozen: withRoute(table),
    fingerprint: fingerprintOf(withRoute(table), hashOf),
    atMs: table.clock.nowMs,
  }
  await table.happened({ type: 'editionFrozen', ...edition })
  await table.happened({ type: 'editionInForce', edition: 2, atMs: table.clock.nowMs })
  const { storage, clock } = table
  clock.nowMs = Date.parse('2027-06-22T09:00:00Z')
  server = await startTestApp({ storage, nowMs: () => clock.nowMs })
  cookie = await server.signIn()
  link = (await newLink()).body.path
})
afterAll(async () => {
  await server.app.close()
  await table.close()
})

/** The text of then as a second edition with one promised step, due on the first of June. */
function withRoute({ frozen, organisation }: TextToSign): FrozenManifest {
  const owner = organisation('ggd')
  const step = { subject, text: 'Eén nummer.', owner, partners: [], due: '2027-06-01', firstStep: 'Bellen.' }
  const rest = { firstStepBy: '2027-01-01', seen: null, means: null, effort: null, milestones: [], needs: [] }
  const section = { id: 'route', render: 'table' as const, title: 'De route', body: null, sentences: [] }
  return { ...frozen, edition: 2, sections: [...frozen.sections, { ...section, commitments: [{ ...step, ...rest }] }] }
}
const hashOf = (bytes: Uint8Array) => Buffer.from(sha256(bytes), 'hex')
const newLink = (headers: Record<string, string> = { cookie }) =>
  server.post<{ path: string }>(`/api/workshops/${table.workshop}/route-team`, {}, headers)
const secretOf = (path: string) => path.split('#veranderteam=')[1]
const page = async () => (await (await server.get(`/api${table.manifestPath}`)).json()) as ManifestView
const enter = (secret: string | undefined, wanted: object = {}) =>
  server.post<{ token: string; workshop: WorkshopId; error?: string }>(`/api${table.manifestPath}/route-team`, {
    ...{ secret, name: 'Noor', organisation: null, ...wanted },
  })
const tell = (headers: Record<string, string>, change: object = {}) =>
  server.post<{ error?: string }>(
    `/api${table.manifestPath}/progress`,
    {
      subject,
      stand: 'under-way',
      on: '2027-06-20',
      words: 'Eén nummer is aangevraagd.',
      noticed: null,
      corrects: null,
      ...change,
    },
    headers,
  )
const teller = async (headers: Record<string, string> = {}) =>
  (await (await server.get(`/api${table.manifestPath}/teller`, headers)).json()) as Answer<'teller'>

test('[AFT-1] the link of the route team is made by who leads, and lets somebody in who tells about the way and nothing else', async () => {
  expect((await newLink({})).status).toBe(401)
  expect(link).toMatch(new RegExp(`^${table.manifestPath}#veranderteam=`))
  expect((await enter('geen-geheim')).body.error).toBe('link-unknown')
  const { token, workshop } = (await enter(secretOf(link), { organisation: table.organisation('politie') })).body
  expect(workshop).toBe(table.workshop)
  const bearer = { authorization: `Bearer ${token}` }
  expect(await teller(bearer)).toEqual({
    subjects: [subject],
    organisation: table.organisation('politie'),
    mayTake: true,
    mayWrite: true,
  })
  expect(await teller()).toEqual({ subjects: [], organisation: null, mayTake: false, mayWrite: false })
  expect((await newLink(bearer)).body).toMatchObject({ error: 'not-yours' })
  expect((await server.get(`/api/workshops/${table.workshop}/keep`, bearer)).status).toBe(403)
})

test('[AFT-2] what is told stands on the page for everybody at once, late in whole weeks, without a name; a mistake is put right by a new entry', async () => {
  expect((await page()).way).toMatchObject([
    { subject, stand: null, late: { unit: 'week', count: 3 }, nothingHappened: true },
  ])
  const { token } = (await enter(secretOf(link))).body
  const bearer = { authorization: `Bearer ${token}` }
  expect((await tell({})).status).toBe(401)
  expect((await tell(bearer, { on: '2027-06-23' })).body.error).toBe('bad-date')
  expect((await tell(bearer)).status).toBe(200)
  const [first] = (await page()).way[0]?.told ?? []
  expect((await tell(bearer, { stand: 'done', words: 'Het nummer werkt.', corrects: first?.id })).status).toBe(200)
  expect((await tell({ cookie }, { corrects: first?.id })).body.error).toBe('already-decided')
  const shown = await page()
  expect(shown.way[0]).toMatchObject({ stand: 'done', late: { unit: 'week', count: 2 }, nothingHappened: false })
  expect(shown.way[0]?.told.map(({ words, corrected, routeTeam }) => [words, corrected, routeTeam])).toEqual([
    ['Eén nummer is aangevraagd.', true, true],
    ['Het nummer werkt.', false, true],
  ])
  expect(JSON.stringify(shown)).not.toContain('Noor')
})

test('[AFT-1] a new link ends the one before; who came in by it stays', async () => {
  const { token } = (await enter(secretOf(link))).body
  const before = link
  link = (await newLink()).body.path
  expect((await enter(secretOf(before))).body.error).toBe('link-unknown')
  expect((await enter(secretOf(link))).status).toBe(200)
  expect((await teller({ authorization: `Bearer ${token}` })).subjects).toEqual([subject])
  expect(
    (await server.post('/api/m/aaaaaaaaaaaaaaaa/route-team', { secret: 'x', name: 'Noor', organisation: null })).status,
  ).toBe(404)
})

test('[AFT-5] the route team and who leads put a sentence on the list of the next check-in; a stranger does not', async () => {
  const [sentence] = table.frozen.sections.flatMap(({ sentences }) => sentences)
  const take = (headers: Record<string, string>, how: string | null) =>
    server.post<{ error?: string }>(`/api${table.manifestPath}/to-checkin`, { subject: sentence?.id, how }, headers)
  const bearer = { authorization: `Bearer ${(await enter(secretOf(link))).body.token}` }
  expect((await take({}, 'talk')).status).toBe(401)
  expect((await take({ authorization: 'Bearer geraden' }, 'talk')).status).toBe(401)
  expect((await page()).toCheckin).toEqual([])
  expect((await take(bearer, 'restore')).body.error).toBe('nothing-changed')
  expect((await take(bearer, 'talk')).status).toBe(200)
  expect((await take({ cookie }, null)).status).toBe(200)
  expect((await page()).toCheckin).toEqual([])
  expect((await take({ cookie }, 'talk')).status).toBe(200)
  expect((await page()).toCheckin).toMatchObject([
    { subject: sentence?.id, how: 'talk', from: 'lead', on: '2027-06-22' },
  ])
})

test('[AFT-4] a workshop of 2026 that is put back in 2030 on an empty server answers at its printed address, with all that was told', async () => {
  const { workshop, manifestPath } = table
  const bytes = await keepFileOf({ server, workshop, cookie })
  const then = await page()
  const nowMs = Date.parse('2030-09-02T09:00:00Z')
  const later = await startTestApp({ nowMs: () => nowMs })
  try {
    expect((await later.get(manifestPath)).status).toBe(404)
    expect((await putBack(later, await later.signIn(), bytes)).status).toBe(200)
    // without the built web app its page is an empty frame; what it shows is answered
    expect((await later.get(manifestPath)).status).not.toBe(404)
    const now = (await (await later.get(`/api${manifestPath}`)).json()) as ManifestView
    expect(now.editions).toEqual(then.editions)
    expect(then.toCheckin).toHaveLength(1)
    expect(now.toCheckin).toEqual(then.toCheckin)
    expect(now.way[0]?.told).toEqual(then.way[0]?.told)
    expect(now.editions.map(({ openedAtMs }) => new Date(openedAtMs).getUTCFullYear())).toEqual([2026, 2026])
    // its history goes on there: a new link, and a new line below the old ones
    const { body } = await later.post<{ path: string }>(
      `/api/workshops/${workshop}/route-team`,
      {},
      { cookie: await later.signIn() },
    )
    const secret = secretOf(body.path)
    const entered = await later.post<{ token: string }>(`/api${manifestPath}/route-team`, {
      ...{ secret, name: 'Sanne', organisation: null },
    })
    const told = {
      subject,
      stand: 'done',
      on: '2030-09-01',
      words: 'Nog steeds één nummer.',
      noticed: null,
      corrects: null,
    }
    const bearer = { authorization: `Bearer ${entered.body.token}` }
    expect((await later.post(`/api${manifestPath}/progress`, told, bearer)).status).toBe(200)
    const after = (await (await later.get(`/api${manifestPath}`)).json()) as ManifestView
    expect(after.way[0]?.told).toHaveLength((then.way[0]?.told.length ?? 0) + 1)
  } finally {
    await later.app.close()
  }
})
