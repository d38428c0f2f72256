import { subjectId } from '@siroop/domain'
import type { OutlineSection } from '@siroop/manifest'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { manifestCopy } from '../../copy/manifest.js'
import { ThenAndNow } from './ThenAndNow.js'

beforeAll(() => manifestCopy.load('nl'))

const fields = ['thick', 'now', 'proposed', 'voices'].map((id) => ({ id, label: `Kop ${id}` }))
const record = (number: number, text: string, values: readonly (string | null)[]) => ({
  ...{ subject: subjectId(`z${number}`), number, text, sentence: null },
  values: values.map((one) => (one === null ? null : { text: one, organisations: [], judged: null })),
})
const section = {
  records: {
    shape: 'cards',
    fields,
    groups: [
      {
        heading: null,
        records: [
          record(1, 'Wij bellen eerst.', ['Dikke siroop', null, null, 'Dikke siroop: 7 organisaties']),
          record(2, 'Wij bellen binnen een week.', [
            'Slappe ranja',
            'Niemand belt.',
            'Wij bellen waar mogelijk binnen een week.',
            'Wordt ranja: 1 organisatie\nSlappe ranja: 6 organisaties',
          ]),
        ],
      },
    ],
  },
} as unknown as OutlineSection
const blocks = [
  { subject: subjectId('z1'), number: 1, level: 'thick' },
  { subject: subjectId('z2'), number: 2, level: 'thinnest' },
] as const

test('[WEB-520] the page of a check-in tells the thinnest sentence first, then and now, with what a proposal loses; a thick one takes a line', () => {
  const page = renderToStaticMarkup(<ThenAndNow section={section} blocks={blocks} locale="nl" />)
  const words = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(words.indexOf('Wij bellen binnen een week.')).toBeLessThan(words.indexOf('Wij bellen eerst.'))
  for (const text of ['Eerst de dunste.', 'Nu : slappe ranja', 'Niemand belt.', 'Deze zin is dunner geworden:'])
    expect(words).toContain(text)
  expect(words).toContain('Slappe ranja : 6 organisaties')
  expect(page.match(/<ins>/g)).not.toBeNull()
  // of a sentence that is thick nothing more is said than that
  expect(words).not.toContain('7 organisaties')
})
