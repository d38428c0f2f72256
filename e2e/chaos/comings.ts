import { boardRoom } from '@siroop/board'
import { WebSocket } from 'ws'
import { post } from '../play/door.js'
import type { Seat } from '../play/person.js'
import { type StoryServer, startServer } from '../run/server.js'
import { lineOf, makeDemo } from './hall.js'
import { heldMb, openToLook } from './held.js'
import type { Trial } from './trial.js'

/** Cycles in which memory may still grow; what it is after them is the measure for the rest. */
const warmUp = 50

/** People who come and go all evening in many workshops: memory must not grow with them. */
export const comings: Trial = {
  name: 'coming and going in many rooms',
  run: async (form) => {
    const [rooms, cycles] = form === 'short' ? [5, 100] : [20, 1_000]
    const server = await startServer({ mode: 'box', flags: openToLook })
    try {
      const lines: string[] = []
      for (let room = 0; room < rooms; room++) lines.push(await lineInto(server))
      let afterWarmUp = 0
      for (let cycle = 0; cycle < cycles; cycle++) {
        await Promise.all(lines.map(comeAndGo))
        if (cycle + 1 === warmUp) afterWarmUp = await heldMb(server)
      }
      const atTheEnd = await heldMb(server)
      const ratio = atTheEnd / afterWarmUp
      return {
        good: ratio <= 1.05,
        seen: `${rooms} rooms, ${cycles} cycles: ${afterWarmUp.toFixed(1)} MB held after ${warmUp}, ${atTheEnd.toFixed(1)} MB at the end (${ratio.toFixed(2)}x)`,
      }
    } finally {
      await server.remove()
    }
  },
}

async function lineInto(server: StoryServer): Promise<string> {
  const demo = makeDemo(server)
  const secret = demo.co.slice(demo.co.indexOf('#') + 1)
  const seat = await post<Seat>(`http://127.0.0.1:${server.port}`, '/api/co', { secret, name: 'Sanne' })
  return lineOf(server.port, boardRoom(seat.workshop, 1), seat.token)
}

/** Comes in, asks for the document, gets it whole, and leaves. */
function comeAndGo(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(line)
    socket.on('error', reject)
    socket.on('open', () => socket.send(askForAll))
    socket.on('message', (data: Buffer) => {
      if (data[0] === 0 && data[1] === 1) socket.close(1000)
    })
    socket.on('close', () => resolve())
  })
}
/** Step 1 of somebody who has nothing. */
const askForAll = Uint8Array.of(0, 0, 1, 0)
