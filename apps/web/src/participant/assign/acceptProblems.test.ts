import { expect, test } from 'vitest'
import { copy as frame } from '../../copy/nl/participant.js'
import { copy as decide } from '../../copy/nl/participantDecide.js'
import { copy as work } from '../../copy/nl/work.js'
import { acceptProblems } from './acceptProblems.js'

test('[WEB-59] a promise without a date from today on, or without a first step, is refused in words at its field', () => {
  const words = { frame: { ...frame, ...decide }, work }
  const check = (due: string, firstStep: string) => acceptProblems({ due, firstStep, today: '2026-12-01' }, words)
  expect(check('2027-06-01', 'Twee dorpen vragen')).toEqual({ due: null, firstStep: null })
  expect(check('2026-12-01', 'Twee dorpen vragen').due).toBeNull()
  expect(check('', ' ')).toEqual({ due: 'Kies een datum.', firstStep: frame.write.empty })
  expect(check('2026-11-30', 'x'.repeat(161))).toEqual({
    due: 'Deze datum is al geweest. Kies een datum vanaf vandaag.',
    firstStep: frame.write.tooLong(1),
  })
})
