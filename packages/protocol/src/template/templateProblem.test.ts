import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formFaults } from './faults/formFaults.js'
import { type TemplateFault, templateFaults } from './faults/templateFaults.js'
import { aTemplate } from './templateDraftTestData.js'
import { judgeTemplateFile } from './templateFile.js'
import { formText, pathText, problem, problemText } from './templateProblem.js'

const faults = Object.entries(templateFaults) as [TemplateFault, { nl: string; en: string }][]
const gaps = (text: string) => [...text.matchAll(/<\w+>/g)].map(([gap]) => gap).sort()

test('[TPL-16] every mistake has words in Dutch and English, in whole sentences, with the same things filled in', () => {
  expect(faults.length).toBeGreaterThan(60)
  for (const [fault, { nl, en }] of faults) {
    expect(new Set(gaps(nl)), fault).toEqual(new Set(gaps(en)))
    for (const text of [nl, en]) expect(text, fault).toMatch(/[.?:]$|>\.$/)
    expect(nl, fault).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i)
  }
})
test('[TPA-55] in a form a mistake is told without the words of the file, in Dutch and English, with the same things filled in', () => {
  for (const [fault, texts] of Object.entries(formFaults)) {
    expect(new Set(gaps(texts.nl)), fault).toEqual(new Set(gaps(texts.en)))
    for (const text of Object.values(texts)) {
      expect(text, fault).toMatch(/[.?]$/)
      expect(text, fault).not.toMatch(/"|\b(noteKind|voting|assess|optionsFrom|fillOrder|severity|session)\b/)
    }
    expect(texts.nl, fault).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i)
  }
  const found = problem(['steps', 0, 'input', 0], 'input-not-collected', { kind: 'waarde' })
  expect(formText(found, 'nl')).not.toContain('waarde')
  expect(formText(problem([], 'text-empty'), 'nl')).toBe(problemText(problem([], 'text-empty'), 'nl'))
})
test('[TPL-16] what comes from a file is shortened, and cannot move the cursor of a terminal', () => {
  const long = problemText(problem([], 'unknown-key', { key: `\u001b[31m\u202e${'x'.repeat(100_000)}` }), 'nl')
  expect(long.length).toBeLessThan(400)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  expect(long).not.toMatch(/[\u0000-\u001f\u202e]/)
  expect(pathText(['steps', 2, 'a\u001bb'])).toBe('steps[2].ab')
})
test('[TPL-17] no content makes the judge throw, and what is no template is never given back', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (content) => {
      const { template, problems } = judgeTemplateFile(content)
      expect(template).toBeNull()
      expect(problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

/** Every place in a template. */
function placesIn(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [at, ...entries.flatMap(([key, part]) => placesIn(part, [...at, key]))]
}
test('[TPL-17] [TPL-18] a whole template with anything anywhere is judged, with every problem in words', () => {
  const whole = aTemplate()
  const places = placesIn(whole).filter((at) => at.length > 0)
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.anything(), (at, value) => {
      const content = structuredClone(whole) as unknown as Record<string | number, unknown>
      const owner = at.slice(0, -1).reduce((inside, key) => inside[key] as typeof inside, content)
      owner[at.at(-1) ?? ''] = value
      for (const { fault, about } of judgeTemplateFile(content).problems) {
        const wanted = gaps(templateFaults[fault].nl).map((gap) => gap.slice(1, -1))
        expect(Object.keys(about), fault).toEqual(expect.arrayContaining(wanted))
      }
    }),
    { numRuns: 400 },
  )
})
