import type { Template } from '@siroop/domain'
import { expect, test } from 'vitest'
import { type Changes, mostChanges, takenBack, withChange } from './changes.js'

const draft = (id: string) => ({ id }) as Template
const typed = (changes: Changes, before: string, place: string | null) =>
  withChange(changes, { before: draft(before), place })

test('[TPA-33] changes are taken back one by one, the last first; letters in one place are one change', () => {
  let changes: Changes = []
  changes = typed(changes, 'leeg', 'title.nl')
  changes = typed(changes, 'B', 'title.nl')
  changes = typed(changes, 'Buurt', null)
  changes = typed(changes, 'met stap', 'title.nl')
  const last = takenBack(changes)
  expect(last?.before.id).toBe('met stap')
  const second = takenBack(last?.left ?? [])
  expect(second?.before.id).toBe('Buurt')
  const first = takenBack(second?.left ?? [])
  expect(first?.before.id).toBe('leeg')
  expect(takenBack(first?.left ?? [])).toBeNull()
})
test('[TPA-33] two things that are done are two changes; so many are remembered and no more', () => {
  let changes: Changes = []
  for (let count = 0; count < mostChanges + 5; count += 1) changes = typed(changes, String(count), null)
  expect(changes).toHaveLength(mostChanges)
  expect(changes[0]?.before.id).toBe('5')
})
