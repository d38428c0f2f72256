import {
  addBundle,
  changeNote,
  mineRoom,
  orderBetween,
  readBoard,
  readMine,
  setDraft,
  setReady,
  submitNote,
  withdrawNote,
} from '@siroop/board'
import {
  bundleId,
  type FacilitatorView,
  noteId,
  type ParticipantId,
  type ParticipantView,
  participantId,
  stepId,
  type WallView,
} from '@siroop/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { at, openControlClient, openTestDocument, startTestApp, type TestApp, type TestControl } from './testApp.js'
import type { DemoLinks } from './workshop/demo.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const waarden = stepId('waarden')
interface Phone {
  readonly participant: ParticipantId
  readonly token: string
  readonly organisation: string
  readonly control: TestControl<ParticipantView>
}
let test_: TestApp
let demo: DemoLinks
let regie: TestControl<FacilitatorView>
let wall: TestControl<WallView>
let phones: Phone[]
let lines: { close(): void }[]
/** Every byte that came over a document line, per holder of the line. */
let bytes: Map<string, Buffer[]>

beforeEach(async () => {
  test_ = await startTestApp()
  demo = await test_.app.createDemo('korte-waardenronde')
  bytes = new Map()
  lines = []
  const cookie = await test_.signIn()
  regie = openControlClient(test_, { workshop: demo.workshop, cookie })
  const pairing = (await test_.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})).body
  await test_.post(`/api/workshops/${demo.workshop}/wall`, { code: pairing.code }, { cookie })
  const screen = await test_.post<{ token: string }>(`/api/wall/pairing/${pairing.pairing}`, { secret: pairing.secret })
  wall = openControlClient(test_, { workshop: demo.workshop, token: screen.body.token })
  phones = []
  for (const card of demo.cards) {
    const secret = card.path.split('#')[1]
    const { body } = await test_.post<{ participant: string; token: string }>('/api/card/enter', { secret, name: null })
    const control = openControlClient<ParticipantView>(test_, { workshop: demo.workshop, token: body.token })
    phones.push({
      participant: participantId(body.participant),
      token: body.token,
      organisation: card.organisation,
      control,
    })
  }
  await regie.until((view) => view.people.connected >= phones.length)
})
afterEach(async () => {
  // First the server, with everybody still connected: that is how it is stopped in life, and it must come to an end.
  await test_.app.close()
  for (const line of lines) line.close()
  for (const client of [regie, wall, ...phones.map((phone) => phone.control)]) client.close()
})

function openDocument(room: string, token: string, holder: string): Promise<Y.Doc> {
  const onFrame = (frame: Buffer) => void bytes.set(holder, [...(bytes.get(holder) ?? []), frame])
  const line = openTestDocument(test_, room, { token, onFrame })
  lines.push(line)
  return line.synced
}
const openMine = (phone: Phone) =>
  openDocument(mineRoom(demo.workshop, phone.participant), phone.token, phone.participant)
const openBoard = (phone: Phone) => openDocument(`board/${demo.workshop}/1`, phone.token, phone.participant)

async function toWriting(): Promise<void> {
  const meeting = regie.latest()?.meetings[0]?.id
  expect(await regie.send({ type: 'openMeeting', meeting })).toMatchObject({ ok: true })
  expect(await regie.send({ type: 'advance', from: at('welkom', 0), waiveReason: null })).toMatchObject({ ok: true })
  await Promise.all(phones.map((phone) => phone.control.until((view) => view.now.kind === 'write')))
}
const reveal = () => regie.send({ type: 'advance', from: at('waarden', 0), waiveReason: 'in deze test mag het' })
const write = (doc: Y.Doc, id: string, text: string) =>
  submitNote(doc, { id: noteId(id), step: waarden, kind: 'waarde', text })
const [first, second] = [0, 1]
const phone = (index: number): Phone => phones[index] as Phone

/** Resolves when the board of this document has what the test waits for. */
function untilBoard(doc: Y.Doc, fits: (board: ReturnType<typeof readBoard>) => boolean) {
  return new Promise<ReturnType<typeof readBoard>>((resolve) => {
    const check = () => {
      const board = readBoard(doc)
      if (fits(board)) resolve(board)
    }
    doc.on('update', check)
    check()
  })
}

test('[WSR-1] before the reveal no frame to anybody else holds text, id, author or organisation of a hidden note', async () => {
  await toWriting()
  const author = phone(first)
  const others = phones.filter((one) => one !== author)
  const boards = await Promise.all(others.map(openBoard))
  const mark = new Map(
    [...others.map((one) => one.control), regie, wall].map((client) => [client, client.received.length]),
  )
  const mine = await openMine(author)
  setDraft(mine, { step: waarden, text: 'halfgetypte geheimzin' })
  write(mine, 'note-zeer-geheim-1', 'volstrekt geheime waarde')
  setReady(mine, { step: waarden, on: true })
  const counted = await regie.until((view) => view.silent?.notes === 1 && view.silent.ready === 1)
  expect(counted.silent).toMatchObject({ notes: 1, revealed: false })
  await wall.until((view) => view.now.kind === 'silent' && view.now.notes === 1)

  const secrets = ['halfgetypte', 'geheimzin', 'volstrekt', 'geheime waarde', 'note-zeer-geheim-1']
  for (const [client, from] of mark) {
    const after = client.received.slice(from).join('\n')
    for (const secret of secrets) expect(after).not.toContain(secret)
  }
  for (const other of others) {
    const raw = Buffer.concat(bytes.get(other.participant) ?? []).toString('latin1')
    for (const secret of [...secrets, author.participant]) expect(raw).not.toContain(secret)
  }
  for (const board of boards) expect(readBoard(board).notes).toEqual([])
  // The views that went to the cockpit and the wall differ in nothing that tells who wrote: only counts and clocks.
  const views = regie.received.slice(mark.get(regie)).map((frame) => JSON.parse(frame)[1] as FacilitatorView)
  const shapes = new Set(
    views.map(({ version: _, serverNowMs: __, silent: ___, ...rest }) => JSON.stringify({ ...rest, pace: null })),
  )
  expect(shapes.size).toBe(1)
})

test('[WSR-31] what is written before the meeting is counted, reaches nobody, and opens with the rest in the meeting', async () => {
  expect(await regie.send({ type: 'askBeforehand', step: waarden })).toMatchObject({ ok: true })
  const author = phone(first)
  await author.control.until((view) => view.now.kind === 'write' && view.now.beforehand !== null)
  const board = await openBoard(phone(second))
  const from = new Map([regie, wall, phone(second).control].map((client) => [client, client.received.length]))
  write(await openMine(author), 'voor-1', 'tijd om te luisteren')
  await regie.until((view) => view.beforehand.notes === 1)
  for (const [client, at_] of from) expect(client.received.slice(at_).join()).not.toContain('luisteren')
  expect(readBoard(board).notes).toEqual([])
  await toWriting()
  await regie.until((view) => view.silent?.notes === 1)
  expect(await reveal()).toMatchObject({ ok: true })
  const { notes } = await untilBoard(board, (now) => now.notes.length === 1)
  expect(notes[0]?.text).toBe('tijd om te luisteren')
})

test('[WSR-2] the reveal puts submitted notes on the board with what the attribution shows, drafts stay away', async () => {
  await toWriting()
  const [mineA, mineB] = await Promise.all([openMine(phone(first)), openMine(phone(second))])
  write(mineA, 'a1', 'vertrouwen')
  write(mineA, 'a2', 'lef')
  setDraft(mineA, { step: waarden, text: 'nog niet af' })
  write(mineB, 'b1', 'nabijheid')
  await regie.until((view) => view.silent?.notes === 3)
  const board = await openBoard(phone(2))
  expect(await reveal()).toMatchObject({ ok: true })
  const { notes } = await untilBoard(board, (now) => now.notes.length === 3)
  expect(new Set(notes.map((note) => `${note.text} ${note.organisation} ${note.author}`))).toEqual(
    new Set([
      `vertrouwen ${phone(first).organisation} null`,
      `lef ${phone(first).organisation} null`,
      `nabijheid ${phone(second).organisation} null`,
    ]),
  )
  expect(JSON.stringify(notes)).not.toContain('nog niet af')
  expect(JSON.stringify(notes)).not.toContain(phone(first).participant)
  const origins = await test_.storage.list('note_origin', { workshop: demo.workshop })
  expect(origins.map((row) => row.note).sort()).toEqual(['a1', 'a2', 'b1'])
})

test('[WSR-3] a withdrawal after the reveal wins on the board, and a field that was left for later is completed', async () => {
  await toWriting()
  const mine = await openMine(phone(first))
  write(mine, 'a1', 'vertrouwen')
  write(mine, 'a2', 'lef')
  await regie.until((view) => view.silent?.notes === 2)
  const board = await openBoard(phone(second))
  await reveal()
  await untilBoard(board, (now) => now.notes.length === 2)
  withdrawNote(mine, noteId('a2'))
  changeNote(mine, { note: noteId('a1'), fields: { gedrag: 'We bellen eerst.' } })
  const now = await untilBoard(
    board,
    (seen) =>
      seen.notes.some((note) => note.id === 'a2' && note.withdrawn) &&
      seen.notes.some((note) => note.id === 'a1' && note.fields.gedrag === 'We bellen eerst.'),
  )
  expect(now.notes.find((note) => note.id === 'a2')?.text).toBe('')
})

test('[WSR-4] a note that comes after the reveal waits as a number and is put on the board when it is added', async () => {
  await toWriting()
  const mine = await openMine(phone(first))
  write(mine, 'a1', 'vertrouwen')
  await regie.until((view) => view.silent?.notes === 1)
  await reveal()
  write(mine, 'late1', 'te laat')
  await regie.until((view) => view.silent?.late === 1)
  const board = await openBoard(phone(second))
  expect(readBoard(board).notes.map((note) => note.id)).toEqual(['a1'])
  expect(await regie.send({ type: 'addLateNotes', step: waarden })).toMatchObject({ ok: true })
  const { notes } = await untilBoard(board, (now) => now.notes.length === 2)
  expect(notes.find((note) => note.id === 'late1')).toMatchObject({ late: true, text: 'te laat' })
})

test('[WSR-20] of more notes than the step asks the first ones stay; the phone hears which came back and why, the count is right', async () => {
  await toWriting()
  const author = phone(first)
  const mine = await openMine(author)
  const ids = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']
  // As a phone that was away sends them: all in one update.
  mine.transact(() => {
    for (const id of ids) write(mine, id, `waarde ${id}`)
  })
  const came = () => readMine(mine).notes.map(({ id }) => id)
  await new Promise<void>((resolve) => mine.on('update', () => came().length === 5 && resolve()))
  expect(came()).toEqual(ids.slice(0, 5))
  changeNote(mine, { note: noteId('a1'), fields: { gedrag: 'x'.repeat(161) } })
  await new Promise<void>((resolve) =>
    mine.on('update', () => readMine(mine).notes[0]?.fields.gedrag === undefined && resolve()),
  )
  // Withdrawing makes room.
  withdrawNote(mine, noteId('a1'))
  write(mine, 'a8', 'waarde a8')
  await regie.until((view) => view.silent?.notes === 5)
  const board = await openBoard(phone(second))
  expect(await reveal()).toMatchObject({ ok: true })
  const { notes } = await untilBoard(board, (now) => now.notes.length === 5)
  expect(notes.map(({ id }) => id).sort()).toEqual(['a2', 'a3', 'a4', 'a5', 'a8'])
  const raw = Buffer.concat(bytes.get(author.participant) ?? []).toString('latin1')
  expect(raw).toContain('too-many-notes notes/a6 notes/a7')
  expect(raw).toContain('text-too-long notes/a1')
})

test('[WSR-22] hard words come on the board as they were normalised, and what cannot be is taken back with its reason', async () => {
  await toWriting()
  const author = phone(first)
  const mine = await openMine(author)
  const html = '<b onclick="x">lef</b> & <script>'
  write(mine, 'html', html)
  write(mine, 'emoji', 'samen 👨‍👩‍👧‍👦 en 🏳️‍🌈')
  write(mine, 'bidi', 'rechts\u202enaar\u0000 links\r\nterug')
  // A client that is not ours writes as it likes.
  const bad = { tekens: 'rechts\u202enaar', leeg: '\u200d', spaties: ' ', lang: 'x'.repeat(10_000) }
  for (const [id, text] of Object.entries(bad)) {
    const made = { step: waarden, kind: 'waarde', text, status: 'submitted', order: orderBetween(null, null) }
    mine.getMap('notes').set(id, new Y.Map(Object.entries(made)))
  }
  const come = () => readMine(mine).notes.map(({ id }) => id)
  await new Promise<void>((resolve) => mine.on('update', () => come().length === 3 && resolve()))
  await regie.until((view) => view.silent?.notes === 3)
  const board = await openBoard(phone(second))
  expect(await reveal()).toMatchObject({ ok: true })
  const { notes } = await untilBoard(board, (now) => now.notes.length === 3)
  expect(Object.fromEntries(notes.map(({ id, text }) => [id, text]))).toEqual({
    html,
    emoji: 'samen 👨‍👩‍👧‍👦 en 🏳️‍🌈',
    bidi: 'rechtsnaar links\nterug',
  })
  const raw = Buffer.concat(bytes.get(author.participant) ?? []).toString('latin1')
  for (const said of [
    'text-not-normalised notes/tekens',
    'text-not-normalised notes/spaties',
    'text-empty notes/leeg',
    'text-too-long notes/lang',
  ])
    expect(raw).toContain(said)
})

test('[WSR-5] nobody writes the id of a note on the board into their own document as a new note', async () => {
  await toWriting()
  const mine = await openMine(phone(first))
  write(mine, 'a1', 'vertrouwen')
  await regie.until((view) => view.silent?.notes === 1)
  await reveal()
  const thief = await openMine(phone(second))
  const undone = new Promise<void>((resolve) =>
    thief.on('update', () => {
      if (!thief.getMap('notes').has('a1')) resolve()
    }),
  )
  write(thief, 'a1', 'van mij')
  await undone
  const board = await openBoard(phone(second))
  expect(readBoard(board).notes).toMatchObject([{ id: 'a1', text: 'vertrouwen', withdrawn: false }])
})

test('[WSR-19] before a round is shown no frame to anybody else tells what an organisation answered, or why', async () => {
  await toWriting()
  const [objector, supporter] = [phone(first), phone(second)]
  write(await openMine(objector), 'note-a', 'Dichtbij')
  await regie.until((view) => view.silent?.notes === 1)
  await reveal()
  const advance = async (step: string, segment: number) =>
    expect(
      await regie.send({ type: 'advance', from: at(step, segment), waiveReason: 'in deze test mag het' }),
    ).toMatchObject({ ok: true })
  await advance('waarden', 1)
  const board = await openBoard(objector)
  const bundle = bundleId('bundel-1')
  addBundle(board, { id: bundle, step: stepId('groeperen'), name: 'Dichtbij', firstNote: noteId('note-a') })
  await untilBoard(await openBoard(supporter), ({ notes }) => notes[0]?.bundle === bundle)
  await advance('groeperen', 0)
  await advance('groeperen', 1)
  expect(await regie.send({ type: 'openRound', step: 'groeperen', bundle, behaviour: null })).toMatchObject({
    ok: true,
  })
  const { round } = (await regie.until((view) => view.rounds.length === 1)).rounds[0] ?? {}
  const others = [
    ...phones.filter((one) => one !== objector && one !== supporter).map((one) => one.control),
    regie,
    wall,
  ]
  const from = new Map(others.map((client) => [client, client.received.length]))
  const reason = 'een reden die dicht blijft'
  expect(await objector.control.send({ type: 'answerRound', round, answer: 'object', reason })).toMatchObject({
    ok: true,
  })
  expect(await supporter.control.send({ type: 'answerRound', round, answer: 'stand-for', reason: null })).toMatchObject(
    { ok: true },
  )
  await regie.until((view) => view.rounds[0]?.answered.length === 2)
  await wall.until((view) => view.now.kind === 'consent' && view.now.answered === 2)
  for (const client of others) {
    const after = client.received.slice(from.get(client)).join('\n')
    for (const secret of [reason, '"object"', '"stand-for"']) expect(after).not.toContain(secret)
  }
  // who holds the word for the objection sees the own answer, and the regie sees it once the round is shown
  expect(objector.control.latest()?.now).toMatchObject({ ownAnswer: { answer: 'object', reason } })
  for (const { organisation } of phones.slice(2))
    await regie.send({ type: 'markMissing', round, organisation, why: 'abstains', reason: 'in deze test' })
  expect(await regie.send({ type: 'showRound', round })).toMatchObject({ ok: true })
  await regie.until((view) => view.objections.some((one) => one.reason === reason))
})
