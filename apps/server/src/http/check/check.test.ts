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

test('[SEAL-13] the page says what happens, and gives the certificate to check without us', async () => {
  const page = await (await server.get('/controle?taal=nl')).text()
  expect(page).toContain('Klopt dit bestand?')
  expect(page).toContain('href="/siroop-zegel.pem"')
  const pem = await (await server.get('/siroop-zegel.pem')).text()
  const [root] = await seals.roots()
  expect(new X509Certificate(pem).raw.equals(root?.raw as never)).toBe(true)
})
