import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { LineTrials } from './lineTrials.js'

/** Where the lines of a trial are opened, with the ticket behind it. */
const trialPath = '/trial/'

/** Turns HTTP upgrades of `/trial/{ticket}` into lines of a trial. What may not be is cut without a word. */
export function createTrialUpgrade(
  trials: Pick<LineTrials, 'admit'>,
  isOwnOrigin: (request: IncomingMessage) => boolean,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: 256,
    perMessageDeflate: false,
  })
  return (request, socket, head) => {
    const ticket = (request.url ?? '').slice(trialPath.length)
    const open = isOwnOrigin(request) ? trials.admit(ticket) : null
    if (open === null) {
      socket.destroy()
      return
    }
    server.handleUpgrade(request, socket, head, (webSocket) => {
      const line = open({
        send: (text) => webSocket.send(text),
        cut: () => webSocket.terminate(),
      })
      webSocket.on('message', (data: Buffer) => line.message(data.toString('latin1')))
      webSocket.on('close', line.gone)
      // The close that follows tells everything; without a listener an error would end the process.
      webSocket.on('error', () => undefined)
    })
  }
}
