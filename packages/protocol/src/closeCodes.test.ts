import { expect, test } from 'vitest'
import { type CloseReason, closeCodes, closeReason, closeRecovery } from './closeCodes.js'

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
