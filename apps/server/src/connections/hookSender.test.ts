import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHookSender, type HookRequest } from './hookSender.js'

let server: Server
let port: number
let reached: string[]
beforeEach(async () => {
  reached = []
  server = createServer((request, response) => {
    reached.push(request.url ?? '')
    if (request.url === '/slow') return
    if (request.url === '/endless') return void response.writeHead(200).write('x'.repeat(1_000_000))
    if (request.url === '/elsewhere') return void response.writeHead(302, { location: '/landed' }).end()
    response.writeHead(request.url === '/busy' ? 503 : 204, { 'retry-after': '7' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
const send = (path: string, change: Partial<HookRequest> = {}, patienceMs = 10_000) =>
  createHookSender({ patienceMs })({
    ...{ url: `http://localhost:${port}${path}`, isNamed: true, headers: { 'webhook-id': 'e1' }, body: '{}' },
    ...change,
  })

test('[HOOK-10] a name that leads inside a network is not connected to, unless its origin was named', async () => {
  expect(await send('/x', { isNamed: false })).toEqual({ status: null, problem: 'private-address' })
  expect(reached).toEqual([])
  expect(await send('/x')).toEqual({ status: 204, retryAfterMs: 7000 })
})
test('[HOOK-10] no redirect is followed, and of an answer nothing is read but its status', async () => {
  expect(await send('/elsewhere')).toMatchObject({ status: 302 })
  expect(await send('/endless')).toMatchObject({ status: 200 })
  expect(await send('/busy')).toEqual({ status: 503, retryAfterMs: 7000 })
  expect(reached).toEqual(['/elsewhere', '/endless', '/busy'])
})
test('[HOOK-10] who is slow is left, and what cannot be reached is told in a word', async () => {
  expect(await send('/slow', {}, 200)).toEqual({ status: null, problem: 'no-answer' })
  expect(await send('/x', { url: 'https://bestaat-niet.invalid/' })).toEqual({ status: null, problem: 'unreachable' })
  expect(await send('/x', { url: `https://localhost:${port}/` })).toMatchObject({ status: null })
})

/** A name that leads to the next of these addresses whenever it is asked for; of the internet is 127.0.0.2. */
const leadingTo = (...answers: readonly (readonly string[])[]) => {
  let asked = 0
  const send = createHookSender({
    patienceMs: 10_000,
    isPublic: (address) => address === '127.0.0.2',
    resolve: (_host, _options, done) =>
      done(
        null,
        (answers[asked++] ?? ['127.0.0.1']).map((address) => ({ address, family: 4 })),
      ),
  })
  const url = `http://naam.example:${port}/x`
  return { asked: () => asked, send: () => send({ url, isNamed: false, headers: {}, body: '{}' }) }
}

test('[HOOK-10] a name that leads inside a network a moment later is connected to at the address that was looked at', async () => {
  // What lies inside is the server that every test has; what lies outside is another one on the same port.
  const outside = createServer((_request, response) => response.writeHead(202).end())
  await new Promise<void>((resolve) => outside.listen(port, '127.0.0.2', resolve))
  const name = leadingTo(['127.0.0.2'], ['127.0.0.1'], ['127.0.0.2', '127.0.0.1'], [])
  expect(await name.send()).toMatchObject({ status: 202 })
  expect([name.asked(), reached]).toEqual([1, []])
  // Tried again it leads elsewhere: that is looked at anew, and one address inside is enough to refuse all.
  expect(await name.send()).toEqual({ status: null, problem: 'private-address' })
  expect(await name.send()).toEqual({ status: null, problem: 'private-address' })
  expect(await name.send()).toEqual({ status: null, problem: 'private-address' })
  expect(reached).toEqual([])
  outside.closeAllConnections()
  await new Promise((resolve) => outside.close(resolve))
})
test('[HOOK-10] a number that lies inside a network is not connected to, though nothing looks it up', async () => {
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254'])
    expect(await send('/x', { url: `http://${host}:${port}/x`, isNamed: false }), host).toEqual({
      status: null,
      problem: 'private-address',
    })
  expect(reached).toEqual([])
})
