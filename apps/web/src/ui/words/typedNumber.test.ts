import { expect, test } from 'vitest'
import { typedNumber } from './typedNumber.js'

test.each([
  ['12000', '12000'],
  ['12.000', '12000'],
  ['€ 12.000,50', '12000.5'],
  ['1.250.000', '1250000'],
  ['12,50', '12.5'],
  ['12.5', '12.5'],
  ['12,-', '12'],
  ['007', '7'],
  ['-3', '-3'],
  ['-0', '0'],
])('[SHT-21] a Dutch reader types %s and means %s', (typed, kept) => {
  expect(typedNumber(typed, 'nl')).toBe(kept)
})
test.each([
  ['12,000', '12000'],
  ['€12,000.50', '12000.5'],
  ['12.50', '12.5'],
])('[SHT-21] an English reader types %s and means %s', (typed, kept) => {
  expect(typedNumber(typed, 'en')).toBe(kept)
})
test.each(['', 'tien', '12.00.0', '1,2,3', '12 euro', '--3'])('[SHT-21] %j is no number', (typed) => {
  expect(typedNumber(typed, 'nl')).toBeNull()
})
