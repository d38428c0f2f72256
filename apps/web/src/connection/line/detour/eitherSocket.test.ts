import { pieceBytes } from '@siroop/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { connectDocument } from '../document.js'
import { type Channel, type ChannelSocket, createChannel } from './channel.js'
import { eitherSocket, openWithinMs } from './eitherSocket.js'
import { createWays } from './way.js'

/** A WebSocket whose test says what becomes of it. */
class StraightSocket {
  static readonly made: StraightSocket[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  readonly sent: unknown[] = []
  closed = false
  readonly url: string
  constructor(url: string) {
    this.url = url
    StraightSocket.made.push(this)
  }
  send(frame: unknown) {
    this.sent.push(frame)
  }
  close() {
    this.closed = true
  }
}

/** A page on a network that a test decides about, seen from the network. */
function page() {
  StraightSocket.made.length = 0
  const listeners = new Map<string, (...said: never[]) => void>()
  const said: unknown[][] = []
  const timers: { ms: number; run: () => void }[] = []
  const net = { reachable: true, lets: false }
  const socket = {
    connected: false,
    connects: 0,
    connect: () => {
      socket.connects += 1
    },
    disconnect: () => undefined,
    on: (event: string, listener: (...said: never[]) => void) => listeners.set(event, listener),
    emit: (...words: unknown[]) => said.push(words),
  }
  const after = (ms: number, run: () => void) => {
    const timer = { ms, run }
    timers.push(timer)
    return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
  }
  const isReachable = () => net.reachable
  const ways = createWays({ isReachable, probe: async () => net.lets, after })
  const channel: Channel = createChannel(socket satisfies ChannelSocket, isReachable)
  const Straight = StraightSocket as unknown as typeof WebSocket
  const Either = eitherSocket({ ways, WebSocket: Straight, channel: () => channel, after })
  const hear = (event: string, ...words: unknown[]) => {
    if (event === 'connect') socket.connected = true
    if (event === 'disconnect') socket.connected = false
    listeners.get(event)?.(...(words as never[]))
  }
  const open = (room = 'mine/w/p/1') => {
    const line = new Either(`wss://box/sync/${room}?token=tkn&ack=1`)
    const heard: unknown[] = []
    line.onopen = () => heard.push('open')
    line.onmessage = ({ data }) => heard.push(data)
    line.onclose = ({ code, reason }) => heard.push([code, reason])
    return { line, heard }
  }
  /** Two that are refused. */
  const block = () => {
    for (let times = 0; times < 2; times++) {
      open()
      StraightSocket.made.at(-1)?.onclose?.({ code: 1006, reason: '' })
    }
  }
  return { ways, net, socket, said, timers, channel, Either, open, block, hear }
}
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await null
}

test('[WAY-3] where WebSockets are let through a line is one: frames and codes pass as they are', () => {
  const { open, said } = page()
  const { line, heard } = open()
  const [straight] = StraightSocket.made
  expect(straight?.url).toBe('wss://box/sync/mine/w/p/1?token=tkn&ack=1')
  straight?.onopen?.()
  line.send(Uint8Array.of(1))
  straight?.onmessage?.({ data: 'frame' })
  straight?.onclose?.({ code: 1012, reason: 'spread=10' })
  expect(heard).toEqual(['open', 'frame', [1012, 'spread=10']])
  expect(straight?.sent).toEqual([Uint8Array.of(1)])
  expect(said).toEqual([])
})

test('[WAY-4] a WebSocket that is swallowed without an answer is given up after four seconds, and counts', () => {
  const { open, timers, ways } = page()
  for (let times = 0; times < 2; times++) {
    const { heard } = open()
    const last = timers.at(-1)
    expect(last?.ms).toBe(openWithinMs)
    last?.run()
    expect(heard).toEqual([[1006, '']])
    expect(StraightSocket.made.at(-1)?.closed).toBe(true)
  }
  expect(ways.now()).toBe('detour')
})

test('[WAY-1] one that the page itself gives up does not count', () => {
  const { open, ways } = page()
  for (let times = 0; times < 3; times++) {
    const { line } = open()
    line.close()
    StraightSocket.made.at(-1)?.onclose?.({ code: 1006, reason: '' })
  }
  expect(ways.now()).toBe('straight')
})

test('[WAY-3] on the detour several lines share one channel: opened, heard and closed each for itself', async () => {
  const { open, block, hear, said, socket } = page()
  block()
  const [mine, board] = [open('mine/w/p/1'), open('board/w/1')]
  expect(StraightSocket.made).toHaveLength(2)
  expect(socket.connects).toBe(2)
  hear('connect')
  const asked = { token: 'tkn', acks: true }
  expect(said).toEqual([
    ['open', 1, { room: 'mine/w/p/1', ...asked }],
    ['open', 2, { room: 'board/w/1', ...asked }],
  ])
  hear('frame', 2, 'of the board')
  hear('closed', 1, 4401, '')
  hear('frame', 1, 'too late')
  expect([mine.heard, board.heard]).toEqual([
    ['open', [4401, '']],
    ['open', 'of the board'],
  ])
  board.line.close()
  expect(said.at(-1)).toEqual(['close', 2])
  // One more, while the channel is there.
  const again = open('mine/w/p/1')
  await settle()
  expect(again.heard).toEqual(['open'])
})

test('[WAY-3] a large frame goes in pieces of which only the last is smaller', async () => {
  const { open, block, hear, said } = page()
  block()
  const { line } = open()
  hear('connect')
  const frame = Uint8Array.from({ length: 2 * pieceBytes + 5 }, (_, at) => at % 251)
  line.send(Uint8Array.of(7))
  line.send(frame)
  const pieces = said.slice(1) as [string, number, Uint8Array, boolean][]
  expect(pieces.map(([, , bytes, last]) => [bytes.length, last])).toEqual([
    [1, true],
    [pieceBytes, false],
    [pieceBytes, false],
    [5, true],
  ])
  expect(Buffer.concat(pieces.slice(1).map(([, , bytes]) => bytes)).equals(frame)).toBe(true)
})

test('[WAY-3] when the control connection breaks its lines break, and a line waits until it is there again', () => {
  const { open, block, hear, net, socket, channel, said } = page()
  block()
  const { heard } = open()
  hear('connect')
  hear('disconnect')
  expect(heard).toEqual(['open', [1006, '']])
  net.reachable = false
  const waiting = open()
  expect([socket.connects, waiting.heard]).toEqual([1, []])
  channel.join()
  hear('connect')
  expect([socket.connects, waiting.heard, said.length]).toEqual([2, ['open'], 2])
})

test('[WAY-2] once WebSockets are let through again, lines on the detour end and come back straight', async () => {
  const { open, block, hear, net, ways } = page()
  block()
  const { heard } = open()
  hear('connect')
  net.lets = true
  ways.lookAgain()
  await settle()
  expect(heard).toEqual(['open', [1006, '']])
  open()
  expect(StraightSocket.made).toHaveLength(3)
})

test('[WAY-3] a document goes on over the detour as over a WebSocket, without a change for who uses it', async () => {
  const { Either, block, hear, said } = page()
  block()
  const doc = new Y.Doc()
  const options = { name: 'mine/w/p/1', url: 'wss://box/sync', token: 'tkn', unsure: false, random: () => 0 }
  const link = connectDocument({ doc, Socket: Either, ...options })
  hear('connect')
  expect(link.status().state).toBe('live')
  doc.getMap('drafts').set('s1', 'lef')
  // Step 1, then the edit as one update.
  expect(said.slice(-2).map(([event, line]) => [event, line])).toEqual([
    ['piece', 1],
    ['piece', 1],
  ])
  expect(link.status().waiting).toBe(1)
  hear('frame', 1, Uint8Array.of(0, 0, 1, 0).buffer)
  // Its answer to what the server has covers the edit of before.
  hear('frame', 1, Uint8Array.of(100, 2).buffer)
  expect(link.status().waiting).toBe(0)
  hear('closed', 1, 4410, '')
  expect(link.status()).toMatchObject({ state: 'stopped', stoppedBy: 'oldEpoch' })
  link.close()
})
