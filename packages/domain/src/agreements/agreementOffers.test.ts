import { expect, test } from 'vitest'
import { atNoticing, atRecording, call, fillAgreement, letter, writeAgreement } from '../rules/trials/trialTestData.js'
import { facilitator, org, type Table } from '../testData.js'
import { agreementOffers } from './agreementOffers.js'

const notes: Readonly<Record<string, { text: string; fields: Record<string, string> }>> = {
  huur: { text: 'Ik kreeg een brief.', fields: {} },
  bellen: { text: 'Bellen', fields: { wie: `${org('gemeente')} ${org('corporatie')}` } },
}
const offersOf = (table: Table) =>
  agreementOffers(table.now, { dateOf: table.facts.dateOf, today: '2027-01-04', noteOf: (id) => notes[id] ?? null })

test('[KNB-5] nothing is offered while a meeting is open', () => {
  expect(offersOf(atNoticing())).toEqual([])
})

test('[KNB-5] each solution that was tried is offered with what the room wrote, as far as all of it is there', () => {
  const table = fillAgreement(atRecording()).do(facilitator, writeAgreement()).do(facilitator, { type: 'closeMeeting' })
  const [first, second] = offersOf(table)
  expect(first).toMatchObject({
    subject: call,
    // who pays is not said in this workshop: it is no further than its complaint
    stage: 'complaint',
    content: {
      complaint: 'Ik kreeg een brief.',
      trial: { from: '2026-12-01', until: '2026-12-20' },
      noticed: { quote: 'Er belde iemand.', who: 'een huurder', on: '2026-12-18' },
      rule: 'Als een huurder een maand huur mist, dan belt de woonconsulent binnen vijf werkdagen.',
      visibility: 'me',
    },
  })
  expect(first?.content.between.map(({ agreedOn }) => agreedOn)).toEqual([null, null])
  expect(second).toMatchObject({ subject: letter, stage: 'stopped' })
})
