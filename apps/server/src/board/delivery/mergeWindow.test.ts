import { expect, test } from 'vitest'
import { mergeWindow } from './mergeWindow.js'

const largestMs = 12

test('[UPD-5] while the process has time left nothing waits, however large the room', () => {
  expect(mergeWindow({ busy: 0.1, updates: 60, lines: 300, largestMs })).toBe(0)
})

test('[UPD-5] under load a large room waits in proportion to what its turn costs, never longer than the limit', () => {
  const wait = (lines: number, busy: number) => mergeWindow({ busy, updates: 4, lines, largestMs })
  expect(wait(100, 0.5)).toBeGreaterThan(2)
  expect(wait(100, 0.5)).toBeLessThan(5)
  expect(wait(300, 0.8)).toBe(12)
  expect(wait(200, 0.6)).toBeGreaterThan(wait(200, 0.4))
})

test('[UPD-5] a small room does not wait for the load of others', () => {
  expect(mergeWindow({ busy: 1, updates: 1, lines: 4, largestMs })).toBeLessThan(1)
})
