import { expect, test } from 'vitest'
import { stepId } from '../../ids.js'
import {
  atConsent,
  atDraft,
  facilitator,
  newestRound,
  org,
  organisations,
  speaker,
  type Table,
} from '../../testData.js'
import type { FacilitatorView } from '../../view/facilitatorView.js'
import type { ManifestView } from '../../view/manifestView.js'
import { atRecording, fillAgreement } from '../trials/trialTestData.js'
import { unrecognised } from './coverage.js'

const first = (table: Table) => table.now.sentences[0]?.id as never

/** A value that is shared: three stand for it, the corporatie can live with it. */
function lukewarm(): Table {
  const table = atConsent()
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), {
      type: 'answerRound',
      round,
      answer: name === 'corporatie' ? 'live-with' : 'stand-for',
      reason: null,
    })
  return table
    .do(facilitator, { type: 'showRound', round })
    .do(facilitator, { type: 'closeRound', round })
    .goTo('weerzien')
    .do(facilitator, { type: 'planCheckins', dates: ['2027-11-23'] })
    .do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2026-12-23' } })
    .goTo('lezen')
}
const discuss = (words: string, name = 'corporatie') =>
  ({ type: 'discussCoverage', organisation: org(name), words }) as const
const seen = (table: Table) =>
  (table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView | null)?.unrecognised

test('[DEK-1] an organisation that finds itself back nowhere is told to who leads while the text is drafted', () => {
  const table = lukewarm()
  expect(seen(table)).toEqual([{ organisation: org('corporatie'), discussed: null }])
  table.do(speaker('corporatie'), { type: 'recogniseSentence', sentence: first(table), version: 1, recognised: true })
  expect(seen(table)).toEqual([])
  expect(seen(atDraft()), 'who stands for a value finds itself back in it').toEqual([])
})

test('[DEK-2] the text is not laid down for signing before that was talked about, and the words are kept', () => {
  const table = lukewarm()
  expect(table.try(facilitator, { type: 'openSigning' })).toBe('coverage-undiscussed')
  expect(table.try(facilitator, discuss('  '))).toBe('reason-needed')
  expect(table.try(facilitator, discuss('x'.repeat(301)))).toBe('text-too-long')
  expect(table.try(facilitator, discuss('Gebeld.', 'ggd'))).toBe('recognises-itself')
  expect(table.try(speaker('corporatie'), discuss('Zelf gezegd.'))).toBe('not-allowed')
  table.do(facilitator, discuss(' Doet mee vanaf 2028. '))
  expect(seen(table)).toEqual([{ organisation: org('corporatie'), discussed: 'Doet mee vanaf 2028.' }])
  table.do(facilitator, { type: 'openSigning' })
  expect(table.try(facilitator, discuss('Te laat.'))).toBe('edition-frozen')
  const manifest = table.view({ kind: 'public' }) as ManifestView | null
  expect(manifest?.editions[0]?.discussed).toEqual([{ organisation: org('corporatie'), words: 'Doet mee vanaf 2028.' }])
})

test('[DEK-3] where nobody could have said it, nobody is asked about it', () => {
  const asked = lukewarm().now
  expect(unrecognised(asked)).toEqual([org('corporatie')])
  expect(unrecognised({ ...asked, skippedSteps: new Map([[stepId('lezen'), 'Geen tijd.']]) })).toEqual([])
  expect(unrecognised(fillAgreement(atRecording()).now), 'an agreement from a trial').toEqual([])
})
