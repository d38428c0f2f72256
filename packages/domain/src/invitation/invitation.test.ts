import { expect, test } from 'vitest'
import { meetingId } from '../ids.js'
import { mailAddressFault } from '../mailAddress.js'
import { atTables } from '../tablesTestData.js'
import { eveningOf } from './evening.js'
import { checkInviteContent, type InviteContent, wholeRoom, whyNotOpen } from './invitePage.js'
import { inviteContent, inviteForm } from './inviteTestData.js'
import { checkInviteForm, type InviteForm, organisationOfRegistration, registrationKey } from './registration.js'

const meetingOn = '2026-12-09'
const faultsOf = (change: Partial<InviteContent>) => {
  const checked = checkInviteContent(inviteContent(change), meetingOn)
  return checked.ok ? [] : checked.error
}
const formFaults = (change: Partial<InviteForm>, page: Partial<InviteContent> = {}) => {
  const checked = checkInviteForm(inviteForm(change), inviteContent(page))
  return checked.ok ? [] : checked.error
}

test('[INVT-1] texts of an invitation are normalised once; empty questions are left out', () => {
  const checked = checkInviteContent(
    inviteContent({ title: ' Welke ruimte? ', questions: [' ', 'Wat nu?'], withWhom: '\u200b', closesOn: '' }),
    null,
  )
  expect(checked).toMatchObject({
    ok: true,
    value: { title: 'Welke ruimte?', questions: ['Wat nu?'], withWhom: '', closesOn: null },
  })
})
test('[INVT-1] what a reader needs says something, and there is a seat', () => {
  const seats = [{ table: 't1', seats: 0 }]
  expect(faultsOf({ title: ' ', audience: '', salutation: '\u200b', letter: '', sender: '', seats })).toEqual([
    ...['audience', 'title', 'salutation', 'letter', 'sender'].map((at) => ({ at, fault: 'text-empty' })),
    { at: 'seats', fault: 'no-seats' },
  ])
})
test('[INVT-1] what is too long, too many, no day, or a last day after the meeting is refused by name', () => {
  expect(
    faultsOf({
      letter: 'a'.repeat(4001),
      questions: Array(8).fill('Wat?'),
      seats: [{ table: 't2', seats: 501 }],
      closesOn: '2026-02-30',
    }),
  ).toEqual([
    { at: 'letter', fault: 'text-too-long', most: 4000 },
    { at: 'questions', fault: 'too-many', most: 7 },
    { at: 'seats.t2', fault: 'too-many', most: 500 },
    { at: 'closesOn', fault: 'not-a-day' },
  ])
  expect(faultsOf({ closesOn: '2026-12-10' })).toEqual([{ at: 'closesOn', fault: 'after-the-meeting' }])
  expect(faultsOf({ seats: [{ table: 't1', seats: 1.5 }] })).toMatchObject([{ at: 'seats.t1' }])
})
test.each([
  ['open', null, '2026-12-09', null],
  ['open', null, '2026-12-10', 'past-meeting'],
  ['open', '2026-12-01', '2026-12-01', null],
  ['open', '2026-12-01', '2026-12-02', 'past-deadline'],
  ['draft', null, '2026-12-01', 'closed'],
  ['closed', null, '2026-12-01', 'closed'],
] as const)('[INVT-2] a page that is %s with last day %s on %s: %s', (stage, closesOn, today, why) => {
  expect(whyNotOpen({ stage, content: { closesOn } }, { today, meetingOn })).toBe(why)
})
test('[INVT-3] names are kept as typed, on one line; a group that is not asked is not kept', () => {
  expect(checkInviteForm(inviteForm({ firstName: ' Ölkü\n Nur ' }), inviteContent({ asksGroup: false }))).toEqual({
    ok: true,
    value: inviteForm({ firstName: 'Ölkü Nur', group: '' }),
  })
})
test('[INVT-3] everything that is wrong is told at once, by field', () => {
  const long = 'a'.repeat(81)
  expect(
    formFaults({ firstName: ' ', lastName: long, municipality: '', group: '', email: 'anja@', first: '' }),
  ).toEqual([
    { at: 'firstName', fault: 'text-empty' },
    { at: 'lastName', fault: 'text-too-long' },
    { at: 'municipality', fault: 'text-empty' },
    { at: 'group', fault: 'text-empty' },
    { at: 'email', fault: 'bad-address' },
    { at: 'first', fault: 'no-table' },
  ])
  expect(formFaults({ first: 't9', second: 't8' })).toEqual([
    { at: 'first', fault: 'unknown-table' },
    { at: 'second', fault: 'unknown-table' },
  ])
  expect(formFaults({ second: 't1' })).toEqual([{ at: 'second', fault: 'same-table' }])
  expect(formFaults({ first: 't2' }, { seats: [{ table: 't2', seats: 0 }] })).toMatchObject([
    { fault: 'unknown-table' },
  ])
})
test('[INVT-4] two addresses that differ in capitals are one registration', () => {
  expect(registrationKey(' Anja@Polderrand.EXAMPLE ')).toBe(registrationKey('anja@polderrand.example'))
})
test('[INVT-8] somebody comes from their group, else from their municipality, which is said where it counts', () => {
  const from = { municipality: 'Polderrand', group: 'Wijk en Water' }
  expect(organisationOfRegistration(from, true)).toEqual({ name: 'Wijk en Water', municipality: 'Polderrand' })
  expect(organisationOfRegistration(from, false)).toEqual({ name: 'Wijk en Water', municipality: '' })
  expect(organisationOfRegistration({ ...from, group: '' }, false)).toEqual({ name: 'Polderrand', municipality: '' })
})
test.each([
  ['', 'text-empty'],
  ['anja@polderrand', 'half-address'],
  ['anja@polderrand.', 'half-address'],
  ['anja', 'bad-address'],
] as const)('[MAD-2] of the address %j is said: %s', (typed, fault) => expect(mailAddressFault(typed)).toBe(fault))

test('[INVT-10] an invitation says when, where and which tables as its meeting says; two tables each where there are more rounds', () => {
  const state = atTables().now
  const [meeting] = state.meetings
  if (meeting === undefined) throw new Error('no meeting')
  const planned = { ...state, meetings: [{ ...meeting, date: '2026-12-09', start: '19:30', place: 'dorpshuis' }] }
  const evening = eveningOf(planned, meeting.id)
  expect(evening).toMatchObject({ date: '2026-12-09', start: '19:30', place: 'dorpshuis', tablesEach: 2 })
  expect(evening?.tables.map(({ table }) => table)).toEqual(['t1', 't2'])
  expect(evening?.end).toMatch(/^\d\d:\d\d$/)
  const steps = state.template.steps.map((step) =>
    step.kind === 'tables' ? { ...step, segments: step.segments.slice(0, 1) } : step,
  )
  const once = { ...planned, template: { ...state.template, steps } }
  expect(eveningOf(once, meeting.id)?.tablesEach).toBe(1)
  const bare = { ...once, template: { ...state.template, steps: steps.filter(({ kind }) => kind !== 'tables') } }
  expect(eveningOf(bare, meeting.id)?.tables).toEqual([{ table: wholeRoom, title: null, dilemma: null }])
  expect(eveningOf(planned, meetingId('elders'))).toBeNull()
})
