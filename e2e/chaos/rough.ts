import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { type Hall, openHall } from './hall.js'
import type { Trial, Verdict } from './trial.js'

/** Treats a hall roughly, and looks whether those who only want to write notice anything. */
async function withHall(people: number, treat: (hall: Hall) => Promise<Verdict>): Promise<Verdict> {
  const hall = await openHall({ people })
  try {
    await hall.advance(3)
    const { good, seen } = await treat(hall)
    await hall.advance(5)
    const lost = await hall.lost()
    const { equal, doubles } = await hall.settle()
    return {
      good: good && lost === 0 && equal && doubles === 0,
      seen: `${seen}; ${lost} lost, ${doubles} doubles, ${equal ? 'equal' : 'NOT equal'}`,
    }
  } finally {
    await hall.close()
  }
}

/** Frames that are no message, too large, or cut short, from somebody who is let in. */
export const roughFrames: Trial = {
  name: 'oversized and malformed frames',
  run: (form) =>
    withHall(8, async (hall) => {
      const count = form === 'short' ? 60 : 2_000
      const codes = new Map<number, number>()
      for (let sent = 0; sent < count; sent++) {
        const size = sent % 20 === 0 ? 700_000 : 1 + (sent % 400)
        const code = await answerTo(hall.guestLine(), randomBytes(size))
        codes.set(code, (codes.get(code) ?? 0) + 1)
      }
      // 1006 would be a server that fell over instead of saying something.
      const good = [...codes.keys()].every((code) => code === 0 || (code >= 4400 && code < 4600))
      return { good, seen: `${count} frames, closed with ${[...codes].map(([code, times]) => `${code} (${times}x)`)}` }
    }),
}

/** The code with which a line is closed after one frame; 0 when the frame was borne for half a second. */
function answerTo(line: string, frame: Uint8Array): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(line)
    const patience = wait(500).then(() => socket.terminate())
    socket.on('open', () => socket.send(frame))
    socket.on('error', () => undefined)
    socket.on('close', (code) => {
      if (code !== 1006) resolve(code)
      else void patience.then(() => resolve(0))
    })
  })
}

/** Connections that never finish what they ask, as slow attackers do. */
export const slowSenders: Trial = {
  name: 'slow senders (slowloris)',
  run: (form) =>
    withHall(8, async (hall) => {
      const count = form === 'short' ? 200 : 2_000
      const sockets: Socket[] = []
      for (let one = 0; one < count; one++) {
        const socket = connect({ host: '127.0.0.1', port: hall.servers[0]?.port ?? 0 })
        socket.on('error', () => undefined)
        socket.write('GET / HTTP/1.1\r\nHost: siroop.test\r\n')
        sockets.push(socket)
      }
      const startedMs = performance.now()
      for (let line = 0; line < (form === 'short' ? 3 : 20); line++) {
        for (const socket of sockets) if (!socket.destroyed) socket.write(`X-${line}: a\r\n`)
        await wait(300)
      }
      await hall.advance(5, 20_000)
      const seconds = (performance.now() - startedMs) / 1_000
      for (const socket of sockets) socket.destroy()
      return { good: true, seen: `${count} of them for ${Math.round(seconds)} s, the hall wrote on` }
    }),
}

/** More lines than one person may have and a server holds: each is told so, and those who only want to write stay in. */
export const crowd: Trial = {
  name: 'ten thousand connections',
  run: (form) =>
    withHall(8, async (hall) => {
      const count = form === 'short' ? 3_000 : 10_000
      const told = new Map<string, number>()
      const tell = (answer: string) => told.set(answer, (told.get(answer) ?? 0) + 1)
      const sockets: WebSocket[] = []
      for (let batch = 0; batch < count; batch += 250)
        await Promise.all(Array.from({ length: 250 }, () => knock(hall.guestLine(), tell, sockets)))
      await hall.advance(3, 30_000)
      const staying = sockets.filter((socket) => socket.readyState === WebSocket.OPEN)
      for (const socket of staying) socket.removeAllListeners('close').terminate()
      return {
        // 1006 and errors of the network are doors slammed without a word. One person may have eight lines; who comes in
        // at the very same moment is counted with the next.
        good: [...told.keys()].every((answer) => /^(4[45]\d\d|HTTP (503|429))$/.test(answer)) && staying.length <= 16,
        seen: `${count} tried, ${staying.length} stayed, refused: ${[...told].map(([answer, times]) => `${times} with ${answer}`)}`,
      }
    }),
}

/** Tries to come in; resolves when there is an answer, and tells how it ends when it does not stay. */
function knock(line: string, tell: (answer: string) => void, sockets: WebSocket[]): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(line)
    sockets.push(socket)
    socket.on('open', () => resolve())
    socket.on('unexpected-response', (_request, response) => {
      tell(`HTTP ${response.statusCode}`)
      response.destroy()
      resolve()
    })
    socket.on('error', (error) => {
      tell(error.message)
      resolve()
    })
    socket.on('close', (code) => tell(String(code)))
  })
}
