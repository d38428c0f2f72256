import { expect, test } from 'vitest'
import { halfTypedNotes } from './halfTypedNotes.js'

test('[SHELL-5] without a connection a half-typed note is shown, and no text of which the question is not known', () => {
  const drafts = {
    waarden: 'Half getypt',
    'visie-2040': 'Elk dorp',
    leeg: '  ',
    'r-ronde': 'Te veel',
    'f-n1-jaar': '2030',
  }
  expect(halfTypedNotes(drafts)).toEqual(['waarden', 'visie-2040'])
})
