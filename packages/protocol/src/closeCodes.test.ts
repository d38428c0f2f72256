import { expect, test } from 'vitest'
import { type CloseReason, closeCodes, closeReason, closeRecovery, readSpread, writeSpread } from './closeCodes.js'

const reasons = Object.keys(closeCodes) as CloseReason[]

test('[SYN-32] what the table says a client does is what a stock provider does with that code', () => {
  for (const reason of reasons) {
    const isFinalForProvider = closeCodes[reason] >= 4400 && closeCodes[reason] < 4500
    expect([reason, closeRecovery[reason]]).toEqual([reason, isFinalForProvider ? 'stop' : 'retry'])
  }
})

test('every reason has a code of its own and is found by it; other codes are none of ours', () => {
  expect(new Set(Object.values(closeCodes)).size).toBe(reasons.length)
  for (const reason of reasons) expect(closeReason(closeCodes[reason])).toBe(reason)
  expect([closeReason(1006), closeReason(1000), closeReason(4499)]).toEqual([null, null, null])
})

test('[SNC-2] the spread of a restart is read as it was written, and other texts say nothing', () => {
  expect(readSpread(writeSpread(1_200))).toBe(1_200)
  expect(readSpread(writeSpread(9_000_000))).toBe(60_000)
  for (const text of ['', 'spread=', 'spread=-5', 'spread=5s', 'spread=99999999', ' spread=5'])
    expect(readSpread(text)).toBe(0)
})
