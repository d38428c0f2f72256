import { type DotItem, noteId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { dotsOn, inSight, rowOf } from './dots.js'

const items = Array.from({ length: 16 }, (_, index): DotItem => {
  return { subject: noteId(`k${index}`), text: `Klacht ${index}`, spread: [2, 1], further: null, theme: null }
})

test('[WEB-191] the room reads seven choices at a time, and the ones around the one that is pointed at', () => {
  const names = (pointed: string | null) =>
    inSight(items, pointed === null ? null : noteId(pointed)).map(({ subject }) => subject)
  expect(names(null)).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6'])
  expect(names('k9')[0]).toBe('k7')
  expect(names('k15')).toEqual(['k14', 'k15'])
  expect(names('weg')).toEqual(names(null))
  expect(items.map(dotsOn)[0]).toBe(3)
})

test('[WEB-191] few choices have higher rows, in which more of their words fit', () => {
  expect(rowOf(7)).toEqual({ height: 73 / 7, lines: 2 })
  expect(rowOf(5).lines).toBe(3)
  expect(rowOf(2).lines).toBe(4)
})
