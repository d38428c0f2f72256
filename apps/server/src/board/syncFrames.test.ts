import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { ackFrame, awarenessFrame, updateFrame } from './syncFrames.js'

test('[UPD-1] frames are read as they were written, at every length and number', () => {
  for (const length of [0, 1, 127, 128, 16_383, 16_384, 300_000]) {
    const update = decoding.createDecoder(updateFrame(new Uint8Array(length).fill(7)))
    expect([decoding.readVarUint(update), decoding.readVarUint(update)]).toEqual([0, 2])
    const body = decoding.readVarUint8Array(update)
    expect([body.byteLength, body.at(-1), decoding.hasContent(update)]).toEqual([length, length ? 7 : undefined, false])
    const awareness = decoding.createDecoder(awarenessFrame(new Uint8Array(length)))
    expect([decoding.readVarUint(awareness), decoding.readVarUint8Array(awareness).byteLength]).toEqual([1, length])
  }
  for (const count of [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 40]) {
    const decoder = decoding.createDecoder(ackFrame(count))
    expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([100, count])
    expect(decoding.hasContent(decoder)).toBe(false)
  }
})
