import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The words of a PDF as a reader copies them, with every run of white space as one space. */
export function wordsOfPdf(pdf: Buffer, options: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-pdf-'))
  const file = join(folder, 'manifest.pdf')
  writeFileSync(file, pdf)
  if (process.env.SIROOP_SHOTS !== undefined) writeFileSync(join(process.env.SIROOP_SHOTS, 'manifest.pdf'), pdf)
  const text = execFileSync('pdftotext', [...options, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return text.replace(/\s+/g, ' ')
}
