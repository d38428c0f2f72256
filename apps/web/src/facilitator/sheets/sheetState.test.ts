import { subjectId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { isComplete, openSheet } from './sheetState.js'

const sheet = (id: string, filled: number, missing: readonly string[] = []) => ({
  subject: subjectId(id),
  text: id,
  filled,
  missing,
  whole: true,
  entries: [],
})
const [full, half, empty] = [sheet('s1', 2), sheet('s2', 1, ['wie']), sheet('s3', 0)]
const sheets = [full, half, empty]

test('[SHT-26] a sheet is complete when it is filled in and lacks nothing that it needs', () => {
  expect(sheets.map(isComplete)).toEqual([true, false, false])
})
test('[SHT-26] the chosen sheet lies open, else the one the room sees, else the first that lacks something', () => {
  const open = (chosen: string | null, pointedAt: string | null) =>
    openSheet({ sheets }, { chosen: chosen as never, pointedAt: pointedAt as never })
  expect(open('s3', 's1')).toBe('s3')
  expect(open(null, 's1')).toBe('s1')
  expect(open(null, null)).toBe('s2')
  expect(open('weg', null)).toBe('s2')
  expect(openSheet({ sheets: [full] }, { chosen: null, pointedAt: null })).toBe('s1')
  expect(openSheet({ sheets: [] }, { chosen: null, pointedAt: null })).toBeNull()
})
