import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { type SteppedBoard, SteppedClient } from '../steppedTestData.js'
import { awarenessFrame } from '../syncFrames.js'
import { twoServers } from './twoServersTestData.js'

const pen = 'pen/w1/1'
const presenceOf = ({ participant }: { participant: string }) => ({ name: participant })

/** Somebody in the pen who shows where they are, and what they see of the others. */
function visitor(server: SteppedBoard, token: string) {
  const client = new SteppedClient(server, token, { room: pen })
  const awareness = new Awareness(client.doc)
  clearInterval((awareness as unknown as { _checkInterval: NodeJS.Timeout })._checkInterval)
  return {
    client,
    show(at: string) {
      awareness.setLocalState({ at })
      client.line.frame(awarenessFrame(encodeAwarenessUpdate(awareness, [client.doc.clientID])))
    },
    get others() {
      for (const frame of client.frames.filter(([kind]) => kind === 1)) {
        const decoder = decoding.createDecoder(frame)
        decoding.readVarUint(decoder)
        applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'server')
      }
      const all = [...awareness.getStates()].filter(([id]) => id !== client.doc.clientID)
      return all.map(([, state]) => `${state.user?.name}@${state.at}`).sort()
    },
  }
}
async function visitors() {
  const servers = await twoServers({ presenceOf, limits: { deadLineMs: 1e9 } })
  const [ada, bo] = [visitor(servers.one, 'ada'), visitor(servers.other, 'bo')]
  await servers.settle()
  return { ...servers, ada, bo }
}

test('[NBR-16] people on several servers see where the others are, and that they left', async () => {
  const { ada, bo, clock, settle } = await visitors()
  ada.show('s1')
  bo.show('s2')
  await settle()
  await clock.advance(50)
  expect([ada.others, bo.others]).toEqual([['bo@s2'], ['ada@s1']])
  await clock.advance(50)
  ada.client.leave()
  await settle()
  await clock.advance(100)
  expect(bo.others).toEqual([])
})

test('[NBR-16] who comes in on another server sees at once who is there', async () => {
  const { one, other, clock, settle } = await twoServers({ presenceOf })
  const ada = visitor(one, 'ada')
  await settle()
  ada.show('s1')
  await settle()
  const bo = visitor(other, 'bo')
  await settle()
  await clock.advance(100)
  expect(bo.others).toEqual(['ada@s1'])
})

test('[NBR-16] what was lost is said again within five seconds', async () => {
  const { ada, bo, clock, line } = await visitors()
  ada.show('s1')
  await clock.settle()
  line.lose()
  expect(bo.others).toEqual([])
  await clock.advance(5000)
  line.deliver()
  await clock.advance(100)
  expect(bo.others).toEqual(['ada@s1'])
})

test('[NBR-16] people on a server that says nothing for 15 seconds are gone, and come back with it', async () => {
  const { ada, bo, clock, line, settle } = await visitors()
  ada.show('s1')
  await settle()
  await clock.advance(100)
  line.set('down')
  await clock.advance(9000)
  expect(bo.others).toEqual(['ada@s1'])
  await clock.advance(11_000)
  expect(bo.others).toEqual([])
  line.set('up')
  await clock.advance(5000)
  line.deliver()
  await clock.advance(100)
  expect(bo.others).toEqual(['ada@s1'])
})
