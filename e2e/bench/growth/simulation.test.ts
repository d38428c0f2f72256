import { expect, test } from 'vitest'
import { type Region, serverOf, spread, writingRooms } from './simulation.js'

const region: Region = {
  rooms: 200,
  phones: 5,
  linesPerRoom: 10,
  evening: ['quiet', 'writing', 'writing', 'quiet'],
  spreadMinutes: 0,
}
const cost = { writingCores: 0.01, quietCores: 0.001, roomMB: 1, emptyMB: 100, linesPerSecond: 100 }

test('rooms that begin together write together; rooms that begin apart do not', () => {
  expect(Math.max(...writingRooms(region))).toBe(200)
  const apart = writingRooms({ ...region, spreadMinutes: 4 })
  expect(Math.max(...apart)).toBe(100)
  expect(apart.reduce((sum, one) => sum + one, 0)).toBe(400)
})
test('when a server goes only what was on it moves', () => {
  const things = Array.from({ length: 300 }, (_, number) => `thing ${number}`)
  const moved = things.filter((thing) => serverOf(thing, [0, 1, 2]) !== serverOf(thing, [0, 2]))
  expect(moved.length).toBeGreaterThan(60)
  expect(moved.every((thing) => serverOf(thing, [0, 1, 2]) === 1)).toBe(true)
})
test('one server has everything; of more each has its part, and the others take over what is gone', () => {
  const one = spread(region, cost, 1)
  expect(one.all).toMatchObject({ lines: 2_000 })
  expect(one.all.MB).toBeCloseTo(300)
  expect(one.all.cores).toBeCloseTo(2)
  expect(one.oneGone).toBeNull()
  const four = spread(region, cost, 4)
  expect(four.all.cores).toBeGreaterThan(0.5)
  expect(four.all.cores).toBeLessThan(0.7)
  expect(four.oneGone?.cores).toBeGreaterThan(four.all.cores)
  expect(four.oneGone?.cores).toBeLessThan(0.85)
  expect(four.oneGone?.moved).toBe(four.all.lines)
})
