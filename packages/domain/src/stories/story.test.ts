import { expect, test } from 'vitest'
import { participantId } from '../ids.js'
import type { WorkshopState } from '../workshop/state.js'
import { checkStory, relatedStories, type StoryContent } from './story.js'
import { storyChoices } from './storyChoices.js'
import { storyRight, storyWriter } from './storyWriters.js'

const story = (change: Partial<StoryContent> = {}): StoryContent => ({
  locale: 'nl',
  title: 'Zij werd teruggebeld',
  text: 'Een moeder van twee belde. Dezelfde dag belde iemand terug.',
  on: '2026-11-01',
  role: 'routeTeam',
  values: ['Nabijheid'],
  caption: '',
  visibility: 'me',
  table: null,
  ...change,
})
const choices = {
  tables: [{ id: 'wonen', title: 'Wonen' }],
  values: ['Nabijheid', ...'012345678'].map((one) => (one.length > 1 ? one : `w${one}`)),
}
const faultsOf = (change: Partial<StoryContent>) => {
  const checked = checkStory(story(change), choices)
  return checked.ok ? [] : checked.error
}

test('[BRT-1] texts are normalised once; a value stands there once, a table only with what is for a table', () => {
  expect(
    checkStory(story({ title: ' Zij\u200b ', values: ['Nabijheid', ' Nabijheid', ''], table: 'wonen' }), choices),
  ).toMatchObject({ ok: true, value: { title: 'Zij', values: ['Nabijheid'], table: null } })
  expect(checkStory(story({ visibility: 'table', table: 'wonen' }), choices)).toMatchObject({
    ok: true,
    value: { table: 'wonen' },
  })
})

test('[BRT-1] everything that does not do is told at once, by field; nothing is cut', () => {
  expect(faultsOf({ title: ' ', text: 'a'.repeat(4001), on: '', visibility: 'table', table: '' })).toEqual([
    { at: 'title', fault: 'text-empty' },
    { at: 'text', fault: 'text-too-long', most: 4000 },
    { at: 'on', fault: 'text-empty' },
    { at: 'table', fault: 'text-empty' },
  ])
  expect(faultsOf({ on: '2026-02-30', values: Array.from({ length: 9 }, (_, at) => `w${at}`) })).toEqual([
    { at: 'on', fault: 'not-a-day' },
    { at: 'values', fault: 'too-many', most: 8 },
  ])
})

test('[BRT-2] what belongs with a story shares its values: most of them first, then the newest, three at most', () => {
  const placed = (id: string, on: string, ...values: readonly string[]) => ({ id, content: { on, values } })
  const own = placed('s', '2026-11-01', 'Nabijheid', 'Vertrouwen')
  const others = [
    own,
    placed('a', '2026-01-01', 'nabijheid'),
    placed('b', '2026-03-01', 'Nabijheid'),
    placed('c', '2025-01-01', 'Vertrouwen', 'NABIJHEID'),
    placed('d', '2026-05-01', 'Moed'),
    placed('e', '2024-01-01', 'Vertrouwen'),
  ]
  expect(relatedStories(own, others).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  expect(relatedStories(placed('x', '2026-01-01'), others)).toEqual([])
})

test('[BRT-1] a value and a table are chosen from what the workshop has; what stood there stays', () => {
  expect(faultsOf({ values: ['Nabijheid', 'Moed'], visibility: 'table', table: 'zorg' })).toEqual([
    { at: 'table', fault: 'not-there' },
    { at: 'values[1]', fault: 'not-there' },
  ])
  const was = { values: ['Moed'], table: 'zorg' }
  expect(checkStory(story({ values: ['Moed'], visibility: 'table', table: 'zorg' }), choices, was).ok).toBe(true)
})

test('[BRT-3] there is to choose from the theme tables, each once, and the shared values that were agreed', () => {
  const state = {
    locale: 'nl',
    template: {
      steps: [
        { tables: [{ id: 't1', title: { nl: 'Wonen', en: 'Living' } }] },
        { tables: [{ id: 't1', title: { nl: 'Wonen' } }] },
        {},
      ],
    },
    items: [
      { kind: 'waarde', text: 'Nabijheid', status: 'agreed', subject: 'a' },
      { kind: 'waarde', text: 'Moed', status: 'reopened', subject: 'b' },
      { kind: 'ambitie', text: 'Niemand wacht', status: 'agreed', subject: 'c' },
    ],
  } as unknown as WorkshopState
  expect(storyChoices(state)).toEqual({ tables: [{ id: 't1', title: 'Wonen' }], values: ['Nabijheid'] })
})

test('[BRT-4] one writes what is one’s own; who leads takes back what others placed; a draft is nobody else’s to see', () => {
  const [noor, tom] = [participantId('noor'), participantId('tom')]
  const team = storyWriter(noor, 'routeTeam')
  const lead = storyWriter(tom, 'coFacilitator')
  for (const role of ['boardMember', 'participant', 'observer', 'roomScreen'] as const)
    expect(storyWriter(noor, role)).toBeNull()
  if (team === null || lead === null) throw new Error('both write')
  const right = (who: typeof team, by: string | null, published: boolean, visibility: 'me' | 'partners') =>
    storyRight(who, { by, published, visibility })
  expect([
    right(team, 'noor', false, 'me'),
    right(lead, 'tom', true, 'partners'),
    right(lead, null, false, 'me'),
  ]).toEqual(['own', 'own', 'own'])
  expect([right(team, 'tom', true, 'partners'), right(team, null, true, 'partners')]).toEqual([null, null])
  expect([
    right(lead, 'noor', true, 'partners'),
    right(lead, 'noor', true, 'me'),
    right(lead, 'noor', false, 'partners'),
  ]).toEqual(['takes-back', null, null])
})
