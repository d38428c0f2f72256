import { afterEach, expect, test } from 'vitest'
import { type MailCatcher, startMailCatcher } from '../mail/catcherTestData.js'
import { createSmtp } from '../mail/smtp.js'
import { startTestApp, type TestApp } from '../testApp.js'

const address = 'sam@polderrand.example'
let server: TestApp
let catcher: MailCatcher | null = null
let at: (path: string) => string
let cookie: string
async function start(withServer: boolean, kind: 'real' | 'demo' = 'real') {
  catcher = withServer ? await startMailCatcher() : null
  const from = { name: 'Siroop', address: 'siroop@polderrand.example' }
  server = await startTestApp({ carrier: catcher === null ? null : createSmtp({ smtpUrl: catcher.url, from }) })
  const demo = kind === 'demo' ? await server.app.createDemo('korte-waardenronde') : null
  cookie = await server.signIn()
  const organisations = ['ggd', 'gemeente'].map((type) => ({ name: `${type} Polderrand`, type }))
  const body = { template: 'korte-waardenronde', title: 'Ronde', region: 'Polderrand', locale: 'nl', organisations }
  const made = demo ? null : await server.post<{ id: string }>('/api/workshops', body, { cookie })
  at = (path) => `/api/workshops/${demo?.workshop ?? made?.body.id}/${path}`
}
afterEach(async () => {
  await server.app.close()
  await catcher?.close()
})
interface Listed {
  readonly sends: boolean
  readonly mails: readonly { id: string; state: string; text: string | null; to: object; subject: string }[]
}
const listed = async () => (await (await server.get(at('mails'), { cookie })).json()) as Listed
const post = (path: string, body: object) => server.post(at(path), body, { cookie })

test('[MAIL-8] without a mail server who leads sees each mail with its text, and says which was passed on by hand', async () => {
  await start(false)
  expect((await post('mails/test', { address })).status).toBe(200)
  const { sends, mails } = await listed()
  expect(sends).toBe(false)
  expect(mails).toMatchObject([{ state: 'waiting', to: { address } }])
  expect(mails[0]?.text).toContain('Siroop')
  expect((await post('mails', { mail: mails[0]?.id, act: 'handed' })).status).toBe(200)
  expect((await listed()).mails[0]?.state).toBe('handed')
  expect((await post('mails', { mail: mails[0]?.id, act: 'again' })).status).toBe(404)
})

test('[MAIL-8] with a mail server who leads sees that it left, and no text: what is sent to somebody is for that person', async () => {
  await start(true)
  catcher?.refuse(address, 550)
  await post('mails/test', { address })
  const states = async (wanted: string): Promise<Listed> => {
    for (;;) {
      const now = await listed()
      if (now.mails[0]?.state === wanted) return now
    }
  }
  const failed = await states('failed')
  catcher?.refuse(address, null)
  expect((await post('mails', { mail: failed.mails[0]?.id, act: 'again' })).status).toBe(200)
  expect((await states('sent')).mails[0]).toMatchObject({ text: null, to: { address } })
  expect(catcher?.caught).toHaveLength(1)
  expect(await (await server.get('/readyz')).json()).toMatchObject({ mail: 'ok' })
})

test('[MAIL-9] a demo sends nothing, also with a mail server: who leads reads what would have been sent', async () => {
  await start(true, 'demo')
  expect((await post('mails/test', { address })).status).toBe(200)
  // the round that looked at it put it off for good
  while ((await server.storage.list('mail', {}))[0]?.next_at_ms !== Number.MAX_SAFE_INTEGER);
  const { sends, mails } = await listed()
  expect(sends).toBe(false)
  expect(mails).toMatchObject([{ state: 'waiting', to: { address } }])
  expect(mails[0]?.text).toContain('Siroop')
  expect(catcher?.caught).toEqual([])
})

test('[MAIL-8] mail is for who leads; what is no address is refused', async () => {
  await start(false)
  expect((await server.get(at('mails'))).status).toBe(401)
  expect(await post('mails/test', { address: 'sam@x.nl\r\nBcc: y@z.nl' })).toMatchObject({
    status: 400,
    body: { error: 'mail-address-not-right' },
  })
  expect((await listed()).mails).toEqual([])
})

test('[MAIL-21] who leads sees to whom mail about the workshop goes, gives an address, and nobody else does', async () => {
  await start(true)
  const leader = async () => (await server.get(at('mails/leader'), { cookie })).json()
  expect(await leader()).toMatchObject({ address: null, sends: true })
  expect((await post('mails/leader', { address: 'geen adres' })).status).toBe(400)
  expect((await post('mails/leader', { address: ` ${address} ` })).status).toBe(200)
  expect(await leader()).toMatchObject({ address })
  expect((await server.post(at('mails/leader'), { address })).status).toBe(401)
  expect((await listed()).mails).toEqual([])
})
