import { mineRoom, readBoard, readMine, submitNote } from '@siroop/board'
import { err, type FacilitatorView, noteId, type ParticipantView, stepId, type WallView } from '@siroop/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { createMemoryStorage } from './storage/memoryStorage.js'
import type { Storage } from './storage/storage.js'
import { at, openControlClient, openTestDocument, startTestApp, type TestApp, type TestControl } from './testApp.js'
import type { DemoLinks } from './workshop/demo.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const step = stepId('waarden')
const secret = 'Wij wachten op elkaar.'
const behaviour = 'Wie later is, wordt gebeld.'

let server: TestApp
let storage: Storage
/** What the next write of events answers instead of being done. */
let refuseEvents = false
let demo: DemoLinks
let cookie: string
let regie: TestControl<FacilitatorView>
let second: TestControl<FacilitatorView>
let wall: TestControl<WallView>
let colleague: { readonly participant: string; readonly token: string; readonly view: TestControl<ParticipantView> }
let open: { close(): unknown }[]
/** Every byte that came over a document line that is not the paper seat's own. */
let heard: Buffer[]

beforeEach(async () => {
  open = []
  heard = []
  const memory = createMemoryStorage()
  storage = {
    ...memory,
    transact: async (ops) =>
      refuseEvents && ops.some((op) => op.kind === 'append-events') ? err('failed') : memory.transact(ops),
  }
  refuseEvents = false
  server = await startTestApp({ storage })
  demo = await server.app.createDemo('korte-waardenronde')
  cookie = await server.signIn()
  const { workshop } = demo
  const control = <V extends FacilitatorView | ParticipantView | WallView>(who: {
    token?: string
    cookie?: string
  }) => {
    const client = openControlClient<V>(server, { workshop, ...who })
    open.push(client)
    return client
  }
  regie = control({ cookie })
  const invitation = await server.post<{ path: string }>(`/api/workshops/${workshop}/co`, {}, { cookie })
  const co = await server.post<{ token: string }>('/api/co', { secret: hashOf(invitation.body.path), name: 'Sanne' })
  second = control({ token: co.body.token })
  const pairing = (await server.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})).body
  await server.post(`/api/workshops/${workshop}/wall`, { code: pairing.code }, { cookie })
  const paired = `/api/wall/pairing/${pairing.pairing}`
  const screen = await server.post<{ token: string }>(paired, { secret: pairing.secret })
  wall = control({ token: screen.body.token })
  const card = await server.post<{ participant: string; token: string }>('/api/card/enter', {
    secret: hashOf(demo.cards[0]?.path ?? ''),
    name: null,
  })
  colleague = { ...card.body, view: control({ token: card.body.token }) }
  const meeting = (await regie.until(() => true)).meetings[0]?.id
  await done({ type: 'openMeeting', meeting })
  await done({ type: 'advance', from: at('welkom', 0), waiveReason: null })
})
afterEach(async () => {
  await server.app.close()
  for (const one of open) one.close()
})

const hashOf = (path: string) => path.split('#')[1] ?? ''
const done = async (command: object, id?: string) => expect(await regie.send(command, id)).toMatchObject({ ok: true })
const organisation = (index: number) => regie.latest()?.organisations[index]?.id
async function addCard(index = 0, participant = 'papier-a'): Promise<string> {
  await done({ type: 'addPaperSeat', participant, organisation: organisation(index) })
  await regie.until((view) => view.roster.some((one) => one.id === participant))
  return participant
}
const typed = (participant: string, change: object = {}) => ({
  type: 'addPaperNote',
  participant,
  step,
  note: 'note-op-papier',
  text: ` ${secret}\u200b `,
  fields: [{ field: 'gedrag', text: behaviour }],
  ...change,
})
const reveal = () => done({ type: 'advance', from: at('waarden', 0), waiveReason: 'in deze test mag het' })

function openDocument(room: string, token: string, onFrame?: (data: Buffer) => void): Promise<Y.Doc> {
  const line = openTestDocument(server, room, onFrame === undefined ? { token } : { token, onFrame })
  open.push(line)
  return line.synced
}
const openBoard = () => openDocument(`board/${demo.workshop}/1`, colleague.token, (data) => void heard.push(data))
/** Resolves when the document has what the test waits for. */
const until = (doc: Y.Doc, fits: () => boolean) =>
  new Promise<void>((resolve) => {
    const check = () => fits() && resolve()
    doc.on('update', check)
    check()
  })

test('[PCD-1] [INV-2] before the reveal a typed paper note is in no frame, not even to who typed it, and in no event', async () => {
  const seat = await addCard()
  const board = await openBoard()
  const everybody = [regie, second, wall, colleague.view]
  await done(typed(seat))
  for (const lead of [regie, second]) await lead.until((view) => view.silent?.notes === 1)
  await wall.until((view) => view.now.kind === 'silent' && view.now.notes === 1)
  const hidden = ['Wij wachten', 'wordt gebeld', 'note-op-papier']
  for (const client of everybody) for (const words of hidden) expect(client.received.join('\n')).not.toContain(words)
  for (const words of [...hidden, seat]) expect(Buffer.concat(heard).toString('latin1')).not.toContain(words)
  expect(readBoard(board).notes).toEqual([])
  const rows = [await storage.events(demo.workshop, 0), await storage.list('command', {})]
  for (const words of hidden) expect(JSON.stringify(rows)).not.toContain(words)
})

test('[PCD-2] at the reveal it lies among the others, normalised, with the origin of its card', async () => {
  const seat = await addCard(1)
  await done(typed(seat))
  const mine = await openDocument(mineRoom(demo.workshop, colleague.participant as never), colleague.token)
  submitNote(mine, { id: noteId('telefoon'), step, kind: 'waarde', text: 'Vertrouwen' })
  await regie.until((view) => view.silent?.notes === 2)
  const board = await openBoard()
  await reveal()
  await until(board, () => readBoard(board).notes.length === 2)
  expect(readBoard(board).notes.find((note) => note.id === 'note-op-papier')).toMatchObject({
    text: secret,
    fields: { gedrag: behaviour },
    kind: 'waarde',
    // two organisations take part: a value says of none of them that it is theirs
    organisation: null,
    author: null,
    late: false,
  })
  expect(Buffer.concat(heard).toString('latin1')).not.toContain(seat)
  const origins = await storage.list('note_origin', { workshop: demo.workshop, note: 'note-op-papier' })
  expect(origins).toMatchObject([{ organisation: organisation(1), participant: seat, step }])
  const card = regie.latest()?.roster.find((one) => one.id === seat)
  expect(card).toMatchObject({ name: 'Papier 1', role: 'participant', paper: { number: 1, claimed: false } })
})

test('[PCD-3] a card that is typed after the reveal waits as a number among the late notes', async () => {
  const seat = await addCard()
  await reveal()
  await done(typed(seat))
  await done(typed(seat, { note: noteId('tweede-op-papier'), text: 'Lef' }))
  await regie.until((view) => view.silent?.late === 2)
  expect(regie.received.join('\n')).not.toContain(secret)
  const board = await openBoard()
  expect(readBoard(board).notes).toEqual([])
  await done({ type: 'addLateNotes', step })
  await until(board, () => readBoard(board).notes.length === 2)
  expect(
    readBoard(board)
      .notes.map(({ text, late }) => [text, late])
      .sort(),
  ).toEqual([
    ['Lef', false],
    [secret, false],
  ])
})

test('[PCD-4] a command that comes twice types once; the same note under another command is refused', async () => {
  const seat = await addCard()
  await done(typed(seat), 'one-card')
  await done(typed(seat), 'one-card')
  expect(await regie.send(typed(seat, { text: 'Iets anders' }))).toMatchObject({ ok: false, refusal: 'note-exists' })
  const counted = await regie.until((view) => (view.silent?.notes ?? 0) > 0)
  expect(counted.silent?.notes).toBe(1)
  const events = await storage.events(demo.workshop, 0)
  expect(events.filter((event) => event.type === 'paperNoteAdded').length).toBe(1)
})

test('[PCD-5] note and event are one transaction: what cannot be written leaves neither', async () => {
  const seat = await addCard()
  refuseEvents = true
  expect(await regie.send(typed(seat), 'full')).toEqual({ ok: false, refusal: 'not-saved' })
  refuseEvents = false
  expect(regie.latest()?.silent?.notes).toBe(0)
  await done(typed(seat), 'full')
  await regie.until((view) => view.silent?.notes === 1)
})

test('[PCD-6] a note that was typed wrongly and taken back never reaches the board', async () => {
  const seat = await addCard()
  await done(typed(seat))
  await done(typed(seat, { note: 'beter', text: 'Rust' }))
  await done({ type: 'withdrawPaperNote', participant: seat, note: 'note-op-papier' })
  await regie.until((view) => view.silent?.notes === 1)
  const board = await openBoard()
  await reveal()
  await until(board, () => readBoard(board).notes.length > 0)
  expect(readBoard(board).notes.map((note) => note.text)).toEqual(['Rust'])
  expect(await regie.send({ type: 'withdrawPaperNote', participant: seat, note: 'beter' })).toMatchObject({
    ok: false,
    refusal: 'note-is-open',
  })
})

test('[PCD-7] with four words from the regie a phone takes the card over once, with everything that was typed', async () => {
  const seat = await addCard()
  await done(typed(seat))
  const ask = (participant: string, who: Record<string, string> = { cookie }) =>
    server.post<{ words: string[] }>(`/api/workshops/${demo.workshop}/paper-words`, { participant }, who)
  expect((await ask(colleague.participant)).status).toBe(404)
  expect((await ask(seat, { authorization: `Bearer ${colleague.token}` })).status).toBe(403)
  const { words } = (await ask(seat)).body
  const code = regie.latest()?.joinCode
  const entered = await server.post<{ participant: string; token: string }>('/api/words/enter', { code, words })
  expect(entered.body.participant).toBe(seat)
  await regie.until((view) => view.roster.some((one) => one.id === seat && one.paper?.claimed === true))
  const mine = await openDocument(mineRoom(demo.workshop, seat as never), entered.body.token)
  expect(readMine(mine).notes).toMatchObject([{ text: secret, fields: { gedrag: behaviour }, status: 'submitted' }])
  const view = openControlClient<ParticipantView>(server, { workshop: demo.workshop, token: entered.body.token })
  open.push(view)
  expect((await view.until((one) => one.now.kind === 'write')).me).toMatchObject({ id: seat, name: 'Papier 1' })

  expect((await ask(seat)).status).toBe(409)
  expect((await server.post('/api/words/enter', { code, words })).status).not.toBe(200)
  expect(await regie.send(typed(seat, { note: 'nog-een' }))).toMatchObject({ refusal: 'paper-card-claimed' })
})

/** Four words for a card, and what two phones are answered that come with them at the same moment. */
async function claimedByTwo(seat: string) {
  const { words } = (
    await server.post<{ words: string[] }>(
      `/api/workshops/${demo.workshop}/paper-words`,
      { participant: seat },
      { cookie },
    )
  ).body
  const code = regie.latest()?.joinCode
  const enter = () =>
    server.post<{ participant: string; token: string; error?: string }>('/api/words/enter', { code, words })
  const answers = await Promise.all([enter(), enter()])
  return { answers: answers.sort((one, other) => one.status - other.status), enter }
}

test('[PCD-11] of two phones that claim one card at the same moment one gets it, and the other hears that the words are used', async () => {
  const seat = await addCard()
  await done(typed(seat))
  const { answers, enter } = await claimedByTwo(seat)
  const [winner, other] = answers
  expect(winner).toMatchObject({ status: 200, body: { participant: seat } })
  expect(other).toMatchObject({ status: 403, body: { error: 'words-used' } })
  expect(await enter()).toMatchObject({ status: 403, body: { error: 'words-used' } })
  const claims = (await storage.events(demo.workshop, 0)).filter((event) => event.type === 'paperSeatClaimed')
  expect(claims.length).toBe(1)
  const seats = await storage.list('token', { workshop: demo.workshop, participant: seat })
  expect(seats.length).toBe(1)
})

test('[PCD-12] a card is claimed after the reveal too: the phone has the open notes as its own, and what is typed late', async () => {
  const seat = await addCard()
  await done(typed(seat))
  await reveal()
  await done(typed(seat, { note: 'te-laat', text: 'Lef' }))
  await regie.until((view) => view.silent?.late === 1)
  const { answers } = await claimedByTwo(seat)
  const token = answers[0]?.body.token ?? ''
  const mine = await openDocument(mineRoom(demo.workshop, seat as never), token)
  expect(
    readMine(mine)
      .notes.map((note) => note.text)
      .sort(),
  ).toEqual(['Lef', secret])
  const board = await openBoard()
  expect(readBoard(board).notes.map((note) => note.text)).toEqual([secret])
  const phone = openControlClient<ParticipantView>(server, { workshop: demo.workshop, token })
  open.push(phone)
  expect((await phone.until(() => true)).me).toMatchObject({ id: seat, name: 'Papier 1' })
  expect(await regie.send(typed(seat, { note: 'nog-een' }))).toMatchObject({ refusal: 'paper-card-claimed' })
})
