import { organisationId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { type Described, isSame, stillTyped } from './described.js'

const ggd = organisationId('ggd')
const politie = organisationId('politie')
const saved: Described = { partners: [ggd, politie], seen: 'Er is een deur open.', means: '', effort: null }

test('[WEB-111] the same partners in another order are no change', () => {
  expect(isSame(saved, { ...saved, partners: [politie, ggd] })).toBe(true)
  expect(isSame(saved, { ...saved, effort: 'low' })).toBe(false)
})

test('[WEB-111] what another facilitator saved comes in, and what was changed here stays', () => {
  const typed = { seen: 'Er is een deur open.', means: 'Vijf mensen.' }
  expect(stillTyped(typed, saved)).toEqual({ means: 'Vijf mensen.' })
  expect({ ...saved, effort: 'high', ...stillTyped(typed, saved) }).toEqual({
    ...saved,
    means: 'Vijf mensen.',
    effort: 'high',
  })
})
