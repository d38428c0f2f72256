import { addBundle, addNotes, moveNote, readBoard } from '@siroop/board'
import { bundleId, noteId, participantId, stepId, workshopId } from '@siroop/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { board, boardDocument, onTakenBack } from './boardDocument.js'
import { setCurrent } from './current.js'
import { forgetEpoch, learnEpoch } from './epoch.js'
import { TestServer } from './line/lineTestData.js'
import { replaceTransport } from './line/transport.js'

const step = stepId('bundelen')
const [one, two] = [noteId('n1'), noteId('n2')]
const [left, right] = [bundleId('b1'), bundleId('b2')]
let server: TestServer
let unmount: () => void

beforeEach(() => {
  vi.useFakeTimers()
  server = new TestServer()
  const note = { step: stepId('waarden'), kind: 'waarde', organisation: null, author: null }
  addNotes(server.doc, [
    { ...note, id: one, text: 'Lef' },
    { ...note, id: two, text: 'Rust' },
  ])
  addBundle(server.doc, { id: left, step, name: 'Links' })
  addBundle(server.doc, { id: right, step, name: 'Rechts' })
  replaceTransport({ endpoint: 'ws://box/sync', Socket: server.Socket, indexedDb: undefined, random: () => 0 })
  setCurrent({
    session: { kind: 'facilitator', workshop: workshopId('w'), participant: participantId('p'), token: null },
    control: {
      send: async () => ({ ok: true }),
      waiting: () => 0,
      onWaiting: () => () => undefined,
      hurry: () => undefined,
      stop: () => undefined,
    },
  })
  unmount = boardDocument.subscribe(() => undefined)
  server.line.accept()
  server.line.read()
})
afterEach(() => {
  unmount()
  boardDocument.close()
  forgetEpoch()
  setCurrent(null)
  replaceTransport(null)
  vi.useRealTimers()
})
const where = (doc = server.doc) => Object.fromEntries(readBoard(doc).notes.map(({ id, bundle }) => [id, bundle]))
/** The server's own hand, as when it takes an edit back. */
const takeBack = () => moveNote(server.doc, { note: one, bundle: null }, 'server')

test('[WEB-18] undo takes back the own last act and leaves what others did', () => {
  board.move(one, left)
  board.move(one, right)
  server.line.read()
  moveNote(server.doc, { note: two, bundle: left }, 'somebody else')
  board.undo()
  server.line.read()
  expect(where()).toEqual({ n1: 'b1', n2: 'b1' })
  board.undo()
  server.line.read()
  expect(where()).toEqual({ n1: null, n2: 'b1' })
  expect(board.canUndo).toBe(false)
})

test('[WEB-18] undoing a new bundle lays its note back and deletes no record', () => {
  const made = board.newBundle(step, 'Moed', one)
  server.line.read()
  expect(where()).toMatchObject({ n1: made.ok && made.value })
  board.undo()
  server.line.read()
  expect(where()).toMatchObject({ n1: null })
  expect(readBoard(server.doc).bundles.map(({ name }) => name)).toContain('Moed')
})

test('[WEB-18] a new bundle of two notes is one act', () => {
  const made = board.newBundle(step, '', one, two)
  server.line.read()
  const bundle = made.ok ? made.value : null
  expect(where()).toEqual({ n1: bundle, n2: bundle })
  board.undo()
  server.line.read()
  expect(where()).toEqual({ n1: null, n2: null })
  expect(board.canUndo).toBe(false)
})

test('[WEB-18] a merge can be undone', () => {
  board.move(one, left)
  board.merge(left, right)
  server.line.read()
  expect(where()).toMatchObject({ n1: 'b2' })
  board.undo()
  server.line.read()
  expect(where()).toMatchObject({ n1: 'b1' })
})

test('[WEB-19] an own move that the server puts back is told', () => {
  const told: string[] = []
  const stop = onTakenBack(({ note }) => told.push(String(note)))
  board.move(one, left)
  server.line.read()
  takeBack()
  expect(told).toEqual(['n1'])
  stop()
})

test('[WEB-19] a note that somebody else moves on was not put back', () => {
  const told: string[] = []
  const stop = onTakenBack(({ note }) => told.push(String(note)))
  board.move(one, left)
  server.line.read()
  moveNote(server.doc, { note: one, bundle: right }, 'somebody else')
  takeBack()
  expect(told).toEqual([])
  stop()
})

test('[WEB-28] the reason comes with what was put back: a move, or a name', () => {
  const told: unknown[] = []
  const stop = onTakenBack((one) => told.push(one))
  board.move(one, left)
  server.line.read()
  takeBack()
  server.line.takenBack({ why: 'moving-is-off', records: ['notes/n1'] })
  board.rename(left, 'Anders')
  server.line.takenBack({ why: 'bundle-locked', records: ['bundles/b1'] })
  expect(told).toEqual([
    { note: 'n1', bundle: null, why: null },
    { note: 'n1', bundle: null, why: 'moving-is-off' },
    { note: null, bundle: 'b1', why: 'bundle-locked' },
  ])
  stop()
})

test('[WEB-26] with a new epoch the board of that epoch is opened, also while a screen shows it', () => {
  const fresh = new Y.Doc()
  addNotes(fresh, [{ id: one, step, kind: 'waarde', text: 'Opnieuw', organisation: null, author: null }])
  server.others.set('board/w/2', fresh)
  server.line.close(4410)
  expect(boardDocument.current()?.line.status().state).toBe('stopped')
  learnEpoch(workshopId('w'), 2)
  expect(boardDocument.snapshot()).toBeNull()
  server.line.accept()
  server.line.read()
  expect(boardDocument.snapshot()?.notes.map(({ text }) => text)).toEqual(['Opnieuw'])
  // What is told again changes nothing.
  const { length } = server.connections
  learnEpoch(workshopId('w'), 2)
  expect(server.connections).toHaveLength(length)
})

test('[WEB-20] the board is there once all of it came in, and closes a moment after the last screen let go', () => {
  expect(boardDocument.snapshot()?.notes).toHaveLength(2)
  unmount()
  vi.advanceTimersByTime(1_000)
  expect(boardDocument.current()).not.toBeNull()
  vi.advanceTimersByTime(5_000)
  expect(boardDocument.current()).toBeNull()
  expect(boardDocument.snapshot()).toBeNull()
})

test('[WEB-20] a board with a move on its way stays open until the server has it', () => {
  board.move(one, left)
  unmount()
  vi.advanceTimersByTime(20_000)
  expect(boardDocument.current()).not.toBeNull()
  server.line.read()
  vi.advanceTimersByTime(5_000)
  expect(boardDocument.current()).toBeNull()
  expect(where()).toMatchObject({ n1: 'b1' })
})
