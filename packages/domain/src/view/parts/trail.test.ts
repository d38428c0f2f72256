import { describe, expect, test } from 'vitest'
import { bundleId, noteId, organisationId, stepId } from '../../ids.js'
import { agree, anOpenMeeting, atConsent, atDraft } from '../../testData.js'
import type { Commitment, PolledSubject } from '../../workshop/working.js'
import { trailOf } from './trail.js'

const endingsOf = (...table: Parameters<typeof trailOf>) => trailOf(...table).endings
const action = (id: string, status: Commitment['status']): [never, Commitment] => [
  noteId(id) as never,
  { subject: noteId(id), status } as Commitment,
]

describe('where notes went', () => {
  test('is empty before anything was decided', () => {
    expect(endingsOf(anOpenMeeting().now)).toEqual([])
  })
  test('says by how many a bundle is shared, but no number where it would point at somebody', () => {
    const agreed = { subject: 'b1', how: 'agreed', of: 4 }
    expect(endingsOf(agree(atConsent()).now)).toEqual([{ ...agreed, sharedBy: 4 }])
    const few = ['welzijn', 'ggd', 'gemeente']
    expect(endingsOf(agree(atConsent(few), few).now)).toEqual([{ ...agreed, of: 3, sharedBy: null }])
  })
  test('gives the number of the sentence, and the first check-in for what was not chosen', () => {
    const trail = trailOf(atDraft().now)
    expect(trail.firstCheckin).toBe('2027-11-23')
    const { sentences, items } = atDraft().now
    expect(trail.endings.filter((one) => one.how === 'sentence')).toHaveLength(
      sentences.filter(({ item }) => items.some(({ id }) => id === item)).length,
    )
  })
  test('tells what was set aside, let go, left off the route, and how far an action came', () => {
    const { now } = anOpenMeeting()
    const polled = { subject: noteId('r4'), record: { chosen: false } } as unknown as PolledSubject
    const poll = { missing: new Map(), done: new Map(), shown: false }
    const state = {
      ...now,
      parked: new Map([[noteId('n1'), { where: 'friction' as const, text: 'Geld' }]]),
      letGo: new Map([[bundleId('b9'), 'breekt een spelregel']]),
      commitments: new Map([action('r1', 'accepted'), action('r2', 'later'), action('r3', 'unasked')]),
      polls: new Map([[stepId('kiezen'), { ...poll, subjects: new Map([[noteId('r4'), polled]]) }]]),
    }
    expect(endingsOf(state)).toEqual([
      { subject: 'n1', how: 'friction', beside: null },
      { subject: 'b9', how: 'let-go' },
      { subject: 'r1', how: 'route' },
      { subject: 'r2', how: 'asked' },
      { subject: 'r3', how: 'shelf' },
      { subject: 'r4', how: 'off-route' },
    ])
  })
  test('tells beside which agreed text a difficult talk lies', () => {
    const { now } = agree(atConsent())
    const [item] = now.items
    const talk = { where: 'friction' as const, text: 'Geld', ...(item && { beside: item.subject }) }
    const endings = endingsOf({ ...now, parked: new Map([[noteId('n1'), talk]]) })
    expect(endings).toContainEqual({ subject: 'n1', how: 'friction', beside: 'Dichtbij' })
  })
  test('holds no organisation', () => {
    expect(JSON.stringify(trailOf(agree(atConsent()).now))).not.toContain(organisationId('o-ggd'))
  })
})
