import { type FacilitatorView, noteId, type PollItemForRegie, type PollView, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { isOffDirection, isTalkedAbout, openItem, stateOfItem } from './polled.js'

const item = (id: string, change: Partial<PollItemForRegie> = {}): PollItemForRegie => ({
  subject: noteId(id),
  text: id,
  index: 1,
  of: 2,
  attempt: 1,
  status: 'open',
  result: null,
  finding: null,
  record: null,
  whole: true,
  answered: [],
  onPaper: [],
  waitingFor: [],
  voices: [],
  objections: [],
  suggested: null,
  agreeing: null,
  ...change,
})
const poll = (items: readonly PollItemForRegie[]): PollView => ({
  step: stepId('kiezen'),
  decides: false,
  questions: [
    {
      id: 'direction',
      question: null,
      options: ['ja', 'deels', 'nee'].map((id) => ({ id, label: { nl: id }, reason: 'none' as const })),
    },
  ],
  items,
  ready: [],
  missing: [],
})

test('[WEB-79] the chosen subject lies open, else the one the room sees, else the first that is closed', () => {
  const items = [item('a', { status: 'shown' }), item('b'), item('c')]
  const at = (chosen: string | null, pointed: string | null) =>
    openItem(
      { poll: poll(items), pointedAt: pointed === null ? null : noteId(pointed) },
      chosen === null ? null : noteId(chosen),
    )?.subject
  expect(at('c', 'a')).toBe('c')
  expect(at(null, 'a')).toBe('a')
  expect(at(null, null)).toBe('b')
  expect(openItem({ poll: poll([]), pointedAt: null }, null)).toBeNull()
})

test('[WEB-79] nothing is shown while people listen or answer, and the large button of the step is there', () => {
  const at = (mode: string) =>
    isTalkedAbout({ poll: poll([item('a')]), now: { mode } as FacilitatorView['now'], sheets: null })
  expect(['listen', 'vote', 'round', 'plenary'].map(at)).toEqual([false, false, true, true])
})

test('[WEB-80] a no on direction is off the route, whatever the other answers are', () => {
  expect(isOffDirection(poll([]), { direction: 'nee', stepping: 'ja' })).toBe(true)
  expect(isOffDirection(poll([]), { direction: 'deels' })).toBe(false)
  expect(isOffDirection({ ...poll([]), questions: [] }, { direction: 'nee' })).toBe(false)
  const record = { answers: {}, disagreed: [], reason: null, chosen: false }
  expect(stateOfItem(item('a', { status: 'shown', record }))).toBe('off')
  expect(stateOfItem(item('a', { status: 'shown', record: { ...record, chosen: true } }))).toBe('chosen')
})
