import { isId, noteId, roundId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { draftKey } from './draftKey.js'

describe('[WEB-53] keys of half-typed text', () => {
  test('[WEB-53] are ids, differ per note, field, round and version, and fit the longest ids', () => {
    const keys = [
      draftKey('f', noteId('abcdefghij0123456789'), 'gedrag'),
      draftKey('f', noteId('abcdefghij0123456789'), 'firstStep'),
      draftKey('r', roundId('abcdefghij0123456789')),
      draftKey('p', 'zin', 1),
      draftKey('p', 'zin', 11),
    ]
    expect(keys.every(isId)).toBe(true)
    expect(new Set(keys).size).toBe(keys.length)
    expect(isId(draftKey('f', noteId('a'.repeat(48)), 'Veld_met.Tekens'))).toBe(true)
  })
})
