import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Printed, RunningBrowser } from '../export/browser.js'
import { createPrinter } from '../export/printer.js'
import { finishAnswers, watchAnswers } from './answersOnTheWay.js'
import { endWithin } from './endWithin.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** Timers that go off when the test says so. */
function steppedTimers() {
  const timers = new Map<() => void, number>()
  return {
    timers,
    after: (ms: number, run: () => void) => {
      timers.set(run, ms)
      return () => void timers.delete(run)
    },
    /** Everything of at most so many milliseconds goes off. */
    pass: (ms: number) => {
      for (const [run, own] of [...timers])
        if (own <= ms) {
          timers.delete(run)
          run()
        }
    },
  }
}

test('[MET-4] ending takes so long at most: what does not finish is left, and that is told', async () => {
  const { after, timers, pass } = steppedTimers()
  expect(await endWithin(async () => undefined, { after, ms: 30_000 })).toBe('done')
  expect(timers.size).toBe(0)
  const stuck = endWithin(() => new Promise(() => undefined), { after, ms: 30_000 })
  pass(30_000)
  expect(await stuck).toBe('late')
  expect(await endWithin(() => Promise.reject(new Error('stuk')), { after, ms: 1 })).toBe('failed')
})

/** A server that answers with what a printer makes, a document at a time when the test says so. */
async function aPrintingServer() {
  const clock = steppedTimers()
  const printing: { readonly html: string; done(): void }[] = []
  const heard = new Set<() => void>()
  const start = async (): Promise<RunningBrowser> => {
    const open = new Set<(reason: Error) => void>()
    return {
      print: (html) =>
        new Promise<Printed>((resolve, reject) => {
          open.add(reject)
          printing.push({ html, done: () => resolve({ pdf: new TextEncoder().encode(html), refused: 0 }) })
          for (const hear of heard) hear()
        }),
      picture: () => Promise.reject(new Error('no pictures')),
      kill: async () => {
        for (const reject of open) reject(new Error('Target closed'))
      },
    }
  }
  // The watchdog of the printer is not what is tried here.
  const printer = createPrinter({ start, nowMs: () => 0, after: () => () => undefined })
  const server = createServer(async (request, response) => {
    if (request.url === '/film') return void response.write('the beginning')
    const made = await printer.print(request.url ?? '')
    if (made.ok) response.end(made.value.pdf)
    else response.writeHead(500).end(made.error)
  })
  const answers = watchAnswers(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(
    () => server.close(),
    () => server.closeAllConnections(),
  )
  const { port } = server.address() as AddressInfo
  return {
    ...clock,
    printer,
    answers,
    ask: (path: string) => fetch(`http://127.0.0.1:${port}${path}`),
    /** Resolves when so many documents are being printed. */
    prints: (count: number) =>
      new Promise<typeof printing>((resolve) => {
        const look = () => printing.length >= count && resolve(printing)
        heard.add(look)
        look()
      }),
  }
}

test('[MET-5] documents that are being made or wait when the end comes are finished, and go out whole', async () => {
  const { ask, prints, answers, after, timers, printer } = await aPrintingServer()
  const asked = ['/one', '/two', '/three'].map((path) => ask(path))
  const [one, two] = await prints(2)
  let how = ''
  const end = finishAnswers({ answers, after, giveUp: printer.close }).then((said) => {
    how = said
  })
  one?.done()
  expect(await (await asked[0])?.text()).toBe('/one')
  // The third waited for its turn, and has it.
  const [, , three] = await prints(3)
  expect(how).toBe('')
  two?.done()
  three?.done()
  expect(await Promise.all(asked.slice(1).map(async (one) => (await one).text()))).toEqual(['/two', '/three'])
  await end
  expect(how).toBe('all')
  expect(timers.size).toBe(0)
})

test('[MET-5] what takes too long is refused in words before the line is cut, and can be asked again; a film is not waited for', async () => {
  const { ask, prints, answers, after, pass, printer } = await aPrintingServer()
  const film = await ask('/film')
  const asked = ask('/endless')
  await prints(1)
  const end = finishAnswers({ answers, after, giveUp: printer.close })
  pass(20_000)
  const refused = await asked
  expect([refused.status, await refused.text()]).toEqual([500, 'failed'])
  expect(await end).toBe('gave-up')
  await film.body?.cancel()
})

test('[MET-5] nobody waits for an answer: the end comes at once', async () => {
  const { answers, after, printer, timers } = await aPrintingServer()
  expect(await finishAnswers({ answers, after, giveUp: printer.close })).toBe('all')
  expect(timers.size).toBe(0)
})
