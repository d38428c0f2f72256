import { describe, expect, test } from 'vitest'
import { counterFor } from './counter.js'

describe('[WEB-42] the counter', () => {
  test('[WEB-42] counts what a person counts as one character', () => {
    expect(counterFor('👩‍👩‍👧‍👦é', 10).left).toBe(8)
  })
  test('[WEB-42] stays away while there is room enough, and comes in the last fifth', () => {
    expect(counterFor('a'.repeat(63), 80).shown).toBe(false)
    expect(counterFor('a'.repeat(64), 80).shown).toBe(true)
    expect(counterFor('a'.repeat(10), 20).shown).toBe(true)
  })
  test('[WEB-42] says how much is too much, of the text that would be submitted', () => {
    expect(counterFor(`  ${'a'.repeat(80)}\u200b `, 80)).toEqual({ left: 0, shown: true, over: false })
    expect(counterFor('a'.repeat(83), 80)).toEqual({ left: -3, shown: true, over: true })
  })
})
