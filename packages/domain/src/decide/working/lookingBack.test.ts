import { expect, test } from 'vitest'
import { aCheckin, aCheckinTemplate, anEarlier, recorded, thick } from '../../checkinTestData.js'
import { meetingId, stepId, workshopId } from '../../ids.js'
import { pollOf } from '../../rules/polls.js'
import { aWorkshop, facilitator, join, organisations, speaker } from '../../testData.js'
import type { SubjectId } from '../../workshop/working.js'

const open = { type: 'openMeeting', meeting: meetingId('s1') } as const
const zinnen = stepId('zinnen')
const typed = {
  type: 'typeEarlier',
  title: 'Convenant Polderrand',
  agreedOn: '2025-11-17',
  sentences: ['Wij bellen eerst.', 'Niemand staat alleen.'],
  promises: [{ text: 'Eén telefoonnummer', owner: 'Gemeente Polderrand' }],
} as const
const prepared = () => {
  const table = aWorkshop(organisations, aCheckinTemplate())
  for (const name of organisations) join(table, name)
  return table
}
const sentence = (): SubjectId => anEarlier().sentences[0]?.subject as SubjectId

test('[RND-1] a check-in about an earlier manifest does not begin before it was chosen: never an empty one', () => {
  const table = prepared()
  expect(table.try(facilitator, open)).toBe('nothing-to-look-back-on')
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({
    looksBack: true,
    main: { kind: 'open-meeting', earlierMissing: true },
  })
  expect(table.try('system', { type: 'carryOver', earlier: { ...anEarlier(), sentences: [] } })).toBe(
    'nothing-to-look-back-on',
  )
  expect(table.try(facilitator, { ...typed, sentences: [] })).toBe('nothing-to-look-back-on')
  table.do('system', { type: 'carryOver', earlier: anEarlier() })
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({ main: { earlierMissing: false } })
  expect(table.try(facilitator, open)).toBeNull()
})

test('[RND-1] another workshop needs nothing earlier, and takes nothing over', () => {
  const table = aWorkshop()
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({
    looksBack: false,
    main: { earlierMissing: false },
  })
  expect(table.try(facilitator, typed)).toBe('not-in-this-step')
  expect(table.try('system', { type: 'carryOver', earlier: anEarlier() })).toBe('not-in-this-step')
})

test('[RND-4] only the server carries over, only of another workshop; and once it has begun nothing is chosen any more', () => {
  const table = prepared()
  const carry = { type: 'carryOver', earlier: anEarlier() } as const
  expect(table.try(facilitator, carry)).toBe('not-allowed')
  expect(table.try('system', { ...carry, earlier: { ...anEarlier(), workshop: workshopId('w1') } })).toBe(
    'not-in-this-workshop',
  )
  table.do('system', carry).do(facilitator, typed).do(facilitator, open)
  expect(table.try('system', carry)).toBe('look-back-begun')
  expect(table.try(facilitator, typed)).toBe('look-back-begun')
})

test('[RND-5] typed sentences are kept as taken over from a document, each checked like any text', () => {
  const table = prepared().do(facilitator, typed)
  expect(table.now.earlier).toMatchObject({ workshop: null, edition: null, fingerprint: null, agreedOn: '2025-11-17' })
  expect(table.now.earlier?.sentences.map(({ text }) => text)).toEqual(typed.sentences)
  expect(table.now.earlier?.promises).toMatchObject([{ text: 'Eén telefoonnummer', owner: 'Gemeente Polderrand' }])
  expect(table.view({ kind: 'roomScreen' })).toMatchObject({ earlier: { typed: true, sentences: 2, promises: 1 } })
  expect(table.try(facilitator, { ...typed, sentences: ['x'.repeat(601)] })).toBe('text-too-long')
  expect(table.try(facilitator, { ...typed, sentences: ['Goed.', ' '] })).toBe('text-empty')
  expect(table.try(facilitator, { ...typed, title: ' ' })).toBe('text-empty')
  expect(table.try(facilitator, { ...typed, agreedOn: '2025-13-01' })).toBe('bad-date')
  expect(table.try(facilitator, { ...typed, agreedOn: '2030-01-01' })).toBe('bad-date')
  expect(table.try(facilitator, { ...typed, promises: [{ text: 'Iets', owner: '' }] })).toBe('text-empty')
  expect(table.try(speaker('ggd'), typed)).toBe('not-allowed')
})

test('[RND-6] each sentence is answered alone first, and recorded after showing: how thick, and what is true now', () => {
  const table = aCheckin().goTo('zinnen')
  const subject = sentence()
  expect([...pollOf(table.now, zinnen).subjects.values()].map(({ text }) => text)).toEqual([
    'Dichtbij: Wij bellen eerst.',
  ])
  for (const name of organisations) table.do(speaker(name), thick(subject, 'ranja', 'In een dorp niet.'))
  table.goTo('zinnen', 1)
  expect(table.try(facilitator, recorded('zinnen', subject, 'ranja'))).toBe('not-shown-yet')
  table.do(facilitator, { type: 'showPoll', step: zinnen, subject })
  expect(table.try(facilitator, recorded('zinnen', subject, 'oranje'))).toBe('unknown-option')
  expect(table.try(facilitator, { ...recorded('zinnen', subject, 'ranja'), chosen: true })).toBe('not-in-this-step')
  table.do(facilitator, recorded('zinnen', subject, 'ranja', 'In drie van de zes dorpen bellen wij.'))
  expect(pollOf(table.now, zinnen).subjects.get(subject)).toMatchObject({
    status: 'decided',
    text: 'Dichtbij: Wij bellen eerst.',
    record: { answers: { stance: 'ranja' }, reason: 'In drie van de zes dorpen bellen wij.' },
  })
  expect(table.now.commitments.size).toBe(0)
})

test('[RND-7] how a promise stands is written down by who leads: agreed, under way, done or stopped; nobody votes on it', () => {
  const table = aCheckin().goTo('route')
  const subject = 't1' as SubjectId
  expect(table.try(speaker('ggd'), { ...thick(subject, 'gedaan'), step: stepId('route') })).toBe('not-in-this-step')
  expect(table.try(facilitator, { type: 'showPoll', step: stepId('route'), subject })).toBe('not-in-this-step')
  expect(table.try(facilitator, recorded('route', subject, 'dik'))).toBe('unknown-option')
  for (const option of ['afgesproken', 'bezig', 'gedaan', 'gestopt'])
    expect(table.try(facilitator, recorded('route', subject, option, 'Zo staat het.'))).toBeNull()
  const said = {
    promises: [
      { stand: 'gestopt', said: 'Zo staat het.', owner: 'GGD' },
      { stand: null, said: null },
    ],
  }
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({ promises: said, poll: null })
  expect(table.view({ kind: 'roomScreen' })).toMatchObject({ now: { kind: 'promises', ...said } })
  expect(table.view({ kind: 'participant', id: speaker('ggd') })).toMatchObject({ now: { kind: 'promises', ...said } })
})

test('[RND-8] what was not talked about is named before the step closes, with a reason that is kept', () => {
  const table = aCheckin().goTo('route')
  const next = { type: 'advance', from: table.at, waiveReason: null } as const
  expect(table.refused(facilitator, next)).toMatchObject({
    refusal: 'gate-needs-reason',
    detail: [{ check: 'every-vote-cast', count: 2 }],
  })
  table.do(facilitator, recorded('route', 't1' as SubjectId, 'bezig'))
  expect(table.refused(facilitator, next)).toMatchObject({ detail: [{ count: 1 }] })
  table.do(facilitator, { ...next, waiveReason: 'De trekker is ziek.' })
  expect(table.now.waivedGates).toContainEqual({
    step: 'route',
    check: 'every-vote-cast',
    reason: 'De trekker is ziek.',
    count: 1,
  })
})

test('[RND-62] of promises the screens read whether they could be told of; of a text that was typed nobody could', () => {
  const now = (table: ReturnType<typeof aCheckin>) => table.view({ kind: 'roomScreen' })
  const lately = { stand: 'under-way', on: '2027-01-10', words: null } as const
  const earlier = anEarlier()
  const promises = earlier.promises.map((one, at) => (at === 0 ? { ...one, lately, bothAnd: true as const } : one))
  const table = aCheckin({ ...earlier, promises }).goTo('route')
  for (const view of [now(table), table.view({ kind: 'participant', id: speaker('ggd') })])
    expect(view).toMatchObject({
      now: { kind: 'promises', couldBeTold: true, promises: [{ lately, bothAnd: true }, { stand: null }] },
    })
  const byHand = prepared().do(facilitator, typed).do(facilitator, open).goTo('route')
  expect(now(byHand)).toMatchObject({ now: { kind: 'promises', couldBeTold: false } })
})

test('[RND-63] talks and unused notes of then stand before the room until the first line of what it decides lies there', () => {
  const talks = [{ text: 'Wie betaalt dit?', beside: null }]
  const unused = [{ why: 'later', notes: 2 }] as const
  const table = aCheckin({ ...anEarlier(), talks, unused }).goTo('besluiten')
  const wall = () => table.view({ kind: 'roomScreen' })
  expect(wall()).toMatchObject({ now: { kind: 'harvest', brought: { talks, unused } } })
  expect(table.view({ kind: 'participant', id: speaker('ggd') })).toMatchObject({
    now: { kind: 'harvest', talks: ['Wie betaalt dit?'] },
  })
  table.do(facilitator, { type: 'addLine', step: stepId('besluiten'), text: 'Wij bellen weer.' })
  expect(JSON.stringify(wall())).not.toContain('Wie betaalt dit?')
  table.goTo('weerzien')
  expect(JSON.stringify(wall())).not.toContain('brought')
})
