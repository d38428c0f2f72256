import { expect, test } from 'vitest'
import { aCheckin, anEarlier, aSignedManifest, recorded } from '../../checkinTestData.js'
import { stepId } from '../../ids.js'
import type { FrozenMilestone } from '../../manifest/frozen.js'
import { agree, atConsent, aWorkshop, facilitator, newestRound, organisations, speaker } from '../../testData.js'
import { promisesNow } from '../../view/parts/checkin/promises.js'
import { atAssign, note } from '../../visionTestData.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { carriedOver } from './carriedOver.js'

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

test('[RND-2] of a signed manifest its sentences come along to the letter, with their ids, edition and fingerprint', () => {
  const signed = aSignedManifest()
  const [edition] = signed.now.editions
  const frozen = edition?.frozen.sections.flatMap(({ sentences }) => sentences) ?? []
  expect(carriedOver(signed.now, day)).toEqual({
    workshop: signed.now.id,
    title: 'Onze waarden, Polderrand',
    edition: 1,
    fingerprint: edition?.fingerprint,
    agreedOn: '2026-11-23',
    sentences: frozen.map(({ id, heading, text }) => ({ subject: id, heading, text })),
    promises: [],
    organisations: ['welzijn', 'ggd', 'gemeente', 'corporatie'].map((name) => ({ name, signed: true })),
  })
})

test('[RND-2] without a manifest in force it is what was agreed, and what owners took on', () => {
  const table = agree(atConsent())
  expect(carriedOver(table.now, day)).toMatchObject({
    edition: null,
    fingerprint: null,
    sentences: [{ subject: 'b1', heading: 'Dichtbij', text: 'Wij bellen eerst.' }],
  })
  const route = atAssign().do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: 'o-ggd' as never })
  expect(carriedOver(route.now, day)?.promises).toEqual([])
  route.do(speaker('ggd'), {
    type: 'answerAsk',
    subject: note('x1'),
    answer: 'accept',
    due: '2027-03-01',
    firstStep: 'Bellen.',
  })
  expect(carriedOver(route.now, day)).toMatchObject({
    sentences: [{ text: 'Niemand staat alleen.' }, { text: 'Wonen is betaalbaar.' }],
    promises: [{ subject: 'x1', text: 'Tekst van x1.', owner: 'ggd', due: '2027-03-01' }],
  })
  expect(carriedOver(aWorkshop().now, day)).toBeNull()
})

test('[RND-3] nothing that somebody wrote, answered or objected comes along, and no person', () => {
  const table = atConsent()
  const round = newestRound(table)
  table.do(speaker('ggd'), { type: 'answerRound', round, answer: 'object', reason: 'Geheim bezwaar.' })
  for (const name of organisations.filter((one) => one !== 'ggd'))
    table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
  table.do(facilitator, { type: 'showRound', round })
  const [objection] = table.now.objections
  table
    .do(facilitator, { type: 'treatObjection', objection: objection?.id ?? ('' as never), state: 'withdrawn' })
    .do(facilitator, { type: 'closeRound', round })
    .goTo('weerzien')
    .do(facilitator, { type: 'addLine', step: stepId('weerzien'), text: 'Een regel die niemand koos.' })
  const told = JSON.stringify(carriedOver(table.now, day))
  expect(told).toContain('Wij bellen eerst.')
  for (const hidden of [
    'Geheim bezwaar.',
    'Een regel',
    'b1-welzijn-0',
    ...organisations.map(speaker),
    facilitator,
    'o-ggd',
  ])
    expect(told).not.toContain(hidden)
})

test('[RND-40] milestones come along, the nearest year first, and nothing waits for how they stand', () => {
  const signed = aSignedManifest().now
  const { milestones } = carriedOver(withTheWay(signed), day) ?? {}
  expect(milestones).toEqual([
    { subject: 'z-nu', text: 'Er is één nummer.', year: '2027', carriers: '' },
    { subject: 'z-ver', text: 'Iedereen kent het nummer.', year: '2040', carriers: 'welzijn, ggd' },
  ])
  const table = aCheckin({ ...anEarlier(), ...(milestones ? { milestones } : {}) }).goTo('route')
  for (const promise of anEarlier().promises) table.do(facilitator, recorded('route', promise.subject, 'bezig'))
  table.do(facilitator, recorded('route', 'z-nu' as SubjectId, 'gedaan', 'Het nummer is er.'))
  expect(promisesNow(table.now)?.promises.map(({ text, year, stand }) => [text, year, stand])).toEqual([
    ['Toezegging t1', null, 'bezig'],
    ['Toezegging t2', null, 'bezig'],
    ['Er is één nummer.', '2027', 'gedaan'],
    ['Iedereen kent het nummer.', '2040', null],
  ])
  expect(table.next().now.position?.step).toBe('besluiten')
})

test('[RND-41] difficult talks come along with the sentence that they lay beside, and without one when they lay beside none', () => {
  const earlier = carriedOver(withTheWay(aSignedManifest().now), day)
  const subject = earlier?.sentences[0]?.subject
  expect(earlier?.talks).toEqual([
    { text: 'Wie betaalt de nacht?', beside: subject },
    { text: 'Mag dit van de wet?', beside: null },
  ])
  const table = aCheckin({ ...anEarlier(), ...earlier, workshop: anEarlier().workshop }).goTo('zinnen', 1)
  expect(table.view({ kind: 'roomScreen' })).toMatchObject({ now: { kind: 'poll', talks: ['Wie betaalt de nacht?'] } })
})

/** The same manifest with a line, and with two talks that were set aside. */
function withTheWay(state: WorkshopState): WorkshopState {
  const milestone = (id: string, text: string, detail: Partial<FrozenMilestone>) => ({
    ...{ id: id as never, version: 1, heading: null, text, free: false, item: null, sources: [], bundle: null },
    detail: {
      kind: 'milestone' as const,
      lane: 'h1',
      carriers: [],
      noticed: null,
      contributesTo: [],
      enables: [],
      ...detail,
    },
  })
  return {
    ...state,
    editions: state.editions.map((edition) => ({
      ...edition,
      frozen: {
        ...edition.frozen,
        frictions: [{ text: 'Wie betaalt de nacht?', beside: 'Dichtbij' }, 'Mag dit van de wet?'],
        sections: [
          ...edition.frozen.sections,
          {
            ...{ id: 'lijn', render: 'timeline' as const, title: 'De lijn', body: null },
            lanes: [
              { id: 'h1', label: '2040' },
              { id: 'h2', label: '2027' },
            ],
            sentences: [
              milestone('z-ver', 'Iedereen kent het nummer.', { carriers: ['o-ggd' as never, 'o-welzijn' as never] }),
              milestone('z-nu', 'Er is één nummer.', { lane: 'h2' }),
            ],
          },
        ],
      },
    })),
  }
}
