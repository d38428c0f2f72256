import { noteId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { choiceIn, nothingChosen } from './choice.js'

test('[WEB-79] what was chosen in one step is not open in the next', () => {
  const kept = { step: stepId('toets'), choice: { ...nothingChosen, subject: noteId('a1') } }
  expect(choiceIn(stepId('toets'), kept).subject).toBe('a1')
  expect(choiceIn(stepId('peiling'), kept)).toEqual(nothingChosen)
})
