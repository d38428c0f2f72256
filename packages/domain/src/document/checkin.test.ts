import { expect, test } from 'vitest'
import { aCheckin, anEarlier, recorded, thick } from '../checkinTestData.js'
import { stepId } from '../ids.js'
import { facilitator, organisations, speaker, type Table } from '../testData.js'
import type { SubjectId } from '../workshop/working.js'
import { composeResult } from './composeResult.js'

const subject = (): SubjectId => anEarlier().sentences[0]?.subject as SubjectId
const report = (table: Table) => composeResult(table.now, table.facts)
const section = (table: Table, id: string) => report(table)?.sections.find((one) => one.id === id)

/** Every sentence and promise talked about, one decision ticked, the next date set. */
function aWholeCheckin(): Table {
  const table = aCheckin().goTo('zinnen')
  for (const name of organisations)
    table.do(
      speaker(name),
      thick(subject(), name === 'ggd' ? 'slap' : 'dik', name === 'ggd' ? 'Er belde niemand.' : null),
    )
  table.goTo('zinnen', 1).do(facilitator, { type: 'showPoll', step: stepId('zinnen'), subject: subject() })
  table.do(facilitator, recorded('zinnen', subject(), 'ranja', 'In drie dorpen bellen wij.')).goTo('route')
  table.do(facilitator, recorded('route', 't1' as SubjectId, 'gedaan', 'Klaar in mei.')).goTo('besluiten')
  for (const text of ['De gemeente belt vanaf september.', 'Een los idee.'])
    table.do(facilitator, { type: 'addLine', step: stepId('besluiten'), text })
  const line = table.now.lines[0]?.id ?? ''
  table.do(facilitator, { type: 'tickLine', line, ticked: true }).goTo('weerzien')
  return table.do(facilitator, { type: 'planCheckins', dates: ['2027-05-23'] })
}

test('[RND-9] the report says then and now of every sentence, how each promise stands, what was decided and the next date', () => {
  const table = aWholeCheckin()
  expect(section(table, 'aanhef')?.body).toBe('Terug op Onze waarden, Polderrand, editie 1, van 23-11-2026.')
  expect(section(table, 'zinnen')?.records).toEqual([
    {
      subject: subject(),
      text: 'Dichtbij: Wij bellen eerst.',
      values: {
        thick: { text: 'Wordt ranja' },
        now: { text: 'In drie dorpen bellen wij.' },
        examples: { text: '“Er belde niemand.” (ggd)' },
      },
    },
  ])
  expect(section(table, 'toezeggingen')?.records).toMatchObject([
    {
      subject: 't1',
      values: { promisedBy: { text: 'GGD' }, stand: { text: 'Gedaan' }, said: { text: 'Klaar in mei.' } },
    },
    { subject: 't2', values: { promisedBy: { text: 'GGD' } } },
  ])
  expect(section(table, 'besluiten')?.records?.map(({ text }) => text)).toEqual(['De gemeente belt vanaf september.'])
  expect(report(table)?.checkinDates).toEqual(['2027-05-23'])
  expect(table.now.editions).toEqual([])
})

test('[RND-9] [INV-7] an example that is still closed is in no report, and beside fewer than four no name stands', () => {
  const table = aCheckin().goTo('zinnen')
  table.do(speaker('ggd'), thick(subject(), 'slap', 'Er belde niemand.'))
  expect(JSON.stringify(report(table))).not.toContain('Er belde niemand.')
})
