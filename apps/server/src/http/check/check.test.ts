import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { largestFile } from '../../seal/fileCheck.js'
import { createSeals, type Seals } from '../../seal/seals.js'
import { aPdf } from '../../seal/sealTestData.js'
import { createMemoryStorage } from '../../storage/memoryStorage.js'
import { startTestApp, type TestApp } from '../../testApp.js'

let server: TestApp
let seals: Seals
let folder: string
const storage = createMemoryStorage()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siroop-check-'))
  seals = createSeals({ dataFolder: folder, passphrase: null, nowMs: () => Date.parse('2026-11-27T10:00:00Z') })
  server = await startTestApp({ storage, seals })
})
afterAll(async () => {
  await server.app.close()
  await rm(folder, { recursive: true })
})
const check = async (bytes: Uint8Array, language = 'nl') => {
  const response = await fetch(`${server.url}/api/check?taal=${language}`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf' },
    body: Buffer.from(bytes),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('[SEAL-13] a file is checked by anybody, in words of the language asked for, and nothing of it is kept', async () => {
  const sealed = await seals.seal(await aPdf(), 'own')
  if (!sealed.ok) throw new Error(sealed.error)
  const before = JSON.stringify(await storage.list('setting', {}))
  expect(await check(sealed.value)).toMatchObject({
    status: 200,
    body: { verdict: 'sealed', words: { title: expect.stringContaining('kennen wij niet') } },
  })
  expect(await check(await aPdf(), 'en')).toMatchObject({
    status: 200,
    body: { verdict: 'none', words: { title: 'No seal' } },
  })
  for (const bytes of [Buffer.alloc(0), Buffer.from('/ByteRange [0 1 2 3] '.repeat(1000))])
    expect((await check(bytes)).status).toBe(200)
  expect(JSON.stringify(await storage.list('setting', {}))).toBe(before)
})

test('[SEAL-13] a file that is too large is refused in words', async () => {
  for (const size of [largestFile + 1, 50_000_000])
    expect(await check(Buffer.alloc(size))).toMatchObject({ status: 413, body: { error: 'too-large' } })
})

/** What the page of the check says, as text, when its form sends this. */
async function sent(file: { readonly name: string; readonly bytes: Uint8Array } | null, language = 'nl') {
  const form = new FormData()
  form.append('file', new File(file === null ? [] : [new Uint8Array(file.bytes)], file?.name ?? ''))
  const response = await fetch(`${server.url}/controle?taal=${language}`, { method: 'POST', body: form })
  return { status: response.status, page: await response.text() }
}

test('[SEAL-21] the form of the page does without a script: the outcome stands on the page that comes back, and nothing is kept', async () => {
  const before = JSON.stringify(await storage.list('setting', {}))
  const sealed = await seals.seal(await aPdf(), 'own')
  if (!sealed.ok) throw new Error(sealed.error)
  const right = await sent({ name: 'ons manifest.pdf', bytes: sealed.value })
  expect(right.status).toBe(200)
  expect(right.page).toContain('Het zegel klopt, maar dit bestand kennen wij niet')
  const other = await sent({ name: '"><b>.pdf', bytes: await aPdf() }, 'en')
  expect(other.page).toContain('<h2>No seal</h2>')
  expect(other.page).not.toContain('<b>.pdf')
  // the report is inside its link
  expect(decodeURIComponent(/href="(data:[^"]+)"/.exec(other.page)?.[1] ?? '')).toMatch(/SHA-256: [0-9a-f]{64}/)
  expect((await sent(null)).page).toContain('Kies eerst een bestand.')
  expect(await sent({ name: 'groot.pdf', bytes: Buffer.alloc(largestFile + 20_000) })).toMatchObject({
    status: 413,
    page: expect.stringContaining('hoogstens 20 MB zijn.'),
  })
  for (const type of ['application/pdf', 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain']) {
    const raw = await fetch(`${server.url}/controle?taal=nl`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '--x\r\nno form',
    })
    expect(await raw.text(), type).toContain('Kies eerst een bestand.')
  }
  expect(JSON.stringify(await storage.list('setting', {}))).toBe(before)
})

test('[SEAL-22] a fingerprint that nobody knows, or that is none, is told in words, and guessing ends', async () => {
  const typed = async (print: string) =>
    (await server.get(`/controle?taal=nl&vingerafdruk=${encodeURIComponent(print)}`)).text()
  expect(await typed('7f3a 91c4 0be2')).toContain('Deze vingerafdruk kennen wij niet')
  for (const wrong of ['7f3a 91c4', 'zeven drie', '<script>', '7'.repeat(65)]) {
    const page = await typed(wrong)
    expect(page, wrong).toContain('Typ de twaalf tekens')
    expect(page).not.toContain('<script>')
  }
  for (let guess = 0; guess < 100; guess++) await typed('7f3a 91c4 0be2')
  expect(await typed('7f3a 91c4 0be2')).not.toContain('kennen wij niet')
})

test('[SEAL-13] the page says what happens, and gives the certificate to check without us', async () => {
  const page = await (await server.get('/controle?taal=nl')).text()
  expect(page).toContain('Controleer een pdf')
  expect(page).toContain('href="/siroop-zegel.pem"')
  const pem = await (await server.get('/siroop-zegel.pem')).text()
  const [root] = await seals.roots()
  expect(new X509Certificate(pem).raw.equals(root?.raw as never)).toBe(true)
})
