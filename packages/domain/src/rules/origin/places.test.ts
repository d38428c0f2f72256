import { expect, test } from 'vitest'
import { boardOf, noteOf } from '../../document/documentTestData.js'
import { noteId, subjectId } from '../../ids.js'
import { aTablesTemplate, atTables, tafels } from '../../tablesTestData.js'
import { part, step } from '../../templateTestData.js'
import { agree, atConsent, facilitator, newestRound, organisations, speaker, type Table } from '../../testData.js'
import { atChoosing, note, record } from '../../visionTestData.js'
import type { Commitment } from '../../workshop/working.js'
import { leftOver } from './originTestData.js'
import { notePlaces } from './places.js'

const left = (table: Table) => notePlaces(table.now, table.facts).unused.map(({ id }) => id)

test('[HER-1] a note comes back with its bundle when that is agreed; before, nothing came back', () => {
  const table = leftOver(atConsent())
  expect(left(table)).toHaveLength(6)
  expect(left(agree(table))).toEqual(['b2-ggd-0', 'b2-gemeente-1', 'los'])
})

test('[HER-1] what the room decided not to share has its place, and so has what was set aside or let go', () => {
  const table = leftOver(atConsent())
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerRound', round, answer: 'live-with', reason: null })
  const state = (more: Partial<Table['now']>) => notePlaces({ ...table.now, ...more }, table.facts).unused.length
  expect(state({})).toBe(6)
  expect(state({ rounds: table.now.rounds.map((one) => ({ ...one, status: 'not-shared' as const })) })).toBe(3)
  expect(state({ parked: new Map([[noteId('los'), { where: 'friction' as const, text: 'Geld' }]]) })).toBe(5)
  expect(state({ letGo: new Map([[subjectId('b2'), 'breekt een spelregel']]) })).toBe(4)
})

test('[HER-1] of steps that were judged both what goes on the route and what does not has its place', () => {
  const table = atChoosing()
  const before = left(table)
  expect(before).toEqual(expect.arrayContaining(['x1', 'x2']))
  table.do(facilitator, record('x1', 'ja', true)).do(facilitator, record('x2', 'nee', false))
  expect(left(table)).not.toEqual(expect.arrayContaining(['x1']))
  expect(left(table)).not.toEqual(expect.arrayContaining(['x2']))
})

test('[HER-1] a milestone comes back when a promised step works on it, and not by lying on the line', () => {
  const table = atChoosing()
  expect(left(table)).toEqual(expect.arrayContaining(['m2']))
  const promise = (status: Commitment['status']) => ({
    ...table.now,
    links: new Map([[noteId('x1'), [noteId('m2')]]]),
    commitments: new Map([[note('x1') as Commitment['subject'], { subject: note('x1'), status } as Commitment]]),
  })
  const of = (status: Commitment['status']) => notePlaces(promise(status), table.facts).unused.map(({ id }) => id)
  expect(of('unasked')).toContain('m2')
  expect(of('accepted')).not.toContain('m2')
})

test('[HER-2] where nobody signs, what the document shows has a place', () => {
  const shown = [{ id: 'tafels', render: 'list' as const, title: { nl: 'Tafels' }, from: [tafels] }]
  const stepsOf = (sections: typeof shown | []) => {
    const { document, ...template } = aTablesTemplate()
    return { ...template, document: { ...document, kind: 'harvest' as const, sections } }
  }
  const lost = (sections: typeof shown | []) => {
    const { now } = atTables(undefined, stepsOf(sections))
    const revealed = new Map([[tafels, { noteCount: 1, organisations: new Set<never>() }]])
    return notePlaces({ ...now, revealed }, boardOf({ tafels: [noteOf('t-1')] })).unused.length
  }
  expect([lost([]), lost(shown)]).toEqual([1, 0])
})

test('[HER-2] a text of the document has a place for notes only where it says their words', () => {
  const writes = step('vraag', 'contribute', [part(5, 'silent')], { noteKind: 'idee' })
  const lost = (body: string) => {
    const section = {
      id: 'slot',
      render: 'text' as const,
      title: { nl: 'Slot' },
      body: { nl: body },
      from: [writes.id],
    }
    const base = aTablesTemplate()
    const template = {
      ...base,
      steps: [writes],
      document: { ...base.document, kind: 'shelf' as const, sections: [section] },
    }
    const { now } = atConsent()
    const revealed = new Map([[writes.id, { noteCount: 1, organisations: new Set<never>() }]])
    return notePlaces({ ...now, template, revealed, rounds: [] }, boardOf({ vraag: [noteOf('v-1')] })).unused.length
  }
  expect([lost('Dank u wel.'), lost('Wij onthouden: {idee}.')]).toEqual([1, 0])
})
