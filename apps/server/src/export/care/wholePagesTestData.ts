import { execFileSync } from 'node:child_process'
import { aPrintInput } from '@siroop/manifest/testData'
import { expect } from 'vitest'
import type { Exporter } from '../exporter.js'

/** An edition of texts of many lengths, in which every text begins and ends with a word of its own. */
function anEditionOf(count: number) {
  const words = (from: number) => 'wat wij samen zeggen '.repeat((from * 7 + count * 5) % 17)
  const { edition, ...rest } = aPrintInput({
    organisations: count,
    name: (index) => `org${index}x ${'naam '.repeat((index * 3 + count) % 12)}`,
    values: Array.from({ length: count }, (_, index) => [
      index % 3 === 2 ? null : `kop${index}x`,
      `begin${index}x ${words(index)} einde${index}x`,
    ]),
  })
  const signing = edition.signing.map((row, index) => ({
    ...row,
    details: row.details && {
      ...row.details,
      sentence: `zegt${index}x ${words(index).slice(0, 180)}`,
      function: `taak${index}x`,
    },
  }))
  return { ...rest, edition: { ...edition, signing } }
}

async function pagesOf(exporter: Exporter, count: number): Promise<readonly string[]> {
  const made = await exporter.exportManifest(anEditionOf(count))
  if (!made.ok) throw new Error(made.error.detail)
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: made.value.pdf }).toString()
  return text.split('\f').slice(1)
}

/** EXP-12 for an edition of so many values and organisations. */
export async function expectNothingIsCut(exporter: Exporter, count: number): Promise<void> {
  const pages = await pagesOf(exporter, count)
  const together = (...words: readonly string[]) => pages.some((page) => words.every((word) => page.includes(word)))
  for (let index = 0; index < count; index++) {
    const heading = index % 3 === 2 ? [] : [`kop${index}x`]
    expect(together(...heading, `begin${index}x`, `einde${index}x`), `sentence ${index}`).toBe(true)
    const signed = pages.some((page) => page.includes(`zegt${index}x`))
    expect(together(`org${index}x`, ...(signed ? [`zegt${index}x`, `taak${index}x`] : [])), `place ${index}`).toBe(true)
  }
  expect(together('Elkaar aankijken', 'dinsdag 16 november 2027', 'Dit manifest is van kracht')).toBe(true)
}
