/** A sync server that tests kill: `killedTestData.ts <database> `. Says its port on stdout; everybody may write everything. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { participantId, workshopId } from '@siroop/domain'
import { openSqliteStorage } from '../storage/sqliteStorage.js'
import { systemClock } from './clock.js'
import { createBoardRooms } from './createBoardRooms.js'

const opened = await openSqliteStorage(process.argv[2] ?? '', (error) => {
  throw error
})
if (!opened.ok) throw new Error(opened.error)
const storage = opened.value
const times = { created_at_ms: 1, changed_at_ms: 1, join_code: null, manifest_id: null }
const texts = { title: 'T', region: 'Polderrand', locale: 'nl', template_id: 't', template_title: 'T' }
await storage.transact([
  { kind: 'put', table: 'workshop', row: { id: 'w1', kind: 'demo', epoch: 1, ...texts, ...times } },
])
const rooms = createBoardRooms({
  storage,
  clock: systemClock,
  authorise: async ({ token }) => ({ workshop: workshopId('w1'), participant: participantId(token) }),
  judge: () => () => 'allowed',
  onChanged: () => undefined,
  onAlarm: (room, problem, error) => console.error(room, problem, error),
})
const server = createServer()
server.on('upgrade', rooms.handleUpgrade)
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
