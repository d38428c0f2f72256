import { expect, test } from 'vitest'
import { aCheckin, anEarlier } from '../../checkinTestData.js'
import { composeResult } from '../../document/composeResult.js'
import { organisationId } from '../../ids.js'
import { facilitator, org, speaker, type Table } from '../../testData.js'
import type { BoardMemberSince } from '../../workshop/checkin/boardMembers.js'
import { boardMembers } from './boardMembers.js'

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
