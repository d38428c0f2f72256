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
  expect(section(table, 'aanhef')?.body).toBe('Terug op Onze waarden, Polderrand, editie 1, van 23 november 2026.')
  expect(section(table, 'zinnen')?.records).toEqual([
    {
      subject: subject(),
      text: 'Dichtbij: Wij bellen eerst.',
      values: {
        thick: { text: 'Wordt ranja' },
        now: { text: 'In drie dorpen bellen wij.' },
        voices: { text: 'Dikke siroop: 3 organisaties\nSlappe ranja: 1 organisatie' },
        examples: { text: 'ggd: “Er belde niemand.”' },
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

test('[RND-42] the report begins with a summary of what was recorded for the room, in words', () => {
  expect(report(aWholeCheckin())?.sections[1]).toMatchObject({
    title: 'In het kort',
    body: 'Wij keken naar 1 zin: 1 wordt ranja. Wij keken naar 2 toezeggingen: 1 gedaan, 1 niet besproken. Wij namen 1 besluit. Bij 2 stappen of mijlpalen was sindsdien niets gebeurd.',
  })
  const table = aCheckin({ ...anEarlier(), talks: [{ text: 'Wie betaalt?', beside: null }] }).goTo('zinnen')
  for (const name of organisations) table.do(speaker(name), thick(subject(), 'slap'))
  expect(report(table)?.sections[1]?.body).toBe(
    'Wij keken naar 1 zin: 1 niet besproken. Eén lastig gesprek ligt nog op tafel. Bij 2 stappen of mijlpalen was sindsdien niets gebeurd.',
  )
})

test('[RND-41] the report keeps the difficult talks of then, each with its sentence', () => {
  const talks = [
    { text: 'Wie betaalt?', beside: subject() },
    { text: 'Mag dit?', beside: null },
  ]
  expect(report(aCheckin({ ...anEarlier(), talks }))?.frictions).toEqual([
    { text: 'Wie betaalt?', beside: 'Dichtbij' },
    'Mag dit?',
  ])
})

test('[RND-40] milestones stand under a heading of their own year, with who carries them', () => {
  const milestones = [{ subject: 'm1' as SubjectId, text: 'Er is één nummer.', year: '2027', carriers: 'GGD' }]
  const records = section(aCheckin({ ...anEarlier(), milestones }).goTo('route'), 'toezeggingen')?.records
  expect(records?.map(({ group, text }) => [group, text])).toEqual([
    ['Wat is toegezegd', 'Toezegging t1'],
    ['Wat is toegezegd', 'Toezegging t2'],
    ['Mijlpalen voor 2027', 'Er is één nummer.'],
  ])
  expect(records?.at(-1)?.values).toEqual({ promisedBy: { text: 'GGD' } })
})

test('[RND-61] the report tells what nothing happened about, what is more than its parts, which notes were left, and what was proposed', () => {
  const then = anEarlier()
  const [first, ...others] = then.promises
  if (first === undefined) throw new Error('no promise')
  const lately = { stand: 'done', on: '2027-02-01', words: 'Klaar.' } as const
  const table = aCheckin({
    ...then,
    promises: [{ ...first, lately, bothAnd: true }, ...others],
    unused: [
      { why: 'double', notes: 5 },
      { why: null, notes: 1 },
    ],
  }).goTo('zinnen')
  for (const name of organisations) table.do(speaker(name), thick(subject(), 'ranja'))
  table.goTo('zinnen', 1).do(facilitator, { type: 'showPoll', step: stepId('zinnen'), subject: subject() })
  const proposal = { text: 'Wij bellen waar mogelijk.', why: 'Te weinig mensen.' }
  table.do(facilitator, { type: 'proposeChange', subject: subject(), proposal })
  const item = table.view({ kind: 'roomScreen' })
  expect(item).toMatchObject({ now: { item: { change: { signed: 'Wij bellen eerst.', proposal } } } })
  expect(section(table, 'zinnen')?.records?.[0]?.values).toMatchObject({
    proposed: { text: proposal.text },
    because: { text: proposal.why },
  })
  const body = section(table, 'in-short')?.body
  expect(body).toContain('Bij 1 stap of mijlpaal was sindsdien niets gebeurd.')
  expect(body).toContain('1 stap dient meer ambities en wordt door meer organisaties gedragen: 1 + 1 = 3.')
  expect(body).toContain('Van de briefjes van toen kwamen er 6 nergens terug (5 dubbel, 1 zonder reden).')
})
