import { describe, expect, test } from 'vitest'
import { aCheckin, aCheckinTemplate, anEarlier, recorded } from '../../../checkinTestData.js'
import { workshopId } from '../../../ids.js'
import { part, step } from '../../../templateTestData.js'
import { aWorkshop, facilitator, join, organisations, type Table } from '../../../testData.js'
import type { Earlier } from '../../../workshop/checkin/earlier.js'
import type { SubjectId } from '../../../workshop/working.js'
import type { FacilitatorView } from '../../facilitatorView.js'
import type { ParticipantView } from '../../participantView.js'
import type { WallView } from '../../wallView.js'

const regie = (table: Table) => table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
const wall = (table: Table) => table.view({ kind: 'roomScreen' }) as WallView
const sentence = () => anEarlier().sentences[0]?.subject as SubjectId
const milestone = { subject: 'm1' as SubjectId, text: 'Eén loket', year: '2030', carriers: 'GGD' }

describe('what a check-in looks back on', () => {
  const { workshop, edition, ...typed } = anEarlier()
  const cases: [string, Partial<Earlier>, object][] = [
    ['a signed manifest', {}, { typed: false, edition: 1, promises: 2, milestones: 0, talks: 0 }],
    ['a document that was typed', { workshop: null, edition: null }, { typed: true, edition: null }],
    [
      'one with a way and talks',
      { milestones: [milestone], talks: [{ text: 'Geld', beside: null }] },
      { milestones: 1, talks: 1 },
    ],
  ]
  for (const [what, change, head] of cases)
    test(`[RND-5] every screen says in one line what it is: ${what}`, () => {
      const table = aCheckin({ ...typed, workshop, edition, ...change })
      expect(wall(table).earlier).toMatchObject({ sentences: 1, ...head })
      expect(regie(table).earlier).toEqual(wall(table).earlier)
    })
})

describe('how the promises stand', () => {
  test('[RND-7] the room reads each with what was recorded of it, in the words of the four answers', () => {
    const table = aCheckin().goTo('route')
    table.do(facilitator, recorded('route', 't2' as SubjectId, 'bezig', 'De offerte ligt er.'))
    const { now } = wall(table)
    expect(now).toMatchObject({
      kind: 'promises',
      promises: [
        { subject: 't1', stand: null, said: null },
        { subject: 't2', stand: 'bezig', said: 'De offerte ligt er.' },
      ],
    })
    expect(now.kind === 'promises' && now.stands.map(({ id, label }) => [id, label.nl])).toEqual([
      ['afgesproken', 'Afgesproken'],
      ['bezig', 'Bezig'],
      ['gedaan', 'Gedaan'],
      ['gestopt', 'Gestopt'],
    ])
    expect(regie(table).promises?.stands).toEqual(now.kind === 'promises' && now.stands)
    expect(regie(table.goTo('besluiten')).promises).toBeNull()
  })
  test('[RND-62] of a text that was not signed here nobody could tell what happened since', () => {
    const toldOf = (change: Partial<Earlier>) => regie(aCheckin({ ...anEarlier(), ...change }).goTo('route')).promises
    expect(toldOf({})?.couldBeTold).toBe(true)
    expect(toldOf({ edition: null })?.couldBeTold).toBe(false)
  })
})

describe('which seats changed', () => {
  const came = { ...anEarlier(), organisations: [{ name: 'ggd', signed: true }] }
  const withSteps = (...steps: ReturnType<typeof step>[]) => {
    const template = aCheckinTemplate()
    const table = aWorkshop(organisations, { ...template, steps: [...steps, ...template.steps.slice(1)] })
    for (const name of organisations) join(table, name)
    table.do('system', { type: 'carryOver', earlier: { ...came, workshop: workshopId('w-eerder') } })
    const [meeting] = table.now.meetings
    if (!meeting) throw new Error('no meeting')
    return table.do(facilitator, { type: 'openMeeting', meeting: meeting.id })
  }
  const told = (table: Table) => JSON.stringify(wall(table)).includes('changedSeats')

  test('[RND-50] the room hears it when the check-in begins, and not again when something else is told', () => {
    const table = withSteps(step('welkom', 'inform', [part(2, 'listen')]), step('later', 'inform', [part(2, 'listen')]))
    expect(told(table)).toBe(true)
    expect(told(table.goTo('later'))).toBe(false)
  })
  test('[RND-50] a check-in that begins with coffee says nothing of seats, on any screen', () => {
    const table = withSteps(step('pauze', 'break', [part(2, 'break')]), step('later', 'inform', [part(2, 'listen')]))
    expect([told(table), told(table.goTo('later'))]).toEqual([false, false])
  })
})

describe('what comes along to the talk about what the room takes with it', () => {
  const { talks: _talks, unused: _unused, brought: _brought, ...bare } = anEarlier()
  const talk = { text: 'Wie betaalt?', beside: sentence() }
  const unused = [{ why: null, notes: 3 }]
  const brought = [{ id: sentence(), restore: null, on: '2027-05-01', from: 1, text: 'Wij bellen eerst.' }] as never
  const lies = (change: Partial<Earlier>) => {
    const table = aCheckin({ ...bare, ...change }).goTo('besluiten')
    const { now } = wall(table)
    const phone = (table.view({ kind: 'participant', id: 'p-ggd' as never }) as ParticipantView).now
    return { wall: now as { brought?: object }, phone, regie: regie(table) }
  }
  test('[RND-63] talks, with the sentence that they lay beside; the phone keeps their words', () => {
    const seen = lies({ talks: [talk] })
    expect(seen.wall.brought).toEqual({ talks: [{ text: 'Wie betaalt?', beside: 'Dichtbij' }], unused: [] })
    expect(seen.phone).toMatchObject({ kind: 'harvest', talks: ['Wie betaalt?'] })
    expect(seen.regie).toMatchObject({ earlierTalks: [{ text: 'Wie betaalt?' }], earlierUnused: [] })
  })
  test('[RND-63] notes that came back nowhere by themselves, as a number', () => {
    expect(lies({ unused }).wall.brought).toEqual({ talks: [], unused })
  })
  test('[PRG-23] sentences that were put on the list by themselves', () => {
    const seen = lies({ brought })
    expect(seen.wall.brought).toEqual({ talks: [], unused: [], sentences: brought })
    expect(seen.phone).toMatchObject({ kind: 'harvest', sentences: brought })
    expect(seen.regie.earlierSentences).toEqual(brought)
  })
  test('[RND-63] where nothing comes along no screen has an empty place for it', () => {
    const seen = lies({})
    expect(seen.wall.brought).toBeUndefined()
    expect(Object.keys(seen.phone)).not.toContain('talks')
    expect(seen.regie).toMatchObject({ earlierTalks: [], earlierUnused: [], earlierSentences: [] })
  })
  test('[RND-63] in another step the talks of then are not on the way', () => {
    const table = aCheckin({ ...bare, talks: [talk], unused }).goTo('weerzien')
    expect(JSON.stringify(wall(table))).not.toContain('Wie betaalt?')
    expect(regie(table)).toMatchObject({ earlierTalks: [], earlierUnused: [] })
  })
})
