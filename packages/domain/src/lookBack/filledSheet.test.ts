import { expect, test } from 'vitest'
import { atSheets, atTrial, fill } from '../sheetsTestData.js'
import { facilitator, org, speaker, type Table } from '../testData.js'
import { note } from '../visionTestData.js'
import { lookBack } from './lookBack.js'

const filledIn = (table: Table) =>
  lookBack(table.events.map((event, atMs) => ({ event, atMs })))
    .find(({ step }) => step === 'zaak')
    ?.decided.filter(({ what }) => what === 'filled-in')
    .map(({ text, labels, organisation }) => ({ text, lines: labels.map(({ nl }) => nl), organisation }))

test('[SHT-13] looking back tells once per subject what stood on its sheet, and no person', () => {
  const table = atSheets()
    .do(speaker('ggd'), fill('kosten', '12000'))
    .do(speaker('ggd'), fill('wie', org('ggd')))
    .do(speaker('welzijn'), fill('kosten', '12500.5', { was: '12000' }))
    .do(facilitator, fill('vraag-aan', speaker('ggd')))
    .do(facilitator, fill('begin', '2026-12-01'))
  expect(filledIn(atTrial(table))).toEqual([
    {
      text: 'Tekst van s-welzijn.',
      lines: ['kosten: € 12.500,50', 'wie: ggd', 'begin: 1-12-2026', 'vraag-aan'],
      organisation: null,
    },
  ])
})

test('[SHT-13] a sheet that was emptied, or that is about a note that was taken back, is told nowhere', () => {
  const emptied = atSheets()
    .do(speaker('ggd'), fill('wint', 'Rust'))
    .do(speaker('ggd'), fill('wint', null, { was: 'Rust' }))
  expect(filledIn(atTrial(emptied))).toEqual([])
  const gone = atTrial(atSheets().do(speaker('ggd'), fill('wint', 'Rust')))
  gone.do('system', { type: 'withdrawNote', note: note('s-welzijn') })
  expect(filledIn(gone)).toEqual([])
})
