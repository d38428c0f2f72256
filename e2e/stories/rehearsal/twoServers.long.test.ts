import { startRedis } from '@siroop/server/realServers/redisTestData.js'
import { newDatabase } from '@siroop/server/realServers/sharedTestData.js'
import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser, storyHost } from '../../run/browser.js'
import { commandLine, startServer } from '../../run/server.js'
import { layWire } from '../../run/wire.js'
import { Cockpit } from '../cockpit.js'
import { rowsInPostgres } from './keptRows.js'
import { mark, partners, waitsFor, workshopOf } from './rehearsing.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

test('[RHS-12] [RHS-4] a rehearsal goes on from another server when its own is killed, and is wiped from there without a trace', async () => {
  const redis = await startRedis()
  cleanups.push(() => redis.remove())
  const url = await newDatabase()
  const environment = { DATABASE_URL: url, REDIS_URL: redis.url }
  const desk = await startServer({ mode: 'box', environment })
  cleanups.push(() => desk.remove())
  const hall = await startServer({ mode: 'box', environment })
  cleanups.push(() => hall.remove())
  // What stands in front of the servers: it finds another one when the one that answered is gone.
  const proxy = await layWire(hall.port)
  cleanups.push(() => proxy.close())
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const address = `http://${storyHost}:${proxy.port}`
  const cockpit = new Cockpit((await stories.person(laptopScreen)).page, 'the facilitator')
  const login = commandLine(desk, 'login-link').trim()
  await cockpit.signIn(login.replace(/^.*\/start/, `${address}/start`))
  await cockpit.makesWorkshop('Korte waardenronde', 'Samen in Polderrand', 'Polderrand')
  for (const partner of partners) await cockpit.invites(partner)
  const real = workshopOf(cockpit)
  const before = await rowsInPostgres(url)
  expect(before.filter((row) => row.includes(real)).length).toBeGreaterThan(5)

  await cockpit.press('Proefdraaien')
  await cockpit.sees(mark, '20 nagebootste mensen doen mee.')
  await cockpit.press('Open de bijeenkomst')
  await cockpit.press('Volgende stap: waarden')
  await waitsFor(cockpit, /[2-9] briefjes, dicht/)
  proxy.turnTo(desk.port)
  await hall.kill9()
  await waitsFor(cockpit, /14 briefjes, dicht.*19 van 20 klaar/)
  await cockpit.sees('20 nagebootste mensen doen mee.')
  expect(hall.pid()).toBeNull()

  await cockpit.press('Wis deze proef: Samen in Polderrand')
  await cockpit.sees('Uw bijeenkomsten')
  expect(await rowsInPostgres(url)).toEqual(before)
})
