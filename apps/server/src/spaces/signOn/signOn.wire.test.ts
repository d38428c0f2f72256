import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inOwnName } from '../../commands/terminal.js'
import { type AccountsTable, openAccounts } from '../accountsTestData.js'
import { client, startProvider, type TestProvider, Walker } from './providerTestData.js'

let provider: TestProvider
beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
const tables: AccountsTable[] = []
afterEach(async () => {
  for (const table of tables.splice(0)) await table.close()
})
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
const open = async () => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  provider.people.clear()
  provider.allow(`${address}/inloggen/organisatie/terug`)
  const table = await openAccounts({
    environment: {
      PORT: String(port),
      SIROOP_PUBLIC_URL: address,
      SIROOP_OIDC_ISSUER: provider.issuer,
      SIROOP_OIDC_CLIENT_ID: client.id,
      SIROOP_OIDC_CLIENT_SECRET: client.secret,
    },
  })
  tables.push(table)
  const boss = await table.server.signIn()
  const back = `${address}/inloggen/organisatie/terug`
  /** Somebody goes to the provider and comes to the door again; gives their browser and the address that waits there. */
  const goes = async (as: string) => {
    const walker = new Walker(as)
    const sent = await walker.step(`${address}/inloggen/organisatie`)
    const url = await walker.signOn(sent.headers.get('location') ?? '', back)
    return { walker, url }
  }
  const signsOn = async (as: string) => {
    const { walker, url } = await goes(as)
    const end = await walker.step(url)
    return { status: end.status, cookie: walker.header(address), walker }
  }
  const invite = async (email: string) =>
    table.act(boss, `/api/spaces/${await table.spaceOf(boss)}/colleagues`, {
      ...{ name: 'Sam', email, role: 'facilitator', locale: 'nl' },
    })
  const me = async (cookie: string) => (await table.server.get('/api/me', { cookie })).status
  return { ...table, boss, back, address, goes, signsOn, invite, me }
}
const sam = 'sam@polderrand.example'

test('[ACC-20] an invited colleague comes in by the sign-on of the organisation, and again by who they are there', async () => {
  const { signsOn, invite, me, read } = await open()
  provider.people.set('sam-1', { email: 'Sam@Polderrand.example', email_verified: true })
  expect((await signsOn('sam-1')).status).toBe(403)
  await invite(sam)
  const first = await signsOn('sam-1')
  expect(first.status).toBe(303)
  expect(await read(first.cookie, '/api/me')).toEqual({ name: 'Sam', mayLead: true })
  // The address may change, or be gone: who they are there stays.
  provider.people.set('sam-1', { email: 'elders@polderrand.example', email_verified: false })
  const again = await signsOn('sam-1')
  expect(await me(again.cookie)).toBe(200)
})
test('[ACC-21] an address that the provider did not verify opens nothing, nor one that does not count here', async () => {
  const { signsOn, invite, server, colleague, boss } = await open()
  provider.people.set('mallory', { email: sam, email_verified: false })
  await invite(sam)
  expect((await signsOn('mallory')).status).toBe(403)
  await colleague(boss, 'facilitator', 'Bo')
  const where = { email: 'bo@polderrand.example' }
  await server.storage.transact([{ kind: 'patch', table: 'facilitator', where, set: { confirmed: null } }])
  provider.people.set('bo-1', { email: 'bo@polderrand.example', email_verified: true })
  expect((await signsOn('bo-1')).status).toBe(403)
  expect(await server.storage.count('sign_on', { issuer: provider.issuer })).toBe(0)
})
test('[ACC-22] who comes back does so once, in the browser that was sent away, with the state and code of then', async () => {
  const { goes, invite, server, me, address, clock } = await open()
  provider.people.set('sam-1', { email: sam, email_verified: true })
  await invite(sam)
  const { walker, url } = await goes('sam-1')
  // Another browser with the address of this one: it was never sent away.
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(403)
  const wrong = new URL(url)
  wrong.searchParams.set('state', 'een-andere')
  const kept = walker.header(address)
  expect((await walker.step(wrong.href)).status).toBe(403)
  // It was taken up by the wrong one: the right one comes too late.
  expect((await fetch(url, { headers: { cookie: kept }, redirect: 'manual' })).status).toBe(403)
  const second = await goes('sam-1')
  const header = second.walker.header(address)
  expect((await second.walker.step(second.url)).status).toBe(303)
  expect((await fetch(second.url, { headers: { cookie: header }, redirect: 'manual' })).status).toBe(403)
  expect(await me(second.walker.header(address))).toBe(200)
  const late = await goes('sam-1')
  clock.nowMs += 10 * 60_000
  expect((await late.walker.step(late.url)).status).toBe(403)
  expect(JSON.stringify(await server.storage.list('secret', { purpose: 'sign-on' }))).not.toContain(kept.split('=')[1])
})
test('[ACC-22] a code of another round, and an answer of another issuer, are refused', async () => {
  const { goes, invite } = await open()
  provider.people.set('sam-1', { email: sam, email_verified: true })
  provider.people.set('bo-1', { email: 'bo@polderrand.example', email_verified: true })
  await invite(sam)
  const [one, other] = [await goes('sam-1'), await goes('bo-1')]
  const swapped = new URL(other.url)
  swapped.searchParams.set('code', new URL(one.url).searchParams.get('code') ?? '')
  expect((await other.walker.step(swapped.href)).status).toBe(403)
  const third = await goes('sam-1')
  const foreign = new URL(third.url)
  foreign.searchParams.set('iss', 'https://elders.example')
  expect((await third.walker.step(foreign.href)).status).toBe(403)
})
test('[ACC-23] who is signed in links the sign-on to their own account, asked by a page of ours only, and unlinks it', async () => {
  const { boss, act, server, address, back, signsOn, me, read } = await open()
  provider.people.set('noor-1', { email: 'noor@polderrand.example', email_verified: true })
  const foreign = await server.post('/api/account/sign-on', {}, { cookie: boss, origin: 'https://elders.example' })
  expect(foreign.status).toBe(403)
  const walker = new Walker('noor-1')
  walker.keep(address, boss)
  const asked = await server.post<{ url: string }>('/api/account/sign-on', {}, { cookie: boss })
  walker.keep(address, (asked.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
  const url = await walker.signOn(asked.body.url, back)
  expect((await walker.step(url)).status).toBe(303)
  const cookie = walker.header(address)
  expect(await read(cookie, '/api/account')).toMatchObject({ signOn: { isLinked: true } })
  expect(await me((await signsOn('noor-1')).cookie)).toBe(200)
  await act(cookie, '/api/account/sign-on/remove')
  expect((await signsOn('noor-1')).status).toBe(403)
})
test('[ACC-24] a provider that does not answer is said so, and the other ways stay', async () => {
  const table = await openAccounts({
    environment: {
      SIROOP_PUBLIC_URL: 'http://127.0.0.1:1',
      SIROOP_OIDC_ISSUER: 'http://127.0.0.1:1',
      SIROOP_OIDC_CLIENT_ID: client.id,
      SIROOP_OIDC_CLIENT_SECRET: client.secret,
    },
  })
  tables.push(table)
  const answer = await table.server.get('/inloggen/organisatie?taal=nl')
  expect(answer.status).toBe(502)
  const page = await answer.text()
  expect(page).toContain('Het inloggen via uw organisatie is niet gelukt.')
  expect(page).toContain(inOwnName('npm run siroop -- login-link', process.env))
  expect(page).not.toContain(client.secret)
})
