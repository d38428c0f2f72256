import { expect, test } from 'vitest'
import { copy as frame } from '../../copy/nl/participant.js'
import { copy as decide } from '../../copy/nl/participantDecide.js'
import { signProblems } from './signProblems.js'

const t = { ...frame, ...decide }
const form = { name: 'Bestuurder', function: 'Directeur', authority: 'own', condition: '', sentence: '' } as const

test('[WEB-51] a signature needs a name, a function and a ground; a proxy and a reservation say of whom', () => {
  expect(signProblems(t, form)).toEqual({})
  expect(Object.keys(signProblems(t, { ...form, name: ' ', function: '\u200b', authority: null }))).toEqual([
    'name',
    'function',
    'authority',
  ])
  for (const authority of ['proxy', 'subject-to-approval'] as const) {
    expect(signProblems(t, { ...form, authority })).toEqual({ condition: t.sign.needCondition })
    expect(signProblems(t, { ...form, authority, condition: 'de raad' })).toEqual({})
  }
})
test('[WEB-51] an own sentence of more than 200 graphemes is refused with the count, not cut', () => {
  expect(signProblems(t, { ...form, sentence: '👨‍👩‍👧'.repeat(200) })).toEqual({})
  expect(signProblems(t, { ...form, sentence: 'a'.repeat(203) }).sentence).toContain('3 tekens')
})
