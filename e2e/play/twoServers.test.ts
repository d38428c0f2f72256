import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTemplateFile } from '@siroop/protocol'
import { type RealRedis, startRedis } from '@siroop/server/realServers/redisTestData.js'
import { newDatabase } from '@siroop/server/realServers/sharedTestData.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { commandLine, type StoryServer, startServer } from '../run/server.js'
import { layWire, type Wire } from '../run/wire.js'
import type { DemoToPlay } from './table.js'
import { playWorkshop } from './workshop.js'

let redis: RealRedis
let desk: StoryServer
let hall: StoryServer
/** What stands between the phones and the servers: it finds them another one when theirs is gone. */
let proxy: Wire

beforeAll(async () => {
  redis = await startRedis()
  const environment = { DATABASE_URL: await newDatabase(), REDIS_URL: redis.url }
  desk = await startServer({ mode: 'box', environment })
  hall = await startServer({ mode: 'box', environment })
  proxy = await layWire(hall.port)
})
afterAll(async () => {
  await proxy.close()
  await Promise.all([desk.remove(), hall.remove()])
  await redis.remove()
})

/** A demo of the first server, whose phones come in by the proxy. */
function makeDemo(): DemoToPlay {
  const made = JSON.parse(commandLine(desk, 'demo', '--json', '--template', 'korte-waardenronde')) as DemoToPlay
  return { ...made, address: `http://127.0.0.1:${desk.port}`, phones: `http://127.0.0.1:${proxy.port}` }
}
function template() {
  const file = fileURLToPath(new URL('../../workshop-templates/korte-waardenronde.yaml', import.meta.url))
  const read = readTemplateFile(parse(readFileSync(file, 'utf8')))
  if (!read.ok) throw new Error('The template cannot be read')
  return read.value
}

test('[SRV-14] an evening goes on when the server of all the phones is killed while they write', async () => {
  let killed: Promise<void> | null = null
  const played = await playWorkshop(makeDemo(), {
    template: template(),
    pdfPath: join(desk.dataFolder, 'manifest.pdf'),
    look: async (station, { lead }) => {
      if (station !== 'waarden begins') return
      // The phones go on writing meanwhile.
      killed = lead
        .see('the first notes', ({ silent }) => (silent?.notes ?? 0) >= 3)
        .then(async () => {
          proxy.turnTo(desk.port)
          await hall.kill9()
        })
    },
  })
  await killed
  expect(hall.pid()).toBeNull()
  expect(played).toMatchObject({ notes: 14, signatures: 7 })
  expect(played.agreed.length).toBeGreaterThan(0)
})

test('[SRV-15] an evening goes on while Redis is gone, and when it is back', async () => {
  await hall.start()
  proxy.turnTo(hall.port)
  const played = await playWorkshop(makeDemo(), {
    template: template(),
    pdfPath: join(desk.dataFolder, 'without-redis.pdf'),
    look: async (station) => {
      if (station === 'waarden begins') await redis.kill9()
      if (station === 'lezen begins') await redis.start()
    },
  })
  expect(played).toMatchObject({ notes: 14, signatures: 7 })
})
