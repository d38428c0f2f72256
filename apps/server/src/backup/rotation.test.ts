import { expect, test } from 'vitest'
import { backupName, backupTime, isDue, superfluous } from './rotation.js'

const at = (text: string) => Date.parse(text)

test('[BAK-4] a name tells what a backup was made for and when', () => {
  const name = backupName('nightly', at('2026-11-27T03:15:09.500Z'))
  expect(name).toBe('siroop-nightly-20261127T031509Z.siroop-backup')
  expect(backupTime(name)).toEqual({ kind: 'nightly', atMs: at('2026-11-27T03:15:09Z') })
  expect(backupTime('siroop-nightly-20261399T000000Z.siroop-backup')).toBeNull()
  expect(backupTime('holiday.jpg')).toBeNull()
})

test('[BAK-4] seven nights, the last of four weeks and three upgrades are kept, and everything that is not ours', () => {
  const nights = Array.from({ length: 60 }, (_, day) =>
    backupName('nightly', at('2026-01-01T03:00:00Z') + day * 86_400_000),
  )
  const before = (...dates: readonly string[]) => dates.map((date) => backupName('upgrade', at(`${date}T10:00:00Z`)))
  const upgrades = before('2026-01-02', '2026-01-05', '2026-01-20', '2026-02-01')
  const asked = Array.from({ length: 20 }, (_, day) => backupName('asked', at('2020-01-01T03:00:00Z') + day))
  const others = ['notes.txt', 'siroop.db', `${nights[0]}.part`]
  const gone = new Set(superfluous([...others, ...nights, ...upgrades, ...asked]))
  const left = nights.filter((name) => !gone.has(name))
  expect(left.slice(-7)).toEqual(nights.slice(-7))
  expect(left.length).toBeGreaterThanOrEqual(9)
  expect(left.length).toBeLessThanOrEqual(10)
  const ages = left.map((name) =>
    Math.round(((backupTime(nights.at(-1) as string)?.atMs ?? 0) - (backupTime(name)?.atMs ?? 0)) / 86_400_000),
  )
  expect(Math.max(...ages)).toBeGreaterThan(14)
  expect(upgrades.filter((name) => gone.has(name))).toEqual(upgrades.slice(0, 1))
  expect([...asked, ...others].filter((name) => gone.has(name))).toEqual([])
  // names that were erased since are in one of before an upgrade: it does not stay for years where little is upgraded
  const few = before('2025-06-01', '2026-02-01')
  expect(superfluous([...nights, ...few]).filter((name) => few.includes(name))).toEqual(few.slice(0, 1))
  expect(superfluous(few.slice(0, 1))).toEqual([])
})

test('[BAK-4] after every night one more, never more than ten nightly ones are there', () => {
  let there: string[] = []
  for (let day = 0; day < 400; day += 1) {
    there.push(backupName('nightly', at('2026-01-01T03:00:00Z') + day * 86_400_000))
    const gone = superfluous(there)
    there = there.filter((name) => !gone.includes(name))
    expect(there.length).toBeLessThanOrEqual(10)
  }
  const oldest = backupTime(there.toSorted()[0] as string)?.atMs ?? 0
  expect((at('2026-01-01T03:00:00Z') + 399 * 86_400_000 - oldest) / 86_400_000).toBeGreaterThan(14)
})

test.each([
  ['three in the night, a day after the last one', 3, 24, true],
  ['three in the night, right after it was made', 3, 0.2, false],
  ['five to two', 1, 24, false],
  ['in the afternoon, made last night', 15, 12, false],
  ['in the afternoon, never on at night', 15, 40, true],
] as const)('[BAK-4] %s', (_name, hour, ageHours, due) => {
  expect(isDue({ nowMs: 1e12, lastMs: 1e12 - ageHours * 3_600_000, hour })).toBe(due)
})
