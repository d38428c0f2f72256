import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHint, writeHint } from './hintBytes.js'
import type { Hint } from './neighbours.js'

const name = fc.string({ minLength: 1, maxLength: 40 })
const bytes = fc.uint8Array({ maxLength: 60 })
const hints: fc.Arbitrary<Hint> = fc.oneof(
  fc.record({ kind: fc.constant('update' as const), room: name, seq: fc.integer({ min: 1 }), bytes }),
  fc.record({ kind: fc.constant('events' as const), seq: fc.nat() }),
  fc.record({ kind: fc.constant('present' as const), participants: fc.array(name, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('awareness' as const), room: name, bytes }),
  fc.record({ kind: fc.constant('ended' as const), credential: name }),
  fc.record({ kind: fc.constant('disconnect' as const), participant: fc.option(name), code: fc.nat() }),
)

test('[NBR-11] a hint is read as it was written', () => {
  fc.assert(
    fc.property(hints, (hint) => {
      expect(readHint(writeHint(hint))).toEqual(hint)
    }),
  )
})

test('[NBR-11] bytes that are no hint, end too early or go on are nothing', () => {
  fc.assert(
    fc.property(hints, fc.nat(), (hint, cut) => {
      const whole = writeHint(hint)
      expect(readHint(whole.subarray(0, cut % whole.byteLength))).toBeNull()
      expect(readHint(Uint8Array.of(...whole, 0))).toBeNull()
    }),
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => void readHint(any)))
  for (const bad of [[], [6], [99, 1], [2, 255, 255, 255, 255, 15], [0, 1, 97, 0, 0]]) {
    expect(readHint(Uint8Array.from(bad))).toBeNull()
  }
})
