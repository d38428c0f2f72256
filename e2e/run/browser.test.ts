import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isForeign, openBrowser, phoneScreen, type StoryBrowser, storyHost } from './browser.js'
import { layWire, type Wire } from './wire.js'

let server: Server
let port = 0
let stories: StoryBrowser
let wire: Wire
beforeAll(async () => {
  server = createServer((_request, response) => response.end('<title>hello</title><p>hello'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  wire = await layWire(port)
  stories = await openBrowser()
})
afterAll(async () => {
  await stories.browser.close()
  await wire.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('the name of the stories is this machine, and over plain http it is no secure context', async () => {
  const { page } = await stories.person(phoneScreen)
  await page.goto(`http://${storyHost}:${port}/`)
  expect(await page.title()).toBe('hello')
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
})

test('a request to another host is seen, a WebSocket too, and gets nowhere', async () => {
  const { page } = await stories.person(phoneScreen)
  await page.goto(`http://${storyHost}:${port}/`)
  const answer = await page.evaluate(() => fetch('http://elsewhere.example/x').then(String, () => 'refused'))
  expect(answer).toBe('refused')
  const line = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new WebSocket('ws://203.0.113.7/line').onerror = () => resolve('refused')
      }),
  )
  expect(line).toBe('refused')
  expect(stories.foreign).toEqual(['http://elsewhere.example/x', 'ws://203.0.113.7/line'])
  expect(isForeign('wss://cdn.example/')).toBe(true)
})

test('a pulled wire refuses and breaks connections, and works again when it is plugged in', async () => {
  const { page } = await stories.person(phoneScreen)
  await page.goto(`http://${storyHost}:${wire.port}/`)
  const ask = () =>
    page.evaluate(() =>
      fetch('/again').then(
        (response) => response.ok,
        () => false,
      ),
    )
  expect(await ask()).toBe(true)
  wire.pull()
  expect(await ask()).toBe(false)
  wire.plugIn()
  expect(await ask()).toBe(true)
})
