import { expect, test } from 'vitest'
import { sentenceId } from '../../ids.js'
import { atDraft, facilitator, type Table } from '../../testData.js'

const loose = sentenceId('z1')
/** A sentence of which a second version says less. */
function weakened(): Table {
  const table = atDraft().do(facilitator, { type: 'addSentence', section: 'waarden', sentence: loose })
  table.pen.set(loose, 'Wij bellen binnen een dag terug.')
  table.do(facilitator, { type: 'proposeSentence', sentence: loose })
  table.pen.set(loose, 'Wij bellen zo snel mogelijk terug.')
  return table.do(facilitator, { type: 'proposeSentence', sentence: loose })
}
const why = (table: Table) => table.now.sentences.find(({ id }) => id === loose)?.why
const explain = (reason: string, version = 2) =>
  ({ type: 'explainSentence', sentence: loose, version, reason }) as const

test('[SW-14] the reason of a version that says less stays with it, and the last one counts', () => {
  const table = weakened()
  expect(why(table)).toBeNull()
  table.do(facilitator, explain('In het weekend lukt het niet.')).do(facilitator, explain('Niet in het weekend.'))
  expect(why(table)).toBe('Niet in het weekend.')
  table.pen.set(loose, 'Wij bellen terug.')
  expect(why(table.do(facilitator, { type: 'proposeSentence', sentence: loose }))).toBeNull()
})

test('[SW-14] nothing waits for a reason: without one the version is put to the organisations', () => {
  const table = weakened().do(facilitator, { type: 'askSentence', sentence: loose, version: 2 })
  expect(table.now.sentences.find(({ id }) => id === loose)?.status).toBe('asked')
})

test('[SW-14] an empty reason and one for an earlier version are refused', () => {
  expect(weakened().try(facilitator, explain('  '))).toBe('reason-needed')
  expect(weakened().try(facilitator, explain('Te laat.', 1))).not.toBeNull()
})
