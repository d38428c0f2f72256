import { expect, test } from 'vitest'
import { registered, seatingOf, shown } from './inviteTestData.js'
import { allot, isPlaced, moveTo, moveUp, placeInLine, type Registered, type Seating, tableCounts } from './seating.js'

test.each([
  [1, ['t1', 't2'], [], 't1+ t2-'],
  [1, ['t1', 't2'], ['t1+'], 't1? t2+'],
  [1, ['t1', 't2'], ['t1+', 't2+'], 't1? t2?'],
  [1, ['t1'], ['t1+', 't2+'], 't1?'],
  [2, ['t1', 't2'], [], 't1+ t2+'],
  [2, ['t1', 't2'], ['t2+'], 't1+ t2?'],
  [2, ['t2', 't1'], ['t2+'], 't2? t1+'],
] as const)('[INVT-5] %i table(s) each, wanted %j, taken %j: %s', (each, wanted, taken, got) => {
  const seating = seatingOf({ t1: 1, t2: 1 }, each)
  const before = taken.map((choices, at) => registered(at + 1, choices))
  expect(shown({ choices: allot(wanted, seating, before) })).toBe(got)
})

test('[INVT-5] seats that were taken away from a full table make nobody a place less than none', () => {
  const counts = tableCounts(seatingOf({ t1: 1 }), [registered(1, 't1+'), registered(2, 't1+'), registered(3, 't1?')])
  expect(counts.get('t1')).toEqual({ left: 0, taken: 2, waiting: 1 })
})

test('[INVT-6] a free seat goes to who waits longest; what they leave goes on to the next', () => {
  const seating = seatingOf({ t1: 1, t2: 1 })
  const waiting = [registered(4, 't2?'), registered(2, 't1? t2+'), registered(3, 't1? t2?')]
  const moved = moveUp(seating, waiting)
  expect(moved.map((one) => [one.key, shown(one)])).toEqual([
    ['k2', 't1+ t2-'],
    ['k3', 't1? t2+'],
  ])
  expect(moveUp(seating, [registered(1, 't1+'), registered(2, 't1?')])).toEqual([])
})

test('[INVT-6] who wants two tables and gets the second keeps it, and moves up to the first', () => {
  const seating = seatingOf({ t1: 1, t2: 1 }, 2)
  expect(moveUp(seating, [registered(1, 't1? t2+')]).map(shown)).toEqual(['t1+ t2+'])
})

test('[INVT-6] the place in a line is by who registered first', () => {
  const everybody = [registered(9, 't1?'), registered(3, 't1? t2+'), registered(5, 't1+')]
  expect(placeInLine('k3', 't1', everybody)).toBe(1)
  expect(placeInLine('k9', 't1', everybody)).toBe(2)
  expect(placeInLine('k5', 't1', everybody)).toBeNull()
})

test('[INVT-7] who leads moves somebody past the line, never above the seats and never to the same table twice', () => {
  const seating = seatingOf({ t1: 1, t2: 2 }, 2)
  const anja = registered(2, 't1? t2+')
  const everybody = [registered(1, 't1+'), anja]
  expect(moveTo(anja, { at: 0, table: 't1' }, { seating, everybody })).toBeNull()
  expect(moveTo(anja, { at: 0, table: 't2' }, { seating, everybody })).toBeNull()
  expect(moveTo(anja, { at: 2, table: 't2' }, { seating, everybody })).toBeNull()
  const alone = seatingOf({ t1: 1, t2: 2, t3: 1 })
  const moved = moveTo(registered(2, 't1? t2+'), { at: 0, table: 't3' }, { seating: alone, everybody })
  expect(moved && shown(moved)).toBe('t3+ t2-')
})

/** Numbers that look like chance and are the same every time. */
function* chance(seed: number): Generator<number, never> {
  let now = seed
  for (;;) {
    now = (now * 1_103_515_245 + 12_345) % 2_147_483_648
    yield now / 2_147_483_648
  }
}

test.each([1, 2] as const)(
  '[INVT-6] people come and go hundreds of times, %i table(s) each: no table above its seats, no free seat that anybody waits for, nobody loses one',
  (each) => {
    const seating: Seating = seatingOf({ a: 7, b: 3, c: 1, d: 5 }, each)
    const tables = [...seating.seats.keys()]
    const next = chance(each)
    const pick = <T>(of: readonly T[]) => of[Math.floor(next.next().value * of.length)] as T
    let everybody: Registered[] = []
    for (let order = 1; order <= 300; order++) {
      const had = new Map(everybody.map((one) => [one.key, isPlaced(one)]))
      if (everybody.length > 0 && next.next().value < 0.45) {
        const gone = pick(everybody).key
        everybody = everybody.filter(({ key }) => key !== gone)
        const moved = new Map(moveUp(seating, everybody).map((one) => [one.key, one]))
        everybody = everybody.map((one) => moved.get(one.key) ?? one)
      } else {
        const wanted = [...new Set([pick(tables), pick(tables)])]
        everybody = [...everybody, { key: `k${order}`, order, choices: allot(wanted, seating, everybody) }]
      }
      for (const [table, { left, taken, waiting }] of tableCounts(seating, everybody)) {
        expect(taken).toBeLessThanOrEqual(seating.seats.get(table) ?? 0)
        expect(left > 0 && waiting > 0).toBe(false)
      }
      for (const one of everybody) if (had.get(one.key)) expect(isPlaced(one)).toBe(true)
      if (each === 1)
        for (const { choices } of everybody)
          expect(choices.filter(({ state }) => state === 'placed').length).toBeLessThanOrEqual(1)
    }
    expect(everybody.some(isPlaced) && everybody.some((one) => !isPlaced(one))).toBe(true)
  },
)
