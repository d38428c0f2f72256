import { describe, expect, test } from 'vitest'
import { readingProgress } from './readingProgress.js'

describe('[WEB-50] reading before signing', () => {
  const at = (seenToPx: number) => readingProgress({ textPx: 2000, windowPx: 500, seenToPx })
  test('[WEB-50] is done only when the last line was on screen', () => {
    expect(at(1985).readAll).toBe(false)
    expect(at(1986)).toMatchObject({ readAll: true, part: 1, pagesLeft: 0 })
    expect(at(500)).toMatchObject({ readAll: false, part: 0.25, pagesLeft: 3 })
  })
  test('[WEB-50] a tap before the end goes to the unread part, one line before it, never past the end', () => {
    expect(at(500).nextTopPx).toBe(472)
    expect(at(1900).nextTopPx).toBe(1500)
  })
  test('[WEB-50] a text that is not there is never read', () => {
    expect(readingProgress({ textPx: 0, windowPx: 500, seenToPx: 0 })).toMatchObject({ readAll: false, part: 0 })
    expect(readingProgress({ textPx: 300, windowPx: 500, seenToPx: 300 }).readAll).toBe(true)
  })
})
