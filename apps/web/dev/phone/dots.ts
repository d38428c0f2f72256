import { type DotItemForPhone, type DotsNow, noteId, stepId } from '@siroop/domain'
import { complaints, dotThemes } from '../complaints.js'
import { texts } from './fixtures.js'

const items = complaints.map(
  (text, place): DotItemForPhone => ({
    subject: noteId(`klacht-${place}`),
    text,
    attempt: 1,
    own: 0,
    spread: null,
    further: null,
    theme: null,
  }),
)
const withOwn = (own: Readonly<Record<number, number>>) =>
  items.map((item, place) => ({ ...item, own: own[place] ?? 0 }))

/** Three dots each, at most two on one complaint, nobody on the own ones. */
export const dots: DotsNow = {
  kind: 'dots',
  texts: { ...texts('kiezen', 'Waar beginnen we?', 'Welke klacht kunnen we vandaag oplossen?'), kind: 'vote' },
  step: stepId('kiezen'),
  unit: 'person',
  status: 'open',
  perVoter: 3,
  perItem: 2,
  done: 4,
  of: 18,
  countsVisible: true,
  themes: dotThemes,
  items,
  ownNotes: 'hidden',
  mayVote: true,
  ready: false,
}
export const dotsPlaced: DotsNow = { ...dots, items: withOwn({ 1: 2, 3: 1 }), ownNotes: 'unknown' }
export const dotsReady: DotsNow = { ...dotsPlaced, ready: true }
export const dotsColleague: DotsNow = { ...dotsReady, unit: 'organisation', mayVote: false }

const spreads = [[2, 2, 2, 1, 1, 1, 1], [2, 2, 1, 1, 1], [2, 2, 2], [1, 1, 1, 1], [2], [1, 1], [1], [1], [], []]
export const dotsShown: DotsNow = {
  ...dotsReady,
  status: 'shown',
  items: dotsReady.items.map((item, place) => ({
    ...item,
    spread: spreads[place] ?? [],
    further: place === 1 || place === 3 ? true : null,
    theme: place === 1 ? 'laaghangend' : null,
  })),
}
export const dotsFew: DotsNow = { ...dotsReady, status: 'shown', countsVisible: false }
export const noDots: DotsNow = { ...dots, items: [] }
