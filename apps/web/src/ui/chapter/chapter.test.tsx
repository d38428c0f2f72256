import { manifestOutline } from '@siroop/manifest'
import { aResult } from '@siroop/manifest/resultTestData'
import { aVisionFrozen, aVisionInput } from '@siroop/manifest/visionTestData'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Chapter } from './Chapter.js'

/** What is read, without tags. */
const seen = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"')
const shown = (frozen = aVisionFrozen()) =>
  manifestOutline(frozen).map((section) => renderToStaticMarkup(<Chapter section={section} locale={frozen.locale} />))

/** Every text that a person wrote, from the frozen value itself. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return / staat hier\.$/.test(value) ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

test('[INV-25] [WEB-29] phone and manifest page show every text of the chapters that is signed and printed', () => {
  const frozen = aVisionFrozen({ observations: 12, milestones: 12, commitments: 8, asked: 3, untaken: 3, frictions: 3 })
  const text = seen(shown(frozen).join(' '))
  for (const one of new Set(textsIn(frozen))) expect(text).toContain(one)
  for (const words of [
    'Gevraagd, nog niet toegezegd',
    'Nog zonder trekker',
    'Op weg naar mijlpaal 1',
    'voor 17 december',
  ])
    expect(text).toContain(words)
})

test('[WEB-29] a number by which the text speaks of a sentence is read aloud, one that only counts is not', () => {
  const [, values = '', ambitions = ''] = shown()
  expect(values).toContain('aria-hidden="true">1</span>')
  expect(ambitions).toContain('nums">1</span>')
  expect(ambitions).not.toContain('aria-hidden="true">1</span>')
})

test('[WEB-29] the names of who said yes come from around the text', () => {
  const { edition } = aVisionInput()
  const section = manifestOutline(edition.frozen).find(({ look }) => look === 'route')
  if (section === undefined) throw new Error('no route')
  const named = (subject: string) => edition.owners.find((one) => one.subject === subject)?.name
  expect(seen(renderToStaticMarkup(<Chapter section={section} locale="nl" beside={named} />))).toContain(
    'Trekker Welzijn Polderrand Trekker 1',
  )
  expect(seen(renderToStaticMarkup(<Chapter section={section} locale="nl" />))).not.toContain('Trekker 1')
})

test('[WEB-29] what a section shows of the workshop itself is read with its questions, on phone and page', () => {
  for (const document of ['harvest', 'shelf'] as const) {
    const result = aResult({ document })
    const text = seen(
      manifestOutline(result)
        .map((section) => renderToStaticMarkup(<Chapter section={section} locale="nl" />))
        .join(' '),
    )
    for (const one of new Set(textsIn(result.sections))) if (one !== '') expect(text).toContain(one)
    for (const words of document === 'harvest'
      ? ['Zodat', 'Stippen', 'Naam 1', 'Welzijn Polderrand']
      : ['Oordeel', 'GGD, 26 november 2026', 'Trekker', '1 maart 2027'])
      expect(text).toContain(words)
  }
})
