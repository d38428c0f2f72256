import { expect, test } from 'vitest'
import { statementPage } from './statementPage.js'
import { type StatementFacts, statementParts, statementTexts } from './statementTexts.js'

const files = { style: '/s.css', support: '/p.css', script: '/s.js', icon: '/i.svg', theme: null }
const facts: StatementFacts = { status: 'C', report: null, contact: null, address: 'https://siroop.example' }
const page = (locale: 'nl' | 'en', own: Partial<StatementFacts> = {}) =>
  statementPage({ ...facts, ...own }, { locale, files })

test.each(['nl', 'en'] as const)(
  '[A11-1] the statement says status, what was examined and what not, what is not right, where to report it: %s',
  (locale) => {
    const text = page(locale)
    const t = statementTexts[locale]
    for (const words of [t.title, t.statuses.C, t.contactElse, ...statementParts[locale].map(({ title }) => title)])
      expect(text).toContain(words)
    expect(text).toContain('<time datetime="2026-11-28">')
    expect(text).toContain('href="/toegankelijkheid?taal=')
    expect(
      statementParts.en.map(({ text: own }) => own.map((one) => (typeof one === 'string' ? 1 : one.length))),
    ).toEqual(statementParts.nl.map(({ text: own }) => own.map((one) => (typeof one === 'string' ? 1 : one.length))))
  },
)
test('[A11-1] who runs the server says where a problem is reported, and of an inspection where its report is', () => {
  const text = page('nl', {
    status: 'B',
    report: 'https://polderrand.example/verslag',
    contact: 'mailto:toegang@polderrand.example',
  })
  expect(text).toContain('<a href="mailto:toegang@polderrand.example">toegang@polderrand.example</a>')
  expect(text).toContain('<a href="https://polderrand.example/verslag">')
  expect(text).toContain(statementTexts.nl.statuses.B)
  expect(text).toContain('Nationale ombudsman')
  expect(text).not.toContain(statementTexts.nl.contactElse)
})
