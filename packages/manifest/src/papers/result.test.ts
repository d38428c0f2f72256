import { expect, test } from 'vitest'
import { aResult, aResultPaper, type ResultChange } from '../resultTestData.js'
import { paperTitle, renderPaper } from './renderPaper.js'

const render = (change: ResultChange = {}, paper: Parameters<typeof aResultPaper>[1] = 'result') =>
  renderPaper(aResultPaper(change, paper), [])
/** What a reader sees, without tags and styles. */
const seen = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
const tags = (html: string) => [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1])

test('[PPR-11] a result holds every record, says as of when it is and that nobody signed it, and carries no fingerprint', () => {
  const html = render()
  const text = seen(html)
  for (const section of aResult().sections)
    for (const record of section.records ?? []) expect(text).toContain(record.text)
  expect(text).toContain('Stand op 26 november 2026, 21.30 uur')
  expect(text).toContain('Niemand heeft dit getekend.')
  expect(text).not.toMatch(/vingerafdruk|manifest|handtekening/i)
  expect(html).toContain('content:"stand op 26 november 2026, 21\\2e 30 uur"'.replace('\\2e ', '.'))
})

test('[PPR-11] in English it says the same', () => {
  const text = seen(render({ document: 'shelf', locale: 'en' }))
  expect(text).toContain('As of 26 November 2026, 21:30')
  expect(text).toContain('Nobody signed this.')
  expect(text).toContain('Welzijn Polderrand, 26 November 2026')
})

test('[PPR-12] tables have heads with scope, headings come in order and none is empty', () => {
  for (const document of ['harvest', 'shelf'] as const) {
    const html = render({ document })
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    expect(html).not.toMatch(/<h\d[^>]*>\s*<\/h\d>/)
    for (const cell of html.match(/<th\b[^>]*>/g) ?? []) expect(cell).toMatch(/scope="(col|row|rowgroup)"/)
  }
})

test('[PPR-12] what nobody answered has no column, and a judgement says whose it is and of which day', () => {
  const result = aResult({ document: 'shelf', records: 1 })
  const sections = result.sections.map((one) => ({
    ...one,
    records: (one.records ?? []).map((record) => ({
      ...record,
      values: Object.fromEntries(Object.entries(record.values).filter(([id]) => id !== 'regels-artikel')),
    })),
  }))
  const paper = { ...aResultPaper({ document: 'shelf' }), result: { ...result, sections } }
  const text = seen(renderPaper(paper, []))
  expect(text).not.toContain('Artikel')
  expect(text.match(/oordeel 1 staat hier\. Welzijn Polderrand, 26 november 2026/g)).toHaveLength(2)
})

const hostile = ['</style><script>alert(1)</script>', '{{organisatie}} $& {klacht}', 'O\'Brien -- "Zorg & Co" <!-- -->']
test('[PPR-13] hostile text adds no tag to a result or a letter, and is read as it was typed', () => {
  for (const paper of ['result', 'councilLetters'] as const)
    for (const text of hostile) {
      const html = render({ text: () => text, name: () => text, letters: 1 }, paper)
      expect(tags(html)).toEqual(tags(render({ text: () => 'Tekst', name: () => 'Naam', letters: 1 }, paper)))
      expect(seen(html)).toContain(text)
    }
})

test('[PPR-14] every council has a letter with what is for it; what does not fit is counted', () => {
  const text = seen(render({ records: 60 }, 'councilLetters'))
  expect(text).toContain('Aan de raad van Polderrand-Oost')
  expect(text).toContain('Aan de raad van Polderrand-West')
  expect(text).toMatch(/En nog \d+, zie de hele oogst\./)
  expect(text).toContain('paal 1 staat hier. Zodat zodat 1 staat hier.')
  expect(paperTitle(aResultPaper({}, 'councilLetters'))).toBe('Brieven aan de raden: Oogst van de avond')
})

test('[PPR-15] a result and each letter of a rehearsal say that they are one', () => {
  expect(seen(render({ kind: 'rehearsal' }))).toContain('Proef, om te oefenen.')
  const letters = seen(render({ kind: 'rehearsal', letters: 3 }, 'councilLetters'))
  expect(letters.match(/Proef, om te oefenen\./g)).toHaveLength(3)
  expect(render({ kind: 'rehearsal' })).toContain('>PROEF<')
})

test('[POUR-11] the summary of a check-in has its picture, and the cards carry the numbers that its words speak of', () => {
  const result = aResult()
  const [first, second] = result.sections
  if (!first || !second) throw new Error('no sections')
  const levels = ['thick', 'thinnest'] as const
  const thickness = (second.records ?? []).map(({ subject }, at) => ({ subject, level: levels[at % 2] ?? 'thick' }))
  const cards = { ...second, render: 'cards' } as const
  const html = renderPaper({ ...aResultPaper(), result: { ...result, sections: [{ ...first, thickness }, cards] } }, [])
  expect(html).toMatch(/<div class="thickness"><h3>Siroopgehalte<\/h3><div class="picture" style="height:78px"><svg/)
  expect(seen(html)).toContain('Zin 2 en 4 zijn slappe ranja.')
  expect(html.match(/<span class="n">\d+<\/span> /g)).toHaveLength(thickness.length)
  expect(renderPaper(aResultPaper(), [])).not.toContain('<div class="thickness">')
})
