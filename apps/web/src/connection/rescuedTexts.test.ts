import { setDraft, submitNote, withdrawNote } from '@siroop/board'
import { noteId, participantId, stepId, workshopId } from '@siroop/domain'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { setCurrent } from './current.js'
import { forgetEpoch, learnEpoch } from './epoch.js'
import { replaceTransport } from './line/transport.js'
import { openLocalCopy, rescueLocalCopy } from './localCopy.js'
import { readRescuedTexts, throwAwayRescued } from './rescuedTexts.js'

const step = stepId('waarden')
const session = {
  kind: 'participant' as const,
  workshop: workshopId('w'),
  participant: participantId('p'),
  token: 'tkn',
  code: '1234',
}
let indexedDb: IDBFactory
beforeEach(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  indexedDb = new IDBFactory()
  const Socket = class {} as unknown as typeof WebSocket
  replaceTransport({ endpoint: 'ws://box/sync', Socket, indexedDb, random: () => 0 })
  setCurrent({ session, control: {} as never })
})
afterEach(() => {
  setCurrent(null)
  forgetEpoch()
  replaceTransport(null)
  vi.unstubAllGlobals()
})

/** Leaves a copy of one epoch on the device. */
async function keep(epoch: number, change: (doc: Y.Doc) => void): Promise<string> {
  const doc = new Y.Doc()
  change(doc)
  const name = `p/mine/w/p/${epoch}`
  const copy = await openLocalCopy(name, indexedDb)
  const stored = new Promise<void>((resolve) => {
    copy.onChange(() => copy.status().state === 'stored' && resolve())
  })
  copy.append(Y.encodeStateAsUpdate(doc))
  await stored
  copy.close()
  return name
}
const note = (doc: Y.Doc, id: string, text: string, fields = {}) =>
  submitNote(doc, { id: noteId(id), step, kind: 'waarde', text, fields })

test('[WEB-30] text of earlier is found in copies that were put aside, and in one that no page came to put aside', async () => {
  const first = await keep(1, (doc) => {
    note(doc, 'n1', 'Lef', { gedrag: 'We proberen iets uit.' })
    note(doc, 'n2', 'Te veel')
    withdrawNote(doc, noteId('n2'))
    setDraft(doc, { step, text: 'Half getypt' }, 'own')
  })
  await rescueLocalCopy(first, indexedDb)
  await keep(2, (doc) => void note(doc, 'n3', 'Rust'))
  await keep(3, (doc) => void note(doc, 'n4', 'Van nu'))
  learnEpoch(session.workshop, 3)
  expect(await readRescuedTexts()).toEqual(['Lef\nWe proberen iets uit.', 'Half getypt', 'Rust'])
})

test('[WEB-30] looking for it makes no copies, and a person with none finds nothing', async () => {
  learnEpoch(session.workshop, 4)
  expect(await readRescuedTexts()).toEqual([])
  expect(await indexedDb.databases()).toEqual([])
})

test('[WEB-30] thrown away it is gone, and what is written now stays', async () => {
  const first = await keep(1, (doc) => void note(doc, 'n1', 'Lef'))
  await rescueLocalCopy(first, indexedDb)
  await keep(2, (doc) => void note(doc, 'n2', 'Van nu'))
  learnEpoch(session.workshop, 2)
  await throwAwayRescued()
  expect(await readRescuedTexts()).toEqual([])
  expect((await indexedDb.databases()).map(({ name }) => name)).toEqual(['siroop/p/mine/w/p/2'])
})

test('[WEB-30] a browser that keeps nothing has no text of earlier', async () => {
  const Socket = class {} as unknown as typeof WebSocket
  replaceTransport({ endpoint: 'ws://box/sync', Socket, indexedDb: undefined, random: () => 0 })
  learnEpoch(session.workshop, 2)
  expect(await readRescuedTexts()).toEqual([])
})
