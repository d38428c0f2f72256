import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { judgeSeal } from './judgeSeal.js'
import { openSealKey, type SealKey } from './sealKeys.js'
import { createSeals } from './seals.js'
import { aPdf } from './sealTestData.js'

const day = 86_400_000
const start = Date.parse('2026-11-27T10:00:00Z')
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-seal-'))
  folders.push(folder)
  return folder
}
const opened = async (folder: string, passphrase: string | null = null, nowMs = start): Promise<SealKey> => {
  const key = await openSealKey({ folder: join(folder, 'seal'), passphrase, nowMs })
  if (!key.ok) throw new Error(key.error)
  return key.value
}
const refused = async (folder: string, passphrase: string | null = null, nowMs = start) => {
  const key = await openSealKey({ folder: join(folder, 'seal'), passphrase, nowMs })
  return key.ok ? null : key.error
}
const years = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / (365.25 * day))

test('[SEAL-4] the first start makes a root for ten years and a key for three that may seal and nothing else', async () => {
  const folder = await newFolder()
  const { certificate, chain } = await opened(folder)
  const [root] = chain
  expect(certificate.checkIssued(root as never)).toBe(true)
  expect(certificate.ca).toBe(false)
  expect(root?.ca).toBe(true)
  expect(years(certificate.validFrom, certificate.validTo)).toBe(3)
  expect(years(root?.validFrom ?? '', root?.validTo ?? '')).toBe(10)
  const files = join(folder, 'seal')
  expect((await readdir(files)).sort()).toEqual(['root.key', 'root.pem', 'seal.key', 'seal.pem'])
  for (const name of ['root.key', 'seal.key']) expect((await stat(join(files, name))).mode & 0o777).toBe(0o600)
  const again = await opened(folder)
  expect(again.certificate.raw.equals(certificate.raw)).toBe(true)
})

test('[SEAL-5] with a passphrase the keys lie there encrypted; a wrong one and none are refused in words', async () => {
  const folder = await newFolder()
  await opened(folder, 'dikke siroop')
  for (const name of ['root.key', 'seal.key'])
    expect(await readFile(join(folder, 'seal', name), 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY')
  expect(await refused(folder, 'slappe ranja')).toBe('passphrase')
  expect(await refused(folder)).toBe('passphrase')
  expect(await refused(folder, 'dikke siroop')).toBe(null)
  const seals = createSeals({ dataFolder: folder, passphrase: null, nowMs: () => start })
  expect(await seals.seal(await aPdf(), 'own')).toEqual({ ok: false, error: 'passphrase' })
  expect(await seals.readiness()).toMatchObject({
    status: 'error',
    detail: { en: expect.stringContaining('PASSPHRASE') },
  })
})

test('[SEAL-6] files that are damaged or do not belong together are refused, and are left as they are', async () => {
  const [folder, other] = [await newFolder(), await newFolder()]
  await opened(folder)
  await opened(other)
  const path = (name: string, of = folder) => join(of, 'seal', name)
  const own = await readFile(path('seal.key'))
  await writeFile(path('seal.key'), await readFile(path('seal.key', other)))
  expect(await refused(folder)).toBe('mismatch')
  await writeFile(path('seal.key'), 'geen sleutel')
  expect(await refused(folder)).toBe('unreadable')
  await rm(path('seal.key'))
  expect(await refused(folder)).toBe('missing')
  await writeFile(path('seal.key'), own)
  const certificates = await readFile(path('seal.pem'), 'utf8')
  await writeFile(path('seal.pem'), certificates.replace(/[A-Z]{3}/, 'AAA').slice(0, 200))
  expect(await refused(folder)).toBe('unreadable')
  const [leaf] = certificates.split(/(?=-----BEGIN)/)
  await writeFile(path('seal.pem'), `${leaf}${await readFile(path('root.pem', other), 'utf8')}`)
  expect(await refused(folder)).toBe('mismatch')
  await writeFile(path('seal.pem'), certificates)
  expect(await refused(folder)).toBe(null)
})

test('[SEAL-19] a key that is not there beside its certificate is said, with what to do; no other key takes its place, and back in its place it seals', async () => {
  const folder = await newFolder()
  const { certificate } = await opened(folder)
  const path = (name: string) => join(folder, 'seal', name)
  const key = await readFile(path('seal.key'))
  await rm(path('seal.key'))
  const again = () => createSeals({ dataFolder: folder, passphrase: null, nowMs: () => start })
  expect(await again().seal(await aPdf(), 'own')).toEqual({ ok: false, error: 'missing' })
  expect(await again().readiness()).toEqual({
    status: 'error',
    detail: { nl: expect.stringContaining('is er niet'), en: expect.stringContaining('is not there') },
  })
  expect((await readdir(join(folder, 'seal'))).sort()).toEqual(['root.key', 'root.pem', 'seal.pem'])
  await writeFile(path('seal.key'), key)
  const sealed = await again().seal(await aPdf(), 'own')
  expect(sealed.ok && judgeSeal(sealed.value, [certificate]).verdict).toBe('intact')
  // nothing is left of it: a new one is made from the same root, but not without that root's own key
  for (const name of ['seal.key', 'seal.pem']) await rm(path(name))
  const rootKey = await readFile(path('root.key'))
  await rm(path('root.key'))
  expect(await refused(folder)).toBe('missing')
  await writeFile(path('root.key'), rootKey)
  expect(await refused(folder)).toBe(null)
})

test('[SEAL-7] sixty days before its end a certificate is warned about, after it nothing is sealed, and a new one is made from the same root', async () => {
  const folder = await newFolder()
  let nowMs = start
  const seals = createSeals({ dataFolder: folder, passphrase: null, nowMs: () => nowMs })
  const { chain } = await opened(folder)
  expect((await seals.readiness()).status).toBe('ok')
  nowMs = start + (1095 - 59) * day
  expect((await seals.readiness()).status).toBe('warning')
  expect((await seals.seal(await aPdf(), 'own')).ok).toBe(true)
  nowMs = start + 1096 * day
  expect((await seals.readiness()).status).toBe('error')
  expect(await seals.seal(await aPdf(), 'own')).toEqual({ ok: false, error: 'expired' })
  expect(await refused(folder, null, nowMs)).toBe('expired')
  for (const name of ['seal.pem', 'seal.key']) await rm(join(folder, 'seal', name))
  const renewed = await opened(folder, null, nowMs)
  expect(renewed.chain[0]?.raw.equals(chain[0]?.raw as never)).toBe(true)
  // what was sealed before is still ours
  expect((await createSeals({ dataFolder: folder, passphrase: null, nowMs: () => nowMs }).readiness()).status).toBe(
    'ok',
  )
})

test('[SEAL-8] what does not count is sealed with a key of this process only: no file, and nobody’s root', async () => {
  const folder = await newFolder()
  const seals = createSeals({ dataFolder: folder, passphrase: null, nowMs: () => start })
  const trial = await seals.seal(await aPdf('PROEF: Onze waarden'), 'throw-away')
  expect(await readdir(folder)).toEqual([])
  const { chain } = await opened(folder)
  if (!trial.ok) throw new Error(trial.error)
  expect(judgeSeal(trial.value, chain)).toMatchObject({ verdict: 'foreign', by: 'Siroop PROEF (geen bewijs)' })
  const real = await seals.seal(await aPdf(), 'own')
  expect(real.ok && judgeSeal(real.value, chain)).toMatchObject({
    verdict: 'intact',
    by: 'Siroop zegel',
    sealedAtMs: start,
  })
  // another process has another one
  const other = await createSeals({ dataFolder: folder, passphrase: null, nowMs: () => start }).seal(
    await aPdf(),
    'throw-away',
  )
  const certificatesOf = (pdf: Uint8Array) =>
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Contents\s*<[0-9A-Fa-f]+>/)?.[0]
  if (!other.ok) throw new Error(other.error)
  expect(certificatesOf(other.value)).not.toBe(certificatesOf(trial.value))
})

test('[PDFC-7] a key that the disk does not take is refused for now, and made when there is room again', async () => {
  const folder = await newFolder()
  const lines: string[] = []
  const seals = createSeals({
    ...{ dataFolder: folder, passphrase: null, nowMs: () => start },
    log: (line) => lines.push(line),
  })
  // a file where the folder should come: nothing can be written there
  await writeFile(join(folder, 'seal'), '')
  expect(await seals.seal(await aPdf(), 'own')).toEqual({ ok: false, error: 'unreadable' })
  expect(lines).toEqual(['the key of the seal'])
  expect((await seals.readiness()).status).toBe('error')
  await rm(join(folder, 'seal'))
  expect((await seals.seal(await aPdf(), 'own')).ok).toBe(true)
  expect((await seals.readiness()).status).toBe('ok')
})

test('[PDFC-8] a server that runs into the last sixty days of its certificate says so in its log, once', async () => {
  const folder = await newFolder()
  const lines: string[] = []
  let nowMs = start
  const seals = createSeals({
    ...{ dataFolder: folder, passphrase: null, nowMs: () => nowMs },
    log: (line) => lines.push(line),
  })
  await seals.seal(await aPdf(), 'own')
  nowMs = start + (1095 - 61) * day
  await seals.seal(await aPdf(), 'own')
  expect(lines).toEqual([])
  nowMs = start + (1095 - 59) * day
  await seals.seal(await aPdf(), 'throw-away')
  expect(lines).toEqual([])
  for (const _ of [1, 2]) await seals.seal(await aPdf(), 'own')
  expect(lines).toEqual(['The certificate of the seal holds until 2029-11-26.'])
})
