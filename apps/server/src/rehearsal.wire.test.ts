import {
  type FacilitatorView,
  type ManifestView,
  ok,
  type ParticipantView,
  type WallView,
  workshopId,
} from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import type { AppParts } from './app.js'
import { manifestFileName } from './manifestPdf.js'
import { primaryKeys, type TableName } from './storage/tables.js'
import { openControlClient, openTestDocument, startTestApp, type TestApp } from './testApp.js'
import { letterRow, wifiRow } from './workshop/papers/paperRows.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function start(parts: Partial<AppParts> = {}) {
  // Nobody made up moves here: their clock stands still.
  const server = await startTestApp({ afterForPeople: () => () => undefined, ...parts })
  opened.push(server.app)
  const cookie = await server.signIn()
  const organisations = [
    { name: 'GGD Polderrand', type: 'ggd' },
    { name: 'Inwoners', type: 'inwoners' },
  ]
  const wanted = { template: 'korte-waardenronde', title: 'Ronde', region: 'Polderrand', locale: 'nl', organisations }
  const real = (await server.post<{ id: string }>('/api/workshops', wanted, { cookie })).body.id
  return { server, cookie, real }
}
const rehearse = (server: TestApp, workshop: string, cookie: string) =>
  server.post<{ id: string }>(`/api/workshops/${workshop}/rehearsal`, {}, { cookie })

/** Every row that names this workshop. */
async function rowsOf({ storage }: TestApp, workshop: string): Promise<readonly string[]> {
  const tables = Object.keys(primaryKeys) as TableName[]
  const all = await Promise.all(
    tables.map(async (table) => (await storage.list(table, {})).map((row) => `${table} ${JSON.stringify(row)}`)),
  )
  return all.flat().filter((row) => row.includes(workshop))
}

test('[RHS-9] who leads a workshop makes its rehearsal and finds it among the own workshops, apart from the real one', async () => {
  const { server, cookie, real } = await start()
  const made = await rehearse(server, real, cookie)
  expect(made.status).toBe(201)
  const rows = (await (await server.get('/api/workshops', { cookie })).json()) as { id: string; kind: string }[]
  expect(rows.map(({ id, kind }) => [id, kind]).sort()).toEqual(
    [
      [real, 'real'],
      [made.body.id, 'rehearsal'],
    ].sort(),
  )
  expect(rows.find(({ kind }) => kind === 'rehearsal')).toMatchObject({ rehearses: real, participants: 20 })
  expect(rows.find(({ kind }) => kind === 'real')).toMatchObject({ rehearses: null, participants: 0 })
})

test('[RHS-9] nobody else makes or wipes one', async () => {
  const { server, cookie, real } = await start()
  const { id } = (await rehearse(server, real, cookie)).body
  const { joinCode, organisations } = await lookAs(server, id, cookie)
  const wanted = { name: 'Eigen telefoon', organisation: organisations[0]?.id, locale: 'nl' }
  const phone = await server.post<{ token: string }>(`/api/join/${joinCode}`, wanted)
  const authorization = `Bearer ${phone.body.token}`
  expect((await server.post(`/api/workshops/${real}/rehearsal`, {})).status).toBe(401)
  expect((await server.post(`/api/workshops/${id}/wipe`, {})).status).toBe(401)
  expect((await server.post(`/api/workshops/${id}/wipe`, {}, { authorization })).status).toBe(403)
  const refused = await server.post(`/api/workshops/${real}/wipe`, {}, { cookie })
  expect(refused).toMatchObject({ status: 409, body: { error: 'not-a-rehearsal' } })
})

test('[RHS-9] a co-facilitator without an account makes one, leads it at once and wipes it; it belongs to the facilitator', async () => {
  const { server, cookie, real } = await start()
  const invited = await server.post<{ path: string }>(`/api/workshops/${real}/co`, {}, { cookie })
  const secret = invited.body.path.split('#')[1]
  const co = (await server.post<{ token: string }>('/api/co', { secret, name: 'Sanne Dijk' })).body
  const made = await server.post<Answer<'rehearsal'>>(
    `/api/workshops/${real}/rehearsal`,
    {},
    { authorization: `Bearer ${co.token}` },
  )
  expect(made.status).toBe(201)
  const { id, entered } = made.body
  if (entered === null) throw new Error('No way in')
  const regie = openControlClient<FacilitatorView>(server, { workshop: id, token: entered.token })
  opened.push(regie)
  const view = await regie.until(() => true)
  expect(view.me).toMatchObject({ role: 'coFacilitator', hasLead: true })
  expect(view.rehearses).toBe(real)
  const rows = (await (await server.get('/api/workshops', { cookie })).json()) as { id: string }[]
  expect(rows.map((row) => row.id).sort()).toEqual([real, id].sort())
  // The place in the one is no place in the other.
  const wipe = (token: string) =>
    server.post(`/api/workshops/${id}/wipe`, {}, { authorization: `Bearer ${token}` }).then(({ status }) => status)
  expect(await wipe(co.token)).toBe(403)
  expect(await wipe(entered.token)).toBe(200)
  expect(await rowsOf(server, id)).toEqual([])
})

test('[RHS-14] the files of a rehearsal have PROEF in their name, those of the real workshop have not', async () => {
  const { server, cookie, real } = await start({ exportPaper: async () => ok(new Uint8Array([1])) })
  const { id } = (await rehearse(server, real, cookie)).body
  const nameOf = async (workshop: string) => {
    const response = await fetch(`${server.url}/api/workshops/${workshop}/papers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ paper: 'placeCards' }),
    })
    return response.headers.get('content-disposition')
  }
  expect(await nameOf(id)).toBe('attachment; filename="PROEF-placeCards.pdf"')
  expect(await nameOf(real)).toBe('attachment; filename="placeCards.pdf"')
  const edition = { number: 2 } as ManifestView['editions'][number]
  const named = (kind: ManifestView['workshop']['kind'], locale: 'nl' | 'en') =>
    manifestFileName({ workshop: { kind, locale }, editions: [edition] } as unknown as ManifestView)
  expect([named('rehearsal', 'nl'), named('rehearsal', 'en'), named('real', 'nl')]).toEqual([
    'PROEF-manifest-2.pdf',
    'REHEARSAL-manifest-2.pdf',
    'manifest-2.pdf',
  ])
})

test('[RHS-4] wiping ends every line of a rehearsal, and every way in, and leaves no row', async () => {
  const { server, cookie, real } = await start()
  const { id } = (await rehearse(server, real, cookie)).body
  const { joinCode, organisations } = await lookAs(server, id, cookie)
  const organisation = organisations[0]?.id
  await server.post(`/api/workshops/${id}/cards`, { organisation }, { cookie })
  await server.post(`/api/workshops/${id}/co`, {}, { cookie })
  for (const row of [
    wifiRow(workshopId(id), { network: 'Zaal', password: 'geheim123' }),
    letterRow(workshopId(id), 'Beste'),
  ])
    expect((await server.storage.transact([row])).ok).toBe(true)
  const pairing = (await server.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})).body
  await server.post(`/api/workshops/${id}/wall`, { code: pairing.code }, { cookie })
  const screen = await server.post<{ token: string }>(`/api/wall/pairing/${pairing.pairing}`, {
    secret: pairing.secret,
  })
  const wanted = { name: 'Eigen telefoon', organisation, locale: 'nl' }
  const { token, participant } = (
    await server.post<{ token: string; participant: string }>(`/api/join/${joinCode}`, wanted)
  ).body
  const phone = openControlClient<ParticipantView>(server, { workshop: id, token })
  const wall = openControlClient<WallView>(server, { workshop: id, token: screen.body.token })
  const mine = openTestDocument(server, `mine/${id}/${participant}/1`, { token })
  opened.push(phone, wall, mine)
  await Promise.all([phone.until(() => true), wall.until(() => true), mine.synced])
  const ended = Promise.all(
    [phone, wall].map(({ socket }) => new Promise<void>((resolve) => socket.on('disconnect', () => resolve()))),
  )
  expect((await server.post(`/api/workshops/${id}/wipe`, {}, { cookie })).status).toBe(200)
  await ended
  expect(await rowsOf(server, id)).toEqual([])
  expect((await server.get(`/${joinCode}`)).status).toBe(404)
  expect((await server.post(`/api/join/${joinCode}`, wanted)).status).toBe(404)
  expect((await server.post(`/api/workshops/${id}/wipe`, {}, { cookie })).status).toBe(404)
})

test('[RHS-10] the page to join by and the personal card say that it is a rehearsal', async () => {
  const { server, cookie, real } = await start()
  const { id } = (await rehearse(server, real, cookie)).body
  const shown = async (workshop: string) => {
    const { joinCode, organisations } = await lookAs(server, workshop, cookie)
    const organisation = organisations[0]?.id
    const card = await server.post<{ path: string }>(`/api/workshops/${workshop}/cards`, { organisation }, { cookie })
    const secret = card.body.path.split('#')[1]
    const { body } = await server.post<{ rehearsal: boolean }>('/api/card', { secret })
    const page = await (await server.get(`/${joinCode}`)).text()
    return { card: body.rehearsal, page: /<p class="rehearsal" id="rehearsal">/.test(page) }
  }
  expect(await shown(id)).toEqual({ card: true, page: true })
  expect(await shown(real)).toEqual({ card: false, page: false })
})

async function lookAs(server: TestApp, workshop: string, cookie: string): Promise<FacilitatorView> {
  const regie = openControlClient<FacilitatorView>(server, { workshop, cookie })
  const view = await regie.until(() => true)
  regie.close()
  return view
}
