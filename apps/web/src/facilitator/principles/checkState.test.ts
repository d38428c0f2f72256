import { type CheckView, noteId, type PrincipleAnswer } from '@siroop/domain'
import { expect, test } from 'vitest'
import { checkStand } from './checkState.js'

const principle = (id: string, group: 'ecological' | 'social') => ({
  id,
  group,
  label: { nl: id },
  definition: { nl: id },
  question: { nl: id },
})
const answer = (of: string, given: PrincipleAnswer) => ({
  principle: of,
  answer: given,
  reason: given === 'breekt-niet' ? null : 'omdat',
  by: null,
})
const check = (...answers: readonly (readonly ReturnType<typeof answer>[])[]): CheckView => ({
  principles: [principle('p1', 'ecological'), principle('p4', 'social'), principle('p5', 'social')],
  subjects: answers.map((given, at) => ({
    subject: noteId(`a${at}`),
    text: `Ambitie ${at}`,
    answers: given,
    earlier: [],
  })),
})

test('[WEB-78] a group that was not gone through at all is named, else the rules that some ambition lacks', () => {
  const stand = checkStand(
    check([answer('p4', 'breekt-niet'), answer('p5', 'breekt-niet')], [answer('p4', 'breekt-niet')]),
  )
  expect(stand.untouched).toEqual(['ecological'])
  expect(stand.partly.map(({ id }) => id)).toEqual(['p5'])
  expect(stand.done).toBe(false)
})

test('[WEB-78] ambitions that break a rule or give doubt are named, and a break keeps it from being done', () => {
  const all = (p5: PrincipleAnswer) => [answer('p1', 'breekt-niet'), answer('p4', 'breekt-niet'), answer('p5', p5)]
  expect(checkStand(check(all('breekt'), all('twijfel')))).toMatchObject({
    breaking: [{ text: 'Ambitie 0' }],
    doubted: [{ text: 'Ambitie 1' }],
    done: false,
  })
  expect(checkStand(check(all('twijfel'), all('breekt-niet'))).done).toBe(true)
  expect(checkStand(check())).toMatchObject({ untouched: [], partly: [] })
})
