import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingHints, speaksAsOne } from './readability.js'

const hints = (text: string, names: readonly string[] = []) => readingHints(text, 'nl', names)

test('[HNT-2] a sentence of more than fifteen words is long, one of fifteen is not', () => {
  const fifteen = 'Wij zorgen dat elke inwoner in elk dorp binnen een week iemand spreekt die helpt.'
  expect(hints(fifteen)).toEqual([])
  expect(hints(fifteen.replace('.', ', ook in de zomer.'))).toEqual([
    { kind: 'long', words: 'Wij zorgen dat elke', count: 19 },
  ])
  expect(hints(`${fifteen} ${fifteen}`), 'two short ones').toEqual([])
})

test('[HNT-2] a word of offices comes with what people say', () => {
  expect(hints('Wij faciliteren de Burgers.')).toEqual([
    { kind: 'jargon', words: 'faciliteren', plain: 'helpen, mogelijk maken' },
    { kind: 'jargon', words: 'Burgers', plain: 'inwoners' },
  ])
  expect(readingHints('We leverage synergy.', 'en', []).map(({ words }) => words)).toEqual(['leverage', 'synergy'])
  expect(hints('De constructor en toString van een dorp.'), 'names that every object has').toEqual([])
})

test('[HNT-2] an abbreviation is asked after, unless an organisation is called so', () => {
  expect(hints('De WMO helpt met de GGD.', ['GGD Polderrand'])).toEqual([{ kind: 'abbreviation', words: 'WMO' }])
})

test('[HNT-2] what is done by nobody asks who does it', () => {
  expect(hints('Elk jaar wordt er een feest georganiseerd.').map(({ kind }) => kind)).toEqual(['nobody'])
  expect(hints('Elk jaar wordt een feest georganiseerd door de buurt.')).toEqual([])
  expect(hints('Wij organiseren elk jaar een feest.')).toEqual([])
  expect(readingHints('A party is organised every year.', 'en', []).map(({ kind }) => kind)).toEqual(['nobody'])
})

test('[HNT-2] “samen” says more once than twice in a sentence of the text', () => {
  expect(hints('Samen met de buurt vragen wij samen één keer.')).toEqual([{ kind: 'again', words: 'samen' }])
  expect(hints('Samen vragen wij één keer. Zo werken wij goed samenhangend.')).toEqual([])
  expect(readingHints('Together we ask once, together.', 'en', [])).toEqual([{ kind: 'again', words: 'together' }])
})

test('[HNT-2] there are never more than four, each once, and no text breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(readingHints(text, 'nl', [text]).length).toBeLessThanOrEqual(4)
    }),
  )
  expect(hints('burger burger klant cliënt doelgroep stakeholder')).toHaveLength(4)
})

test('[HNT-3] somebody who speaks alone is told from a quote and from words that hold the letters', () => {
  for (const text of ['Ik beloof dit.', 'Dat doe ik.', 'ik']) expect(speaksAsOne(text, 'nl'), text).toBe(true)
  for (const text of ['Elke inwoner zegt: “Ik weet waar ik terecht kan.”', 'Wij zijn er, ook dik in de winter.', ''])
    expect(speaksAsOne(text, 'nl'), text).toBe(false)
  expect(speaksAsOne('We do what I promise.', 'en')).toBe(true)
  expect(speaksAsOne('It is 2040, and "I am heard" is what people say.', 'en')).toBe(false)
})
