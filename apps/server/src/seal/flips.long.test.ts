import { workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { sha256 } from '../chance.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { createFileCheck } from './fileCheck.js'
import { sealedFile } from './sealedFiles.js'
import { throwAwayKey } from './sealKeys.js'
import { sealPdf } from './sealPdf.js'
import { aPdf } from './sealTestData.js'

test('[PDFC-3] of 2,500 single bits changed, in what is covered and in the container, 2,500 are reported', async () => {
  const atMs = Date.parse('2026-11-27T10:00:00Z')
  const key = await throwAwayKey(atMs)
  const pdf = await sealPdf(await aPdf(), key, { atMs, reason: 'Siroop' })
  const storage = createMemoryStorage()
  await storage.transact([
    sealedFile(sha256(pdf), { workshop: workshopId('w1'), edition: 1, locale: 'nl', signed: [], atMs }),
  ])
  const { check } = createFileCheck({
    storage,
    roots: async () => key.chain,
    manifestOf: async () => null,
    readText: async () => null,
  })
  expect((await check(pdf)).verdict).toBe('exact')
  let reported = 0
  for (let flip = 0; flip < 2500; flip++) {
    // Spread over the whole file: each a place and a bit of its own.
    const bit = Math.floor(((flip + 0.5) / 2500) * pdf.length * 8)
    const other = Buffer.from(pdf)
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    if ((await check(other)).verdict !== 'exact') reported += 1
  }
  expect(reported).toBe(2500)
})
