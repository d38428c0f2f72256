import { expect, test } from 'vitest'
import { copy as english } from '../../copy/en/participant.js'
import { copy as englishDecide } from '../../copy/en/participantDecide.js'
import { copy as dutch } from '../../copy/nl/participant.js'
import { copy as dutchDecide } from '../../copy/nl/participantDecide.js'
import { privacyLine } from './privacyLine.js'

const nl = { ...dutch, ...dutchDecide }
const en = { ...english, ...englishDecide }

test('[WEB-44] before writing, one line says who will see what: by attribution, in both languages', () => {
  expect(privacyLine(nl, 'organisation', 'GGD')).toBe(
    'Dicht tot de begeleider het opent. Daarna staat er GGD bij, niet uw naam.',
  )
  expect(privacyLine(nl, 'anonymous', 'GGD')).not.toContain('GGD')
  expect(privacyLine(nl, 'person', 'GGD')).toContain('uw naam en GGD')
  expect(privacyLine(en, 'organisation', null)).toContain('your organisation')
})
