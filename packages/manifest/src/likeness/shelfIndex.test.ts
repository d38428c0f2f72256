import { expect, test } from 'vitest'
import { createShelfIndex } from './shelfIndex.js'

const item = (title: string, problem = '', values: readonly string[] = []) => ({ title, problem, values })
const shelf = [
  item('Eén briefadres voor wie dakloos is', 'Zonder adres krijgt een inwoner geen huis en geen uitkering.'),
  item('Een begeleider blijft na de achttiende verjaardag', 'De hulp aan jongeren stopt op één dag.'),
  item('Scholen en jeugdhulp spreken elke maand', 'Een kind zat thuis; de school wachtte op de hulp.'),
  item('One plan for a family', 'A mother had three workers and three plans.', ['Nearness']),
  item('Een inwoner belt één nummer', 'Loketten wezen naar elkaar.'),
]
const index = createShelfIndex(shelf)
const titles = (text: string, most = 3) => index.like(text, most).map((place) => shelf[place]?.title)

test('[SHLF-10] what speaks of the same things is found, whatever its endings, the best first', () => {
  expect(titles('Iedere dakloze inwoner krijgt een briefadres')[0]).toBe('Eén briefadres voor wie dakloos is')
  expect(titles('Begeleiders blijven ook na de verjaardag')).toEqual([
    'Een begeleider blijft na de achttiende verjaardag',
  ])
  expect(titles('Families have one plan')).toEqual(['One plan for a family'])
})

test('[SHLF-10] one word that everybody uses is no likeness, and a text about something else finds nothing', () => {
  expect(titles('Een inwoner vindt een sportclub in de wijk')).toEqual([])
  expect(titles('De weg wordt opnieuw geasfalteerd')).toEqual([])
  expect(titles('')).toEqual([])
})

test('[SHLF-10] never more than was asked', () => {
  const same = createShelfIndex(Array.from({ length: 10 }, () => item('Samen eten in het buurthuis')))
  expect(same.like('Samen eten in een buurthuis', 3)).toEqual([0, 1, 2])
})
