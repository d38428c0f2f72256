import { expect, test } from 'vitest'
import { commitmentsOf } from '../../manifest/details.js'
import { isAside } from '../../rules/polls.js'
import { isBothAnd, servedBy } from '../../rules/route/bothAnd.js'
import { facilitator, join, org, speaker, type Table } from '../../testData.js'
import { at, atAssign, atLine, note, reveal } from '../../visionTestData.js'
import type { Commitment } from '../../workshop/working.js'

const ask = (subject: string, name: string) =>
  ({ type: 'askOwner', subject: note(subject), organisation: org(name) }) as const
const say = (
  subject: string,
  answer: 'accept' | 'later' | 'refuse',
  change: { due?: string | null; firstStep?: string | null } = {},
) =>
  ({
    type: 'answerAsk',
    subject: note(subject),
    answer,
    due: answer === 'accept' ? '2027-06-01' : null,
    firstStep: answer === 'accept' ? 'Twee dorpen vragen wie wil.' : null,
    ...change,
  }) as const
const commitment = (table: Table, subject: string) => table.now.commitments.get(note(subject))
const on = (table: Table) => table.try(facilitator, { type: 'advance', from: table.at, waiveReason: 'wij gaan door' })

test('[OWN-1] [INV-12] one owner accepts in person, for the own organisation only', () => {
  const table = atAssign().do(facilitator, ask('x1', 'welzijn'))
  join(table, 'welzijn', speaker('collega'), false)
  expect(table.try(speaker('ggd'), say('x1', 'accept'))).toBe('not-asked-you')
  expect(table.try(speaker('collega'), say('x1', 'accept'))).toBe('not-spokesperson')
  expect(table.try(facilitator, say('x1', 'accept'))).toBe('not-allowed')
  table.do(speaker('welzijn'), say('x1', 'accept'))
  expect(commitment(table, 'x1')).toMatchObject({
    status: 'accepted',
    asked: 'o-welzijn',
    acceptedBy: speaker('welzijn'),
    due: '2027-06-01',
    firstStepBy: '2026-12-23',
  })
})

test('[OWN-2] a yes has a date that is still to come and a first step', () => {
  const table = atAssign().do(facilitator, ask('x1', 'welzijn'))
  const accept = (change: Parameters<typeof say>[2]) => table.try(speaker('welzijn'), say('x1', 'accept', change))
  expect(accept({ due: null })).toBe('bad-date')
  expect(accept({ due: '2027-02-30' })).toBe('bad-date')
  expect(accept({ due: '2026-01-01' })).toBe('date-in-past')
  expect(accept({ firstStep: ' ' })).toBe('text-empty')
  expect(accept({ firstStep: 'x'.repeat(161) })).toBe('text-too-long')
  expect(accept({})).toBeNull()
})

test('[OWN-3] who refuses is not the owner, and somebody else can be asked', () => {
  const table = atAssign().do(facilitator, ask('x1', 'welzijn')).do(speaker('welzijn'), say('x1', 'refuse'))
  expect(commitment(table, 'x1')).toMatchObject({ status: 'unasked', asked: null, refusedBy: ['o-welzijn'] })
  table.do(facilitator, ask('x1', 'ggd')).do(speaker('ggd'), say('x1', 'accept'))
  expect(table.try(facilitator, ask('x1', 'welzijn'))).toBe('already-accepted')
})

test('[OWN-4] an owner can give a step back: it lies on the shelf until somebody else is asked', () => {
  const table = atAssign().do(facilitator, ask('x1', 'ggd')).do(speaker('ggd'), say('x1', 'accept'))
  table.do(speaker('ggd'), say('x1', 'refuse'))
  expect(commitment(table, 'x1')).toMatchObject({ status: 'shelved', acceptedBy: null, due: null })
  table.do(facilitator, ask('x1', 'welzijn'))
  expect(commitment(table, 'x1')?.status).toBe('asked')
})

test('[OWN-5] only chosen steps have an owner, and owners and partners are organisations of this workshop', () => {
  const table = atAssign()
  expect(table.try(facilitator, ask('x9', 'ggd'))).toBe('not-chosen')
  expect(table.try(facilitator, ask('x1', 'elders'))).toBe('unknown-organisation')
  const describe = (name: string) =>
    table.try(facilitator, {
      type: 'describeCommitment',
      subject: note('x1'),
      partners: [org(name)],
      seen: 'Er is een deur open.',
      means: null,
      effort: 'low',
    })
  expect(describe('elders')).toBe('unknown-organisation')
  expect(describe('gemeente')).toBeNull()
  expect(commitment(table, 'x1')).toMatchObject({
    partners: ['o-gemeente'],
    seen: 'Er is een deur open.',
    effort: 'low',
  })
})

test('[OWN-11] who owns a step is no partner of it, also when it was named as one before it was asked', () => {
  const described = { partners: [org('ggd'), org('gemeente')], seen: null, means: null, effort: null }
  const table = atAssign().do(facilitator, { type: 'describeCommitment', subject: note('x1'), ...described })
  table.do(facilitator, ask('x1', 'ggd')).do(speaker('ggd'), say('x1', 'accept'))
  expect(commitmentsOf(table.now)).toMatchObject([{ owner: 'o-ggd', partners: ['o-gemeente'] }])
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({
    route: { commitments: [{ subject: 'x1', partners: ['o-gemeente'] }, {}] },
  })
})

test('[OWN-6] [INV-22] the step closes when every chosen action is accepted, on the shelf, or left asked with a reason', () => {
  const table = atAssign()
  expect(on(table)).toBe('gate-blocked')
  table
    .do(facilitator, ask('x1', 'welzijn'))
    .do(facilitator, { type: 'shelveAction', subject: note('x2'), shelved: true })
  expect(on(table)).toBe('gate-blocked')
  expect(table.try(facilitator, { type: 'leaveAsked', subject: note('x2'), reason: 'Later' })).toBe('not-asked-you')
  table.do(facilitator, { type: 'leaveAsked', subject: note('x1'), reason: 'Antwoord voor 1 februari.' })
  expect(on(table)).toBeNull()
})

test('[OWN-9] a step that was taken on without what a resident sees of it is named when its step closes', () => {
  const table = atAssign()
  for (const [subject, name] of [
    ['x1', 'welzijn'],
    ['x2', 'ggd'],
  ] as const)
    table.do(facilitator, ask(subject, name)).do(speaker(name), say(subject, 'accept'))
  const describe = (subject: string, seen: string) =>
    table.do(facilitator, {
      type: 'describeCommitment',
      subject: note(subject),
      partners: [],
      seen,
      means: null,
      effort: null,
    })
  describe('x1', 'Er is een deur open.')
  const close = () => table.refused(facilitator, { type: 'advance', from: table.at, waiveReason: null })
  const missing = { check: 'result-noticed', severity: 'warn', message: null, count: 1, about: ['Tekst van x2.'] }
  expect(close()).toEqual({ refusal: 'gate-needs-reason', detail: [missing] })
  describe('x2', 'De wachttijd is korter.')
  expect(close()).toBeNull()
})

test('[OWN-7] who will answer later stays asked', () => {
  const table = atAssign().do(facilitator, ask('x1', 'welzijn')).do(speaker('welzijn'), say('x1', 'later'))
  expect(commitment(table, 'x1')).toMatchObject({ status: 'later', asked: 'o-welzijn' })
  table.do(speaker('welzijn'), say('x1', 'accept'))
  expect(commitment(table, 'x1')?.status).toBe('accepted')
  expect(table.try(speaker('welzijn'), say('x1', 'later'))).toBe('already-accepted')
})

test('[OWN-8] an organisation that was asked or is a partner is not removed, also when nobody came for it', () => {
  const table = atAssign()
  const add = (name: string) =>
    table.do(facilitator, {
      type: 'addOrganisation',
      organisation: org(name),
      name,
      organisationType: 'politie',
    })
  const remove = (name: string) => table.try(facilitator, { type: 'removeOrganisation', organisation: org(name) })
  for (const name of ['politie', 'school', 'dorp']) add(name)
  table.do(facilitator, ask('x1', 'politie')).do(facilitator, {
    type: 'describeCommitment',
    subject: note('x2'),
    partners: [org('school')],
    seen: null,
    means: null,
    effort: null,
  })
  expect(['politie', 'school', 'dorp'].map(remove)).toEqual(['organisation-in-use', 'organisation-in-use', null])
})

test('[WDR-1] a note that its author takes back leads nowhere and is asked about nowhere; a promise in person stands', () => {
  const table = atAssign().do(facilitator, ask('x1', 'ggd')).do(speaker('ggd'), say('x1', 'accept'))
  for (const id of ['m1', 'm3']) table.do(facilitator, { type: 'tickNote', note: note(id), ticked: true })
  table.do(facilitator, { type: 'linkNote', note: note('m3'), to: note('m1') }).do(facilitator, ask('x2', 'welzijn'))
  const withdraw = (id: string) => table.try('system', { type: 'withdrawNote', note: note(id) })
  expect(table.try(speaker('ggd'), { type: 'withdrawNote', note: note('x2') })).toBe('not-allowed')
  for (const id of ['m1', 'x1', 'x2']) expect(withdraw(id)).toBeNull()
  const { now } = table
  expect([...now.commitments.keys()]).toEqual(['x1'])
  expect(now.links.get(note('m3'))).toEqual(['a1'])
  expect([now.notes.has(note('m1')), now.ticked.has(note('m1'))]).toEqual([false, false])
  expect(now.items.find(({ subject }) => subject === note('m1'))?.status).toBe('reopened')
  const [polled] = now.polls.get(at('kiezen'))?.subjects.values() ?? []
  expect(polled && isAside(now, at('kiezen'), polled)).toBe(true)
  const events = table.events.length
  expect(withdraw('m1')).toBeNull()
  expect(table.events.length).toBe(events)
})

test('[OWN-10] a step serves the ambitions behind its milestones, and is carried by who said yes and by partners', () => {
  const table = atAssign()
  const serves = () => {
    const found = commitment(table, 'x1')
    return found && servedBy(table.now, found)
  }
  const withPartners = (...partners: readonly string[]) =>
    table.do(facilitator, {
      type: 'describeCommitment',
      subject: note('x1'),
      partners: partners.map(org),
      seen: null,
      means: null,
      effort: null,
    })
  // x1 belongs to m3, which lies now and leads to a1; m2 lies in 2030 and leads to a2
  expect(serves()).toEqual({ ambitions: 1, organisations: 0 })
  table.do(facilitator, ask('x1', 'welzijn'))
  expect(serves()).toEqual({ ambitions: 1, organisations: 0 })
  table.do(speaker('welzijn'), say('x1', 'accept'))
  withPartners('welzijn')
  expect(serves()).toEqual({ ambitions: 1, organisations: 1 })
  withPartners('ggd')
  expect(serves()).toEqual({ ambitions: 1, organisations: 2 })
  expect(isBothAnd({ ambitions: 1, organisations: 2 })).toBe(false)
  expect(isBothAnd({ ambitions: 2, organisations: 1 })).toBe(false)
})

test('[OWN-10] a milestone that makes a later one possible serves its ambitions too', () => {
  const table = atLine().do(facilitator, { type: 'linkNote', note: note('m3'), to: note('m2') })
  reveal(table.goTo('acties'), 'acties', [{ id: 'x9', name: 'ggd', links: ['m3'] }]).goTo('acties', 1)
  const step: Commitment = {
    subject: note('x9'),
    text: 'Twee dorpen beginnen.',
    status: 'accepted',
    asked: org('ggd'),
    refusedBy: [],
    acceptedBy: null,
    paper: null,
    acceptedOn: null,
    due: null,
    firstStep: null,
    firstStepBy: null,
    seen: null,
    means: null,
    effort: null,
    partners: [org('welzijn')],
    leftAsked: null,
  }
  const served = servedBy(table.now, step)
  expect(served).toEqual({ ambitions: 2, organisations: 2 })
  expect(isBothAnd(served)).toBe(true)
  // it is frozen with the step, so that paper says what the room saw
  const frozen = (partners: Commitment['partners']) => {
    const promised = { ...step, partners, due: '2027-06-01', firstStep: 'Bellen.', firstStepBy: '2027-01-01' }
    return commitmentsOf({ ...table.now, commitments: new Map([[step.subject, promised]]) })[0]
  }
  expect(frozen([org('welzijn')])).toMatchObject({ bothAnd: true })
  expect(frozen([])).not.toHaveProperty('bothAnd')
})
