import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startPostgres } from './postgresTestData.js'
import { startRedis } from './redisTestData.js'
import { newDatabase } from './sharedTestData.js'

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

test('a PostgreSQL of our own comes back after kill -9 on the same port, with its databases', async () => {
  const server = await startPostgres()
  const url = await server.newDatabase()
  expect(url).toContain(String(server.port))
  await server.kill9()
  expect(server.pid()).toBeNull()
  expect(await answers(server.port)).toBe(false)
  await server.start()
  expect(await answers(server.port)).toBe(true)
  await server.remove()
  expect(await answers(server.port)).toBe(false)
})

test('a Redis of our own stops and comes back on the same port', async () => {
  const server = await startRedis()
  await server.stop()
  expect(await answers(server.port)).toBe(false)
  await server.start()
  expect(await answers(server.port)).toBe(true)
  await server.remove()
})

test('databases of the shared server are each their own', async () => {
  const [one, two] = await Promise.all([newDatabase(), newDatabase()])
  expect(one).not.toBe(two)
})
