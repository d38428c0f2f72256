import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

// The reference server of Yjs, with the persistence that it brings itself when STORE names a folder.
if (process.env.STORE) process.env.YPERSISTENCE = process.env.STORE
const { setupWSConnection } = await import('@y/websocket-server/utils')
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = createServer((_, response) => response.end('yws'))
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (line) => setupWSConnection(line, request))
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(`ready on port ${server.address().port}`))
