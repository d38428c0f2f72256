import { afterEach, expect, test, vi } from 'vitest'
import { primaryKeys, type TableName } from '../storage/tables.js'
import type { TestApp } from '../testApp.js'
import { anInvitation, anja, codeIn, formSecret } from './invites/inviteTestData.js'

vi.setConfig({ testTimeout: 60_000 })
let made: Awaited<ReturnType<typeof anInvitation>>
afterEach(() => made.close())

const switched = { 'andere-taal': '1' }
const rows = async ({ storage }: TestApp) =>
  JSON.stringify(await Promise.all((Object.keys(primaryKeys) as TableName[]).map((table) => storage.list(table, {}))))
/** What the switch of a page sends: the form that it belongs to, and where that goes. */
function switchOf(page: string) {
  const [, form = '', to = ''] =
    /<button form="([^"]+)" formaction="([^"]+)" formnovalidate name="andere-taal"/.exec(page) ?? []
  expect(page).toContain(`id="${form}"`)
  return async (fields: Record<string, string>) => {
    const response = await fetch(`${made.server.url}${to}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, ...switched }).toString(),
    })
    return { status: response.status, text: await response.text() }
  }
}

test('[LNG-2] a form that is half filled in is read in the other language with everything still there, and nothing is done with it', async () => {
  made = await anInvitation()
  const before = await rows(made.server)
  const half = {
    firstName: 'Anja',
    lastName: 'Vermeer',
    municipality: '',
    group: '',
    email: 'anja@',
    first: 't2',
    second: '',
  }
  const english = await switchOf(await made.open())(half)
  expect(english.status).toBe(200)
  for (const part of ['<html lang="en">', 'value="Anja"', 'value="Vermeer"', 'value="anja@"', 'value="t2" checked'])
    expect(english.text).toContain(part)
  expect(english.text).not.toContain('aria-invalid')
  const again = await switchOf(english.text)(half)
  expect(again.text).toContain('<html lang="nl">')
  expect(await rows(made.server)).toBe(before)
})

test('[LNG-2] on the page that asks for a code, and on somebody’s own page, the switch stays there', async () => {
  made = await anInvitation()
  const asked = await made.post('', anja)
  const code = await switchOf(asked.text)({ email: anja.email })
  expect(code.text).toContain('<html lang="en">')
  expect(code.text).toContain(`name="email" value="${anja.email}"`)
  const done = await made.post('/bevestig', {
    email: anja.email,
    code: codeIn((await made.lastMail(anja.email))?.text ?? ''),
  })
  const own = await switchOf(done.text)({ secret: formSecret(done.text) })
  expect(own.text).toContain('You are in')
  const wanted = await made.post('/mijn', { email: anja.email })
  const mails = (await made.mails()).length
  const still = await switchOf(wanted.text)({ email: anja.email })
  expect(still.text).toContain(`name="email" value="${anja.email}"`)
  expect((await made.mails()).length).toBe(mails)
})

test('[LNG-3] a text that is not in the language of who reads says so, and is not translated', async () => {
  made = await anInvitation()
  expect(await made.open()).not.toContain('alleen in het')
  const page = await made.open('', 'en')
  expect(page).toContain('This text is there in Dutch only.')
  expect(page).toContain('<h1 class="voice" lang="nl">Welke ruimte geeft u?</h1>')
})

test('[LNG-1] [LNG-3] the door of a meeting says in which language it is, with the switch as the last of the line below', async () => {
  made = await anInvitation()
  const code = made.regie.latest()?.joinCode
  for (const path of [`/${code}`, `/uitnodiging/${made.page}`, '/kennisbank', '/controle', '/privacy', '/']) {
    const page = await (await made.server.get(`${path}?taal=en`)).text()
    const [, inLine = ''] = /<nav class="foot"[^>]*>([\s\S]*)<\/nav>/.exec(page) ?? []
    expect(inLine.trim().split('\n').at(-1), path).toContain('id="other-language" lang="nl"')
    if (path === `/${code}`) expect(page).toContain('This meeting is in Dutch. What people write is not translated.')
  }
  expect(await (await made.server.get(`/${code}?taal=nl`)).text()).not.toContain('wordt niet vertaald')
})
