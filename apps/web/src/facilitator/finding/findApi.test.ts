import { expect, test } from 'vitest'
import { type FoundAnswer, withMore } from './findApi.js'

const hit = (path: string) => ({ path, title: [], text: [], workshop: null, about: '', atMs: 0 })
const answer = (
  part: 'workshop' | 'shelf',
  total: number,
  ...paths: readonly string[]
): FoundAnswer['groups'][number] => ({
  part,
  total,
  hits: paths.map(hit),
})

test('[WEB-390] more of one kind comes below what was there, nothing twice, and the others stay', () => {
  const found = { words: ['a'], groups: [answer('workshop', 1, '/1'), answer('shelf', 3, '/2', '/3')] }
  const more = withMore(found, { words: ['a'], groups: [answer('shelf', 4, '/3', '/4')] })
  expect(more.groups.map(({ total, hits }) => [total, ...hits.map(({ path }) => path)])).toEqual([
    [1, '/1'],
    [4, '/2', '/3', '/4'],
  ])
})
