import type { OutlineSection } from '@siroop/manifest'
import { expect, test } from 'vitest'
import { signPages } from './signPages.js'

const section = (id: string, count: number): OutlineSection =>
  ({
    id,
    title: `Hoofdstuk ${id}`,
    groups: [
      {
        sentences: Array.from({ length: count }, (_, index) => ({
          id: `${id}-${index}`,
          heading: null,
          text: 'Iedere inwoner heeft in het eigen dorp een plek waar hij zonder afspraak binnenloopt, zes dagen per week.',
        })),
      },
    ],
    route: null,
  }) as unknown as OutlineSection

test('[WEB-96] a short manifest is one page of the room screen', () => {
  expect(signPages([section('a', 4), section('b', 5)], 178)).toHaveLength(1)
})

test('[WEB-96] a long manifest is read page by page, every sentence once, each page with the name of its chapter', () => {
  const pages = signPages([section('a', 8), section('b', 30)], 178)
  expect(pages.length).toBeGreaterThan(4)
  expect(pages.flat().map(({ key }) => key)).toEqual([
    ...Array.from({ length: 8 }, (_, index) => `a-${index}`),
    ...Array.from({ length: 30 }, (_, index) => `b-${index}`),
  ])
  expect(pages.every(([first]) => first?.title !== null)).toBe(true)
})
