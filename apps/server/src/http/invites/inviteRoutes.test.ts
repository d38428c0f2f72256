import type { ParticipantView } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { createMemoryStorage } from '../../storage/memoryStorage.js'
import { primaryKeys, type TableName } from '../../storage/tables.js'
import { openControlClient } from '../../testApp.js'
import { anInvitation, anja, codeIn, formSecret, secretIn, someInvite } from './inviteTestData.js'
import { aRush, rush } from './rushTestData.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })
type Invitation = Awaited<ReturnType<typeof anInvitation>>
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
let made: Invitation
afterEach(() => made.close())
const stored = async ({ server }: Invitation) => {
  const rows = await Promise.all((Object.keys(primaryKeys) as TableName[]).map((one) => server.storage.list(one, {})))
  return JSON.stringify(rows)
}
const bram = { firstName: 'Bram', email: 'bram@polderrand.example' }

test('[INVT-11] somebody registers with plain forms: the code of the mail gives a seat, a personal code and a calendar file', async () => {
  made = await anInvitation()
  const page = await made.open()
  for (const part of ['Beste raadsleden,', 'Woensdag 9 december 2026', '19.30 tot 22.30 uur', 'dorpshuis'])
    expect(page).toContain(part)
  expect(page.match(/nog 2 plaatsen/g)?.length).toBe(15)
  const asked = await made.post('', anja)
  expect(asked).toMatchObject({ status: 200, text: expect.stringContaining('U krijgt een code') })
  expect((await made.read()).registrations).toEqual([])
  const done = await made.post('/bevestig', {
    email: anja.email,
    code: codeIn((await made.lastMail(anja.email))?.text ?? ''),
  })
  expect(done.text).toContain('U bent erbij')
  expect(done.text).toContain('1. Van productdenken naar resultaten')
  expect(done.text).toMatch(/<desc>http:\/\/\S+\/k#\S+<\/desc>/)
  const mail = await made.lastMail(anja.email)
  expect(mail?.subject).toBe('U bent erbij: Welke ruimte geeft u?')
  expect(mail?.calendar).toContain('DTSTART;TZID=Europe/Amsterdam:20261209T193000')
  const file = await made.post('/mijn/agenda', { secret: formSecret(done.text) })
  expect(file.headers.get('content-type')).toContain('text/calendar')
  expect(file.text).toContain('SUMMARY:Welke ruimte geeft u?')
  expect(await made.open()).toContain('nog 1 plaats<')
  expect(await made.open()).not.toContain('Anja')
})

test('[INVT-11] what does not do is said at its field with everything else still there, and nothing is kept', async () => {
  made = await anInvitation()
  const wrong = await made.post('', { ...anja, lastName: ' ', email: 'anja@polderrand', second: 't1' })
  expect(wrong.status).toBe(422)
  for (const part of [
    'Vul dit in.',
    'Hier mist een deel, bijvoorbeeld .nl',
    'Dit is ook uw eerste keus',
    'value="Wijk en Water"',
  ])
    expect(wrong.text).toContain(part)
  expect(wrong.text).toContain('value="t1" checked')
  const markup = await made.post('', { ...anja, firstName: '<b onclick=x>', email: 'nee' })
  expect(markup.text).toContain('value="&#60;b onclick=x&#62;"')
  expect(await made.mails()).toEqual([])
  const trapped = await made.post('', { ...anja, website: 'https://spam.example' })
  expect(await made.mails()).toEqual([])
  expect(trapped.text).toBe((await made.post('', anja)).text)
})

test('[INVT-12] who registered before is told so in that mailbox only, and the code shows the same registration', async () => {
  made = await anInvitation()
  const first = await made.post('', anja)
  await made.post('/bevestig', { email: anja.email, code: codeIn((await made.lastMail(anja.email))?.text ?? '') })
  made.clock.nowMs += minuteMs
  const again = await made.post('', { ...anja, email: 'ANJA@polderrand.example', first: 't5', second: '' })
  expect(again.text.replace('ANJA', 'anja')).toBe(first.text)
  const mail = await made.lastMail(anja.email)
  expect(mail?.text).toContain('U bent al aangemeld')
  const shown = await made.post('/bevestig', { email: anja.email, code: codeIn(mail?.text ?? '') })
  expect(shown.text).toContain('1. Van productdenken naar resultaten')
  expect(await made.seats()).toEqual(['Anja t1+ t2+'])
})

test('[INVT-12] a code that is wrong, of somebody else, forged, used or too old gives no seat; nor does a link', async () => {
  made = await anInvitation()
  await made.post('', anja)
  const code = codeIn((await made.lastMail(anja.email))?.text ?? '')
  expect((await made.post('/bevestig', { email: bram.email, code })).status).toBe(403)
  expect((await made.post('/bevestig', { email: anja.email, code: '000000' })).text).toContain('aria-invalid="true"')
  expect((await made.post('/mijn/link', { secret: 'gok' })).status).toBe(403)
  expect((await made.post('/mijn/afmelden', { secret: code })).status).toBe(403)
  expect(await made.seats()).toEqual([])
  expect((await made.post('/bevestig', { email: anja.email, code })).status).toBe(200)
  expect((await made.post('/bevestig', { email: anja.email, code })).status).toBe(403)
  expect(await made.seats()).toHaveLength(1)
  await made.post('', { ...anja, ...bram })
  const late = codeIn((await made.lastMail(bram.email))?.text ?? '')
  made.clock.nowMs += 8 * dayMs
  expect((await made.post('/bevestig', { email: bram.email, code: late })).status).toBe(403)
  expect(await made.seats()).toHaveLength(1)
})

test('[INVT-13] a mailbox gets one code in twenty seconds and ten in a day; one address of the network asks sixty times a minute', async () => {
  made = await anInvitation()
  for (let times = 0; times < 12; times++) {
    await made.post('', anja)
    await made.post('', anja)
    made.clock.nowMs += minuteMs
  }
  expect(await made.mails()).toHaveLength(10)
  const answers = []
  for (let at = 0; at < 62; at++)
    answers.push((await made.post('', { ...anja, email: `a${at}@polderrand.example` }, '10.0.0.9')).status)
  expect(answers.filter((status) => status === 200)).toHaveLength(60)
  expect(answers.slice(60)).toEqual([429, 429])
})

test('[INVT-14] who cancels leaves no trace; the seat goes to who waits first, who is told by mail with a calendar file', async () => {
  made = await anInvitation({ seats: [{ table: 't1', seats: 1 }] })
  const own = await made.comes({ second: '' })
  await made.comes({ ...bram, second: '' })
  await made.comes({ firstName: 'Cor', email: 'cor@polderrand.example', second: '' })
  expect(await made.seats()).toEqual(['Anja t1+', 'Bram t1?1', 'Cor t1?2'])
  expect((await made.lastMail(bram.email))?.subject).toContain('wachtlijst')
  expect(await made.open()).toContain('vol, 2 op de wachtlijst')
  const secret = formSecret(own.text)
  expect((await made.post('/mijn/afmelden', { secret })).text).toContain('U bent afgemeld')
  expect((await made.post('/mijn/afmelden', { secret })).status).toBe(403)
  expect(await made.seats()).toEqual(['Bram t1+', 'Cor t1?1'])
  const told = await made.lastMail(bram.email)
  expect(told).toMatchObject({ subject: expect.stringContaining('Er is plaats'), calendar: expect.any(String) })
  const shown = await made.post('/mijn/link', { secret: secretIn(told?.text ?? '') })
  expect(shown.text).toContain('U bent erbij')
  for (const trace of ['Anja', 'anja@']) expect(await stored(made)).not.toContain(trace)
})

test('[INVT-15] a hundred clients want twenty seats at once: everybody once, no table above its seats, the lines in order', async () => {
  made = await anInvitation(aRush(20))
  await rush(made, 20)
})

test('[INVT-15] the last seat is asked for by two people at the same moment: one has it, the other is first in line', async () => {
  made = await anInvitation({ seats: [{ table: 't1', seats: 1 }] }, createMemoryStorage())
  for (const one of [anja, { ...anja, ...bram }]) await made.post('', { ...one, second: '' })
  const codes = await Promise.all(
    [anja.email, bram.email].map(async (email) => ({ email, code: codeIn((await made.lastMail(email))?.text ?? '') })),
  )
  const answers = await Promise.all(codes.map((one) => made.post('/bevestig', one)))
  expect(answers.map(({ text }) => text.includes('U bent erbij')).sort()).toEqual([false, true])
  expect((await made.seats()).map((one) => one.slice(-3)).sort()).toEqual(
    [' t1+', 't1?1'].map((one) => one.slice(-3)).sort(),
  )
})

test('[INVT-16] the personal code makes who registered a participant by their own name, of their group and municipality', async () => {
  made = await anInvitation()
  const { text } = await made.comes()
  const secret = /\/k#([^<]+)<\/desc>/.exec(text)?.[1] ?? ''
  const card = await made.server.post<Answer<'card'>>('/api/card', { secret })
  expect(card.body).toMatchObject({ person: 'Anja Vermeer', organisation: { name: 'Wijk en Water', type: 'fractie' } })
  const { body } = await made.server.post<Answer<'entered'>>('/api/card/enter', { secret, name: null })
  const phone = openControlClient<ParticipantView>(made.server, { workshop: made.workshop, token: body.token })
  await phone.until(() => true)
  phone.close()
  const view = await made.regie.until(({ roster }) => roster.some(({ name }) => name === 'Anja Vermeer'))
  expect(view.organisations.find(({ name }) => name === 'Wijk en Water')).toMatchObject({ municipality: 'Polderrand' })
  // another one of that group joins the same organisation
  const second = await made.comes({ ...bram, group: 'wijk en water' })
  const other = /\/k#([^<]+)<\/desc>/.exec(second.text)?.[1] ?? ''
  const found = await made.server.post<Answer<'card'>>('/api/card', { secret: other })
  expect(found.body.organisation.id).toBe(card.body.organisation.id)
  const own = formSecret(text)
  await made.post('/mijn/afmelden', { secret: own })
  expect((await made.server.post('/api/card', { secret })).status).toBe(404)
})

test('[INVT-20] in the round who registered finds their table marked on the phone, and who leads can seat them there', async () => {
  made = await anInvitation()
  const { regie, server, workshop } = made
  await regie.send({ type: 'openMeeting', meeting: 'avond' })
  const { text } = await made.comes()
  const secret = /\/k#([^<]+)<\/desc>/.exec(text)?.[1] ?? ''
  const { body } = await server.post<Answer<'entered'>>('/api/card/enter', { secret, name: null })
  const phone = openControlClient<ParticipantView>(server, { workshop, token: body.token })
  await phone.until(() => true)
  for (let view = await regie.until(() => true); view.tables?.going !== true; ) {
    const here = view.position
    const from = { step: here?.step, segment: here?.segment }
    expect(await regie.send({ type: 'advance', from, waiveReason: 'in deze test' })).toMatchObject({ ok: true })
    view = await regie.until(({ position }) => position?.step !== from.step || position?.segment !== from.segment)
  }
  const { now } = await phone.until((view) => view.now.kind === 'tables')
  expect(now.kind === 'tables' && now.tables.filter(({ booked }) => booked).map(({ table }) => table)).toEqual(['t1'])
  const { tables } = await regie.until((view) => view.tables?.booked.length === 1)
  expect(tables?.booked).toEqual([{ participant: body.participant, table: 't1' }])
  phone.close()
})

test('[INVT-16] place cards carry name, group, table and a code of their own', async () => {
  made = await anInvitation()
  const { text } = await made.comes()
  await made.comes({ ...bram, first: 't3', second: '', group: 'Groen' })
  expect((await made.post('/mijn/kaartje', { secret: formSecret(text) })).headers.get('content-type')).toContain('pdf')
  const response = await fetch(`${made.server.url}/api/workshops/${made.workshop}/invites/${made.page}/place-cards`, {
    method: 'POST',
    headers: { cookie: made.cookie, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(response.status).toBe(200)
  expect(made.printed).toHaveLength(2)
  const all = made.printed[1]
  if (all?.paper !== 'placeCards') throw new Error('no place cards')
  expect(all.cards.map(({ person, organisation }) => [person?.name, organisation.name, person?.lines])).toEqual([
    ['Anja Vermeer', 'Wijk en Water', ['1. Van productdenken naar resultaten', '2. Verantwoording en vertrouwen']],
    ['Bram Vermeer', 'Groen', ['3. Regelruimte voor burgerkracht']],
  ])
  expect(new Set(all.cards.map(({ link }) => link)).size).toBe(2)
})

test('[INVT-17] who leads moves and takes people off, gives more seats and mails; everybody concerned is told', async () => {
  made = await anInvitation({ seats: [1, 2].map((at) => ({ table: `t${at}`, seats: 1 })) })
  await made.comes({ second: '' })
  await made.comes({ ...bram, second: '' })
  const [first, second] = (await made.read()).registrations
  const move = (registration = '', table = '') => made.desk(`/${made.page}/move`, { registration, at: 0, table })
  expect((await move(second?.id, 't1')).body.error).toBe('no-seat-there')
  expect((await move(first?.id, 't2')).status).toBe(200)
  expect(await made.seats()).toEqual(['Anja t2+', 'Bram t1+'])
  expect((await made.lastMail(anja.email))?.subject).toContain('Uw tafel is veranderd')
  await made.comes({ firstName: 'Cor', email: 'cor@polderrand.example', second: '' })
  const { rev } = await made.read()
  const seats = [{ table: 't1', seats: 2 }]
  expect((await made.desk(`/${made.page}`, { rev, content: someInvite({ seats }) })).status).toBe(200)
  expect(await made.seats()).toEqual(['Anja t2+', 'Bram t1+', 'Cor t1+'])
  for (let times = 0; times < 5; times++)
    expect((await made.desk(`/${made.page}/mail`, { subject: 'Soep', text: 'Er is soep.', to: 'placed' })).status).toBe(
      200,
    )
  expect((await made.desk(`/${made.page}/mail`, { subject: 'Soep', text: 'Nog?', to: 'placed' })).body.error).toBe(
    'mails-spent',
  )
  expect((await made.mails()).filter(({ subject }) => subject === 'Soep')).toHaveLength(15)
  const csv = await made.server.get(`/api/workshops/${made.workshop}/invites/${made.page}/list.csv?taal=nl`, {
    cookie: made.cookie,
  })
  expect(await csv.text()).toContain('Anja;Vermeer;Polderrand;Wijk en Water')
  await made.desk(`/${made.page}/end`, { registration: second?.id })
  expect(await made.seats()).toEqual(['Anja t2+', 'Cor t1+'])
})

test('[INVT-17] what a spreadsheet would run as a formula is text', async () => {
  made = await anInvitation()
  await made.comes({ firstName: '=HYPERLINK("x")', lastName: '@som' })
  const csv = await made.server.get(`/api/workshops/${made.workshop}/invites/${made.page}/list.csv`, {
    cookie: made.cookie,
  })
  const text = await csv.text()
  expect(text).toContain(`'=HYPERLINK`)
  expect(text).not.toMatch(/[;"]=HYPERLINK|;@som/)
})

test('[INVT-19] who never confirms is forgotten after a week, and every address thirty days after the meeting', async () => {
  made = await anInvitation()
  await made.comes()
  await made.post('', { ...anja, ...bram })
  const emails = async () =>
    (await made.server.storage.list('registration', { page: made.page })).map(({ email }) => email).sort()
  /** The server looks for what is to be forgotten while it looks for mail. */
  const forgets = (fits: () => Promise<boolean>) => vi.waitUntil(fits, { timeout: 60_000, interval: 200 })
  made.clock.nowMs += 8 * dayMs
  await forgets(async () => !(await emails()).includes(bram.email))
  expect(await emails()).toEqual([anja.email])
  made.clock.nowMs = Date.parse('2027-01-09T10:00:00Z')
  await forgets(async () => (await emails()).includes(null))
  expect(await stored(made)).not.toContain('anja@')
})

test('[INVT-18] a draft and another workshop’s invitation are nobody’s business; a closed page keeps its list and takes nobody', async () => {
  made = await anInvitation({ closesOn: '2026-12-01' })
  await made.comes()
  expect((await made.server.get(`/api/workshops/${made.workshop}/invites/${made.page}`)).status).toBe(401)
  const draft = (await made.desk<{ id: string }>('', { content: someInvite() })).body.id
  expect((await made.server.get(`/uitnodiging/${draft}`)).status).toBe(404)
  await made.post('', { ...anja, ...bram })
  const code = codeIn((await made.lastMail(bram.email))?.text ?? '')
  made.clock.nowMs += 5 * dayMs
  expect(await made.open()).toContain('De laatste dag om u aan te melden is voorbij')
  expect((await made.post('', { ...anja, email: 'cor@polderrand.example' })).status).toBe(409)
  expect((await made.post('/bevestig', { email: bram.email, code })).text).toContain('Aanmelden kan niet meer')
  expect(await made.seats()).toHaveLength(1)
})
