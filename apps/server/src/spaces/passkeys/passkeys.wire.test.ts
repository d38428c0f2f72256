import { request } from 'node:http'
import type { Answer } from '@siroop/protocol'
import { afterEach, expect, test } from 'vitest'
import { type AccountsTable, openAccounts } from '../accountsTestData.js'
import { TestDevice } from './deviceTestData.js'

const tables: AccountsTable[] = []
afterEach(async () => {
  for (const table of tables.splice(0)) await table.close()
})
const open = async () => {
  const table = await openAccounts()
  tables.push(table)
  const boss = await table.server.signIn()
  const { port } = table.server.app
  const home = { origin: `http://localhost:${port}`, rpId: 'localhost' }
  /** Asks by the name of this machine: passkeys belong to a name. */
  const post = <T>(path: string, body: unknown = {}, cookie = '') =>
    new Promise<{ status: number; body: T; cookie: string }>((resolve, reject) => {
      const headers = { host: `localhost:${port}`, 'content-type': 'application/json', cookie }
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const set = (response.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
          const read = JSON.parse(Buffer.concat(parts).toString()) as T
          resolve({ status: response.statusCode ?? 0, body: read, cookie: set })
        })
      })
      sent.on('error', reject)
      sent.end(JSON.stringify(body))
    })
  const wanted = async (cookie = boss) =>
    (await post<Answer<'passkeyWanted'>>('/api/account/new-passkey/wanted', {}, cookie)).body
  /** A device with a passkey of who holds the cookie. */
  const made = async (cookie = boss) => {
    const device = new TestDevice()
    const { challenge, userId } = await wanted(cookie)
    device.userHandle = userId
    const kept = await post('/api/account/new-passkey', device.make({ ...home, challenge }), cookie)
    expect(kept.status).toBe(200)
    return device
  }
  const asked = async () => (await post<Answer<'passkeyAsked'>>('/api/sign-in/passkey/ask')).body.challenge
  const use = (answer: object) => post('/api/sign-in/passkey', answer)
  return { ...table, boss, home, post, wanted, made, asked, use }
}

test('[ACC-30] a passkey signs in who made it, without a name', async () => {
  const { made, asked, use, home, read, server } = await open()
  const device = await made()
  const done = await use(device.use({ ...home, challenge: await asked(), counter: 1 }))
  expect(done.status).toBe(200)
  expect(await read(done.cookie, '/api/account')).toMatchObject({ passkeys: [{ name: 'Laptop' }] })
  const [key] = await server.storage.list('passkey', {})
  expect(key).toMatchObject({ counter: 1, used_at_ms: expect.any(Number) })
})
test('[ACC-31] an answer counts once, within five minutes, to a challenge that was given for it', async () => {
  const { made, asked, use, home, clock, wanted } = await open()
  const device = await made()
  const answer = device.use({ ...home, challenge: await asked(), counter: 1 })
  expect((await use(answer)).status).toBe(200)
  expect((await use(answer)).status).toBe(403)
  const late = device.use({ ...home, challenge: await asked(), counter: 2 })
  clock.nowMs += 5 * 60_000
  expect((await use(late)).status).toBe(403)
  const own = device.use({ ...home, challenge: 'abcdefghijklmnopqrstuvwxyz0123456789abcdefg', counter: 3 })
  expect((await use(own)).status).toBe(403)
  // One for making a passkey is none for signing in.
  expect((await use(device.use({ ...home, challenge: (await wanted()).challenge, counter: 4 }))).status).toBe(403)
})
test('[ACC-31] an answer of another page, another address, nobody or another key is refused', async () => {
  const { made, asked, use, home } = await open()
  const device = await made()
  const wrong = [{ origin: 'https://elders.example' }, { rpId: 'elders.example' }, { verified: false }]
  for (const change of wrong)
    expect((await use(device.use({ ...home, challenge: await asked(), counter: 1, ...change }))).status).toBe(403)
  const forged = new TestDevice().use({ ...home, challenge: await asked(), counter: 1 })
  expect((await use({ ...forged, id: device.id.toString('base64url') })).status).toBe(403)
  const swapped = { ...device.use({ ...home, challenge: await asked(), counter: 1 }), userHandle: 'YW5kZXI' }
  expect((await use(swapped)).status).toBe(403)
  for (const bytes of ['', 'bm8ganNvbg', 'bnVsbA'])
    expect((await use({ ...forged, clientDataJSON: bytes })).status).toBe(403)
  expect((await use(device.use({ ...home, challenge: await asked(), counter: 1 }))).status).toBe(200)
})
test('[ACC-32] a count that does not rise is a copy, and is refused', async () => {
  const { made, asked, use, home } = await open()
  const device = await made()
  const counts = []
  for (const counter of [5, 5, 4, 6])
    counts.push((await use(device.use({ ...home, challenge: await asked(), counter }))).status)
  expect(counts).toEqual([200, 403, 403, 200])
})
test('[ACC-33] a passkey is made by who is signed in, to their own challenge; nobody removes that of another', async () => {
  const { boss, colleague, wanted, made, post, home, server, asked, use } = await open()
  const samHere = await colleague(boss, 'facilitator', 'Sam')
  const { challenge } = await wanted()
  const device = new TestDevice()
  expect((await post('/api/account/new-passkey', device.make({ ...home, challenge }), samHere)).status).toBe(403)
  expect((await post('/api/account/new-passkey', device.make({ ...home, challenge }))).status).toBe(401)
  const own = await made()
  const path = `/api/account/passkeys/${own.id.toString('base64url')}/remove`
  await post(path, {}, samHere)
  expect((await use(own.use({ ...home, challenge: await asked(), counter: 1 }))).status).toBe(200)
  await post(path, {}, (await use(own.use({ ...home, challenge: await asked(), counter: 2 }))).cookie)
  expect(await server.storage.count('passkey', { counter: 2 })).toBe(0)
  expect((await use(own.use({ ...home, challenge: await asked(), counter: 3 }))).status).toBe(403)
})
test('[ACC-34] at an address of the room, over plain http, there are none, and the page says why', async () => {
  const { server, boss, read } = await open()
  expect(await read(boss, '/api/account')).toMatchObject({ passkeysWork: false })
  const asked = await server.post('/api/sign-in/passkey/ask', {})
  expect(asked).toMatchObject({ status: 409, body: { error: 'passkey-not-here' } })
  expect(await (await server.get('/inloggen')).text()).not.toContain('id="passkey"')
})
