import { type Event, ok } from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sha256 } from '../chance.js'
import { newDatabase } from '../realServers/sharedTestData.js'
import { aTextToSign, type TextToSign } from '../signing/signingTestData.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { openPostgresStorage } from '../storage/postgresStorage.js'
import type { Storage } from '../storage/storage.js'
import { startTestApp, type TestApp } from '../testApp.js'
import { goesRound } from './roundTripTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const opened: { close(): unknown }[] = []
afterAll(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})
const day = 24 * 3_600_000

/** Whoever has the newest link asks a code and does what it confirms. */
async function acts(table: TextToSign, who: string, act: object) {
  const secret = await table.secretOf(who)
  const after = table.catcher.caught.length
  await table.server.post('/api/sign/code', { secret })
  const code = await table.codeOf(who, after)
  table.clock.nowMs += 30_000
  expect(await table.server.post('/api/sign/act', { secret, code, act })).toMatchObject({ status: 200 })
}
/** A new board member of the ggd does not take over; the answer has its file. */
async function handsOver(table: TextToSign) {
  const asked = { edition: 1, organisation: table.organisation('ggd'), replaces: null }
  const who = { name: 'Eva', function: 'directeur', address: 'eva@polderrand.example' }
  await table.post(`/api/workshops/${table.workshop}/successors`, { ...asked, ...who })
  const { mail } = await table.catcher.until(({ to }) => to[0] === who.address)
  const secret = /overdracht#(\S+)/.exec(mail.text ?? '')?.[1] ?? ''
  const after = table.catcher.caught.length
  await table.server.post('/api/handover/code', { secret })
  const code = await table.codeOf('eva', after)
  const person = { name: 'Eva Mol', function: 'directeur', remark: 'Er is geen geld.' }
  const act = { kind: 'answer', fingerprint: table.fingerprint, answer: 'not', person }
  expect(await table.server.post('/api/handover/act', { secret, code, act })).toMatchObject({ status: 200 })
  expect((await table.server.get(`${table.manifestPath}/aanvulling/1.pdf`)).status).toBe(200)
}
const signs = (table: TextToSign, authority: string, condition: string | null = null) => ({
  kind: 'sign',
  fingerprint: table.fingerprint,
  authority,
  person: { name: 'Noor', function: 'bestuurder', sentence: 'Wij bellen terug.', condition },
})

/** Everything that can happen to an edition over days, then a second edition with another sentence. */
async function signedOverDays() {
  let printed = 0
  const exportPdf = async () => ok(Buffer.from(`%PDF-1.7 ${printed++}`))
  const exportPaper = async () => ok(Buffer.from('%PDF-1.7 addendum'))
  const table = await aTextToSign({ exportPdf, exportPaper })
  opened.push(table)
  for (const type of ['ggd', 'welzijn', 'corporatie', 'politie']) await table.invite(type)
  await acts(table, 'ggd', signs(table, 'subject-to-approval', 'de raad van toezicht'))
  const first = Buffer.from(await (await table.server.get(`${table.manifestPath}/manifest.pdf`)).arrayBuffer())
  await acts(table, 'corporatie', signs(table, 'own'))
  await acts(table, 'corporatie', { kind: 'withdraw' })
  const next = { name: 'Bo', function: 'directeur', address: 'bo@polderrand.example' }
  await acts(table, 'welzijn', { kind: 'delegate', ...next })
  await acts(table, 'bo', { kind: 'decline', reason: 'De raad beslist in januari.' })
  table.clock.nowMs += 5 * day
  await table.catcher.until(({ mail }) => /Herinnering/.test(mail.subject ?? ''))
  await acts(table, 'ggd', { kind: 'lift' })
  await handsOver(table)
  const organisation = table.organisation('zorggroep')
  await table.happened({ type: 'coverageDiscussed', organisation, words: 'Zorg komt in editie 3.' })
  const sections = table.frozen.sections.map((section) => ({
    ...section,
    sentences: section.sentences.map((sentence, at) => (at === 0 ? { ...sentence, text: 'Wij bellen.' } : sentence)),
  }))
  const frozen = { ...table.frozen, edition: 2, sections }
  const fingerprint = fingerprintOf(frozen, (bytes) => Buffer.from(sha256(bytes), 'hex'))
  const second: Event = { type: 'editionFrozen', edition: 2, frozen, fingerprint, atMs: table.clock.nowMs }
  await table.happened(second)
  // a server that starts later reads all of it
  const server = await startTestApp({ storage: table.storage, nowMs: () => table.clock.nowMs, exportPdf })
  opened.push(server.app)
  return { table, server, first }
}

let signed: Awaited<ReturnType<typeof signedOverDays>>
beforeAll(async () => {
  signed = await signedOverDays()
})

async function onPostgres(): Promise<Storage> {
  const made = await openPostgresStorage(await newDatabase(), (error) => {
    throw error
  })
  if (!made.ok) throw new Error(made.error)
  opened.push(made.value)
  return made.value
}

test.each(['memory', 'postgresql'])(
  '[KEEP-10] [KEEP-9] [SUC-7] what was signed over days and handed on, and two editions, come back as they were on %s; a PDF of an earlier day is still known',
  async (database) => {
    const { table, server, first } = signed
    const storage = database === 'memory' ? createMemoryStorage() : await onPostgres()
    const bytes = await goesRound(
      { ...table, server },
      {
        storage,
        also: async (there) => {
          const { editions } = (await (await there.get(`/api${table.manifestPath}`)).json()) as {
            editions: readonly {
              number: number
              signing: readonly { organisation: string }[]
              discussed: unknown
              handovers: unknown
            }[]
          }
          expect(editions.map(({ number }) => number)).toEqual([1, 2])
          const row = (type: string) =>
            editions[0]?.signing.find((one) => one.organisation === table.organisation(type))
          expect(editions[0]?.handovers).toMatchObject([
            { answer: { kind: 'not', number: 1 }, details: { name: 'Eva Mol', remark: 'Er is geen geld.' } },
          ])
          const addendum = await there.get(`${table.manifestPath}/aanvulling/1.pdf?editie=1`)
          expect(await addendum.text()).toBe('%PDF-1.7 addendum')
          expect(row('ggd')).toMatchObject({ state: 'signed', byMail: true, liftedAtMs: expect.any(Number) })
          expect(row('corporatie')).toMatchObject({ state: 'open', withdrawn: true })
          expect(row('welzijn')).toMatchObject({
            state: 'declined',
            declined: { reason: 'De raad beslist in januari.' },
            invited: { delegated: true },
          })
          expect(row('politie')).toMatchObject({ invited: { reminders: 1 } })
          expect(editions[0]?.discussed).toContainEqual({
            organisation: table.organisation('zorggroep'),
            words: 'Zorg komt in editie 3.',
          })
          // the paper of the first day, when one had signed, in nobody's keep file: its hash is known
          const check = async (at: TestApp) =>
            (
              await fetch(`${at.url}/api/check?taal=nl`, {
                method: 'POST',
                headers: { 'content-type': 'application/pdf' },
                body: first,
              })
            ).json()
          expect(await check(there)).toMatchObject({ verdict: 'exact' })
          expect(await check(there)).toEqual(await check(server))
        },
      },
    )
    const inside = unzipSync(bytes)
    const page = strFromU8(inside['lees-mij.html'] as Uint8Array)
    for (const words of ['Was: Wij bellen binnen een dag', 'De raad beslist in januari.', 'Zorg komt in editie 3.'])
      expect(page).toContain(words)
    expect(Object.keys(inside).filter((name) => /^pdf\/editie-[12]-nl-/.test(name))).toHaveLength(3)
    for (const text of Object.values(inside))
      expect(strFromU8(text)).not.toMatch(/@polderrand\.example|teken#|overdracht#/)
  },
)
