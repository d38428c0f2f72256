import { addBundle, boardRoom, mineRoom, moveNote, readBoard, submitNote, withdrawNote } from '@siroop/board'
import {
  bundleId,
  type FacilitatorView,
  noteId,
  type ParticipantView,
  participantId,
  stepId,
  type WorkshopId,
} from '@siroop/domain'
import { type Answer, answers } from '@siroop/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
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
const silent = stepId('waarden')
const sorting = stepId('groeperen')

function openDocument(server: TestApp, room: string, who: { token?: string; cookie?: string }): Promise<Y.Doc> {
  const line = openTestDocument(server, room, who)
  opened.push(line)
  return line.synced
}
function until(doc: Y.Doc, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (isSo()) resolve()
    }
    doc.on('update', check)
    check()
  })
}

/** A workshop of four organisations in which each wrote a note, which was opened: the room is about to talk about them. */
async function openedNotes() {
  const server = await startTestApp()
  opened.push(server.app)
  const cookie = await server.signIn()
  const organisations = ['welzijn', 'ggd', 'gemeente', 'corporatie'].map((type) => ({ name: `${type} P`, type }))
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
    const entered = await server.post<Seat>('/api/card/enter', { secret: card.body.path.split('#')[1], name: 'Iemand' })
    const { token, participant } = entered.body
    const control = openControlClient<ParticipantView>(server, { workshop, token })
    opened.push(control)
    await control.until(() => true)
    seats.push({ organisation: id, token, participant, control })
  }
  const lead = async (command: object) => expect(await regie.send(command)).toMatchObject({ ok: true })
  const onward = (step: string, segment: number) =>
    lead({ type: 'advance', from: at(step, segment), waiveReason: 'in deze test mag het' })
  await lead({ type: 'openMeeting', meeting: regie.latest()?.meetings[0]?.id })
  await onward('welkom', 0)
  const documents: Y.Doc[] = []
  for (const [index, seat] of seats.entries()) {
    const mine = await openDocument(server, mineRoom(workshop, participantId(seat.participant)), seat)
    documents.push(mine)
    submitNote(mine, {
      id: noteId(`n${index}`),
      step: silent,
      kind: 'waarde',
      text: `Geheim ${index}`,
      fields: { gedrag: 'We bellen eerst.' },
    })
  }
  await regie.until((view) => view.silent?.notes === seats.length)
  const pictures = async () =>
    (await server.storage.list('room_snapshot', { room: boardRoom(workshop) })).filter(({ name }) => name !== '')
  const get = async <K extends 'lookBack' | 'boardThen'>(which: K, path: string, headers: Record<string, string>) => {
    const response = await server.get(`/api/workshops/${workshop}/look-back${path}`, headers)
    expect(response.status).toBe(200)
    return answers[which].parse(await response.json()) as Answer<K>
  }
  return {
    ...{ server, workshop, cookie, regie, seats, lead, onward, documents, pictures },
    past: async () => (await get('lookBack', '', { cookie })).steps,
    boardAt: async (step: string) => (await get('boardThen', `/${step}`, { cookie })).board,
    board: () => openDocument(server, boardRoom(workshop), { cookie }),
  }
}
type Evening = Awaited<ReturnType<typeof openedNotes>>

/** One bundle of two notes, made by hand in the sorting step. */
async function bundled(evening: Evening): Promise<Y.Doc> {
  await evening.onward('waarden', 0)
  await evening.onward('waarden', 1)
  const board = await evening.board()
  await until(board, () => readBoard(board).notes.length === 4)
  addBundle(board, { id: bundleId('b1'), step: sorting, name: 'Dichtbij', firstNote: noteId('n0') })
  moveNote(board, { note: noteId('n1'), bundle: bundleId('b1') })
  // On another line it is there only once it is committed.
  const other = await openDocument(evening.server, boardRoom(evening.workshop), evening.seats[0] as Seat)
  await until(other, () => readBoard(other).notes.filter(({ bundle }) => bundle === 'b1').length === 2)
  return board
}
const texts = (notes: readonly { readonly text: string }[] | undefined) => notes?.map(({ text }) => text).sort()

test('[PST-1] every step that ends keeps one picture of the board, and loses it when it is opened again', async () => {
  const evening = await openedNotes()
  const names = async () => (await evening.pictures()).map(({ name }) => name).sort()
  expect(await names()).toEqual(['step/welkom'])
  await evening.onward('waarden', 0)
  await evening.onward('waarden', 1)
  expect(await names()).toEqual(['step/waarden', 'step/welkom'])
  await evening.lead({ type: 'goBack', from: at('groeperen', 0) })
  expect(await names()).toEqual(['step/welkom'])
  await evening.onward('waarden', 1)
  expect(await names()).toEqual(['step/waarden', 'step/welkom'])
  await evening.lead({ type: 'closeMeeting' })
  expect(await names()).toEqual(['step/groeperen', 'step/waarden', 'step/welkom'])
})

test('[PST-2] the board at the end of a step is what it was then, whatever was moved and named since', async () => {
  const evening = await openedNotes()
  await bundled(evening)
  const then = await evening.boardAt('waarden')
  expect(then?.bundles).toEqual([])
  expect(texts(then?.loose.flatMap(({ notes }) => notes))).toEqual(['Geheim 0', 'Geheim 1', 'Geheim 2', 'Geheim 3'])
  expect(then?.loose[0]?.notes.map(({ organisation }) => organisation).sort()).toEqual(
    evening.seats.map(({ organisation }) => organisation).sort(),
  )
  await evening.lead({ type: 'skipStep', from: at('groeperen', 0), reason: 'Later verder.' })
  const sorted = await evening.boardAt('groeperen')
  expect(sorted?.bundles.map(({ name, agreed, notes }) => [name, agreed, texts(notes)])).toEqual([
    ['Dichtbij', false, ['Geheim 0', 'Geheim 1']],
  ])
})

test('[PST-3] what a note says before its reveal is in no picture and in no answer', async () => {
  const evening = await openedNotes()
  for (const { bytes } of await evening.pictures()) expect(Buffer.from(bytes).includes('Geheim')).toBe(false)
  expect(JSON.stringify([await evening.past(), await evening.boardAt('welkom')])).not.toContain('Geheim')
})

test('[PST-4] a note that its author takes back since is in no answer, and its words are in no picture on disk', async () => {
  const evening = await openedNotes()
  await bundled(evening)
  await evening.lead({ type: 'skipStep', from: at('groeperen', 0), reason: 'Later verder.' })
  const [mine] = evening.documents
  if (mine) withdrawNote(mine, noteId('n0'))
  const board = await evening.board()
  await until(board, () => readBoard(board).notes.some(({ id, withdrawn }) => id === 'n0' && withdrawn))
  for (const step of ['waarden', 'groeperen'])
    expect(JSON.stringify(await evening.boardAt(step))).not.toMatch(/Geheim 0|"n0"/)
  expect((await evening.boardAt('groeperen'))?.bundles.map(({ notes }) => texts(notes))).toEqual([['Geheim 1']])
  for (const { name, bytes } of await evening.pictures())
    expect([name, Buffer.from(bytes).includes('Geheim 0')]).toEqual([name, false])
  const kept = (await evening.pictures()).find(({ name }) => name === 'step/groeperen')
  expect(Buffer.from(kept?.bytes ?? []).includes('Geheim 1')).toBe(true)
})

test('[PST-5] only who holds the regie of this workshop looks back: not a participant, a stranger or a room screen', async () => {
  const evening = await openedNotes()
  const { server, workshop, cookie, seats } = evening
  const ask = async (headers: Record<string, string>, of: string = workshop) => [
    (await server.get(`/api/workshops/${of}/look-back`, headers)).status,
    (await server.get(`/api/workshops/${of}/look-back/welkom`, headers)).status,
  ]
  expect(await ask({})).toEqual([401, 401])
  expect(await ask({ authorization: `Bearer ${seats[0]?.token}` })).toEqual([403, 403])
  expect(await ask({ cookie }, 'ander')).toEqual([404, 404])
  const pairing = (await server.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})).body
  await server.post(`/api/workshops/${workshop}/wall`, { code: pairing.code }, { cookie })
  const screen = await server.post<{ token: string }>(`/api/wall/pairing/${pairing.pairing}`, {
    secret: pairing.secret,
  })
  expect(screen.body.token).toEqual(expect.any(String))
  expect(await ask({ authorization: `Bearer ${screen.body.token}` })).toEqual([403, 403])
  const link = await server.post<{ path: string }>(`/api/workshops/${workshop}/co`, {}, { cookie })
  const secret = link.body.path.split('#')[1]
  const co = await server.post<{ token: string }>('/api/co', { secret, name: 'Bo' })
  expect(await ask({ authorization: `Bearer ${co.body.token}` })).toEqual([200, 200])
})

test('[PST-6] a step that has not ended, or is not there, is unknown; of one without a picture the rest is told', async () => {
  const evening = await openedNotes()
  const { server, workshop, cookie } = evening
  for (const step of ['waarden', 'tekenen', 'bestaat-niet', '%2e%2e'])
    expect((await server.get(`/api/workshops/${workshop}/look-back/${step}`, { cookie })).status).toBe(404)
  const where = { room: boardRoom(workshop), name: 'step/welkom' }
  await server.storage.transact([{ kind: 'remove', table: 'room_snapshot', where }])
  expect(await evening.boardAt('welkom')).toBeNull()
  expect((await evening.past()).map(({ step, how }) => [step, how])).toEqual([['welkom', 'done']])
})
