import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Storage } from '../storage/storage.js'
import { workshopRow } from '../storage/storageContract.js'
import { type MailCatcher, startMailCatcher } from './catcherTestData.js'
import { createMailQueue, type MailQueue, type MailQueueParts } from './mailQueue.js'
import { newMail } from './mailRows.js'
import { createSmtp, type MailCarrier } from './smtp.js'

const minute = 60_000
const day = 24 * 60 * minute
const address = 'noor@polderrand.example'
let storage: Storage
let catcher: MailCatcher
let nowMs: number
let needed: boolean
const reported: string[] = []
const ends: (() => unknown)[] = []
beforeEach(async () => {
  storage = createMemoryStorage()
  catcher = await startMailCatcher()
  nowMs = Date.UTC(2026, 10, 3, 9)
  needed = false
  ends.push(catcher.close)
})
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  reported.length = 0
})

const sender = { name: 'Siroop', address: 'siroop@polderrand.example' }
function queueTo(carrier: MailCarrier | null, after: MailQueueParts['after'] = () => () => undefined): MailQueue {
  const queue = createMailQueue({
    storage,
    carrier,
    nowMs: () => nowMs,
    after,
    isNeeded: async () => needed,
    remindDue: async () => undefined,
    report: (problem) => reported.push(problem),
  })
  ends.push(queue.stop)
  return queue
}
const toCatcher = () => queueTo(createSmtp({ smtpUrl: catcher.url, from: sender }))
async function written(
  more: Partial<{
    name: string
    subject: string
    text: string
    email: string | null
    kind: 'real' | 'demo' | 'rehearsal'
    blanked: 0 | 1
  }> = {},
) {
  const {
    name = 'Noor',
    subject = 'Teken het manifest',
    text = 'Dag',
    email = address,
    kind = 'real',
    blanked = 0,
  } = more
  const person = { workshop: 'w1', participant: 'p1', name, blanked, locale: 'nl', email, function: 'wethouder' }
  const mail = newMail({ workshop: 'w1', participant: 'p1', subject, text }, nowMs)
  const workshop = { ...workshopRow('w1', null), kind }
  const done = await storage.transact([
    { kind: 'put', table: 'workshop', row: workshop },
    { kind: 'put', table: 'person', row: person },
    mail,
  ])
  if (!done.ok) throw new Error(done.error)
}
const rows = () => storage.list('mail', {})
const only = async () => (await rows())[0]

test('[MAIL-1] a mail that waits in the database leaves once, as plain text and as HTML, and its text is gone then', async () => {
  await written({ text: 'Dag Noor,\n\nTeken hier:\nhttps://siroop.example/teken#geheim\n\nGroet' })
  const queue = toCatcher()
  await queue.round()
  await queue.round()
  expect(catcher.caught).toHaveLength(1)
  const { mail, to, raw } = catcher.caught[0] ?? (undefined as never)
  expect(to).toEqual([address])
  expect(mail.from).toMatchObject(sender)
  expect(mail.subject).toBe('Teken het manifest')
  expect(mail.text?.trim()).toBe('Dag Noor,\n\nTeken hier:\nhttps://siroop.example/teken#geheim\n\nGroet')
  expect(mail.html).toContain('<a href="https://siroop.example/teken#geheim">')
  expect(mail.html).toContain('<html lang="nl">')
  expect(mail.html).not.toMatch(/<img|<script|<link|src=/)
  expect(raw).toContain('Auto-Submitted: auto-generated')
  expect(await only()).toMatchObject({ state: 'sent', text: '', ended_at_ms: nowMs, problem: null })
})

test('[MAIL-2] no name, subject or text becomes a header or a tag', async () => {
  const evil = 'Noor\r\nBcc: ander@polderrand.example'
  await written({ name: `"${evil}", <x@y.nl>`, subject: `Teken ${evil}`, text: '<img src=x onerror=alert(1)> & "dit"' })
  await toCatcher().round()
  const [{ mail, to, raw } = undefined as never] = catcher.caught
  expect(to).toEqual([address])
  expect(mail.bcc ?? []).toEqual([])
  expect(mail.to).toHaveLength(1)
  expect(mail.to?.[0]?.address).toBe(address)
  expect(raw).not.toMatch(/^Bcc:/im)
  expect(mail.html).toContain('&lt;img')
  expect(mail.html).not.toContain('<img')
})

test('[MAIL-3] a mail server that says later is asked again after growing waits, and given up after two days', async () => {
  await written()
  catcher.refuse(address, 451)
  const queue = toCatcher()
  const waits: number[] = []
  for (;;) {
    await queue.round()
    const mail = await only()
    if (mail?.state !== 'waiting') break
    // a moment too early nothing is tried
    waits.push(mail.next_at_ms - nowMs)
    nowMs = mail.next_at_ms - 1
    await queue.round()
    expect((await only())?.tries).toBe(mail.tries)
    nowMs += 1
  }
  expect(waits.map((ms) => ms / minute)).toEqual([1, 5, 15, 60, 240, 720, 1440])
  expect(await only()).toMatchObject({ state: 'failed', tries: 8, text: 'Dag' })
  expect((await only())?.problem).toContain('451')
  expect(catcher.caught).toEqual([])
})

test('[MAIL-3] what comes to its senses in between gets the mail once', async () => {
  await written()
  catcher.refuse(address, 451)
  const queue = toCatcher()
  await queue.round()
  catcher.refuse(address, null)
  nowMs += minute
  await queue.round()
  expect(catcher.caught).toHaveLength(1)
  expect(await only()).toMatchObject({ state: 'sent' })
})

test('[MAIL-4] an address that the server refuses for good fails at once, and what is kept of it names no address', async () => {
  await written()
  catcher.refuse(address, 550)
  await toCatcher().round()
  const mail = await only()
  expect(mail).toMatchObject({ state: 'failed', tries: 1 })
  expect(mail?.problem).toMatch(/550/)
  expect(JSON.stringify(mail)).not.toContain(address)
})

test('[MAIL-4] a wrong password is a setting to put right: the mail waits, and no secret is told', async () => {
  const locked = await startMailCatcher({ login: { user: 'siroop', pass: 'geheim' } })
  ends.push(locked.close)
  await written()
  const wrong = queueTo(createSmtp({ smtpUrl: locked.url.replace('geheim', 'verkeerd'), from: sender }))
  await wrong.round()
  expect(await only()).toMatchObject({ state: 'waiting', tries: 1 })
  expect(await wrong.state()).toBe('warning')
  expect(JSON.stringify([await only(), reported])).not.toMatch(/verkeerd|geheim/)
  nowMs += minute
  await queueTo(createSmtp({ smtpUrl: locked.url, from: sender })).round()
  expect(locked.caught).toHaveLength(1)
})

test('[MAIL-5] without a mail server nothing leaves and nothing says so', async () => {
  await written()
  const queue = queueTo(null)
  nowMs += 3 * day
  await queue.round()
  expect(await only()).toMatchObject({ state: 'waiting', tries: 0, text: 'Dag' })
  expect(await queue.state()).toBe('off')
})

test('[MAIL-5] a mail server that is gone is told as a warning, one that answers as right', async () => {
  const queue = toCatcher()
  expect(await queue.state()).toBe('ok')
  await catcher.close()
  ends.length = 0
  ends.push(queue.stop)
  nowMs += 2 * minute
  expect(await queue.state()).toBe('warning')
})

test('[MAIL-6] an address goes 30 days after its last mail, unless a mail to come needs it', async () => {
  await written()
  const queue = toCatcher()
  await queue.round()
  const email = async () => (await storage.get('person', { workshop: 'w1', participant: 'p1' }))?.email
  nowMs += 30 * day
  await queue.round()
  expect(await email()).toBe(address)
  needed = true
  nowMs += day
  await queue.round()
  expect(await email()).toBe(address)
  needed = false
  nowMs += day
  await queue.round()
  expect(await email()).toBeNull()
  expect(await rows()).toEqual([])
  // what somebody does was asked for the invitation alone
  expect(await storage.get('person', { workshop: 'w1', participant: 'p1' })).toMatchObject({
    name: 'Noor',
    function: null,
  })
})

test('[MAIL-6] a mail to somebody whose address is gone is told as failed, and keeps no link', async () => {
  await written({ email: null })
  await toCatcher().round()
  expect(await only()).toMatchObject({ state: 'failed', problem: 'no-address', text: '' })
})

test('[MAIL-6] who was erased is written to no more, also while an address stands there', async () => {
  await written({ blanked: 1 })
  await toCatcher().round()
  expect(catcher.caught).toEqual([])
  expect(await only()).toMatchObject({ state: 'failed', problem: 'no-address', text: '' })
})

test.each(['demo', 'rehearsal'] as const)('[MAIL-9] of a %s nothing leaves, and it holds up no other', async (kind) => {
  for (let count = 0; count < 60; count++) await written({ kind })
  const queue = toCatcher()
  const real = { ...workshopRow('w2', null), kind: 'real' as const }
  const person = { workshop: 'w2', participant: 'p2', name: 'Bo', blanked: 0 as const, locale: 'nl', email: 'bo@x.nl' }
  nowMs += 1
  await storage.transact([
    { kind: 'insert', table: 'workshop', row: real },
    { kind: 'insert', table: 'person', row: person },
    newMail({ workshop: 'w2', participant: 'p2', subject: 'Echt', text: 'Dag' }, nowMs),
  ])
  for (let round = 0; round < 3; round++) await queue.round()
  expect(catcher.caught.map(({ to }) => to)).toEqual([['bo@x.nl']])
  nowMs += 10 * day
  await queue.round()
  expect(catcher.caught).toHaveLength(1)
  const held = (await rows()).filter(({ workshop }) => workshop === 'w1')
  expect(held).toHaveLength(60)
  expect(new Set(held.map(({ state, tries, text }) => `${state} ${tries} ${text}`))).toEqual(new Set(['waiting 0 Dag']))
})

test('[MAIL-7] rounds come by themselves, one after the other, until it stops', async () => {
  const planned: (() => void)[] = []
  const queue = queueTo(createSmtp({ smtpUrl: catcher.url, from: sender }), (_ms, run) => {
    planned.push(run)
    return () => undefined
  })
  await written()
  planned.shift()?.()
  await catcher.until(() => true)
  await queue.round()
  expect(planned).toHaveLength(1)
  queue.stop()
  await written({ subject: 'Nog een' })
  planned.shift()?.()
  await queue.round()
  expect(catcher.caught).toHaveLength(1)
})
