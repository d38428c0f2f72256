import { expect, test } from 'vitest'
import { editRefusalTexts } from './edits/editRefusalTexts.js'
import { httpErrorTexts, httpStatus } from './httpErrors.js'
import { refusalTexts } from './refusalTexts.js'

const all = [refusalTexts, httpErrorTexts, editRefusalTexts].flatMap((texts) => Object.entries(texts))

test('[RTX-1] every refusal and every error has one or more whole sentences in both languages', () => {
  expect(all.length).toBeGreaterThan(90)
  for (const [name, { nl, en }] of all) {
    for (const text of [nl, en]) {
      expect(`${name}: ${text}`).toMatch(/: [A-Z].{10,}[.?]$/)
      for (const sentence of text.split(/(?<=[.?]) /))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(26)
    }
    expect(nl, name).not.toBe(en)
  }
})
test('[RTX-2] Dutch texts say u, and hold no code words', () => {
  for (const [name, { nl }] of all)
    expect(`${name}: ${nl.replace(/pdf/g, '')}`).not.toMatch(/: .*\b(je|jij|jouw|jullie|error|token|null)\b/i)
})
test('[RTX-4] refusals and errors speak of the text, whatever the workshop leads to', () => {
  for (const [name, { nl, en }] of all) expect(`${name}: ${nl} ${en}`).not.toMatch(/: .*manifest/i)
})
test('[RTX-3] every error has a status that says that it is one', () => {
  for (const status of Object.values(httpStatus)) expect(status).toBeGreaterThanOrEqual(400)
})
