import { expect, test } from 'vitest'
import {
  aDotsTemplate,
  atDots,
  atShownDots,
  choosing,
  complaint,
  dots,
  everybodyVotes,
  further,
  showDots,
  votingByDots,
} from '../../dotsTestData.js'
import { bundleId, noteId, participantId } from '../../ids.js'
import { isRunnable } from '../../rules/runnable.js'
import { subjectsOf } from '../../rules/subjects.js'
import { both, part, step } from '../../templateTestData.js'
import { aBundle, anOpenMeeting, facilitator, join, org, organisations, speaker, type Table } from '../../testData.js'
import { at, reveal } from '../../visionTestData.js'

const pollIn = (table: Table, id = choosing) => {
  const poll = table.now.polls.get(id)
  if (!poll) throw new Error('no vote')
  return poll
}
const dotsBy = (table: Table, name: string, voter: string = speaker('ggd')): number =>
  Number(pollIn(table).subjects.get(complaint(name))?.ballots.get(voter)?.get('dots')?.option ?? 0)

test('[DOT-1] a voter places no more dots than the step gives, no more on one than it allows, and whole ones', () => {
  const table = atDots()
  const ggd = (placed: Readonly<Record<string, number>>) => table.try(speaker('ggd'), dots(placed))
  expect(ggd({ welzijn: 2, gemeente: 2 })).toBe('too-many-dots')
  expect(ggd({ welzijn: 3 })).toBe('too-many-dots')
  expect(ggd({ welzijn: 0.5 })).toBe('too-many-dots')
  expect(ggd({ welzijn: -1 })).toBe('too-many-dots')
  const [one] = dots({ welzijn: 1 }).dots
  expect(table.try(speaker('ggd'), { ...dots({}), dots: one ? [one, one] : [] })).toBe('too-many-dots')
  expect(ggd({ elders: 1 })).toBe('unknown-subject')
  expect(ggd({ welzijn: 2, gemeente: 1 })).toBeNull()
  expect(ggd({})).toBeNull()
})

test('[DOT-2] [INV-7] what a voter sends replaces what lay there, until it is shown', () => {
  const table = atDots()
  table.do(speaker('ggd'), dots({ welzijn: 2 }, { done: false })).do(speaker('ggd'), dots({ gemeente: 1 }))
  expect([dotsBy(table, 'welzijn'), dotsBy(table, 'gemeente')]).toEqual([0, 1])
  expect(table.try(speaker('ggd'), dots({ welzijn: 1 }, { attempt: 2 }))).toBe('version-changed')
  everybodyVotes(table).do(facilitator, showDots())
  expect(table.try(speaker('ggd'), dots({ welzijn: 1 }))).toBe('round-closed')
})

test('[DOT-2] [TNS-9] nobody places dots outside the step that asks, and no ballot of another kind is taken there', () => {
  const table = atDots()
  const ballot = { type: 'castBallot', step: choosing, subject: complaint('welzijn'), attempt: 1 } as const
  expect(table.try(speaker('ggd'), { ...ballot, question: 'dots', option: '2', reason: null })).toBe('not-in-this-step')
  expect(table.try(speaker('ggd'), dots({ welzijn: 1 }, { step: at('klachten') }))).toBe('not-in-this-step')
  expect(table.try(facilitator, dots({ welzijn: 1 }))).toBe('not-allowed')
  everybodyVotes(table).do(facilitator, showDots()).goTo('werkwijze')
  expect(table.try(speaker('ggd'), dots({ welzijn: 1 }))).toBe('not-in-this-step')
})

test('[DOT-4] [TNS-13] it is shown when of every organisation somebody is done or it was marked missing', () => {
  const table = atDots()
  for (const name of ['welzijn', 'ggd', 'gemeente']) table.do(speaker(name), dots({}))
  table.do(speaker('corporatie'), dots({ ggd: 1 }, { done: false }))
  expect(table.refused(facilitator, showDots())).toEqual({ refusal: 'answers-missing', detail: [org('corporatie')] })
  const missing = { type: 'markVoterMissing', step: choosing, organisation: org('corporatie') } as const
  table.do(facilitator, { ...missing, why: 'absent', reason: 'Weggeroepen' })
  table.do(speaker('corporatie'), dots({ ggd: 2 }, { done: false }))
  expect(pollIn(table).missing.size).toBe(0)
  table.do(facilitator, { ...missing, why: 'absent', reason: 'Weggeroepen' }).do(facilitator, showDots())
  // who was not done yet has voted all the same
  expect(dotsBy(table, 'ggd', speaker('corporatie'))).toBe(2)
})

test('[DOT-5] nobody places dots on what only they wrote; a bundle with a note of somebody else is not the own', () => {
  const table = atDots()
  expect(table.try(speaker('welzijn'), dots({ welzijn: 1 }))).toBe('own-item')
  expect(table.try(speaker('welzijn'), dots({ extra: 1 }))).toBe('own-item')
  join(table, 'welzijn', participantId('p-collega'), false)
  expect(table.try(participantId('p-collega'), dots({ welzijn: 1 }))).toBeNull()
  const free = atDots({ ownItems: true })
  expect(free.try(speaker('welzijn'), dots({ welzijn: 1 }))).toBeNull()
  // of an anonymous note is kept nowhere who wrote it
  const anonymous = atDots()
  anonymous.authors.clear()
  expect(anonymous.try(speaker('welzijn'), dots({ welzijn: 1 }))).toBeNull()
})

test('[DOT-5] where an organisation is one voice its own is what the board names it with', () => {
  const table = atDots({ unit: 'organisation' })
  expect(table.try(speaker('welzijn'), dots({ welzijn: 1 }))).toBe('own-item')
  const nameless = (table.notes.get(at('klachten')) ?? []).map((one) => ({ ...one, organisation: null }))
  table.notes.set(at('klachten'), nameless)
  expect(table.try(speaker('welzijn'), dots({ welzijn: 1 }))).toBeNull()
})

test('[DOT-6] where an organisation is one voice its spokesperson votes, and who takes over goes on with its dots', () => {
  const table = atDots({ unit: 'organisation' })
  const colleague = participantId('p-collega')
  join(table, 'ggd', colleague, false)
  table.do(speaker('ggd'), dots({ welzijn: 2 }))
  expect(table.try(colleague, dots({ gemeente: 1 }))).toBe('not-spokesperson')
  table.do(colleague, { type: 'askForTheWord' }).do(speaker('ggd'), { type: 'answerTheAsker', give: true })
  expect(table.view({ kind: 'participant', id: colleague })).toMatchObject({ now: { mayVote: true, ready: true } })
  table.do(colleague, dots({ gemeente: 1 }))
  expect([dotsBy(table, 'welzijn', org('ggd')), dotsBy(table, 'gemeente', org('ggd'))]).toEqual([0, 1])
})

test('[DOT-7] who comes in late votes along while it is open, and not after it was shown', () => {
  const table = atDots()
  const late = participantId('p-laat')
  join(table, 'ggd', late, false)
  expect(table.try(late, dots({ welzijn: 1 }))).toBeNull()
  everybodyVotes(table).do(facilitator, showDots())
  join(table, 'ggd', participantId('p-later'), false)
  expect(table.try(participantId('p-later'), dots({ welzijn: 1 }))).toBe('round-closed')
})

test('[DOT-9] a second vote is a new round with empty dots, in which lies what came since', () => {
  const table = everybodyVotes(atDots())
  expect(table.try(facilitator, { type: 'voteAgain', step: choosing })).toBe('not-shown-yet')
  table.do(facilitator, showDots())
  reveal(table, 'klachten', [{ id: 'k-nieuw', name: 'ggd' }])
  expect(table.try(speaker('ggd'), { type: 'voteAgain', step: choosing })).toBe('not-allowed')
  table.do(facilitator, { type: 'repeatSegment', from: table.at })
  expect(pollIn(table).subjects.has(complaint('nieuw'))).toBe(false)
  table.do(facilitator, { type: 'voteAgain', step: choosing })
  expect(pollIn(table)).toMatchObject({ shown: false, done: new Map() })
  expect([...pollIn(table).subjects.values()].every(({ ballots }) => ballots.size === 0)).toBe(true)
  expect(table.try(speaker('gemeente'), dots({ nieuw: 1 }))).toBeNull()
  expect(table.try(speaker('gemeente'), dots({ welzijn: 1 }))).toBe('version-changed')
  expect(table.try(speaker('gemeente'), dots({ welzijn: 1 }, { attempt: 2 }))).toBeNull()
})

/** Complaints that are bundled and then voted on, as in the shipped programma sociaal domein. */
function atBundled(): Table {
  const [complaints, , working] = aDotsTemplate().steps
  const grouping = step('kiezen', 'cluster', [part(8, 'sort'), part(7, 'plenary'), part(5, 'vote')], {
    input: ['klacht'],
    cluster: { nameRequired: true, keepSingles: true },
    voting: votingByDots,
  })
  if (!complaints || !working) throw new Error('no steps')
  const table = anOpenMeeting(organisations, aDotsTemplate({}, [complaints, grouping, working]))
  const written = [...organisations.map((name) => ({ id: `k-${name}`, name })), { id: 'k-extra', name: 'welzijn' }]
  reveal(table, 'klachten', written).goTo('kiezen')
  table.bundlesBy.set(choosing, [
    { ...aBundle('b1', 'Wachten', []), notes: [complaint('welzijn'), complaint('ggd')] },
    { ...aBundle('b2', '', []), notes: [complaint('gemeente')] },
  ])
  return table
}
const onBundle = (bundle: string, count = 1) =>
  ({
    type: 'castDots',
    step: choosing,
    dots: [{ subject: noteId(bundle), attempt: 1, dots: count }],
    done: true,
  }) as const

test('[DOT-10] in a bundling step dots are placed in the last part, on the bundles as they lie then', () => {
  const table = atBundled()
  expect(isRunnable(table.now.template)).toBe(true)
  expect(table.try(speaker('ggd'), onBundle('b1'))).toBe('not-in-this-step')
  expect(table.now.polls.get(choosing)).toBeUndefined()
  table.goTo('kiezen', 2)
  expect([...pollIn(table).subjects.values()].map(({ text }) => text)).toEqual(['Wachten', 'Tekst van k-gemeente.'])
  // the own note in a bundle with somebody else's is no own bundle; a bundle of nothing else is
  expect(table.try(speaker('ggd'), onBundle('b1'))).toBeNull()
  expect(table.try(speaker('gemeente'), onBundle('b2'))).toBe('own-item')
  expect(table.try(facilitator, { type: 'takeApart', bundle: bundleId('b1') })).toBe('round-open-already')
  table.do(facilitator, { type: 'goBack', from: table.at })
  table.bundlesBy.set(choosing, [
    { ...aBundle('b1', 'Lang wachten', []), notes: [complaint('welzijn'), complaint('ggd'), complaint('gemeente')] },
  ])
  table.goTo('kiezen', 2)
  expect([...pollIn(table).subjects.values()]).toMatchObject([{ text: 'Lang wachten', attempt: 2, ballots: new Map() }])
  expect(pollIn(table).done.size).toBe(0)
})

const klachtenSeen = (table: Table, seenFrom: string, kind = 'klacht') =>
  subjectsOf(table.now, { kind, seenFrom: at(seenFrom) }, table.facts).map(({ id }) => id)

test('[DOT-11] what goes further is said after showing, by who leads, whatever got the most dots', () => {
  const table = everybodyVotes(atDots())
  expect(table.try(facilitator, further('extra'))).toBe('not-shown-yet')
  table.do(facilitator, showDots())
  expect(klachtenSeen(table, 'werkwijze')).toHaveLength(5)
  expect(table.try(speaker('ggd'), further('extra'))).toBe('not-allowed')
  // nobody gave this one a dot
  table.do(facilitator, further('extra', true, 'Hier kan vandaag iedereen aan werken.'))
  expect(klachtenSeen(table, 'werkwijze')).toEqual([complaint('extra')])
  expect(klachtenSeen(table, 'kiezen')).toHaveLength(5)
  table.do(facilitator, further('extra', false))
  expect(klachtenSeen(table, 'werkwijze')).toHaveLength(5)
})

test('[DOT-11] what goes further is what every later step works on, not only the next one', () => {
  const [complaints, vote, working] = aDotsTemplate().steps
  if (!complaints || !vote || !working) throw new Error('no steps')
  const later = { ...working, id: at('later'), noteKind: 'maatregel' }
  const table = anOpenMeeting(organisations, aDotsTemplate({}, [complaints, vote, working, later]))
  reveal(
    table,
    'klachten',
    organisations.map((name) => ({ id: `k-${name}`, name })),
  ).goTo('kiezen')
  everybodyVotes(table).do(facilitator, showDots()).do(facilitator, further('ggd'))
  const seenFrom = (step: string) => subjectsOf(table.now, { kind: 'klacht', seenFrom: at(step) }, table.facts)
  for (const step of ['werkwijze', 'later']) expect(seenFrom(step).map(({ id }) => id)).toEqual([complaint('ggd')])
  expect(seenFrom('kiezen')).toHaveLength(4)
})

test('[DOT-11] [TNS-7] no value note disappears through voting, and nothing comes on the route by dots', () => {
  const table = atShownDots().do(facilitator, further('extra'))
  expect(table.now.commitments.size).toBe(0)
  expect(table.facts.notes(at('klachten'))).toHaveLength(5)
  const values = aDotsTemplate().steps.map((one) => ({
    ...one,
    ...(one.noteKind === 'klacht' ? { noteKind: 'waarde' } : {}),
    ...(one.input ? { input: ['waarde'] } : {}),
    ...(one.links ? { links: [] } : {}),
  }))
  const round = anOpenMeeting(organisations, aDotsTemplate({}, values))
  reveal(round, 'klachten', [
    { id: 'k-welzijn', name: 'welzijn' },
    { id: 'k-ggd', name: 'ggd' },
  ]).goTo('kiezen')
  for (const name of organisations) round.do(speaker(name), dots({}))
  round.do(facilitator, showDots()).do(facilitator, further('ggd'))
  expect(klachtenSeen(round, 'werkwijze', 'waarde')).toEqual([complaint('welzijn'), complaint('ggd')])
})

test('[DOT-12] a card that speaks places dots on everything; its number stands on what was typed', () => {
  const table = atDots()
  const card = participantId('papier-a')
  table
    .do(facilitator, { type: 'addPaperSeat', participant: card, organisation: org('ggd') })
    .do(facilitator, { type: 'appointSpokesperson', organisation: org('ggd'), participant: card })
  table.authors.set(complaint('ggd'), card)
  const typed = { type: 'answerOnPaper', participant: card } as const
  table.do(facilitator, { ...typed, answer: dots({ ggd: 2 }) })
  expect(table.events.at(-1)).toMatchObject({ type: 'dotsCast', voter: card, paper: 1 })
  const view = table.view({ kind: 'facilitator', id: facilitator })
  expect(view).toMatchObject({ dots: { onPaper: [{ organisation: org('ggd'), paper: 1 }], ready: [org('ggd')] } })
  expect(JSON.stringify(view?.audience === 'facilitator' && view.dots)).not.toContain('"own"')
})

test('[DOT-13] dots that would decide are not run, nor dots before a bundling step ends', () => {
  expect(isRunnable(aDotsTemplate())).toBe(true)
  expect(isRunnable(aDotsTemplate({ purpose: 'decision' }))).toBe(false)
  const [complaints] = aDotsTemplate().steps
  const early = step('kiezen', 'cluster', [part(5, 'vote'), part(5, 'sort')], {
    input: ['klacht'],
    voting: votingByDots,
  })
  expect(complaints && isRunnable(aDotsTemplate({}, [complaints, early]))).toBe(false)
})

test('[LFT-6] a step with dots that nobody saw closes only with a reason', () => {
  const table = atDots()
    .do(speaker('ggd'), dots({ welzijn: 1 }))
    .goTo('kiezen', 1)
  const on = () => table.try(facilitator, { type: 'advance', from: table.at, waiveReason: null })
  expect(on()).toBe('gate-needs-reason')
  for (const name of organisations) table.do(speaker(name), dots({}))
  expect(on()).toBeNull()
})

test('[DOT-14] where the step sorts by theme a subject gets one of the themes after showing, and keeps it', () => {
  const themes = ['laaghangend', 'complex'].map((id) => ({ id, label: both(id) }))
  const template = aDotsTemplate()
  const steps = template.steps.map((one) => (one.id === choosing ? { ...one, lanes: { by: 'theme' as const } } : one))
  expect(isRunnable({ ...template, themes, steps })).toBe(true)
  const table = anOpenMeeting(organisations, { ...template, themes, steps })
  reveal(table, 'klachten', [
    { id: 'k-welzijn', name: 'welzijn' },
    { id: 'k-ggd', name: 'ggd' },
  ]).goTo('kiezen')
  for (const name of organisations) table.do(speaker(name), dots({}))
  const themed = (theme: string) => ({ ...further('ggd', false), answers: { theme } })
  expect(table.try(facilitator, themed('complex'))).toBe('not-shown-yet')
  table.do(facilitator, showDots())
  expect(table.try(facilitator, themed('elders'))).toBe('unknown-option')
  expect(table.try(facilitator, { ...further('ggd'), answers: { anders: 'complex' } })).toBe('unknown-option')
  table.do(facilitator, themed('complex'))
  const view = table.view({ kind: 'roomScreen' })
  expect(view).toMatchObject({ now: { themes, items: [{ theme: null }, { theme: 'complex', further: false }] } })
  // without lanes by theme there are none
  expect(atShownDots().try(facilitator, themed('complex'))).toBe('unknown-option')
})
