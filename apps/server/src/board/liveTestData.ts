import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { participantId } from '@siroop/domain'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { systemClock } from './clock.js'
import { createBoardRooms, type OpenBoardRooms } from './createBoardRooms.js'
import type { SyncLimits } from './limits.js'
import { workshop } from './steppedTestData.js'

/** A sync server with real sockets on 127.0.0.1. The token is the participant id; `geen` is nobody. */
export interface LiveServer {
  readonly port: number
  readonly url: string
  readonly rooms: OpenBoardRooms
  readonly alarms: string[]
  close(): Promise<void>
}

export async function startLiveServer(limits: Partial<SyncLimits> = {}): Promise<LiveServer> {
  const storage = createMemoryStorage()
  const times = { created_at_ms: 1, changed_at_ms: 1, epoch: 1, join_code: null, manifest_id: null }
  const texts = { title: 'T', region: 'Polderrand', locale: 'nl', template_id: 't', template_title: 'T' }
  await storage.transact([
    { kind: 'insert', table: 'workshop', row: { id: workshop, kind: 'demo', ...texts, ...times } },
  ])
  const alarms: string[] = []
  const rooms = createBoardRooms({
    storage,
    limits,
    clock: systemClock,
    authorise: async ({ token }) => (token === 'geen' ? 4401 : { workshop, participant: participantId(token) }),
    judge: () => () => 'allowed',
    presenceOf: ({ participant }) => ({ name: participant }),
    onChanged: () => undefined,
    onAlarm: (_room, problem) => alarms.push(problem),
  })
  const server: Server = createServer()
  server.on('upgrade', rooms.handleUpgrade)
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
  return {
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    rooms,
    alarms,
    async close() {
      await rooms.drain()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
