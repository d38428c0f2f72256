import { addBundle, setDraft } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import { pieceBytes, syncMessages } from '@siroop/protocol'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { defaultLimits } from '../limits.js'
import { board, type SteppedBoardOptions, SteppedClient, steppedBoard } from '../steppedTestData.js'
import { stepOneFrame, updateFrame } from '../syncFrames.js'
import { serveChannel } from './serveChannel.js'

const step = stepId('waarden')
/** An update that makes a bundle. */
const bundle = (id: string, name = id) => {
  const doc = new Y.Doc()
  addBundle(doc, { id: bundleId(id), step, name })
  return updateFrame(Y.encodeStateAsUpdate(doc))
}
const ids = (doc: Y.Doc) => [...doc.getMap('bundles').keys()].sort()

/** One channel on a whole server; what the client says is called, what it hears is kept. */
async function channel(options: SteppedBoardOptions & { isFull?: () => boolean } = {}) {
  const server = await steppedBoard(options)
  const listeners = new Map<string, (...said: readonly unknown[]) => void>()
  const heard: { line: number; frame: Uint8Array }[] = []
  const closed: (readonly [line: number, code: number, reason: string])[] = []
  const wire = { buffered: 0, polling: false }
  serveChannel(
    {
      clock: server.clock,
      limits: { ...defaultLimits, ...options.limits },
      openLine: server.rooms.connect,
      isFull: options.isFull ?? (() => false),
    },
    {
      cookieHeader: undefined,
      on: (event, listener) => void listeners.set(event, listener),
      onSignOfLife: (listener) => void listeners.set('alive', listener),
      onGone: (listener) => void listeners.set('gone', listener),
      frame: (line, frame) => void heard.push({ line, frame }),
      closed: (line, { code, reason }) => void closed.push([line, code, reason]),
      isPolling: () => wire.polling,
      bufferedBytes: () => wire.buffered,
    },
  )
  const say = (event: string, ...said: readonly unknown[]) => listeners.get(event)?.(...said)
  const open = (line: number, { room = board, token = 'ada', acks = true } = {}) =>
    say('open', line, { room, token, acks })
  const send = (line: number, frame: Uint8Array) => say('piece', line, frame, true)
  const acked = (line: number) =>
    heard
      .filter((one) => one.line === line && one.frame[0] === syncMessages.ack)
      .map(({ frame }) => decoding.readVarUint(decoding.createDecoder(frame.subarray(1))))
      .at(-1)
  return { server, say, open, send, heard, closed, wire, acked }
}

test('[CHN-1] a line over the channel gets the document, and its edits are acknowledged at their commit', async () => {
  const { server, open, send, heard, acked } = await channel()
  const bo = new SteppedClient(server, 'bo')
  open(1)
  send(1, stepOneFrame(Y.encodeStateVector(new Y.Doc())))
  await server.clock.settle()
  expect(heard.some(({ frame }) => frame[0] === 0 && frame[1] === 1)).toBe(true)
  server.storage.holding = true
  send(1, bundle('b1'))
  await server.clock.settle()
  expect([acked(1), ids(bo.doc)]).toEqual([undefined, []])
  server.storage.release()
  await server.clock.settle()
  expect([acked(1), ids(bo.doc)]).toEqual([1, ['b1']])
})

test('[CHN-2] several documents travel over one channel, and the end of one line is not the end of another', async () => {
  const { server, open, send, closed, acked } = await channel()
  open(1)
  open(2, { room: 'mine/w1/ada/1' })
  open(3, { room: 'mine/w1/bo/1' })
  await server.clock.settle()
  expect(closed).toEqual([[3, 4403, '']])
  send(1, Uint8Array.of(99))
  await server.clock.settle()
  expect(closed.at(-1)).toEqual([1, 4400, ''])
  const own = new Y.Doc()
  setDraft(own, { step, text: 'half get' }, 'own')
  send(2, updateFrame(Y.encodeStateAsUpdate(own)))
  await server.clock.settle()
  expect(acked(2)).toBe(1)
  expect(server.rooms.size().lines).toBe(1)
})

test('[CHN-3] a line is closed with the code of the table, and at a restart with how to spread coming back', async () => {
  const { server, open, closed } = await channel()
  open(1)
  open(2, { room: 'board/w9/1', token: 'ada' })
  await server.clock.settle()
  expect(closed).toEqual([[2, 4404, '']])
  const drained = server.rooms.drain()
  await server.clock.advance(1_000)
  await drained
  expect(closed.at(-1)).toEqual([1, 1012, 'spread=10'])
})

test('[CHN-4] a frame in pieces is one frame, and one above the limit is never put together', async () => {
  const { server, say, open, acked, closed } = await channel({ limits: { frameBytes: 3 * pieceBytes } })
  open(1)
  await server.clock.settle()
  const frame = bundle('b1', 'lang '.repeat(4)) // smaller than a piece
  const big = new Uint8Array(pieceBytes + frame.length)
  big.set(frame)
  say('piece', 1, frame, true)
  await server.clock.settle()
  expect(acked(1)).toBe(1)
  for (let part = 0; part < 4; part++) say('piece', 1, big.subarray(0, pieceBytes), false)
  await server.clock.settle()
  expect(closed).toEqual([[1, 4413, '']])
})

test('[CHN-4] pieces that are no bytes, or smaller than a piece before the last one, are malformed', async () => {
  const { server, say, open, closed } = await channel()
  for (const line of [1, 2, 3]) open(line)
  await server.clock.settle()
  say('piece', 1, 'text', true)
  say('piece', 2, Uint8Array.of(1), false)
  say('piece', 3, Uint8Array.of(1), 'last')
  say('piece', 4, Uint8Array.of(1), true)
  say('piece', { line: 1 }, Uint8Array.of(1), true)
  await server.clock.settle()
  expect(closed).toEqual([
    [1, 4400, ''],
    [2, 4400, ''],
    [3, 4400, ''],
  ])
})

test('[CHN-5] a channel opens so many lines and no more, a full server none, and what is no request is refused', async () => {
  const full = { is: false }
  const { server, say, open, closed } = await channel({ isFull: () => full.is })
  for (let line = 1; line <= 9; line++) open(line)
  await server.clock.settle()
  expect(closed).toEqual([[9, 1013, '']])
  open(8)
  say('open', 10, { room: board })
  say('open', 'eleven', { room: board, token: 'ada', acks: true })
  expect(closed.slice(1)).toEqual([
    [8, 4400, ''],
    [10, 4400, ''],
  ])
  full.is = true
  open(12)
  expect(closed.at(-1)).toEqual([12, 1013, ''])
  await server.clock.settle()
  expect(server.rooms.size().lines).toBe(7)
})

test('[CHN-5] who opens and closes lines without end waits', async () => {
  const { server, say, open, closed } = await channel()
  for (let line = 1; line <= 24; line++) {
    open(line)
    say('close', line)
  }
  open(25)
  expect(closed).toEqual([[25, 1013, '']])
  await server.clock.advance(1_000)
  open(26)
  await server.clock.settle()
  expect(server.rooms.size().lines).toBe(1)
})

test('[CHN-6] when the connection goes, all its lines are gone; a quiet one that answers stays', async () => {
  const { server, say, open, closed } = await channel()
  open(1)
  open(2, { room: 'mine/w1/ada/1' })
  await server.clock.settle()
  for (let second = 0; second < 100; second++) {
    say('alive')
    await server.clock.advance(1_000)
  }
  expect([server.rooms.size().lines, closed]).toEqual([2, []])
  say('gone')
  expect(server.rooms.size().lines).toBe(0)
})

test('[CHN-6] a connection without a sign of life loses its lines', async () => {
  const { server, open, closed } = await channel()
  open(1)
  await server.clock.advance(80_000)
  expect(closed).toEqual([[1, 1006, '']])
  expect(server.rooms.size().lines).toBe(0)
})

test('[CHN-7] who does not fetch what waits is spared live frames, as over a WebSocket', async () => {
  const { server, open, send, heard, wire } = await channel()
  open(1)
  send(1, stepOneFrame(Y.encodeStateVector(new Y.Doc())))
  await server.clock.settle()
  const before = heard.length
  wire.buffered = defaultLimits.holdBackBytes + 1
  const bo = new SteppedClient(server, 'bo')
  await server.clock.settle()
  addBundle(bo.doc, { id: bundleId('b1'), step, name: 'b1' })
  await server.clock.settle()
  expect(heard.slice(before)).toEqual([])
  wire.buffered = 0
  await server.clock.advance(1_000)
  expect(heard.length).toBe(before + 1)
})

test.each([true, false])(
  '[CHN-10] who polls (%s) gets what comes close together in one answer, at once while it is calm',
  async (polling) => {
    const { server, open, heard, wire } = await channel()
    wire.polling = polling
    open(1)
    await server.clock.settle()
    const bo = new SteppedClient(server, 'bo')
    await server.clock.advance(1_000)
    const before = heard.length
    const arrivals: number[] = []
    for (const id of ['b1', 'b2', 'b3', 'b4']) {
      addBundle(bo.doc, { id: bundleId(id), step, name: id })
      await server.clock.advance(15)
      arrivals.push(heard.length - before)
    }
    await server.clock.advance(50)
    expect(arrivals).toEqual(polling ? [1, 1, 1, 4] : [1, 2, 3, 4])
    expect(heard.length - before).toBe(4)
  },
)

test('[CHN-10] what was gathered goes before the goodbye', async () => {
  const { server, say, open, heard, closed, wire } = await channel()
  wire.polling = true
  open(1)
  await server.clock.settle()
  const bo = new SteppedClient(server, 'bo')
  await server.clock.advance(1_000)
  const before = heard.length
  for (const id of ['b1', 'b2']) {
    addBundle(bo.doc, { id: bundleId(id), step, name: id })
    await server.clock.settle()
  }
  expect(heard.length - before).toBe(1)
  say('piece', 1, 'text', true)
  expect([heard.length - before, closed]).toEqual([2, [[1, 4400, '']]])
})
