import { boardRoom, changeNote, readBoard, readTable, submitNote, tableRoom, withdrawNote } from '@siroop/board'
import { type FacilitatorView, noteId, type ParticipantView, stepId } from '@siroop/domain'
import { closeCodes } from '@siroop/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import type { Guest } from './eveningTestData.js'
import { until } from './openedTestData.js'
import { atFiveTables, tableIds, tafels, writeHalf, writeStake } from './tablesTestData.js'
import { at, openControlClient, openTestDocument } from './testApp.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
type Evening = Awaited<ReturnType<typeof atFiveTables>>
const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})
async function evening(people: number): Promise<Evening> {
  const made = await atFiveTables(people)
  ending.push(() => made.close())
  return made
}
const who = ({ councillors }: Evening, index: number): Guest => councillors[index] as Guest
/** Sits down, takes the pen and opens the document of the table. */
async function scribe(made: Evening, index: number, table: string): Promise<Y.Doc> {
  const person = who(made, index)
  await made.sit(person, table)
  await made.takePen(person)
  return made.openTable(table, person).line.synced
}
const standing = (doc: Y.Doc): readonly string[] => readTable(doc).notes.map(({ text }) => text)

test('[TAB-11] five tables write at once; no byte of one reaches the browser of another, nor the room screen, before the harvest', async () => {
  const made = await evening(6)
  const docs: Y.Doc[] = []
  for (const [index, table] of tableIds.entries()) docs.push(await scribe(made, index, table))
  await made.sit(who(made, 5), 't1')
  const reader = made.openTable('t1', who(made, 5))
  const along = await reader.line.synced
  const leader = await made.openTable('t1', { cookie: made.cookie }).line.synced
  // everything that anybody else gets
  const boards = made.councillors.map((one) => made.open(made.board, one))
  const screens = [made.open(made.board, { token: made.screenToken })]
  const strangers = [
    ...tableIds.slice(1).map((_, index) => made.openTable('t1', who(made, index + 1))),
    made.openTable('t1', { token: made.screenToken }),
  ]
  for (const [index, doc] of docs.entries()) {
    writeHalf(doc, `GEHEIM-HALF-${index}`)
    writeStake(doc, `paal-${index}`, `GEHEIM-PAAL-${index} van tafel ${index + 1}`)
  }
  await until(along, () => standing(along).length === 1)
  await until(leader, () => standing(leader).length === 1)
  expect(await Promise.all(strangers.map(({ line }) => line.closed))).toEqual(strangers.map(() => closeCodes.forbidden))
  for (const one of strangers) expect(one.text()).toBe('')
  for (const one of [...boards, ...screens]) expect(one.text()).not.toContain('GEHEIM')
  const controls = [made.wall, ...made.councillors.map(({ control }) => control)]
  for (const one of controls) for (const frame of one.received) expect(frame).not.toContain('GEHEIM')
  expect(reader.text()).toContain('GEHEIM-PAAL-0')
  expect(reader.text()).not.toMatch(/GEHEIM-PAAL-[1-4]/)

  await made.next()
  await made.next()
  await made.next()
  const board = await (boards[0] as { line: { synced: Promise<Y.Doc> } }).line.synced
  await until(board, () => readBoard(board).notes.length === 5)
  const { notes } = readBoard(board)
  expect(notes.map(({ fields, text }) => [fields.lane, text]).sort()).toEqual(
    tableIds.map((table, index) => [table, `GEHEIM-PAAL-${index} van tafel ${index + 1}`]),
  )
  for (const note of notes) expect(note).toMatchObject({ organisation: null, author: null, late: false })
  expect(notes[0]?.fields.soort).toBe('loslaten')
  // half a sentence is kept where it was, and goes nowhere else
  expect(readTable(leader).drafts).toEqual({})
})

test('[TAB-12] who gets up loses the document of the table at once, and the next round begins with none', async () => {
  const made = await evening(2)
  const doc = await scribe(made, 0, 't1')
  await made.sit(who(made, 1), 't1')
  const second = made.openTable('t1', who(made, 1))
  await second.line.synced
  await made.sit(who(made, 1), 't2')
  expect(await second.line.closed).toBe(closeCodes.forbidden)
  const before = second.text()
  writeStake(doc, 'n1', 'Wat daarna komt')
  const leader = await made.openTable('t1', { cookie: made.cookie }).line.synced
  await until(leader, () => standing(leader).length === 1)
  expect(second.text()).toBe(before)
  const third = made.openTable('t2', who(made, 1))
  await third.line.synced
  await made.next()
  expect(await third.line.closed).toBe(closeCodes.forbidden)
  // the table goes on where it was: what the round before wrote is there for who sits down now
  await made.sit(who(made, 1), 't1')
  const again = await made.openTable('t1', who(made, 1)).line.synced
  expect(standing(again)).toEqual(['Wat daarna komt'])
})

test('[TAB-12] only the scribe writes: what another one of the table writes is put back on every screen', async () => {
  const made = await evening(2)
  const doc = await scribe(made, 0, 't1')
  await made.sit(who(made, 1), 't1')
  const other = await made.openTable('t1', who(made, 1)).line.synced
  writeStake(other, 'n2', 'Niet van de verslaglegger')
  await until(other, () => standing(other).length === 0)
  writeStake(doc, 'n1', 'Van de verslaglegger')
  await until(other, () => standing(other).length === 1)
  expect(standing(doc)).toEqual(['Van de verslaglegger'])
  expect(made.regie.latest()?.tables?.tables[0]).toMatchObject({ seated: 2, scribe: who(made, 0).participant })
})

test('[TAB-13] half a sentence and the pen outlive a restart of the server; the harvest is done once', async () => {
  const made = await evening(1)
  const doc = await scribe(made, 0, 't3')
  writeStake(doc, 'n1', 'De raad laat los')
  writeHalf(doc, 'De raad zou ook')
  const leader = await made.openTable('t3', { cookie: made.cookie }).line.synced
  await until(leader, () => readTable(leader).drafts[tafels] !== undefined)
  const fresh = await made.restart()
  const [{ token, participant }, { workshop, cookie }] = [who(made, 0), made]
  const regie = openControlClient<FacilitatorView>(fresh, { workshop, cookie })
  const phone = openControlClient<ParticipantView>(fresh, { workshop, token })
  ending.push(() => [regie, phone].map((one) => one.close()))
  const back = await phone.until(({ now }) => now.kind === 'tables')
  expect(back.now).toMatchObject({ at: { table: 't3', scribe: { isMe: true } } })
  const open = (room: string, by: { token?: string; cookie?: string }) => {
    const line = openTestDocument(fresh, room, by)
    ending.push(line.close)
    return line.synced
  }
  const kept = await open(tableRoom(workshop, 't3'), { token })
  expect(readTable(kept)).toMatchObject({
    drafts: { tafels: 'De raad zou ook' },
    notes: [{ text: 'De raad laat los' }],
  })
  const next = async () => {
    const { position } = await regie.until(() => true)
    const from = at(position?.step ?? '', position?.segment ?? 0)
    expect(await regie.send({ type: 'advance', from, waiveReason: null })).toMatchObject({ ok: true })
    await regie.until((view) => view.position?.segment !== from.segment || view.position?.step !== from.step)
  }
  for (let round = 0; round < 3; round++) await next()
  const board = await open(boardRoom(workshop), { token })
  await until(board, () => readBoard(board).notes.length === 1)
  expect(await regie.send({ type: 'goBack', from: at('oogst', 0) })).toMatchObject({ ok: true })
  await regie.until(({ position }) => position?.step === 'tafels')
  await next()
  expect(readBoard(board).notes.map(({ id }) => id)).toEqual(['n1'])
  const half = await open(tableRoom(workshop, 't3'), { cookie })
  expect(readTable(half).drafts).toEqual({ tafels: 'De raad zou ook' })
  expect(participant).toBe(back.me.id)
})

test('[SCR-14] who held the pen takes a stake back after the harvest: it is gone from every board and from the document of the table', async () => {
  const made = await evening(2)
  const doc = await scribe(made, 0, 't1')
  const leader = await made.openTable('t1', { cookie: made.cookie }).line.synced
  for (const id of ['n1', 'n2']) writeStake(doc, id, `Stelling ${id}`)
  await until(leader, () => standing(leader).length === 2)
  for (let round = 0; round < 3; round++) await made.next()
  const board = await made.open(made.board, who(made, 1)).line.synced
  const lies = () => readBoard(board).notes.flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id]))
  await until(board, () => lies().length === 2)
  const { control } = who(made, 0)
  expect((await control.until(({ penned }) => penned.length > 0)).penned).toMatchObject([
    { step: tafels, notes: ['n1', 'n2'] },
  ])
  expect(await who(made, 1).control.send({ type: 'withdrawForGroup', note: 'n1' })).toMatchObject({
    ok: false,
    refusal: 'not-the-scribe',
  })
  expect(await control.send({ type: 'withdrawForGroup', note: 'n1' })).toMatchObject({ ok: true })
  await until(board, () => lies().join() === 'n2')
  await until(leader, () => readTable(leader).notes[0]?.status === 'withdrawn')
  expect(readTable(leader).notes.map(({ status }) => status)).toEqual(['withdrawn', 'submitted'])
  expect((await control.until(({ penned }) => penned[0]?.notes.length === 1)).penned).toMatchObject([{ notes: ['n2'] }])
  // back at the tables the scribe takes back where it was written, and the words stay what they were
  await made.lead({ type: 'goBack', from: at('oogst', 0) })
  const again = await scribe(made, 0, 't1')
  changeNote(again, { note: noteId('n2'), text: 'Iets anders' })
  await until(again, () => readTable(again).notes[1]?.text === 'Stelling n2')
  withdrawNote(again, noteId('n2'))
  await until(board, () => lies().length === 0)
})

test('[TAB-8] an intention carries a name and an organisation only when its author says so', async () => {
  const made = await evening(3)
  while (made.regie.latest()?.position?.step !== 'voornemen') await made.next()
  const answers = ['yes', 'no', null]
  for (const [index, named] of answers.entries()) {
    const mine = await made.open(made.mineOf(who(made, index)), who(made, index)).line.synced
    submitNote(mine, {
      id: noteId(`v${index}`),
      step: stepId('voornemen'),
      kind: 'voornemen',
      text: `Voornemen ${index}`,
      fields: named === null ? {} : { named },
    })
  }
  await made.regie.until(({ silent }) => silent?.notes === 3)
  await made.next()
  const board = await made.open(made.board, who(made, 0)).line.synced
  await until(board, () => readBoard(board).notes.length === 3)
  const shown = readBoard(board).notes.map(({ id, author, organisation, fields }) => [
    id,
    author,
    organisation !== null,
    fields,
  ])
  expect(shown.sort()).toEqual([
    ['v0', 'Gast 0', true, {}],
    ['v1', null, false, {}],
    ['v2', null, false, {}],
  ])
})
