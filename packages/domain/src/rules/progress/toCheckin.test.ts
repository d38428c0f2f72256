import { expect, test } from 'vitest'
import { aCheckin } from '../../checkinTestData.js'
import { subjectId } from '../../ids.js'
import type { FrozenManifest } from '../../manifest/frozen.js'
import { facilitator, speaker, type Table } from '../../testData.js'
import type { Earlier } from '../../workshop/checkin/earlier.js'
import type { LookedBack } from '../../workshop/progress/lookedBack.js'
import type { ToCheckinHow } from '../../workshop/progress/toCheckin.js'
import { carriedOver } from '../checkin/carriedOver.js'
import { aWay, routeTeam, withRouteTeam } from './wayTestData.js'

const sentenceOf = (table: Table) => {
  const found = table.now.editions[0]?.frozen.sections.flatMap(({ sentences }) => sentences)[0]
  if (found === undefined) throw new Error('no sentence')
  return { subject: subjectId(found.id), text: found.text }
}
const take = (table: Table, how: ToCheckinHow | null, subject = sentenceOf(table).subject) =>
  ({ type: 'takeToCheckin', subject, how }) as const
const day = () => '2026-11-24'
const listOf = (table: Table) => {
  const view = table.view({ kind: 'public' })
  if (view === null || !('toCheckin' in view)) throw new Error('no page')
  return view.toCheckin
}
/** The same with a second edition in force that has this instead of the first sentence. */
function withThinner(table: Table, text: string): Table {
  const { subject } = sentenceOf(table)
  const thinner = (frozen: FrozenManifest): FrozenManifest => ({
    ...frozen,
    sections: frozen.sections.map((section) => ({
      ...section,
      sentences: section.sentences.map((one) => (subjectId(one.id) === subject ? { ...one, text } : one)),
    })),
  })
  const [first] = table.now.editions
  if (first === undefined) throw new Error('nothing signed')
  const second = { ...first, number: first.number + 1, frozen: thinner(first.frozen) }
  table.state = { ...table.now, editions: [first, second] }
  return table
}
const held = (brought: readonly string[]): LookedBack => ({
  ...{ checkin: 'w-later' as never, manifest: null, on: '2027-11-20', edition: 1, sentences: [], way: [], next: null },
  brought,
})

test('[PRG-20] who leads and the route team put a sentence on the list and take it off, by role; nobody else does', () => {
  const table = withRouteTeam(aWay())
  const { subject, text } = sentenceOf(table)
  for (const who of [speaker('ggd'), 'system'] as const) expect(table.try(who, take(table, 'talk'))).toBe('not-allowed')
  expect(table.try(routeTeam, take(table, 'talk', subjectId('z-niet')))).toBe('unknown-subject')
  table.do(routeTeam, take(table, 'talk'))
  expect(listOf(table)).toEqual([
    { id: expect.any(String), subject, how: 'talk', text, restore: null, on: '2026-11-23', from: 'routeTeam' },
  ])
  expect(JSON.stringify(listOf(table))).not.toContain(routeTeam)
  table.do(routeTeam, take(table, 'talk'))
  expect(table.now.toCheckin).toHaveLength(1)
  table.do(facilitator, take(table, null))
  expect(listOf(table)).toEqual([])
  expect(table.now.toCheckin.map(({ how, from }) => [how, from])).toEqual([
    ['talk', 'routeTeam'],
    [null, 'lead'],
  ])
})

test('[PRG-21] the words of an earlier edition are proposed where it said the sentence otherwise, and the text stays', () => {
  const table = withRouteTeam(aWay())
  const { text } = sentenceOf(table)
  expect(table.try(routeTeam, take(table, 'restore'))).toBe('nothing-changed')
  withThinner(table, 'Waar mogelijk.')
  const before = table.now.editions
  table.do(routeTeam, take(table, 'restore'))
  expect(listOf(table)).toMatchObject([{ how: 'restore', text: 'Waar mogelijk.', restore: text }])
  expect(table.now.editions).toEqual(before)
})

test('[PRG-21] a sentence that is not in the newest edition any more can be put on the list, with the words that it last had', () => {
  const table = withThinner(withRouteTeam(aWay()), 'Waar mogelijk.')
  const { subject, text } = sentenceOf(table)
  const [first, second] = table.now.editions
  if (first === undefined || second === undefined) throw new Error('no editions')
  const without = (frozen: FrozenManifest): FrozenManifest => ({
    ...frozen,
    sections: frozen.sections.map((section) => ({
      ...section,
      sentences: section.sentences.map((one) =>
        subjectId(one.id) === subject ? { ...one, id: subjectId('z-anders') as never, text: 'Iets anders.' } : one,
      ),
    })),
  })
  table.state = { ...table.now, editions: [first, { ...second, frozen: without(second.frozen) }] }
  table.do(routeTeam, take(table, 'talk'))
  expect(listOf(table)).toMatchObject([{ how: 'talk', text, restore: null }])
  table.do(routeTeam, take(table, 'restore'))
  expect(listOf(table)).toMatchObject([{ how: 'restore', text, restore: text }])
  expect(carriedOver(table.now, day)?.brought).toMatchObject([{ text, restore: text }])
})

test('[PRG-22] a check-in takes the list over once, and words that stand in the text again are no proposal', () => {
  const table = withThinner(withRouteTeam(aWay()), 'Waar mogelijk.')
  const { text } = sentenceOf(table)
  expect(carriedOver(table.now, day)).not.toHaveProperty('brought')
  table.do(routeTeam, take(table, 'restore'))
  const brought = carriedOver(table.now, day)?.brought ?? []
  expect(brought).toEqual([
    { id: expect.any(String), text: 'Waar mogelijk.', restore: text, on: '2026-11-23', from: 'routeTeam' },
  ])
  // the first edition, of which these are the words, needs no proposal
  const again = { ...table.now, editions: table.now.editions.slice(0, 1) }
  expect(carriedOver(again, day)).not.toHaveProperty('brought')
  table.do('system', { type: 'tellLookedBack', lookedBack: held(brought.map(({ id }) => id)) })
  expect(listOf(table)).toEqual([])
  // put on it again it waits for the check-in after
  table.do(facilitator, take(table, 'talk'))
  expect(listOf(table)).toMatchObject([{ how: 'talk', from: 'lead' }])
})

test('[PRG-23] the list stands before who prepares, and before everybody where the room decides', () => {
  const brought = [
    { id: 't1', text: 'Waar mogelijk.', restore: 'Altijd.', on: '2026-11-23', from: 'routeTeam' },
  ] as const
  const table = aWay()
  const earlier: Earlier = { ...(carriedOver(table.now, day) as Earlier), workshop: 'w-eerder' as never, brought }
  const checkin = aCheckin(earlier)
  const views = () =>
    [{ kind: 'facilitator', id: facilitator }, { kind: 'roomScreen' }, { kind: 'participant', id: speaker('ggd') }].map(
      (who) => checkin.view(who as never),
    )
  const [regie, wall] = views()
  expect(regie).toMatchObject({ earlierSentences: brought })
  expect(JSON.stringify(wall)).not.toContain('Altijd.')
  checkin.goTo('besluiten')
  expect(views()).toMatchObject([
    { earlierSentences: brought },
    { now: { kind: 'harvest', brought: { sentences: brought } } },
    { now: { kind: 'harvest', sentences: brought } },
  ])
})
