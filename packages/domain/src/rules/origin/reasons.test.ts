import { describe, expect, test } from 'vitest'
import { noteId, participantId, stepId } from '../../ids.js'
import { aTemplate } from '../../templateTestData.js'
import { anOpenMeeting, atSigning, facilitator, organisations, speaker, type Table } from '../../testData.js'
import type { Audience } from '../../view/base.js'
import type { UnusedReason } from '../../workshop/origin/reasons.js'
import { leftOver, why } from './originTestData.js'

const forFew = aTemplate({ participants: { min: 1, max: 40, organisationsMin: 1 } })
const given = (table: Table) => Object.fromEntries(table.now.unusedReasons)

test('[HER-3] who leads says why of several notes at once, changes it, and takes it back', () => {
  const table = leftOver()
  table.do(facilitator, why('double', 'los', 'b2-ggd-0'))
  expect(given(table)).toEqual({ los: { why: 'double', words: null }, 'b2-ggd-0': { why: 'double', words: null } })
  table.do(facilitator, why('later', 'los'))
  expect(given(table).los).toEqual({ why: 'later', words: null })
  table.do(facilitator, why(null, 'los', 'b2-ggd-0'))
  expect(given(table)).toEqual({})
  const before = table.events.length
  table.do(facilitator, why(null, 'los'))
  expect(table.events, 'what is so already is no event').toHaveLength(before)
})

test('[HER-3] an own word is short, and only with another reason', () => {
  const table = leftOver()
  const own = (words: string | null): string | null =>
    table.try(facilitator, { type: 'giveReasons', reasons: [{ note: noteId('los'), reason: { why: 'other', words } }] })
  expect([own(null), own(' '), own('x'.repeat(41))]).toEqual(['text-empty', 'text-empty', 'text-too-long'])
  expect(own(' te duur ')).toBeNull()
  expect(given(table).los).toEqual({ why: 'other', words: 'te duur' })
  const reason: UnusedReason = { why: 'double', words: 'van wie dan ook' }
  table.do(facilitator, { type: 'giveReasons', reasons: [{ note: noteId('los'), reason }] })
  expect(given(table).los).toEqual({ why: 'double', words: null })
})

test('[HER-3] a closed, withdrawn or unknown note gets no reason, nor does one that came back; nobody else gives one', () => {
  const table = leftOver()
  expect(table.try(facilitator, why('double', 'dicht'))).toBe('unknown-note')
  expect(table.try(facilitator, why('double', 'b1-ggd-1'))).toBe('already-decided')
  expect(table.try(speaker('ggd'), why('double', 'los'))).toBe('not-allowed')
  table.do('system', { type: 'withdrawNote', note: noteId('los') })
  table.notes.set(
    stepId('waarden'),
    (table.notes.get(stepId('waarden')) ?? []).filter(({ id }) => id !== 'los'),
  )
  expect(table.try(facilitator, why('double', 'los'))).toBe('unknown-note')
})

test('[HER-3] a reason can still be given and changed while the text lies open for signing, and changes nothing in it', () => {
  const table = leftOver(atSigning())
  const before = table.now.editions.at(-1)
  table.do(facilitator, why('off-topic', 'los')).do(facilitator, why('talked', 'los'))
  expect(table.now.editions.at(-1)).toEqual(before)
})

describe.each([1, 2, 3])('with %d organisations', (size) => {
  const names = organisations.slice(0, size)
  const colleague = participantId('p-collega')
  const everybody: readonly Audience[] = [
    { kind: 'facilitator', id: facilitator },
    { kind: 'roomScreen' },
    { kind: 'routeTeam' },
    { kind: 'public' },
    ...names.map((name): Audience => ({ kind: 'participant', id: speaker(name) })),
  ]
  /** What everybody is sent; who wrote the loose note and who the one beside it changes places. */
  const sent = (writers: readonly [string, string]) => {
    const table = leftOver(anOpenMeeting(names, forFew).goTo('weerzien'))
    table.authors.set(noteId('los'), speaker(writers[0])).set(noteId('b2-ggd-0'), speaker(writers[1]))
    table.do(facilitator, why('double', 'los')).do(facilitator, { type: 'closeMeeting' })
    return everybody.map((audience) => JSON.stringify(table.view(audience)))
  }
  test('[HER-4] whoever wrote a note that is used nowhere, every view of everybody is the same', () => {
    const [first = '', last = first] = [names[0], size === 1 ? colleague.slice(2) : names.at(-1)]
    const views = sent([first, last])
    expect(sent([last, first])).toEqual(views)
    expect(views.some((view) => view.includes('"why":"double"'))).toBe(true)
    const { unusedReasons } = leftOver().do(facilitator, why('double', 'los')).now
    expect(JSON.stringify([...unusedReasons])).not.toMatch(/o-|p-/)
  })
})
