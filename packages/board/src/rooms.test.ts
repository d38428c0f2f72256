import { participantId, workshopId } from '@siroop/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardRoom, byOrder, isOrder, mineRoom, orderBetween, parseRoom, penRoom, tableRoom } from './index.js'

const w = workshopId('w-1')
const p = participantId('p-1')

describe('names of rooms', () => {
  test('[BRD-10] a name is made and taken apart the same way, and nothing else is a name', () => {
    expect(parseRoom(boardRoom(w))).toEqual({ kind: 'board', workshop: w, epoch: 1 })
    expect(parseRoom(penRoom(w, 3))).toEqual({ kind: 'pen', workshop: w, epoch: 3 })
    expect(parseRoom(mineRoom(w, p, 2))).toEqual({ kind: 'mine', workshop: w, participant: p, epoch: 2 })
    expect(parseRoom(tableRoom(w, 't1', 2))).toEqual({ kind: 'table', workshop: w, table: 't1', epoch: 2 })
    for (const bad of [
      '',
      'board',
      'board/w-1',
      'board/w-1/0',
      'board/w-1/01',
      'board/w-1/1/',
      'board/../1',
      'mine/w-1/1',
    ])
      expect(parseRoom(bad)).toBeNull()
    for (const bad of ['BOARD/w-1/1', 'table/w-1', 'mine/w-1/p-1/1/1', 'board/w-1/1e3', 'board/w-1/9999999'])
      expect(parseRoom(bad)).toBeNull()
  })
})

describe('order keys', () => {
  test('[BRD-11] there is always room between two neighbours, and keys stay short when adding at the end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 200 }), (places) => {
        const keys: string[] = []
        for (const place of places) {
          const at = place % (keys.length + 1)
          keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null))
        }
        expect([...keys].sort()).toEqual(keys)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.every(isOrder)).toBe(true)
      }),
    )
    let last: string | null = null
    for (let n = 0; n < 5000; n++) last = orderBetween(last, null)
    expect(last).toHaveLength(5)
  })
  test('equal keys are sorted by id, and swapped neighbours still give a key', () => {
    const same = orderBetween(null, null)
    expect(
      [
        { id: 'b', order: same },
        { id: 'a', order: same },
      ]
        .sort(byOrder)
        .map((r) => r.id),
    ).toEqual(['a', 'b'])
    expect(isOrder(orderBetween(same, same))).toBe(true)
    expect(orderBetween('z', 'a') > 'z').toBe(true)
  })
})
