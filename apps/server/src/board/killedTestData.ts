/** A sync server that tests kill: `killedTestData.ts <database> [<redis>]`. Says its port on stdout; everybody may write everything. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { participantId, workshopId } from '@siroop/domain'
import { newId, randomBelow } from '../chance.js'
import { createRedisNeighbours } from '../neighbours/redisNeighbours.js'
import { openChannel } from './channel/openChannelTestData.js'
import { systemClock } from './clock.js'
import { createBoardRooms } from './createBoardRooms.js'
import { openDatabase } from './openDatabaseTestData.js'

const [database = '', redisUrl] = process.argv.slice(2)
const storage = await openDatabase(database)
const times = { created_at_ms: 1, changed_at_ms: 1, join_code: null, manifest_id: null }
const texts = { title: 'T', region: 'Polderrand', locale: 'nl', template_id: 't', template_title: 'T' }
await storage.transact([
  { kind: 'put', table: 'workshop', row: { id: 'w1', kind: 'demo', epoch: 1, ...texts, ...times } },
])
const neighbours = (url: string) =>
  createRedisNeighbours({ url, id: newId(), randomBelow, after: systemClock.after, report: () => undefined })
const rooms = createBoardRooms({
  storage,
  ...(redisUrl === undefined ? {} : { neighbours: neighbours(redisUrl) }),
  clock: systemClock,
  authorise: async ({ token }) => ({ workshop: workshopId('w1'), participant: participantId(token) }),
  judge: () => () => 'allowed',
  onChanged: () => undefined,
  // That nothing can be loaded while a test keeps the database away is no news.
  onAlarm: (room, problem, error) => problem !== 'not-loadable' && console.error(room, problem, error),
})
const server = createServer()
openChannel(server, rooms)
server.on('upgrade', (request, socket, head) => {
  if (request.url?.startsWith('/sync/')) rooms.handleUpgrade(request, socket, head)
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
