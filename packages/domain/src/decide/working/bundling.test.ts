import { expect, test } from 'vitest'
import { noteId } from '../../ids.js'
import { anOpenMeeting, facilitator, speaker, type Table } from '../../testData.js'
import type { FacilitatorView } from '../../view/facilitatorView.js'
import { at } from '../../visionTestData.js'

const [one, other] = [noteId('n1'), noteId('n2')]
const judge = (unlike: boolean, like = other) => ({ type: 'judgePair', note: one, like, unlike }) as const
const regie = (table: Table) => table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView

/** Two opened notes, in the step in which they are bundled. */
function bundling(): Table {
  const table = anOpenMeeting()
  const notes = [one, other].map((id) => ({ id, text: id, fields: {}, organisation: null }))
  table.notes.set(at('waarden'), notes)
  return table.goTo('groeperen')
}

test('[BUN-1] a pair that is not alike is told to every regie until that is taken back, and moves nothing', () => {
  const table = bundling().do(facilitator, judge(true))
  expect(regie(table).unlike).toEqual(['n1 n2'])
  table.do(facilitator, { ...judge(true), note: other, like: one })
  expect(regie(table).unlike).toEqual(['n1 n2'])
  expect(table.events.filter(({ type }) => type === 'pairJudged')).toHaveLength(1)
  table.do(facilitator, judge(false))
  expect(regie(table).unlike).toEqual([])
})

test('[BUN-1] only who leads says so, of two notes that lie there, while they are bundled', () => {
  const table = bundling()
  expect(table.try(speaker('ggd'), judge(true))).toBe('not-allowed')
  expect(table.try(facilitator, judge(true, one))).toBe('unknown-note')
  expect(table.try(facilitator, judge(true, noteId('n9')))).toBe('unknown-note')
  table.do(facilitator, judge(true)).goTo('weerzien')
  expect(table.try(facilitator, judge(false))).toBe('not-in-this-step')
  expect(regie(table).unlike).toEqual([])
})
