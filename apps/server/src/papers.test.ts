import {
  type Event,
  err,
  evolve,
  type FacilitatorView,
  ok,
  type ParticipantView,
  stepId,
  type WallView,
  type WorkshopState,
} from '@siroop/domain'
import { type Paper, renderPaper } from '@siroop/manifest'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryStorage } from './storage/memoryStorage.js'
import type { Storage } from './storage/storage.js'
import { openControlClient, startTestApp, type TestApp, type TestControl } from './testApp.js'
import type { DemoLinks } from './workshop/demo.js'
import { composeLetter } from './workshop/papers/composePapers.js'
import type { ExportPaper } from './workshop/papers/paperDesk.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const wifi = { network: 'Dorpshuis', password: 'geheim van de zaal' }
const hashOf = (path: string) => path.split('#')[1] ?? ''
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

let server: TestApp
let storage: Storage
let demo: DemoLinks
let cookie: string
let regie: TestControl<FacilitatorView>
let printed: Paper[]
let exported: Awaited<ReturnType<ExportPaper>>
let open: { close(): unknown }[]

beforeEach(async () => {
  open = []
  printed = []
  exported = ok(Buffer.from('%PDF-1.7 test'))
  storage = createMemoryStorage()
  server = await startTestApp({
    storage,
    exportPaper: async (paper) => {
      printed.push(paper)
      return exported
    },
  })
  demo = await server.app.createDemo('korte-waardenronde')
  cookie = await server.signIn()
  regie = control<FacilitatorView>({ cookie })
  await regie.until(() => true)
})
afterEach(async () => {
  await server.app.close()
  for (const one of open) one.close()
})

function control<V extends FacilitatorView | ParticipantView | WallView>(who: { token?: string; cookie?: string }) {
  const client = openControlClient<V>(server, { workshop: demo.workshop, ...who })
  open.push(client)
  return client
}
const at = (path: string, workshop: string = demo.workshop) => `/api/workshops/${workshop}/${path}`
const post = <T = Record<string, unknown>>(path: string, body: object, headers: Record<string, string> = { cookie }) =>
  server.post<T>(at(path), body, headers)
/** Asks for a paper; gives the status and the bytes, for the answer is no JSON. */
async function print(body: object, headers: Record<string, string> = { cookie }, workshop: string = demo.workshop) {
  const response = await fetch(server.url + at('papers', workshop), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const organisation = (index: number) => {
  const found = regie.latest()?.organisations[index]
  if (found === undefined) throw new Error('there is no such organisation')
  return found
}
const meeting = () => regie.latest()?.meetings[0]?.id
async function enter(index: number) {
  const secret = hashOf(demo.cards[index]?.path ?? '')
  return (await server.post<{ token: string }>('/api/card/enter', { secret, name: null })).body.token
}
async function pairedWall(): Promise<TestControl<WallView>> {
  const pairing = (await server.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})).body
  await post('wall', { code: pairing.code })
  const path = `/api/wall/pairing/${pairing.pairing}`
  return control({ token: (await server.post<{ token: string }>(path, { secret: pairing.secret })).body.token })
}
/** Another workshop of the same facilitator. */
async function another(): Promise<string> {
  const organisations = [{ name: 'GGD Elders', type: 'ggd' }]
  const body = { template: 'korte-waardenronde', title: 'Elders', region: 'Elders', locale: 'nl', organisations }
  return (await server.post<{ id: string }>('/api/workshops', body, { cookie })).body.id
}

test('[PRN-1] only who leads asks for papers, invitations, the letter and the network, or changes them', async () => {
  const token = await enter(0)
  const asks = [
    ['wifi', wifi],
    ['letter', { text: 'Beste mensen' }],
    ['invitations', { organisation: organisation(0).id, secret: null }],
    ['papers', { paper: 'fallback', meeting: meeting() }],
    ['papers', { paper: 'cards', count: 4 }],
  ] as const
  for (const [path, body] of asks) {
    expect(await post(path, body, {}), path).toMatchObject({ status: 401 })
    expect(await post(path, body, bearer(token)), path).toMatchObject({ status: 403, body: { error: 'not-yours' } })
  }
  expect((await server.get(at('letter'))).status).toBe(401)
  expect((await server.get(at('letter'), bearer(token))).status).toBe(403)
  expect(printed).toEqual([])
  expect(await (await server.get(at('letter'), { cookie })).json()).toMatchObject({ text: '' })
  const invitation = await post<{ path: string }>('co', {})
  const co = await server.post<{ token: string }>('/api/co', { secret: hashOf(invitation.body.path), name: 'Sanne' })
  expect(await post('wifi', wifi, bearer(co.body.token))).toMatchObject({ status: 200 })
})

test('[PRN-2] the network is with who leads and on the welcome of the room screen at once, with nobody else and in no event', async () => {
  const phone = control<ParticipantView>({ token: await enter(0) })
  const wall = await pairedWall()
  await phone.until(() => true)
  expect(await post('wifi', wifi)).toMatchObject({ status: 200 })
  expect((await regie.until((view) => view.wifi !== null)).wifi).toEqual(wifi)
  await wall.until((view) => view.now.kind === 'welcome' && view.now.wifi?.password === wifi.password)
  expect(phone.received.join()).not.toContain(wifi.password)
  expect(JSON.stringify(await storage.events(demo.workshop, 0))).not.toContain(wifi.password)
  expect(JSON.stringify(await storage.list('command', {}))).not.toContain(wifi.password)
  // It is there for who comes later, on a server that starts anew, and goes when both fields are emptied.
  const again = await startTestApp({ storage })
  const later = openControlClient<FacilitatorView>(again, { workshop: demo.workshop, cookie })
  expect((await later.until(() => true)).wifi).toEqual(wifi)
  later.close()
  await again.app.close()
  await post('wifi', { network: '', password: '' })
  await regie.until((view) => view.wifi === null)
  expect(await storage.list('setting', {})).toEqual([])
})

test('[PRN-3] nothing of one workshop is in the papers and views of another', async () => {
  const other = await another()
  await post('wifi', wifi)
  await post('letter', { text: 'Alleen voor Polderrand' })
  const elsewhere = openControlClient<FacilitatorView>(server, { workshop: other, cookie })
  open.push(elsewhere)
  const view = await elsewhere.until(() => true)
  expect(view.wifi).toBeNull()
  expect(await (await server.get(at('letter', other), { cookie })).json()).toMatchObject({ text: '' })
  await print({ paper: 'fallback', meeting: view.meetings[0]?.id }, { cookie }, other)
  expect(printed).toMatchObject([{ paper: 'fallback', title: 'Elders', wifi: null, joinCode: view.joinCode }])
  const card = await post<{ path: string }>('invitations', { organisation: organisation(0).id, secret: null })
  const [theirs] = view.organisations
  const letter = { paper: 'letter', organisation: theirs?.id, secret: hashOf(card.body.path) }
  expect(await print(letter, { cookie }, other)).toMatchObject({ status: 404 })
  expect(printed).toHaveLength(1)
})

test('[PRN-4] an invitation brings a personal card of its organisation, and letter and text bring the same one', async () => {
  await post('letter', { text: 'Wij zien u graag.' })
  const mine = organisation(2)
  const made = await post<{ path: string; text: string }>('invitations', { organisation: mine.id, secret: null })
  const link = server.app.addresses.best + made.body.path
  for (const part of ['Wij zien u graag.', `Aan ${mine.name}`, link]) expect(made.body.text).toContain(part)
  const secret = hashOf(made.body.path)
  const cards = (await storage.list('secret', { purpose: 'card' })).length
  await post('letter', { text: 'Wij zien u heel graag.' })
  const again = await post<{ path: string; text: string }>('invitations', { organisation: mine.id, secret })
  expect(again.body.path).toBe(made.body.path)
  expect(again.body.text).toContain('Wij zien u heel graag.')
  expect(await print({ paper: 'letter', organisation: mine.id, secret })).toMatchObject({ status: 200 })
  expect(printed).toMatchObject([{ paper: 'letter', link, organisation: { name: mine.name }, kind: 'demo' }])
  expect(await storage.list('secret', { purpose: 'card' })).toHaveLength(cards)
  // Another organisation's card, a secret that is none, an organisation that is not there.
  expect(await print({ paper: 'letter', organisation: organisation(1).id, secret })).toMatchObject({ status: 404 })
  expect(await print({ paper: 'letter', organisation: mine.id, secret: 'x'.repeat(43) })).toMatchObject({ status: 404 })
  expect(await post('invitations', { organisation: 'vreemd', secret: null })).toMatchObject({ status: 404 })
  expect(await storage.list('secret', { purpose: 'card' })).toHaveLength(cards)
  const entered = await server.post('/api/card', { secret })
  expect(entered.body).toMatchObject({ organisation: { name: mine.name } })
})

test('[PRN-5] the sheet has the times of the programme as it is now, and cards go on after the seats that there are', async () => {
  const plan = { type: 'planMeeting', meeting: meeting(), date: '2026-09-24', start: '16:00', place: 'dorpshuis' }
  expect(await regie.send(plan)).toMatchObject({ ok: true })
  const [first] = (await regie.until((view) => view.meetings[0]?.start === '16:00')).programme
  expect(await regie.send({ type: 'changeMinutes', step: first?.step, segment: 0, minutes: 17 })).toMatchObject({
    ok: true,
  })
  const { body } = { body: await print({ paper: 'fallback', meeting: meeting() }) }
  expect(body.headers.get('content-type')).toBe('application/pdf')
  expect(body.headers.get('cache-control')).toBe('no-store')
  const sheet = printed[0]
  if (sheet?.paper !== 'fallback') throw new Error('no sheet')
  const before = (first?.segments ?? []).slice(1).reduce((sum, { minutes }) => sum + minutes, 17)
  expect(sheet.steps[0]).toMatchObject({ start: '16:00', minutes: before })
  expect(sheet.steps[1]?.start).toBe(`16:${before}`)
  expect(renderPaper(sheet, [])).toContain('DEMO')
  await regie.send({ type: 'addPaperSeat', participant: 'papier-a', organisation: organisation(0).id })
  await print({ paper: 'cards', count: 6 })
  expect(printed[1]).toMatchObject({ paper: 'cards', from: 2, count: 6, joinCode: demo.code })
  expect(await print({ paper: 'fallback', meeting: 'vreemd' })).toMatchObject({ status: 404 })
})

test('[PRN-6] what is too long, too many or no network is refused in words, and nothing changes', async () => {
  await post('letter', { text: 'Kort.' })
  await post('wifi', wifi)
  expect(await post('letter', { text: 'x'.repeat(4001) })).toMatchObject({
    status: 400,
    body: { error: 'text-too-long' },
  })
  expect(await post('letter', { text: 'x'.repeat(4000) })).toMatchObject({ status: 200 })
  for (const typed of [
    { network: 'n'.repeat(33), password: '' },
    { network: 'Dorpshuis', password: 'kort' },
    { network: '', password: 'geheim van de zaal' },
  ])
    expect(await post('wifi', typed)).toMatchObject({ status: 400, body: { error: 'wifi-not-right' } })
  expect((await regie.until((view) => view.wifi !== null)).wifi).toEqual(wifi)
  for (const count of [0, 61, 2.5]) expect(await print({ paper: 'cards', count })).toMatchObject({ status: 400 })
  expect(printed).toEqual([])
  await post('letter', { text: ' \u200b ' })
  expect(await (await server.get(at('letter'), { cookie })).json()).toMatchObject({ text: '' })
})

test('[PRN-7] without a browser, with too many documents and after a failure the answer says so in both languages', async () => {
  for (const [why, status, words] of [
    ['no-browser', 503, /geen browser/],
    ['export-busy', 429, /halve minuut/],
    ['export-failed', 500, /niets verloren/],
  ] as const) {
    exported = err(why)
    const answer = await print({ paper: 'cards', count: 4 })
    expect(answer.status).toBe(status)
    const { message } = JSON.parse(answer.text) as { message: { nl: string; en: string } }
    expect(message.nl).toMatch(words)
    expect(message.en).not.toBe(message.nl)
  }
})

test('[PRN-8] place cards bring a new personal card for every organisation, and none is made when there is no paper', async () => {
  await post('wifi', wifi)
  const before = await storage.list('secret', { purpose: 'card' })
  exported = err('no-browser')
  await print({ paper: 'placeCards' })
  expect(await storage.list('secret', { purpose: 'card' })).toHaveLength(before.length)
  exported = ok(Buffer.from('%PDF-1.7 test'))
  expect(await print({ paper: 'placeCards' })).toMatchObject({ status: 200 })
  const sheet = printed.at(-1)
  if (sheet?.paper !== 'placeCards') throw new Error('no place cards')
  expect(sheet.wifi).toEqual(wifi)
  expect(sheet.cards.map((one) => one.organisation.name)).toEqual(regie.latest()?.organisations.map((one) => one.name))
  for (const { organisation: of, link } of sheet.cards)
    expect((await server.post('/api/card', { secret: hashOf(link) })).body).toMatchObject({
      entered: false,
      organisation: { name: of.name },
    })
})

test('[PRN-9] a letter asks what can be answered beforehand, but not when its link works in the room only', async () => {
  const step = stepId('waarden')
  expect(await regie.send({ type: 'askBeforehand', step })).toMatchObject({ ok: true })
  const mine = organisation(0)
  const made = await post<{ text: string }>('invitations', { organisation: mine.id, secret: null })
  expect(made.body.text).toContain('De link werkt in de zaal')
  expect(made.body.text).not.toContain('Denk alvast mee')
  let state: WorkshopState | null = null
  for (const row of await storage.events(demo.workshop, 0)) state = evolve(state, JSON.parse(row.json) as Event)
  if (state === null) throw new Error('no workshop')
  const ways = { address: 'https://siroop.example', joinCode: demo.code }
  const letter = { organisation: mine, link: 'https://siroop.example/k#x', words: '', inRoomOnly: false }
  const question = state.template.steps.find(({ id }) => id === step)?.question.nl
  expect(composeLetter(state, ways, letter).beforehand).toBe(question)
  expect(composeLetter({ ...state, beforehand: null }, ways, letter).beforehand).toBeNull()
})
