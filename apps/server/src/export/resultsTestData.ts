import { execFileSync } from 'node:child_process'
import { aResultPaper, type ResultChange } from '@siroop/manifest/resultTestData'
import { expect } from 'vitest'
import type { Exporter } from './exporter.js'

const atMs = Date.parse('2026-11-26T20:30:00Z')
/** A text that begins and ends with a word of its own, of many lengths. */
export const textOf = (what: string, index: number): string =>
  `${what}${index}a ${'wat wij samen zeggen '.repeat((index * 7) % 8)}${what}${index}z`

/** The PDF of a result, printed by the real browser. */
export async function printResult(
  exporter: Exporter,
  change: ResultChange,
  paper: 'result' | 'councilLetters' = 'result',
): Promise<Uint8Array> {
  const made = await exporter.exportPaper(aResultPaper({ text: textOf, ...change }, paper), atMs)
  if (!made.ok) throw new Error(made.error.detail)
  return made.value.pdf
}
/** The text of each page, as `pdftotext` reads it. */
export const pagesOf = (pdf: Uint8Array): readonly string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().split('\f').slice(0, -1)

/** Prints a result and expects each of its texts to stand on one page, from its first word to its last. */
export async function expectWhole(exporter: Exporter, change: ResultChange, texts: readonly string[]): Promise<void> {
  const pdf = await printResult(exporter, change)
  const pages = pagesOf(pdf)
  for (const what of texts)
    for (let index = 0; index < (change.records ?? 0); index++) {
      const on = (end: string) => pages.flatMap((page, at) => (page.includes(`${what}${index}${end}`) ? [at] : []))
      expect(on('z').length, `${what} ${index}`).toBeGreaterThan(0)
      expect(on('a'), `${what} ${index}`).toEqual(on('z'))
    }
  const info = execFileSync('pdfinfo', ['-'], { input: pdf }).toString()
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(info).toMatch(/Page size:\s+59\d\.\d+ x 84\d\.\d+ pts \(A4\)/)
  expect(pages.at(-1)).toContain(`${pages.length} van ${pages.length}`)
  expect(pages.at(-1)).toContain('stand op 26 november 2026, 21.30 uur')
}
/** Prints letters to councils about so many findings, and expects a page for each. */
export async function expectLetters(exporter: Exporter, records: number): Promise<void> {
  const pages = pagesOf(await printResult(exporter, { records, letters: 3, kind: 'rehearsal' }, 'councilLetters'))
  expect(pages).toHaveLength(3)
  for (const [index, part] of ['Oost', 'West', 'Noord'].entries()) {
    expect(pages[index]).toContain(`Aan de raad van Polderrand-${part}`)
    expect(pages[index]).toContain('Stand op 26 november 2026')
  }
}
