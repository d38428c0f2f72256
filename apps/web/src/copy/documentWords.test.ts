import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { words as english } from './en/document/words.js'
import { words as dutch } from './nl/document/words.js'

const here = new URL('.', import.meta.url)
/** The files with texts of one language, but for the one that gives a document its word. */
const filesOf = (language: string) =>
  readdirSync(new URL(`${language}/`, here), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && path !== 'document/words.ts',
  )
/** Every text of a file with its place; of a text that is put together, what it is put together from. */
function textsIn(value: unknown, place: string): readonly (readonly [place: string, text: string])[] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function') return [[place, value.toString()]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${place}.${key}`))
}

test('[WEB-340] no text of a screen says manifest, but for what is said of a manifest only', async () => {
  for (const language of ['nl', 'en']) {
    const files = filesOf(language)
    expect(files.length).toBeGreaterThan(25)
    for (const file of files) {
      const { copy } = (await import(new URL(`${language}/${file}`, here).href)) as { copy: unknown }
      const texts = textsIn(copy, file).filter(([place]) => !place.endsWith('.manifest'))
      for (const [place, text] of texts) expect(text, place).not.toMatch(/manifest/i)
    }
  }
})

test('[WEB-340] the document has the word of what the workshop leads to, in both languages', () => {
  expect(Object.values(dutch).map(({ the }) => the)).toEqual([
    'het manifest',
    'de afspraak',
    'het verslag',
    'het verslag',
  ])
  expect(Object.values(english).map(({ thisOne }) => thisOne)).toEqual([
    'This manifest',
    'This agreement',
    'This report',
    'This report',
  ])
})
