import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkWords } from '../http/check/checkWords.js'
import type { KnownEdition } from './fileCheck.js'
import { judgeSeal, stampOf } from './judgeSeal.js'
import { createSeals } from './seals.js'
import { aPdf } from './sealTestData.js'
import { createTimestamps } from './timestamps.js'
import { type Fault, startTimestampServer, type TimestampServer } from './timestampTestData.js'

const day = 86_400_000
const at = Date.parse('2026-11-27T10:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'siroop-stamp-'))
const lines: string[] = []
let server: TimestampServer
beforeAll(async () => {
  server = await startTimestampServer(at)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})
/** Seals whose own clock is a day ahead. */
const seals = (patienceMs = 20_000, url = server.url) =>
  createSeals({
    dataFolder: folder,
    passphrase: null,
    nowMs: () => at + day,
    timestamp: createTimestamps({ url, patienceMs }),
    log: (line) => lines.push(line),
  })
async function sealed(by: 'own' | 'throw-away', { seal, roots } = seals()) {
  const made = await seal(await aPdf(), by)
  if (!made.ok) throw new Error(made.error)
  return { pdf: made.value, judged: judgeSeal(made.value, await roots()) }
}

test('[PDFC-1] what counts has the proof of time in its seal, also when the clock of this server is a day ahead', async () => {
  const { pdf, judged } = await sealed('own')
  expect(judged).toMatchObject({
    verdict: 'intact',
    sealedAtMs: at + day,
    stampedAtMs: at,
  })
  expect(stampOf(pdf)).toBe(at)
  expect(lines).toEqual([])
})

test('[PDFC-1] for what does not count nobody is asked', async () => {
  const before = server.asked
  expect((await sealed('throw-away')).judged).toMatchObject({ verdict: 'foreign', stampedAtMs: null })
  expect(server.asked).toBe(before)
})

const faults: readonly Fault[] = [
  ...(['garbage', 'refused', 'other file', 'other question', 'forged', 'endless', '500', 'silent'] as const),
]
for (const fault of faults)
  test(`[PDFC-2] sealed without, and said in the log: ${fault}`, async () => {
    server.fault = fault
    lines.length = 0
    // One that never answers is waited for no longer than this.
    const { judged } = await sealed('own', seals(fault === 'silent' ? 200 : 20_000))
    server.fault = 'none'
    expect(judged).toMatchObject({ verdict: 'intact', stampedAtMs: null })
    expect(lines).toEqual(['A file was sealed without a timestamp: the server gave none.'])
  })

test('[PDFC-2] sealed without: a server that is not there', async () => {
  expect((await sealed('own', seals(20_000, 'http://127.0.0.1:1/tsr'))).judged).toMatchObject({ stampedAtMs: null })
})

test('[PDFC-2] who checks a file reads that it has no timestamp, or when it was there; of an old one nothing is said', () => {
  const edition: KnownEdition = {
    ...{
      title: 'Onze waarden',
      number: 1,
      fingerprint: 'a'.repeat(64),
      signed: 0,
      organisations: 0,
      newest: 1,
      sealedAtMs: at,
    },
    ...{ addendum: null, handedOn: [], signedSince: [], withdrawn: [], signedAgain: [], lifted: [], path: null },
  }
  const said = (stampedAtMs: number | null | undefined) =>
    checkWords(
      { verdict: 'exact', change: null, recognised: null, seal: null, edition: { ...edition, stampedAtMs } },
      'nl',
    ).lines.join(' ')
  expect(said(null)).toContain('geen tijdstempel')
  expect(said(at)).toContain('zegt dat het er was op')
  expect(said(undefined)).not.toContain('tijdstempel')
})
