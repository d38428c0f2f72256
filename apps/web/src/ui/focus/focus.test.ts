import { describe, expect, test } from 'vitest'
import { isHeldDown } from './heldKey.js'
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
