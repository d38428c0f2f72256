import { describe, expect, test } from 'vitest'
import { isHeldDown } from './heldKey.js'
import { isCovered } from './inSight.js'
import { landingIn } from './keptFocus.js'

/** A part of a page with one heading, that is a button too when it has one. */
function part(heading: 'h1' | 'h2' | null, { isConnected = true, button = false } = {}) {
  const pressed = { is: 'button' }
  const top = { is: heading, querySelector: () => (button ? pressed : null) }
  return {
    isConnected,
    querySelector: (wanted: string) => (heading !== null && wanted.split(', ').includes(heading) ? top : null),
  } as unknown as Element
}
const landed = (...parts: readonly Element[]) => (landingIn(parts) as unknown as { is: string } | null)?.is ?? null

describe('[WEB-180] when what had the focus goes away', () => {
  test('the heading of the nearest part that is left gets it', () => {
    expect(landed(part(null), part('h2'), part('h1'))).toBe('h2')
    expect(landed(part('h2', { isConnected: false }), part('h1'))).toBe('h1')
  })

  test('a heading that is a button itself can be pressed again at once', () => {
    expect(landed(part('h2', { button: true }), part('h1'))).toBe('button')
  })

  test('a screen that is still on its way is waited for', () => {
    expect(landed(part('h1', { isConnected: false }), part(null))).toBeNull()
  })
})

test('[WEB-181] a key that is held down presses once, and in a text makes as many lines as it likes', () => {
  expect(isHeldDown({ key: 'Enter', repeat: false }, false)).toBe(false)
  expect(isHeldDown({ key: 'Enter', repeat: true }, false)).toBe(true)
  expect(isHeldDown({ key: 'Tab', repeat: true }, false)).toBe(false)
  expect(isHeldDown({ key: 'Enter', repeat: true }, true)).toBe(false)
})

test('[WEB-645] what has the focus is covered where a bar lies over it, and not by what is in it or around it', () => {
  const inner = { is: 'inner' }
  const bar = { contains: () => false }
  const box = { left: 0, top: 100, width: 200, height: 40 }
  const row = {
    closest: () => null,
    getBoundingClientRect: () => box,
    contains: (one: unknown) => one === inner,
  }
  const around = { contains: (one: unknown) => one === row }
  const covered = (topAt: (y: number) => unknown) =>
    isCovered(row as unknown as Element, (_, y) => topAt(y) as Element | null)
  expect(covered(() => inner)).toBe(false)
  expect(covered(() => around)).toBe(false)
  expect(covered(() => bar)).toBe(true)
  // a bar over its lower edge only
  expect(covered((y) => (y > 130 ? bar : inner))).toBe(true)
  // outside of the window nothing lies over it
  expect(covered(() => null)).toBe(false)
  const tick = { closest: () => row, getBoundingClientRect: () => ({ ...box, width: 1, height: 1 }) }
  expect(isCovered(tick as unknown as Element, () => bar as unknown as Element)).toBe(true)
  const unseen = { ...tick, closest: () => null }
  expect(isCovered(unseen as unknown as Element, () => bar as unknown as Element)).toBe(false)
})
