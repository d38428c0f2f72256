import type { FrozenManifest, ManifestView, SubjectId, WorkshopId } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
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
  const edition = { edition: 2, frozen: withRoute(table), fingerprint: 'f'.repeat(64), atMs: table.clock.nowMs }
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
  expect(await teller(bearer)).toEqual({ subjects: [subject], organisation: table.organisation('politie') })
  expect(await teller()).toEqual({ subjects: [], organisation: null })
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
