import { changeNote, readMine, readTable } from '@siroop/board'
import { participantId, stepId, workshopId } from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { setCurrent } from '../current.js'
import { forgetEpoch } from '../epoch.js'
import { TestServer } from '../line/lineTestData.js'
import { replaceTransport } from '../line/transport.js'
import { closeMine, openMine } from '../mine.js'
import { atTable, onTableTakenBack, tableDocument } from './tableDocument.js'

const step = stepId('tafels')
const [workshop, participant] = [workshopId('w'), participantId('p')]
const session = { kind: 'participant', workshop, participant, token: 'tkn', code: '1234' } as const

afterEach(() => {
  closeMine()
  tableDocument('t1').close()
  forgetEpoch()
  setCurrent(null)
  replaceTransport(null)
  vi.unstubAllGlobals()
})

test('[WEB-27] [FLD-1] what a scribe answered and the server takes back is told, and stands half typed in the field again', async () => {
  vi.stubGlobal('navigator', {})
  const server = new TestServer()
  const mineThere = new Y.Doc()
  server.others.set('mine/w/p/1', mineThere)
  replaceTransport({ endpoint: 'ws://box/sync', Socket: server.Socket, indexedDb: undefined, random: () => 0 })
  await openMine(session)
  const own = server.line
  own.accept()
  own.read()
  const control = {
    send: async () => ({ ok: true }) as const,
    waiting: () => 0,
    onWaiting: () => () => undefined,
    hurry: () => undefined,
    stop: () => undefined,
  }
  setCurrent({ session, control })
  const told: string[] = []
  const unlisten = onTableTakenBack(({ table, why }) => told.push(`${table} ${why}`))
  const unmount = tableDocument('t1').subscribe(() => undefined)
  const line = server.line
  line.accept()
  line.read()
  const note = atTable.submit('t1', { step, kind: 'randvoorwaarde', text: 'Eerst geld', maxChars: 240 })
  if (!note.ok) throw new Error(note.error)
  atTable.change('t1', note.value, { fields: { kosten: 'tien euro', zodat: 'het lukt' } })
  line.read()
  changeNote(server.doc, { note: note.value, fields: { kosten: '' } }, 'server')
  line.takenBack({ why: 'bad-number', records: [`notes/${note.value}`] })
  own.read()

  expect(told).toEqual(['t1 bad-number'])
  expect(readTable(server.doc).notes[0]?.fields).toMatchObject({ zodat: 'het lukt' })
  expect(readMine(mineThere).drafts).toEqual({ [`f-${note.value}-kosten`]: 'tien euro' })
  unmount()
  unlisten()
})
