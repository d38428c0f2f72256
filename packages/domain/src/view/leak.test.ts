import { expect, test } from 'vitest'
import { objectionId, stepId } from '../ids.js'
import {
  aBundle,
  aNote,
  anOpenMeeting,
  askLoose,
  facilitator,
  loose,
  newestRound,
  org,
  organisations,
  sign,
  speaker,
  talkedAboutCoverage,
} from '../testData.js'
import { lookEverywhere } from './everyViewTestData.js'

test('[VIEW-2] [INV-2] [INV-7] walking the whole evening, no view of any audience holds what is still hidden', () => {
  const table = anOpenMeeting()
  const secrets = new Map<string, string>()
  const look = () => lookEverywhere(table, secrets)
  look()
  table.next()
  // ids and authors of notes that lie closed on the table
  const notes = organisations.map((name) => aNote(`geheim-${name}`, name))
  table.submitted.set(stepId('waarden'), notes)
  for (const name of organisations) secrets.set(`geheim-${name}`, name)
  look()
  table.next()
  // revealed notes are read from the board; no view carries them either
  look()
  secrets.clear()

  table.bundles = [aBundle('b1', 'Dichtbij', organisations.slice(0, 3))]
  table.goTo('groeperen', 2).do(facilitator, {
    type: 'openRound',
    step: stepId('groeperen'),
    bundle: table.bundles[0]?.id as never,
    behaviour: null,
  })
  for (const name of organisations) {
    const reason = `reden van ${name}, nog dicht`
    secrets.set(reason, name)
    table.do(speaker(name), {
      type: 'answerRound',
      round: newestRound(table),
      answer: name === 'ggd' ? 'object' : 'stand-for',
      reason,
    })
    look()
  }
  table.do(facilitator, { type: 'showRound', round: newestRound(table) })
  secrets.clear()
  const raised = table.now.objections[0]?.id ?? objectionId('geen')
  table
    .do(facilitator, { type: 'treatObjection', objection: raised, state: 'withdrawn' })
    .do(facilitator, { type: 'closeRound', round: newestRound(table) })
  look()

  table.goTo('weerzien').do(facilitator, { type: 'planCheckins', dates: ['2027-11-23'] })
  table
    .do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2026-12-23' } })
    .goTo('lezen')
  askLoose(table)
  for (const name of organisations) {
    const [text, reason] = [`voorstel van ${name}, nog dicht`, `waarom ${name}, nog dicht`]
    const last = name === organisations.at(-1)
    if (!last) secrets.set(text, name).set(reason, name)
    table.do(speaker(name), {
      type: 'answerSentence',
      sentence: loose,
      version: 1,
      answer: last ? 'sign-as-is' : 'proposal',
      text: last ? null : text,
      reason,
    })
    if (!last) look()
  }
  secrets.clear()
  table
    .do(facilitator, { type: 'decideProposals', sentence: loose, version: 1, accepted: [] })
    .do(facilitator, { type: 'settleSentence', sentence: loose, version: 1 })
  look()
  talkedAboutCoverage(table).do(facilitator, { type: 'openSigning' }).goTo('tekenen')
  for (const name of organisations) {
    expect(sign(table, name)).toBeNull()
    look()
  }
  table.do(facilitator, { type: 'closeMeeting' })
  look()
  expect(table.now.editions[0]?.signatures.map((mark) => mark.organisation)).toEqual(organisations.map(org))
})
