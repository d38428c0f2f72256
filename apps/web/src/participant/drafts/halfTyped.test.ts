import { expect, test } from 'vitest'
import { halfTyped, stillThere } from './halfTyped.js'

test('[WEB-54] when the meeting goes on, only text that was left half typed on that screen is told of', () => {
  expect(halfTyped({}, {}, 'waarden')).toBeNull()
  expect(halfTyped({}, { waarden: 'half' }, 'waarden')).toBe('note')
  expect(halfTyped({ waarden: 'half' }, { waarden: 'half' }, 'waarden')).toBe('note')
  expect(halfTyped({ waarden: 'half' }, { waarden: 'half' }, null)).toBeNull()
  expect(halfTyped({}, { 'r-ronde': 'half' }, null)).toBe('answer')
  expect(halfTyped({ 'r-ronde': 'half' }, {}, null)).toBeNull()
  expect(halfTyped({}, { waarden: '  ' }, 'waarden')).toBeNull()
})

test('[WEB-54] what was sent after all, and what is typed on the next screen already, is not left half typed', () => {
  expect(stillThere({ waarden: 'half', 'r-ronde': 'sent' }, { waarden: 'half', 'h-slot': 'new' })).toEqual({
    waarden: 'half',
  })
})
