import { execFile } from 'node:child_process'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { exampleFile, isFromSiroop } from '@siroop/server/connections/exampleTestData.js'
import { shelfContent } from '@siroop/server/shelf/shelfTestData.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptopScreen, openBrowser } from '../../run/browser.js'
import { type StoryServer, startServer } from '../../run/server.js'
import { Inspection } from '../inspect.js'
import { Typist } from '../keys/typist.js'
import { Screen } from '../screen.js'

// Somebody of the IT department beside a facilitator who has no mouse: a key for the dashboard, an address for the case system.

interface Got {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
const inspection = new Inspection()
const got: Got[] = []
const waiting = new Set<() => void>()
/** What the case system answers with next; empty: it takes everything. */
const answers: number[] = []
let receiver: Server
let inbox: string
let server: StoryServer
let stories: Awaited<ReturnType<typeof openBrowser>>
let noor: Typist

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      response.writeHead(answers.shift() ?? 204).end()
      got.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
      for (const look of waiting) look()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  inbox = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  server = await startServer({ mode: 'box', environment: { SIROOP_WEBHOOKS: inbox }, nowMs: Date.now() })
  stories = await openBrowser()
  const { page } = await stories.person(laptopScreen)
  await inspection.watch(page, 'the facilitator')
  noor = new Typist(new Screen(page, 'Noor'))
  await noor.screen.open(server.startLink())
  await noor.screen.sees('Uw bijeenkomsten')
})
afterAll(async () => {
  await stories.close()
  await server.remove()
  receiver.closeAllConnections()
  await new Promise((resolve) => receiver.close(resolve))
})
/** The message with this number, now or as soon as it comes. */
const message = (number: number): Promise<Got> =>
  new Promise((resolve) => {
    const look = () => {
      const found = got[number - 1]
      if (found === undefined) return
      waiting.delete(look)
      resolve(found)
    }
    waiting.add(look)
    look()
  })
const read = (path: string, token: string) =>
  fetch(`http://127.0.0.1:${server.port}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
/** What is shown once has the focus, so that it is copied at once. */
const copied = async (label: string) => {
  await noor.keyboard.comesTo(label)
  return noor.screen.valueOf(label)
}

test('[WEB-640] with keys alone a key is made, read once, used by another program, and taken back', async () => {
  const { screen, keyboard } = noor
  await noor.follows('Collega’s', 'Koppelingen')
  await noor.follows('Koppelingen', 'Sleutels om te lezen', 'Er zijn nog geen sleutels.')
  await inspection.look(screen.page, 'connections', '320', 'aa', '200%')
  await noor.presses('Maak een sleutel', 'Waarvoor is het?')
  await noor.presses('Maak de sleutel', 'Vul dit in.', 'Kies er minstens één.')
  await inspection.look(screen.page, 'a key that misses something', '320', '200%')
  await keyboard.to('Maak een sleutel', 'Shift+Tab')
  await keyboard.write('Waarvoor is het?', 'Dashboard gemeente')
  await noor.ticks('De tekst')
  await noor.ticks('Wat op de plank')
  await noor.presses('Maak de sleutel', 'Kopieer deze sleutel nu.')
  const token = await copied('Sleutel voor Dashboard gemeente')
  expect(token).toMatch(/^siroop_[\w-]{20,}$/)
  await inspection.look(screen.page, 'a key, shown once', '320', '200%')
  await noor.presses('Ik heb hem', 'nog niet gebruikt')
  await screen.seesNoLonger('Kopieer deze sleutel nu.')
  expect(await (await read('/token', token)).json()).toMatchObject({
    name: 'Dashboard gemeente',
    scopes: ['manifest', 'shelf'],
  })
  expect((await read('/workshops', token)).status).toBe(200)
  // The example of the description, as somebody starts it who has nothing else.
  const run = promisify(execFile)
  const started = ['--import', 'tsx', exampleFile, `http://127.0.0.1:${server.port}`]
  const { stderr } = await run(process.execPath, started, { env: { ...process.env, API_TOKEN: token } })
  expect(stderr).toContain('This token reads no text yet')
  await screen.page.reload()
  await screen.sees('gebruikt op')
  await noor.presses('Trek in: de sleutel voor Dashboard gemeente', 'Deze sleutel komt niet terug.')
  await inspection.look(screen.page, 'a key to take back', '320')
  await noor.presses('Ja, doe het', 'ingetrokken')
  const refused = await read('/token', token)
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([401, 'bad-token'])
})

test('[WEB-641] with keys alone an address is added, tried, read about, and taken away; what did not arrive is tried again', async () => {
  const { screen, keyboard } = noor
  await noor.presses('Voeg een adres toe', 'Wat wil het horen?')
  await keyboard.write('Waarvoor is het?', 'Zaaksysteem')
  await keyboard.write('Adres', 'https://elders.example/siroop')
  await noor.ticks('Op de plank ligt iets nieuws')
  await noor.presses('Voeg toe', 'Naar dit adres mag deze server niets sturen.')
  await inspection.look(screen.page, 'an address that may not be', '320', '200%')
  await keyboard.to('Voeg een adres toe', 'Shift+Tab')
  await keyboard.write('Adres', `${inbox}/siroop`)
  await noor.presses('Voeg toe', 'Kopieer dit geheim nu.')
  const secret = await copied('Geheim voor Zaaksysteem')
  await noor.presses('Ik heb hem', 'nog niets aangekomen')
  await noor.presses('Stuur een proefbericht naar Zaaksysteem', 'Het proefbericht is onderweg.')
  const first = await message(1)
  expect(isFromSiroop({ ...first, secret, nowMs: Date.now() })).toBe(true)
  await noor.presses('Kijk opnieuw', 'Laatste berichten', 'Aangekomen, het systeem antwoordde met 204')
  await screen.sees(String(first.headers['webhook-id']))

  answers.push(503)
  await screen.page.evaluate(
    async (content) => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/shelf', { method: 'POST', headers, body: JSON.stringify({ content, source: null }) })
    },
    shelfContent({ visibility: 'open' }),
  )
  const second = await message(2)
  await screen.page.reload()
  await screen.sees('Laatste berichten')
  await noor.presses(
    'Laatste berichten naar Zaaksysteem',
    'Nog niet aangekomen, 1 keer geprobeerd',
    '503',
    'volgende poging',
  )
  await inspection.look(screen.page, 'a message that did not arrive', '320', 'aa', '200%')
  // A minute later, without waiting for it.
  const laterMs = Date.now() + 60_000
  await server.setClock(laterMs)
  const again = await message(3)
  expect(again.headers['webhook-id']).toBe(second.headers['webhook-id'])
  expect(JSON.parse(again.body)).toMatchObject({ type: 'siroop.shelf.item', data: { workshop: null } })
  expect(isFromSiroop({ ...again, secret, nowMs: laterMs })).toBe(true)
  await screen.page.reload()
  await screen.sees('Laatste berichten')
  await noor.presses('Laatste berichten naar Zaaksysteem', 'Op de plank ligt iets nieuws voor iedereen')
  await screen.seesNoLonger('Nog niet aangekomen')
  await noor.presses('Haal weg: Zaaksysteem', 'Wat nog wacht, wordt dan niet verstuurd.')
  await noor.presses('Ja, doe het', 'Er zijn nog geen adressen.')
  expect(got).toHaveLength(3)
  expect(noor.keyboard.walks.filter(({ tabs }) => tabs > 40)).toEqual([])
  expect([...noor.keyboard.unseen]).toEqual([])
  // What the browser writes of the address that was refused.
  expect(inspection.found).toEqual([expect.stringContaining('a status of 422')])
})
