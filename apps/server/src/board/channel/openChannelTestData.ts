import type { Server as HttpServer } from 'node:http'
import { channelNamespace } from '@siroop/protocol'
import { Server } from 'socket.io'
import type { BoardRooms } from '../boardRooms.js'

/** Opens the channel on a server of a test, as `app.ts` does beside the control connection. */
export function openChannel(server: HttpServer, rooms: BoardRooms): Server {
  const opened = new Server(server, { path: '/control', serveClient: false, maxHttpBufferSize: 64 * 1024 })
  opened.of(channelNamespace).on('connection', rooms.serveChannel)
  return opened
}
