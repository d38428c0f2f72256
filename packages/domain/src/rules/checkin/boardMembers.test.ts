import { expect, test } from 'vitest'
import { aCheckin, anEarlier, aSignedManifest } from '../../checkinTestData.js'
import { composeResult } from '../../document/composeResult.js'
import { organisationId, participantId } from '../../ids.js'
import { facilitator, org, speaker, type Table } from '../../testData.js'
import type { BoardMemberSince } from '../../workshop/checkin/boardMembers.js'
import { boardMembers } from './boardMembers.js'
import { carriedOver } from './carriedOver.js'

const tell = (name: string, since: BoardMemberSince | null) =>
  ({ type: 'tellBoardMember', organisation: org(name), since }) as const
const changes = (table: Table) => boardMembers(table.now).map(({ name, change, signed }) => [name, change, signed])

test('[RND-49] of a signed manifest the check-in knows who was asked to sign and who did, by the name of the organisation', () => {
  expect(anEarlier().organisations?.every(({ signed }) => signed)).toBe(true)
  const earlier = {
    ...anEarlier(),
    organisations: [
      { name: 'GGD', signed: true },
      { name: 'Dorpsbelang', signed: true },
      { name: 'welzijn', signed: false },
    ],
  }
  const table = aCheckin(earlier).do(facilitator, tell('ggd', 'other'))
  expect(changes(table)).toContainEqual(['ggd', 'other', true])
  expect(changes(table)).toContainEqual(['welzijn', 'unsaid', false])
  expect(changes(table).filter(([, change]) => change === 'came').length).toBe(table.now.organisations.length - 2)
  expect(changes(table).at(-1)).toEqual(['Dorpsbelang', 'left', true])
})

test('[RND-49] what was said is changed and taken back, and falls when another text is chosen', () => {
  const table = aCheckin().do(facilitator, tell('ggd', 'other')).do(facilitator, tell('ggd', 'same'))
  expect(changes(table)).toContainEqual(['ggd', 'same', true])
  table.do(facilitator, tell('ggd', null))
  expect(changes(table)).toContainEqual(['ggd', 'unsaid', true])
  expect(table.try(speaker('ggd'), tell('ggd', 'same'))).toBe('not-allowed')
  const nowhere = { ...tell('ggd', 'same'), organisation: organisationId('o-nergens') }
  expect(table.try(facilitator, nowhere)).toBe('unknown-organisation')
})

test('[RND-49] an organisation is known by its name, however it was typed; one that came now signed nothing then', () => {
  const organisations = [{ name: ' GGD ', signed: true }]
  const seats = boardMembers(aCheckin({ ...anEarlier(), organisations }).now)
  expect(seats.map(({ name, change, signed }) => [name, change, signed])).toEqual([
    ['welzijn', 'came', false],
    ['ggd', 'unsaid', true],
    ['gemeente', 'came', false],
    ['corporatie', 'came', false],
  ])
})

test('[RND-49] of a typed document nobody knows who was there: nothing came and nothing left', () => {
  const { organisations: _, ...typed } = anEarlier()
  expect(changes(aCheckin(typed)).every(([, change]) => change === 'unsaid')).toBe(true)
})

test('[RND-50] the room hears at the beginning which seats changed, and never a person', () => {
  const table = aCheckin().do(facilitator, tell('ggd', 'other')).do(facilitator, tell('welzijn', 'same'))
  expect(table.view({ kind: 'roomScreen' })).toMatchObject({
    now: { kind: 'inform', changedSeats: [{ name: 'ggd', change: 'other' }] },
  })
  table.goTo('besluiten')
  expect(JSON.stringify(table.view({ kind: 'roomScreen' }))).not.toContain('changedSeats')
})

test('[RND-50] the report tells it of every organisation, in words, and says nothing where nothing was said', () => {
  const table = aCheckin()
  const told = () => composeResult(table.now, table.facts)?.sections.find(({ id }) => id === 'board-members')
  expect(told()).toBeUndefined()
  table.do(facilitator, tell('ggd', 'other')).do(facilitator, tell('corporatie', 'same'))
  expect(told()).toMatchObject({
    render: 'text',
    body: [
      'Dezelfde bestuurder als toen: corporatie.',
      'Een andere bestuurder dan wie toen tekende: ggd.',
      'Niet gevraagd: welzijn, gemeente.',
    ].join('\n'),
  })
})

test('[RND-50] who came and who left is told by name of the organisation, also where nobody was asked', () => {
  const organisations = [
    { name: 'Dorpsbelang', signed: true },
    { name: 'Kerk', signed: false },
    { name: 'welzijn', signed: true },
  ]
  const report = composeResult(aCheckin({ ...anEarlier(), organisations }).now, aCheckin().facts)
  expect(report?.sections.find(({ id }) => id === 'board-members')?.body).toBe(
    [
      'Nieuw aan tafel: ggd, gemeente, corporatie.',
      'Tekende toen en doet nu niet mee: Dorpsbelang.',
      'Was er toen bij en doet nu niet mee: Kerk.',
      'Niet gevraagd: welzijn.',
    ].join('\n'),
  )
})

test('[RND-64] what a new board member answered about a signature comes along, and the report tells it, without a name', () => {
  const signed = aSignedManifest()
  const successor = participantId('t-noor')
  const about = { edition: 1, organisation: org('ggd') }
  const { fingerprint = '' } = signed.now.editions[0] ?? {}
  const person = { name: 'Noor de Wit', function: 'directeur', remark: 'Na de zomer.' }
  signed
    .do(facilitator, { type: 'askSuccessor', ...about, successor, replaces: null })
    .do(successor, { type: 'answerHandover', edition: 1, fingerprint, answer: 'with-remark', person })
  const earlier = carriedOver(signed.now, () => '2027-03-03')
  if (earlier === null) throw new Error('nothing was agreed')
  const handedOver = { answer: 'with-remark', on: '2027-03-03' }
  expect(earlier.organisations).toContainEqual({ name: 'ggd', signed: true, handedOver })
  expect(JSON.stringify(earlier)).not.toMatch(/Noor|zomer/)
  const table = aCheckin({ ...anEarlier(), organisations: earlier.organisations ?? [] })
  expect(boardMembers(table.now)).toContainEqual({
    ...{ organisation: org('ggd'), name: 'ggd', change: 'unsaid', signed: true, handedOver },
  })
  const report = composeResult(table.now, table.facts)?.sections.find(({ id }) => id === 'board-members')
  expect(report?.body).toContain('Een nieuwe bestuurder nam over, met een opmerking: ggd.')
})
