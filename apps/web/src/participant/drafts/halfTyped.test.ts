import { expect, test } from 'vitest'
import { halfTyped } from './halfTyped.js'

test('[WEB-54] when the meeting goes on, only text that was left half typed on that screen is told of', () => {
  expect(halfTyped({}, {}, 'waarden')).toBeNull()
  expect(halfTyped({}, { waarden: 'half' }, 'waarden')).toBe('note')
  expect(halfTyped({ waarden: 'half' }, { waarden: 'half' }, 'waarden')).toBe('note')
  expect(halfTyped({ waarden: 'half' }, { waarden: 'half' }, null)).toBeNull()
  expect(halfTyped({}, { 'r-ronde': 'half' }, null)).toBe('answer')
  expect(halfTyped({ 'r-ronde': 'half' }, {}, null)).toBeNull()
  expect(halfTyped({}, { waarden: '  ' }, 'waarden')).toBeNull()
})
