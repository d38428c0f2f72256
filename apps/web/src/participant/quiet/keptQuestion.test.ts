import { type ParticipantNow, participantId, stepId } from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import { keepQuestion, keptQuestion, questionOf } from './keptQuestion.js'

afterEach(() => {
  vi.unstubAllGlobals()
})
const texts = {
  step: stepId('waarden'),
  kind: 'contribute',
  title: { nl: 'Waarden', en: 'Values' },
  question: { nl: 'Vanuit welke waarden vertrekt u?' },
  explanation: { nl: 'Uitleg' },
  prompts: [],
} as const
const asked = { title: texts.title, question: texts.question }
const someone = participantId('iemand')
/** A browser that keeps settings, and what it has. */
function device() {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  return kept
}

test('[SHELL-7] of what a phone shows title and question are kept, and nothing that anybody wrote', () => {
  const kept = device()
  const round = { text: 'geheim', behaviour: 'geheim' }
  for (const now of [
    { kind: 'write', texts },
    { kind: 'consent', texts, round, ownAnswer: { answer: 'object', reason: 'geheim' } },
    { kind: 'draft', texts, sentence: { text: 'geheim' } },
    { kind: 'look-ahead', texts, why: 'reveal' },
  ] as unknown as readonly ParticipantNow[]) {
    expect(questionOf(now)).toEqual(asked)
    keepQuestion(someone, questionOf(now))
    expect(keptQuestion(someone)).toEqual(asked)
    expect([...kept.values()].join()).not.toContain('geheim')
  }
})
test('[SHELL-7] where nothing is asked nothing is kept, and nobody gets what was kept for another', () => {
  const kept = device()
  keepQuestion(someone, asked)
  expect(keptQuestion(participantId('ander'))).toBeNull()
  for (const now of [
    { kind: 'before' },
    { kind: 'closed' },
    { kind: 'break', texts },
    { kind: 'look-ahead', texts: null },
  ] as unknown as readonly ParticipantNow[]) {
    keepQuestion(someone, asked)
    keepQuestion(someone, questionOf(now))
    expect(keptQuestion(someone)).toBeNull()
  }
  expect(kept.size).toBe(0)
})
test('[SHELL-7] what is no question is not shown, and a browser that keeps nothing breaks nothing', () => {
  const kept = device()
  for (const other of ['', '{', 'null', '[]', '{"title":"x","question":{}}', '{"title":{"nl":1},"question":{}}']) {
    kept.set('siroop:question:iemand', other)
    expect(keptQuestion(someone), other).toBeNull()
  }
  vi.stubGlobal('localStorage', undefined)
  expect(keepQuestion(someone, asked)).toBe(false)
  expect(keptQuestion(someone)).toBeNull()
})
