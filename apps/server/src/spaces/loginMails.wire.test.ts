import { afterEach, expect, test } from 'vitest'
import { inOwnName } from '../commands/terminal.js'
import { type AccountsTable, isCookie, linkIn, openAccounts } from './accountsTestData.js'

const tables: AccountsTable[] = []
afterEach(async () => {
  for (const table of tables.splice(0)) await table.close()
})
const address = 'noor@polderrand.example'
const open = async (options: { sendsMail?: boolean } = { sendsMail: true }) => {
  const table = await openAccounts(options)
  tables.push(table)
  const boss = await table.server.signIn()
  const account = (await table.server.storage.list('facilitator', {}))[0]?.id ?? ''
  const set = { email: address, name: 'Noor' }
  await table.server.storage.transact([{ kind: 'patch', table: 'facilitator', where: { id: account }, set }])
  const ask = (email: string, headers: Record<string, string> = {}) =>
    fetch(`${table.server.url}/inloggen?taal=nl`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ email }),
    })
  /** The link of the next mail, which is another than these. */
  const mailed = async (...before: readonly string[]) =>
    linkIn(await table.mail.until((one) => !before.includes(linkIn(one))))
  return { ...table, boss, account, ask, mailed }
}

test('[ACC-14] a link by mail signs in once, whatever letters the address is typed in', async () => {
  const { ask, mailed, open: use, server, mail } = await open()
  expect((await ask(address.toUpperCase())).status).toBe(200)
  const link = await mailed()
  expect(mail.caught.map(({ to }) => to)).toEqual([[address]])
  const cookie = await use(link)
  expect(await (await server.get('/api/me', { cookie })).json()).toMatchObject({ name: 'Noor' })
  expect(await use(link)).toBe('link-used')
  expect(JSON.stringify(await server.storage.list('secret', {}))).not.toContain(link.split('#')[1])
  expect((await server.storage.list('mail', { state: 'sent' })).map(({ text }) => text)).toEqual([''])
})
test('[ACC-14] a link by mail ends after a quarter of an hour, and when a next one is asked for', async () => {
  const { ask, mailed, open: use, clock } = await open()
  await ask(address)
  const first = await mailed()
  clock.nowMs += 21_000
  await ask(address)
  const second = await mailed(first)
  expect(await use(first)).toBe('link-unknown')
  clock.nowMs += 15 * 60_000
  expect(await use(second)).toBe('link-used')
  expect(await use('/start#abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq')).toBe('link-unknown')
})
test('[ACC-15] the page says the same of every address, and a mailbox gets one mail in twenty seconds and ten in a day', async () => {
  const { ask, mailed, mail, clock } = await open()
  const known = await (await ask(address)).text()
  const links = [await mailed()]
  expect(await (await ask('nobody@polderrand.example')).text()).toBe(known)
  expect(await (await ask(address)).text()).toBe(known)
  for (let more = 0; more < 9; more++) {
    clock.nowMs += 61_000
    await ask(address)
    links.push(await mailed(...links))
  }
  clock.nowMs += 61_000
  await ask(address)
  clock.nowMs += 24 * 3_600_000
  await ask(address)
  await mailed(...links)
  expect(mail.caught).toHaveLength(11)
})
test('[ACC-15] one address of the network asks twenty times a minute, and a page of another website never', async () => {
  const { ask, mail } = await open()
  expect((await ask(address, { origin: 'https://elders.example' })).status).toBe(403)
  expect((await ask('geen adres')).status).toBe(422)
  const answers = []
  for (let more = 0; more < 21; more++) answers.push((await ask('nobody@polderrand.example')).status)
  expect(answers).toEqual([...Array(20).fill(200), 429])
  expect(mail.caught).toEqual([])
})
test('[LNG-2] the address that is typed to sign in is there in the other language, and after a mistake; nothing is mailed', async () => {
  const { server, mail } = await open()
  const page = await (await server.get('/inloggen?taal=nl')).text()
  const [, form = '', to = ''] = /<button form="([^"]+)" formaction="([^"]+)" formnovalidate/.exec(page) ?? []
  expect(page).toContain(`id="${form}"`)
  const send = async (path: string, fields: Record<string, string>) =>
    (await fetch(server.url + path, { method: 'POST', body: new URLSearchParams(fields) })).text()
  const english = await send(to, { email: address, 'andere-taal': '1' })
  expect(english).toContain('<html lang="en">')
  expect(english).toContain(`value="${address}"`)
  expect(english).not.toContain('role="status"')
  expect(await send(to, { email: 'geen "adres' })).toContain('value="geen &#34;adres"')
  expect(mail.caught).toEqual([])
})
test('[ACC-15] a form of another website asks for no mail, also when it hides where it comes from', async () => {
  const { server } = await open()
  const send = async (headers: Record<string, string>) =>
    (await fetch(`${server.url}/inloggen`, { method: 'POST', headers, body: new URLSearchParams({ email: address }) }))
      .status
  expect(await send({ origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await send({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(200)
})
test('[ACC-15] without a mail server the page says so, and names the command', async () => {
  const { server, ask } = await open({ sendsMail: false })
  const page = await (await server.get('/inloggen?taal=nl')).text()
  expect(page).toContain(inOwnName('npm run siroop -- login-link', process.env))
  expect(page).not.toContain('name="email"')
  await ask(address)
  expect(await server.storage.count('mail', {})).toBe(0)
})
test('[ACC-16] a new address of the own account counts once its link is opened where that account is signed in', async () => {
  const { server, boss, act, open: use, read, mailed, mail } = await open()
  const typed = { name: 'Noor van der Velde', email: 'Noor@Nieuw.example', locale: 'en' }
  expect((await act(boss, '/api/account', typed)).body).toEqual({ mailed: true })
  expect(await read(boss, '/api/account')).toMatchObject({ name: typed.name, email: address, locale: 'en' })
  const link = await mailed()
  expect(mail.caught.at(-1)?.to).toEqual(['noor@nieuw.example'])
  expect(await use(link)).toBe('sign-in-first')
  const cookie = await use(link, boss)
  expect(isCookie(cookie)).toBe(true)
  expect(await read(cookie, '/api/account')).toMatchObject({ email: 'noor@nieuw.example' })
  expect((await server.get('/api/me', { cookie: boss })).status).toBe(401)
})
test('[ACC-16] an address of another account is told in its mailbox only, and never taken', async () => {
  const { act, colleague, boss } = await open({ sendsMail: false })
  const sam = await colleague(boss, 'facilitator', 'Sam')
  const taken = await act(sam, '/api/account', { name: 'Sam', email: address, locale: 'nl' })
  expect(taken.body.error).toBe('address-taken')
  expect((await act(sam, '/api/account', { name: '', email: '', locale: 'nl' })).status).toBe(400)
  expect((await act(sam, '/api/account', { name: 'Sam', email: 'geen', locale: 'nl' })).status).toBe(400)
})
