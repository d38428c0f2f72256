import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'

const here = new URL('.', import.meta.url)
/** Words of more than one, as they stand after a number. Dutch and English. */
const many =
  /\b1 (?:briefjes|bundels|organisaties|mensen|zinnen|stappen|stippen|stemmen|keuzes|bezwaren|voorstellen|waarden|teksten|ambities|mijlpalen|knelpunten|kaarten|tafels|plaatsen|minuten|dagen|tekens|bladzijden|antwoorden|banen|verbindingen|fouten|bladen|notes|bundles|organisations|people|sentences|steps|dots|votes|choices|objections|proposals|values|texts|ambitions|milestones|obstacles|cards|tables|seats|minutes|days|characters|pages|answers|lanes|connections|phones|problems|sheets)\b/

/** What each function of a dictionary says when every count is one, or when one of many is. */
function said(words: unknown, path = ''): readonly string[] {
  if (typeof words === 'function')
    return [
      [1, 1, 1],
      [0, 1, 1],
      [1, 0, 1],
    ].flatMap((counts) => {
      try {
        const text: unknown = words(...counts)
        return [text].flat().length > 0 ? [`${path}: ${[text].flat().join('')}`] : []
      } catch {
        return [] // it is not about counts
      }
    })
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, inside]) => said(inside, `${path}/${key}`))
}

test.each(['nl', 'en'])('[CNT-1] one is told as one in every count that is put in words (%s)', async (language) => {
  const files = await readdir(new URL(`${language}/`, here), { recursive: true })
  const dictionaries = files.filter((file) => file.endsWith('.ts'))
  expect(dictionaries.length).toBeGreaterThan(15)
  const all = await Promise.all(dictionaries.map((file) => import(new URL(`${language}/${file}`, here).href)))
  const wrong = all.flatMap((part, at) => said(part.copy, dictionaries[at])).filter((one) => many.test(one))
  expect(wrong).toEqual([])
})
