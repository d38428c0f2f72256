import { expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { storyContent } from './storiesTestData.js'
import { addStory, readStories, storiesLeft } from './storyRows.js'

test('[ACC-25] stories of a seat that ends become those of whoever leads; others keep theirs', async () => {
  const storage = createMemoryStorage()
  const told = (id: string, by: string, workshop = 'w1') =>
    addStory({ id, by, workshop, content: storyContent({ title: id }), changedAtMs: 1 })
  await storage.transact([told('van sam', 'p-sam'), told('van ida', 'p-ida'), told('elders', 'p-sam', 'w2')])
  await storage.transact(await storiesLeft(storage, { workshop: 'w1', participant: 'p-sam' }))
  const now = [...(await readStories(storage, 'w1')), ...(await readStories(storage, 'w2'))]
  expect(now.map(({ id, by, content }) => [id, by, content.title])).toEqual([
    ['van sam', null, 'van sam'],
    ['van ida', 'p-ida', 'van ida'],
    ['elders', 'p-sam', 'elders'],
  ])
})
