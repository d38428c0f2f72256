import { addBundle, boardRoom, mineRoom, penRoom, readBoard, readPen, submitNote } from '@siroop/board'
import {
  bundleId,
  type FacilitatorView,
  type FrozenManifest,
  noteId,
  ok,
  type ParticipantView,
  stepId,
  visibilities,
  type WorkshopId,
} from '@siroop/domain'
import { exportFiles, fingerprintOf } from '@siroop/manifest'
import { type Answer, exportFile } from '@siroop/protocol'
import { unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { agreementContent } from './agreements/agreementsTestData.js'
import { sha256 } from './chance.js'
import { goesRound, isRefusedWhole } from './keep/roundTripTestData.js'
import type { PdfInput } from './manifestPdf.js'
import { newDatabase } from './realServers/sharedTestData.js'
import { createMemoryStorage } from './storage/memoryStorage.js'
import { openPostgresStorage } from './storage/postgresStorage.js'
import type { Storage } from './storage/storage.js'
import { at, openControlClient, openTestDocument, startTestApp, type TestApp, type TestControl } from './testApp.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

interface Seat {
  readonly organisation: string
  readonly token: string
  readonly participant: string
  readonly control: TestControl<ParticipantView>
}

const supportContent = {
  ...{ locale: 'nl', title: 'Ja', lead: 'Ik sta ervoor.', steps: [{ title: 'Nu', text: '' }], promise: 'Ik doe het.' },
  ...{ period: '', addressees: [], sender: 'Werkgroep', asksRole: false, closesOn: null },
}

/** A document line as facilitator (cookie) or participant (token). */
function openDocument(server: TestApp, room: string, who: { token?: string; cookie?: string }): Promise<Y.Doc> {
  const line = openTestDocument(server, room, who)
  opened.push(line)
  return line.synced
}
function until<T>(doc: Y.Doc, look: () => T | null): Promise<T> {
  return new Promise((resolve) => {
    const check = () => {
      const found = look()
      if (found !== null) resolve(found)
    }
    doc.on('update', check)
    check()
  })
}

/** A real workshop with three organisations, everybody at the table. */
async function startEvening(storage: Storage) {
  const printed: PdfInput[] = []
  const server = await startTestApp({
    storage,
    exportPdf: async (input) => {
      printed.push(input)
      return ok(Buffer.from('%PDF-1.7 test'))
    },
  })
  opened.push(server.app)
  const cookie = await server.signIn()
  const organisations = ['welzijn', 'ggd', 'gemeente'].map((type) => ({ name: `${type} Polderrand`, type }))
  const body = { template: 'korte-waardenronde', title: 'Ronde', region: 'Polderrand', locale: 'nl', organisations }
  const workshop = (await server.post<{ id: WorkshopId }>('/api/workshops', body, { cookie })).body.id
  const regie = openControlClient<FacilitatorView>(server, { workshop, cookie })
  opened.push(regie)
  const seats: Seat[] = []
  for (const { id } of (await regie.until(() => true)).organisations) {
    const card = await server.post<{ path: string }>(
      `/api/workshops/${workshop}/cards`,
      { organisation: id },
      { cookie },
    )
    const secret = card.body.path.split('#')[1]
    const entered = await server.post<Seat>('/api/card/enter', { secret, name: `Xandra ${id}` })
    const { token, participant } = entered.body
    const control = openControlClient<ParticipantView>(server, { workshop, token })
    opened.push(control)
    await control.until(() => true)
    seats.push({ organisation: id, token, participant, control })
  }
  /** Sends as the regie, and fails the test when it is refused. */
  const lead = async (command: object) => expect(await regie.send(command)).toMatchObject({ ok: true })
  const onward = (step: string, segment: number) =>
    lead({ type: 'advance', from: at(step, segment), waiveReason: 'in deze test mag het' })
  const found = async (words: string) => {
    const answer = await server.get(`/api/find?${new URLSearchParams({ words })}`, { cookie })
    const { groups } = (await answer.json()) as Answer<'found'>
    const paths = groups.flatMap(({ hits }) => hits.map(({ path }) => path))
    // The examples of the shelf are there from the first day, whatever happens in a meeting.
    return paths.filter((path) => !/^\/regie\/plank\?ding=voorbeeld-\d+$/.test(path))
  }
  return { server, workshop, cookie, regie, seats, lead, onward, printed, found }
}

type Evening = Awaited<ReturnType<typeof startEvening>>

/** Only who leads gets the table of notes: one is in a sentence, of one it was said why not, and of one nothing. */
async function tellsOfNotes({
  server,
  workshop,
  cookie,
  seats,
  lead,
}: Pick<Evening, 'server' | 'workshop' | 'cookie' | 'seats' | 'lead'>) {
  const path = `/api/workshops/${workshop}/notes.csv`
  await lead({ type: 'giveReasons', reasons: [{ note: 'n1', reason: { why: 'other', words: '=later' } }] })
  const table = await server.get(path, { cookie })
  expect(table.headers.get('content-disposition')).toContain('briefjes.csv')
  expect(table.headers.get('cache-control')).toBe('no-store')
  const [head, first, ...rest] = (await table.text()).trim().split('\r\n')
  expect(head).toContain(';Bundel;Briefje;Organisatie;Waar het terugkwam;Niet gebruikt, omdat')
  expect(first).toMatch(/;Vertrouwen;Vertrouwen;;zin 1;$/)
  expect(rest.map((line) => line.replace(/^[^;]*/, '')).sort()).toEqual([
    ";;Vertrouwen;;nergens;'=later",
    ';;Vertrouwen;;nergens;nog geen reden gegeven',
  ])
  expect(await (await server.get(`${path}?taal=en`, { cookie })).text()).toContain('Not used, because')
  expect((await server.get(path)).status).toBe(401)
  expect((await server.get(path, { authorization: `Bearer ${seats[0]?.token}` })).status).toBe(403)
}

/** What stands beside the text, for every circle: stories, an agreement, somebody who registered and somebody who signed. */
async function putBeside({ server, workshop, cookie }: Pick<Evening, 'server' | 'workshop' | 'cookie'>) {
  const post = async (path: string, body: object) => {
    const answer = await server.post<{ id: string }>(path, body, { cookie })
    expect(answer, path).toMatchObject({ status: 200 })
    return answer.body.id
  }
  const story = {
    locale: 'nl',
    text: 'Tekst.',
    on: '2026-11-01',
    role: 'routeTeam',
    values: ['Vertrouwen'],
    caption: '',
  }
  // this evening has no theme tables: what is for a table is looked at in http/sharing
  for (const visibility of visibilities.filter((one) => one !== 'table')) {
    const content = { ...story, title: `Zwerver ${visibility}`, visibility, table: null }
    const id = await post(`/api/workshops/${workshop}/stories`, { content })
    await post(`/api/workshops/${workshop}/stories/${id}/publish`, { rev: 1, published: true })
  }
  for (const visibility of ['me', 'partners'] as const)
    await post('/api/agreements', {
      content: agreementContent({ title: `Zwerver ${visibility}`, visibility }),
      source: null,
      workshop,
    })
  const person = { firstName: 'Zwerver', lastName: 'Persoon', email: 'zwerver@polderrand.example' }
  const support = await post('/api/support', { content: supportContent })
  await post(`/api/support/${support}/open`, {})
  await fetch(`${server.url}/steun/${support}`, { method: 'POST', body: new URLSearchParams(person) })
  expect((await server.storage.list('supporter', {})).length).toBe(1)
}

/** No file, page, feed or search of the text holds what stands beside it for a smaller circle; files hold none of it. */
async function keepsApart(
  { server, cookie, printed }: Pick<Evening, 'server' | 'cookie' | 'printed'>,
  path: string,
): Promise<void> {
  const read = async (from: string) => Buffer.from(await (await server.get(from)).arrayBuffer())
  const inside = (bytes: Buffer) =>
    bytes.subarray(0, 2).toString() === 'PK'
      ? Object.values(unzipSync(bytes)).map((one) => Buffer.from(one).toString())
      : [bytes.toString()]
  const files = ['nl', 'en'].flatMap((language) => exportFiles.map((file) => `${path}/${file}?taal=${language}`))
  const texts = [...files, `/api${path}`, path].map(async (from) => inside(await read(from)))
  const everything = [...(await Promise.all(texts)).flat(), JSON.stringify(printed)]
  expect(everything.length).toBeGreaterThan(exportFiles.length * 2)
  for (const text of everything) expect(text).not.toMatch(/zwerver/i)
  const open = await Promise.all(
    [`${path}/berichten`, `${path}/berichten/feed.xml`, '/kennisbank?zoek=zwerver', '/kennisbank/afspraken.json'].map(
      read,
    ),
  )
  for (const text of open) expect(text.toString()).not.toMatch(/Zwerver (?!everyone)/)
  expect(open[0]?.toString()).toContain('Zwerver everyone')
  expect((await server.get('/api/find?words=zwerver')).status).toBe(401)
  const mine = (await (await server.get('/api/find?words=persoon', { cookie })).json()) as Answer<'found'>
  expect(mine.groups.flatMap(({ hits }) => hits)).toEqual([])
}

const storages = {
  memory: async () => createMemoryStorage(),
  PostgreSQL: async () => {
    const made = await openPostgresStorage(await newDatabase(), (error) => {
      throw error
    })
    if (!made.ok) throw new Error(made.error)
    opened.push(made.value)
    return made.value
  },
}

test.each(Object.entries(storages))(
  '[WSR-18] [VIS-2] [FIND-12] [EXPO-17] [EXPO-23] [KEEP-1] [KEEP-2] [KEEP-3] an evening goes over the wire from hidden notes to a manifest in force, with register, PDF, files for other programs and a keep file that goes round (%s)',
  async (name, make) => {
    const { server, workshop, cookie, regie, seats, lead, onward, printed, found } = await startEvening(await make())
    await lead({ type: 'openMeeting', meeting: regie.latest()?.meetings[0]?.id })
    await onward('welkom', 0)
    for (const [index, seat] of seats.entries()) {
      const mine = await openDocument(server, mineRoom(workshop, seat.participant as never), seat)
      submitNote(mine, {
        id: noteId(`n${index}`),
        step: stepId('waarden'),
        kind: 'waarde',
        text: 'Vertrouwen',
        fields: { gedrag: 'We bellen eerst.' },
      })
    }
    await regie.until((view) => view.silent?.notes === 3)
    expect([await found('vertrouwen'), await found('ronde polderrand')]).toEqual([[], [`/regie/${workshop}`]])
    await onward('waarden', 0)
    await onward('waarden', 1)

    const board = await openDocument(server, boardRoom(workshop), { cookie })
    await until(board, () => (readBoard(board).notes.length === 3 ? true : null))
    addBundle(board, { id: bundleId('b1'), step: stepId('groeperen'), name: 'Vertrouwen', firstNote: noteId('n0') })
    await onward('groeperen', 0)
    await onward('groeperen', 1)
    await regie.until((view) => view.main.kind === 'open-round' && view.main.left === 1)
    await lead({ type: 'openRound', step: 'groeperen', bundle: 'b1', behaviour: 'We bellen eerst.' })
    const round = (await regie.until((view) => view.rounds.length === 1)).rounds[0]?.round
    for (const seat of seats)
      expect(await seat.control.send({ type: 'answerRound', round, answer: 'stand-for', reason: null })).toMatchObject({
        ok: true,
      })
    await lead({ type: 'showRound', round })
    expect(await found('bellen')).toEqual([])
    await lead({ type: 'closeRound', round })
    await until(board, () => readBoard(board).bundles.find((bundle) => bundle.locked) ?? null)

    expect(await found('bellen vertrouw')).toEqual([`/regie/${workshop}/terugkijken#groeperen`])
    await onward('groeperen', 2)
    await lead({ type: 'planCheckins', dates: ['2099-01-15'] })
    await onward('weerzien', 0)
    const pen = await openDocument(server, penRoom(workshop), { cookie })
    const sentence = await until(pen, () => readPen(pen).sentences[0] ?? null)
    expect(sentence.text).toBe('We bellen eerst.')
    await lead({ type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2099-01-31' } })
    await onward('lezen', 0)
    await lead({ type: 'openSigning' })
    const edition = (await regie.until((view) => view.edition !== null)).edition
    const shown = await server.get(`/api/workshops/${workshop}/editions/1`, { cookie })
    const { frozen, fingerprint } = (await shown.json()) as { frozen: FrozenManifest; fingerprint: string }
    expect(fingerprint).toBe(edition?.fingerprint)
    expect(fingerprint).toBe(fingerprintOf(frozen, (bytes) => Buffer.from(sha256(bytes), 'hex')))

    const sign = (seat: Seat, change: object = {}) =>
      seat.control.send({
        type: 'sign',
        edition: 1,
        fingerprint,
        organisation: seat.organisation,
        authority: 'own',
        person: { name: `Xandra ${seat.organisation}`, function: 'directeur', sentence: null, condition: null },
        ...change,
      })
    const [first, second] = seats as [Seat, Seat, Seat]
    expect(await sign(first, { fingerprint: 'f'.repeat(64) })).toMatchObject({ refusal: 'fingerprint-differs' })
    expect(await sign(first, { organisation: second.organisation })).toMatchObject({ refusal: 'other-organisation' })
    for (const seat of seats) expect(await sign(seat)).toMatchObject({ ok: true })
    expect(await sign(first)).toMatchObject({ refusal: 'already-signed' })
    const inForce = await regie.until((view) => view.edition?.status === 'in-force')

    const register = await server.storage.list('register', { workshop })
    expect(register.map((row) => (JSON.parse(row.json) as { type: string }).type)).toEqual([
      'editionFrozen',
      'signed',
      'signed',
      'signed',
      'editionInForce',
    ])
    for (const [index, row] of register.entries()) {
      expect(row.previous_hash).toBe(register[index - 1]?.hash ?? '0'.repeat(64))
      expect(row.hash).toBe(sha256(`${row.previous_hash}\n${row.json}`))
      expect(row.json).not.toContain('Xandra')
    }
    const events = JSON.stringify(await server.storage.events(workshop, 0))
    expect(events).not.toContain('Xandra')

    expect(inForce.manifestPath).toMatch(/^\/m\/[a-z2-7]{16}$/)
    expect(await found('bellen')).toEqual([`${inForce.manifestPath}#zin-${sentence.id}`])
    expect(await found('xandra')).toEqual([])
    await putBeside({ server, workshop, cookie })
    const pdf = await server.get(`${inForce.manifestPath}/manifest.pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    await server.get(`${inForce.manifestPath}/manifest.pdf`)
    expect(printed.length).toBe(1)
    const dates = await server.get(`${inForce.manifestPath}/dates.ics`)
    expect(dates.headers.get('content-type')).toContain('text/calendar')
    expect(await dates.text()).toContain('SUMMARY:Check-in: Onze waarden\\, Polderrand')
    const signed = await server.get(`${inForce.manifestPath}/signatures.csv?taal=en`)
    expect(signed.headers.get('content-type')).toContain('text/csv')
    expect(signed.headers.get('content-disposition')).toContain('signatures-onze-waarden-polderrand-edition-1.csv')
    expect(await signed.text()).toContain(register.at(-1)?.hash)
    const data = (await (await server.get(`${inForce.manifestPath}/manifest.json`)).json()) as unknown
    expect(exportFile.parse(data)).toMatchObject({
      edition: 1,
      registerHead: register.at(-1)?.hash,
      status: 'in-force',
    })
    // no route was made, the picture has no browser here, there is one edition, and nobody guesses an address
    const problems = [
      'route.csv',
      'values.png',
      'manifest.md?editie=2',
      'manifest.md?editie=x',
      'manifest.exe',
      'manifest.pdf?editie=2',
    ]
    const answers = problems.map(async (file) => (await server.get(`${inForce.manifestPath}/${file}`)).status)
    expect(await Promise.all(answers)).toEqual([404, 503, 404, 404, 404, 404])
    for (const file of exportFiles) expect((await server.get(`/m/aaaaaaaaaaaaaaaa/${file}`)).status).toBe(404)
    await keepsApart({ server, cookie, printed }, inForce.manifestPath ?? '')
    await tellsOfNotes({ server, workshop, cookie, seats, lead })
    expect((await server.get(`/api/workshops/${workshop}/keep`, { cookie })).status).toBe(409)
    await lead({ type: 'closeMeeting' })
    expect((await server.get(`/api/workshops/${workshop}/keep`)).status).toBe(401)
    const kept = await goesRound({ server, workshop, cookie, manifestPath: inForce.manifestPath ?? '' })
    if (name === 'memory') await isRefusedWhole(kept)
    const inside = Object.values(unzipSync(kept)).map((bytes) => Buffer.from(bytes).toString('latin1'))
    const tokens = await server.storage.list('token', { workshop })
    for (const secret of [
      ...seats.map(({ token }) => token),
      ...tokens.map(({ hash }) => hash),
      cookie.split('=')[1] ?? '',
    ])
      for (const text of inside) expect(text).not.toContain(secret)
    expect(Object.keys(unzipSync(kept))).toContain('lees-mij.html')
    expect(printed[0]).toMatchObject({ registerHead: register.at(-1)?.hash, locale: 'nl', address: null })
    expect(printed[0]?.edition.signing.map((row) => row.details?.function)).toEqual([
      'directeur',
      'directeur',
      'directeur',
    ])
  },
)
