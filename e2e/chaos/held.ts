import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { StoryServer } from '../run/server.js'

/** What a server has to be started with for `heldMb`: an inspector, for this machine only. */
export const openToLook = ['--inspect=127.0.0.1:0']

/**
 * What a server holds on to: objects and buffers, in MB, with everything thrown away that nobody needs any more. What the
 * process has of the machine says less: V8 keeps what it once asked for, more of it the busier the machine was.
 */
export async function heldMb(server: StoryServer): Promise<number> {
  const address = server
    .output()
    .match(/ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/g)
    ?.at(-1)
  if (address === undefined) throw new Error('This server cannot be looked into: it was started without an inspector')
  const line = new WebSocket(address)
  await new Promise((resolve, reject) => line.once('open', resolve).once('error', reject))
  try {
    // Twice, with a turn of the server between them: what ends late (sockets, weak references) frees more behind it.
    await ask(line, 'HeapProfiler.collectGarbage')
    await wait(500)
    await ask(line, 'HeapProfiler.collectGarbage')
    const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())'
    const { result } = (await ask(line, 'Runtime.evaluate', { expression })) as { result: { value: number } }
    return result.value / 1024 ** 2
  } finally {
    line.close()
  }
}

function ask(line: WebSocket, method: string, params: object = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    line.once('error', reject)
    line.once('message', (data: Buffer) => {
      const { error, result } = JSON.parse(data.toString('utf8')) as { error?: unknown; result: unknown }
      if (error === undefined) resolve(result)
      else reject(new Error(`${method}: ${JSON.stringify(error)}`))
    })
    line.send(JSON.stringify({ id: 1, method, params }))
  })
}
