import type { Attribution } from '@siroop/domain'
import { expect, test } from 'vitest'
import { copy as english } from '../../copy/en/participant.js'
import { copy as englishDecide } from '../../copy/en/participantDecide.js'
import { copy as dutch } from '../../copy/nl/participant.js'
import { copy as dutchDecide } from '../../copy/nl/participantDecide.js'
import { privacyLine } from './privacyLine.js'

const nl = { ...dutch, ...dutchDecide }
const en = { ...english, ...englishDecide }

const shown = (attribution: Attribution, fromFour = false) => ({ attribution, fromFour, live: null })

test('[WEB-44] before writing, one line says who will see what: by attribution, in both languages', () => {
  expect(privacyLine(nl, shown('organisation'), 'GGD')).toBe(
    'Dicht tot de begeleider het opent. Daarna staat er GGD bij, niet uw naam.',
  )
  expect(privacyLine(nl, shown('anonymous'), 'GGD')).not.toContain('GGD')
  expect(privacyLine(nl, shown('person'), 'GGD')).toContain('uw naam en GGD')
  expect(privacyLine(en, shown('organisation'), null)).toContain('your organisation')
})

test('[WEB-44] before the meeting it says on what a name depends', () => {
  expect(privacyLine(nl, shown('organisation', true), 'GGD')).toBe(
    'Bij vier organisaties of meer staat er daarna GGD bij, niet uw naam.',
  )
  expect(privacyLine(en, shown('person', true), null)).toContain('With four organisations or more')
  expect(privacyLine(nl, shown('anonymous', true), 'GGD')).toBe(nl.write.privacy.anonymous)
})

test('[LIV-8] where notes are opened as they come it says that, and whose name stands beside them', () => {
  const open = (attribution: Attribution) => ({ ...shown(attribution), live: 'open' as const })
  expect(privacyLine(nl, open('organisation'), 'GGD')).toBe('Wat u schrijft, ligt meteen open, met de naam van GGD.')
  expect(privacyLine(nl, open('anonymous'), 'GGD')).not.toContain('GGD')
  expect(privacyLine(en, open('person'), null)).toContain('at once, with your name')
})
