import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

// The floor: what one says goes to all others of the same document, unread. It keeps nothing and answers nothing.
/** @type {Map<string, Set<import('ws').WebSocket>>} */
const rooms = new Map()
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = createServer((_, response) => response.end('relay'))
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (line) => {
    const name = (request.url ?? '').split('?')[0] ?? ''
    const room = rooms.get(name) ?? new Set()
    rooms.set(name, room.add(line))
    line.on('message', (frame) => {
      for (const other of room) if (other !== line && other.readyState === other.OPEN) other.send(frame)
    })
    line.on('close', () => room.delete(line))
    line.on('error', () => room.delete(line))
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(`ready on port ${server.address().port}`))
