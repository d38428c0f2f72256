import { addBundle } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { board, type SteppedBoard, SteppedClient, steppedBoard } from '../steppedTestData.js'
import { awarenessFrame } from '../syncFrames.js'

const pen = 'pen/w1/1'
const presenceOf = ({ participant }: { participant: string }, room: string) =>
  room.startsWith('mine/') ? null : { name: participant }

/** A client that shows where it is. */
function visitor(server: SteppedBoard, token: string, room = pen) {
  const client = new SteppedClient(server, token, { room })
  const awareness = new Awareness(client.doc)
  clearInterval((awareness as unknown as { _checkInterval: NodeJS.Timeout })._checkInterval)
  const heard = () => client.frames.filter((frame) => frame[0] === 1 && frame.byteLength > 3)
  return {
    client,
    heard,
    show: (at: string) => {
      awareness.setLocalState({ at, user: { name: 'forged' } })
      client.line.frame(awarenessFrame(encodeAwarenessUpdate(awareness, [client.doc.clientID])))
    },
    others: () => {
      for (const frame of heard()) {
        const decoder = decoding.createDecoder(frame)
        decoding.readVarUint(decoder)
        applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'server')
      }
      const all = [...awareness.getStates()].filter(([id]) => id !== client.doc.clientID)
      return all.map(([, state]) => `${state.user?.name}@${state.at}`).sort()
    },
  }
}
async function pens(count: number, options: Parameters<typeof steppedBoard>[0] = {}, room = pen) {
  const server = await steppedBoard({ presenceOf, ...options })
  const all = Array.from({ length: count }, (_, index) => visitor(server, `p${index}`, room))
  await server.clock.settle()
  return { server, all: all as [(typeof all)[0], (typeof all)[0], ...(typeof all)[0][]] }
}

test('[UPD-12] what somebody shows is with the others at once when it was quiet, then once a tick; nothing is stored', async () => {
  const { server, all } = await pens(3)
  const [ada, bo] = all
  ada.show('s1')
  await server.clock.settle()
  expect([bo.others(), ada.client.acked]).toEqual([['p0@s1'], 1])
  for (const at of ['s2', 's3', 's4']) ada.show(at)
  await server.clock.advance(49)
  expect(bo.heard().length).toBe(1)
  await server.clock.advance(1)
  expect([bo.heard().length, bo.others()]).toEqual([2, ['p0@s4']])
  expect(server.storage.transactions).toEqual([])
})

test('[UPD-12] the more people, the slower the tick', async () => {
  for (const [people, perSecond] of [
    [10, 20],
    [40, 10],
    [120, 5],
    [160, 2.5],
  ] as const) {
    const { server, all } = await pens(people, { limits: { deadLineMs: 1e9 } })
    const [ada, bo] = all
    for (let passed = 0; passed < 4000; passed += 20) {
      ada.show(`s${passed}`)
      if (ada.client.closedWith !== null) throw new Error('closed')
      await server.clock.advance(20)
    }
    expect(bo.heard().length).toBeGreaterThan(perSecond * 4 - 4)
    expect(bo.heard().length).toBeLessThanOrEqual(perSecond * 4 + 1)
  }
})

test('[UPD-12] who comes in sees who is there; who leaves or loses the line is gone; who asks is told', async () => {
  const { server, all } = await pens(2)
  const [ada, bo] = all
  ada.show('s1')
  bo.show('s2')
  await server.clock.advance(100)
  const late = visitor(server, 'late')
  await server.clock.settle()
  expect(late.others()).toEqual(['p0@s1', 'p1@s2'])
  late.client.line.frame(Uint8Array.of(3))
  expect(late.heard().length).toBe(2)
  ada.client.leave()
  await server.clock.advance(100)
  expect([late.others(), bo.others()]).toEqual([['p1@s2'], []])
})

test('[UPD-13] in a document of one person nothing is passed on, not even to their own second phone', async () => {
  const { server, all } = await pens(0, {}, 'mine/w1/ada/1')
  expect(all.length).toBe(0)
  const [phone, laptop] = [visitor(server, 'ada', 'mine/w1/ada/1'), visitor(server, 'ada', 'mine/w1/ada/1')]
  await server.clock.settle()
  phone.show('s1')
  await server.clock.advance(500)
  expect(laptop.heard()).toEqual([])
})

test('[UPD-14] a line with more than 1 MB waiting gets no awareness, and the whole picture when it has room', async () => {
  const { server, all } = await pens(3, {}, board)
  const [ada, bo, cor] = all as unknown as [(typeof all)[0], (typeof all)[0], (typeof all)[0]]
  ada.show('s1')
  cor.show('s1')
  await server.clock.advance(100)
  expect(bo.others()).toEqual(['p0@s1', 'p2@s1'])
  bo.client.buffered = 1024 * 1024 + 1
  ada.show('s2')
  cor.client.leave()
  await server.clock.advance(100)
  addBundle(ada.client.doc, { id: bundleId('b1'), step: stepId('waarden'), name: 'b1' })
  await server.clock.settle()
  expect([bo.others(), bo.client.doc.getMap('bundles').size]).toEqual([['p0@s1', 'p2@s1'], 1])
  bo.client.buffered = 0
  ada.show('s3')
  await server.clock.advance(100)
  expect(bo.others()).toEqual(['p0@s3'])
})

test('[UPD-10] awareness that is none closes the line that said it', async () => {
  const { server, all } = await pens(2)
  const [ada, bo] = all
  ada.client.line.frame(awarenessFrame(Uint8Array.of(1, 1, 1, 1, 120)))
  await server.clock.settle()
  expect([ada.client.closedWith, bo.client.closedWith]).toEqual([4400, null])
})
