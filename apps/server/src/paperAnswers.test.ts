import { addBundle, boardRoom, mineRoom, readBoard, submitNote } from '@siroop/board'
import {
  bundleId,
  type FacilitatorView,
  type ManifestView,
  noteId,
  type ParticipantView,
  stepId,
  type WallView,
  type WorkshopId,
} from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { sha256 } from './chance.js'
import { at, openControlClient, openTestDocument, startTestApp, type TestApp, type TestControl } from './testApp.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

const secret = 'Wij zijn met te weinig mensen.'
const card = 'papier-a'
interface Seat {
  readonly token: string
  readonly participant: string
}

function openDocument(server: TestApp, room: string, who: { token?: string; cookie?: string }): Promise<Y.Doc> {
  const line = openTestDocument(server, room, who)
  opened.push(line)
  return line.synced
}

/** A real workshop: two organisations come with a phone, and the third, which speaks last, with a paper card. */
async function startWithPaper() {
  const server = await startTestApp()
  opened.push(server.app)
  const cookie = await server.signIn()
  const organisations = ['welzijn', 'ggd', 'inwoners'].map((type) => ({ name: `${type} Polderrand`, type }))
  const body = { template: 'korte-waardenronde', title: 'Ronde', region: 'Polderrand', locale: 'nl', organisations }
  const workshop = (await server.post<{ id: WorkshopId }>('/api/workshops', body, { cookie })).body.id
  const control = <V extends FacilitatorView | ParticipantView | WallView>(who: {
    token?: string
    cookie?: string
  }): TestControl<V> => {
    const client = openControlClient<V>(server, { workshop, ...who })
    opened.push(client)
    return client
  }
  const regie = control<FacilitatorView>({ cookie })
  const ids = (await regie.until(() => true)).organisations.map(({ id }) => id)
  const phones: { readonly seat: Seat; readonly view: TestControl<ParticipantView> }[] = []
  for (const organisation of ids.slice(0, 2)) {
    const made = await server.post<{ path: string }>(`/api/workshops/${workshop}/cards`, { organisation }, { cookie })
    const { body: seat } = await server.post<Seat>('/api/card/enter', {
      secret: made.body.path.split('#')[1],
      name: 'Xandra',
    })
    phones.push({ seat, view: control<ParticipantView>({ token: seat.token }) })
  }
  const pairing = (await server.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})).body
  await server.post(`/api/workshops/${workshop}/wall`, { code: pairing.code }, { cookie })
  const screen = await server.post<{ token: string }>(`/api/wall/pairing/${pairing.pairing}`, {
    secret: pairing.secret,
  })
  const wall = control<WallView>({ token: screen.body.token })
  const lead = async (command: object) => expect(await regie.send(command)).toMatchObject({ ok: true })
  const onward = (step: string, segment: number) =>
    lead({ type: 'advance', from: at(step, segment), waiveReason: 'in deze test mag het' })
  const organisation = ids[2]
  await lead({ type: 'addPaperSeat', participant: card, organisation })
  await lead({ type: 'appointSpokesperson', organisation, participant: card })
  return { server, workshop, cookie, regie, phones, wall, lead, onward, organisation }
}
type Evening = Awaited<ReturnType<typeof startWithPaper>>

/** One value lies before them. @returns its round. */
async function toConsent({ server, workshop, cookie, regie, phones, lead, onward }: Evening) {
  await lead({ type: 'openMeeting', meeting: regie.latest()?.meetings[0]?.id })
  await onward('welkom', 0)
  const [first] = phones
  if (!first) throw new Error('no phone')
  const mine = await openDocument(server, mineRoom(workshop, first.seat.participant as never), first.seat)
  submitNote(mine, { id: noteId('n0'), step: stepId('waarden'), kind: 'waarde', text: 'Vertrouwen' })
  await regie.until((view) => view.silent?.notes === 1)
  await onward('waarden', 0)
  await onward('waarden', 1)
  const board = await openDocument(server, boardRoom(workshop), { cookie })
  await new Promise<void>((resolve) => {
    const check = () => readBoard(board).notes.length === 1 && resolve()
    board.on('update', check)
    check()
  })
  addBundle(board, { id: bundleId('b1'), step: stepId('groeperen'), name: 'Vertrouwen', firstNote: noteId('n0') })
  await onward('groeperen', 0)
  await onward('groeperen', 1)
  await regie.until((view) => view.main.kind === 'open-round' && view.main.left === 1)
  await lead({ type: 'openRound', step: 'groeperen', bundle: 'b1', behaviour: 'We bellen eerst.' })
  return (await regie.until((view) => view.rounds.length === 1)).rounds[0]?.round
}

const onCard = (answer: object) => ({ type: 'answerOnPaper', participant: card, answer })

test('[PCD-8] [INV-7] what was typed from a card goes back to nobody before it is shown, and is in no stored answer', async () => {
  const evening = await startWithPaper()
  const { server, workshop, regie, phones, wall, lead, organisation } = evening
  const round = await toConsent(evening)
  const answer = { type: 'answerRound', round, answer: 'object', reason: secret }
  await lead(onCard(answer))
  const seen = await regie.until((view) => view.rounds[0]?.answered.length === 1)
  expect(seen.rounds[0]).toMatchObject({ onPaper: [{ organisation, paper: 1 }], result: null })
  expect(await phones[0]?.view.send(onCard(answer))).toMatchObject({ ok: false, refusal: 'not-allowed' })
  for (const { view } of phones) await view.send({ type: 'answerRound', round, answer: 'stand-for', reason: null })
  await regie.until((view) => view.rounds[0]?.waitingFor.length === 0)
  for (const client of [regie, wall, ...phones.map(({ view }) => view)])
    expect(client.received.join('\n')).not.toContain(secret)
  expect(JSON.stringify(await server.storage.list('command', {}))).not.toContain(secret)
  await lead({ type: 'showRound', round })
  expect((await regie.until((view) => view.objections.length === 1)).objections[0]?.reason).toBe(secret)
  const events = await server.storage.events(workshop, 0)
  const answered = events.filter((event) => event.type === 'roundAnswered').map((event) => JSON.parse(event.json))
  expect(answered[0]).toMatchObject({ organisation, by: card, paper: 1 })
  expect(answered.slice(1).some((event) => 'paper' in event)).toBe(false)
})

test('[PCD-9] a signature typed from a card is in the register with its number, and its words beside the chain', async () => {
  const evening = await startWithPaper()
  const { server, workshop, regie, phones, lead, onward, organisation } = evening
  const round = await toConsent(evening)
  await lead(onCard({ type: 'answerRound', round, answer: 'stand-for', reason: null }))
  for (const { view } of phones) await view.send({ type: 'answerRound', round, answer: 'stand-for', reason: null })
  await lead({ type: 'showRound', round })
  await lead({ type: 'closeRound', round })
  await onward('groeperen', 2)
  await lead({ type: 'planCheckins', dates: ['2099-01-15'] })
  await onward('weerzien', 0)
  await lead({ type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2099-01-31' } })
  await onward('lezen', 0)
  await lead({ type: 'openSigning' })
  const fingerprint = (await regie.until((view) => view.edition !== null)).edition?.fingerprint
  const person = { name: ' Mw. Vos ', function: 'bewoner', sentence: 'Wij doen mee.', condition: null }
  await lead(onCard({ type: 'sign', edition: 1, fingerprint, organisation, authority: 'own', person }))
  const signed = await regie.until((view) => view.edition?.paperSignatures.length === 1)
  const mark = signed.edition?.paperSignatures[0]
  expect(mark).toMatchObject({ card, organisation })

  const entryOf = async (type: string) => {
    const rows = await server.storage.list('register', { workshop })
    for (const row of rows) expect(row.hash).toBe(sha256(`${row.previous_hash}\n${row.json}`))
    return rows.map((row) => JSON.parse(row.json)).find((entry) => entry.type === type)
  }
  const entry = await entryOf('signed')
  expect(entry).toMatchObject({ organisation, participant: card, paper: 1 })
  expect(JSON.stringify(entry)).not.toContain('Vos')
  const words = await server.storage.list('register_person', { workshop })
  expect(words.map((row) => [row.field, row.value]).sort()).toEqual([
    ['function', 'bewoner'],
    ['name', 'Mw. Vos'],
    ['sentence', 'Wij doen mee.'],
  ])
  const manifest = (await (await server.get(`/api${signed.manifestPath}`)).json()) as ManifestView
  expect(manifest.editions[0]?.onPaper).toEqual([{ organisation, paper: 1 }])
  expect(manifest.editions[0]?.signing.find((row) => row.organisation === organisation)).toMatchObject({ paper: 1 })

  await lead(onCard({ type: 'withdrawSignature', signature: mark?.signature }))
  expect(await entryOf('signatureWithdrawn')).toMatchObject({ signature: mark?.signature, paper: 1 })
})

test('[PCD-10] the phone that takes the card over sees what was answered for it', async () => {
  const evening = await startWithPaper()
  const { server, workshop, cookie, regie, lead } = evening
  const round = await toConsent(evening)
  const answer = { type: 'answerRound', round, answer: 'object', reason: secret }
  await lead(onCard(answer))
  const asked = await server.post<{ words: string[] }>(
    `/api/workshops/${workshop}/paper-words`,
    { participant: card },
    { cookie },
  )
  const code = regie.latest()?.joinCode
  const entered = await server.post<Seat>('/api/words/enter', { code, words: asked.body.words })
  const phone = openControlClient<ParticipantView>(server, { workshop, token: entered.body.token })
  opened.push(phone)
  const view = await phone.until((one) => one.now.kind === 'consent')
  expect(view).toMatchObject({
    me: { id: card, spokesperson: true },
    now: { mayAnswer: true, ownAnswer: { answer: 'object', reason: secret } },
  })
  expect(await regie.send(onCard(answer))).toMatchObject({ ok: false, refusal: 'paper-card-claimed' })
})
