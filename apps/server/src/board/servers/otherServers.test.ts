import { changeNote, readTable, renameBundle, setDraft, submitNote, tableRoom } from '@siroop/board'
import { bundleId, noteId, stepId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadDocument } from '../roomDocument.js'
import { board, SteppedClient, steppedBoard, workshop } from '../steppedTestData.js'
import { bundlesIn, bundlesStored, clocksIn, makeBundle, twoServers } from './twoServersTestData.js'

const table = tableRoom(workshop, 't1')
async function people(options: Parameters<typeof twoServers>[0] = {}) {
  const servers = await twoServers(options)
  const [ada, bo] = [new SteppedClient(servers.one, 'ada'), new SteppedClient(servers.other, 'bo')]
  await servers.settle()
  return { ...servers, ada, bo }
}
const edit = (id: string) => ({ room: board, edit: (doc: Y.Doc) => makeBundle(doc, id) })

describe('what one server commits', () => {
  test('[NBR-1] reaches the clients of the other, once, without a question to the storage', async () => {
    const { ada, bo, other, settle } = await people()
    const { updates } = bo
    const reads = { ...other.storage.reads }
    makeBundle(ada.doc, 'b1')
    await settle()
    expect([bundlesIn(bo.doc), bo.updates - updates, ada.acked]).toEqual([['b1'], 1, 2])
    expect([other.storage.reads, other.changed]).toEqual([reads, [board]])
    makeBundle(bo.doc, 'b2')
    await settle()
    expect([bundlesIn(ada.doc), bundlesIn(bo.doc)]).toEqual([
      ['b1', 'b2'],
      ['b1', 'b2'],
    ])
  })

  test('[NBR-1] reaches people whose document left memory because nobody needed it', async () => {
    const { ada, bo, other, clock, settle } = await people({ limits: { deadLineMs: 1e9 } })
    await clock.advance(11 * 60_000)
    const { rooms } = other.storage.reads
    makeBundle(ada.doc, 'b1')
    await settle()
    expect([bundlesIn(bo.doc), other.storage.reads.rooms, bo.closedWith]).toEqual([['b1'], rooms + 1, null])
  })

  test('[NBR-1] what comes in during one turn goes on as one frame', async () => {
    const { ada, bo, clock, line, other, settle } = await people()
    other.storage.holding = true
    makeBundle(bo.doc, 'own')
    await clock.settle()
    for (const id of ['b1', 'b2', 'b3']) {
      makeBundle(ada.doc, id)
      await clock.advance(20)
    }
    line.deliver()
    const { updates } = bo
    other.storage.release()
    await settle()
    expect([bundlesIn(bo.doc), bo.updates - updates]).toEqual([['b1', 'b2', 'b3', 'own'], 1])
  })

  test('[NBR-1] reaches who reads along at a theme table, and the next scribe goes on with it', async () => {
    const { one, other, inner, settle } = await twoServers()
    const [scribe, reader] = [
      new SteppedClient(one, 'ada', { room: table }),
      new SteppedClient(other, 'bo', { room: table }),
    ]
    await settle()
    const note = { step: stepId('tafels'), kind: 'randvoorwaarde' }
    submitNote(scribe.doc, { ...note, id: noteId('n1'), text: 'Eerst geld' })
    setDraft(scribe.doc, { step: note.step, text: 'Half' })
    await settle()
    expect(readTable(reader.doc)).toMatchObject({ notes: [{ text: 'Eerst geld' }], drafts: { tafels: 'Half' } })
    // who held the pen is gone, and the other one writes on
    scribe.leave()
    changeNote(reader.doc, { note: noteId('n1'), text: 'Eerst geld, dan tijd' })
    submitNote(reader.doc, { ...note, id: noteId('n2'), text: 'Een vast gezicht' })
    await settle()
    const texts = ({ notes }: ReturnType<typeof readTable>) => notes.map(({ text }) => text)
    const stored = texts(readTable((await loadDocument(inner, table)).doc))
    expect(stored).toEqual(['Eerst geld, dan tijd', 'Een vast gezicht'])
    expect(texts(await one.rooms.read(table, readTable))).toEqual(stored)
    expect([scribe.closedWith, reader.closedWith, one.alarms, other.alarms]).toEqual([null, null, [], []])
  })

  test('[NBR-1] is acknowledged whether or not anybody hears of it', async () => {
    const { ada, clock, line } = await people()
    line.set('down')
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    expect(ada.acked).toBe(2)
  })

  test('[NBR-2] is read from the log when a hint was lost', async () => {
    const { ada, bo, clock, line, other, settle } = await people()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.lose()
    expect(bundlesIn(bo.doc)).toEqual([])
    makeBundle(ada.doc, 'b2')
    await settle()
    expect([bundlesIn(bo.doc), other.storage.reads.updates]).toEqual([['b1', 'b2'], 1])
  })

  test('[NBR-2] counts once when hints come twice, late or in another order', async () => {
    const { ada, bo, clock, line, other } = await people()
    for (const id of ['b1', 'b2', 'b3']) {
      makeBundle(ada.doc, id)
      await clock.advance(20)
    }
    expect(line.waiting().map(({ hint }) => hint.kind === 'update' && hint.seq)).toEqual([1, 2, 3])
    line.deliver(2, true)
    line.deliver(0, true)
    line.deliver(1, true)
    await clock.settle()
    expect(bundlesIn(bo.doc)).toEqual(['b1', 'b2', 'b3'])
    const { updates } = bo
    line.deliver()
    await clock.settle()
    expect([bo.updates, other.alarms]).toEqual([updates, []])
    expect(clocksIn(bo.doc)).toEqual(clocksIn(ada.doc))
  })

  test('[NBR-3] is asked for every 300 ms while hints do not come through: one question for all documents', async () => {
    const { ada, bo, clock, line, other } = await people()
    const mine = new SteppedClient(other, 'bo', { room: 'mine/w1/bo/1' })
    await clock.settle()
    line.set('down')
    await clock.settle()
    const { heads } = other.storage.reads
    makeBundle(ada.doc, 'b1')
    await clock.advance(299)
    expect(bundlesIn(bo.doc)).toEqual([])
    await clock.advance(1)
    expect([bundlesIn(bo.doc), mine.synced, other.storage.reads.heads]).toEqual([['b1'], true, heads + 1])
    await clock.advance(3000)
    expect(other.storage.reads.heads).toBe(heads + 11)
  })

  test('[NBR-3] is asked for at once when hints come through again, and seldom from then on', async () => {
    const { ada, bo, clock, line, other } = await people()
    line.set('down')
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.set('up')
    await clock.settle()
    expect(bundlesIn(bo.doc)).toEqual(['b1'])
    const { heads } = other.storage.reads
    await clock.advance(9999)
    expect(other.storage.reads.heads).toBe(heads)
    makeBundle(ada.doc, 'b2')
    await clock.settle()
    line.lose()
    await clock.advance(1)
    expect(bundlesIn(bo.doc)).toEqual(['b1', 'b2'])
  })

  test('[NBR-3] is asked for again soon when the log could not be read', async () => {
    const { ada, bo, clock, line, other } = await people()
    other.storage.unreadable = true
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.lose()
    makeBundle(ada.doc, 'b2')
    await clock.settle()
    line.deliver()
    await clock.advance(900)
    expect([bundlesIn(bo.doc), bo.closedWith]).toEqual([[], null])
    other.storage.unreadable = false
    await clock.advance(300)
    expect(bundlesIn(bo.doc)).toEqual(['b1', 'b2'])
  })

  test('[NBR-3] is of no concern to a server that has its storage for itself: it asks nothing', async () => {
    const alone = await steppedBoard()
    const ada = new SteppedClient(alone, 'ada')
    await alone.clock.settle()
    makeBundle(ada.doc, 'b1')
    await alone.clock.advance(20_000)
    await alone.rooms.catchUp([board])
    expect([alone.storage.reads.heads, alone.storage.reads.updates]).toEqual([0, 0])
  })

  test('[NBR-9] is told without its bytes when it is large, and read from the log', async () => {
    const { bo, one, other, clock, line, settle } = await people()
    const long = { room: board, edit: (doc: Y.Doc) => doc.getMap('notes').set('n1', 'x'.repeat(70_000)) }
    await one.rooms.commit([long], [])
    expect(line.waiting().map(({ hint }) => hint.kind === 'update' && hint.bytes.byteLength)).toEqual([0])
    await settle()
    expect([bo.doc.getMap('notes').size, other.storage.reads.updates]).toEqual([1, 1])
    await clock.settle()
  })

  test('[NBR-9] is what the log says, whatever is told', async () => {
    const { ada, bo, one, other, line, clock, settle } = await people()
    const liar = line.join('liar')
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.lose()
    for (const bytes of [Uint8Array.of(9, 9, 9), Uint8Array.of(1, 1, 7, 5, 0)]) {
      liar.tell(workshop, { kind: 'update', room: board, seq: 1, bytes })
      liar.tell('w2', { kind: 'update', room: board, seq: 1, bytes })
      liar.tell(workshop, { kind: 'update', room: 'mine/w1/nobody/1', seq: 1, bytes })
      liar.tell(workshop, { kind: 'update', room: board, seq: 900, bytes })
    }
    await settle()
    makeBundle(ada.doc, 'b2')
    await settle()
    expect([bundlesIn(bo.doc), bo.closedWith, ada.closedWith]).toEqual([['b1', 'b2'], null, null])
    expect(clocksIn(bo.doc)).toEqual(clocksIn(ada.doc))
    expect([one.alarms, other.alarms]).toEqual([[], []])
  })
})

describe('writing at the same time', () => {
  test('[NBR-4] a commit takes what others committed before it first; nobody is closed and all end equal', async () => {
    const { inner, ada, bo, one, other, clock, line, settle } = await people()
    other.storage.holding = true
    makeBundle(bo.doc, 'b2')
    await clock.settle()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.lose()
    other.storage.release()
    await clock.settle()
    await clock.advance(20)
    expect([bundlesIn(bo.doc), bo.acked]).toEqual([['b1', 'b2'], 2])
    expect(other.storage.reads.updates).toBe(1)
    await settle()
    expect(bundlesIn(ada.doc)).toEqual(['b1', 'b2'])
    expect([await bundlesStored(inner), clocksIn(ada.doc)]).toEqual([['b1', 'b2'], clocksIn(bo.doc)])
    expect([ada.closedWith, bo.closedWith, one.alarms, other.alarms]).toEqual([null, null, [], []])
  })

  test('[NBR-4] what was heard while a commit was on its way is not read again', async () => {
    const { ada, bo, other, clock, settle } = await people()
    other.storage.holding = true
    makeBundle(bo.doc, 'b2')
    await clock.settle()
    makeBundle(ada.doc, 'b1')
    await settle()
    other.storage.release()
    await settle()
    expect([bundlesIn(bo.doc), other.storage.reads.updates]).toEqual([['b1', 'b2'], 0])
  })

  test('[NBR-4] a hint that is still on its way when the commit is done is waited for, not read', async () => {
    const { ada, bo, one, other, clock, line, settle } = await people()
    other.storage.holding = true
    makeBundle(bo.doc, 'b2')
    await clock.settle()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    other.storage.release()
    await clock.settle()
    // The other server has been told already: it may be waiting for just that.
    expect([bo.acked, line.waiting().map(({ hint }) => hint.kind === 'update' && hint.seq)]).toEqual([2, [1, 2]])
    line.deliver()
    await settle()
    expect([bundlesIn(ada.doc), bundlesIn(bo.doc), bo.acked]).toEqual([['b1', 'b2'], ['b1', 'b2'], 2])
    expect([one.storage.reads.updates, other.storage.reads.updates]).toEqual([0, 0])
  })

  test('[NBR-4] what is too large to be told is not waited for', async () => {
    const { bo, one, other, clock, settle } = await people()
    other.storage.holding = true
    makeBundle(bo.doc, 'b2')
    await clock.settle()
    const long = { room: board, edit: (doc: Y.Doc) => doc.getMap('notes').set('n1', 'x'.repeat(70_000)) }
    await one.rooms.commit([long], [])
    other.storage.release()
    await settle()
    expect([bo.doc.getMap('notes').size, bo.acked, other.storage.reads.updates]).toEqual([1, 2, 1])
  })

  test('[NBR-4] a commit whose gap cannot be read is kept; who is connected comes in again', async () => {
    const { inner, ada, bo, other, clock, line, settle } = await people()
    other.storage.holding = true
    makeBundle(bo.doc, 'b2')
    await clock.settle()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.lose()
    other.storage.unreadable = true
    other.storage.release()
    await settle()
    await clock.advance(20)
    expect([bo.closedWith, bundlesIn(ada.doc)]).toEqual([4500, ['b1', 'b2']])
    other.storage.unreadable = false
    const again = new SteppedClient(other, 'bo', { doc: bo.doc })
    await settle()
    expect([bundlesIn(again.doc), await bundlesStored(inner)]).toEqual([
      ['b1', 'b2'],
      ['b1', 'b2'],
    ])
  })

  test('[NBR-5] the server edits the newest document there is, whichever server wrote last', async () => {
    const { ada, bo, clock, line, other, settle } = await people()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.lose()
    let seen: unknown = null
    const look = (doc: Y.Doc) => {
      seen = bundlesIn(doc)
      renameBundle(doc, { bundle: bundleId('b1'), name: 'anders' })
    }
    expect(await other.rooms.commit([{ room: board, edit: look }], [])).toEqual({ ok: true, value: undefined })
    await settle()
    expect([seen, bundlesIn(bo.doc), bundlesIn(ada.doc)]).toEqual([['b1'], ['anders'], ['anders']])
  })

  test('[NBR-5] catching up on many documents is one question, and what is read afterwards is at least that', async () => {
    const { ada, clock, line, other } = await people()
    const pen = new SteppedClient(other, 'bo', { room: 'pen/w1/1' })
    await clock.settle()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.lose()
    const { heads } = other.storage.reads
    await other.rooms.catchUp([board, 'pen/w1/1', 'mine/w1/nobody/1'])
    expect([await other.rooms.read(board, bundlesIn), pen.synced]).toEqual([['b1'], true])
    expect(other.storage.reads.heads).toBe(heads + 1)
    other.storage.unreadable = true
    await expect(other.rooms.catchUp([board])).rejects.toThrow('The disk is gone')
    expect(await other.rooms.commit([edit('b2')], [])).toEqual({ ok: false, error: 'failed' })
    other.storage.unreadable = false
    expect(await other.rooms.commit([edit('b2')], [])).toEqual({ ok: true, value: undefined })
  })

  test('[NBR-5] a picture is of the newest document too, also on a server that had heard nothing', async () => {
    const { inner, ada, clock, line, other } = await people()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.lose()
    await other.rooms.commit([edit('b2')], [], [{ room: board, name: 'step/waarden' }])
    const [kept] = await inner.list('room_snapshot', { room: board, name: 'step/waarden' })
    const picture = new Y.Doc()
    Y.applyUpdate(picture, kept?.bytes ?? new Uint8Array())
    expect([kept?.seq, bundlesIn(picture)]).toEqual([2, ['b1', 'b2']])
  })

  test('[NBR-6] a refused transaction is undone in memory; nobody notices, and nothing of it is left', async () => {
    const { ada, bo, one, other, clock, line, settle } = await people()
    const event = { type: 'x', json: '{}', atMs: 1, actor: null, commandId: null }
    const append = { kind: 'append-events', workshop, afterSeq: 0, events: [event] } as const
    expect((await one.rooms.commit([edit('b1')], [append])).ok).toBe(true)
    line.lose()
    expect(await other.rooms.commit([edit('b2')], [append])).toEqual({ ok: false, error: 'conflict' })
    await clock.settle()
    expect([bundlesIn(bo.doc), bo.closedWith, await other.rooms.read(board, bundlesIn)]).toEqual([['b1'], null, ['b1']])
    makeBundle(bo.doc, 'b3')
    await settle()
    expect([bundlesIn(ada.doc), bundlesIn(bo.doc)]).toEqual([
      ['b1', 'b3'],
      ['b1', 'b3'],
    ])
  })
})

describe('coming and going', () => {
  test('[NBR-7] who joins gets, before they are synced, all that any server had committed', async () => {
    const { ada, clock, line, other } = await people()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.lose()
    const late = new SteppedClient(other, 'cem')
    await clock.settle()
    expect([late.synced, bundlesIn(late.doc)]).toEqual([true, ['b1']])
    other.storage.unreadable = true
    const unlucky = new SteppedClient(other, 'dee')
    await clock.settle()
    expect([unlucky.closedWith, unlucky.synced, late.closedWith]).toEqual([4500, false, null])
  })

  test('[NBR-7] what is told while a document is loaded is not missed', async () => {
    const { one, other, settle, clock } = await twoServers()
    const ada = new SteppedClient(one, 'ada')
    await settle()
    await one.rooms.commit([edit('b1')], [])
    const bo = new SteppedClient(other, 'bo')
    makeBundle(ada.doc, 'b2')
    await settle()
    expect(bundlesIn(bo.doc)).toEqual(['b1', 'b2'])
    await clock.settle()
  })

  test('[NBR-10] a person who is disconnected is so on every server', async () => {
    const { ada, bo, one, other, clock, line } = await people()
    const away = new SteppedClient(other, 'ada', { room: 'mine/w1/ada/1' })
    await clock.settle()
    one.rooms.disconnect(workshop, ada.line.connection.actor?.participant ?? null, 4401)
    line.deliver()
    expect([ada.closedWith, away.closedWith, bo.closedWith]).toEqual([4401, 4401, null])
    other.rooms.disconnect(workshop, null, 4410)
    expect(bo.closedWith).toBe(4410)
  })

  test('[NBR-10] hints of a workshop are heard as long as one of its documents is in memory', async () => {
    const { ada, bo, clock, line } = await people()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    expect(line.waiting()).toHaveLength(1)
    line.deliver()
    bo.leave()
    await clock.advance(31_000)
    makeBundle(ada.doc, 'b2')
    await clock.settle()
    expect(line.waiting()).toHaveLength(0)
  })
})

describe('snapshots by several servers', () => {
  const limits = { compactRows: 5 }
  test('[NBR-8] each makes snapshots while the other writes on: no alarm, nobody closed, nothing lost', async () => {
    const { inner, ada, bo, one, other, clock, line, settle } = await people({ limits })
    for (let index = 0; index < 40; index++) {
      makeBundle(index % 2 === 0 ? ada.doc : bo.doc, `b${index}`)
      await clock.advance(20)
      if (index % 3 === 0) line.lose()
      else await settle()
    }
    await clock.advance(10_000)
    await settle()
    expect([one.alarms, other.alarms, ada.closedWith, bo.closedWith]).toEqual([[], [], null, null])
    expect(await bundlesStored(inner)).toHaveLength(40)
    expect([clocksIn(ada.doc), bundlesIn(ada.doc)]).toEqual([clocksIn(bo.doc), bundlesIn(bo.doc)])
    const snapshots = await inner.list('room_snapshot', { room: board })
    expect(snapshots.length).toBeLessThanOrEqual(2)
    expect((await inner.list('room_update', { room: board })).length).toBeLessThan(20)
  })

  test('[NBR-8] a server that is behind a snapshot of the other loads the document anew', async () => {
    const { ada, bo, clock, line, other, settle } = await people({ limits })
    for (let index = 0; index < 30; index++) {
      makeBundle(ada.doc, `b${index}`)
      await clock.advance(20)
    }
    line.lose()
    const { rooms } = other.storage.reads
    makeBundle(bo.doc, 'own')
    await settle()
    expect([bundlesIn(bo.doc).length, bo.closedWith, bo.acked]).toEqual([31, null, 2])
    expect(other.storage.reads.rooms).toBe(rooms + 1)
    expect(clocksIn(bo.doc)).toEqual(clocksIn(ada.doc))
  })

  test('[NBR-8] a document that was erased elsewhere is not served on', async () => {
    const { inner, ada, bo, clock, line, other } = await people()
    makeBundle(ada.doc, 'b1')
    await clock.settle()
    line.deliver()
    await clock.settle()
    await inner.transact([{ kind: 'remove-rooms', prefix: 'board/w1/' }])
    makeBundle(bo.doc, 'b2')
    await clock.settle()
    expect([bo.closedWith, other.alarms]).toEqual([4500, []])
  })
})
