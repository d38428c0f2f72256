import { expect, test } from 'vitest'
import { aCheckin, anEarlier, recorded, thick } from '../../checkinTestData.js'
import { composeResult } from '../../document/composeResult.js'
import { stepId } from '../../ids.js'
import { facilitator, organisations, speaker, type Table } from '../../testData.js'
import type { FacilitatorView } from '../../view/facilitatorView.js'
import type { ParticipantView } from '../../view/participantView.js'
import type { WallView } from '../../view/wallView.js'
import type { SubjectId } from '../../workshop/working.js'

const zinnen = stepId('zinnen')
const ids = ['z1', 'z2', 'z3'] as readonly string[] as readonly SubjectId[]
const [first, second, third] = ids as readonly [SubjectId, SubjectId, SubjectId]

/** Three sentences, answered by everybody and shown; nothing was said for the room yet. */
function shown(): Table {
  const sentences = ids.map((subject) => ({ subject, heading: null, text: `Zin ${subject}.` }))
  const table = aCheckin({ ...anEarlier(), sentences }).goTo('zinnen')
  for (const subject of ids) for (const name of organisations) table.do(speaker(name), thick(subject, 'slap'))
  table.goTo('zinnen', 1)
  for (const subject of ids) table.do(facilitator, { type: 'showPoll', step: zinnen, subject })
  return table
}
const wall = (table: Table) => (table.view({ kind: 'roomScreen' }) as WallView).now
const main = (table: Table) => (table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView).main
const show = { type: 'showOnWall', scene: 'thickness' } as const

test('[RND-43] the siroopgehalte is what was recorded for the room, in the order of the text; what nobody talked about says so', () => {
  const table = shown()
  expect(table.try(facilitator, show)).toBe('not-shown-yet')
  table.do(facilitator, recorded('zinnen', second, 'dik'))
  table.do(facilitator, recorded('zinnen', first, 'slap', 'Er belde niemand.')).do(facilitator, show)
  expect(wall(table)).toEqual({
    kind: 'thickness',
    texts: expect.anything(),
    sentences: [
      { subject: first, text: 'Zin z1.', level: 'thinnest' },
      { subject: second, text: 'Zin z2.', level: 'thick' },
      { subject: third, text: 'Zin z3.', level: 'unsaid' },
    ],
  })
  expect(JSON.stringify(wall(table))).not.toMatch(/niemand|o-ggd|%/)
  table.do(facilitator, recorded('zinnen', third, 'ranja'))
  expect(wall(table)).toMatchObject({ sentences: [{}, {}, { level: 'thinner' }] })
})

test('[RND-44] when of every sentence was said how thick it is, the large button shows them together before it goes on', () => {
  const table = shown()
  for (const subject of [first, second]) table.do(facilitator, recorded('zinnen', subject, 'dik'))
  expect(main(table).kind).toBe('advance')
  table.do(facilitator, recorded('zinnen', third, 'ranja'))
  expect(main(table)).toEqual({ kind: 'show-thickness' })
  expect(main(table.do(facilitator, show)).kind).toBe('advance')
  table.do(facilitator, { type: 'pointAt', subject: first })
  expect(wall(table)).toMatchObject({ kind: 'poll', item: { subject: first } })
  table.do(facilitator, show).goTo('route')
  expect(wall(table).kind).toBe('promises')
  // at the end of the hour it can be seen once more
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({ hasThickness: true })
  expect(wall(table.do(facilitator, show)).kind).toBe('thickness')
})

test('[RND-45] the summary of the report holds the siroopgehalte, and none before something was said', () => {
  const table = shown()
  const inShort = () => composeResult(table.now, table.facts)?.sections.find(({ id }) => id === 'in-short')
  expect(inShort()?.thickness).toBeUndefined()
  table.do(facilitator, recorded('zinnen', first, 'ranja'))
  expect(inShort()?.thickness).toEqual([
    { subject: first, level: 'thinner' },
    { subject: second, level: 'unsaid' },
    { subject: third, level: 'unsaid' },
  ])
})

test('[RND-47] a sentence that was shown stays before the room, then beside now, until who leads points at another', () => {
  const table = shown()
  table.do(facilitator, { type: 'pointAt', subject: first })
  table.do(facilitator, recorded('zinnen', first, 'ranja', 'In drie dorpen.'))
  expect(wall(table)).toMatchObject({ item: { subject: first, record: { reason: 'In drie dorpen.' } } })
  const other = aCheckin().goTo('zinnen')
  const subject = anEarlier().sentences[0]?.subject as SubjectId
  for (const name of organisations) other.do(speaker(name), thick(subject, 'dik'))
  other.goTo('zinnen', 1).do(facilitator, { type: 'showPoll', step: zinnen, subject })
  expect(other.now.pointedAt).toBe(subject)
})

test('[RND-48] the phone keeps beside every sentence of then how the room says it stands', () => {
  const table = shown()
  table.do(facilitator, recorded('zinnen', first, 'ranja', 'In drie dorpen.')).do(facilitator, {
    type: 'pointAt',
    subject: second,
  })
  const { now } = table.view({ kind: 'participant', id: speaker('ggd') }) as ParticipantView
  expect(now).toMatchObject({ items: [{ subject: first, record: { answers: { stance: 'ranja' } } }, {}, {}] })
})
