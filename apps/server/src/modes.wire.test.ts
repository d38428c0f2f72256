import { boardRoom, changeNote, readBoard, readTable, setDraft, submitNote, withdrawNote } from '@siroop/board'
import { type FacilitatorView, noteId, type ParticipantView, type StepId } from '@siroop/domain'
import { closeCodes } from '@siroop/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import type { Guest } from './eveningTestData.js'
import { afspraken, asTheyCome, kansen, oogst } from './modesTestData.js'
import { until } from './openedTestData.js'
import { openControlClient, openTestDocument } from './testApp.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
type Evening = Awaited<ReturnType<typeof asTheyCome>>
const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})
async function evening(people: number, step: StepId = kansen): Promise<Evening> {
  const made = await asTheyCome(people)
  ending.push(() => made.close())
  while (made.regie.latest()?.position?.step !== step) await made.next()
  return made
}
const who = ({ guests }: Evening, index: number): Guest => guests[index] as Guest
const mineOf = (made: Evening, index: number) => made.open(made.mineOf(who(made, index)), who(made, index)).line.synced
const boardOf = (made: Evening, index: number) => made.open(made.board, who(made, index)).line.synced
const write = (doc: Y.Doc, step: StepId, id: string, fields = {}) =>
  submitNote(doc, { id: noteId(id), step, kind: 'kans', text: `Woorden van ${id}`, fields })
const lies = (board: Y.Doc): readonly string[] =>
  readBoard(board).notes.flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id]))
const isOpen = (board: Y.Doc, ...ids: string[]) => until(board, () => ids.every((id) => lies(board).includes(id)))

test('[LIV-11] in an open step a note lies on every board as soon as it is written, with its organisation and no person', async () => {
  const made = await evening(2)
  const [mine, board] = [await mineOf(made, 0), await boardOf(made, 1)]
  write(mine, kansen, 'n1', { theme: 'zorg' })
  await isOpen(board, 'n1')
  const [shown] = readBoard(board).notes
  expect(shown).toMatchObject({ text: 'Woorden van n1', fields: { theme: 'zorg' }, author: null, late: false })
  expect(shown?.organisation).not.toBeNull()
  expect(JSON.stringify(shown)).not.toContain(who(made, 0).participant)
  withdrawNote(mine, noteId('n1'))
  await until(board, () => lies(board).length === 0)
  expect(made.regie.latest()?.silent).toMatchObject({ revealed: true, late: 0 })
})

test('[LIV-12] a round: who is called writes, and whose turn it is outlives a restart of the server and a lost phone', async () => {
  const made = await evening(3, oogst)
  const give = (to: number | null, from: number | null, left = 'spoke') => {
    const id = (index: number | null) => (index === null ? null : who(made, index).participant)
    return made.lead({ type: 'giveTurn', step: oogst, to: id(to), from: id(from), left })
  }
  await give(0, null)
  await who(made, 0).control.until(({ now }) => now.kind === 'write')
  expect(await who(made, 1).control.until(({ now }) => now.kind === 'turn')).toMatchObject({ now: { own: 'waiting' } })
  write(await mineOf(made, 0), oogst, 'n1')
  await isOpen(await boardOf(made, 1), 'n1')
  await give(1, 0)
  // the phone that has the floor is lost, and the server starts anew
  who(made, 1).control.close()
  const fresh = await made.restart()
  const { workshop, cookie } = made
  const regie = openControlClient<FacilitatorView>(fresh, { workshop, cookie })
  ending.push(() => regie.close())
  const stand = async (called: number | null, had: number) =>
    regie.until(
      ({ now }) =>
        now?.turns?.called === (called === null ? null : who(made, called).participant) && now.turns.had === had,
    )
  expect((await stand(1, 1)).roster.find(({ id }) => id === who(made, 1).participant)).toMatchObject({
    connected: false,
  })
  const again = openControlClient<ParticipantView>(fresh, { workshop, token: who(made, 1).token })
  ending.push(() => again.close())
  await again.until(({ now }) => now.kind === 'write' && now.live === 'round')
  // who does not come back is passed over, and can be called later
  const { turns } = (await stand(1, 1)).now ?? {}
  const [called, next] = [who(made, 1).participant, turns?.next]
  expect(await regie.send({ type: 'giveTurn', step: oogst, to: next, from: called, left: 'passed' })).toMatchObject({
    ok: true,
  })
  await again.until(({ now }) => now.kind === 'turn' && now.own === 'passed')
  expect((await regie.until(({ now }) => now?.turns?.called === next)).now?.turns).toMatchObject({ had: 2, of: 3 })
})

test('[SCR-11] one writes for an organisation: its people read along, no other does, and each note is opened at once', async () => {
  const made = await evening(3, afspraken)
  // the first and the third are of one organisation
  const { now } = await who(made, 0).control.until((view) => view.now.kind === 'scribe')
  const table = now.kind === 'scribe' ? now.table : ''
  await made.takePen(who(made, 0))
  const doc = await made.openTable(table, who(made, 0)).line.synced
  const colleague = await made.openTable(table, who(made, 2)).line.synced
  const stranger = made.openTable(table, who(made, 1))
  expect(await stranger.line.closed).toBe(closeCodes.forbidden)
  const screen = made.openTable(table, { token: made.screenToken })
  expect(await screen.line.closed).toBe(closeCodes.forbidden)
  const board = await boardOf(made, 1)
  setDraft(doc, { step: afspraken, text: 'Wij gaan' })
  await until(colleague, () => readTable(colleague).drafts[afspraken] === 'Wij gaan')
  write(doc, afspraken, 'n1')
  await isOpen(board, 'n1')
  const [shown] = readBoard(board).notes
  expect(shown).toMatchObject({ organisation: table, author: null, kind: 'afspraak', fields: {} })
  expect(stranger.text() + screen.text()).not.toContain('Wij gaan')
  // what is asked about it comes later, and its words stay
  changeNote(doc, { note: noteId('n1'), fields: { zodat: 'niemand wacht' } })
  await until(board, () => readBoard(board).notes[0]?.fields.zodat === 'niemand wacht')
  changeNote(doc, { note: noteId('n1'), text: 'Heel iets anders' })
  await until(doc, () => readTable(doc).notes[0]?.text === 'Woorden van n1')
  withdrawNote(doc, noteId('n1'))
  await until(board, () => lies(board).length === 0)
  // nobody writes there but the scribe
  write(colleague, afspraken, 'n2')
  await until(colleague, () => !readTable(colleague).notes.some(({ id }) => id === 'n2'))
  expect(made.regie.latest()?.now?.scribes?.organisations).toMatchObject([
    { organisation: table, scribe: who(made, 0).participant, here: true },
    { scribe: null },
  ])
})

test('[SCR-12] pen and half a sentence outlive a restart; what was written while the server was away is opened when it is back', async () => {
  const made = await evening(1, afspraken)
  await made.takePen(who(made, 0))
  const seen = await who(made, 0).control.until(({ now }) => now.kind === 'scribe' && now.scribe?.isMe === true)
  const room = `table/${made.workshop}/${seen.now.kind === 'scribe' ? seen.now.table : ''}/1`
  const doc = await made.open(room, who(made, 0)).line.synced
  const leader = await made.open(room, { cookie: made.cookie }).line.synced
  setDraft(doc, { step: afspraken, text: 'Half' })
  await until(leader, () => readTable(leader).drafts[afspraken] === 'Half')
  const fresh = await made.restart()
  const { workshop } = made
  const { token } = who(made, 0)
  const phone = openControlClient<ParticipantView>(fresh, { workshop, token })
  ending.push(() => phone.close())
  await phone.until(({ now }) => now.kind === 'scribe' && now.scribe?.isMe === true)
  const line = openTestDocument(fresh, room, { token })
  const boardLine = openTestDocument(fresh, boardRoom(workshop), { token })
  ending.push(line.close, boardLine.close)
  const [kept, board] = [await line.synced, await boardLine.synced]
  expect(readTable(kept).drafts).toEqual({ afspraken: 'Half' })
  write(kept, afspraken, 'n1')
  await isOpen(board, 'n1')
})

test('[THM-11] a note that is laid under another theme lies there on every board, keeps its words, and its author does not undo that', async () => {
  const made = await evening(2)
  const [mine, board] = [await mineOf(made, 0), await boardOf(made, 1)]
  write(mine, kansen, 'n1', { theme: 'zorg' })
  await isOpen(board, 'n1')
  const before = readBoard(board).notes[0]
  await made.lead({ type: 'moveToTheme', step: kansen, note: 'n1', from: 'zorg', theme: 'wonen' })
  await until(board, () => readBoard(board).notes[0]?.fields.theme === 'wonen')
  expect(readBoard(board).notes[0]).toEqual({ ...before, fields: { theme: 'wonen' } })
  changeNote(mine, { note: noteId('n1'), fields: { theme: 'zorg' } })
  write(mine, kansen, 'n2')
  await isOpen(board, 'n2')
  expect(readBoard(board).notes.find(({ id }) => id === 'n1')?.fields.theme).toBe('wonen')
})
