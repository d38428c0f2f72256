import { expect, test, vi } from 'vitest'
import { type SafetySource, safetyOf, watchSafety } from './safety.js'

const source = (waiting: number, keptHere: boolean): SafetySource => ({
  waiting: () => waiting,
  keptHere: () => keptHere,
  onChange: () => () => undefined,
})

test('[WEB-17] all is safe only when nothing waits anywhere', () => {
  expect(safetyOf([source(0, false), source(0, true)])).toBe('all-safe')
})

test('[WEB-17] one command that is kept nowhere makes the page one to keep open', () => {
  expect(safetyOf([source(3, true), source(1, false)])).toBe('not-safe')
})

test('[WEB-17] what waits and is on disk here may be closed', () => {
  expect(safetyOf([source(3, true), source(0, false)])).toBe('on-this-device')
})

test('[WEB-17] the browser asks before it leaves a page with changes that are kept nowhere, and only then', () => {
  const page = new EventTarget()
  vi.stubGlobal('window', page)
  const asks = () => {
    const leaving = new Event('beforeunload', { cancelable: true })
    page.dispatchEvent(leaving)
    return leaving.defaultPrevented
  }
  const at = { waiting: 0, keptHere: false }
  let changed: () => void = () => undefined
  const unwatch = watchSafety({
    waiting: () => at.waiting,
    keptHere: () => at.keptHere,
    onChange: (listener) => {
      changed = listener
      return () => undefined
    },
  })
  const asked = [
    { waiting: 0, keptHere: false },
    { waiting: 1, keptHere: false },
    // On disk here: closing the page loses nothing, so nobody is held up.
    { waiting: 1, keptHere: true },
    { waiting: 2, keptHere: false },
    { waiting: 0, keptHere: false },
  ].map((now) => {
    Object.assign(at, now)
    changed()
    return asks()
  })
  expect(asked).toEqual([false, true, false, true, false])
  unwatch()
  vi.unstubAllGlobals()
})
