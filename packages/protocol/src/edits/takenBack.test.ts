import { expect, test } from 'vitest'
import { readTakenBack, writeTakenBack } from './takenBack.js'

test('[SNC-1] a taken-back edit names its reason and its records, and comes back as it was sent', () => {
  for (const message of [
    { why: 'too-many-notes', records: ['notes/n6', 'notes/n7'] },
    { why: 'malformed', records: ['notes/'] },
    { why: 'not-allowed', records: [] },
  ] as const)
    expect(readTakenBack(writeTakenBack(message))).toEqual(message)
})
test('[SNC-1] any other text is no reason', () => {
  for (const text of ['', 'permission denied', 'toString notes/n1', '__proto__']) expect(readTakenBack(text)).toBeNull()
})
