import { expect, test } from 'vitest'
import { type SafetySource, safetyOf } from './safety.js'

const source = (waiting: number, keptHere: boolean): SafetySource => ({
  waiting: () => waiting,
  keptHere: () => keptHere,
  onChange: () => () => undefined,
})

test('[WEB-17] all is safe only when nothing waits anywhere', () => {
  expect(safetyOf([source(0, false), source(0, true)])).toEqual({ state: 'all-safe', waiting: 0 })
})

test('[WEB-17] one command that is kept nowhere makes the page one to keep open', () => {
  expect(safetyOf([source(3, true), source(1, false)])).toEqual({ state: 'not-safe', waiting: 4 })
})

test('[WEB-17] what waits and is on disk here may be closed', () => {
  expect(safetyOf([source(3, true), source(0, false)])).toEqual({ state: 'on-this-device', waiting: 3 })
})
