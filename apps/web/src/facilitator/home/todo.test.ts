import { meetingId, workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { Story } from '../../../dev/facilitator/story.js'
import type { WorkshopRow } from '../api.js'
import { nextFirst, todoOfRow, todoOfView } from './todo.js'

const today = '2026-09-21'
const row = (id: string, change: Partial<WorkshopRow['meetings'][number]> = {}, kind: WorkshopRow['kind'] = 'real') =>
  ({
    id: workshopId(id),
    kind,
    rehearses: null,
    title: id,
    region: 'Polderrand',
    template: { id: 'kort', title: {} },
    meetings: [
      { id: meetingId('s1'), title: {}, date: null, start: null, place: '', status: 'planned' as const, ...change },
    ],
    joinCode: null,
    organisations: 0,
    participants: 0,
    edition: null,
    manifestPath: null,
    address: 'http://siroop.example',
    checkedMeeting: null,
  }) satisfies WorkshopRow

test('[WEB-65] what goes on now comes first, then the nearest day, then no day, then the past, demos last', () => {
  const rows = [
    row('demo', { date: today }, 'demo'),
    row('past', { date: '2026-05-01', status: 'closed' }),
    row('far', { date: '2026-12-01' }),
    row('undated'),
    row('near', { date: '2026-09-24' }),
    row('open', { status: 'open', date: '2026-09-20' }),
  ]
  const { next, others } = nextFirst(rows, today)
  expect([next, ...others].map((one) => one?.id)).toEqual(['open', 'near', 'far', 'undated', 'past', 'demo'])
  expect(nextFirst([], today).next).toBeNull()
})

test('[WEB-66] a tick stands only where the data says that it is done; what is left comes first', () => {
  const todos = todoOfRow({ ...row('w1', { date: '2026-09-24' }), organisations: 1 })
  expect(todos).toEqual([
    { item: 'start', done: false },
    { item: 'place', done: false },
    { item: 'partners', done: false },
    { item: 'check', done: false },
    { item: 'date', done: true },
  ])
  expect(todoOfRow(row('past', { date: '2026-05-01', status: 'closed' }))).toEqual([])
})

test('[WEB-66] the room check counts for the meeting that it was made for, and is left to do for the next one', () => {
  const checked = { ...row('w1'), checkedMeeting: meetingId('s1') }
  expect(todoOfRow(checked)).toContainEqual({ item: 'check', done: true })
  const [first] = checked.meetings
  const meetings = [
    { ...first, status: 'closed' as const },
    { ...first, id: meetingId('s2') },
  ] as typeof checked.meetings
  expect(todoOfRow({ ...checked, meetings })).toContainEqual({ item: 'check', done: false })
})

test('[WEB-66] the room screen counts only while it is connected, the rule only when it is written down', () => {
  const story = new Story().people()
  const done = () =>
    todoOfView(story.view())
      .filter((one) => one.done)
      .map((one) => one.item)
  expect(done()).toContain('room')
  expect(done()).not.toContain('rule')
  const screen = story.view().roster.find((one) => one.role === 'roomScreen')
  if (screen) story.away.add(screen.id)
  story.do({ type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2026-12-01' } })
  expect(done()).not.toContain('room')
  expect(done()).toContain('rule')
})

test('[WEB-66] what nobody signs asks for no day from which it counts', () => {
  const view = new Story().people().view()
  const programme = view.programme.filter(({ kind }) => kind !== 'sign')
  expect(todoOfView({ ...view, programme }).map(({ item }) => item)).not.toContain('rule')
})
