import { err, ok, type SupportContent, type SupportForm } from '@siroop/domain'
import { type Paper, renderPaper } from '@siroop/manifest'
import { beforeEach, expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Storage } from '../storage/storage.js'
import { createSupport, type Support } from './createSupport.js'

const content: SupportContent = {
  locale: 'nl',
  title: 'Ja, ik kies positie.',
  lead: 'Ik sta ervoor.',
  steps: [{ title: 'Begin', text: '' }],
  promise: 'U kunt ervan op aan.',
  period: '',
  addressees: [],
  sender: 'Werkgroep',
  asksRole: false,
  closesOn: null,
}
const formOf = (email: string): SupportForm => ({
  ...{ firstName: 'Anja', lastName: 'Vermeer', role: '' },
  ...{ email, listed: false, informed: true },
})
const dayMs = 24 * 3_600_000

let now: number
let storage: Storage
/** Transactions from this one on are refused, as on a full disk; null: none. */
let failsFrom: number | null
let page: string
let support: Support
/** What was printed last. */
let printed: Paper | null
let sealFails: boolean
beforeEach(async () => {
  now = Date.parse('2026-11-27T10:00:00Z')
  failsFrom = null
  const memory = createMemoryStorage()
  let count = 0
  storage = {
    ...memory,
    transact: async (ops) =>
      failsFrom !== null && count++ >= failsFrom ? { ok: false, error: 'failed' } : memory.transact(ops),
  }
  const ids = ['steunpagina'].values()
  printed = null
  sealFails = false
  support = createSupport({
    storage,
    nowMs: () => now,
    newAddressId: () => ids.next().value ?? '',
    address: () => 'https://siroop.example',
    look: () => undefined,
    sendsMail: true,
    exportPaper: async (paper) => {
      printed = paper
      return ok(Buffer.from('%PDF'))
    },
    seal: async (pdf) => (sealFails ? err('missing') : ok(Buffer.concat([pdf, Buffer.from(' sealed')]))),
  })
  const made = await support.supportDesk.make('a1', content)
  if (!made.ok) throw new Error('not made')
  page = made.value.id
  await support.supportDesk.open('a1', page)
})
const mails = async (subject: string) =>
  (await storage.list('mail', { workshop: page })).filter((one) => one.subject === subject)
const sign = async (email: string) => {
  await support.supporters.sign(page, formOf(email), 'nl')
  const text = (await storage.list('mail', { workshop: page })).find((one) =>
    one.text.includes(encodeURIComponent(email)),
  )?.text
  return support.supporters.confirm(page, { email, code: /^\d{3} \d{3}$/m.exec(text ?? '')?.[0] ?? '' })
}
const news = { kind: 'progress', subject: 'Hoe het gaat', text: 'Het begin is er.' } as const

test('[SUP-12] one address that signs ten times at the same moment counts once', async () => {
  await Promise.all(
    Array.from({ length: 10 }, () => support.supporters.sign(page, formOf('anja@polderrand.example'), 'nl')),
  )
  expect(await storage.count('supporter', { page })).toBe(1)
  await sign('anja@polderrand.example')
  expect((await support.supportDesk.read('a1', page))?.signed).toBeLessThanOrEqual(1)
})

test('[SUP-16] a mail that was half written when the disk was full goes on later: everybody gets it once', async () => {
  for (let at = 0; at < 230; at++) expect((await sign(`a${at}@polderrand.example`)).ok).toBe(true)
  failsFrom = 2
  expect((await support.supportDesk.mail('a1', page, news)).ok).toBe(true)
  expect(await mails(news.subject)).toHaveLength(100)
  failsFrom = null
  await support.supportDesk.goOn()
  const sent = (await mails(news.subject)).map(({ participant }) => participant)
  expect([sent.length, new Set(sent).size]).toEqual([230, 230])
  await support.supportDesk.goOn()
  expect(await mails(news.subject)).toHaveLength(230)
  expect((await support.supportDesk.read('a1', page))?.writing).toBe(false)
})

test('[SUP-19] the list is a sealed file of its own with the names of who asked for it, of the others how many, and no address', async () => {
  const signs = async (email: string, change: Partial<SupportForm>) => {
    await support.supporters.sign(page, { ...formOf(email), ...change }, 'nl')
    const mail = (await storage.list('mail', { workshop: page })).at(-1)
    return support.supporters.confirm(page, { email, code: /^\d{3} \d{3}$/m.exec(mail?.text ?? '')?.[0] ?? '' })
  }
  await signs('anja@polderrand.example', { listed: true })
  now += 1000
  await signs('bram@polderrand.example', { firstName: 'Bram', lastName: 'Stil' })
  await support.supporters.sign(page, { ...formOf('cor@polderrand.example'), firstName: 'Cor', listed: true }, 'nl')
  const made = await support.supportDesk.listFile('a1', page)
  expect(made).toMatchObject({ ok: true, value: { name: 'steunlijst.pdf' } })
  expect(made.ok && Buffer.from(made.value.bytes).toString()).toBe('%PDF sealed')
  if (printed?.paper !== 'supporters') throw new Error('no list')
  expect(printed).toMatchObject({ names: [{ name: 'Anja Vermeer' }], signed: 2 })
  const html = renderPaper(printed, [])
  expect(html).toContain('Van 1 mens staat de naam er niet bij.')
  for (const hidden of ['Bram', 'Stil', 'Cor', 'polderrand.example']) expect(html).not.toContain(hidden)
  expect(await support.supportDesk.listFile('somebody-else', page)).toEqual({ ok: false, error: 'unknown-support' })
  sealFails = true
  expect(await support.supportDesk.listFile('a1', page)).toEqual({ ok: false, error: 'seal-failed' })
})

test('[SUP-18] who never confirms is forgotten after a week, and every address thirty days after the report', async () => {
  await sign('anja@polderrand.example')
  await support.supporters.sign(page, formOf('nooit@polderrand.example'), 'nl')
  now += 8 * dayMs
  await support.supporters.forget()
  expect((await storage.list('supporter', { page })).map(({ email }) => email)).toEqual(['anja@polderrand.example'])
  await support.supportDesk.close('a1', page)
  await support.supportDesk.mail('a1', page, { ...news, kind: 'closing' })
  now += 29 * dayMs
  await support.supporters.forget()
  expect(await storage.count('supporter', { page, email: null })).toBe(0)
  now += 2 * dayMs
  await support.supporters.forget()
  expect(await storage.list('supporter', { page })).toMatchObject([{ email: null, first_name: 'Anja' }])
})
