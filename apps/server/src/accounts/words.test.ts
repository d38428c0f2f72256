import { participantId, workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { wordList } from './wordList.js'
import { createWords } from './words.js'

const workshop = workshopId('w1')
const someone = participantId('p1')

test('[ACC-1] four words are one of 2^40: 1024 different short words without accents', () => {
  expect(new Set(wordList).size).toBe(1024)
  for (const word of wordList) expect(word).toMatch(/^[a-z]{3,9}$/)
})
test('[ACC-2] words belong to one workshop, work for ten minutes, and end the ones before them', async () => {
  let nowMs = 1_000_000
  const words = createWords(createMemoryStorage(), () => nowMs)
  const first = await words.make(workshop, someone)
  const second = await words.make(workshop, someone)
  if (!first.ok || !second.ok) throw new Error('not made')
  expect(await words.find(workshop, first.value)).toBeNull()
  expect(await words.find(workshop, second.value)).toMatchObject({ participant: someone })
  expect(await words.find(workshopId('w2'), second.value)).toBeNull()
  nowMs += 10 * 60_000
  expect(await words.find(workshop, second.value)).toBeNull()
})
