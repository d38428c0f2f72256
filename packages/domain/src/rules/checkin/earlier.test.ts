import { expect, test } from 'vitest'
import { aSignedManifest } from '../../checkinTestData.js'
import { stepId } from '../../ids.js'
import { agree, atConsent, aWorkshop, facilitator, newestRound, organisations, speaker } from '../../testData.js'
import { atAssign, note } from '../../visionTestData.js'
import { carriedOver } from './earlier.js'

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

test('[RND-2] of a signed manifest its sentences come along to the letter, with their ids, edition and fingerprint', () => {
  const signed = aSignedManifest()
  const [edition] = signed.now.editions
  const frozen = edition?.frozen.sections.flatMap(({ sentences }) => sentences) ?? []
  expect(carriedOver(signed.now, day)).toEqual({
    workshop: signed.now.id,
    title: 'Onze waarden, Polderrand',
    edition: 1,
    fingerprint: edition?.fingerprint,
    agreedOn: '2026-11-23',
    sentences: frozen.map(({ id, heading, text }) => ({ subject: id, heading, text })),
    promises: [],
  })
})

test('[RND-2] without a manifest in force it is what was agreed, and what owners took on', () => {
  const table = agree(atConsent())
  expect(carriedOver(table.now, day)).toMatchObject({
    edition: null,
    fingerprint: null,
    sentences: [{ subject: 'b1', heading: 'Dichtbij', text: 'Wij bellen eerst.' }],
  })
  const route = atAssign().do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: 'o-ggd' as never })
  expect(carriedOver(route.now, day)?.promises).toEqual([])
  route.do(speaker('ggd'), {
    type: 'answerAsk',
    subject: note('x1'),
    answer: 'accept',
    due: '2027-03-01',
    firstStep: 'Bellen.',
  })
  expect(carriedOver(route.now, day)).toMatchObject({
    sentences: [{ text: 'Niemand staat alleen.' }, { text: 'Wonen is betaalbaar.' }],
    promises: [{ subject: 'x1', text: 'Tekst van x1.', owner: 'ggd', due: '2027-03-01' }],
  })
  expect(carriedOver(aWorkshop().now, day)).toBeNull()
})

test('[RND-3] nothing that somebody wrote, answered or objected comes along, and no person', () => {
  const table = atConsent()
  const round = newestRound(table)
  table.do(speaker('ggd'), { type: 'answerRound', round, answer: 'object', reason: 'Geheim bezwaar.' })
  for (const name of organisations.filter((one) => one !== 'ggd'))
    table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
  table.do(facilitator, { type: 'showRound', round })
  const [objection] = table.now.objections
  table
    .do(facilitator, { type: 'treatObjection', objection: objection?.id ?? ('' as never), state: 'withdrawn' })
    .do(facilitator, { type: 'closeRound', round })
    .goTo('weerzien')
    .do(facilitator, { type: 'addLine', step: stepId('weerzien'), text: 'Een regel die niemand koos.' })
  const told = JSON.stringify(carriedOver(table.now, day))
  expect(told).toContain('Wij bellen eerst.')
  for (const hidden of [
    'Geheim bezwaar.',
    'Een regel',
    'b1-welzijn-0',
    ...organisations.map(speaker),
    facilitator,
    'o-ggd',
  ])
    expect(told).not.toContain(hidden)
})
