import { expect, test } from 'vitest'
import { halfTyped } from './halfTyped.js'

test('[WEB-54] when the meeting goes on, only text that was left half typed on that screen is told of', () => {
  const steps = ['waarden']
  expect(halfTyped({}, {}, steps)).toBeNull()
  expect(halfTyped({}, { waarden: 'half' }, steps)).toBe('note')
  expect(halfTyped({}, { 'r-ronde': 'half' }, steps)).toBe('answer')
  expect(halfTyped({ waarden: 'half' }, { waarden: 'half' }, steps)).toBeNull()
  expect(halfTyped({ 'r-ronde': 'half' }, {}, steps)).toBeNull()
  expect(halfTyped({}, { waarden: '  ' }, steps)).toBeNull()
})
