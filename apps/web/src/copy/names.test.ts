import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'

const here = new URL('.', import.meta.url)
/** As `apps/web/dev/screens/walk.mjs` compares: who speaks to a device says letters and numbers. */
const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What is shown as it is and not the name of another text: a sentence with and without a name in it. */
const shown =
  /\/(route\/ask|consent\/answered|consent\/objection|thickness|nothingSince|bothAnd|dots\/yours|ownTitle|mail\/address|dots\/reason)$/

/** Where a dictionary has the words on a button (`remove`) and its name (`removeOf`), and the name does not hold the words. */
function other(words: unknown, path = ''): readonly string[] {
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, inside]): readonly string[] => {
    const name = (words as Record<string, unknown>)[`${key}Of`]
    if (typeof inside !== 'string' || typeof name !== 'function') return other(inside, `${path}/${key}`)
    const said: unknown = name('Q', 'Q', 'Q')
    const holds = typeof said !== 'string' || shown.test(`${path}/${key}`) || plain(said).includes(plain(inside))
    return holds ? [] : [`${path}/${key}: "${inside}" is called "${said}"`]
  })
}

test.each(['nl', 'en'])('[WEB-646] the name of a button holds its words as they stand on it (%s)', async (language) => {
  const files = (await readdir(new URL(`${language}/`, here), { recursive: true })).filter((file) =>
    file.endsWith('.ts'),
  )
  const all = await Promise.all(files.map((file) => import(new URL(`${language}/${file}`, here).href)))
  expect(all.flatMap((part, at) => other(part.copy, files[at]))).toEqual([])
})
