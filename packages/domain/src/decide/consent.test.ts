import { expect, test } from 'vitest'
import { evolve } from '../evolve/evolve.js'
import { bundleId, organisationId, stepId } from '../ids.js'
import {
  aBundle,
  agree,
  anOpenMeeting,
  atConsent,
  atDraft,
  facilitator,
  newestRound,
  org,
  organisations,
  speaker,
} from '../testData.js'

const step = stepId('groeperen')
const bundle = bundleId('b1')
const stand = (table: ReturnType<typeof atConsent>, name: string) =>
  table.do(speaker(name), { type: 'answerRound', round: newestRound(table), answer: 'stand-for', reason: null })

test('[CON-1] a round opens in the consent segment only, one at a time, on a named bundle', () => {
  const table = anOpenMeeting()
  table.bundles = [aBundle('b1', ' ', ['ggd']), aBundle('b2', 'Dichtbij', ['ggd'])]
  table.goTo('groeperen', 1)
  expect(table.try(facilitator, { type: 'openRound', step, bundle: bundleId('b2'), behaviour: null })).toBe(
    'not-in-this-segment',
  )
  table.next()
  expect(table.try(facilitator, { type: 'openRound', step, bundle, behaviour: null })).toBe('bundle-without-name')
  expect(table.try(facilitator, { type: 'openRound', step, bundle: bundleId('b9'), behaviour: null })).toBe(
    'unknown-bundle',
  )
  table.do(facilitator, { type: 'openRound', step, bundle: bundleId('b2'), behaviour: null })
  expect(table.try(facilitator, { type: 'openRound', step, bundle: bundleId('b2'), behaviour: null })).toBe(
    'round-open-already',
  )
})

test('[CON-2] only the spokesperson answers, an objection has a reason, a later answer replaces the earlier', () => {
  const table = atConsent()
  const round = newestRound(table)
  expect(table.try(speaker('ggd'), { type: 'answerRound', round, answer: 'object', reason: null })).toBe(
    'reason-needed',
  )
  stand(table, 'ggd').do(speaker('ggd'), { type: 'answerRound', round, answer: 'live-with', reason: null })
  expect(table.now.rounds[0]?.ballots.get(org('ggd'))?.answer).toBe('live-with')
  table.do(facilitator, { type: 'appointSpokesperson', organisation: org('ggd'), participant: null })
  expect(table.try(speaker('ggd'), { type: 'answerRound', round, answer: 'stand-for', reason: null })).toBe(
    'not-spokesperson',
  )
})

test('[CON-3] [TNS-13] not answering is not consent: a round shows when the missing ones are marked with a reason', () => {
  const table = atConsent()
  const round = newestRound(table)
  for (const name of ['welzijn', 'ggd', 'gemeente']) stand(table, name)
  expect(table.try(facilitator, { type: 'showRound', round })).toBe('answers-missing')
  expect(
    table.try(facilitator, { type: 'markMissing', round, organisation: org('corporatie'), why: 'absent', reason: '' }),
  ).toBe('reason-needed')
  table.do(facilitator, {
    type: 'markMissing',
    round,
    organisation: org('corporatie'),
    why: 'absent',
    reason: 'moest weg',
  })
  table.do(facilitator, { type: 'showRound', round })
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({
    rounds: [{ result: { missing: [{ organisation: org('corporatie'), why: 'absent', reason: 'moest weg' }] } }],
  })
})

test('[CON-3] an organisation that was marked missing can still answer', () => {
  const table = atConsent()
  const round = newestRound(table)
  table.do(facilitator, { type: 'markMissing', round, organisation: org('ggd'), why: 'abstains', reason: 'overlegt' })
  stand(table, 'ggd')
  expect(table.now.rounds[0]?.missing.size).toBe(0)
})

test('[INV-6] shared is: enough organisations wrote it or stand for it', () => {
  const table = atConsent()
  table.bundles = [aBundle('b2', 'Lef', ['ggd'])]
  for (const name of organisations) stand(table, name)
  table
    .do(facilitator, { type: 'showRound', round: newestRound(table) })
    .do(facilitator, { type: 'closeRound', round: newestRound(table) })
  expect(table.now.items[0]?.sharedBy).toEqual(organisations.map(org))
  table.do(facilitator, { type: 'openRound', step, bundle: bundleId('b2'), behaviour: null })
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerRound', round, answer: 'live-with', reason: null })
  table.do(facilitator, { type: 'showRound', round }).do(facilitator, { type: 'closeRound', round })
  expect(table.now.rounds.at(-1)?.status).toBe('not-shared')
  expect(table.now.items).toHaveLength(1)
})

test('[INV-8] no agreement while an objection is open', () => {
  const table = atConsent()
  const round = newestRound(table)
  for (const name of ['welzijn', 'ggd', 'gemeente']) stand(table, name)
  table
    .do(speaker('corporatie'), { type: 'answerRound', round, answer: 'object', reason: 'te vaag' })
    .do(facilitator, { type: 'showRound', round })
  expect(table.try(facilitator, { type: 'closeRound', round })).toBe('objection-open')
  const objection = table.now.objections[0]
  expect(objection?.reason).toBe('te vaag')
  if (objection) table.do(facilitator, { type: 'treatObjection', objection: objection.id, state: 'reservation' })
  table.do(facilitator, { type: 'closeRound', round })
  expect(table.now.items[0]?.sharedBy).toEqual(['o-welzijn', 'o-ggd', 'o-gemeente'])
})

test('[CON-4] a changed text is asked again, and the objection counts as worked in', () => {
  const table = atConsent()
  const first = newestRound(table)
  for (const name of ['welzijn', 'ggd', 'gemeente']) stand(table, name)
  table.do(speaker('corporatie'), { type: 'answerRound', round: first, answer: 'object', reason: 'te vaag' })
  expect(table.try(facilitator, { type: 'reviseRound', round: first, text: 'Dichtbij', behaviour: 'Anders.' })).toBe(
    'not-shown-yet',
  )
  table.do(facilitator, { type: 'showRound', round: first })
  expect(
    table.try(facilitator, { type: 'reviseRound', round: first, text: 'Dichtbij', behaviour: 'Wij bellen eerst.' }),
  ).toBe('nothing-changed')
  table.do(facilitator, {
    type: 'reviseRound',
    round: first,
    text: 'Dichtbij',
    behaviour: 'Wij bellen eerst, ook in de nacht.',
  })
  expect(table.now.rounds.map((round) => [round.status, round.attempt])).toEqual([
    ['replaced', 1],
    ['open', 2],
  ])
  expect(table.now.objections[0]?.state).toBe('worked-in')
  expect(table.now.rounds[1]?.ballots.size).toBe(0)
})

test('[CON-5] what was agreed is reopened only with a reason, and its sentence falls with it', () => {
  const table = atDraft()
  expect(table.now.sentences).toHaveLength(1)
  expect(table.try(facilitator, { type: 'reopenItem', bundle, reason: ' ' })).toBe('reason-needed')
  table.do(facilitator, { type: 'reopenItem', bundle, reason: 'wij waren het toch niet eens' })
  expect(table.now.items[0]?.status).toBe('reopened')
  expect(table.now.sentences[0]?.status).toBe('dropped')
  expect(table.try(facilitator, { type: 'reopenItem', bundle, reason: 'nog eens' })).toBe('unknown-item')
})

test('[INV-7] [VIEW-2] before showing, no view of anybody holds an answer or a reason, and the own organisation sees its own', () => {
  const table = atConsent()
  const reason = 'zin die niemand mag zien'
  table.do(speaker('ggd'), { type: 'answerRound', round: newestRound(table), answer: 'object', reason })
  const everybody = [
    { kind: 'facilitator', id: facilitator } as const,
    { kind: 'roomScreen' } as const,
    { kind: 'routeTeam' } as const,
    { kind: 'public' } as const,
    ...organisations
      .filter((name) => name !== 'ggd')
      .map((name) => ({ kind: 'participant', id: speaker(name) }) as const),
  ]
  for (const audience of everybody) {
    const sent = JSON.stringify(table.view(audience))
    expect(sent).not.toContain(reason)
    expect(sent).not.toContain('"object"')
  }
  expect(table.view({ kind: 'participant', id: speaker('ggd') })).toMatchObject({
    now: { ownAnswer: { answer: 'object', reason } },
  })
})

test('[VIEW-3] who answered stands in the order of the list, not in the order of answering', () => {
  const table = atConsent()
  for (const name of ['corporatie', 'ggd', 'welzijn']) stand(table, name)
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({
    rounds: [{ answered: ['o-welzijn', 'o-ggd', 'o-corporatie'], waitingFor: ['o-gemeente'] }],
  })
})

test('[VIEW-4] with three organisations no counts are visible', () => {
  const names = ['welzijn', 'ggd', 'gemeente']
  const table = atConsent(names)
  for (const name of names) stand(table, name)
  table.do(facilitator, { type: 'showRound', round: newestRound(table) })
  expect(table.view({ kind: 'roomScreen' })).toMatchObject({ now: { result: { countsVisible: false } } })
})

test('[TNS-7] agreeing on bundles never makes a note disappear', () => {
  const table = agree(atConsent())
  expect(table.events.some((event) => 'note' in event)).toBe(false)
  expect(table.now.items[0]?.sources).toHaveLength(3)
})

test('[INV-20] history is only added to: replaying the events gives the same state', () => {
  const table = atDraft()
  const again = table.events.reduce<ReturnType<typeof evolve> | null>((state, event) => evolve(state, event), null)
  expect(again).toEqual(table.state)
  expect(organisationId('o-ggd')).toBe(again?.organisations[1]?.id)
})

test('[CON-7] with three organisations a text is recorded as it stands when the objection to it was withdrawn', () => {
  const three = organisations.slice(0, 3)
  const table = anOpenMeeting(three)
  table.bundles = [aBundle('b1', 'Dichtbij', ['welzijn'])]
  table.goTo('groeperen', 2).do(facilitator, { type: 'openRound', step, bundle, behaviour: null })
  const round = newestRound(table)
  for (const name of ['welzijn', 'ggd']) stand(table, name)
  table.do(speaker('gemeente'), { type: 'answerRound', round, answer: 'object', reason: 'Dit is te vaag.' })
  table.do(facilitator, { type: 'showRound', round })
  const objection = table.now.objections[0]?.id
  if (!objection) throw new Error('no objection')
  expect(table.try(facilitator, { type: 'closeRound', round })).toBe('objection-open')
  table.do(facilitator, { type: 'treatObjection', objection, state: 'withdrawn' })
  const view = table.view({ kind: 'facilitator', id: facilitator })
  expect(view?.audience === 'facilitator' && view.rounds[0]?.needed).toBe(2)
  table.do(facilitator, { type: 'closeRound', round })
  expect(table.now.items[0]).toMatchObject({
    text: 'Dichtbij',
    status: 'agreed',
    sharedBy: [org('welzijn'), org('ggd')],
  })
})
