import { expect, test } from 'vitest'
import { createAckLedger } from './acks.js'

const answer = Uint8Array.of(0, 1, 0)
const update = Uint8Array.of(0, 2, 0)
const question = Uint8Array.of(0, 0, 0)

test('[WEB-1] a change counts as waiting until the server acknowledged the frame that carried it', () => {
  const ledger = createAckLedger(false)
  ledger.connected()
  ledger.sent(question)
  ledger.sent(answer)
  ledger.acked(1)
  ledger.edited()
  ledger.sent(update)
  expect(ledger.waiting()).toBe(1)
  ledger.acked(2)
  expect(ledger.waiting()).toBe(0)
})

test('[WEB-2] changes made without a line wait for the answer to the state vector of the server', () => {
  const ledger = createAckLedger(false)
  ledger.edited()
  ledger.edited()
  ledger.connected()
  ledger.edited()
  ledger.sent(update)
  ledger.acked(1)
  // The server has the third change, nothing says that it has the first two.
  expect(ledger.waiting()).toBe(3)
  ledger.sent(answer)
  ledger.acked(2)
  expect(ledger.waiting()).toBe(0)
})

test('[WEB-2] frames of a broken line prove nothing on the next one', () => {
  const ledger = createAckLedger(false)
  ledger.connected()
  ledger.sent(answer)
  ledger.edited()
  ledger.sent(update)
  ledger.connected()
  ledger.sent(update)
  ledger.acked(1)
  expect(ledger.waiting()).toBe(1)
})

test('[WEB-2] a copy of an earlier visit waits until it was offered to the server', () => {
  const ledger = createAckLedger(true)
  expect(ledger.waiting()).toBe(1)
  ledger.connected()
  ledger.sent(answer)
  ledger.acked(1)
  expect(ledger.waiting()).toBe(0)
})
