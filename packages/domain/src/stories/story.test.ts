import { expect, test } from 'vitest'
import { checkStory, relatedStories, type StoryContent } from './story.js'

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
const faultsOf = (change: Partial<StoryContent>) => {
  const checked = checkStory(story(change))
  return checked.ok ? [] : checked.error
}

test('[BRT-1] texts are normalised once; a value stands there once, a table only with what is for a table', () => {
  expect(
    checkStory(story({ title: ' Zij\u200b ', values: ['Nabijheid', ' Nabijheid', ''], table: 'wonen' })),
  ).toMatchObject({ ok: true, value: { title: 'Zij', values: ['Nabijheid'], table: null } })
  expect(checkStory(story({ visibility: 'table', table: 'wonen' }))).toMatchObject({
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
