import type { SigningRow } from '@siroop/domain'
import { expect, test } from 'vitest'
import { isClosed } from './signed.js'

const rows = (...states: readonly SigningRow['state'][]) => states.map((state) => ({ state }))

test('[WEB-341] the drop closes when all signed, also with a reservation, and stays open for one who signs later or not', () => {
  expect(isClosed(rows('signed', 'signed-with-reservation', 'signed'))).toBe(true)
  for (const state of ['open', 'later', 'declined'] as const) expect(isClosed(rows('signed', state))).toBe(false)
  expect(isClosed([])).toBe(false)
})
