import { addBundle, boardRoom, mineRoom, readBoard, submitNote, withdrawNote } from '@siroop/board'
import { bundleId, type FacilitatorView, noteId, participantId, stepId } from '@siroop/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { createBearers } from './accounts/bearers.js'
import { type Pair, sharedMemoryStorage, startPair } from './pairTestData.js'
import { at, openControlClient } from './testApp.js'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
let pair: Pair
beforeEach(async () => {
  pair = await startPair()
})
afterEach(() => pair.close())

const waarden = stepId('waarden')
const write = (doc: Y.Doc, id: string, text: string) =>
  submitNote(doc, { id: noteId(id), step: waarden, kind: 'waarde', text })
const reveal = { type: 'advance', from: at('waarden', 0), waiveReason: 'in deze test mag het' }
const events = async () => (await pair.storage.events(pair.demo.workshop, 0)).map((row) => row.type)
let made = 0
const organisation = (name: string) => ({
  type: 'addOrganisation',
  organisation: `organisatie-${made++}`,
  name,
  organisationType: 'welzijn',
})
/** Resolves when the document is as the test waits for. */
function until(doc: Y.Doc, fits: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => fits() && resolve()
    doc.on('update', check)
    check()
  })
}

test('[SRV-1] a command on one server is seen by who looks at the workshop on another', async () => {
  const { a, b } = pair
  const seat = await pair.enter(a, 0)
  const phone = pair.phone(b, seat)
  await phone.until(() => true)
  await pair.toWriting(pair.regie(a))
  expect((await pair.flowing(phone.until((view) => view.now.kind === 'write'))).audience).toBe('participant')
})

test('[SRV-2] commands on two servers at the same moment are all decided, in one order, each on the ones before', async () => {
  const { a, b, storage, demo } = pair
  const regies = [pair.regie(a), pair.regie(b)] as const
  await Promise.all(regies.map((regie) => regie.until(() => true)))
  const names = Array.from({ length: 6 }, (_, index) => `Vereniging ${index}`)
  const answers = await Promise.all([
    ...names.map((name, index) => (regies[index % 2] ?? regies[0]).send(organisation(name))),
    ...regies.map((regie) => regie.send(organisation('Tweemaal'))),
  ])
  expect(answers.filter((answer) => !answer.ok)).toMatchObject([{ refusal: 'already-exists' }])
  const rows = await storage.events(demo.workshop, 0)
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1))
  expect((await events()).filter((type) => type === 'organisationAdded').length).toBe(7 + names.length + 1)
  await pair.toWriting(regies[0])
  const taps = await Promise.all(regies.map((regie) => regie.send(reveal)))
  expect(taps.map((tap) => (tap.ok ? 'ok' : tap.refusal)).sort()).toEqual(['ok', 'somewhere-else-now'])
})

test('[SRV-2] where nothing keeps servers apart the database refuses the second one, and it decides again', async () => {
  await pair.close()
  pair = await startPair({ ...sharedMemoryStorage(), exclusively: (_key, job) => job() })
  const regies = [pair.regie(pair.a), pair.regie(pair.b)]
  await Promise.all(regies.map((regie) => regie.until(() => true)))
  const answers = await Promise.all(regies.map((regie, index) => regie.send(organisation(`Koor ${index}`))))
  expect(answers.map((answer) => answer.ok)).toEqual([true, true])
  expect((await events()).filter((type) => type === 'organisationAdded').length).toBe(9)
})

test('[SRV-3] a command that comes again on another server is done once and gets the same answer', async () => {
  const [one, other] = [pair.regie(pair.a), pair.regie(pair.b)]
  await Promise.all([one.until(() => true), other.until(() => true)])
  const command = organisation('Eenmaal')
  const both = await Promise.all([one.send(command, 'same-id'), other.send(command, 'same-id')])
  expect(both[0]).toMatchObject({ ok: true })
  expect(both[1]).toEqual(both[0])
  const refused = await one.send(command, 'refused-id')
  expect(refused).toMatchObject({ ok: false })
  expect(await other.send(command, 'refused-id')).toEqual(refused)
  expect((await events()).filter((type) => type === 'organisationAdded').length).toBe(8)
})

test('[SRV-4] who came in on one server is let in by every other one, before it was told', async () => {
  const { a, b, demo, cookie } = pair
  // Both have the workshop in memory, and no hint comes through.
  await Promise.all([pair.regie(a).until(() => true), pair.regie(b).until(() => true)])
  const seat = await pair.enter(a, 0)
  expect((await pair.phone(b, seat).until(() => true)).me.id).toBe(seat.participant)
  const next = await pair.enter(a, 1)
  expect((await pair.mine(b, next)).getMap('notes').size).toBe(0)
  const third = await pair.enter(a, 2)
  const words = await b.post('/api/words', {}, { authorization: `Bearer ${third.token}` })
  expect(words.status).toBe(200)
  const entered = await a.post('/api/words/enter', { code: demo.code, words: words.body.words })
  expect(entered.body).toMatchObject({ participant: third.participant })
  // An organisation that was added there is known here, for a card.
  const added = organisation('Net erbij')
  expect(await pair.regie(a).send(added)).toMatchObject({ ok: true })
  const asked = { organisation: added.organisation }
  const card = await b.post(`/api/workshops/${demo.workshop}/cards`, asked, { cookie })
  expect(card.status).toBe(200)
})

test('[SRV-5] a hint that is lost is found by asking the database, and at once when hints come through again', async () => {
  const { a, b, line } = pair
  const [one, other] = [pair.regie(a), pair.regie(b)]
  await Promise.all([one.until(() => true), other.until(() => true)])
  line.set('down')
  expect(await one.send(organisation('Ongehoord'))).toMatchObject({ ok: true })
  const has = (name: string) => other.until(({ organisations }) => organisations.some((known) => known.name === name))
  await has('Ongehoord')
  line.set('up')
  const seen = other.received.length
  expect(await one.send(organisation('Verloren'))).toMatchObject({ ok: true })
  line.lose()
  expect(other.received.slice(seen).join()).not.toContain('Verloren')
  line.set('up')
  await has('Verloren')
})

test('[SRV-6] who is connected is known on every server', async () => {
  const { a, b } = pair
  const regie = pair.regie(a)
  await regie.until(() => true)
  const seat = await pair.enter(a, 0)
  const phone = pair.phone(b, seat)
  await pair.flowing(regie.until((view) => view.people.connected === 1))
  phone.close()
  await pair.flowing(regie.until((view) => view.people.connected === 0))
})

test('[SRV-7] a reveal takes along what was written through another server, however short before', async () => {
  const { a, b } = pair
  const regie = pair.regie(a)
  const [writer, reader] = [await pair.enter(a, 0), await pair.enter(a, 1)]
  await pair.toWriting(regie)
  const mine = await pair.mine(b, writer)
  const board = await pair.board(b, reader)
  const stored = pair.stored(mineRoom(pair.demo.workshop, participantId(writer.participant)))
  write(mine, 'a1', 'vertrouwen')
  // No hint has gone; the cockpit has read this document before it was written.
  await stored
  expect(await regie.send(reveal)).toMatchObject({ ok: true })
  await pair.flowing(until(board, () => readBoard(board).notes.length === 1))
  expect(readBoard(board).notes).toMatchObject([{ id: 'a1', text: 'vertrouwen' }])
})

test('[SRV-8] what an author takes back on one server after a reveal on another is taken back once', async () => {
  const { a, b } = pair
  const [regie, other] = [pair.regie(a), pair.regie(b)]
  await other.until(() => true)
  const writer = await pair.enter(a, 0)
  await pair.toWriting(regie)
  const mine = await pair.mine(b, writer)
  write(mine, 'a1', 'vertrouwen')
  write(mine, 'a2', 'lef')
  await pair.flowing(regie.until((view) => view.silent?.notes === 2))
  expect(await regie.send(reveal)).toMatchObject({ ok: true })
  const board = await pair.board(a, writer)
  await pair.flowing(until(board, () => readBoard(board).notes.length === 2))
  withdrawNote(mine, noteId('a2'))
  await pair.flowing(until(board, () => readBoard(board).notes.some((note) => note.id === 'a2' && note.withdrawn)))
  await pair.flowing(Promise.all([a.app.close(), b.app.close()]))
  expect((await events()).filter((type) => type === 'noteWithdrawn').length).toBe(1)
})

test('[SRV-12] while the database cannot be asked a command is refused in words; the same one is done later', async () => {
  await pair.close()
  let isAway = false
  const storage = sharedMemoryStorage()
  const ask = async <T>(job: () => Promise<T>): Promise<T> => (isAway ? Promise.reject(new Error('away')) : job())
  pair = await startPair({ ...storage, exclusively: (key, job) => ask(() => storage.exclusively(key, job)) })
  const regie = pair.regie(pair.a)
  await regie.until(() => true)
  const command = organisation('Straks')
  isAway = true
  expect(await regie.send(command, 'the-same')).toEqual({ ok: false, refusal: 'not-saved' })
  isAway = false
  expect(await regie.send(command, 'the-same')).toMatchObject({ ok: true })
})

test('[SRV-9] who is disconnected loses the connection for commands on every server', async () => {
  const { a, b, line, demo } = pair
  const [one, other] = [await pair.enter(a, 0), await pair.enter(a, 1)]
  const [gone, stays] = [pair.phone(b, one), pair.phone(b, other)]
  await Promise.all([gone.until(() => true), stays.until(() => true)])
  const ended = new Promise((resolve) => gone.socket.once('disconnect', resolve))
  line.join('c').tell(demo.workshop, { kind: 'disconnect', participant: one.participant, code: 4401 })
  await pair.flowing(ended)
  expect(await stays.send({ type: 'callEveryone' })).toMatchObject({ ok: false, refusal: 'not-allowed' })
})

test('[SRV-9] who loses their seat on one server loses the connection on every other one too', async () => {
  const { a, b, demo, storage } = pair
  const regie = pair.regie(a)
  const { organisations } = await regie.until(() => true)
  const participant = participantId('papier1')
  const seat = { type: 'addPaperSeat', participant, organisation: organisations[0]?.id }
  expect(await regie.send(seat)).toMatchObject({ ok: true })
  const bearers = createBearers(storage, Date.now)
  const { token, write: row } = bearers.issue({ kind: 'participant', workshop: demo.workshop, participant })
  await storage.transact([row])
  const holder = pair.phone(b, { participant, token })
  await holder.until(() => true)
  const ended = new Promise((resolve) => holder.socket.once('disconnect', resolve))
  expect(await regie.send({ type: 'removePaperSeat', participant })).toMatchObject({ ok: true })
  await pair.flowing(ended)
})

test('[SRV-16] who logs out on one server loses that device on every other one at once, and no other device', async () => {
  const { a, b, cookie } = pair
  const other = await b.signIn()
  const regieWith = (of: string) => openControlClient<FacilitatorView>(b, { workshop: pair.demo.workshop, cookie: of })
  const [laptop, tablet] = [regieWith(cookie), regieWith(other)]
  await Promise.all([laptop.until(() => true), tablet.until(() => true)])
  const ended = new Promise((resolve) => laptop.socket.once('disconnect', resolve))
  expect((await a.post('/api/logout', {}, { cookie })).status).toBe(200)
  await pair.flowing(ended)
  expect(tablet.socket.connected).toBe(true)
  tablet.close()
})

test('[SRV-11] a code that was given to another workshop is gone on every server', async () => {
  const { a, b, line, storage, demo } = pair
  const regie = pair.regie(b)
  expect((await regie.until(() => true)).joinCode).toBe(demo.code)
  const where = { id: demo.workshop }
  await storage.transact([{ kind: 'patch', table: 'workshop', where, set: { join_code: null } }])
  const seq = (await storage.events(demo.workshop, 0)).length
  line.join('c').tell(demo.workshop, { kind: 'events', seq })
  await pair.flowing(regie.until((view) => view.joinCode === null))
  expect((await a.get(`/${demo.code}`)).status).toBe(404)
})

test('[SRV-13] an edit that is refused on memory that was behind makes the server look: the next one is allowed', async () => {
  const { a, b } = pair
  const regie = pair.regie(a)
  const [one, other] = [await pair.enter(a, 0), await pair.enter(a, 1)]
  await pair.phone(b, other).until(() => true)
  await pair.toWriting(regie)
  const mine = await pair.mine(a, one)
  write(mine, 'a1', 'vertrouwen')
  await regie.until((view) => view.silent?.notes === 1)
  expect(await regie.send(reveal)).toMatchObject({ ok: true })
  expect(await regie.send({ ...reveal, from: at('waarden', 1) })).toMatchObject({ ok: true })
  const board = await pair.board(b, other)
  const bundles = () => readBoard(board).bundles.map(({ id }) => id)
  const sort = (id: string) =>
    addBundle(board, { id: bundleId(id), step: stepId('groeperen'), name: '', firstNote: noteId('a1') })
  // Nothing was told: here the room is still writing.
  sort('te-vroeg')
  await until(board, () => bundles().length === 0)
  await pair.regie(b).until((view) => view.position?.step === 'groeperen')
  const stored = pair.stored(boardRoom(pair.demo.workshop))
  sort('op-tijd')
  await stored
  expect(bundles()).toEqual(['op-tijd'])
})
