import { expect, test } from 'vitest'
import { thicknessInWords } from './thicknessWords.js'

test('[POUR-11] how thick sentences are is said in words, by the number of what is thinner, without a percentage', () => {
  expect(thicknessInWords(['thick', 'thick', 'thinnest', 'thinner', 'thinnest'], 'nl')).toEqual([
    '2 van de 5 zinnen zijn nog dikke siroop.',
    'Zin 4 wordt ranja.',
    'Zin 3 en 5 zijn slappe ranja.',
  ])
  expect(thicknessInWords(['thick', 'gone', 'unsaid'], 'en')).toEqual([
    '1 of the 3 sentences is still thick syrup.',
    'Sentence 2 is deleted.',
    'Sentence 3 was not talked about.',
  ])
  expect(thicknessInWords(['thick'], 'nl')).toEqual(['De zin is nog dikke siroop.'])
  expect(thicknessInWords(['thick', 'thick'], 'en')).toEqual(['All 2 sentences are still thick syrup.'])
  expect(thicknessInWords(['thinner'], 'nl')).toEqual(['Geen zin is nog dikke siroop.', 'Zin 1 wordt ranja.'])
  expect(thicknessInWords([], 'nl')).toEqual([])
})
