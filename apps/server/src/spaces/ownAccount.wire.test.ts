import { afterEach, expect, test } from 'vitest'
import { deviceOf } from '../accounts/logins.js'
import { openControlClient } from '../testApp.js'
import { type AccountsTable, openAccounts } from './accountsTestData.js'

const tables: AccountsTable[] = []
afterEach(async () => {
  for (const table of tables.splice(0)) await table.close()
})
const open = async () => {
  const table = await openAccounts()
  tables.push(table)
  return { ...table, boss: await table.server.signIn() }
}
interface Login {
  readonly id: string
  readonly device: string | null
  readonly isThis: boolean
}
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1'

test('[ACC-17] who is signed in sees where, in words, and ends one, the others or all of it; lines close at once', async () => {
  const { server, boss, act, read } = await open()
  const wanted = { template: 'korte-waardenronde', title: 'x', region: 'y', locale: 'nl', organisations: [] }
  const workshop = String((await act(boss, '/api/workshops', wanted)).body.id)
  const secret = (await server.app.createLoginLink()).split('#')[1]
  const answer = await server.post('/api/start', { secret }, { 'user-agent': phone })
  const there = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const third = await server.signIn()
  const { logins } = await read<{ logins: Login[] }>(boss, '/api/account')
  expect(logins.map(({ isThis }) => isThis).filter(Boolean)).toHaveLength(1)
  const onPhone = logins.find(({ device }) => device === 'safari iphone')
  const line = openControlClient(server, { workshop, cookie: there })
  await line.until(() => true)
  const cut = new Promise((resolve) => line.socket.once('disconnect', resolve))
  await act(boss, '/api/account/logins/end', { login: onPhone?.id })
  await cut
  const isIn = async (cookie: string) => (await server.get('/api/me', { cookie })).status === 200
  expect([await isIn(boss), await isIn(there), await isIn(third)]).toEqual([true, false, true])
  await act(boss, '/api/account/logins/end', { login: 'others' })
  expect([await isIn(boss), await isIn(third)]).toEqual([true, false])
  await act(boss, '/api/account/logins/end', { login: 'all' })
  expect(await isIn(boss)).toBe(false)
})
test('[ACC-17] nobody ends the logins of somebody else', async () => {
  const { server, boss, act, read, colleague } = await open()
  const sam = await colleague(boss, 'facilitator', 'Sam')
  const { logins } = await read<{ logins: Login[] }>(boss, '/api/account')
  for (const login of [logins[0]?.id, 'others', 'all']) await act(sam, '/api/account/logins/end', { login })
  expect((await server.get('/api/me', { cookie: boss })).status).toBe(200)
})
test('[ACC-18] a cookie that a browser brings along never becomes one that is signed in, and signing in ends the one before', async () => {
  const { server, boss, open: use } = await open()
  const planted = 'siroop=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
  const cookie = await use(await server.app.createLoginLink(), planted)
  expect(cookie).not.toBe(planted)
  expect((await server.get('/api/me', { cookie: planted })).status).toBe(401)
  await use(await server.app.createLoginLink(), boss)
  expect((await server.get('/api/me', { cookie: boss })).status).toBe(401)
  expect((await server.get('/api/me', { cookie })).status).toBe(200)
})
test.each([
  [phone, 'safari iphone'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/147.0.0.0 Safari/537.36 Edg/147.0',
    'edge windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox linux'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/147.0.0.0 Mobile Safari/537.36', 'chrome android'],
  ['curl/8.0', null],
  [undefined, null],
])('[ACC-17] of %j is kept %j', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})
