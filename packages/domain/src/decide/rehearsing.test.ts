import { expect, test } from 'vitest'
import { meetingId, organisationId, participantId, stepId, workshopId } from '../ids.js'
import { aTemplate } from '../templateTestData.js'
import { anOpenMeeting, atSigning, aWorkshop, facilitator, join, org, Table } from '../testData.js'
import { counts, isOver, mayBeRehearsed, mayBeWiped, rehearsalPlan } from './rehearsing.js'

const create = (change = {}) =>
  ({
    type: 'createWorkshop',
    workshop: workshopId('w2'),
    kind: 'rehearsal',
    template: aTemplate(),
    title: 'Ronde',
    region: 'Polderrand',
    locale: 'nl',
    facilitator,
    rehearses: workshopId('w1'),
    ...change,
  }) as const
const madeUp = (organisation: string) =>
  ({
    type: 'admitParticipant',
    participant: participantId('p-madeup'),
    role: 'boardMember',
    organisation: org(organisation),
    byCard: true,
    simulated: true,
  }) as const

test('[REH-1] a rehearsal says which workshop it rehearses, and no other workshop says so', () => {
  expect(new Table().do('system', create()).now).toMatchObject({ kind: 'rehearsal', rehearses: 'w1' })
  expect(new Table().try('system', create({ rehearses: undefined }))).toBe('not-a-rehearsal')
  for (const kind of ['real', 'demo'] as const)
    expect(new Table().try('system', create({ kind }))).toBe('not-a-rehearsal')
  expect(aWorkshop().now.rehearses).toBeNull()
})

test('[REH-2] a rehearsal takes over programme, partners and dates, and nothing that people did', () => {
  const table = anOpenMeeting()
  table.do(facilitator, { type: 'changeMinutes', step: stepId('waarden'), segment: 0, minutes: 7 })
  table.do(facilitator, {
    type: 'planMeeting',
    meeting: meetingId('s1'),
    date: '2026-09-24',
    start: '19:30',
    place: 'De Brink',
  })
  const [first] = table.now.organisations
  if (first === undefined) throw new Error('No partners')
  table.do(facilitator, { type: 'setLogo', organisation: first.id, sha256: 'ab'.repeat(32) })
  const plan = rehearsalPlan(table.now)
  expect(plan.template.steps.find(({ id }) => id === 'waarden')?.segments[0]?.minutes).toBe(7)
  expect(plan.meetings).toEqual([{ id: 's1', date: '2026-09-24', start: '19:30', place: 'De Brink' }])
  expect(plan.organisations.map(({ name }) => name)).toEqual(table.now.organisations.map(({ name }) => name))
  expect(plan.organisations.map(({ logo }) => logo ?? null)).toEqual(
    table.now.organisations.map(({ logo }) => logo ?? null),
  )
  expect(plan.organisations[0]?.logo).toBe('ab'.repeat(32))
  expect(Object.keys(plan).sort()).toEqual([
    'earlier',
    'locale',
    'meetings',
    'organisations',
    'region',
    'template',
    'title',
  ])
  const told = JSON.stringify(plan)
  for (const id of [...table.now.participants.keys(), ...table.now.organisations.map((one) => one.id)])
    expect(told).not.toContain(`"${id}"`)
})

test('[REH-3] made-up people take part in a rehearsal only, and the regie sees who they are', () => {
  expect(join(aWorkshop(['ggd']), 'ggd').try('system', madeUp('ggd'))).toBe('not-a-rehearsal')
  const table = new Table().do('system', create())
  table.do(facilitator, {
    type: 'addOrganisation',
    organisation: organisationId('o-ggd'),
    name: 'GGD',
    organisationType: 'ggd',
  })
  table.do('system', { ...madeUp('ggd'), organisation: organisationId('o-ggd') })
  const view = table.view({ kind: 'facilitator', id: facilitator })
  if (view?.audience !== 'facilitator') throw new Error('No cockpit')
  expect(view.rehearses).toBe('w1')
  expect(view.roster.map(({ role, simulated }) => [role, simulated])).toEqual([
    ['facilitator', false],
    ['boardMember', true],
  ])
})

test('[REH-4] only a rehearsal can be wiped, and only a real workshop rehearsed', () => {
  expect((['real', 'demo', 'rehearsal'] as const).filter((kind) => mayBeWiped({ kind }))).toEqual(['rehearsal'])
  expect((['real', 'demo', 'rehearsal'] as const).filter((kind) => mayBeRehearsed({ kind }))).toEqual(['real'])
})

test('[REH-6] only a real workshop counts', () => {
  expect((['real', 'demo', 'rehearsal'] as const).filter((kind) => counts({ kind }))).toEqual(['real'])
})

test('[REH-5] a workshop is over when its meetings are closed and nothing lies open for signing', () => {
  expect(isOver(aWorkshop().now)).toBe(false)
  expect(isOver(anOpenMeeting().now)).toBe(false)
  const { now } = atSigning()
  const meetings = now.meetings.map((meeting) => ({ ...meeting, status: 'closed' as const }))
  expect(isOver({ ...now, meetings })).toBe(false)
  expect(
    isOver({ ...now, meetings, editions: now.editions.map((one) => ({ ...one, status: 'in-force' as const })) }),
  ).toBe(true)
  expect(isOver({ ...now, meetings, editions: [] })).toBe(true)
})
