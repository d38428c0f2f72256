import type { X509Certificate } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { newKeyPair } from './certificates.js'
import { judgeSeal } from './judgeSeal.js'
import type { SealKey } from './sealKeys.js'
import { sealPdf } from './sealPdf.js'
import { aPdf, overdrawn } from './sealTestData.js'

const at = Date.parse('2026-11-27T10:00:00Z')
const validity = { fromMs: at - 3_600_000, untilMs: at + 86_400_000 * 365 }
const newKey = async (name = 'Siroop zegel'): Promise<SealKey> => {
  const root = await newKeyPair('Siroop', validity, null)
  return { ...(await newKeyPair(name, validity, root)), chain: [root.certificate] }
}
const seal = (pdf: Uint8Array, key: SealKey, atMs = at) => sealPdf(pdf, key, { atMs, reason: 'Siroop' })
let key: SealKey
let roots: readonly X509Certificate[]
let plain: Uint8Array
let sealed: Uint8Array
beforeAll(async () => {
  key = await newKey()
  roots = key.chain
  plain = await aPdf()
  sealed = await seal(plain, key)
})
/** The place of the container's hexadecimal digits. */
function container(): { begin: number; end: number } {
  const [, , gap = '', from = ''] =
    /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)/.exec(Buffer.from(sealed).toString('latin1')) ?? []
  return { begin: Number(gap), end: Number(from) }
}
const changed = (change: (copy: Buffer) => Buffer | undefined): Buffer => {
  const copy = Buffer.from(sealed)
  return change(copy) ?? copy
}

test('[SEAL-1] the seal covers every byte but its container and is the last thing in the file; what was printed stays as it was', async () => {
  expect(judgeSeal(sealed, roots)).toEqual({
    verdict: 'intact',
    sealedAtMs: at,
    stampedAtMs: null,
    by: 'Siroop zegel',
  })
  expect(Buffer.from(sealed.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true)
  const { begin, end } = container()
  expect(Buffer.from(sealed.subarray(begin, end)).toString('latin1')).toMatch(/^<[0-9A-Fa-f]+>$/)
  const opened = await PDFDocument.load(sealed, { updateMetadata: false })
  expect(opened.getTitle()).toBe('Onze waarden')
})

test('[SEAL-2] a change of any byte that is covered is seen', () => {
  const { begin, end } = container()
  for (let place = 0; place < sealed.length; place += 7) {
    if (place >= begin && place < end) continue
    const flipped = changed((copy) => {
      copy[place] = (copy[place] ?? 0) ^ (1 << (place % 8))
      return undefined
    })
    expect(judgeSeal(flipped, roots).verdict, `byte ${place}`).not.toMatch(/intact|foreign/)
  }
})

test('[SEAL-2] a change of the container is seen where it says something, and hides nothing', () => {
  const { begin, end } = container()
  const middle = changed((copy) => {
    const place = begin + 400
    copy[place] = copy[place] === 0x30 ? 0x31 : 0x30
    return undefined
  })
  expect(judgeSeal(middle, roots).verdict).not.toBe('intact')
  // behind the signature, where only zeros were
  const hidden = changed((copy) => {
    copy.write('BEEF', end - 5, 'latin1')
    return undefined
  })
  expect(judgeSeal(hidden, roots).verdict).toBe('broken')
})

test('[SEAL-3] what was put behind the seal, a page drawn over too, is told apart from what was changed under it', async () => {
  expect(
    judgeSeal(
      changed((copy) => Buffer.concat([copy, Buffer.from('\n')])),
      roots,
    ),
  ).toEqual({ verdict: 'added', coveredBytes: sealed.length })
  expect(judgeSeal(await overdrawn(sealed, 'Dit stond er niet'), roots).verdict).toBe('added')
  expect(
    judgeSeal(
      changed((copy) => copy.subarray(0, copy.length - 9)),
      roots,
    ),
  ).toEqual({ verdict: 'broken', missingBytes: 9 })
})

test('[SEAL-3] a stranger with our name, and a certificate that had ended, are not ours; a second seal is something that was added', async () => {
  expect(judgeSeal(await seal(plain, await newKey()), roots)).toMatchObject({ verdict: 'foreign', by: 'Siroop zegel' })
  const late = await seal(plain, key, validity.untilMs + 86_400_000)
  expect(judgeSeal(late, roots).verdict).toBe('foreign')
  await expect(seal(sealed, key)).rejects.toThrow('already signed')
  const second = await sealPdf(sealed, await newKey(), { atMs: at, reason: 'Siroop', field: 'Tweede' })
  expect(judgeSeal(second, roots)).toEqual({ verdict: 'added', coveredBytes: sealed.length })
})

test('[SEAL-3] a text that looks like a seal is no seal, and breaks none', async () => {
  const typed = await seal(await aPdf('Wij /ByteRange [0 12 34 56] /Contents <00> zijn dichtbij'), key)
  expect(
    Buffer.from(typed)
      .toString('latin1')
      .match(/\/ByteRange/g)?.length,
  ).toBeGreaterThan(1)
  expect(judgeSeal(typed, roots).verdict).toBe('intact')
})

test('[SEAL-3] no bytes make the judge throw, and none without a seal pass', () => {
  const nothing = ['', '%PDF-1.7', 'x'.repeat(1000)].map((text) => judgeSeal(Buffer.from(text), roots).verdict)
  expect(new Set(nothing)).toEqual(new Set(['none']))
  const thousand = Buffer.from('/ByteRange [0 1 2 3] '.repeat(1000))
  expect(judgeSeal(thousand, roots).verdict).toBe('broken')
  for (const range of ['0 0 0 0', '0 99999999999 999999999999 1', '5 10 3 4', '0 10 4 40', '0 2 30 4'])
    expect(judgeSeal(Buffer.from(`%PDF /ByteRange [${range}] <00> ${'z'.repeat(60)}`), roots).verdict).toBe('broken')
})
