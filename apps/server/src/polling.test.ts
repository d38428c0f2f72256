import { readMine, setDraft } from '@siroop/board'
import { stepId } from '@siroop/domain'
import { channelNamespace, readTakenBack, syncMessages } from '@siroop/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { io } from 'socket.io-client'
import { afterEach, expect, test, vi } from 'vitest'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { polledLine, type TestLine } from './board/channel/polledTestData.js'
import { updateFrame } from './board/syncFrames.js'
import { startTestApp } from './testApp.js'

vi.setConfig({ testTimeout: 60_000 })
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** Somebody in a running workshop who can only poll. */
async function participant() {
  const server = await startTestApp()
  cleanups.push(() => server.app.close())
  const demo = await server.app.createDemo('korte-waardenronde')
  const secret = demo.cards[0]?.path.split('#')[1]
  const entered = await server.post<{ token: string; participant: string }>('/api/card/enter', { secret, name: null })
  const { token, participant: id } = entered.body
  const { port } = server.app
  const open = (room: string, origin?: string) => {
    const line = polledLine(`ws://127.0.0.1:${port}/sync/${room}?token=${token}&ack=1`, origin)
    cleanups.push(line.terminate)
    return line
  }
  return {
    server,
    token,
    workshop: demo.workshop,
    mine: `mine/${demo.workshop}/${id}/1`,
    board: `board/${demo.workshop}/1`,
    open,
  }
}
/** A document at the end of a line, in step with the server. */
function follow(line: TestLine) {
  const doc = new Y.Doc()
  const heard = { acked: 0, takenBack: '' }
  const watchers = new Set<() => void>()
  line.onOpen(() => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, syncMessages.sync)
    syncProtocol.writeSyncStep1(encoder, doc)
    line.send(encoding.toUint8Array(encoder))
  })
  line.onMessage((frame) => {
    const decoder = decoding.createDecoder(new Uint8Array(frame))
    const type = decoding.readVarUint(decoder)
    if (type === syncMessages.ack) heard.acked = decoding.readVarUint(decoder)
    if (type === syncMessages.auth) {
      decoding.readVarUint(decoder)
      heard.takenBack = decoding.readVarString(decoder)
    }
    if (type === syncMessages.sync) syncProtocol.readSyncMessage(decoder, encoding.createEncoder(), doc, line)
    for (const look of [...watchers]) look()
  })
  const until = (isTrue: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (isTrue()) watchers.delete(look)
        if (isTrue()) resolve()
      }
      watchers.add(look)
      look()
    })
  return { doc, heard, until }
}
const closing = (line: TestLine) => new Promise((resolve) => line.onClose((code, reason) => resolve([code, reason])))
const edit = (doc: Y.Doc, change: () => void): Uint8Array => {
  const before = Y.encodeStateVector(doc)
  change()
  return updateFrame(Y.encodeStateAsUpdate(doc, before))
}

test('[CHN-1] over polling a long text is acknowledged, and is there for who comes next', async () => {
  const { mine, open } = await participant()
  const line = open(mine)
  const { doc, heard, until } = follow(line)
  await new Promise<void>((resolve) => line.onOpen(resolve))
  const steps = Array.from({ length: 30 }, (_, at) => stepId(`stap${at}`))
  const text = 'Wij vertrekken vanuit de inwoner. '.repeat(58)
  const frame = edit(doc, () => doc.transact(() => steps.forEach((step) => void setDraft(doc, { step, text }, 'own'))))
  expect(frame.length).toBeGreaterThan(50_000)
  line.send(frame)
  await until(() => heard.acked >= 1)
  const next = follow(open(mine))
  await next.until(() => Object.keys(readMine(next.doc).drafts).length === steps.length)
  expect(readMine(next.doc).drafts[steps[29] as string]).toBe(text)
})

test('[CHN-1] over polling what somebody may not change is taken back, with the reason', async () => {
  const { board, open } = await participant()
  const line = open(board)
  const { doc, heard, until } = follow(line)
  await new Promise<void>((resolve) => line.onOpen(resolve))
  const bundle = new Y.Map<unknown>(Object.entries({ step: 'waarden', name: 'Eigen' }))
  line.send(edit(doc, () => void doc.getMap('bundles').set('b1', bundle)))
  await until(() => heard.takenBack !== '')
  expect(readTakenBack(heard.takenBack)?.records).toEqual(['bundles/b1'])
})

test('[CHN-9] a page of another website opens no channel', async () => {
  const { mine, open } = await participant()
  expect(await closing(open(mine, 'http://elders.example'))).toEqual([1006, ''])
})

test('[CHN-3] a server that restarts says so over polling, before it cuts the connection', async () => {
  const { server, mine, open } = await participant()
  const line = open(mine)
  const { heard, doc, until } = follow(line)
  await new Promise<void>((resolve) => line.onOpen(resolve))
  line.send(edit(doc, () => void setDraft(doc, { step: stepId('waarden'), text: 'half get' }, 'own')))
  await until(() => heard.acked === 1)
  const closed = closing(line)
  await Promise.all([server.app.close(), closed])
  cleanups.shift()
  expect(await closed).toEqual([1012, 'spread=10'])
})

test('[CHN-3] a token that ends closes its lines with their code, also where control shares their connection', async () => {
  const { server, token, workshop, mine, open } = await participant()
  const other = open(mine)
  await new Promise<void>((resolve) => other.onOpen(resolve))
  const options = { path: '/control', transports: ['polling'], upgrade: false, reconnection: false, forceNew: true }
  const control = io(server.url, { ...options, auth: { workshop, token } })
  const lines = control.io.socket(channelNamespace)
  cleanups.push(() => control.io.engine.close())
  const told = (event: string) => new Promise((resolve) => lines.once(event, (...said) => resolve(said)))
  await Promise.all([told('connect'), new Promise((resolve) => control.once('view', resolve))])
  const opened = told('frame')
  lines.emit('open', 1, { room: mine, token, acks: true })
  await opened
  const ends = [told('closed'), closing(other), new Promise((resolve) => control.once('disconnect', resolve))]
  await server.post('/api/logout', {}, { authorization: `Bearer ${token}` })
  expect(await Promise.all(ends)).toEqual([[1, 4401, ''], [4401, ''], 'io server disconnect'])
})
