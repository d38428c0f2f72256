import { expect, test } from 'vitest'
import { spokenWith } from './ownWords.js'

const own = new Set(['klacht', 'vaak', 'gevolg', 'stop-nu'])
const body = '“{klacht}” Zo zei Anja het. Hoe vaak wij het zagen: {vaak}. Het gevolg: {gevolg}. {regio} blijft staan.'

test('[DOC-3] words of the workshop stand in the sentence, and a full stop is not set twice', () => {
  expect(spokenWith(body, own, { klacht: 'Ik wachtte 10.5 week.', vaak: 'Elke week', gevolg: 'Ze sliep niet.' })).toBe(
    '“Ik wachtte 10.5 week.” Zo zei Anja het. Hoe vaak wij het zagen: Elke week. Het gevolg: Ze sliep niet. {regio} blijft staan.',
  )
})

test('[DOC-3] a sentence that asks for something which nobody wrote is left out whole', () => {
  expect(spokenWith(body, own, { klacht: 'Ik wachtte', gevolg: ' ' })).toBe(
    '“Ik wachtte” Zo zei Anja het. {regio} blijft staan.',
  )
  expect(spokenWith('{klacht} Daarmee stopt: {stop-nu}.', own, { klacht: 'Bel.' })).toBe('Bel.')
  expect(spokenWith('{klacht} Daarmee stopt: {stop-nu}.', own, {})).toBeNull()
})

test('[DOC-3] what was typed is not read as a placeholder, and brings no sentence of its own', () => {
  expect(spokenWith('{klacht} Klaar.', own, { klacht: '{vaak} $& {regio}' })).toBe('{vaak} $& {regio} Klaar.')
})
